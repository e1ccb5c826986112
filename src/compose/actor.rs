//! An actor's page: what it says, what is said of it, where and with whom it appears.

use std::collections::BTreeMap;

use serde::Serialize;

use super::show::{
    Citation, FigureView, Identified, LINES_MAX, MentionView, More, NoteView, QuotationView, Rest, RoleLine,
    Tally, key,
};
use super::{Basis, Kind, Link, Make, Page, Scope, View};
use crate::dates::Edtf;
use crate::gather::actors::{ActorRecord, Named};
use crate::gather::{Dossier, Ref};
use crate::ids::ActorId;
use crate::registry::Title;
use crate::store::Key;

/// What an actor's page says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ActorView {
    /// The actor's permanent id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The kind, as in [`ActorGroup`](super::actors::ActorGroup).
    pub kind: &'static str,
    /// Where the entry comes from: `registry`, `gazetteer` or `form`.
    pub origin: &'static str,
    /// The actor whose office, capital or servant it is.
    pub of: Option<Link>,
    /// Those of whom it is said that they are its.
    pub members: Vec<Link>,
    /// Titles with their dates, as entered.
    pub titles: Vec<TitleLine>,
    /// The roles that the sources give to it, by the day on which one says so first.
    pub roles: Vec<RoleLine>,
    /// Names in the sources of which a person said that they mean it.
    pub identified: Vec<Identified>,
    /// Other names, as entered.
    pub aliases: Vec<String>,
    /// How the sources name it: the words and how often, most often first.
    pub named: Vec<NamedLine>,
    /// Quotations in which it speaks.
    pub speaks: usize,
    /// Quotations of others in which it is named.
    pub spoken_about: usize,
    /// Mentions outside quotations.
    pub present: usize,
    /// What it says, by the day of saying; undated ones last. Without rejected ones, denials included.
    pub words: Vec<QuotationView>,
    /// What others say in which it is named.
    pub about: Vec<QuotationView>,
    /// Figures that it gives.
    pub figures: Vec<FigureView>,
    /// Where it appears otherwise, source by source.
    pub appearances: Vec<Appearance>,
    /// Those who are named in the same passages, most often first.
    pub company: Vec<Company>,
    /// Attributions to it that a person rejected: listed, never counted.
    pub rejected: Vec<QuotationView>,
    /// What is not shown of the lists `words`, `about`, `figures`, `appearances`, `rejected`.
    pub more: Rest,
    /// The analyst's public notes about it.
    pub notes: Vec<NoteView>,
    /// The statuses of the quotations in which it speaks.
    pub tally: Tally,
}

/// A title with its dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TitleLine {
    /// The title.
    pub title: String,
    /// From when, written out; may be empty.
    pub from: String,
    /// Until when, written out; may be empty.
    pub to: String,
}

/// A way in which the sources name an actor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedLine {
    /// The words.
    pub words: String,
    /// How often.
    pub times: usize,
}

/// The mentions of an actor outside quotations in one source.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Appearance {
    /// The source.
    pub source: Citation,
    /// The mentions, in the order of the text.
    pub mentions: Vec<MentionView>,
}

/// Somebody who is named in the same passages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Company {
    /// Who.
    pub link: Link,
    /// In how many passages.
    pub passages: usize,
}

/// An actor's page.
pub const KIND: Kind = Kind {
    stem: "actor",
    markdown: true,
    make: Make::Each {
        folder: "actors",
        list: |dossier| dossier.actors.keys().collect(),
        basis,
        make: compose,
    },
};

fn basis(dossier: &Dossier, id: &ActorId) -> Basis {
    let Some(record) = dossier.actors.get(id) else { return Basis::nothing() };
    let lists = [&record.speaks, &record.spoken_about, &record.present, &record.figures, &record.rejected];
    let named = lists.into_iter().flatten().map(|at| at.source);
    Basis {
        sources: record.sources.iter().copied().chain(named).collect(),
        besides: Key::of(&(&record.actor, &record.members)),
    }
}

fn compose(scope: &Scope<'_>, id: &ActorId) -> Option<Page> {
    let record = scope.dossier.actors.get(id)?;
    let link = scope.who(id);
    let mut more = Rest::new();
    let words = scope.quotations(scope.first("words", &record.speaks, &mut more));
    let (appearances, beyond) = appearances(scope, &record.present);
    more.insert("appearances", beyond);
    let view = ActorView {
        id: id.0.clone(),
        name: record.actor.name.clone(),
        kind: key::kind(record.actor.kind),
        origin: key::origin(record.actor.origin),
        of: record.actor.of.as_ref().map(|it| scope.who(it)),
        members: members(scope, &record.members),
        titles: record.actor.titles.iter().map(|it| title(scope, it)).collect(),
        roles: scope.roles(&record.roles),
        identified: record.sources.iter().flat_map(|it| scope.identified(*it, Some(id))).collect(),
        aliases: record.actor.aliases.clone(),
        named: named(&record.named),
        speaks: record.speaks.len(),
        spoken_about: record.spoken_about.len(),
        present: record.present.len(),
        tally: scope.tally_of(record),
        words,
        about: scope.quotations(scope.first("about", &record.spoken_about, &mut more)),
        figures: scope.figures(scope.first("figures", &record.figures, &mut more)),
        appearances,
        company: company(scope, &record.company),
        rejected: scope.quotations(scope.first("rejected", &record.rejected, &mut more)),
        more,
        notes: scope.notes(&link.page, &link.page),
    };
    Some(scope.page_below("actor", link, View::Actor(view)))
}

/// Those who are its: its offices, its servants.
fn members(scope: &Scope<'_>, ids: &[ActorId]) -> Vec<Link> {
    let mut members = scope.all_of(ids);
    members.sort_by(|one, other| scope.messages.order().compare(&one.text, &other.text));
    members
}

fn title(scope: &Scope<'_>, title: &Title) -> TitleLine {
    let written = |date: &Option<String>| {
        let date = date.as_deref().and_then(Edtf::parse);
        date.map(|it| scope.messages.date(&it)).unwrap_or_default()
    };
    TitleLine { title: title.title.clone(), from: written(&title.from), to: written(&title.to) }
}

/// The words by which the sources name somebody, most often first.
pub(super) fn named(named: &BTreeMap<String, Named>) -> Vec<NamedLine> {
    let mut lines: Vec<NamedLine> =
        named.values().map(|it| NamedLine { words: it.words.clone(), times: it.times }).collect();
    lines.sort_by_key(|it| std::cmp::Reverse(it.times));
    lines
}

/// Mentions by source, in the order of the sources, and what is said of those beyond the longest list.
pub(super) fn appearances(scope: &Scope<'_>, mentions: &[Ref]) -> (Vec<Appearance>, More) {
    let (mentions, more) = scope.cut(mentions, LINES_MAX);
    let by_source = mentions.chunk_by(|one, other| one.source == other.source);
    let appearances = by_source.filter_map(|group| {
        let source = scope.citation(group.first()?.source)?;
        Some(Appearance { source, mentions: group.iter().filter_map(|at| scope.mention(*at)).collect() })
    });
    (appearances.collect(), more)
}

/// Most names in a list of company.
const COMPANY_MAX: usize = 20;

/// Those who are named in the same passages, most often first. Only actors: a place is named wherever its article is about it.
pub(super) fn company(scope: &Scope<'_>, company: &BTreeMap<ActorId, usize>) -> Vec<Company> {
    let known = company.iter().filter(|(id, _)| scope.dossier.actors.contains_key(id));
    let mut lines: Vec<Company> =
        known.map(|(id, passages)| Company { link: scope.who(id), passages: *passages }).collect();
    lines.sort_by(|one, other| {
        let names = || scope.messages.order().compare(&one.link.text, &other.link.text);
        other.passages.cmp(&one.passages).then_with(names)
    });
    lines.truncate(COMPANY_MAX);
    lines
}

impl Scope<'_> {
    fn tally_of(&self, record: &ActorRecord) -> Tally {
        let all = record.speaks.iter().chain(&record.rejected);
        Tally::of(all.filter_map(|at| self.dossier.quotation(*at)).map(|(_, spoken)| spoken.note.status))
    }
}
