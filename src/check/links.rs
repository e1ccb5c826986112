//! Links that may lead to somebody else: an office without a name, a name that two bear. All links of the same words to the same
//! actor in one article are one question.

use std::collections::{BTreeMap, BTreeSet};

use crate::annotate::{Anchor, Form, Mention};
use crate::ids::ActorId;
use crate::registry::{Actor, ActorKind};
use crate::revise::{Article, Status};
use crate::text::fold;

/// Words of an article that mean somebody, as far as the tool knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Meant<'a> {
    /// The article.
    pub article: &'a Article,
    /// The words, blanks as one.
    pub words: String,
    /// Where they stand.
    pub places: Vec<Anchor>,
    /// The first of the mentions: whom they mean, and by which rule.
    pub first: &'a Mention,
    /// The first one's id.
    pub id: &'a str,
    /// Who else bears the name.
    pub others: Vec<ActorId>,
    /// The greater, the more a mistake is to be feared here.
    pub risk: u32,
}

/// An office without a name is whoever holds it on the day.
const OFFICE: u32 = 30;

/// Two of one name.
const NAMESAKES: u32 = 35;

/// Every such question, in the order of the dossier; `all` is everybody who is known.
pub fn links<'a>(articles: &'a [Article], all: &[Actor]) -> Vec<Meant<'a>> {
    let bearers = bearers(all);
    articles.iter().flat_map(|article| of_article(article, &bearers)).collect()
}

/// Who bears a name or a surname, folded.
fn bearers(all: &[Actor]) -> BTreeMap<String, BTreeSet<&ActorId>> {
    let mut bearers: BTreeMap<String, BTreeSet<&ActorId>> = BTreeMap::new();
    for actor in all.iter().filter(|it| it.kind != ActorKind::Place && it.kind != ActorKind::Unnamed) {
        for name in actor.names().chain(actor.surname()) {
            bearers.entry(fold(name)).or_default().insert(&actor.id);
        }
    }
    bearers
}

fn of_article<'a>(article: &'a Article, bearers: &BTreeMap<String, BTreeSet<&ActorId>>) -> Vec<Meant<'a>> {
    let mut found: BTreeMap<(String, &ActorId), Meant<'a>> = BTreeMap::new();
    let open = article.mentions.iter().filter(|it| it.status == Status::Automatic && !it.by_person);
    for mention in open.filter(|it| is_somebody(article, &it.it.actor)) {
        let at = mention.it.at;
        let Some(passage) = article.passages.get(at.block) else { continue };
        let words = at.span.of(&passage.block.text).split_whitespace().collect::<Vec<_>>().join(" ");
        let meant = found.entry((words.clone(), &mention.it.actor)).or_insert_with(|| {
            let others = others(&words, &mention.it, bearers);
            let risk = match mention.it.form {
                _ if !others.is_empty() => NAMESAKES,
                Form::Role => OFFICE,
                _ => 0,
            };
            Meant { article, words, places: Vec::new(), first: &mention.it, id: &mention.id, others, risk }
        });
        meant.places.push(at);
    }
    let mut meant: Vec<Meant<'a>> = found.into_values().filter(|it| it.risk > 0).collect();
    meant.sort_by_key(|it| it.first.at);
    meant
}

/// Whether words in the wrong mouth could be theirs: places do not speak, and whom the text does not name is whoever it says.
fn is_somebody(article: &Article, id: &ActorId) -> bool {
    let kind = article.actors.iter().find(|it| it.id == *id).map(|it| it.kind);
    !matches!(kind, None | Some(ActorKind::Place | ActorKind::Unnamed | ActorKind::Collective))
}

/// Who else bears the name, or the surname that closes the words.
fn others(words: &str, mention: &Mention, bearers: &BTreeMap<String, BTreeSet<&ActorId>>) -> Vec<ActorId> {
    let last = words.rsplit(' ').next().unwrap_or(words);
    let surname = (mention.form == Form::Surname).then(|| fold(last));
    let same = [Some(fold(words)), surname];
    let ids: BTreeSet<&ActorId> =
        same.iter().flatten().filter_map(|name| bearers.get(name)).flatten().copied().collect();
    ids.into_iter().filter(|id| **id != mention.actor).cloned().collect()
}
