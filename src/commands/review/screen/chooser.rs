//! Who else it is: a search in everybody who is known, and whoever is at hand before anything is written.

use super::input::Input;
use crate::commands::review::asked::Asked;
use crate::commands::review::edits::at_hand;
use crate::commands::review::parse::{begun, likely};
use crate::commands::terminal::{Key, Look, Row};
use crate::registry::Actor;

/// How many are listed: who is not among them is found by more of the name.
const MOST: usize = 50;

/// What is written for nobody.
const NOBODY: &str = "-";

/// A search.
pub(super) struct Chooser<'a> {
    pub(super) input: Input,
    /// Those to choose from; `None` is nobody.
    found: Vec<Option<&'a Actor>>,
    chosen: usize,
}

/// What a key of the search leads to.
pub(super) enum Choice<'a> {
    /// Somebody, or nobody, is chosen.
    Taken(Option<&'a Actor>),
    /// It goes on.
    Open,
}

impl<'a> Chooser<'a> {
    pub(super) fn new(asked: &Asked<'_>, actors: &'a [Actor]) -> Chooser<'a> {
        let mut chooser = Chooser { input: Input::default(), found: Vec::new(), chosen: 0 };
        chooser.seek(asked, actors);
        chooser
    }

    pub(super) fn press(&mut self, key: Key, (asked, actors): (&Asked<'_>, &'a [Actor])) -> Choice<'a> {
        let number =
            |letter: char| letter.to_digit(10).and_then(|it| it.checked_sub(1)).map(|it| it as usize);
        match key {
            Key::Enter => return self.take(self.chosen),
            Key::Up | Key::Control('p') => self.chosen = self.chosen.saturating_sub(1),
            Key::Down | Key::Control('n') => self.chosen = (self.chosen + 1).min(self.last()),
            Key::PageUp => self.chosen = self.chosen.saturating_sub(9),
            Key::PageDown => self.chosen = (self.chosen + 9).min(self.last()),
            Key::Char(letter) if number(letter).is_some() && !self.goes_on(letter, actors) => {
                return self.take(number(letter).unwrap_or(usize::MAX));
            }
            _ if self.input.press(key) => self.seek(asked, actors),
            _ => {}
        }
        Choice::Open
    }

    pub(super) fn paste(&mut self, text: &str, (asked, actors): (&Asked<'_>, &'a [Actor])) {
        self.input.insert(text);
        self.seek(asked, actors);
    }

    fn take(&self, nth: usize) -> Choice<'a> {
        self.found.get(nth).map_or(Choice::Open, |it| Choice::Taken(*it))
    }

    fn last(&self) -> usize {
        self.found.len().saturating_sub(1)
    }

    /// Whether a digit goes on with a name, as in "G7": otherwise it is the number of one of those listed.
    fn goes_on(&self, digit: char, actors: &[Actor]) -> bool {
        let words = self.input.words();
        !words.is_empty() && !begun(actors, &format!("{}{digit}", self.input.text)).is_empty()
    }

    fn seek(&mut self, asked: &Asked<'_>, actors: &'a [Actor]) {
        self.chosen = 0;
        self.found = match self.input.words() {
            "" => at_hand(asked, actors).into_iter().map(Some).collect(),
            NOBODY => Vec::new(),
            words => likely(actors, words).into_iter().map(Some).collect(),
        };
        self.found.truncate(MOST);
        if matches!(self.input.words(), "" | NOBODY) {
            self.found.push(None);
        }
    }

    /// The list, as many rows as there is room for, with the chosen one among them.
    pub(super) fn rows(&self, (width, height): (usize, usize)) -> Vec<Row> {
        if self.found.is_empty() {
            let none = "   nobody is called so: `dossier actors` enters new names";
            return vec![Row::of(none, Look::Dim).cut(width)];
        }
        let start = (self.chosen + 1).saturating_sub(height);
        let shown = self.found.iter().enumerate().skip(start).take(height);
        shown.map(|(nth, it)| self.entry(nth, *it, width)).collect()
    }

    fn entry(&self, nth: usize, actor: Option<&Actor>, width: usize) -> Row {
        let number = if nth < 9 { (nth + 1).to_string() } else { " ".to_owned() };
        let chosen = nth == self.chosen;
        let sign = if chosen { "›" } else { " " };
        let look = |usual| if chosen { Look::Chosen } else { usual };
        let row = Row::of(format!(" {sign} "), Look::Key).and(number, Look::Key).and("  ", Look::Plain);
        let row = match actor {
            Some(actor) => {
                let about = format!("  {} · {}", actor.kind.word(), actor.id);
                row.and(&actor.name, look(Look::Strong)).and(about, Look::Dim)
            }
            None => {
                row.and("nobody", look(Look::Strong)).and("  - · these words are given to nobody", Look::Dim)
            }
        };
        row.cut(width)
    }
}
