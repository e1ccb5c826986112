//! What a page draws: its content stream, followed as far as text needs it.

use std::collections::BTreeMap;
use std::rc::Rc;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::font::{Font, dictionary};
use super::guard::content;
use super::matrix::{Matrix, upright};
use super::tokens::{Operand, Tokens};

/// Longest contents of all pages together, unpacked, in bytes: those of a paper's issue with all its drawings take some ten millions.
const CONTENT_MAX: usize = 64 << 20;

/// What a stream costs of them at least: drawings of a few bytes can call each other without end.
const CONTENT_MIN: usize = 4 << 10;

/// Most letters of a document: more than any text of [`TEXT_MAX`](crate::ingest::TEXT_MAX) has.
const LETTERS_MAX: usize = 2 << 20;

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
}

/// Follows the pages of a document.
pub(super) struct Drawer<'d> {
    document: &'d Document,
    fonts: BTreeMap<ObjectId, Rc<Font>>,
    /// How many bytes of content may still be read.
    budget: usize,
    /// How many letters may still be drawn.
    room: usize,
    letters: Vec<Letter>,
    /// Letters whose font does not say which they are.
    pub(super) unnamed: usize,
}

#[derive(Clone)]
struct State {
    page: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    between: f64,
    between_words: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
    /// Where the next letter and the line stand.
    at: Matrix,
    line: Matrix,
}

impl<'d> Drawer<'d> {
    pub(super) fn of(document: &'d Document) -> Drawer<'d> {
        Drawer {
            document,
            fonts: BTreeMap::new(),
            budget: CONTENT_MAX,
            room: LETTERS_MAX,
            letters: Vec::new(),
            unnamed: 0,
        }
    }

    /// The letters of a page, in the order in which they are drawn.
    pub(super) fn page(&mut self, page: ObjectId) -> Vec<Letter> {
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
        let content = content(stream, self.budget)?;
        self.budget -= content.len().max(CONTENT_MIN).min(self.budget);
        Some(content)
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
        state.font = Some(match found.as_reference() {
            Ok(id) => self.fonts.entry(id).or_insert_with(|| Rc::new(Font::of(self.document, font))).clone(),
            Err(_) => Rc::new(Font::of(self.document, font)),
        });
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
            let spacing = state.between + if drawn.blank { state.between_words } else { 0.0 };
            let width = drawn.width / 1000.0 * state.size * state.stretch;
            match drawn.words {
                Some(words) => self.put(state, &words, width),
                None => self.unnamed += 1,
            }
            state.step(width + spacing * state.stretch);
        }
    }

    /// Puts the letters of one drawn sign, side by side.
    fn put(&mut self, state: &State, words: &str, width: f64) {
        let drawn = Matrix([state.size * state.stretch, 0.0, 0.0, state.size, 0.0, state.rise])
            .then(state.at)
            .then(state.page);
        let Some(turns) = drawn.turns() else { return };
        let (left, y) = upright(drawn.origin(), turns);
        let (right, _) =
            upright(Matrix::moved(width, state.rise).then(state.at).then(state.page).origin(), turns);
        let count = words.chars().count().max(1) as f64;
        let size = drawn.height();
        let sound = [left, right, y, size].iter().all(|it| it.is_finite());
        for (index, letter) in words.chars().enumerate().take(if sound { self.room } else { 0 }) {
            let edge = |part: usize| left + (right - left) * part as f64 / count;
            let bold = state.font.as_ref().is_some_and(|it| it.bold);
            self.letters.push(Letter { letter, x: [edge(index), edge(index + 1)], y, size, turns, bold });
            self.room -= 1;
        }
    }
}

impl State {
    fn at(page: Matrix) -> State {
        State {
            page,
            font: None,
            size: 1.0,
            between: 0.0,
            between_words: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            at: Matrix::SAME,
            line: Matrix::SAME,
        }
    }

    fn change(&mut self, operator: &[u8], operands: &[Operand]) {
        let first = operands.first().map_or(0.0, Operand::number);
        let second = operands.get(1).map_or(0.0, Operand::number);
        match operator {
            b"cm" => self.page = matrix(operands).then(self.page),
            b"BT" => (self.at, self.line) = (Matrix::SAME, Matrix::SAME),
            b"Tm" => {
                self.line = matrix(operands);
                self.at = self.line;
            }
            b"Td" => self.next_line(first, second),
            b"TD" => {
                self.leading = -second;
                self.next_line(first, second);
            }
            b"T*" => self.next_line(0.0, -self.leading),
            b"Tc" => self.between = first,
            b"Tw" => self.between_words = first,
            b"Tz" => self.stretch = first / 100.0,
            b"TL" => self.leading = first,
            b"Ts" => self.rise = first,
            _ => {}
        }
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.line = Matrix::moved(x, y).then(self.line);
        self.at = self.line;
    }

    fn step(&mut self, x: f64) {
        self.at = Matrix::moved(x, 0.0).then(self.at);
    }
}

fn matrix(operands: &[Operand]) -> Matrix {
    let mut numbers = [0.0; 6];
    let last = operands.len().saturating_sub(6);
    for (number, operand) in numbers.iter_mut().zip(operands.get(last..).unwrap_or_default()) {
        *number = operand.number();
    }
    if operands.len() < 6 { Matrix::SAME } else { Matrix(numbers) }
}

/// As many numbers as asked for.
pub(super) fn numbers<const N: usize>(list: &[Object]) -> Option<[f64; N]> {
    let found: Vec<f64> = list.iter().filter_map(|it| it.as_float().ok()).map(f64::from).collect();
    found.try_into().ok()
}
