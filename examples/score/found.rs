//! What the rules find in a labelled article.

use dossier::annotate::{Anchor, QuotationKind, SpeakerClass, annotate};
use dossier::clean::plain;
use dossier::dates::Edtf;
use dossier::ids::ActorId;
use dossier::known::Known;
use dossier::lang::Languages;
use dossier::registry::Registry;
use dossier::survey::Common;
use dossier::text::Points;

use super::gold::Labelled;

/// A stretch of the text, in characters.
pub(crate) type Stretch = (usize, usize);

/// Marked words that the rules found.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The words, without their marks.
    pub(crate) at: Stretch,
    /// The names of the speakers; none where nobody is identified.
    pub(crate) named: Vec<String>,
    /// How the text names the speaker, where somebody is identified.
    pub(crate) class: Option<SpeakerClass>,
    /// The words that name the speaker.
    pub(crate) speaker_at: Option<Stretch>,
    pub(crate) rule: String,
}

/// The marked words of the article, a piece each, with who speaks.
pub(crate) fn found(article: &Labelled, text: &[char], languages: &Languages) -> Vec<Found> {
    let mut cleaned = plain::article(&article.id, &article.text);
    cleaned.fields.language = Known::entered(article.lang.clone(), "labels", "");
    if let Some(day) = article.date.as_deref().and_then(Edtf::parse) {
        cleaned.fields.published = Known::entered(day, "labels", "");
    }
    let annotated = annotate(cleaned, &Common::default(), &Registry::default(), languages);
    let points = Points::of(&article.text);
    let ends = |at: Anchor| {
        let origin = annotated.cleaned.blocks.get(at.block).map_or(0, |it| it.at.start);
        (points.before(origin + at.span.start), points.before(origin + at.span.end))
    };
    let all = &annotated.annotations;
    let name = |id: &ActorId| all.actors.iter().find(|it| it.id == *id).map(|it| it.name.clone());
    let mut found = Vec::new();
    for quotation in all.quotations.iter().filter(|it| is_marked(it.kind)) {
        let speaker = quotation.speaker.as_ref();
        for piece in &quotation.pieces {
            found.push(Found {
                at: trim(text, ends(*piece)),
                named: speaker.iter().flat_map(|it| &it.actors).filter_map(name).collect(),
                class: speaker.filter(|it| !it.actors.is_empty()).map(|it| it.class),
                speaker_at: speaker.and_then(|it| it.at).map(ends),
                rule: quotation.rule.0.clone(),
            });
        }
    }
    found
}

fn is_marked(kind: QuotationKind) -> bool {
    matches!(kind, QuotationKind::Direct | QuotationKind::Partial | QuotationKind::Unattributed)
}

/// The stretch without its marks and what punctuation ends it.
pub(crate) fn trim(text: &[char], (mut start, mut end): Stretch) -> Stretch {
    let bare =
        |at: usize| text.get(at).is_none_or(|it| it.is_whitespace() || "«»“”„\"'‘’‹›`,.;:".contains(*it));
    while start < end && bare(start) {
        start += 1;
    }
    while end > start && bare(end - 1) {
        end -= 1;
    }
    (start, end)
}
