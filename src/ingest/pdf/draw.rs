//! What a page draws: its content stream, followed as far as text needs it.

use std::collections::BTreeMap;
use std::rc::Rc;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::font::{Font, dictionary};
use super::guard::{Lack, content};
use super::left_out::LeftOut;
use super::matrix::{Matrix, upright};
use super::state::State;
use super::tokens::{Operand, Tokens};

/// Longest contents of all pages together, unpacked, in bytes: those of a paper's issue with all its drawings take some ten millions.
const CONTENT_MAX: usize = 64 << 20;

/// What a stream costs of them at least: drawings of a few bytes can call each other without end.
const CONTENT_MIN: usize = 4 << 10;

/// Most letters of a document: more than any text of [`TEXT_MAX`](crate::ingest::TEXT_MAX) has.
const LETTERS_MAX: usize = 2 << 20;

/// Longest character maps of all fonts together, unpacked, in bytes.
const MAPS_MAX: usize = 64 << 20;

/// Most fonts: an issue of a paper that was put together from its pages has some for each of them.
const FONTS_MAX: usize = 1 << 14;

/// How deep drawings are followed into one another; they may call themselves.
const DEEPEST: usize = 8;

/// How many states are kept for going back to: the standard asks readers for 28.
const STATES_MAX: usize = 256;

/// A letter on a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Letter {
    pub(super) letter: char,
    /// Where it begins and ends, in the direction of the text.
    pub(super) x: [f64; 2],
    /// Where its line stands; lines go down.
    pub(super) y: f64,
    pub(super) size: f64,
    /// How many quarter turns the text makes.
    pub(super) turns: u8,
    pub(super) bold: bool,
    /// Which operation drew it, counted from the first page on.
    pub(super) operation: usize,
}

/// Follows the pages of a document.
pub(super) struct Drawer<'d> {
    document: &'d Document,
    /// The fonts by where their dictionaries stand in memory: some have no number.
    fonts: BTreeMap<usize, Rc<Font>>,
    /// How many bytes of character maps may still be read.
    maps: usize,
    /// How many bytes of content may still be read.
    budget: usize,
    /// How many letters may still be drawn.
    room: usize,
    letters: Vec<Letter>,
    /// How many operations showed text.
    operations: usize,
    pub(super) left_out: LeftOut,
}

impl<'d> Drawer<'d> {
    pub(super) fn of(document: &'d Document) -> Drawer<'d> {
        Drawer {
            document,
            fonts: BTreeMap::new(),
            maps: MAPS_MAX,
            budget: CONTENT_MAX,
            room: LETTERS_MAX,
            letters: Vec::new(),
            operations: 0,
            left_out: LeftOut::default(),
        }
    }

    /// The letters of the next page, in the order in which they are drawn.
    pub(super) fn page(&mut self, page: ObjectId) -> Vec<Letter> {
        self.left_out.page += 1;
        let resources = super::page::inherited(self.document, page, b"Resources")
            .and_then(|it| dictionary(self.document, it));
        let mut drawing = Vec::new();
        for id in self.document.get_page_contents(page) {
            let stream = self.document.get_object(id).and_then(Object::as_stream).ok();
            drawing.extend(stream.and_then(|it| self.unpacked(it)).unwrap_or_default());
            drawing.push(b'\n');
        }
        let empty = Dictionary::new();
        self.draw(&drawing, (resources.unwrap_or(&empty), Matrix::SAME), 0);
        std::mem::take(&mut self.letters)
    }

    fn unpacked(&mut self, stream: &Stream) -> Option<Vec<u8>> {
        let content = if self.budget == 0 { Err(Lack::TooMuch) } else { content(stream, self.budget) };
        let cost = match &content {
            Ok(content) => content.len(),
            // What was unpacked in vain took its time; the pages behind it are read all the same.
            Err(Lack::TooMuch) => self.budget / 2,
            Err(Lack::Broken) => 0,
        };
        self.budget -= cost.max(CONTENT_MIN).min(self.budget);
        if content.is_err() {
            self.left_out.drawing();
        }
        content.ok()
    }

    fn draw(&mut self, drawing: &[u8], (resources, page): (&Dictionary, Matrix), depth: usize) {
        let mut state = State::at(page);
        let mut states = Vec::new();
        let mut tokens = Tokens::of(drawing);
        while let Some((operator, operands)) = tokens.operation() {
            match operator {
                b"q" if states.len() < STATES_MAX => states.push(state.clone()),
                b"Q" => state = states.pop().unwrap_or(state),
                b"Tf" => self.choose(&mut state, resources, &operands),
                b"Tj" | b"'" | b"\"" | b"TJ" => self.text(&mut state, operator, &operands),
                b"Do" if depth < DEEPEST => self.inner(resources, (&state, &operands), depth),
                _ => state.change(operator, &operands),
            }
        }
    }

    /// A drawing inside the drawing.
    fn inner(&mut self, resources: &Dictionary, (state, operands): (&State, &[Operand]), depth: usize) {
        let named = resources.get(b"XObject").ok().and_then(|it| dictionary(self.document, it));
        let object = named.and_then(|it| it.get_deref(operands.last()?.name(), self.document).ok());
        let Some(stream) = object.and_then(|it| it.as_stream().ok()) else { return };
        if !matches!(stream.dict.get(b"Subtype").and_then(Object::as_name), Ok(b"Form")) {
            return;
        }
        let Some(drawing) = self.unpacked(stream) else { return };
        let own = stream.dict.get(b"Resources").ok().and_then(|it| dictionary(self.document, it));
        let turned = stream.dict.get_deref(b"Matrix", self.document).and_then(Object::as_array).ok();
        let turned = turned.and_then(|it| numbers(it)).map_or(Matrix::SAME, Matrix);
        self.draw(&drawing, (own.unwrap_or(resources), turned.then(state.page)), depth + 1);
    }

    fn choose(&mut self, state: &mut State, resources: &Dictionary, operands: &[Operand]) {
        let [name, size] = operands else { return };
        state.size = size.number();
        let fonts = resources.get(b"Font").ok().and_then(|it| dictionary(self.document, it));
        let Some(found) = fonts.and_then(|it| it.get(name.name()).ok()) else { return };
        let Some(font) = dictionary(self.document, found) else { return };
        let place = std::ptr::from_ref(font).addr();
        if self.fonts.len() >= FONTS_MAX && !self.fonts.contains_key(&place) {
            state.font = None;
            return self.left_out.drawing();
        }
        let read = || Rc::new(Font::of(self.document, font, &mut self.maps));
        state.font = Some(self.fonts.entry(place).or_insert_with(read).clone());
    }

    fn text(&mut self, state: &mut State, operator: &[u8], operands: &[Operand]) {
        if operator == b"\""
            && let [words, letters, _] = operands
        {
            (state.between_words, state.between) = (words.number(), letters.number());
        }
        if matches!(operator, b"'" | b"\"") {
            state.next_line(0.0, -state.leading);
        }
        self.operations += 1;
        match operands.last() {
            Some(Operand::Text(codes)) => self.show(state, codes),
            Some(Operand::List(pieces)) => {
                for piece in pieces {
                    match piece {
                        Operand::Text(codes) => self.show(state, codes),
                        it => state.step(-it.number() / 1000.0 * state.size * state.stretch),
                    }
                }
            }
            _ => {}
        }
    }

    fn show(&mut self, state: &mut State, codes: &[u8]) {
        let Some(font) = state.font.clone() else { return };
        for drawn in font.drawn(codes) {
            if self.room == 0 {
                return self.left_out.drawing();
            }
            let spacing = state.between + if drawn.blank { state.between_words } else { 0.0 };
            let width = drawn.width / 1000.0 * state.size * state.stretch;
            match drawn.words {
                Some(words) => self.put(state, &words, width),
                None => self.left_out.unnamed += 1,
            }
            state.step(width + spacing * state.stretch);
        }
    }

    /// Puts the letters of one drawn sign, side by side.
    fn put(&mut self, state: &State, words: &str, width: f64) {
        let drawn = Matrix([state.size * state.stretch, 0.0, 0.0, state.size, 0.0, state.rise])
            .then(state.at)
            .then(state.page);
        let Some(turns) = drawn.turns() else { return self.left_out.aslant(words) };
        let (left, y) = upright(drawn.origin(), turns);
        let (right, _) =
            upright(Matrix::moved(width, state.rise).then(state.at).then(state.page).origin(), turns);
        let count = words.chars().count().max(1) as f64;
        let size = drawn.height();
        let sound = [left, right, y, size].iter().all(|it| it.is_finite());
        if !sound {
            return self.left_out.drawing();
        }
        for (index, letter) in words.chars().enumerate().take(self.room) {
            let edge = |part: usize| left + (right - left) * part as f64 / count;
            let bold = state.font.as_ref().is_some_and(|it| it.bold);
            let (x, operation) = ([edge(index), edge(index + 1)], self.operations);
            self.letters.push(Letter { letter, x, y, size, turns, bold, operation });
            self.room -= 1;
        }
    }
}

/// As many numbers as asked for.
pub(super) fn numbers<const N: usize>(list: &[Object]) -> Option<[f64; N]> {
    let found: Vec<f64> = list.iter().filter_map(|it| it.as_float().ok()).map(f64::from).collect();
    found.try_into().ok()
}
