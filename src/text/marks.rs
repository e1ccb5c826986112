//! Pairing of quotation marks over the blocks of an article: nested, unbalanced, running over paragraphs.

use super::Span;

/// Deepest nesting that is followed.
const DEPTH_MAX: usize = 16;

/// A stretch between quotation marks, the marks included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The index of the block.
    pub block: usize,
    /// The stretch of the block's text. A stretch that runs on reaches the block's end; one that was begun in the block before
    /// may have no opening mark.
    pub span: Span,
    /// Whether it goes on from the stretch before it: each paragraph of a long quotation opens anew, only the last one closes.
    pub continues: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Guillemets,
    Double,
    Single,
}

/// An opening mark that waits for its closing one.
#[derive(Clone, Copy, Debug)]
struct Open {
    family: Family,
    at: usize,
    continues: bool,
}

/// A quotation mark in a text.
#[derive(Clone, Copy, Debug)]
struct Mark {
    family: Family,
    letter: char,
    at: usize,
    /// White space, an opening bracket or nothing stands before.
    loose_before: bool,
    /// White space, punctuation or nothing stands after.
    loose_after: bool,
    letter_after: bool,
    letter_before: bool,
    /// The character before it.
    before: Option<char>,
}

/// Two marks that belong together.
#[derive(Clone, Copy, Debug)]
struct Pair {
    span: Span,
    continues: bool,
    /// Whether the second one may be the apostrophe of a plural owner: "the players' wages".
    owner: bool,
}

/// The outermost marked stretches of `blocks`, in order. A mark without its other half makes none.
pub fn pair(blocks: &[&str]) -> Vec<Marked> {
    let mut marked = Vec::new();
    let mut waiting: Option<Open> = None;
    for (block, text) in blocks.iter().enumerate() {
        let follower = blocks.get(block + 1).copied().unwrap_or_default();
        let (pairs, open) = pair_block(text, waiting);
        let mut spans = outermost(pairs.iter().map(|it| (it.span, it.continues)).collect());
        waiting = open.filter(|open| goes_on(open.family, follower));
        if let Some(open) = waiting {
            spans.retain(|(span, _)| span.start < open.at);
            spans.push((Span::new(open.at, text.len()), open.continues));
        }
        marked.extend(spans.into_iter().map(|(span, continues)| Marked { block, span, continues }));
    }
    marked
}

/// Whether `text` takes up a quotation left open: it opens anew, or its first mark of the family closes.
fn goes_on(family: Family, text: &str) -> bool {
    let marks = marks(text);
    let Some(first) = marks.iter().find(|mark| mark.family == family) else { return false };
    let leads = text.get(..first.at).unwrap_or_default().trim().is_empty();
    leads || (!opens(first) && closes(first))
}

fn pair_block(text: &str, waiting: Option<Open>) -> (Vec<Pair>, Option<Open>) {
    let marks = marks(text);
    let mut stack: Vec<Open> = Vec::new();
    let mut pairs = Vec::new();
    let mut rest = marks.as_slice();
    if let (Some(open), Some(first)) =
        (waiting, marks.iter().find(|it| waiting.is_some_and(|w| w.family == it.family)))
    {
        let leads = text.get(..first.at).unwrap_or_default().trim().is_empty();
        stack.push(Open { at: if leads { first.at } else { 0 }, continues: true, ..open });
        if leads {
            rest = marks.get(1..).unwrap_or_default();
        }
    }
    let reversed = waiting.is_none()
        && marks.iter().find(|it| it.family == Family::Guillemets).is_some_and(|it| it.letter == '»');
    for mark in rest {
        step(mark, reversed, &mut stack, &mut pairs);
    }
    // Guillemets that are turned round close in their own block: one "»" alone is the sign of a list.
    let open = stack
        .into_iter()
        .find(|open| open.family != Family::Single && !(reversed && open.family == Family::Guillemets));
    (pairs, open)
}

/// Opens or closes with `mark`. Where a block's first guillemet is a closing one, they are taken in turns, because some
/// editing systems turn them by the blanks around them.
fn step(mark: &Mark, reversed: bool, stack: &mut Vec<Open>, pairs: &mut Vec<Pair>) {
    let opened = stack.iter().rposition(|open| open.family == mark.family);
    let close = match mark.family {
        Family::Guillemets if reversed => opened.is_some(),
        Family::Guillemets => mark.letter == '»' || mark.letter == '›',
        Family::Double => closes_double(mark, opened.is_some()),
        Family::Single => opened.is_some() && closes(mark),
    };
    if close {
        let Some(position) = opened else { return };
        let open = stack.get(position).copied();
        stack.truncate(position);
        if let Some(open) = open {
            let span = Span::new(open.at, mark.at + mark.letter.len_utf8());
            let owner = mark.family == Family::Single && mark.before == Some('s');
            pairs.push(Pair { span, continues: open.continues, owner });
        }
    } else if ends_sentence(mark)
        && let Some(last) = pairs.last_mut().filter(|it| it.owner)
    {
        // “'The players' wages are late.'”: the mark before was the owner's apostrophe.
        last.span.end = mark.at + mark.letter.len_utf8();
        last.owner = false;
    } else if reversed || opens(mark) {
        if mark.family != Family::Guillemets {
            // The same mark opens again: the earlier one has lost its other half.
            stack.retain(|open| open.family != mark.family);
        }
        if stack.len() < DEPTH_MAX {
            stack.push(Open { family: mark.family, at: mark.at, continues: false });
        }
    }
}

/// Whether a single mark stands behind the punctuation that ends words, where nothing is open.
fn ends_sentence(mark: &Mark) -> bool {
    mark.family == Family::Single
        && closes(mark)
        && mark.before.is_some_and(|it| matches!(it, '.' | ',' | '!' | '?' | '…'))
}

fn closes_double(mark: &Mark, opened: bool) -> bool {
    match mark.letter {
        '“' => opened && mark.loose_after && !mark.letter_after,
        '„' => false,
        '”' => opened || !mark.letter_after,
        _ => opened && (mark.loose_after || !mark.loose_before),
    }
}

fn opens(mark: &Mark) -> bool {
    match mark.family {
        Family::Guillemets => matches!(mark.letter, '«' | '‹' | '»'),
        Family::Double => {
            !mark.loose_after || matches!(mark.letter, '“' | '„') || (mark.loose_before && mark.letter_after)
        }
        Family::Single => {
            mark.letter != '\u{2019}' && mark.loose_before && !mark.letter_before && mark.letter_after
        }
    }
}

fn closes(mark: &Mark) -> bool {
    match mark.family {
        Family::Guillemets => matches!(mark.letter, '»' | '›'),
        _ => mark.loose_after && !mark.loose_before && mark.letter != '‘',
    }
}

fn marks(text: &str) -> Vec<Mark> {
    let bytes = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'"' | b'\'' | 0xc2 | 0xe2));
    // Hardly any other character opens with the first byte of one.
    let found = bytes.filter_map(|(at, _)| {
        let letter = text.get(at..)?.chars().next()?;
        let family = family(letter)?;
        let after = text.get(at + letter.len_utf8()..)?.chars().next();
        Some(mark(family, letter, at, (text.get(..at)?.chars().next_back(), after)))
    });
    found.collect()
}

fn mark(family: Family, letter: char, at: usize, (before, after): (Option<char>, Option<char>)) -> Mark {
    let opening = |it: char| "([{«“‘„-–—/:'’\"".contains(it);
    let closing = |it: char| ".,;:!?…)]}»”’-–—/\"'".contains(it);
    Mark {
        family,
        letter,
        at,
        loose_before: before.is_none_or(|it| it.is_whitespace() || opening(it)),
        loose_after: after.is_none_or(|it| it.is_whitespace() || closing(it)),
        letter_after: after.is_some_and(char::is_alphanumeric),
        letter_before: before.is_some_and(char::is_alphanumeric),
        before,
    }
}

fn family(letter: char) -> Option<Family> {
    match letter {
        '«' | '»' | '‹' | '›' => Some(Family::Guillemets),
        '"' | '“' | '”' | '„' | '‟' => Some(Family::Double),
        '\'' | '‘' | '\u{2019}' | '‚' => Some(Family::Single),
        _ => None,
    }
}

/// The spans that no other contains, in order.
fn outermost(mut pairs: Vec<(Span, bool)>) -> Vec<(Span, bool)> {
    pairs.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
    let mut kept: Vec<(Span, bool)> = Vec::new();
    for pair in pairs {
        if kept.last().is_none_or(|(last, _)| pair.0.start >= last.end) {
            kept.push(pair);
        }
    }
    kept
}
