//! Grounds as data: why a value is known, why a stretch was removed, what a time was counted from. An id and what it is about; the
//! interface words it in its own language (`ground-ID` in `templates/messages`).

use std::fmt;

use serde::{Deserialize, Serialize};

/// One or several grounds, in the order in which they are told; none where there is nothing to say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grounds(pub Vec<Ground>);

/// A ground: its id, and the values that its message names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// Its id: small letters and hyphens.
    pub id: String,
    /// The values by the names that the message uses.
    pub values: Vec<(String, Value)>,
}

/// What a ground is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Value {
    /// Words of the capture, a name, a list of numbers: as they are.
    Words(String),
    /// Several stretches of words, each to be set between quotation marks.
    Several(Vec<String>),
    /// A line of the capture.
    Line(usize),
    /// A day, month or year in EDTF.
    Day(String),
    /// A day of the week: Monday 1 to Sunday 7.
    Weekday(u32),
}

impl Ground {
    /// The ground called `id`.
    pub fn new(id: impl Into<String>) -> Ground {
        Ground { id: id.into(), values: Vec::new() }
    }

    /// The same, about `value`.
    #[must_use]
    pub fn with(mut self, name: &str, value: Value) -> Ground {
        self.values.push((name.to_owned(), value));
        self
    }

    /// The same, about these words.
    #[must_use]
    pub fn words(self, words: impl Into<String>) -> Ground {
        self.with("words", Value::Words(words.into()))
    }

    /// The same, about this line of the capture.
    #[must_use]
    pub fn line(self, line: usize) -> Ground {
        self.with("line", Value::Line(line))
    }

    /// The same, about this day of the week.
    #[must_use]
    pub fn weekday(self, weekday: u32) -> Ground {
        self.with("weekday", Value::Weekday(weekday))
    }
}

impl Grounds {
    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<Ground> for Grounds {
    fn from(ground: Ground) -> Grounds {
        Grounds(vec![ground])
    }
}

/// The ground of that id; nothing where the id is empty.
impl From<&str> for Grounds {
    fn from(id: &str) -> Grounds {
        Grounds(Some(id).filter(|id| !id.is_empty()).map(Ground::new).into_iter().collect())
    }
}

/// The id of Monday 1 to Sunday 7.
pub fn weekday(day: u32) -> &'static str {
    match day {
        1 => "monday",
        2 => "tuesday",
        3 => "wednesday",
        4 => "thursday",
        5 => "friday",
        6 => "saturday",
        _ => "sunday",
    }
}

/// Short and the same in every dossier, as the front matter has it: `day-first-as-told (tuesday, "mardi")`.
impl fmt::Display for Grounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, ground) in self.0.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { "; " })?;
            ground.fmt(f)?;
        }
        Ok(())
    }
}

impl fmt::Display for Ground {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.id)?;
        if self.values.is_empty() {
            return Ok(());
        }
        let values: Vec<String> = self.values.iter().map(|(_, value)| value.to_string()).collect();
        write!(f, " ({})", values.join(", "))
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quoted =
            |words: &String| format!("\"{}\"", words.split_whitespace().collect::<Vec<_>>().join(" "));
        match self {
            Value::Words(words) => f.write_str(&quoted(words)),
            Value::Several(all) => f.write_str(&all.iter().map(quoted).collect::<Vec<_>>().join(", ")),
            Value::Line(line) => write!(f, "line {line}"),
            Value::Day(day) => f.write_str(day),
            Value::Weekday(day) => f.write_str(weekday(*day)),
        }
    }
}
