//! What is not known, or doubtful: the work that is left for a person.

use super::{Dossier, Entry, Given, Index};

/// What is not known.
pub const INDEX: Index = Index { name: "missing", build };

/// What is not known besides what the other indexes already list: unattributed and disputed quotations ([`super::quotes`]), times that
/// nothing resolves ([`super::timeline`]), figures that nobody gives ([`super::figures`]), and the remarks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// Articles with the fields that nobody has settled.
    pub fields: Vec<(usize, Vec<&'static str>)>,
    /// All that is missing or doubtful, counted.
    pub total: usize,
}

fn build(_given: &Given<'_>, dossier: &mut Dossier) {
    let unknown = dossier.entries.iter().enumerate().map(|(source, entry)| (source, unknown(entry)));
    let fields: Vec<(usize, Vec<&'static str>)> = unknown.filter(|(_, names)| !names.is_empty()).collect();
    let total = fields.iter().map(|(_, names)| names.len()).sum::<usize>()
        + dossier.remarks.len()
        + dossier.quotes.unattributed.len()
        + dossier.quotes.disputed.len()
        + dossier.timeline.undated.len()
        + dossier.figures.unclaimed.len();
    dossier.missing = Missing { fields, total };
}

/// The fields that a reader needs in order to judge an article, as far as they are unknown. Many articles are unsigned and name no
/// agency: those are not missing.
fn unknown(entry: &Entry) -> Vec<&'static str> {
    let fields = &entry.fields;
    [
        ("published", fields.published.value.is_none()),
        ("outlet", fields.outlet.value.is_none()),
        ("url", fields.url.value.is_none()),
        ("rights", fields.rights.value.is_none()),
    ]
    .into_iter()
    .filter_map(|(name, unknown)| unknown.then_some(name))
    .collect()
}
