//! The shape of a line's words: capitals, digits, separators, glue.

/// What the letters of a line tell, whatever its language.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shape {
    /// Share of the words that are in small letters.
    pub(super) small: f64,
    /// Whether all its letters are capitals, and there are some.
    pub(super) all_capitals: bool,
    /// Whether it holds a quotation mark.
    pub(super) quoted: bool,
    /// Whether it holds a comma between words.
    pub(super) comma: bool,
    /// Whether it holds marks that separate links: `|`, `•`, `›`, `>`.
    pub(super) separators: bool,
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
            small: share(count(char::is_lowercase), words.len()),
            all_capitals: letters > 1
                && !text.chars().any(char::is_lowercase)
                && text.chars().any(char::is_uppercase),
            quoted: text.contains(['"', '«', '“', '”', '„', '»']),
            comma: text.contains(", ") || text.contains(['、', '،']),
            separators: text.contains(['|', '•', '›', '▪', '·']) || text.contains(" > "),
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
