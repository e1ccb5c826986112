//! Sentences and quoted stretches, as ranges of tokens.

use std::ops::Range;

use super::tokens::{Kind, Token};

/// Longest capitalised word before a full stop that is taken for an abbreviation or an initial: "M.", "Dr.".
const ABBREVIATION_MAX: usize = 2;

/// The sentences of a text: they end at a full stop, a question or exclamation mark that no lower case follows.
pub fn sentences(tokens: &[Token<'_>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for at in 0..tokens.len() {
        if ends_at(tokens, at) {
            found.push(start..at + 1);
            start = at + 1;
        }
    }
    if start < tokens.len() {
        found.push(start..tokens.len());
    }
    found
}

/// The mark that ends the sentence, or the closing quotation mark after it; a semicolon parts what could be two.
fn ends_at(tokens: &[Token<'_>], at: usize) -> bool {
    if tokens.get(at).is_none_or(|token| token.kind != Kind::Mark) {
        return false;
    }
    if tokens.get(at).is_some_and(|token| token.raw == ";") {
        return true;
    }
    let is_end = |at: usize| tokens.get(at).is_some_and(|token| [".", "!", "?", "…"].contains(&token.raw));
    let closed = is_closing(tokens, at) && at > 0 && is_end(at - 1);
    let ends = is_end(at) && !is_end(at + 1) && !is_closing(tokens, at + 1);
    (ends || closed && !is_closing(tokens, at + 1)) && !is_abbreviation(tokens, at) && begins(tokens, at + 1)
}

fn is_closing(tokens: &[Token<'_>], at: usize) -> bool {
    tokens
        .get(at)
        .is_some_and(|token| ["»", "”", ")"].contains(&token.raw) || token.raw == "\"" && !token.spaced)
}

fn is_abbreviation(tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|it| tokens.get(it));
    before.is_some_and(|token| {
        token.kind == Kind::Word && token.is_capitalised() && token.raw.chars().count() <= ABBREVIATION_MAX
    })
}

/// Whether a sentence may begin at `at`.
fn begins(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.spaced && (token.kind != Kind::Word || token.is_capitalised()))
}

/// For each token the number of the quotation that holds it, from 1; 0 outside. Straight marks open where a blank stands before
/// them; a mark without partner holds to the end of the text, as running testimony does.
pub fn quoted(tokens: &[Token<'_>]) -> Vec<usize> {
    let mut current = 0;
    let mut count = 0;
    let mut opener = "";
    let straight = |token: &&Token<'_>| token.kind == Kind::Mark && token.raw == "\"";
    let odd = tokens.iter().filter(straight).count() % 2 == 1;
    let mut of = Vec::with_capacity(tokens.len());
    for token in tokens {
        if token.kind != Kind::Mark {
            of.push(current);
            continue;
        }
        let closes = current > 0 && closer(opener).contains(&token.raw);
        if closes {
            current = 0;
        } else if current == 0
            && ["«", "“", "\"", "„"].contains(&token.raw)
            && !(odd && token.raw == "\"" && !token.spaced)
        {
            count += 1;
            current = count;
            opener = token.raw;
        }
        of.push(if closes { 0 } else { current });
    }
    of
}

fn closer(opener: &str) -> &'static [&'static str] {
    match opener {
        "«" => &["»"],
        "\"" => &["\"", "”"],
        _ => &["”", "“", "\""],
    }
}
