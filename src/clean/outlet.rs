//! The outlet, where the page's furniture names it, "Follow The Courier on ...", "The Courier uses cookies", or its head does.

use std::collections::BTreeMap;

use crate::known::{Ground, Grounds, How, Known, Value};
use crate::lang::Languages;
use crate::text::{Lines, Span, fold};

/// The ground where no line names the outlet.
const UNNAMED: &str = "no-outlet-named";

/// Longest name in words.
const NAME_WORDS: usize = 5;

/// A name that a line gives the outlet.
struct Naming<'t> {
    name: &'t str,
    line: usize,
    words: &'t str,
}

/// How many lines above the headline may be the outlet's name, and how many that open the capture.
const HEAD: usize = 4;

/// The outlet by the lines around its name, else by the line that is its name above the headline in line `headline`; unknown where none
/// names it, or where they disagree.
pub(super) fn outlet(text: &str, headline: Option<usize>, languages: &Languages) -> Known<String> {
    let framed = framed(text, languages);
    if matches!(&framed.how, How::Unknown { note } if note.0.iter().any(|it| it.id == UNNAMED)) {
        return heading(text, headline.unwrap_or(1 + HEAD), languages).unwrap_or(framed);
    }
    framed
}

/// The line that is an outlet's name at the top of the capture or above the headline, where all such lines give one name.
fn heading(text: &str, headline: usize, languages: &Languages) -> Option<Known<String>> {
    let head = |number: &usize| *number < headline && (*number <= HEAD || *number + HEAD >= headline);
    let lines = (1..).zip(text.lines()).take_while(|(number, _)| *number < headline);
    let lines = lines.filter(|(number, line)| head(number) && line.len() < 100);
    let names: Vec<(usize, &str)> =
        lines.filter(|(_, line)| languages.outlets.is_name(line.trim())).collect();
    let (number, name) = names.first().map(|(number, line)| (*number, line.trim()))?;
    let same = names.iter().all(|(_, other)| fold(other.trim()) == fold(name));
    same.then(|| Known::stated(name.to_owned(), number, name, "heads-page"))
}

fn framed(text: &str, languages: &Languages) -> Known<String> {
    let frames: Vec<(Vec<String>, Vec<String>)> =
        languages.all().iter().flat_map(|it| &it.furniture.outlet.lines).filter_map(|it| frame(it)).collect();
    let lines = Lines::of(text);
    let mut named: BTreeMap<String, Vec<Naming<'_>>> = BTreeMap::new();
    for shown in text.lines().filter(|line| line.len() < 400) {
        let offset = shown.as_ptr().addr() - text.as_ptr().addr();
        let words = words(shown);
        for name in frames.iter().filter_map(|frame| name_in(shown, &words, frame)) {
            let naming = Naming { name, line: lines.line(offset), words: shown.trim() };
            named.entry(fold(name)).or_default().push(naming);
        }
    }
    settled(&named)
}

fn settled(named: &BTreeMap<String, Vec<Naming<'_>>>) -> Known<String> {
    let mut names = named.values();
    match (names.next().and_then(|it| it.first().map(|first| (it, first))), names.next()) {
        (None, _) => Known::unknown(UNNAMED),
        (Some((all, first)), None) => {
            let others: Vec<String> = all.iter().skip(1).map(|it| it.line.to_string()).collect();
            let more = || Ground::new("so-do-lines").with("lines", Value::Words(others.join(", ")));
            let note = if others.is_empty() { Grounds::default() } else { more().into() };
            Known::stated(first.name.to_owned(), first.line, first.words, note)
        }
        (Some(_), Some(_)) => {
            let all = || named.values().flatten().take(6);
            let lines: Vec<String> = all().map(|it| it.line.to_string()).collect();
            let names = all().map(|it| it.name.to_owned()).collect();
            let ground = Ground::new("several-outlets").with("words", Value::Several(names));
            Known::unknown(ground.with("lines", Value::Words(lines.join(", "))))
        }
    }
}

/// The words before and after the name.
fn frame(pattern: &str) -> Option<(Vec<String>, Vec<String>)> {
    let (before, after) = pattern.split_once('*')?;
    let words = |part: &str| fold(part).split_whitespace().map(str::to_owned).collect();
    Some((words(before), words(after)))
}

/// The name that stands in the line between the words of a frame: it opens the line where nothing precedes the name, and closes it
/// where nothing follows.
fn name_in<'t>(
    line: &'t str,
    words: &[Word],
    (before, after): &(Vec<String>, Vec<String>),
) -> Option<&'t str> {
    let opens =
        words.len() > before.len() && before.iter().zip(words).all(|(left, right)| *left == right.folded);
    if !opens {
        return None;
    }
    let rest = words.get(before.len()..)?;
    let length = (1..=NAME_WORDS.min(rest.len())).find(|&length| follows(rest.get(length..), after))?;
    let (first, last) = (rest.first()?.at, rest.get(length - 1)?.at);
    let name = line.get(first.start..last.end)?.trim_matches(|it: char| !it.is_alphanumeric());
    let capital = name.chars().next().is_some_and(char::is_uppercase);
    (capital && name.chars().count() > 1).then_some(name)
}

fn follows(rest: Option<&[Word]>, after: &[String]) -> bool {
    let Some(rest) = rest else { return false };
    if after.is_empty() {
        return rest.is_empty();
    }
    rest.len() >= after.len() && after.iter().zip(rest).all(|(left, right)| *left == right.folded)
}

/// A word of a line.
struct Word {
    at: Span,
    folded: String,
}

/// The words of a line, parted also where a small letter runs into a capital and the whole is no single name.
fn words(line: &str) -> Vec<Word> {
    let mut bounds: Vec<usize> = vec![0];
    bounds.extend(super::glue::seams(line));
    bounds.push(line.len());
    let stretches = bounds.windows(2).filter_map(|pair| match pair {
        [from, to] => Some((*from, line.get(*from..*to)?)),
        _ => None,
    });
    let word = |from: usize, stretch: &str, word: &str| {
        let start = from + (word.as_ptr().addr() - stretch.as_ptr().addr());
        Word { at: Span::new(start, start + word.len()), folded: fold(word) }
    };
    stretches
        .flat_map(|(from, stretch)| stretch.split_whitespace().map(move |it| word(from, stretch, it)))
        .collect()
}
