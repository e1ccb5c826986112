//! What an answer does to a page, and what may be answered to which question.

use super::asked::Asked;
use crate::annotate::Anchor;
use crate::dates::Edtf;
use crate::ids::ActorId;
use crate::messages::Messages;
use crate::registry::Actor;
use crate::revise::{self, Decision, Status};

/// A page with an answer in it.
pub(super) struct Answered {
    /// Its new text.
    pub(super) page: String,
    /// The line that tells of it, from 1; 0 where there are several.
    pub(super) line: usize,
    /// What was done.
    pub(super) said: String,
}

/// The keys that a question takes, in one line.
pub(super) fn keys(asked: &Asked<'_>) -> String {
    let own = match asked {
        Asked::Said(_) => "y confirm · n reject · d dispute · s WHO somebody else speaks · e explain",
        Asked::Link(_) => "y confirm · n no link · s WHO somebody else is meant · e explain",
        Asked::Field(it) if it.rivals.is_empty() => "y confirm · = VALUE another",
        Asked::Field(_) => "y confirm the first · a number takes the other · = VALUE another",
    };
    format!("{own} · Enter skip · u undo · q leave · ? help")
}

/// The keys without words, for whoever knows them.
pub(super) fn prompt(asked: &Asked<'_>) -> &'static str {
    match asked {
        Asked::Said(_) => "y n d s e, Enter skips, ? helps",
        Asked::Link(_) => "y n s e, Enter skips, ? helps",
        Asked::Field(it) if it.rivals.is_empty() => "y =, Enter skips, ? helps",
        Asked::Field(_) => "y 1 =, Enter skips, ? helps",
    }
}

/// The keys, a line each.
pub(super) fn help(asked: &Asked<'_>) -> String {
    let own = match asked {
        Asked::Said(_) => {
            "y [WHY]   it is so\nn [WHY]   it is not so\nd [WHY]   you disagree among yourselves\ns WHO     somebody else speaks: an id or a name; for a part of one, numbers; `s -` for nobody\ns         those who might be meant, with numbers"
        }
        Asked::Link(_) => {
            "y [WHY]   these words mean this one, here\nn         they mean nobody: the links go, and keep no reason\ns WHO     they mean somebody else: an id or a name; for a part of one, numbers\ns         those who might be meant, with numbers"
        }
        Asked::Field(_) => {
            "y [WHY]   the value is right\n1         the value beside it is right\n= VALUE   neither: this one is"
        }
    };
    format!(
        "{own}\ne         explain\nEnter     skip; what is skipped comes last next time\nb         back to the question before\nu         undo the last decision\nq         leave"
    )
}

/// What cannot be answered to a question.
pub(super) fn refused(asked: &Asked<'_>, decision: &Decision) -> Option<String> {
    let nobody = decision.speaker.as_ref().is_some_and(Vec::is_empty);
    match (asked, decision.status) {
        (Asked::Link(_) | Asked::Field(_), Status::Disputed) => {
            Some(format!("only an attribution can be disputed; {}", keys(asked)))
        }
        (Asked::Field(it), Status::Rejected) if it.rivals.len() != 1 => {
            Some("say which value is right: its number, or `= VALUE`".to_owned())
        }
        (Asked::Field(_), _) if nobody => Some(keys(asked)),
        _ => None,
    }
}

/// What is wrong with a value, where it cannot be entered.
pub(super) fn unfit(key: &str, value: &str) -> Option<String> {
    let date = matches!(key, "published" | "updated");
    if value.is_empty() {
        return Some("write the value after `=`; to leave a field unknown, empty it on the page".to_owned());
    }
    if value.contains('\u{fffd}') {
        return Some(format!("`{value}` holds a letter that could not be read"));
    }
    (date && Edtf::parse(value).is_none()).then(|| {
        format!("`{value}` is no date: write it as `2024-01-05`, `2024-01-05T15:13`, `2024-01` or `2024`")
    })
}

/// `page` with the decision about the question in it.
pub(super) fn decided(page: &str, asked: &Asked<'_>, decision: &Decision) -> Option<Answered> {
    match asked {
        Asked::Said(it) => {
            let new = revise::decided(page, it.id, decision)?;
            let (said, line) = revise::definition(&new, it.id)?;
            Some(Answered { page: new, line, said })
        }
        Asked::Link(it) => {
            let from = (it.words.as_str(), &it.first.actor);
            let taken =
                decision.status == Status::Rejected || decision.speaker.as_ref().is_some_and(Vec::is_empty);
            let to = decision.speaker.iter().flatten().next().filter(|to| to.id != it.first.actor);
            if taken || to.is_some() {
                let mut answered = led(page, from, to.filter(|_| !taken))?;
                if !decision.why.is_empty() {
                    // There is no line of the page that could hold it.
                    answered.said.push_str("; the reason is kept nowhere: write it into a note of yours");
                }
                Some(answered)
            } else {
                let new = revise::confirm_link(page, from, decision)?;
                Some(changed(page, new))
            }
        }
        Asked::Field(it) => match decision.status {
            Status::Rejected => {
                let value = it.rivals.first()?.found.value.as_deref()?;
                entered(page, it.key, (value, &Decision { status: Status::Confirmed, ..decision.clone() }))
            }
            _ => {
                let new = revise::confirm_field(page, it.key, decision)?;
                Some(changed(page, new))
            }
        },
    }
}

/// `page` with a value in a field.
pub(super) fn entered(page: &str, key: &str, (value, decision): (&str, &Decision)) -> Option<Answered> {
    let new = revise::enter_field(page, (key, value), decision)?;
    Some(changed(page, new))
}

/// `page` with the links of these words leading elsewhere, or gone.
fn led(page: &str, (words, from): (&str, &ActorId), to: Option<&Actor>) -> Option<Answered> {
    let (new, count) = revise::lead(page, (words, from), to)?;
    let links = if count == 1 { "the link".to_owned() } else { format!("{count} links") };
    let said = match to {
        Some(to) => format!("{links} on \"{words}\" now to {}", to.id),
        None => format!("{links} on \"{words}\" taken away"),
    };
    Some(Answered { line: 0, said, page: new })
}

/// The new page, told by the last line that changed.
fn changed(old: &str, new: String) -> Answered {
    let before: std::collections::BTreeSet<&str> = old.lines().collect();
    let told = new.lines().enumerate().filter(|(_, line)| !before.contains(line)).last();
    let (line, said) = told.map_or((0, String::new()), |(at, line)| (at + 1, line.trim().to_owned()));
    Answered { page: new, line, said }
}

/// Who might be meant, without a name being given: who was not chosen, then whoever is named nearest.
pub(super) fn at_hand<'a>(asked: &Asked<'_>, actors: &'a [Actor]) -> Vec<&'a Actor> {
    let rivals: Vec<&ActorId> = match asked {
        Asked::Said(it) => it.lost.iter().map(|it| &it.actor).collect(),
        Asked::Link(it) => it.others.iter().collect(),
        Asked::Field(_) => return Vec::new(),
    };
    let near = rivals.into_iter().chain(nearest(asked));
    let mut seen: std::collections::BTreeSet<ActorId> = given(asked).into_iter().cloned().collect();
    let near = near.filter(|id| seen.insert((*id).clone()));
    near.filter_map(|id| actors.iter().find(|it| it.id == *id)).collect()
}

/// The one who is given now, and is not somebody else.
fn given<'a>(asked: &Asked<'a>) -> Option<&'a ActorId> {
    match asked {
        Asked::Said(it) => it.speaker.and_then(|it| match it.actors.as_slice() {
            [one] => Some(one),
            _ => None,
        }),
        Asked::Link(it) => Some(&it.first.actor),
        Asked::Field(_) => None,
    }
}

/// Everybody of the article, those first who are named nearest to the words.
fn nearest<'a>(asked: &Asked<'a>) -> Vec<&'a ActorId> {
    let article = asked.article();
    let block = place(asked).map_or(0, |it| it.block);
    let mut distances: std::collections::BTreeMap<&ActorId, usize> = std::collections::BTreeMap::new();
    for mention in &article.mentions {
        let far = mention.it.at.block.abs_diff(block);
        distances.entry(&mention.it.actor).and_modify(|it| *it = far.min(*it)).or_insert(far);
    }
    let mut all: Vec<&ActorId> = article.actors.iter().map(|it| &it.id).collect();
    all.sort_by_key(|id| distances.get(id).copied().unwrap_or(usize::MAX));
    all
}

/// Why it is as it is.
pub(super) fn explained(asked: &Asked<'_>, messages: &Messages) -> String {
    let told = match asked {
        Asked::Field(_) => crate::commands::explain::fields::explain(asked.article(), messages),
        _ => crate::commands::explain::annotation(asked.article(), asked.id(), messages),
    };
    told.trim_end().to_owned()
}

/// Where the question stands in the decoded text of its capture.
pub(super) fn place(asked: &Asked<'_>) -> Option<Anchor> {
    match asked {
        Asked::Said(it) => it.pieces.first().copied(),
        Asked::Link(it) => it.places.first().copied(),
        Asked::Field(_) => None,
    }
}
