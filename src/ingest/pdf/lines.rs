//! Letters into lines: what stands side by side on one base line.

use unicode_normalization::UnicodeNormalization as _;

use super::draw::Letter;

/// How far apart two letters of one line may stand, in parts of their size: further apart are columns and cells.
const GAP_MAX: f64 = 3.0;

/// From which gap on a blank stands between two letters, in parts of their size. Blanks have a quarter; letters are moved apart or
/// together by some hundredths.
const BLANK: f64 = 0.19;

/// How far letters of one line may stand above or below it: raised figures do by a third.
const SHIFT: f64 = 0.45;

/// How near to itself a letter is drawn again to make it look heavy.
const SHADOW: f64 = 0.12;

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) text: String,
    /// Where it begins and ends, in the direction in which it is read: as in a mirror where that is from right to left.
    pub(super) x: [f64; 2],
    pub(super) y: f64,
    pub(super) size: f64,
    pub(super) turns: u8,
    pub(super) bold: bool,
    /// How wide its first word is.
    pub(super) word: f64,
}

/// The lines of a page, in the order in which they are drawn.
pub(super) fn lines(letters: &[Letter]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut held: Vec<Letter> = Vec::new();
    let mut edges = [0.0, 0.0];
    for letter in letters {
        if let Some(last) = held.last() {
            if is_shadow(last, letter) {
                continue;
            }
            if !goes_on(last, edges, letter) {
                lines.extend(line(std::mem::take(&mut held)));
            }
        }
        let [left, right] = edges;
        edges = if held.is_empty() { letter.x } else { [left.min(letter.x[0]), right.max(letter.x[1])] };
        held.push(*letter);
    }
    lines.extend(line(held));
    lines.dedup_by(|next, last| {
        let near = (last.x[0] - next.x[0]).abs() + (last.y - next.y).abs() < last.size * SHADOW;
        near && last.text == next.text && last.turns == next.turns
    });
    lines
}

/// Whether a letter is drawn upon the last one, to make it look heavy: by an operation of its own, else it is a letter that is
/// written twice, in a font that does not tell how wide it is.
fn is_shadow(last: &Letter, letter: &Letter) -> bool {
    let near = (last.x[0] - letter.x[0]).abs() + (last.y - letter.y).abs() < last.size * SHADOW;
    let again = last.operation != letter.operation && last.letter == letter.letter;
    near && again && last.turns == letter.turns && !letter.letter.is_whitespace()
}

/// Whether a letter stands on the line that was begun, behind it, or before it where it is written from right to left.
fn goes_on(last: &Letter, [left, right]: [f64; 2], letter: &Letter) -> bool {
    let size = last.size.max(letter.size);
    let behind = letter.x[0] > right - size * 0.6 && letter.x[0] < right + size * GAP_MAX;
    let back = is_leftward(last.letter) || is_leftward(letter.letter) || !last.letter.is_alphanumeric();
    let before = back && letter.x[1] < left + size * 0.6 && letter.x[1] > left - size * GAP_MAX;
    last.turns == letter.turns && (last.y - letter.y).abs() < size * SHIFT && (behind || before)
}

/// Whether a letter is of a script that is written from right to left.
pub(super) fn is_leftward(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

fn line(mut letters: Vec<Letter>) -> Option<Line> {
    let leftward = letters.iter().any(|it| is_leftward(it.letter));
    if leftward {
        letters.sort_by(|one, other| one.x[0].total_cmp(&other.x[0]));
    }
    let spaced = spaced(&letters);
    let text = if leftward { turned(&spaced) } else { spaced };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = || letters.iter().filter(|it| !it.letter.is_whitespace());
    let main = shown().max_by(|one, other| one.size.total_cmp(&other.size))?;
    let end = shown().map(|it| it.x[1]).fold(f64::MIN, f64::max);
    let first = shown().next()?;
    let start = shown().map(|it| it.x[0]).fold(f64::MAX, f64::min);
    let share = text.split(' ').next().unwrap_or_default().chars().count() as f64
        / text.chars().count().max(1) as f64;
    (!text.is_empty()).then(|| Line {
        x: if leftward { [-end, -start] } else { [start, end] },
        y: main.y,
        size: main.size,
        turns: first.turns,
        bold: shown().all(|it| it.bold),
        word: (end - start) * share,
        text,
    })
}

/// The letters with blanks where they stand apart. Forms that letters take beside others become the letters.
fn spaced(letters: &[Letter]) -> String {
    let mut text = String::new();
    let mut right = f64::MAX;
    for letter in letters {
        if letter.x[0] - right > letter.size * BLANK {
            text.push(' ');
        }
        right = letter.x[1];
        match letter.letter {
            form @ ('\u{fb00}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}') => {
                text.extend(std::iter::once(form).nfkc());
            }
            other if other.is_control() => text.push(' '),
            // Bytes that stand for no letter, and invisible marks.
            '\u{fffd}' | '\u{ad}' | '\u{feff}' | '\u{200b}' | '\u{fffe}' | '\u{ffff}' => {}
            other => text.push(other),
        }
    }
    text
}

/// A line as it is read, where it is written from right to left and stands here from left to right: the words of other scripts, and
/// numbers, keep their order.
fn turned(shown: &str) -> String {
    let letters: Vec<char> = shown.chars().collect();
    let mut read = String::with_capacity(shown.len());
    let mut end = letters.len();
    while let Some(&last) = end.checked_sub(1).and_then(|it| letters.get(it)) {
        let run = letters.get(..end).unwrap_or_default().iter().rev().take_while(|it| is_kept(**it)).count();
        let run = letters.get(end - run..end).unwrap_or_default();
        // Marks at its edges belong to the words around it.
        let edge = run.iter().position(|it| it.is_alphanumeric()).unwrap_or(run.len());
        let kept = run.get(edge..).unwrap_or_default();
        if !last.is_alphanumeric() || kept.is_empty() {
            read.push(mirrored(last));
            end -= 1;
        } else {
            read.extend(kept);
            end -= kept.len();
        }
    }
    read
}

/// The bracket that is drawn as `letter` among words that are read from right to left.
fn mirrored(letter: char) -> char {
    const PAIRS: [(char, char); 4] = [('(', ')'), ('[', ']'), ('{', '}'), ('«', '»')];
    let other = PAIRS.iter().find_map(|&(open, close)| match letter {
        it if it == open => Some(close),
        it if it == close => Some(open),
        _ => None,
    });
    other.unwrap_or(letter)
}

fn is_kept(letter: char) -> bool {
    !is_leftward(letter) || letter.is_numeric()
}
