//! What the body sets apart: items of lists and quoted blocks. Only what is kept as text is one.
//!
//! Markup says it by itself. In a text dump a list is known by its signs, and a dash is the sign of dialogue as well: then a list is
//! only what no dialogue looks like.

use super::Role;
use super::judge::Judge;
use super::lines::{End, Line, PROSE_WORDS};
use super::tail::BETWEEN;
use super::verdict::Verdict;
use crate::ingest::markup::Item;

/// The rule of items that the signs of a text dump show.
pub(super) const LISTED: &str = "list.signs";

/// Fewest items that make a list by their signs.
const FEWEST: usize = 2;

/// Fewest words with which a line of the text announces items that open with bullets: those are nobody's turns in a dialogue.
const ANNOUNCING: usize = 5;

/// Most digits of an item's number in a text dump: "2016." is a year.
const DIGITS: usize = 2;

/// Signs that open nothing but items.
const BULLETS: [char; 9] = ['•', '●', '▪', '■', '◦', '‣', '∙', '►', '➤'];

/// Signs that open items, a speaker's turn or an aside.
const DASHES: [char; 4] = ['-', '–', '—', '*'];

/// The sign that opens a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// One of those that open nothing but items.
    Bullet(char),
    /// A dash or an asterisk.
    Dash(char),
    /// A number, and the mark behind it.
    Number(u32, char),
}

/// The sign that opens a line, and where the words behind it begin.
pub(super) fn mark(text: &str) -> Option<(Sign, usize)> {
    let first = text.chars().next()?;
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (sign, end) = if (1..=DIGITS).contains(&digits) {
        let behind = text.get(digits..)?.chars().next().filter(|it| matches!(it, '.' | ')'))?;
        (Sign::Number(text.get(..digits)?.parse().ok()?, behind), digits + 1)
    } else if BULLETS.contains(&first) {
        (Sign::Bullet(first), first.len_utf8())
    } else if DASHES.contains(&first) {
        (Sign::Dash(first), first.len_utf8())
    } else {
        return None;
    };
    let rest = text.get(end..)?;
    let blanks = rest.len() - rest.trim_start().len();
    (blanks > 0 && blanks < rest.len()).then_some((sign, end + blanks))
}

impl Sign {
    /// Whether an item with the sign `next` may follow one with this.
    fn goes_on(self, next: Sign) -> bool {
        match (self, next) {
            (Sign::Number(number, behind), Sign::Number(next, same)) => next == number + 1 && same == behind,
            _ => self == next,
        }
    }

    fn opens(self) -> bool {
        !matches!(self, Sign::Number(number, _) if number != 1)
    }
}

impl Judge<'_> {
    /// Gives items of lists and quoted blocks their roles.
    pub(super) fn set_apart(&self, verdicts: &mut [Verdict]) {
        let open = |it: &usize| verdicts[*it].role().is_some() || is_between(&verdicts[*it]);
        let open: Vec<usize> = (0..verdicts.len()).filter(open).collect();
        for (above, run) in self.runs(verdicts, &open) {
            let bullets = run.first().is_some_and(|&it| matches!(self.sign(it), Some(Sign::Bullet(_))));
            let least = if bullets { ANNOUNCING } else { PROSE_WORDS };
            let announced = above.is_some_and(|it| self.announces(it, &verdicts[it], least));
            let kept = announced || run.iter().all(|&it| is_text(&verdicts[it]));
            if run.len() >= FEWEST && kept && self.is_list(announced, run) {
                run.iter().for_each(|&it| verdicts[it] = self.item(it));
            }
        }
        self.set_marked(verdicts);
        for index in 1..open.len() {
            let (above, item) = (open[index - 1], open[index]);
            let summary = verdicts[above].role() == Some(Role::Standfirst);
            let item = verdicts[item].role() == Some(Role::ListItem);
            if item && summary && self.announces(above, &verdicts[above], PROSE_WORDS) {
                verdicts[above] = Verdict::kept(Role::Paragraph, "body.announces-list");
            }
        }
    }

    /// What the markup sets apart.
    fn set_marked(&self, verdicts: &mut [Verdict]) {
        let quotes = self.quotes(verdicts);
        for (index, verdict) in verdicts.iter_mut().enumerate().filter(|(_, it)| is_text(it)) {
            let Some(hint) = self.page.hints.get(index) else { continue };
            *verdict = match hint.item {
                _ if hint.quoted && quotes => Verdict::kept(Role::Blockquote, "blockquote.element"),
                Item::No => continue,
                Item::Plain => listed("list.element", None),
                Item::Numbered(number) => listed("list.element", Some(number)),
            };
        }
    }

    /// Whether a line of the text announces what stands below it: labels between paragraphs are its items then, and it is no summary.
    fn announces(&self, index: usize, verdict: &Verdict, least: usize) -> bool {
        let prose = |line: &Line<'_>| line.end == End::Colon && line.words >= least;
        is_text(verdict) && self.page.lines.get(index).is_some_and(prose)
    }

    /// Runs of lines whose signs go on, each with the line above it.
    fn runs<'o>(&self, verdicts: &[Verdict], open: &'o [usize]) -> Vec<(Option<usize>, &'o [usize])> {
        let may = |it: usize| is_text(&verdicts[it]) || is_between(&verdicts[it]);
        let sign = |at: usize| open.get(at).filter(|it| may(**it)).and_then(|it| self.sign(*it));
        let mut runs = Vec::new();
        let mut from = 0;
        while from < open.len() {
            let mut last = sign(from).filter(|it| it.opens());
            let mut to = from + 1;
            while let Some(next) = sign(to).filter(|next| last.is_some_and(|it| it.goes_on(*next))) {
                (last, to) = (Some(next), to + 1);
            }
            runs.push((from.checked_sub(1).and_then(|it| open.get(it)).copied(), &open[from..to]));
            from = to;
        }
        runs
    }

    fn sign(&self, index: usize) -> Option<Sign> {
        mark(self.page.lines.get(index)?.text).map(|(sign, _)| sign)
    }

    /// Whether a run of lines with one sign is a list.
    fn is_list(&self, announced: bool, run: &[usize]) -> bool {
        let sign = run.first().and_then(|&it| self.sign(it));
        let lines: Vec<&Line<'_>> = run.iter().filter_map(|&it| self.page.lines.get(it)).collect();
        match sign {
            Some(Sign::Dash(_)) => is_enumeration(&lines, announced),
            Some(Sign::Number(..)) => !is_calendar(&lines),
            sign => sign.is_some(),
        }
    }

    fn item(&self, index: usize) -> Verdict {
        match self.sign(index) {
            Some(Sign::Number(number, _)) => listed(LISTED, Some(number)),
            _ => listed(LISTED, None),
        }
    }

    /// Whether quoted blocks are quotations: where most of the text stands in them, they only indent it.
    fn quotes(&self, verdicts: &[Verdict]) -> bool {
        let (mut all, mut quoted) = (0, 0);
        for ((line, hint), verdict) in self.page.lines.iter().zip(self.page.hints).zip(verdicts) {
            if is_text(verdict) {
                all += line.words;
                quoted += if hint.quoted { line.words } else { 0 };
            }
        }
        quoted * 2 <= all
    }
}

fn listed(rule: &'static str, number: Option<u32>) -> Verdict {
    Verdict::Kept { role: Role::ListItem, rule, number }
}

/// Whether a line is kept as text of the body.
fn is_text(verdict: &Verdict) -> bool {
    let role = matches!(verdict.role(), Some(Role::Paragraph | Role::Crosshead | Role::Standfirst));
    role && !matches!(verdict, Verdict::Kept { rule: LISTED | "standfirst.declared", .. })
}

/// Whether numbers count days, not items: "1. Mai", "2. Mai".
fn is_calendar(lines: &[&Line<'_>]) -> bool {
    let word = |line: &&Line<'_>| {
        line.bare.split(' ').find(|it| !it.starts_with(|it: char| it.is_ascii_digit())).map(str::to_owned)
    };
    let first = lines.first().and_then(word);
    first.is_some() && lines.iter().all(|line| word(line) == first)
}

/// Whether a line was taken out only for its place between paragraphs.
fn is_between(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Removed { rule, .. } if rule == BETWEEN)
}

/// Whether lines that a dash opens are items and no dialogue. Turns begin with a capital and end their sentence; items of one sentence
/// begin with a small letter or end with a semicolon, and labels behind a colon have neither stop nor comma.
fn is_enumeration(lines: &[&Line<'_>], announced: bool) -> bool {
    let words = |line: &Line<'_>| mark(line.text).map_or(String::new(), |(_, at)| line.text[at..].to_owned());
    let small =
        |line: &&Line<'_>| words(line).starts_with(|it: char| it.is_lowercase() || it.is_ascii_digit());
    let but_last = lines.get(..lines.len().saturating_sub(1)).unwrap_or_default();
    let semicolon = |line: &&Line<'_>| line.text.trim_end().ends_with(';');
    let label =
        |line: &&Line<'_>| line.end == End::Open && !line.text.contains([',', '?', '!', '"', '«', '“']);
    lines.iter().all(small) || but_last.iter().all(semicolon) || announced && lines.iter().all(label)
}
