//! `annotate`, names that no link shows: as for actors; one proposal a line.

pub(super) fn run(input: &str) -> String {
    let annotated = super::actors::annotated(input);
    let lines = annotated.annotations.proposals.iter().map(|it| {
        let words = it.at.span.of(&annotated.cleaned.blocks[it.at.block].text);
        let kind = it.kind.map_or_else(|| "thing".to_owned(), |kind| format!("{kind:?}"));
        format!("{words} ({kind}) {}", it.rule.0)
    });
    lines.collect::<Vec<_>>().join("\n")
}
