//! Names of places: known ones wherever actors left them, unknown ones where the words before say that a place follows.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::actors::scene::{Scene, View};
use super::{Annotations, Context, Form, Mention, Rule};
use crate::clean::Role;
use crate::ids::ActorId;
use crate::lang::gazetteer::Sense;
use crate::registry::{Actor, ActorKind};
use crate::text::fold;
use crate::text::tokens::{Shape, Token, tokens};

/// Most words of a place that nobody knows.
const WORDS_MAX: usize = 5;

/// What was found: the actors by id, and the mentions proposed.
#[derive(Default)]
struct Found {
    actors: BTreeMap<ActorId, Actor>,
    mentions: Vec<Mention>,
}

/// Finds the names of places.
pub(super) fn find(scene: &Scene<'_>, annotations: &mut Annotations) {
    let (context, lexicon) = (scene.context, scene.lexicon);
    let mut found = Found::default();
    for view in scene.views.iter().filter(|view| view.role != Role::Credit) {
        for hit in view
            .hits
            .iter()
            .filter(|hit| hit.meaning.kind == ActorKind::Place && hit.meaning.sense == Sense::Name)
            .filter(|hit| !is_of_longer_name(scene, view, &hit.range))
        {
            if let Some(actor) = lexicon.actor(&hit.meaning.id) {
                found.add(view, &hit.range, (actor, hit.meaning.rule.clone()));
            }
        }
        for at in 0..view.tokens.len() {
            by_form(scene, view, at, &mut found);
        }
    }
    let surnames: BTreeSet<String> = annotations.actors.iter().filter_map(Actor::surname).map(fold).collect();
    found.mentions.retain(|mention| !is_surname(context, mention, &surnames));
    super::actors::settle(found.mentions, &found.actors, annotations);
}

/// Whether the place only lends its name to another thing: "rue de Strasbourg", "Thionville FC".
fn is_of_longer_name(scene: &Scene<'_>, view: &View<'_>, range: &Range<usize>) -> bool {
    let (names, words) = (scene.words(), &scene.context.language.proposals);
    let tail = view.tokens.get(range.end).is_some_and(Token::is_capital)
        && words.organisation_tails.has(view.folded(range.end));
    let link = range.start.checked_sub(1).filter(|&link| names.links.has(view.folded(link)));
    tail || link.is_some_and(|link| view.ends_with(&words.street_heads, link))
}

/// Whether the words are the surname of somebody in the article, and no preposition says that a place is meant.
fn is_surname(context: &Context<'_>, mention: &Mention, surnames: &BTreeSet<String>) -> bool {
    let text =
        context.cleaned.blocks.get(mention.at.block).map(|block| block.text.as_str()).unwrap_or_default();
    let known = mention.rule.0.starts_with("gazetteer.") || mention.rule.0.starts_with("registry.");
    let before = text.get(..mention.at.span.start).unwrap_or_default().trim_end();
    let before = tokens(before.rsplit(char::is_whitespace).next().unwrap_or_default());
    let located = known && before.last().is_some_and(|it| context.language.names.locative.has(it));
    surnames.contains(&fold(mention.at.span.of(text))) && !located
}

impl Found {
    fn add(&mut self, view: &View<'_>, range: &Range<usize>, place: (Actor, String)) {
        let (actor, rule) = place;
        let id = actor.id.clone();
        self.actors.entry(id.clone()).or_insert(actor);
        self.mentions.push(Mention {
            at: view.anchor(range),
            actor: id,
            form: Form::Name,
            rule: Rule::new(rule),
        });
    }
}

/// A place that nobody knows: part of a city ("Alep-Est"), or a capital after "la ville de", or after "à" where it is no person's.
fn by_form(scene: &Scene<'_>, view: &View<'_>, at: usize, found: &mut Found) {
    if view.tokens[at].shape != Shape::Capital || view.hit(at).is_some() {
        return;
    }
    if let Some(whole) = quarter(scene, view, at) {
        let actor = Actor { of: Some(whole), ..Actor::named(view.words(&(at..at + 1)), ActorKind::Place) };
        found.add(view, &(at..at + 1), (actor, scene.rule("place-part")));
        return;
    }
    let words = scene.words();
    let end =
        at + view.rest(at).iter().take(WORDS_MAX).take_while(|token| token.shape == Shape::Capital).count();
    let sure = view.ends_with(&words.surely_locative, at);
    let likely =
        view.ends_with(&words.followed_by_place, at) && end == at + 1 && is_unlike_person(scene, view, at);
    if view.plain && (sure || likely) {
        let rule = if sure { "place-named" } else { "place-after" };
        found.add(
            view,
            &(at..end),
            (Actor::named(view.words(&(at..end)), ActorKind::Place), scene.rule(rule)),
        );
    }
}

/// The city of which the token names a part.
fn quarter(scene: &Scene<'_>, view: &View<'_>, at: usize) -> Option<ActorId> {
    let words = view.span(&(at..at + 1)).of(view.text);
    let (city, part) = words.rsplit_once('-')?;
    let known = scene.lexicon.at(&tokens(city)).filter(|(_, it)| it.kind == ActorKind::Place)?;
    scene.words().quarters.has(fold(part)).then_some(known.1.id)
}

fn is_unlike_person(scene: &Scene<'_>, view: &View<'_>, at: usize) -> bool {
    let words = scene.words();
    let folded = view.folded(at);
    let plain = scene.small.contains(folded) || words.abbreviations.has(folded);
    let forms = &scene.context.language.proposals;
    let common =
        forms.common.has(folded) || forms.thing_heads.has(folded) || forms.organisation_heads.has(folded);
    let short = plain || common || view.folded(at).chars().count() < 3;
    let article = view.before(at).is_some_and(|it| words.contracted.has(&it.folded));
    !words.first_names.has(folded)
        && !words.no_person.has(folded)
        && !words.honorifics.has(folded)
        && !article
        && !short
        && words.heads.at(view.rest(at)).is_none()
}
