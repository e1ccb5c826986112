//! Who gives a figure: the speaker of the words in which it stands, whom "selon" names, or the subject of a verb of saying.

use std::ops::Range;

use super::Page;
use super::find::Found;
use crate::annotate::{Annotations, Form, Mention, Speaker, SpeakerClass};
use crate::dates::tokens::Kind;
use crate::text::Span;

/// Who gives the figure; `None` where the text does not say.
pub(super) fn claimant(
    page: &Page<'_>,
    annotations: &Annotations,
    figure: &Found,
    sentence: &Range<usize>,
) -> Option<Speaker> {
    quoted(page, annotations, figure)
        .or_else(|| according(page, annotations, (figure, sentence)))
        .or_else(|| said(page, annotations, figure, sentence))
        .or_else(|| carried(page, annotations, figure, sentence))
}

/// "L'organisation a ajouté que 12 marins manquent": the source of the figure before, in the same paragraph.
fn carried(
    page: &Page<'_>,
    annotations: &Annotations,
    figure: &Found,
    sentence: &Range<usize>,
) -> Option<Speaker> {
    let claims = &page.words.claims;
    let (_, verb) = claims.same_source.at(page.tokens, sentence.start)?;
    let (_, that) = claims.says.at(page.tokens, verb)?;
    let opens = claims.that.stands(page.tokens, that) && figure.tokens.start > that;
    let before = annotations.figures.last().filter(|it| it.at.block == page.index && opens)?;
    before.claimant.clone()
}

/// How many quotations that open before a figure may hold it: an interrupted one is followed by those inside it.
const QUOTATIONS_BACK: usize = 16;

/// The speaker of the shortest words that hold the figure.
fn quoted(page: &Page<'_>, annotations: &Annotations, figure: &Found) -> Option<Speaker> {
    let span = figure.span(page);
    let end = page.anchor(Span::new(span.end, span.end));
    let opened =
        annotations.quotations.partition_point(|it| it.pieces.first().is_some_and(|piece| *piece < end));
    let near = annotations.quotations.get(..opened)?.iter().rev().take(QUOTATIONS_BACK);
    let holding = near.filter_map(|quotation| {
        let speaker = quotation.speaker.as_ref()?;
        let piece = quotation.pieces.iter().find(|it| it.block == page.index && it.span.overlaps(span))?;
        Some((piece.span.len(), speaker))
    });
    holding.min_by_key(|(length, _)| *length).map(|(_, speaker)| speaker.clone())
}

/// How many tokens may stand between "selon" and the name: "selon le très officiel ministère".
const NAME_REACH: usize = 4;

/// "selon X" right behind the figure, as where several sources count, "1.400 selon la police, 2.000 selon les organisateurs"; else
/// anywhere in the sentence, outside quotation marks. A pronoun names nobody here.
fn according(
    page: &Page<'_>,
    annotations: &Annotations,
    (figure, sentence): (&Found, &Range<usize>),
) -> Option<Speaker> {
    let claims = &page.words.claims;
    let named = |at: usize| claims.according.at(page.tokens, at).map(|(_, end)| end);
    let outside = |at: &usize| page.quoted.get(*at) == Some(&0);
    let end = named(figure.tokens.end).or_else(|| sentence.clone().filter(outside).find_map(named))?;
    if claims.pronouns.stands(page.tokens, end) {
        return None;
    }
    mention_from(page, annotations, end, sentence).map(speaker).or_else(|| source(page, end, sentence))
}

/// The words after "selon" as they stand, where they name nobody known: "une source proche du dossier".
fn source(page: &Page<'_>, start: usize, sentence: &Range<usize>) -> Option<Speaker> {
    let is_end = |at: &usize| {
        page.tokens
            .get(*at)
            .is_none_or(|token| token.kind == Kind::Mark && !["'", "-"].contains(&token.word.as_str()))
    };
    let claims = &page.words.claims;
    let goes_on = |at: usize| at.checked_sub(1).is_some_and(|it| claims.source_links.stands(page.tokens, it));
    let is_end =
        |at: &usize| is_end(at) || *at > start && !goes_on(*at) && claims.source_end.stands(page.tokens, *at);
    let mut end = (start..sentence.end).find(is_end).unwrap_or(sentence.end);
    while end > start && claims.source_links.stands(page.tokens, end - 1) {
        end -= 1;
    }
    let (first, last) = (page.tokens.get(start)?, page.tokens.get(end.checked_sub(1)?)?);
    let at = (end > start && last.kind == Kind::Word)
        .then(|| page.anchor(Span::new(first.span.start, last.span.end)))?;
    Some(Speaker { actors: Vec::new(), at: Some(at), class: SpeakerClass::Role })
}

/// "X a annoncé que ... 12 morts", "12 morts, a annoncé X".
fn said(
    page: &Page<'_>,
    annotations: &Annotations,
    figure: &Found,
    sentence: &Range<usize>,
) -> Option<Speaker> {
    let claims = &page.words.claims;
    let outside = |at: &usize| page.quoted.get(*at) == Some(&0);
    sentence.clone().filter(outside).find_map(|at| {
        let (_, end) = claims.says.at(page.tokens, at)?;
        if figure.tokens.start >= end {
            let opens = claims.that.stands(page.tokens, end);
            return mention_to(page, annotations, at, sentence).filter(|_| opens).map(speaker);
        }
        let inverted = at > sentence.start && page.tokens.get(at - 1).is_some_and(|token| token.is(","));
        mention_from(page, annotations, end, sentence).filter(|_| inverted).map(speaker)
    })
}

/// The mention that begins at `start` or a few tokens after.
fn mention_from<'m>(
    page: &Page<'_>,
    annotations: &'m Annotations,
    start: usize,
    sentence: &Range<usize>,
) -> Option<&'m Mention> {
    let last = sentence.end.min(start + NAME_REACH);
    let from = page.tokens.get(start)?.span.start;
    let to = page.tokens.get(last.checked_sub(1)?)?.span.end;
    let starts = |it: &&Mention| it.at.block == page.index && (from..to).contains(&it.at.span.start);
    let first = annotations.mentions.partition_point(|it| it.at < page.anchor(Span::new(from, from)));
    annotations.mentions.get(first).filter(starts)
}

/// The mention that ends right before `end`.
fn mention_to<'m>(
    page: &Page<'_>,
    annotations: &'m Annotations,
    end: usize,
    sentence: &Range<usize>,
) -> Option<&'m Mention> {
    let stop = page.tokens.get(end.checked_sub(1).filter(|at| *at >= sentence.start)?)?.span.end;
    let after = annotations.mentions.partition_point(|it| it.at < page.anchor(Span::new(stop, stop)));
    let last = annotations.mentions.get(after.checked_sub(1)?)?;
    (last.at.block == page.index && last.at.span.end == stop).then_some(last)
}

fn speaker(mention: &Mention) -> Speaker {
    let class = match mention.form {
        Form::Role | Form::Description => SpeakerClass::Role,
        _ => SpeakerClass::Name,
    };
    Speaker { actors: vec![mention.actor.clone()], at: Some(mention.at), class }
}
