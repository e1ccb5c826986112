//! The escape table: words to Markdown that pulldown-cmark and GitHub's reader both give back as the same words.
//!
//! An escape depends on the character and its two neighbours, on nothing else but the digits that open a line. Each rule was
//! switched off in turn to see a reader fail; rules for GitHub and Obsidian alone are marked.

use std::fmt::Write as _;

use super::inline::GUARD;

/// Writes the words of one block, with links and references between them.
pub(super) struct Inline<'a> {
    words: &'a str,
    kind: Kind,
    out: String,
    /// What stands directly before the next character on the page.
    after: After,
    /// Whether only digits stand between the line's start and the next character.
    digits_only: bool,
}

/// Where words are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A paragraph, which may hold line breaks.
    Paragraph,
    /// A line that must stay one line: a heading, a link's name in a definition.
    Line,
    /// A value between straight quotation marks on one line.
    Quoted,
}

/// What stands directly before a character on the page, as far as it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum After {
    Text,
    /// `[^q](` would be a link, `[^q]:` a definition.
    Reference,
    /// `[^` would be a reference.
    LinkStart,
}

impl<'a> Inline<'a> {
    /// A writer for the block `words`.
    pub(super) fn new(words: &'a str, kind: Kind) -> Inline<'a> {
        Inline { words, kind, out: String::new(), after: After::Text, digits_only: true }
    }

    /// Writes the words from `start` to `end`; calls must go on from where the last one ended.
    pub(super) fn text(&mut self, start: usize, end: usize) {
        let mut before = self.words.get(..start).and_then(|it| it.chars().next_back());
        let mut letters = self.words.get(start..).unwrap_or_default().char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            if start + at >= end {
                break;
            }
            let next = letters.peek().map(|&(_, next)| next);
            self.letter(before, letter, next);
            before = Some(letter);
        }
    }

    fn letter(&mut self, before: Option<char>, letter: char, next: Option<char>) {
        let line_start = matches!(before, None | Some('\n'));
        self.digits_only = line_start || self.digits_only;
        if letter == '\n' {
            self.newline(before, next);
        } else if is_numbered(before, letter, next) {
            self.number(letter);
        } else {
            let opens_list = self.digits_only && !line_start && matches!(letter, '.' | ')');
            if opens_list || self.is_escaped(line_start, before, letter, next) {
                self.out.push('\\');
            }
            self.out.push(letter);
        }
        self.digits_only = self.digits_only && letter.is_ascii_digit();
        self.after = After::Text;
    }

    /// A newline inside a paragraph is a hard break; where that cannot stand, a numeric reference.
    fn newline(&mut self, before: Option<char>, next: Option<char>) {
        let edge = |neighbour: Option<char>| neighbour.is_none_or(|it| it == '\n');
        if self.kind != Kind::Paragraph || edge(before) || edge(next) {
            self.number('\n');
        } else {
            self.out.push_str("\\\n");
        }
    }

    fn number(&mut self, letter: char) {
        let _ = write!(self.out, "&#{};", u32::from(letter));
    }

    fn is_escaped(&self, line_start: bool, before: Option<char>, letter: char, next: Option<char>) -> bool {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '~' | '$' => true,
            '&' => next.is_some_and(|it| it.is_alphanumeric() || it == '#'),
            '(' => self.after == After::Reference,
            ':' => self.after == After::Reference || line_start,
            '^' => self.after == After::LinkStart,
            // Obsidian reads `#tag` anywhere after a blank.
            '#' => self.kind == Kind::Line || line_start || before.is_some_and(char::is_whitespace),
            '>' | '-' | '+' | '|' => line_start,
            // Obsidian's highlight `==` and comment `%%`; `===` under a line would make it a heading.
            '=' => line_start || before == Some('='),
            '%' => before == Some('%'),
            '"' => self.kind == Kind::Quoted,
            _ => false,
        }
    }

    /// Opens a link.
    pub(super) fn open_link(&mut self) {
        self.before_bracket();
        if self.after == After::Reference {
            // `[^q][` loses the reference in pulldown-cmark, though not on GitHub.
            self.out.push_str(GUARD);
        }
        self.out.push('[');
        self.after = After::LinkStart;
    }

    /// Closes the link that was opened last.
    pub(super) fn close_link(&mut self, to: &str) {
        let _ = write!(self.out, "]({to})");
        self.after = After::Text;
    }

    /// Writes the reference to a note.
    pub(super) fn reference(&mut self, id: &str) {
        self.before_bracket();
        let _ = write!(self.out, "[^{id}]");
        self.after = After::Reference;
    }

    /// `![` would be an image.
    fn before_bracket(&mut self) {
        if self.out.ends_with('!') {
            self.out.pop();
            self.out.push_str("\\!");
        }
    }

    /// What was written.
    pub(super) fn finish(self) -> String {
        self.out
    }
}

/// Whether a character can only stand as a numeric reference: white space that readers or editors would eat or turn.
fn is_numbered(before: Option<char>, letter: char, next: Option<char>) -> bool {
    let edge = |neighbour: Option<char>| neighbour.is_none_or(char::is_control);
    match letter {
        '\t' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => true,
        _ => letter.is_whitespace() && (edge(before) || edge(next)),
    }
}

/// `words` as Markdown, without links or references.
pub(super) fn escaped(words: &str, kind: Kind) -> String {
    let mut inline = Inline::new(words, kind);
    inline.text(0, words.len());
    inline.finish()
}

/// `words` between straight quotation marks.
pub(super) fn quoted(words: &str) -> String {
    format!("\"{}\"", escaped(words, Kind::Quoted))
}

/// `words` between straight quotation marks on one line, where no Markdown is read.
pub(super) fn quoted_plain(words: &str) -> String {
    format!("\"{}\"", words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The words that `markdown` shows, read as one run of text: backslash escapes and numeric references undone.
pub(super) fn unescaped(markdown: &str) -> String {
    let mut words = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some(letter) = rest.chars().next() {
        let after = &rest[letter.len_utf8()..];
        let (shown, left) = match letter {
            '\\' => match after.chars().next().filter(char::is_ascii_punctuation) {
                Some(next) => (next, &after[1..]),
                None => ('\\', after),
            },
            '&' => entity(after).unwrap_or(('&', after)),
            other => (other, after),
        };
        words.push(shown);
        rest = left;
    }
    words
}

/// Longest character reference that is looked for.
const ENTITY_MAX: usize = 10;

/// The character that `&` and what follows stands for, and the rest.
fn entity(after: &str) -> Option<(char, &str)> {
    let end = after.bytes().take(ENTITY_MAX).position(|byte| byte == b';')?;
    let (name, rest) = (after.get(..end)?, after.get(end + 1..)?);
    let shown = match name {
        "amp" => '&',
        "quot" => '"',
        "lt" => '<',
        "gt" => '>',
        "nbsp" => '\u{a0}',
        _ => number(name)?,
    };
    Some((shown, rest))
}

fn number(name: &str) -> Option<char> {
    let digits = name.strip_prefix('#')?;
    let code = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => digits.parse().ok()?,
    };
    char::from_u32(code).filter(|&letter| letter != '\0')
}
