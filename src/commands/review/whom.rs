//! Whose words `dossier review` asks about, and who may be answered.

use std::collections::BTreeMap;

use clap::ArgMatches;

use super::parse;
use crate::check::proposals::everybody;
use crate::diag::Diagnostic;
use crate::ids::ActorId;
use crate::lang::Languages;
use crate::read::Inputs;
use crate::registry::{Actor, ActorKind};
use crate::revise::{Article, Status};

/// Whose words are asked about; `None` where everybody's are.
pub(super) fn whose(
    matches: &ArgMatches,
    (articles, actors): (&[Article], &[Actor]),
) -> Result<Option<Vec<ActorId>>, Diagnostic> {
    if let Some(most) = matches.get_one::<usize>("top") {
        return Ok(Some(speakers(articles).into_iter().take(*most).collect()));
    }
    let Some(names) = matches.get_many::<String>("of") else { return Ok(None) };
    names.map(|name| parse::exactly(actors, name).map(|it| it.id.clone())).collect::<Result<_, _>>().map(Some)
}

/// Everybody to whom words are given, those with most first.
fn speakers(articles: &[Article]) -> Vec<ActorId> {
    let mut counts: BTreeMap<&ActorId, usize> = BTreeMap::new();
    let said = articles.iter().flat_map(|it| &it.quotations).filter(|it| it.status != Status::Rejected);
    for id in said.filter_map(|it| it.it.speaker.as_ref()).flat_map(|it| &it.actors) {
        *counts.entry(id).or_default() += 1;
    }
    let mut speakers: Vec<(&ActorId, usize)> = counts.into_iter().collect();
    speakers.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    speakers.into_iter().map(|(id, _)| id.clone()).collect()
}

/// Everybody who can speak: the registry's, the articles', the gazetteer's.
pub(super) fn actors(articles: &[Article], inputs: &Inputs, languages: &Languages) -> Vec<Actor> {
    let known = everybody(articles, &inputs.registry.actors);
    let mut actors: Vec<Actor> = known.values().map(|it| (*it).clone()).collect();
    let more = languages.gazetteer.entries().iter().filter(|it| !known.contains_key(&it.id));
    actors.extend(more.map(|it| it.actor(&inputs.config.language)));
    actors.retain(|it| it.kind != ActorKind::Place);
    actors
}

/// The same actors, each state called by its capital too: whoever reads "Moscow" looks for it.
pub(super) fn with_capitals(actors: &[Actor], languages: &Languages) -> Vec<Actor> {
    let mut actors = actors.to_vec();
    for capital in languages.gazetteer.entries().iter().filter(|it| it.capital) {
        let state = actors.iter_mut().find(|it| Some(&it.id) == capital.of.as_ref());
        let names = capital.names.values().flat_map(|it| it.split('|')).map(|it| it.trim().to_owned());
        if let Some(state) = state {
            state.aliases.extend(names);
        }
    }
    actors
}
