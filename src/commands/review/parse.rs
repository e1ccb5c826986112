//! What a line of an answer asks for.

use crate::commands::actors::shared;
use crate::diag::Diagnostic;
use crate::read::sources::nearest;
use crate::registry::{Actor, called};
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
    match called(actors, name).as_slice() {
        [one] => Ok(one),
        [] => {
            let names = actors.iter().flat_map(|it| [it.id.0.as_str(), it.name.as_str()]);
            let hint = nearest(name, names).map(|it| format!("Did you mean `{it}`?")).unwrap_or_default();
            Err(Diagnostic::error(format!("nobody is called `{name}`")).hint(hint))
        }
        several => Err(shared(several, name)),
    }
}

/// Similarity (Jaro-Winkler) from which a name may be another one misspelt.
const NEAR: f64 = 0.85;

/// Whom a person may mean.
pub(super) enum Found<'a> {
    /// The only one of that id or name.
    Sure(&'a Actor),
    /// Those to choose from, the likeliest first: whatever is not the whole name may be somebody else's.
    Perhaps(Vec<&'a Actor>),
}

/// Whom `name` may mean: the one of that id or name; else all of that name, or those in whose name every word of it begins a word,
/// or those whose names are written nearly so.
pub(super) fn matching<'a>(actors: &'a [Actor], name: &str) -> Found<'a> {
    match called(actors, name).as_slice() {
        [one] => return Found::Sure(one),
        [] => {}
        several => return Found::Perhaps(several.to_vec()),
    }
    Found::Perhaps(likely(actors, name))
}

/// Whom a person may mean who has written this much of a name, the likeliest first.
pub(super) fn likely<'a>(actors: &'a [Actor], name: &str) -> Vec<&'a Actor> {
    let mut found = called(actors, name);
    let more = begun(actors, name).into_iter().filter(|it| found.iter().all(|one| one.id != it.id));
    let more: Vec<&Actor> = more.collect();
    found.extend(more);
    if found.is_empty() { nearly(actors, name) } else { found }
}

/// Those in one of whose names every word of `name` begins a word, first those of whom each is a whole one.
pub(super) fn begun<'a>(actors: &'a [Actor], name: &str) -> Vec<&'a Actor> {
    let sought = words(name);
    let whole = |actor: &Actor| actor.names().filter_map(|it| begins(&words(it), &sought)).max();
    let mut found: Vec<(bool, &Actor)> = actors.iter().filter_map(|it| Some((whole(it)?, it))).collect();
    found.sort_by_key(|(whole, _)| std::cmp::Reverse(*whole));
    found.into_iter().map(|it| it.1).collect()
}

/// Whether every word of `sought` begins one of `words`, and if so, whether each is the whole of one.
fn begins(words: &[String], sought: &[String]) -> Option<bool> {
    let begun = !sought.is_empty() && sought.iter().all(|it| words.iter().any(|word| word.starts_with(it)));
    begun.then(|| sought.iter().all(|it| words.contains(it)))
}

fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

/// Those whose names are written nearly so.
fn nearly<'a>(actors: &'a [Actor], name: &str) -> Vec<&'a Actor> {
    let sought = fold(name);
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
    near.into_iter().map(|it| it.1).collect()
}
