//! A date as it is shown: its value for machines, written out for readers, and the day on the timeline.

use serde::Serialize;

use super::Link;

/// A date as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Dated {
    /// The value (EDTF): `2016-05-03T15:13`, `2016-07`, `XXXX-12-14`.
    pub edtf: String,
    /// The value for `<time datetime>`; empty where HTML has no form for it (an approximate date, an interval).
    pub datetime: String,
    /// The date written out in the interface's language: "3 mai 2016 à 15:13".
    pub text: String,
    /// Its place on the timeline, with the same words.
    pub link: Link,
}

/// When something was said, and how that is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The day; `None` where nothing gives it.
    pub date: Option<Dated>,
    /// `stated`: the text dates the saying itself; `published`: only the article's publication is known; `unknown`: neither.
    pub basis: &'static str,
}
