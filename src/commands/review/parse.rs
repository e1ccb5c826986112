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
    /// The value of a field.
    Value(&'a str),
    /// The question before.
    Back,
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
    if let Some(value) = line.strip_prefix('=') {
        return Answer::Value(value.trim());
    }
    let (key, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    match key {
        "y" | "yes" | "confirm" => Answer::Decide(Status::Confirmed, rest),
        "n" | "no" | "reject" => Answer::Decide(Status::Rejected, rest),
        "d" | "dispute" => Answer::Decide(Status::Disputed, rest),
        "s" | "speaker" => Answer::Speaker(rest),
        "e" | "explain" if rest.is_empty() => Answer::Explain,
        "" | "k" | "skip" if rest.is_empty() => Answer::Skip,
        "b" | "back" if rest.is_empty() => Answer::Back,
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

/// Similarity (Jaro-Winkler) from which a name may be another one misspelt.
const NEAR: f64 = 0.85;

/// Those whom `name` may mean, and whether it says so: the one of that id or name, else all that have its words in a name; else, not
/// sure, those whose names are written nearly so.
pub(super) fn matching<'a>(actors: &'a [Actor], name: &str) -> (Vec<&'a Actor>, bool) {
    if let Ok(actor) = exactly(actors, name) {
        return (vec![actor], true);
    }
    let sought = fold(name);
    let has = |actor: &Actor| {
        actor.names().any(|it| {
            let folded = fold(it);
            sought.split_whitespace().all(|word| folded.contains(word))
        })
    };
    let found: Vec<&Actor> = actors.iter().filter(|it| has(it)).take(OFFERED).collect();
    if !found.is_empty() {
        return (found, true);
    }
    let score = |actor: &Actor| {
        let words = actor.names().map(fold).flat_map(|it| {
            let parts: Vec<String> = it.split_whitespace().map(str::to_owned).collect();
            parts.into_iter().chain([it])
        });
        words.map(|it| strsim::jaro_winkler(&sought, &it)).fold(0.0, f64::max)
    };
    let mut near: Vec<(f64, &Actor)> =
        actors.iter().map(|it| (score(it), it)).filter(|(score, _)| *score > NEAR).collect();
    near.sort_by(|one, other| other.0.total_cmp(&one.0));
    (near.into_iter().map(|it| it.1).take(OFFERED).collect(), false)
}
