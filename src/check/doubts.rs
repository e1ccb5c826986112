//! What a dossier leaves open, each with its place and what settles it: unknown fields, attributions that nobody has decided about,
//! names that nobody has entered.

use serde::Serialize;

use super::proposals::Proposal;
use super::queue::Item;
use super::repeated::Repeated;
use crate::diag::{Diagnostic, Place};
use crate::known::{How, Known};
use crate::messages::Messages;
use crate::registry::ActorKind;
use crate::revise::{self, Article, Status};
use crate::text::Span;

/// Something to be settled.
#[derive(Clone, Debug, Serialize)]
pub struct Doubt {
    /// What kind of thing it is, one of [`KINDS`].
    pub kind: &'static str,
    /// What, where, and what settles it.
    #[serde(flatten)]
    pub told: Diagnostic,
}

/// The kinds of doubts with what they are called in a count, worst first among those of one severity.
pub const KINDS: &[(&str, &str)] = &[
    ("build", "told by the build"),
    ("link", "dead links"),
    ("published", "without a whole date"),
    ("outlet", "without an outlet"),
    ("sources", "in sources.csv"),
    ("registry", "in actors.toml"),
    ("page", "on pages"),
    ("capture", "of captures"),
    ("note", "in notes"),
    ("repeated", "texts that several captures carry"),
    ("disputed", "disputed attributions"),
    ("joint-speaker", "joint speakers to confirm"),
    ("unnamed-speaker", "unnamed speakers to confirm"),
    ("unconfirmed", "attributions to confirm"),
    ("unattributed", "quotations without a speaker"),
    ("proposal", "names to enter"),
];

impl Doubt {
    /// Something that a build tells, by the file that it is about.
    pub fn told(told: Diagnostic) -> Doubt {
        const ROOMS: &[(&str, &str)] = &[
            ("seeds/", "capture"),
            ("site/pages/sources/", "page"),
            ("site/notes/", "note"),
            ("site/actors.toml", "registry"),
            ("site/sources.csv", "sources"),
        ];
        let path = told.place.as_ref().map_or("", |it| it.path.as_str());
        let kind = ROOMS.iter().find(|(room, _)| path.starts_with(room)).map_or("build", |it| it.1);
        Doubt { kind, told }
    }

    /// Where it stands among all: the worst comes first.
    pub fn rank(&self) -> (crate::diag::Severity, usize) {
        let kind = KINDS.iter().position(|it| it.0 == self.kind).unwrap_or(KINDS.len());
        (self.told.severity, kind)
    }
}

/// The fields and disputes of `article` that a person could settle.
pub fn doubts(article: &Article, messages: &Messages) -> Vec<Doubt> {
    let fields = &article.fields;
    let mut doubts = Vec::new();
    doubts.extend(unknown(article, ("published", &fields.published), messages));
    doubts.extend(unknown(article, ("outlet", &fields.outlet), messages));
    doubts.extend(partial(article));
    let disputed = |id: &str| {
        let told = Diagnostic::warning("the attribution is disputed")
            .at(definition(article, id))
            .hint("Settle it among you, then write `confirmed` or `rejected` into the definition.");
        Doubt { kind: "disputed", told }
    };
    let quotations = article.quotations.iter().filter(|it| it.status == Status::Disputed);
    let figures = article.figures.iter().filter(|it| it.status == Status::Disputed);
    doubts.extend(quotations.map(|it| disputed(&it.id)).chain(figures.map(|it| disputed(&it.id))));
    doubts
}

/// What the queue of `review` holds, each by what makes it doubtful.
pub fn open(item: &Item<'_>) -> Doubt {
    let article = item.article;
    let kind_of = |id: &crate::ids::ActorId| article.actors.iter().find(|it| it.id == *id).map(|it| it.kind);
    let speakers: Vec<_> = item.speaker.iter().flat_map(|it| &it.actors).collect();
    let names: Vec<&str> = speakers
        .iter()
        .map(|id| article.actors.iter().find(|it| it.id == **id).map_or(id.0.as_str(), |it| it.name.as_str()))
        .collect();
    let names = names.join(", ");
    let unnamed =
        speakers.iter().any(|id| matches!(kind_of(id), Some(ActorKind::Unnamed | ActorKind::Collective)));
    let (kind, message) = match speakers.len() {
        0 if item.kind.ends_with("unattributed") => {
            ("unattributed", "no rule gives these words to anybody".to_owned())
        }
        0 => ("unattributed", format!("the words of this {} are given to nobody", item.kind)),
        1 if unnamed => ("unnamed-speaker", format!("nobody has confirmed an unnamed speaker: {names}")),
        1 => ("unconfirmed", format!("nobody has confirmed the speaker: {names} ({})", item.rule)),
        _ => ("joint-speaker", format!("nobody has confirmed a joint speaker: {names}")),
    };
    let hint = format!(
        "Run `dossier review --in {}`, or write `status: confirmed (your name, the day)` into the definition.",
        article.id
    );
    Doubt { kind, told: Diagnostic::remark(message).at(definition(article, item.id)).hint(hint) }
}

/// Captures that carry one text: together they are one source.
pub fn repeated(group: &Repeated<'_>) -> Doubt {
    let Repeated { articles, shared } = group;
    let outlets: Vec<String> = articles
        .iter()
        .map(|it| match &it.fields.outlet.value {
            Some(outlet) => format!("`{}` ({outlet})", it.path),
            None => format!("`{}`", it.path),
        })
        .collect();
    let same = if *shared == 100 {
        "the same text".to_owned()
    } else {
        format!("one text, about {shared} % of it at least")
    };
    let message = format!("{} captures carry {same}: {}", articles.len(), outlets.join(", "));
    let hint = "They corroborate nothing: enter the `agency` they copy in `site/sources.csv`, or delete a capture that was saved twice.";
    let place = articles.first().map(|it| Place::file(format!("seeds/{}", it.path)));
    let told = Diagnostic { place, ..Diagnostic::warning(message).hint(hint) };
    Doubt { kind: "repeated", told }
}

/// A name that nobody has entered.
pub fn proposed(proposal: &Proposal) -> Doubt {
    let Proposal { actor, near, evidence, .. } = proposal;
    let perhaps = near.first().map(|it| format!("; perhaps `{it}`")).unwrap_or_default();
    let message = format!("\"{}\" is known by the form of the name alone{perhaps}", actor.name);
    let hint = match near.first() {
        Some(near) => {
            format!("Run `dossier actors merge {} into {near}`, or `dossier actors accept {0}`.", actor.id)
        }
        None => format!(
            "Run `dossier actors accept {}`, or `dossier actors ignore \"{}\"`.",
            actor.id, actor.name
        ),
    };
    let place = evidence.first().map(|it| Place { line: it.line, ..Place::file(it.path.as_str()) });
    let told = Diagnostic { place, ..Diagnostic::remark(message).hint(hint) };
    Doubt { kind: "proposal", told }
}

fn unknown<T>(
    article: &Article,
    (field, known): (&'static str, &Known<T>),
    messages: &Messages,
) -> Option<Doubt> {
    let How::Unknown { note } = &known.how else { return None };
    let found = if note.is_empty() { String::new() } else { format!(": {}", messages.grounds(note)) };
    let hint = format!("Enter it in `site/sources.csv`, in the row of `{}`.", article.path);
    let told =
        Diagnostic::warning(format!("`{field}` is unknown{found}")).at(front(article, field)).hint(hint);
    Some(Doubt { kind: field, told })
}

/// A date without its year dates nothing.
fn partial(article: &Article) -> Option<Doubt> {
    let value = article.fields.published.value.as_ref().filter(|it| it.day().is_none())?;
    let hint = format!("Enter the whole date in `site/sources.csv`, in the row of `{}`.", article.path);
    let told = Diagnostic::warning(format!("`published` is not a whole date: `{value}`"));
    Some(Doubt { kind: "published", told: told.at(front(article, "published")).hint(hint) })
}

/// A line of the page's front matter.
fn front(article: &Article, field: &str) -> Place {
    place(article, &format!("\n{field}:"))
}

/// The definition of an annotation.
fn definition(article: &Article, id: &str) -> Place {
    place(article, &format!("\n[^{id}]:"))
}

/// Where `mark`, which opens a line, stands on the article's page.
fn place(article: &Article, mark: &str) -> Place {
    let path = revise::path(&article.id);
    match article.page.find(mark) {
        Some(at) => Place::span(path, &article.page, Span::new(at + 1, at + mark.len())),
        None => Place::file(path),
    }
}
