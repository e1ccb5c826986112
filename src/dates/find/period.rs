//! Months, weeks, years and seasons: "mars 2011", "fin juillet", "début de la semaine prochaine", "l'an dernier", "this summer".

use super::day::{bare_day, day_follows, shift_after, shift_before, year_after};
use super::{Finder, year};
use crate::dates::phrase::{Edge, From, Phrase, Unit, What};

/// "mars 2011", "en mars", "mars dernier".
pub(super) fn month(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let lexicon = finder.lexicon;
    let (before, inner) = shift_before(finder, at);
    let (month, end) = lexicon.months.at(finder.tokens, inner)?;
    let (year, end) = year_after(finder, end);
    let (after, end) = shift_after(finder, end);
    let shift = before + after;
    if shift != 0 && day_follows(finder, end) {
        return None;
    }
    let known = year.is_some() || shift != 0;
    (known || stands_alone(finder, inner)).then(|| finder.phrase(What::Month { month, year, shift }, at, end))
}

/// Whether the name of a month at `at` is surely one although no year stands with it.
fn stands_alone(finder: &Finder<'_>, at: usize) -> bool {
    let words = &finder.lexicon.words;
    let capital = finder.token(at).is_some_and(super::super::tokens::Token::is_capitalised);
    let opened = words.month_intro.before(finder.tokens, at).is_some();
    if words.months_capitalised {
        return capital && (opened || !words.ambiguous_months.stands(finder.tokens, at));
    }
    opened || !(capital || words.ambiguous_months.stands(finder.tokens, at))
}

/// "fin juillet", "mi-2015", "début de la semaine prochaine", "late last week".
pub(super) fn edged(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let words = &finder.lexicon.words;
    let (edge, end) = edge(finder, at)?;
    let of = words.relations.of.skip(finder.tokens, end);
    let inner = words.relations.articles.skip(finder.tokens, of);
    let mut phrase = [end, of, inner].into_iter().find_map(|place| {
        month(finder, place)
            .or_else(|| period(finder, place))
            .or_else(|| season(finder, place))
            .or_else(|| year::decade(finder, place))
            .or_else(|| year::century(finder, place))
            .or_else(|| year::bare(finder, place))
            .or_else(|| bare_day(finder, place))
    });
    if phrase.is_none() && of > end {
        phrase = whole(finder, inner);
    }
    let mut phrase = phrase?;
    phrase.edge = Some(edge);
    phrase.cover(finder.tokens, at, phrase.tokens.end);
    Some(phrase)
}

fn edge(finder: &Finder<'_>, at: usize) -> Option<(Edge, usize)> {
    let edges = &finder.lexicon.words.edges;
    let find =
        |words: &crate::dates::phrases::Phrases<()>, edge| Some((edge, words.at(finder.tokens, at)?.1));
    find(&edges.start, Edge::Start)
        .or_else(|| find(&edges.mid, Edge::Mid))
        .or_else(|| find(&edges.end, Edge::End))
}

/// "l'année" in "le début de l'année": the running one.
fn whole(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let (unit, end) = long_unit(finder, at)?;
    Some(finder.phrase(What::Period { unit, shift: 0, from: From::Telling }, at, end))
}

fn long_unit(finder: &Finder<'_>, at: usize) -> Option<(Unit, usize)> {
    finder.lexicon.units.at(finder.tokens, at).filter(|(unit, _)| *unit > Unit::Day)
}

/// "la semaine prochaine", "last month", "cette année", "ce mois-là", "l'année précédente".
pub(super) fn period(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    pointed(finder, at).or_else(|| related(finder, at))
}

/// With "ce", "this", "that".
fn pointed(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let words = &finder.lexicon.words.relations;
    if let Some((_, inner)) = words.that.at(finder.tokens, at) {
        let (unit, end) = long_unit(finder, inner)?;
        return Some(finder.phrase(What::Period { unit, shift: 0, from: From::Spoken }, at, end));
    }
    let (_, inner) = words.this.at(finder.tokens, at)?;
    let (unit, end) = long_unit(finder, inner)?;
    let that = words.that_after.skip(finder.tokens, end);
    let (from, end) =
        if that > end { (From::Spoken, that) } else { (From::Telling, words.here.skip(finder.tokens, end)) };
    let (shift, end) = shift_after(finder, end);
    let mut phrase = finder.phrase(What::Period { unit, shift, from }, at, end);
    phrase.this = true;
    Some(phrase)
}

/// With "prochain", "last", "suivant", before or after the unit. Articles that the language shows with the time belong to it.
fn related(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let article = finder.lexicon.words.relations.kept_articles.skip(finder.tokens, at);
    let mut phrase = without_article(finder, article)?;
    phrase.cover(finder.tokens, at, phrase.tokens.end);
    Some(phrase)
}

fn without_article(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let (before, inner) = shift_before(finder, at);
    let (step, inner) = if before == 0 { step(finder, inner) } else { (0, inner) };
    let (unit, end) = long_unit(finder, inner)?;
    let (after, end) = shift_after(finder, end);
    let (step_after, end) = if before + step + after == 0 { self::step(finder, end) } else { (0, end) };
    let (shift, spoken) = (before + after, step + step_after);
    let from = if spoken == 0 { From::Telling } else { From::Spoken };
    (shift + spoken != 0).then(|| finder.phrase(What::Period { unit, shift: shift + spoken, from }, at, end))
}

/// 1 for "suivant", -1 for "précédent" at `at`, and where it ends.
fn step(finder: &Finder<'_>, at: usize) -> (i64, usize) {
    let words = &finder.lexicon.words.relations;
    if let Some((_, end)) = words.following.at(finder.tokens, at) {
        return (1, end);
    }
    words.preceding.at(finder.tokens, at).map_or((0, at), |(_, end)| (-1, end))
}

/// "printemps dernier", "été 2015", "cet hiver", "the summer of 2015".
pub(super) fn season(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let words = &finder.lexicon.words.relations;
    let inner = words.this.skip(finder.tokens, at);
    let this = inner > at;
    let (before, inner) = shift_before(finder, inner);
    let (season, end) = finder.lexicon.seasons.at(finder.tokens, inner)?;
    let (year, end) = year_after(finder, end);
    let (after, end) = shift_after(finder, end);
    let shift = before + after;
    let mut phrase = finder.phrase(What::Season { season, year, shift }, at, end);
    phrase.this = this;
    (this || shift != 0 || year.is_some()).then_some(phrase)
}
