//! Which of the dates stands that a page gives in several places.

use crate::dates::Edtf;
use crate::known::{How, Known};

/// The places where a page gives its day of publication.
pub(in crate::clean) struct Places {
    /// By the text alone: a stamp, else what binds the day of its telling.
    pub(in crate::clean) told: Known<Edtf>,
    /// Whether that stamp stands below the text, as another article's may.
    pub(in crate::clean) trails: bool,
    /// By a line near the headline.
    pub(in crate::clean) shown: Option<Known<Edtf>>,
    /// By the page's markup.
    pub(in crate::clean) declared: Option<Known<Edtf>>,
    /// By a `<time>` of the page.
    pub(in crate::clean) time: Option<Known<Edtf>>,
    /// By the page's address.
    pub(in crate::clean) address: Option<Known<Edtf>>,
}

impl Places {
    /// What the page declares, unless a stamp gives the day in words, which is then the same or the same in the outlet's own time;
    /// then the day of its address, unless a line near the headline shows that in words; that line's; and a `<time>` of the page. A
    /// stamp without year, and one below the text, stand behind all of them.
    pub(in crate::clean) fn settled(self) -> Known<Edtf> {
        let full = self.told.value.as_ref().is_some_and(|it| it.day().is_some());
        let stamped = full && matches!(self.told.how, How::Stated { .. }) && !self.trails;
        if let Some(declared) = self.declared {
            return if stamped && agree(&declared, &self.told) { self.told } else { declared };
        }
        if stamped {
            return self.told;
        }
        let shown = self.shown.filter(|it| self.address.as_ref().is_none_or(|address| beside(address, it)));
        shown.or(self.address).or(self.time).unwrap_or(self.told)
    }
}

/// Whether a stamp gives the declared day, or the one beside it, as another time zone may, and a time if that is declared.
fn agree(declared: &Known<Edtf>, stamp: &Known<Edtf>) -> bool {
    let timed = |it: &Known<Edtf>| it.value.as_ref().is_some_and(|it| it.as_str().contains('T'));
    let apart = apart(declared, stamp);
    apart.is_some_and(|it| it <= 1) && (timed(stamp) || !timed(declared) || apart == Some(1))
}

/// Whether two dates are of one day, or of two days that touch.
fn beside(left: &Known<Edtf>, right: &Known<Edtf>) -> bool {
    apart(left, right).is_some_and(|it| it <= 1)
}

fn apart(left: &Known<Edtf>, right: &Known<Edtf>) -> Option<i64> {
    let day = |it: &Known<Edtf>| it.value.as_ref().and_then(Edtf::day);
    day(left).zip(day(right)).map(|(left, right)| (left - right).num_days().abs())
}
