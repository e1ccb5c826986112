//! Which letters the codes of a font stand for.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, dictionary};

use super::tokens::{Operand, Tokens};

/// Most codes, and ranges of codes, of one font: Chinese fonts have some tens of thousands.
const CODES_MAX: usize = 1 << 17;

/// Most units (of UTF-16) that one code stands for: the longest word that is one sign in print has eighteen letters.
const UNITS_MAX: usize = 32;

/// The letters of a font by code.
#[derive(Debug, Default)]
pub(super) struct Letters {
    /// From each code to another, both included: the letters of the first.
    ranges: BTreeMap<u32, (u32, Vec<u16>)>,
}

impl Letters {
    /// The font's own map, which its maker wrote so that its text can be copied.
    pub(super) fn of_map(map: &[u8]) -> Letters {
        let mut letters = Letters::default();
        let mut tokens = Tokens::of(map);
        while let Some((operator, operands)) = tokens.operation() {
            match operator {
                b"endbfchar" => operands.chunks_exact(2).for_each(|it| letters.pair(it)),
                b"endbfrange" => operands.chunks_exact(3).for_each(|it| letters.range(it)),
                _ => {}
            }
        }
        letters
    }

    /// Those of a font with one byte a letter: by the names of its `Encoding`, over a standard one.
    pub(super) fn of_names(document: &Document, encoding: Option<&Object>) -> Letters {
        let names = encoding.and_then(|it| it.as_dict().ok());
        let base = match (encoding, names) {
            (Some(Object::Name(base)), _) => base.clone(),
            (_, Some(names)) => {
                names.get(b"BaseEncoding").and_then(Object::as_name).unwrap_or(b"WinAnsiEncoding").to_vec()
            }
            _ => b"WinAnsiEncoding".to_vec(),
        };
        let font = dictionary! { "Type" => "Font", "Encoding" => Object::Name(base) };
        let mut letters = Letters::default();
        for code in 0..=255_u8 {
            let word = font.get_font_encoding(document).ok().and_then(|it| it.bytes_to_string(&[code]).ok());
            letters.set(u32::from(code), &word.unwrap_or_default());
        }
        let differences = names.and_then(|it| it.get_deref(b"Differences", document).ok());
        letters
            .differences(document, differences.and_then(|it| it.as_array().ok()).map_or(&[], Vec::as_slice));
        letters
    }

    /// What a code stands for.
    pub(super) fn get(&self, code: u32) -> Option<String> {
        let (first, (last, units)) = self.ranges.range(..=code).next_back()?;
        let mut units = units.clone();
        let further = u16::try_from(code.checked_sub(*first).filter(|_| code <= *last)?).ok()?;
        if let Some(unit) = units.last_mut() {
            *unit = unit.wrapping_add(further);
        }
        Some(String::from_utf16_lossy(&units))
    }

    fn set(&mut self, code: u32, word: &str) {
        if !word.is_empty() && self.ranges.len() < CODES_MAX {
            self.ranges.insert(code, (code, word.encode_utf16().take(UNITS_MAX).collect()));
        }
    }

    fn pair(&mut self, pair: &[Operand]) {
        if let [Operand::Text(code), Operand::Text(letters)] = pair {
            self.add(number(code), number(code), letters);
        }
    }

    fn range(&mut self, range: &[Operand]) {
        match range {
            [Operand::Text(first), Operand::Text(last), Operand::Text(letters)] => {
                self.add(number(first), number(last), letters);
            }
            [Operand::Text(first), Operand::Text(last), Operand::List(each)] => {
                for (code, letters) in (number(first)..=number(last)).zip(each) {
                    self.add(code, code, letters.text());
                }
            }
            _ => {}
        }
    }

    fn add(&mut self, first: u32, last: u32, letters: &[u8]) {
        let units = letters.chunks(2).take(UNITS_MAX);
        let units = units.map(|it| u16::try_from(number(it)).unwrap_or_default()).collect();
        if first <= last && self.ranges.len() < CODES_MAX {
            self.ranges.insert(first, (last, units));
        }
    }

    fn differences(&mut self, document: &Document, differences: &[Object]) {
        let mut code = 0_u32;
        for it in differences.iter().take(CODES_MAX) {
            match it {
                Object::Integer(number) => code = u32::try_from(*number).unwrap_or_default(),
                Object::Name(name) => {
                    self.set(code, &named(document, name));
                    code = code.wrapping_add(1);
                }
                _ => {}
            }
        }
    }
}

/// A code or a unit of its letters.
pub(super) fn number(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |number, byte| number << 8 | u32::from(*byte))
}

/// The letters that a glyph's name stands for: "eacute", "uni00E9", "f_i", "a.alt".
fn named(document: &Document, name: &[u8]) -> String {
    let name = String::from_utf8_lossy(name);
    let name = name.split('.').next().unwrap_or_default();
    name.split('_').map(|part| one(document, part)).collect()
}

fn one(document: &Document, name: &str) -> String {
    let code =
        name.strip_prefix("uni").or_else(|| name.strip_prefix('u')).filter(|it| (4..=6).contains(&it.len()));
    if let Some(letter) = code.and_then(|it| u32::from_str_radix(it, 16).ok()).and_then(char::from_u32) {
        return letter.to_string();
    }
    let differences = vec![Object::Integer(0), Object::Name(name.as_bytes().to_vec())];
    let font: Dictionary = dictionary! {
        "Type" => "Font",
        "Encoding" => dictionary! { "Differences" => differences },
    };
    // Code 0 stands for nothing in the standard encoding, to which a name that is not known falls back.
    font.get_font_encoding(document).ok().and_then(|it| it.bytes_to_string(&[0]).ok()).unwrap_or_default()
}
