//! Titles on the day of an article.

use super::scene::Scene;
use crate::dates::Edtf;
use crate::registry::Title;

/// Whether a title was held on the day of an article.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// On every day that it can be.
    Always,
    /// On some of them.
    Perhaps,
    /// On none.
    Never,
}

/// Whether the title was held on the day of the article. A day that is not known can be any day, and one of which only the year is
/// known any of that year.
pub(super) fn held(scene: &Scene<'_>, title: &Title) -> Held {
    let bounds = |text: &Option<String>| text.as_deref().and_then(Edtf::parse).and_then(|it| it.bounds());
    let (from, to) = (bounds(&title.from).map(|it| it.0), bounds(&title.to).map(|it| it.1));
    let published = scene.context.cleaned.fields.published.value.as_ref();
    let Some((first, last)) = published.and_then(Edtf::bounds) else {
        return if from.is_none() && to.is_none() { Held::Always } else { Held::Perhaps };
    };
    if from.is_some_and(|from| from > last) || to.is_some_and(|to| to < first) {
        Held::Never
    } else if from.is_none_or(|from| from <= first) && to.is_none_or(|to| to >= last) {
        Held::Always
    } else {
        Held::Perhaps
    }
}
