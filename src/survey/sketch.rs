//! One capture's contribution: its folded lines, its capitalised words, and the full names in its prose.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::ids::SourceId;
use crate::ingest::Capture;
use crate::text::fold;

/// What one capture gives to the survey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sketch {
    /// The capture.
    pub id: SourceId,
    /// Its lines, by [`line_key`].
    pub lines: BTreeSet<String>,
    /// Its capitalised words, folded: the surnames that it may hold.
    pub capitals: BTreeSet<String>,
    /// Its full names by folded surname.
    pub names: BTreeMap<String, BTreeSet<String>>,
}

/// Longest key of a line in bytes: two lines that agree so far are the same line.
const KEY_MAX: usize = 160;

/// The form in which two lines are compared between captures.
pub fn line_key(line: &str) -> String {
    let mut key = fold(line.trim());
    key.truncate(key.floor_char_boundary(KEY_MAX));
    key
}

/// Sketches one capture.
pub fn sketch(capture: &Capture) -> Sketch {
    let lines = capture.text.lines().map(line_key).filter(|key| key.chars().any(char::is_alphabetic));
    let words: BTreeSet<&str> = words(&capture.text).collect();
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for name in capture.text.lines().filter(|line| is_prose(line)).flat_map(|line| full_names(line, &words)) {
        let surname = name.rsplit(' ').next().map(fold).unwrap_or_default();
        names.entry(surname).or_default().insert(name);
    }
    Sketch { id: capture.id.clone(), lines: lines.collect(), capitals: capitals(&words), names }
}

fn capitals(words: &BTreeSet<&str>) -> BTreeSet<String> {
    words.iter().filter(|word| is_capitalised(word)).map(|word| fold(word)).collect()
}

/// Words with their hyphens and without an elided article: "d'Alep-Est" gives "Alep-Est".
fn words(text: &str) -> impl Iterator<Item = &str> {
    let edge = |letter: char| !letter.is_alphanumeric();
    text.split_whitespace()
        .map(move |word| bare_word(word.trim_matches(edge)))
        .filter(|word| !word.is_empty())
}

fn bare_word(word: &str) -> &str {
    match word.split_once(['\'', '’']) {
        Some((article, rest))
            if article.chars().count() <= 2
                && article.chars().all(char::is_alphabetic)
                && !rest.is_empty()
                && is_small(article) =>
        {
            rest
        }
        _ => word,
    }
}

fn is_small(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_lowercase) || word.chars().count() == 1
}

fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Fewest words of a line in which names are looked for. Fewer than three in five may have a capital: headings and menus capitalise
/// what is no name.
const PROSE_WORDS: usize = 8;

fn is_prose(line: &str) -> bool {
    let (mut all, mut capitals) = (0, 0);
    for word in words(line) {
        all += 1;
        capitals += usize::from(is_capitalised(word));
    }
    all >= PROSE_WORDS && capitals * 5 < all * 3
}

/// Small words that stand inside a name: "Staffan de Mistura".
const PARTICLES: &[&str] = &[
    "de", "du", "des", "del", "della", "di", "da", "dos", "van", "von", "der", "den", "ter", "bin", "ben",
    "ibn", "al", "el", "ould", "y",
];

/// Longest name in words.
const NAME_WORDS: usize = 5;

/// Two or more capitalised words in a row, particles between them allowed. A word that the capture also writes small is none of a
/// name: it only opens a sentence.
fn full_names(line: &str, known: &BTreeSet<&str>) -> Vec<String> {
    let mut names = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    for raw in line.split_whitespace() {
        let word = bare_word(raw.trim_matches(|letter: char| !letter.is_alphanumeric()));
        let opens_anew = !raw.starts_with(char::is_alphanumeric)
            || word.len() < raw.trim_end_matches(|it: char| !it.is_alphanumeric()).len();
        if opens_anew {
            close(&mut run, &mut names);
        }
        if is_name_word(word, known) || (!run.is_empty() && PARTICLES.contains(&word)) {
            run.push(word);
        } else {
            close(&mut run, &mut names);
        }
        if raw.ends_with(|letter: char| !letter.is_alphanumeric()) {
            close(&mut run, &mut names);
        }
    }
    close(&mut run, &mut names);
    names
}

fn is_name_word(word: &str, known: &BTreeSet<&str>) -> bool {
    let letters = word.chars().count();
    is_capitalised(word)
        && letters > 1
        && word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’' | '.'))
        && (word.chars().any(char::is_lowercase) || letters > 4)
        && !known.contains(word.to_lowercase().as_str())
}

fn close(run: &mut Vec<&str>, names: &mut Vec<String>) {
    while run.last().is_some_and(|word| PARTICLES.contains(word)) {
        run.pop();
    }
    let capitals = run.iter().filter(|word| is_capitalised(word)).count();
    if capitals >= 2 && run.len() <= NAME_WORDS {
        names.push(run.join(" "));
    }
    run.clear();
}
