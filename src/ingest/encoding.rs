//! Bytes to characters: the encoding by its mark, by the noughts of UTF-16, by proof, by declaration, by detection, in this order.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::diag::{Diagnostic, Place, Warned};

/// Characters, and the encoding that they came in.
pub(super) type Characters = (String, &'static Encoding);

/// Share of control characters in the first bytes above which a file is binary: text has line ends and tabs, hardly anything else.
const BINARY_SHARE: f64 = 0.05;

/// How many bytes are looked at to tell binary from text.
const BINARY_SAMPLE: usize = 8_192;

/// The characters of a capture; `declared` is what its own markup says of their encoding.
pub(super) fn characters(
    path: &str,
    bytes: &[u8],
    declared: Option<&'static Encoding>,
) -> Warned<Option<Characters>> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return refused(path, "the capture is empty", "Save the page again, or delete the file.");
    }
    let (encoding, detected) = encoding(bytes, declared);
    if encoding == UTF_8 && is_binary(bytes) {
        return refused(
            path,
            "the capture is binary, not text",
            "Save the page as text, or delete the file.",
        );
    }
    let (text, _, _) = encoding.decode(bytes);
    // A byte order mark alone is nothing either.
    if text.trim().is_empty() {
        return refused(path, "the capture is empty", "Save the page again, or delete the file.");
    }
    let mut diagnostics = Vec::new();
    if detected {
        let message = format!("the capture is not valid UTF-8; read as `{}` by detection", encoding.name());
        let hint = "Check the accents on the page; save the file as UTF-8 if they are wrong.";
        diagnostics.push(Diagnostic::warning(message).at(Place::file(path)).hint(hint));
    }
    if text.contains('\0') {
        let message = "the capture holds NUL characters, which no page can show; they are read as U+FFFD";
        let hint = "Save the page again if words are missing.";
        diagnostics.push(Diagnostic::warning(message).at(Place::file(path)).hint(hint));
    }
    Warned { value: Some((plain(text), encoding)), diagnostics }
}

/// Lines end with `\n`, and no NUL stands between them.
fn plain(text: Cow<'_, str>) -> String {
    if text.contains(['\r', '\0']) {
        text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}")
    } else {
        text.into_owned()
    }
}

pub(super) fn refused<T>(path: &str, message: &str, hint: &str) -> Warned<Option<T>> {
    Warned { value: None, diagnostics: vec![Diagnostic::error(message).at(Place::file(path)).hint(hint)] }
}

/// The encoding, and whether it had to be guessed: a BOM says it, valid UTF-8 beyond ASCII proves itself (a saved page often keeps
/// the declaration that it had before it was saved), then a declaration holds if the bytes agree; all else is detection.
fn encoding(bytes: &[u8], declared: Option<&'static Encoding>) -> (&'static Encoding, bool) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, false);
    }
    if let Some(encoding) = utf_16(bytes) {
        return (encoding, true);
    }
    let declared =
        declared.filter(|it| it.decode_without_bom_handling_and_without_replacement(bytes).is_some());
    match declared {
        Some(declared) if bytes.is_ascii() => return (declared, false),
        _ if std::str::from_utf8(bytes).is_ok() => return (UTF_8, false),
        Some(declared) => return (declared, false),
        None if is_binary(bytes) => return (UTF_8, false),
        None => {}
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    (detector.guess(None, chardetng::Utf8Detection::Allow), true)
}

/// Share of the pairs of bytes of which one side is nought in UTF-16, whatever the script: that of blanks and line ends; and how much
/// of the other side may be.
const HALVES: (f64, f64) = (0.08, 0.005);

/// UTF-16 without its mark: blanks and figures are a nought and the byte that they are in ASCII, and nothing else has noughts.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(BINARY_SAMPLE)).filter(|it| it.contains(&0))?;
    let pairs = || sample.chunks_exact(2);
    let share = |side: usize| {
        let noughts = pairs().filter(|it| it.get(side) == Some(&0)).count();
        noughts as f64 / pairs().len().max(1) as f64
    };
    let little = share(1) >= HALVES.0 && share(0) <= HALVES.1;
    let big = share(0) >= HALVES.0 && share(1) <= HALVES.1;
    let encoding = if little { UTF_16LE } else { Some(UTF_16BE).filter(|_| big)? };
    // A file may be cut inside its last character.
    let whole = bytes.get(..bytes.len() & !1)?;
    let text = encoding.decode_without_bom_handling_and_without_replacement(whole)?;
    let control = |it: &char| it.is_control() && !it.is_whitespace();
    let controls = text.chars().filter(control).count() as f64;
    (controls <= text.len() as f64 * BINARY_SHARE / 10.0).then_some(encoding)
}

fn is_binary(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(BINARY_SAMPLE)];
    let controls = sample.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31)).count();
    controls as f64 > sample.len() as f64 * BINARY_SHARE
}
