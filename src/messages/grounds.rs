//! Grounds in words: why a value is known, why a stretch was removed, what a time was counted from.

use fluent_bundle::FluentValue;

use super::Messages;
use crate::dates::Edtf;
use crate::known::{Ground, Grounds, Value, weekday};

impl Messages {
    /// `grounds` in words, one after the other. One that has no message is shown as the front matter has it, so that it is seen.
    pub fn grounds(&self, grounds: &Grounds) -> String {
        let worded = grounds.0.iter().map(|ground| self.ground(ground).unwrap_or_else(|| ground.to_string()));
        worded.collect::<Vec<_>>().join("; ")
    }

    /// A ground in words, where there is a message for it.
    pub fn ground(&self, ground: &Ground) -> Option<String> {
        let values: Vec<(&str, FluentValue<'_>)> =
            ground.values.iter().map(|(name, value)| (name.as_str(), self.value(value))).collect();
        self.get(&format!("ground-{}", ground.id), &values)
    }

    fn value(&self, value: &Value) -> FluentValue<'static> {
        match value {
            Value::Words(words) => words.split_whitespace().collect::<Vec<_>>().join(" ").into(),
            Value::Several(all) => {
                let quoted = |words: &String| self.get("in-quotes", &[("words", words.clone().into())]);
                all.iter().filter_map(quoted).collect::<Vec<_>>().join(", ").into()
            }
            Value::Line(line) => FluentValue::from(*line),
            Value::Day(day) => Edtf::parse(day).map_or_else(|| day.clone(), |day| self.date(&day)).into(),
            Value::Weekday(day) => self.word(weekday(*day)).into(),
        }
    }
}
