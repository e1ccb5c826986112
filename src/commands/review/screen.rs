//! The face of keys: a question fills the screen, a key decides it, and what it changed on the page is seen above the next.
//!
//! Everything is decided by [`Session`], as in the plain face. This one knows which key asks for what, and what is being written.

use std::io;

use super::asked::Asked;
use super::edits;
use super::parse::Answer;
use super::session::{Progress, Session};
use super::skipped::Skipped;
use crate::commands::Exit;
use crate::commands::terminal::{Event, Key, Taken, Terminal};
use crate::diag::Diagnostic;
use crate::revise::Status;

mod changed;
mod chooser;
mod context;
mod foot;
mod input;
mod keys;
mod view;

use chooser::{Choice, Chooser};
use input::Input;

/// What is being done.
enum Mode<'a> {
    /// A question waits for a key.
    Asking,
    /// A decision waits for its reason.
    Why(Status, Input),
    /// Somebody else is looked for.
    Search(Chooser<'a>),
    /// The value of a field is written.
    Value(Input),
}

/// What stands in the place of the question.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pane {
    Question,
    Explained,
    Help,
}

/// What was said last.
enum Told {
    Nothing,
    Said(String),
    Wrong(String),
    /// The last decision: its diff is shown.
    Changed,
}

/// The screen and what it shows.
pub(super) struct Screen<'s, 'a> {
    session: &'s Session<'a>,
    progress: Progress<'a>,
    mode: Mode<'a>,
    pane: Pane,
    told: Told,
    /// How far the person scrolled from where the words in question are seen; what cannot be is taken back as it is drawn.
    scrolled: isize,
    /// How many rows a page of scrolling has.
    page: usize,
}

/// Asks on the whole screen until everything is answered or enough is said; what was done in all is for whoever reads on.
pub(super) fn look(
    session: &Session<'_>,
    skipped: Skipped,
    terminal: &mut dyn Terminal,
) -> Result<(Exit, String), Diagnostic> {
    let lost = |error: io::Error| {
        Diagnostic::error(format!("the terminal cannot be used: {error}"))
            .hint("`dossier review --plain` asks line by line.")
    };
    let mut screen = Screen::new(session, skipped);
    let mut taken = Taken::take(terminal).map_err(lost)?;
    let terminal = taken.terminal();
    while !screen.progress.left {
        terminal.draw(&screen.frame(terminal.size())).map_err(lost)?;
        match terminal.next().map_err(lost)? {
            Event::Key(key) => screen.press(key),
            Event::Pasted(text) => screen.paste(&text),
            Event::Resized => {}
            Event::Ended => screen.progress.left = true,
        }
    }
    drop(taken);
    let exit = if screen.progress.failed { Exit::Errors } else { Exit::Fine };
    Ok((exit, session.ending(&screen.progress)))
}

impl<'s, 'a> Screen<'s, 'a> {
    fn new(session: &'s Session<'a>, skipped: Skipped) -> Self {
        Screen {
            session,
            progress: Progress::new(skipped),
            mode: Mode::Asking,
            pane: Pane::Question,
            told: Told::Nothing,
            scrolled: 0,
            page: 1,
        }
    }

    fn asked(&self) -> Option<&'s Asked<'a>> {
        self.session.asked.get(self.progress.at)
    }

    fn press(&mut self, key: Key) {
        if key == Key::Control('c') {
            self.progress.left = true;
            return;
        }
        let mode = std::mem::replace(&mut self.mode, Mode::Asking);
        match (mode, self.asked()) {
            (_, None) => self.press_behind(key),
            (Mode::Asking, Some(asked)) => self.press_asking(key, asked),
            (_, Some(_)) if key == Key::Escape => {}
            (Mode::Why(status, input), Some(_)) if key == Key::Enter => {
                self.answer(Answer::Decide(status, input.words()));
            }
            (Mode::Value(input), Some(_)) if key == Key::Enter => self.answer(Answer::Value(input.words())),
            (Mode::Why(status, mut input), Some(_)) => {
                input.press(key);
                self.mode = Mode::Why(status, input);
            }
            (Mode::Value(mut input), Some(_)) => {
                input.press(key);
                self.mode = Mode::Value(input);
            }
            (Mode::Search(mut chooser), Some(asked)) => {
                match chooser.press(key, (asked, self.session.actors)) {
                    Choice::Open => self.mode = Mode::Search(chooser),
                    Choice::Taken(actor) => {
                        self.does(|session, progress| session.give(progress, asked, actor));
                    }
                }
            }
        }
    }

    /// Behind the last question: what was decided can still be taken back.
    fn press_behind(&mut self, key: Key) {
        match key {
            Key::Char('u') => self.answer(Answer::Undo),
            Key::Char('b') | Key::Left | Key::Backspace => self.answer(Answer::Back),
            Key::Enter | Key::Escape | Key::Char('q') => self.answer(Answer::Leave),
            _ => {}
        }
    }

    fn press_asking(&mut self, key: Key, asked: &'s Asked<'a>) {
        match key {
            Key::Char('y') => self.answer(Answer::Decide(Status::Confirmed, "")),
            Key::Char('Y') => self.why(Status::Confirmed, asked),
            Key::Char('n') => self.why(Status::Rejected, asked),
            Key::Char('d') => self.why(Status::Disputed, asked),
            Key::Char('s') if matches!(asked, Asked::Field(_)) => self.answer(Answer::Speaker("")),
            Key::Char('s') => self.mode = Mode::Search(Chooser::new(asked, self.session.actors)),
            Key::Char('=') => self.value(asked),
            Key::Char(digit) if digit.is_ascii_digit() => {
                self.answer(Answer::Number(digit.to_digit(10).map_or(0, |it| it as usize)));
            }
            Key::Enter | Key::Char(' ') | Key::Right => self.answer(Answer::Skip),
            Key::Char('b') | Key::Left | Key::Backspace => self.answer(Answer::Back),
            Key::Char('u') => self.answer(Answer::Undo),
            Key::Char('e') => self.turn(Pane::Explained),
            Key::Char('?' | 'h') => self.turn(Pane::Help),
            Key::Escape if self.pane != Pane::Question => self.turn(Pane::Question),
            Key::Escape | Key::Char('q') => self.answer(Answer::Leave),
            _ => self.scroll(key),
        }
    }

    /// Asks for the reason of a decision, where the page has a place for it.
    fn why(&mut self, status: Status, asked: &Asked<'_>) {
        let keeps_none = status == Status::Rejected && !matches!(asked, Asked::Said(_));
        let refused = edits::refused(asked, &self.session.decision(status, "", None));
        match refused {
            Some(said) => self.told = Told::Said(without_keys(said, asked)),
            None if keeps_none => self.answer(Answer::Decide(status, "")),
            None => self.mode = Mode::Why(status, Input::default()),
        }
    }

    /// Asks for the value of a field, with the one that counts to begin from.
    fn value(&mut self, asked: &Asked<'_>) {
        match asked {
            Asked::Field(it) => {
                self.mode = Mode::Value(Input::of(it.value.value.as_deref().unwrap_or_default()));
            }
            _ => self.answer(Answer::Value("")),
        }
    }

    fn paste(&mut self, text: &str) {
        let (asked, actors) = (self.asked(), self.session.actors);
        match (&mut self.mode, asked) {
            (Mode::Why(_, input) | Mode::Value(input), _) => input.insert(text),
            (Mode::Search(chooser), Some(asked)) => chooser.paste(text, (asked, actors)),
            _ => self.told = Told::Said("what is pasted is no answer".to_owned()),
        }
    }

    /// Shows something in the place of the question, or the question again.
    fn turn(&mut self, pane: Pane) {
        self.pane = if self.pane == pane { Pane::Question } else { pane };
        self.scrolled = 0;
    }

    fn scroll(&mut self, key: Key) {
        let page = isize::try_from(self.page).unwrap_or(1);
        let by = match key {
            Key::Char('j') | Key::Down => 1,
            Key::Char('k') | Key::Up => -1,
            Key::PageDown | Key::Control('d' | 'f') => page,
            Key::PageUp | Key::Control('u' | 'b') => -page,
            _ => 0,
        };
        self.scrolled = self.scrolled.saturating_add(by);
    }

    fn answer(&mut self, answer: Answer<'_>) {
        let asked = self.asked();
        self.does(|session, progress| match asked {
            Some(asked) => session.take(progress, asked, answer),
            None => session.close(progress, answer),
        });
    }

    /// Lets the session do something, and keeps what is to be told of it.
    fn does(&mut self, act: impl FnOnce(&Session<'a>, &mut Progress<'a>) -> Result<String, Diagnostic>) {
        let (at, done) = (self.progress.at, self.progress.done.len());
        let asked = self.asked();
        let told = act(self.session, &mut self.progress);
        self.told = match told {
            Err(diagnostic) => Told::Wrong(self.progress.failed(&diagnostic)),
            Ok(_) if self.progress.done.len() > done => Told::Changed,
            Ok(said) if said.is_empty() => return self.turn_to(at),
            Ok(said) => Told::Said(match asked {
                Some(asked) => without_keys(said, asked),
                None => said,
            }),
        };
        self.turn_to(at);
    }

    /// A question that is another one is shown from its words.
    fn turn_to(&mut self, before: usize) {
        if self.progress.at != before {
            (self.pane, self.scrolled) = (Pane::Question, 0);
        }
    }
}

/// What is said without the keys, which the foot of the screen tells.
fn without_keys(said: String, asked: &Asked<'_>) -> String {
    let keys = edits::keys(asked);
    match said.strip_suffix(&keys) {
        Some(said) => said.trim_end_matches("; ").to_owned(),
        None => said,
    }
}
