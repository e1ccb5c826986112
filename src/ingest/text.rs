//! Plain text: a dump of what a page showed.

use encoding_rs::{Encoding, UTF_8};

use super::{Decoded, Format};
use crate::diag::{Diagnostic, Place, Warned};

/// Plain text.
pub const FORMAT: Format = Format { name: "text", endings: &["txt", "text"], decode };

/// Share of control characters in the first bytes above which a file is binary: text has line ends and tabs, hardly anything else.
const BINARY_SHARE: f64 = 0.05;

/// How many bytes are looked at to tell binary from text.
const BINARY_SAMPLE: usize = 8_192;

fn decode(path: &str, bytes: &[u8]) -> Warned<Option<Decoded>> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return refused(path, "the capture is empty", "Save the page again, or delete the file.");
    }
    let (encoding, detected) = encoding(bytes);
    if encoding == UTF_8 && is_binary(bytes) {
        return refused(
            path,
            "the capture is binary, not text",
            "Save the page as text, or delete the file.",
        );
    }
    let (text, _, _) = encoding.decode(bytes);
    let mut diagnostics = Vec::new();
    if detected {
        let message = format!("the capture is not valid UTF-8; read as `{}` by detection", encoding.name());
        let hint = "Check the accents on the page; save the file as UTF-8 if they are wrong.";
        diagnostics.push(Diagnostic::warning(message).at(Place::file(path)).hint(hint));
    }
    if text.contains('\0') {
        let message = "the capture holds NUL characters, which no page can show; they are read as U+FFFD";
        diagnostics.push(
            Diagnostic::warning(message)
                .at(Place::file(path))
                .hint("Save the page again if words are missing."),
        );
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}");
    Warned { value: Some(Decoded { text, encoding: encoding.name().to_owned() }), diagnostics }
}

fn refused(path: &str, message: &str, hint: &str) -> Warned<Option<Decoded>> {
    Warned { value: None, diagnostics: vec![Diagnostic::error(message).at(Place::file(path)).hint(hint)] }
}

/// The encoding, and whether it had to be guessed: a BOM declares it, valid UTF-8 proves itself, all else is detection.
fn encoding(bytes: &[u8]) -> (&'static Encoding, bool) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, false);
    }
    if std::str::from_utf8(bytes).is_ok() || is_binary(bytes) {
        return (UTF_8, false);
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    (detector.guess(None, chardetng::Utf8Detection::Allow), true)
}

fn is_binary(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(BINARY_SAMPLE)];
    let controls = sample.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31)).count();
    controls as f64 > sample.len() as f64 * BINARY_SHARE
}
