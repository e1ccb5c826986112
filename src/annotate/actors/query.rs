//! What later annotators may ask about the mentions of an article.

use std::collections::BTreeMap;

use crate::annotate::{Annotations, Context, Form, Mention};
use crate::ids::ActorId;
use crate::lang::names::Gender;
use crate::registry::{Actor, ActorKind};
use crate::text::Span;
use crate::text::tokens::tokens;

/// One or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Number {
    /// One.
    Singular,
    /// Several.
    Plural,
}

/// The mentions that lie wholly in `span` of the block, in order.
pub fn mentions_in(annotations: &Annotations, block: usize, span: Span) -> impl Iterator<Item = &Mention> {
    let first = annotations.mentions.partition_point(|mention| mention.at.block < block);
    let rest = annotations.mentions[first..].iter();
    rest.take_while(move |mention| mention.at.block == block)
        .filter(move |mention| span.contains(mention.at.span))
}

/// The last mention that ends at or before `offset` in the block.
pub fn mention_before(annotations: &Annotations, block: usize, offset: usize) -> Option<&Mention> {
    mentions_in(annotations, block, Span::new(0, offset)).last()
}

/// The first mention that begins at or after `offset` in the block.
pub fn mention_after(annotations: &Annotations, block: usize, offset: usize) -> Option<&Mention> {
    mentions_in(annotations, block, Span::new(offset, usize::MAX)).next()
}

/// The actor called `id`.
pub fn actor<'a>(annotations: &'a Annotations, id: &ActorId) -> Option<&'a Actor> {
    among(&annotations.actors, id)
}

/// The same, of `actors`, which are in the order of their ids where a river of annotators made them.
pub fn among<'a>(actors: &'a [Actor], id: &ActorId) -> Option<&'a Actor> {
    let sorted = actors.binary_search_by(|actor| actor.id.cmp(id)).ok().and_then(|at| actors.get(at));
    sorted.or_else(|| actors.iter().find(|actor| actor.id == *id))
}

/// What kind of actor a mention names.
pub fn kind(annotations: &Annotations, mention: &Mention) -> Option<ActorKind> {
    actor(annotations, &mention.actor).map(|actor| actor.kind)
}

/// Whether what the mention names can speak: a place cannot.
pub fn can_speak(annotations: &Annotations, mention: &Mention) -> bool {
    kind(annotations, mention).is_some_and(|kind| kind != ActorKind::Place)
}

/// Whether the mention names a single human being, named or not: whom "il" or "elle" may mean.
pub fn is_person(annotations: &Annotations, mention: &Mention) -> bool {
    matches!(kind(annotations, mention), Some(ActorKind::Person | ActorKind::Unnamed))
}

/// One or several, by the mention's first word and its kind: "les Américains" is plural, "six pays occidentaux" too.
pub fn number(context: &Context<'_>, annotations: &Annotations, mention: &Mention) -> Number {
    let words = &context.language.names;
    let text =
        context.cleaned.blocks.get(mention.at.block).map(|block| block.text.as_str()).unwrap_or_default();
    let inside = tokens(mention.at.span.of(text));
    let before = text.get(..mention.at.span.start).unwrap_or_default();
    let last =
        before.rsplit(char::is_whitespace).find(|word| !word.is_empty()).map(tokens).unwrap_or_default();
    let opens_plural =
        |token: Option<&crate::text::tokens::Token<'_>>| token.is_some_and(|it| words.plural.has(&it.folded));
    let kind = kind(annotations, mention);
    let several = matches!(kind, Some(ActorKind::Collective)) || mention.form == Form::Demonym;
    let person = matches!(kind, Some(ActorKind::Person | ActorKind::Unnamed));
    let plural = several || opens_plural(inside.first()) || (opens_plural(last.last()) && !person);
    if plural { Number::Plural } else { Number::Singular }
}

/// The gender of a person, as far as any mention in the article tells it: by "M.", "Mme", a role's form or a first name. `None`
/// where nothing tells it, or where two things tell it differently.
pub fn gender(context: &Context<'_>, annotations: &Annotations, id: &ActorId) -> Option<Gender> {
    let named = actor(annotations, id)?;
    let mentions = annotations.mentions.iter().filter(|mention| mention.actor == *id);
    gender_among(context, named, mentions)
}

/// The same for the first `most` actors at once, of those of whom something tells it.
pub fn genders<'a>(
    context: &Context<'_>,
    annotations: &'a Annotations,
    most: usize,
) -> impl Iterator<Item = (&'a ActorId, Gender)> {
    let mut mentions: BTreeMap<&ActorId, Vec<&Mention>> = BTreeMap::new();
    for mention in &annotations.mentions {
        mentions.entry(&mention.actor).or_default().push(mention);
    }
    annotations.actors.iter().take(most).filter_map(move |actor| {
        let own = mentions.get(&actor.id).into_iter().flatten().copied();
        Some((&actor.id, gender_among(context, actor, own)?))
    })
}

fn gender_among<'a>(
    context: &Context<'_>,
    actor: &Actor,
    mentions: impl Iterator<Item = &'a Mention>,
) -> Option<Gender> {
    if !matches!(actor.kind, ActorKind::Person | ActorKind::Unnamed) {
        return None;
    }
    let mut told = mentions.filter_map(|mention| gender_of(context, mention));
    let first = told.next().or_else(|| first_name(context, actor))?;
    told.all(|other| other == first).then_some(first)
}

fn first_name(context: &Context<'_>, actor: &Actor) -> Option<Gender> {
    let words = tokens(&actor.name);
    let several = words.len() > 1;
    words.first().filter(|_| several).and_then(|it| context.language.names.first_names.gender(&it.folded))
}

/// The gender that the words of one mention tell.
pub fn gender_of(context: &Context<'_>, mention: &Mention) -> Option<Gender> {
    let words = &context.language.names;
    let text = &context.cleaned.blocks.get(mention.at.block)?.text;
    let inside = tokens(mention.at.span.of(text));
    let opening = inside.first()?;
    let honorific = opening.is_capital().then(|| words.honorifics.gender(&opening.folded)).flatten();
    if honorific.is_some() || !matches!(mention.form, Form::Role | Form::RoleName | Form::Description) {
        return honorific;
    }
    let head = (0..inside.len().min(6))
        .find_map(|at| words.heads.at(&inside[at..]))
        .and_then(|(_, head)| head.gender);
    head.or_else(|| words.definite.gender(&opening.folded))
}
