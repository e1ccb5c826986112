//! A question of the queue: who speaks, who is meant by a link, which value of a field is right.

use crate::check::fields::{Doubted, fields};
use crate::check::links::{Meant, links};
use crate::check::queue::{Item, queue};
use crate::registry::Actor;
use crate::revise::{self, Article, Confirmed};

/// A question.
pub(super) enum Asked<'a> {
    /// Who speaks.
    Said(Item<'a>),
    /// Who is meant.
    Link(Meant<'a>),
    /// What a field holds.
    Field(Doubted<'a>),
}

/// The kinds of questions, by the word that `--only` takes.
pub(super) const KINDS: &[&str] = &["attributions", "links", "fields"];

/// Every open question, riskiest first; of equal risk in the order of the dossier.
pub(super) fn questions<'a>(articles: &'a [Article], actors: &[Actor]) -> Vec<Asked<'a>> {
    let said = queue(articles).into_iter().map(Asked::Said);
    let links = links(articles, actors).into_iter().map(Asked::Link);
    let fields = fields(articles).into_iter().map(Asked::Field);
    let mut all: Vec<Asked<'a>> = fields.chain(links).chain(said).collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.risk()));
    all
}

/// From where on a risk is called great: a speaker who is concluded and is not the article's main one, two values of a field.
const GREAT: u32 = 60;

/// From where on there is some: a speaker who is called by an office, a name that two bear.
const SOME: u32 = 30;

impl<'a> Asked<'a> {
    /// The article that it is about.
    pub(super) fn article(&self) -> &'a Article {
        match self {
            Asked::Said(it) => it.article,
            Asked::Link(it) => it.article,
            Asked::Field(it) => it.article,
        }
    }

    /// What names it on its page.
    pub(super) fn id(&self) -> &str {
        match self {
            Asked::Said(it) => it.id,
            Asked::Link(it) => it.id,
            Asked::Field(it) => it.key,
        }
    }

    /// What names it in the dossier.
    pub(super) fn name(&self) -> String {
        format!("{} {}", self.article().id, self.id())
    }

    fn risk(&self) -> u32 {
        match self {
            Asked::Said(it) => it.risk,
            Asked::Link(it) => it.risk,
            Asked::Field(it) => it.risk,
        }
    }

    /// How much a mistake is to be feared, in words.
    pub(super) fn fear(&self) -> &'static str {
        match self.risk() {
            GREAT.. => "great risk",
            SOME..GREAT => "some risk",
            _ => "little risk",
        }
    }

    /// Its kind, one of [`KINDS`].
    pub(super) fn kind(&self) -> &'static str {
        let [attributions, links, fields] = [0, 1, 2].map(|at| KINDS.get(at).copied().unwrap_or_default());
        match self {
            Asked::Said(_) => attributions,
            Asked::Link(_) => links,
            Asked::Field(_) => fields,
        }
    }

    /// Whether it is about one of these actors.
    pub(super) fn is_about(&self, ids: &[crate::ids::ActorId]) -> bool {
        match self {
            Asked::Said(it) => it.speaker.is_some_and(|it| it.actors.iter().any(|it| ids.contains(it))),
            Asked::Link(it) => ids.contains(&it.first.actor),
            Asked::Field(_) => false,
        }
    }

    /// What `page` says about it: whoever changed that has decided already.
    pub(super) fn standing(&self, page: &str) -> String {
        match self {
            Asked::Said(it) => revise::definition(page, it.id).unwrap_or_default().0,
            Asked::Link(it) => {
                let lines = revise::sheet(page).lines;
                let links = lines.iter().flat_map(|line| line.links.iter().map(move |link| (line, link)));
                let same = links.filter(|(line, link)| {
                    let words = link.at.of(&line.words).split_whitespace();
                    words.eq(it.words.split(' '))
                });
                let led = same.map(|(_, link)| link.to.as_str()).collect::<Vec<_>>().join(", ");
                let confirmed = Confirmed::on(page).links;
                let signed = confirmed.get(&(it.words.clone(), it.first.actor.clone()));
                let led = if led.is_empty() { "no link".to_owned() } else { led };
                signed.map_or(led.clone(), |signed| format!("{led} · confirmed ({signed})"))
            }
            Asked::Field(it) => {
                let head = &page[..revise::body(page)];
                let key = format!("{}:", it.key);
                let lines = head.lines().filter(|line| line.trim_start().starts_with(&key));
                lines.map(str::trim).collect::<Vec<_>>().join(" · ")
            }
        }
    }
}
