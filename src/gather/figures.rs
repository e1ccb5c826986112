//! The figures: by what they count, parts after their whole.

use std::collections::BTreeMap;

use super::{Dossier, Entry, Given, Index, Ref};
use crate::dates::Edtf;
use crate::revise::Status;
use crate::text::fold;

/// The figures.
pub const INDEX: Index = Index { name: "figures", build };

/// The figures of all articles. Each stands in exactly one of the first two lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Those that stand, by what they count and by date; parts after their whole.
    pub standing: Vec<Ref>,
    /// Those that a person rejected.
    pub rejected: Vec<Ref>,
    /// Those that stand and that nobody is given for.
    pub unclaimed: Vec<Ref>,
}

fn build(given: &Given<'_>, dossier: &mut Dossier) {
    let mut figures = Figures::default();
    let mut wholes: Vec<(String, Option<Edtf>, Ref)> = Vec::new();
    let mut parts: BTreeMap<Ref, Vec<Ref>> = BTreeMap::new();
    for (source, entry) in dossier.entries.iter().enumerate() {
        for (item, figure) in entry.figures.iter().enumerate() {
            let at = Ref { source, item };
            if figure.note.status == Status::Rejected {
                figures.rejected.push(at);
                continue;
            }
            if figure.note.it.claimant.is_none() {
                figures.unclaimed.push(at);
            }
            match whole_of(entry, item) {
                Some(whole) => parts.entry(Ref { source, item: whole }).or_default().push(at),
                None => wholes.push((fold(&figure.note.it.unit), date(entry, item), at)),
            }
        }
    }
    wholes.sort_by(|one, other| {
        given.order.compare(&one.0, &other.0).then_with(|| (&one.1, one.2).cmp(&(&other.1, other.2)))
    });
    for (_, _, whole) in wholes {
        figures.standing.push(whole);
        figures.standing.extend(parts.remove(&whole).unwrap_or_default());
    }
    dossier.figures = figures;
}

/// The outermost figure of which this one is a part. What is part of itself by a mistake, of a rejected one or of none is a whole.
fn whole_of(entry: &Entry, item: usize) -> Option<usize> {
    let stands = |index: &usize| {
        entry.figures.get(*index).is_some_and(|it| it.note.status != Status::Rejected) && *index < item
    };
    let parent = |index: usize| entry.figures.get(index).and_then(|it| it.note.it.part_of);
    let mut whole = parent(item).filter(stands)?;
    // Each step goes to an earlier figure, so this ends.
    while let Some(next) = parent(whole).filter(|next| *next < whole).filter(stands) {
        whole = next;
    }
    Some(whole)
}

fn date(entry: &Entry, item: usize) -> Option<Edtf> {
    let figure = entry.figures.get(item)?;
    figure.note.it.as_of.clone().or_else(|| entry.fields.published.value.clone())
}
