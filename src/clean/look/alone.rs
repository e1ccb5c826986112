//! What a line tells by itself.

use super::{Feature, flag};
use crate::clean::lines::End;
use crate::clean::repeats::Form;

/// What is asked of a line by itself.
pub(super) const ALONE: &[Feature] = &[
    Feature { name: "words", of: |it| it.line.words as f64 },
    Feature { name: "letters", of: |it| it.form().letters },
    Feature { name: "letters a word", of: |it| it.form().letters / it.line.words.max(1) as f64 },
    Feature { name: "ends a sentence", of: |it| flag(it.line.end == End::Stop) },
    Feature { name: "ends with a colon", of: |it| flag(it.line.end == End::Colon) },
    Feature { name: "gap above", of: |it| flag(it.line.gap_above) },
    Feature { name: "gap below", of: |it| flag(it.line.gap_below) },
    Feature { name: "figures in a hundred letters", of: |it| it.form().figures },
    Feature { name: "words in small letters", of: |it| it.shape.small },
    Feature { name: "words of three letters", of: |it| it.form().short },
    Feature { name: "commas a word", of: |it| it.form().commas / it.line.words.max(5) as f64 },
    Feature { name: "sentences", of: |it| it.shape.stops as f64 },
    Feature { name: "quotation marks", of: |it| flag(it.shape.quoted) },
    Feature { name: "opens with a quotation mark", of: |it| flag(it.form().opens_quoted) },
    Feature { name: "separators", of: |it| flag(it.shape.separators) },
    Feature { name: "asks or calls out", of: |it| it.form().calls },
    Feature { name: "opens as an item of a list", of: |it| flag(it.form().item) },
    Feature { name: "money or per cent", of: |it| flag(it.form().money) },
    Feature { name: "furniture alone", of: |it| flag(it.marks.whole.is_some()) },
    Feature { name: "opens with furniture", of: |it| flag(it.marks.start.is_some()) },
    Feature { name: "furniture inside", of: |it| it.marks.within.len() as f64 },
    Feature {
        name: "furniture inside, for its length",
        of: |it| it.marks.within.len() as f64 * 10.0 / it.line.words.max(5) as f64,
    },
    Feature { name: "repeats an earlier line", of: |it| flag(it.repeats(Form::Same)) },
    Feature { name: "cut repeat", of: |it| flag(it.repeats(Form::Cut)) },
    Feature {
        name: "convention",
        of: |it| flag(it.page.conventions.get(it.index).is_some_and(Option::is_some)),
    },
    Feature { name: "lines of its shape", of: |it| it.form().alike },
    Feature { name: "lines that open with its words", of: |it| it.form().openings },
    Feature { name: "words that other lines say", of: |it| it.form().shared.told },
    Feature { name: "words that the lines around say", of: |it| it.form().shared.near },
    Feature { name: "words to the reader, in a hundred", of: |it| it.form().you },
    Feature { name: "words of the writer, in a hundred", of: |it| it.form().we },
    Feature { name: "how often they say them", of: |it| it.form().shared.often },
];
