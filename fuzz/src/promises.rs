//! What holds whatever the bytes. The tests read this file too.

use dossier::annotate::{Anchor, Annotated, Quotation, Speaker};
use dossier::clean::Cleaned;
use dossier::ingest::{Capture, FORMATS, TEXT_MAX};
use dossier::text::Span;

/// A decoded capture: plain lines of bounded length, a hint for each of them or none at all, and no empty declaration.
pub(crate) fn decoded(capture: &Capture) {
    let text = &capture.text;
    assert!(text.len() <= TEXT_MAX && !text.trim().is_empty(), "{} bytes of text", text.len());
    assert!(!text.contains(['\0', '\r']), "a line ends with \\n, and nothing is NUL");
    assert!(FORMATS.iter().any(|it| it.name == capture.format));
    let lines = text.split('\n').filter(|it| !it.trim().is_empty()).count();
    let hints = capture.markup.hints.len();
    assert!(hints == 0 || hints == lines, "{hints} hints for {lines} lines");
    for said in &capture.markup.said {
        assert!(!said.value.trim().is_empty() && !said.key.is_empty(), "{said:?}");
    }
}

/// A cleaned capture: kept and removed stretches together are all of the text that is not white space, each once, in order.
pub(crate) fn covered(capture: &Capture, cleaned: &Cleaned) {
    let text = &capture.text;
    for block in &cleaned.blocks {
        assert_eq!(block.text, block.at.of(text), "a block is a verbatim slice");
        assert!(!block.text.is_empty() && block.text.trim() == block.text, "no white space at its edges");
        assert!(!block.text.contains('\0'), "no NUL");
    }
    for removed in &cleaned.removed {
        assert!(!removed.note.is_empty() && !removed.rule.is_empty(), "{removed:?} has no reason");
    }
    let removed = cleaned.removed.iter().map(|it| it.at);
    let mut spans: Vec<Span> = cleaned.blocks.iter().map(|it| it.at).chain(removed).collect();
    spans.sort();
    let ordered = cleaned.blocks.is_sorted_by_key(|it| it.at) && cleaned.removed.is_sorted_by_key(|it| it.at);
    assert!(ordered, "in the order of the text");
    let mut reached = 0;
    for span in spans {
        let between = text.get(reached..span.start).expect("stretches do not overlap");
        assert!(between.trim().is_empty(), "{between:?} is neither kept nor removed");
        reached = span.end;
    }
    let end = text.get(reached..).expect("stretches end inside the text, between characters");
    assert!(end.trim().is_empty(), "{end:?} is neither kept nor removed");
}

/// An annotated article: every annotation stands on words of its block, links lie flat, and what is referred to is there.
pub(crate) fn anchored(annotated: &Annotated) {
    let found = &annotated.annotations;
    let stands = |at: &Anchor| {
        let block = annotated.cleaned.blocks.get(at.block).expect("the block is there");
        let words = block.text.get(at.span.start..at.span.end).expect("inside the block, between characters");
        assert!(!words.is_empty(), "{at:?} covers nothing");
    };
    let mut links: Vec<Anchor> = found.mentions.iter().map(|it| it.at).collect();
    links.extend(found.dates.iter().map(|it| it.at));
    links.sort();
    for pair in links.windows(2) {
        if let [one, other] = pair {
            assert!(one.block != other.block || !one.span.overlaps(other.span), "{one:?} overlaps {other:?}");
        }
    }
    links.iter().for_each(stands);
    found.proposals.iter().for_each(|it| stands(&it.at));
    let speaks = |it: &Speaker| {
        it.at.iter().for_each(stands);
        let known = |id| found.actors.iter().any(|actor| actor.id == id);
        assert!(it.actors.iter().all(|id| known(id.clone())), "{it:?} is not among the actors");
    };
    for Quotation { pieces, speaker, cue, via, translated, insertions, .. } in
        found.quotations.iter().chain(&found.clauses)
    {
        assert!(!pieces.is_empty(), "a quotation has words");
        [pieces, via, insertions].into_iter().flatten().chain(cue).chain(translated).for_each(stands);
        speaker.iter().for_each(speaks);
    }
    for figure in &found.figures {
        stands(&figure.at);
        figure.caveat.iter().for_each(stands);
        figure.claimant.iter().for_each(speaks);
    }
}
