//! The shape of a line's words: capitals, digits, separators, glue.

/// What the letters of a line tell, whatever its language.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shape {
    /// Share of the words that open with a capital.
    pub(super) capitalised: f64,
    /// Share of the words that are in small letters.
    pub(super) small: f64,
    /// Share of the characters that are digits.
    pub(super) digits: f64,
    /// Whether all its letters are capitals, and there are some.
    pub(super) all_capitals: bool,
    /// Places where a small letter runs into a capital, as when two buttons are glued, for each word.
    pub(super) glued: f64,
    /// Whether it holds a quotation mark.
    pub(super) quoted: bool,
    /// Whether it holds a comma between words.
    pub(super) comma: bool,
    /// Whether it opens with something other than a capital, a digit or an opening quotation mark.
    pub(super) opens_small: bool,
    /// Whether it opens with the mark or number of a list's item, or an arrow.
    pub(super) item: bool,
    /// Whether it holds marks that separate links: `|`, `•`, `›`, `>`.
    pub(super) separators: bool,
    /// Whether it holds an address of the web or of mail, or a handle.
    pub(super) address: bool,
    /// How many sentences end inside it.
    pub(super) stops: usize,
    /// Whether it holds a day or a time in figures.
    pub(super) clock: bool,
}

impl Shape {
    /// The shape of `text`.
    pub(super) fn of(text: &str) -> Shape {
        let words: Vec<&str> =
            text.split_whitespace().filter(|it| it.chars().any(char::is_alphabetic)).collect();
        let count =
            |test: fn(char) -> bool| words.iter().filter(|it| first_letter(it).is_some_and(test)).count();
        let letters = text.chars().filter(|it| it.is_alphabetic()).count();
        Shape {
            capitalised: share(count(char::is_uppercase), words.len()),
            small: share(count(char::is_lowercase), words.len()),
            digits: share(text.chars().filter(char::is_ascii_digit).count(), text.chars().count()),
            all_capitals: letters > 1
                && !text.chars().any(char::is_lowercase)
                && text.chars().any(char::is_uppercase),
            glued: share(glued(text), words.len()),
            quoted: text.contains(['"', '«', '“', '”', '„', '»']),
            comma: text.contains(", ") || text.contains(['、', '،']),
            opens_small: opens_small(text),
            item: item(text),
            separators: text.contains(['|', '•', '›', '▪', '·']) || text.contains(" > "),
            address: address(text),
            stops: text.matches(". ").count() + text.matches("? ").count() + text.matches("! ").count(),
            clock: clock(text),
        }
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

fn first_letter(word: &str) -> Option<char> {
    word.chars().find(|letter| letter.is_alphabetic())
}

/// Places where a small letter runs into a capital. Brands that are written so ("YouTube") count too: in prose they are few.
fn glued(text: &str) -> usize {
    text.chars()
        .zip(text.chars().skip(1))
        .filter(|(left, right)| left.is_lowercase() && right.is_uppercase())
        .count()
}

fn opens_small(text: &str) -> bool {
    let opening = |letter: char| {
        matches!(letter, '"' | '«' | '“' | '„' | '\'' | '‘' | '(' | '[') || letter.is_whitespace()
    };
    let first = text.trim_start_matches(opening).chars().next();
    first.is_some_and(|letter| letter.is_lowercase() || !letter.is_alphanumeric())
}

/// "1. ", "12) ", "- ", "• ", "> ", "→ ".
fn item(text: &str) -> bool {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let rest = text.get(digits..).unwrap_or_default();
    match digits {
        0 => text.starts_with(['-', '–', '•', '>', '→', '»', '·', '*', '▪', '►']),
        1..=3 => rest.starts_with(['.', ')']) && rest.chars().nth(1).is_none_or(char::is_whitespace),
        _ => false,
    }
}

fn address(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        let handle = word.strip_prefix('@').is_some_and(|rest| rest.len() > 2);
        handle
            || word.contains("://")
            || word.starts_with("www.")
            || (word.contains('@') && word.contains('.') && word.len() > 5)
    })
}

/// A day or a time in figures: "03/05/16", "12.11.2024", "2024-11-12", "15:13", "13h36".
fn clock(text: &str) -> bool {
    text.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '(' | ')' | '|')).any(|word| {
        let mut parts = word.split(['/', '.', '-', ':', 'h', 'H']).filter(|it| !it.is_empty());
        let numbers =
            parts.clone().filter(|it| it.len() <= 4 && it.chars().all(|it| it.is_ascii_digit())).count();
        let (first, total) = (parts.next(), parts.count() + 1);
        let time = total == 2 && word.contains([':', 'h', 'H']) && first.is_some_and(|it| it.len() <= 2);
        numbers == total && (total == 3 || time)
    })
}
