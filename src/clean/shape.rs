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
    /// Whether it holds a time of day in figures, and a day or another number beside it, as what readers write is stamped.
    pub(super) moment: bool,
}

impl Shape {
    /// The shape of `text`.
    pub(super) fn of(text: &str) -> Shape {
        let mut shape = Shape { clock: clock(text), moment: moment(text), ..Shape::default() };
        let (mut words, mut small, mut letters) = (0, 0, 0);
        let (mut upper, mut lower, mut in_word) = (false, false, false);
        let mut before = ['\0'; 2];
        for letter in text.chars() {
            if letter.is_alphabetic() {
                if !in_word {
                    words += 1;
                    small += usize::from(letter.is_lowercase());
                }
                in_word = true;
                letters += 1;
                upper = upper || letter.is_uppercase();
                lower = lower || letter.is_lowercase();
            } else {
                in_word &= !letter.is_whitespace();
                shape.take(before, letter);
            }
            before = [before[1], letter];
        }
        shape.small = share(small, words);
        shape.all_capitals = letters > 1 && !lower && upper;
        shape
    }

    /// Takes a mark up, or a blank, with the two characters before it.
    fn take(&mut self, before: [char; 2], letter: char) {
        match letter {
            '"' | '«' | '“' | '”' | '„' | '»' => self.quoted = true,
            '、' | '،' => self.comma = true,
            '|' | '•' | '›' | '▪' | '·' => self.separators = true,
            ' ' => match before[1] {
                ',' => self.comma = true,
                '.' | '?' | '!' => self.stops += 1,
                '>' => self.separators |= before[0] == ' ',
                _ => {}
            },
            _ => {}
        }
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// A day or a time in figures: "03/05/16", "12.11.2024", "2024-11-12", "15:13", "13h36".
pub(super) fn clock(text: &str) -> bool {
    if !text.bytes().any(|it| it.is_ascii_digit()) {
        return false;
    }
    words(text).any(|word| matches!(figures(word), Some(Figures::Day | Figures::Time)))
}

/// A time of day beside a day or another number: "May 3, 2016 at 3:13 pm", "(22 juin 2018 @11h13)", "2 days ago at 07:52".
fn moment(text: &str) -> bool {
    if !text.bytes().any(|it| it.is_ascii_digit()) {
        return false;
    }
    let found =
        || words(text).map(|it| it.trim_matches(|it: char| !it.is_alphanumeric())).filter_map(figures);
    found().any(|it| it == Figures::Time) && found().any(|it| it != Figures::Time)
}

/// What a word of figures is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Figures {
    Day,
    Time,
    Number,
}

/// The words that have a digit.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '(' | ')' | '|'));
    words.filter(|it| it.bytes().any(|it| it.is_ascii_digit()))
}

fn figures(word: &str) -> Option<Figures> {
    let mut parts = word.split(['/', '.', '-', ':', 'h', 'H']).filter(|it| !it.is_empty());
    let numbers =
        parts.clone().filter(|it| it.len() <= 4 && it.chars().all(|it| it.is_ascii_digit())).count();
    let (first, total) = (parts.next(), parts.count() + 1);
    let time = total == 2 && word.contains([':', 'h', 'H']) && first.is_some_and(|it| it.len() <= 2);
    match total {
        _ if numbers != total => None,
        3 => Some(Figures::Day),
        1 => Some(Figures::Number),
        _ => time.then_some(Figures::Time),
    }
}
