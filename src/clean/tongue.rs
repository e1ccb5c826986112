//! The language of an article, from its running text.

use super::{Block, Role};
use crate::known::{Ground, Known, Value};

/// Fewest characters from which a language is told.
const ENOUGH: usize = 60;

/// Most characters that are looked at.
const SAMPLE: usize = 2_000;

/// The language by its text; where the text is too short or too mixed, the declared one, or `default`.
pub(super) fn language(blocks: &[Block], default: &str, declared: Option<Known<String>>) -> Known<String> {
    let prose = blocks
        .iter()
        .filter(|block| block.role.is_running() || matches!(block.role, Role::Standfirst | Role::Headline));
    let text: String = prose.flat_map(|block| block.text.chars().chain(['\n'])).take(SAMPLE).collect();
    let told = whatlang::detect(&text).filter(|info| info.is_reliable() && text.chars().count() >= ENOUGH);
    match told {
        Some(info) => {
            let note = Ground::new("language-by-letters")
                .words(info.lang().eng_name())
                .with("code", Value::Words(code(info.lang()).to_owned()));
            Known::inferred(code(info.lang()).to_owned(), "language.letters", note)
        }
        None => declared.unwrap_or_else(|| {
            Known::inferred(default.to_owned(), "language.default", "language-of-dossier")
        }),
    }
}

/// The BCP 47 code: two letters where there are two.
fn code(language: whatlang::Lang) -> &'static str {
    let three = language.code();
    SHORT.iter().find(|(long, _)| *long == three).map_or(three, |(_, short)| short)
}

/// ISO 639-3 to BCP 47, for every language that can be told.
const SHORT: &[(&str, &str)] = &[
    ("afr", "af"),
    ("aka", "ak"),
    ("amh", "am"),
    ("ara", "ar"),
    ("aze", "az"),
    ("bel", "be"),
    ("ben", "bn"),
    ("bul", "bg"),
    ("cat", "ca"),
    ("ces", "cs"),
    ("cmn", "zh"),
    ("cym", "cy"),
    ("dan", "da"),
    ("deu", "de"),
    ("ell", "el"),
    ("eng", "en"),
    ("epo", "eo"),
    ("est", "et"),
    ("fin", "fi"),
    ("fra", "fr"),
    ("guj", "gu"),
    ("heb", "he"),
    ("hin", "hi"),
    ("hrv", "hr"),
    ("hun", "hu"),
    ("hye", "hy"),
    ("ind", "id"),
    ("ita", "it"),
    ("jav", "jv"),
    ("jpn", "ja"),
    ("kan", "kn"),
    ("kat", "ka"),
    ("khm", "km"),
    ("kor", "ko"),
    ("lat", "la"),
    ("lav", "lv"),
    ("lit", "lt"),
    ("mal", "ml"),
    ("mar", "mr"),
    ("mkd", "mk"),
    ("mya", "my"),
    ("nep", "ne"),
    ("nld", "nl"),
    ("nob", "nb"),
    ("ori", "or"),
    ("pan", "pa"),
    ("pes", "fa"),
    ("pol", "pl"),
    ("por", "pt"),
    ("ron", "ro"),
    ("rus", "ru"),
    ("sin", "si"),
    ("slk", "sk"),
    ("slv", "sl"),
    ("sna", "sn"),
    ("spa", "es"),
    ("srp", "sr"),
    ("swe", "sv"),
    ("tam", "ta"),
    ("tel", "te"),
    ("tgl", "tl"),
    ("tha", "th"),
    ("tuk", "tk"),
    ("tur", "tr"),
    ("ukr", "uk"),
    ("urd", "ur"),
    ("uzb", "uz"),
    ("vie", "vi"),
    ("yid", "yi"),
    ("zul", "zu"),
];
