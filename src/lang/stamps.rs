//! The dates that pages show of themselves: months and small words in the languages of the press, all in one.

use serde::{Deserialize, Deserializer};

/// The words of shown dates, read from `stamps.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownWords {
    /// January to December, each by how its names open.
    pub months: Vec<Openings>,
    /// What may stand between a day and its month.
    pub day_links: Openings,
    /// What may stand between a month and its year.
    pub month_links: Openings,
    /// What may follow a day in figures.
    pub ordinals: Openings,
    /// How a stamp of the last change opens.
    pub changed: Openings,
    /// How a line opens that says who signed.
    pub signed: Openings,
    /// Zones of a time of day where the month is written before the day.
    pub month_first: Openings,
}

/// Words or their openings, in small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Openings(Vec<String>);

impl Openings {
    /// The bytes of the longest that opens `words`.
    pub fn longest(&self, words: &str) -> Option<usize> {
        self.0.iter().filter(|it| words.starts_with(it.as_str())).map(String::len).max()
    }

    /// Whether one of them is `word`.
    pub fn has(&self, word: &str) -> bool {
        self.0.iter().any(|it| it == word)
    }
}

/// In data they are one string, parted by `|`.
impl<'de> Deserialize<'de> for Openings {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Openings, D::Error> {
        String::deserialize(from).map(|all| Openings(all.split('|').map(str::to_owned).collect()))
    }
}
