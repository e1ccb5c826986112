//! The article's mentions and dates as the links of its page give them.

use std::collections::{BTreeMap, BTreeSet};

use super::links::Slots;
use super::names::Names;
use super::settle::Settling;
use super::state::text_hash;
use super::target::{self, Target};
use super::{Settled, Status};
use crate::annotate::{Anchor, DateMention, Figure, Form, Mention, Quotation, Rule};
use crate::ids::ActorId;
use crate::known::Grounds;
use crate::registry::{Actor, ActorKind, Origin};
use crate::text::one_line;

/// The rule of what a person wrote.
pub(super) const ENTERED: &str = "entered";

/// The rule of a link that the tool wrote and today would write otherwise, but that stands where a person's bytes keep it.
const EARLIER: &str = "earlier-build";

/// The mentions and dates of the page, in the order of the text.
pub(super) fn links(settling: &Settling<'_>) -> (Vec<Settled<Mention>>, Vec<Settled<DateMention>>) {
    let found = &settling.annotated.annotations;
    let mentions: BTreeMap<Anchor, &Mention> = found.mentions.iter().map(|it| (it.at, it)).collect();
    let dates: BTreeMap<Anchor, &DateMention> = found.dates.iter().map(|it| (it.at, it)).collect();
    let mut names = Names::default();
    let (mut settled_mentions, mut settled_dates) = (Vec::new(), Vec::new());
    for (at, to, earlier) in placed(settling) {
        let words = settling.draft.sheet.lines[at.block].words.as_str();
        let parts = [settling.block_slots[at.block].as_str(), at.span.of(words)];
        let rule = Rule::new(if earlier { EARLIER } else { ENTERED });
        match Target::of(&to) {
            Target::Actor(actor) | Target::Place(actor) => {
                let tools = mentions.get(&at).filter(|it| it.actor == actor).copied().cloned();
                let form = mentions.get(&at).map_or(Form::Name, |it| it.form);
                let by_person = tools.is_none() && !earlier;
                let confirmed =
                    settling.state.confirmed().links.get(&(one_line(at.span.of(words)), actor.clone()));
                let theirs = Mention { at, actor, form, rule };
                let mut mention = settled(names.of("m", &parts), tools.unwrap_or(theirs), by_person);
                if let Some(signed) = confirmed {
                    (mention.status, mention.decided) = (Status::Confirmed, signed.clone());
                }
                settled_mentions.push(mention);
            }
            Target::Date(value) => {
                let tools =
                    dates.get(&at).filter(|it| target::date(it.value.as_ref()) == to).copied().cloned();
                let timex = value.as_ref().map(ToString::to_string).unwrap_or_default();
                let by_person = tools.is_none() && !earlier;
                let theirs = DateMention { at, value, timex, base: Grounds::default(), rule };
                settled_dates.push(settled(names.of("d", &parts), tools.unwrap_or(theirs), by_person));
            }
            Target::Elsewhere => {}
        }
    }
    (settled_mentions, settled_dates)
}

/// The links of the page whose words stand in the article, in its order, and whether the tool wrote them; they never overlap there
/// either.
fn placed(settling: &Settling<'_>) -> Vec<(Anchor, String, bool)> {
    let mut placed: Vec<(Anchor, String, bool)> = Vec::new();
    for (index, line) in settling.page.sheet.lines.iter().enumerate() {
        let mut slots = Slots::of(&line.words, &settling.slots[index]);
        for link in &line.links {
            let earlier = settling.state.is(&slots.slot(link), &text_hash(&link.to));
            placed.extend(settling.anchor(index, link.at).map(|at| (at, link.to.clone(), earlier)));
        }
    }
    placed.sort();
    let mut end = (0, 0);
    placed.retain(|(at, ..)| {
        let free = (at.block, at.span.start) >= end;
        end = if free { (at.block, at.span.end) } else { end };
        free
    });
    placed
}

fn settled<T>(id: String, it: T, by_person: bool) -> Settled<T> {
    Settled { id, it, status: Status::Automatic, decided: String::new(), by_person }
}

/// Adds to `actors` those whom a person's links name: from the registry or, by the name of their page alone, as they are.
pub(super) fn introduce(
    settling: &Settling<'_>,
    mentions: &[Settled<Mention>],
    quotations: &[Settled<Quotation>],
    figures: &[Settled<Figure>],
    actors: &mut Vec<Actor>,
) {
    let mut known: BTreeSet<ActorId> = actors.iter().map(|it| it.id.clone()).collect();
    let speakers = quotations.iter().filter_map(|it| it.it.speaker.as_ref());
    let claimants = figures.iter().filter_map(|it| it.it.claimant.as_ref());
    let speaking = speakers.chain(claimants).flat_map(|it| it.actors.iter());
    for id in mentions.iter().map(|it| &it.it.actor).chain(speaking) {
        if known.insert(id.clone()) {
            actors.push(introduced(settling, id));
        }
    }
}

fn introduced(settling: &Settling<'_>, id: &ActorId) -> Actor {
    if let Some(actor) = settling.registry.actors.iter().find(|it| it.id == *id) {
        return actor.clone();
    }
    let place = target::actor(id, ActorKind::Place);
    let mut links =
        settling.page.sheet.lines.iter().flat_map(|line| line.links.iter().map(move |it| (line, it)));
    let (name, kind) = links
        .find(|(_, link)| matches!(Target::of(&link.to), Target::Actor(it) | Target::Place(it) if it == *id))
        .map(|(line, link)| {
            let kind = if link.to == place { ActorKind::Place } else { ActorKind::Person };
            (link.at.of(&line.words).to_owned(), kind)
        })
        .or_else(|| Some((super::settled_notes::name(settling.page, id)?, ActorKind::Person)))
        .unwrap_or_else(|| (id.0.clone(), ActorKind::Person));
    Actor {
        id: id.clone(),
        name,
        kind,
        aliases: Vec::new(),
        titles: Vec::new(),
        of: None,
        origin: Origin::Form,
    }
}
