//! What the operators of a content stream have set when a letter is drawn.

use std::rc::Rc;

use super::font::Font;
use super::matrix::Matrix;
use super::tokens::Operand;

/// The state that operators change.
#[derive(Clone)]
pub(super) struct State {
    pub(super) page: Matrix,
    pub(super) font: Option<Rc<Font>>,
    pub(super) size: f64,
    pub(super) between: f64,
    pub(super) between_words: f64,
    pub(super) stretch: f64,
    pub(super) leading: f64,
    pub(super) rise: f64,
    /// Where the next letter and the line stand.
    pub(super) at: Matrix,
    line: Matrix,
}

impl State {
    pub(super) fn at(page: Matrix) -> State {
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

    pub(super) fn change(&mut self, operator: &[u8], operands: &[Operand]) {
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

    pub(super) fn next_line(&mut self, x: f64, y: f64) {
        self.line = Matrix::moved(x, y).then(self.line);
        self.at = self.line;
    }

    pub(super) fn step(&mut self, x: f64) {
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
