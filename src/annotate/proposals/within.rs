//! Names within longer mentions: the state in "régime de Damas", the person in "le général russe Sergueï Roudskoï".

use std::collections::BTreeSet;
use std::ops::Range;

use crate::annotate::actors::scene::{Scene, View};
use crate::annotate::{Annotations, Form, Mention, Proposal, Rule};
use crate::ids::ActorId;
use crate::lang::gazetteer::Sense;
use crate::registry::{Actor, ActorKind};
use crate::text::fold;
use crate::text::tokens::Token;

/// Every known name, and every named person, that stands within a longer mention.
pub(super) fn find(scene: &Scene<'_>, annotations: &Annotations) -> Vec<Proposal> {
    let mut proposals = Vec::new();
    for mention in &annotations.mentions {
        let Some(view) = scene.views.get(mention.at.block) else { continue };
        let start = view.tokens.partition_point(|token| token.span.start < mention.at.span.start);
        let end = view.tokens.partition_point(|token| token.span.end <= mention.at.span.end);
        if end <= start + 1 {
            continue;
        }
        let person = person(annotations, mention).and_then(|actor| named(view, start..end, actor));
        let rule = Rule::new(scene.rule("within"));
        for hit in view.hits.iter().filter(|hit| start <= hit.range.start && hit.range.end <= end) {
            let inside = person.as_ref().is_some_and(|them| them.contains(&hit.range.start));
            let first_name = view.tokens.get(hit.range.end).is_some_and(Token::is_capital)
                && scene.words().first_names.has(view.folded(hit.range.start));
            if hit.meaning.sense == Sense::Name && !first_name && hit.range != (start..end) && !inside {
                let kind = Some(hit.meaning.kind);
                proposals.push(Proposal { at: view.anchor(&hit.range), kind, rule: rule.clone() });
            }
        }
        if let Some(range) = person {
            proposals.push(Proposal { at: view.anchor(&range), kind: Some(ActorKind::Person), rule });
        }
    }
    proposals
}

/// The person whom a mention names together with an office.
fn person<'a>(annotations: &'a Annotations, mention: &Mention) -> Option<&'a Actor> {
    let is = |actor: &&Actor, id: &ActorId| actor.id == *id && actor.kind == ActorKind::Person;
    let named = matches!(mention.form, Form::RoleName);
    annotations.actors.iter().find(|actor| named && is(actor, &mention.actor))
}

/// The words of the person's name among `range`, where they do not fill it.
fn named(view: &View<'_>, range: Range<usize>, actor: &Actor) -> Option<Range<usize>> {
    let words: BTreeSet<String> = actor
        .names()
        .flat_map(|name| fold(name).split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let theirs = |at: &usize| view.tokens[*at].is_capital() && words.contains(view.folded(*at).as_str());
    let start = range.clone().find(theirs)?;
    let end = range.clone().rfind(theirs)? + 1;
    let theirs = start..end;
    (theirs != range).then_some(theirs)
}
