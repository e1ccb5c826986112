//! Reported clauses around marked words: "a dit espérer un accord «dans les prochaines heures»".
//!
//! The marked words are a quotation of their own, with the same speaker by the same cue, and that is what a page shows; a second note
//! beside it would say the same thing twice and count it twice. The clause is kept apart, for those who want all that is reported.

use std::collections::BTreeMap;

use super::{Anchor, Annotations, Quotation, QuotationKind};

/// Most bytes between a clause and the marked words that it carries: a blank, a no-break one at most.
const GAP_MAX: usize = 3;

/// Moves the clauses around marked words out of the quotations.
pub(super) fn set_apart(annotations: &mut Annotations) {
    let all = std::mem::take(&mut annotations.quotations);
    let carried = carried(&all);
    // Echoes name what they repeat by its place, which changes where something before it goes.
    let mut places = Vec::with_capacity(all.len());
    let mut kept = 0;
    for carried in &carried {
        places.push(kept);
        kept += usize::from(carried.is_none());
    }
    let place = |echoed: usize| {
        let echoed = carried.get(echoed).copied().flatten().unwrap_or(echoed);
        places.get(echoed).copied()
    };
    for (mut quotation, carried) in all.into_iter().zip(&carried) {
        quotation.echo_of = quotation.echo_of.and_then(place);
        let list = if carried.is_some() { &mut annotations.clauses } else { &mut annotations.quotations };
        list.push(quotation);
    }
}

/// For each quotation, which one it carries, where it is the clause around marked words.
fn carried(all: &[Quotation]) -> Vec<Option<usize>> {
    let mut by_cue: BTreeMap<Anchor, Vec<usize>> = BTreeMap::new();
    for (index, quotation) in all.iter().enumerate() {
        if let Some(cue) = quotation.cue {
            by_cue.entry(cue).or_default().push(index);
        }
    }
    let with_cue = |it: &Quotation| it.cue.and_then(|cue| by_cue.get(&cue)).into_iter().flatten();
    all.iter().map(|it| with_cue(it).copied().find(|&other| carries(it, &all[other]))).collect()
}

/// Whether `clause` is a reported clause that carries the marked words of `marked`, which has the same cue.
fn carries(clause: &Quotation, marked: &Quotation) -> bool {
    clause.kind == QuotationKind::Indirect
        && matches!(marked.kind, QuotationKind::Direct | QuotationKind::Partial)
        && clause.speaker == marked.speaker
        && touches(clause, marked)
}

/// Whether the clause stands around or right beside the marked words.
fn touches(clause: &Quotation, marked: &Quotation) -> bool {
    let beside = |clause: &Anchor, marked: &Anchor| {
        clause.block == marked.block
            && clause.span.start <= marked.span.end + GAP_MAX
            && marked.span.start <= clause.span.end + GAP_MAX
    };
    clause.pieces.iter().any(|piece| marked.pieces.iter().any(|it| beside(piece, it)))
}
