//! Testimonies signed below: a paragraph that is nothing but marked words, a dash and a name.

use super::{Attribution, Reader};
use crate::annotate::quotes::grammar::Grammar;
use crate::annotate::quotes::passage::{Item, Passage, What};
use crate::annotate::quotes::subject::Subject;
use crate::annotate::{Anchor, Speaker, SpeakerClass};

/// Most items of what may follow the name: ", 34, nurse in Leeds".
const ABOUT_MAX: usize = 14;
/// Most words of a name that nobody knows.
const NAME_MAX: usize = 6;
/// Longest word inside a name that has no capital: "van".
const PARTICLE_MAX: usize = 3;

impl Reader<'_> {
    /// Writes the words of a signed paragraph down; `false` where it is none.
    pub(super) fn signed(&mut self, passage: &Passage<'_>) -> bool {
        let Some(quote) = passage.item(0).and_then(Item::quote).filter(|_| self.is_said(passage, 0)) else {
            return false;
        };
        let speech = &self.context.language.speech;
        let grammar = Grammar {
            passage,
            mentions: &self.annotations.mentions,
            actors: &self.annotations.actors,
            speech,
        };
        let Some((subject, dash)) = signature(&grammar) else { return false };
        let speaker = match &subject {
            Subject::Named(..) => {
                self.chain.resolve(&subject, (passage, self.annotations), &self.context.language.speech).0
            }
            Subject::Role(_, at) => {
                let at = Anchor { block: passage.block, span: passage.span(at.clone()) };
                Some(Speaker { actors: Vec::new(), at: Some(at), class: SpeakerClass::Name })
            }
            _ => None,
        };
        let Some(speaker) = speaker else { return false };
        self.chain.hear(&speaker.actors, true);
        let cue = Anchor { block: passage.block, span: passage.span(dash..dash + 1) };
        let found = Attribution { speaker, cue, rule: "signature", lost: Vec::new() };
        self.place(passage, (0, quote), Some(found), false);
        true
    }
}

/// The name after the dash, and where the dash stands.
fn signature(grammar: &Grammar<'_>) -> Option<(Subject, usize)> {
    let passage = grammar.passage;
    let dash = (1..3).find(|&it| grammar.is_dash(it))?;
    let between = (1..dash).all(|it| passage.is(it, "."));
    let name = dash + 1 + usize::from(grammar.is_dash(dash + 1));
    let (subject, end) = if grammar.is_person(name) {
        (Subject::Named(vec![grammar.mention(name)?], name..name + 1), name + 1)
    } else {
        unknown(grammar, name)?
    };
    (between && closes(passage, end)).then_some((subject, dash))
}

/// Two words or more with capitals that no mention covers: "Beck Pimentel", "Julie A. Diaz".
fn unknown(grammar: &Grammar<'_>, start: usize) -> Option<(Subject, usize)> {
    let passage = grammar.passage;
    let initial = |it: usize| passage.is(it, ".") && passage.word(it - 1).is_some_and(|word| word.len() == 1);
    let capital = |it: usize| grammar.has_capital(it) && passage.word(it).is_some();
    let particle =
        |it: usize| passage.word(it).is_some_and(|word| word.len() <= PARTICLE_MAX) && capital(it + 1);
    let part = |it: &usize| capital(*it) || *it > start && (initial(*it) || particle(*it));
    let end = start + (start..start + NAME_MAX).take_while(part).count();
    let words = (start..end).filter(|&it| passage.word(it).is_some()).count();
    (words > 1 && !grammar.is_determiner(start)).then(|| (Subject::Role(String::new(), start..end), end))
}

/// Whether the paragraph ends at `end`, but for a full stop or some words about who signs.
fn closes(passage: &Passage<'_>, end: usize) -> bool {
    let rest = passage.items.get(end..).unwrap_or_default();
    let about = rest.first().is_none_or(|item| item.is(",") || item.is(".") || item.is("("));
    let quoted = rest.iter().any(|item| matches!(item.what, What::Quote(_)));
    about && !quoted && rest.len() <= ABOUT_MAX && (rest.len() < 2 || !passage.is(end, "."))
}
