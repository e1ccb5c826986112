//! A date as it is shown: its value for machines, written out for readers, and the day on the timeline.

use serde::Serialize;

use super::Link;
use crate::compose::Scope;
use crate::dates::Edtf;
use crate::gather::Entry;

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

impl Scope<'_> {
    /// A date as it is shown.
    pub(in crate::compose) fn dated(&self, date: &Edtf) -> Dated {
        let text = self.messages.date(date);
        let anchor = date.anchor();
        let link = match self.dossier.timeline.days.contains_key(&anchor) {
            true => Link::at("timeline", anchor, &text),
            false => Link::words(&text),
        };
        Dated { edtf: date.as_str().to_owned(), datetime: datetime(date.as_str()), text, link }
    }

    /// When a quotation was said.
    pub(in crate::compose) fn said(&self, entry: &Entry, stated: Option<&Edtf>) -> Said {
        let published = entry.fields.published.value.as_ref();
        let basis = match (stated, published) {
            (Some(_), _) => "stated",
            (None, Some(_)) => "published",
            (None, None) => "unknown",
        };
        Said { date: stated.or(published).map(|it| self.dated(it)), basis }
    }
}

/// The value for `<time datetime>`: HTML knows years, months, days and minutes, all certain.
fn datetime(edtf: &str) -> String {
    let plain = edtf.chars().all(|it| it.is_ascii_digit() || matches!(it, '-' | 'T' | ':'));
    if plain { edtf.to_owned() } else { String::new() }
}
