//! What a line of an answer asks for.

use crate::diag::Diagnostic;
use crate::read::sources::nearest;
use crate::registry::Actor;
use crate::revise::Status;
use crate::text::fold;

/// An answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer<'a> {
    /// A decision, and why.
    Decide(Status, &'a str),
    /// Somebody else speaks: an id, a name, a part of one; empty to be shown who might.
    Speaker(&'a str),
    /// One of those that were numbered, from 1.
    Number(usize),
    /// Why it is as it is.
    Explain,
    /// The next one.
    Skip,
    /// The last decision is taken back.
    Undo,
    /// Enough.
    Leave,
    /// The keys.
    Help,
    /// Not understood.
    Unknown,
}

/// Reads a line.
pub(super) fn answer(line: &str) -> Answer<'_> {
    let line = line.trim();
    let (key, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    match key {
        "y" | "yes" | "confirm" => Answer::Decide(Status::Confirmed, rest),
        "n" | "no" | "reject" => Answer::Decide(Status::Rejected, rest),
        "d" | "dispute" => Answer::Decide(Status::Disputed, rest),
        "s" | "speaker" => Answer::Speaker(rest),
        "e" | "explain" if rest.is_empty() => Answer::Explain,
        "" | "k" | "skip" if rest.is_empty() => Answer::Skip,
        "u" | "undo" if rest.is_empty() => Answer::Undo,
        "q" | "quit" | "leave" if rest.is_empty() => Answer::Leave,
        "?" | "h" | "help" => Answer::Help,
        number if rest.is_empty() => number.parse().map_or(Answer::Unknown, Answer::Number),
        _ => Answer::Unknown,
    }
}

/// The one actor of that id or name.
pub(super) fn exactly<'a>(actors: &'a [Actor], name: &str) -> Result<&'a Actor, Diagnostic> {
    let sought = fold(name);
    let of_name = || actors.iter().find(|actor| actor.names().any(|it| fold(it) == sought));
    actors.iter().find(|actor| actor.id.0 == name).or_else(of_name).ok_or_else(|| {
        let names = actors.iter().flat_map(|it| [it.id.0.as_str(), it.name.as_str()]);
        let hint = nearest(name, names).map(|it| format!("Did you mean `{it}`?")).unwrap_or_default();
        Diagnostic::error(format!("nobody is called `{name}`")).hint(hint)
    })
}

/// How many are offered to choose from.
const OFFERED: usize = 9;

/// Those whom `name` may mean: the one of that id or name, else all that have its words in a name.
pub(super) fn matching<'a>(actors: &'a [Actor], name: &str) -> Vec<&'a Actor> {
    if let Ok(actor) = exactly(actors, name) {
        return vec![actor];
    }
    let sought = fold(name);
    let has = |actor: &Actor| {
        actor.names().any(|it| {
            let folded = fold(it);
            sought.split_whitespace().all(|word| folded.contains(word))
        })
    };
    actors.iter().filter(|it| has(it)).take(OFFERED).collect()
}
