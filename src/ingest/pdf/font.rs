//! A font, as far as its text needs it: which letters its codes stand for, and how wide they are.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, Stream};

use super::guard::{Lack, content};
use super::letters::{Letters, number};

/// Longest character map in bytes, unpacked: the longest list some tens of thousands of letters.
const MAP_MAX: usize = 4 << 20;

/// Most widths that are read of one font.
const WIDTHS_MAX: usize = 1 << 17;

/// The width of a letter where the font does not tell, in thousandths of its size.
const WIDTH: f64 = 500.0;

/// A font.
#[derive(Debug)]
pub(super) struct Font {
    /// Whether its codes have two bytes.
    wide: bool,
    /// Whether its codes are UTF-16 themselves.
    unicode: bool,
    letters: Letters,
    /// Those of its encoding, for codes that its own map leaves out.
    named: Option<Letters>,
    widths: BTreeMap<u32, f64>,
    /// The width of the codes that have none.
    width: f64,
    /// Whether its letters are heavy.
    pub(super) bold: bool,
}

/// A letter of a font: its code, its words, its width in thousandths, whether word spacing applies.
pub(super) struct Drawn {
    pub(super) words: Option<String>,
    pub(super) width: f64,
    pub(super) blank: bool,
}

impl Font {
    /// Reads a font, and takes the length of its character map from `maps`, which is what may still be read of them.
    pub(super) fn of(document: &Document, font: &Dictionary, maps: &mut usize) -> Font {
        let wide = matches!(font.get(b"Subtype").and_then(Object::as_name), Ok(b"Type0"));
        let encoding = font.get_deref(b"Encoding", document).ok();
        let named = encoding.and_then(|it| it.as_name().ok()).unwrap_or_default();
        let map = font.get_deref(b"ToUnicode", document).and_then(Object::as_stream).ok();
        let map = map.and_then(|it| unpacked(it, maps)).map(|it| Letters::of_map(&it));
        let told = !wide && (map.is_none() || encoding.is_some());
        let (widths, width) = known(if wide { wide_widths(document, font) } else { widths(document, font) });
        let name =
            String::from_utf8_lossy(font.get(b"BaseFont").and_then(Object::as_name).unwrap_or_default())
                .to_lowercase();
        Font {
            wide,
            unicode: wide && named.starts_with(b"Uni"),
            letters: map.unwrap_or_default(),
            named: told.then(|| Letters::of_names(document, encoding)),
            widths,
            width,
            bold: ["bold", "black", "heavy"].iter().any(|it| name.contains(it)),
        }
    }

    /// The letters that `codes` draw.
    pub(super) fn drawn<'f>(&'f self, codes: &'f [u8]) -> impl Iterator<Item = Drawn> + 'f {
        codes.chunks(if self.wide { 2 } else { 1 }).map(|code| {
            let blank = !self.wide && code == b" ";
            let code = number(code);
            let unicode = || char::from_u32(code).filter(|_| self.unicode).map(String::from);
            Drawn {
                words: self.letters.get(code).or_else(|| self.named.as_ref()?.get(code)).or_else(unicode),
                width: self.widths.get(&code).copied().unwrap_or(self.width),
                blank,
            }
        })
    }
}

/// A character map, as far as there is room for it.
fn unpacked(map: &Stream, maps: &mut usize) -> Option<Vec<u8>> {
    let max = MAP_MAX.min(*maps);
    let content = if max == 0 { Err(Lack::TooMuch) } else { content(map, max) };
    *maps -= match &content {
        Ok(content) => content.len(),
        Err(Lack::TooMuch) => max,
        Err(Lack::Broken) => 0,
    };
    content.ok()
}

type Widths = (BTreeMap<u32, f64>, f64);

/// Widths that are all nothing tell nothing. Among others, those of marks that stand on a letter are right.
fn known((widths, width): Widths) -> Widths {
    match widths.values().any(|it| *it != 0.0) {
        true => (widths, width),
        false => (BTreeMap::new(), if width == 0.0 { WIDTH } else { width }),
    }
}

/// The widths of a font with one byte a letter; those of a font that is drawn by procedures are in units of its own.
fn widths(document: &Document, font: &Dictionary) -> Widths {
    let unit = font.get_deref(b"FontMatrix", document).and_then(Object::as_array).ok();
    let unit = unit.and_then(|it| it.first()?.as_float().ok()).map_or(1.0, |it| f64::from(it) * 1000.0);
    let first = font.get_deref(b"FirstChar", document).and_then(Object::as_i64).unwrap_or_default();
    let first = u32::try_from(first).unwrap_or_default();
    let listed = font.get_deref(b"Widths", document).and_then(Object::as_array).ok();
    let listed = listed.map_or(&[][..], Vec::as_slice).iter().take(WIDTHS_MAX);
    let widths =
        listed.zip(first..).filter_map(|(it, code)| Some((code, width(document, it)? * unit))).collect();
    (widths, WIDTH)
}

/// The widths of a font with two bytes a letter: `code [width width ...]` or `first last width`.
fn wide_widths(document: &Document, font: &Dictionary) -> Widths {
    let mut widths = BTreeMap::new();
    let inner = font.get_deref(b"DescendantFonts", document).and_then(Object::as_array).ok();
    let inner = inner.and_then(|it| it.first()).and_then(|it| dictionary(document, it));
    let Some(inner) = inner else { return (widths, WIDTH) };
    let default = inner.get(b"DW").ok().and_then(|it| width(document, it)).unwrap_or(1000.0);
    let listed = inner.get_deref(b"W", document).and_then(Object::as_array).ok();
    let mut rest = listed.map_or(&[][..], Vec::as_slice);
    while let [first, second, tail @ ..] = rest {
        let code = |it: &Object| it.as_i64().ok().and_then(|it| u32::try_from(it).ok()).unwrap_or_default();
        let second = document.dereference(second).map_or(second, |it| it.1);
        rest = tail;
        if let Ok(each) = second.as_array() {
            widths.extend(
                each.iter().zip(code(first)..).filter_map(|(it, code)| Some((code, width(document, it)?))),
            );
        } else if let [third, tail @ ..] = tail {
            let all = (code(first)..=code(second)).take(WIDTHS_MAX.saturating_sub(widths.len()));
            widths.extend(
                width(document, third).into_iter().flat_map(|it| all.clone().map(move |code| (code, it))),
            );
            rest = tail;
        }
        if widths.len() >= WIDTHS_MAX {
            break;
        }
    }
    (widths, default)
}

fn width(document: &Document, it: &Object) -> Option<f64> {
    document.dereference(it).ok()?.1.as_float().ok().map(f64::from).filter(|it| it.is_finite())
}

/// The dictionary that an object is or refers to; that of a stream is its head.
pub(super) fn dictionary<'d>(document: &'d Document, object: &'d Object) -> Option<&'d Dictionary> {
    match document.dereference(object).ok()?.1 {
        Object::Dictionary(it) => Some(it),
        Object::Stream(it) => Some(&it.dict),
        _ => None,
    }
}
