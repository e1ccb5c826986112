//! `survey`: captures, parted by lines `===`; shows what they have in common, then the part that concerns the first.

use dossier::ids::SourceId;
use dossier::ingest::{Capture, ingest};
use dossier::survey::{Common, Sketch, sketch, survey};

pub(super) fn run(input: &str) -> String {
    let sketches: Vec<Sketch> = captures(input).iter().map(sketch).collect();
    let common = survey(&sketches);
    let reversed: Vec<Sketch> = sketches.iter().rev().cloned().collect();
    assert_eq!(common, survey(&reversed), "the survey may not depend on the order");
    let first = sketches.first().expect("a case has captures");
    format!("{}\nwithin {}:\n{}", shown(&common), first.id, shown(&common.within(first)))
}

/// The captures of a case, called `a`, `b`, `c` in this order.
pub(super) fn captures(input: &str) -> Vec<Capture> {
    let texts = input.split("\n===\n").zip('a'..='z');
    texts
        .filter_map(|(text, id)| ingest(&SourceId(id.to_string()), "case.txt", text.as_bytes()).value)
        .collect()
}

fn shown(common: &Common) -> String {
    let lines = common.lines.iter().map(|(line, holders)| format!("line {line:?} {}", ids(holders)));
    let names = common.names.iter().flat_map(|(surname, names)| {
        names.iter().map(move |(name, holders)| format!("name {surname}: {name} {}", ids(holders)))
    });
    lines.chain(names).collect::<Vec<_>>().join("\n")
}

fn ids(holders: &std::collections::BTreeSet<SourceId>) -> String {
    holders.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}
