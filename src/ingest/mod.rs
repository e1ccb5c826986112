//! Bytes of a capture to decoded text. One file a format, one entry in [`FORMATS`].

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::diag::{Diagnostic, Place, Warned};
use crate::ids::{SourceId, hex};

mod broken;

mod encoding;

pub mod html;

pub mod mail;

pub mod markdown;

pub mod markup;

pub mod pdf;

pub mod text;

use markup::Markup;

/// A capture, decoded. The text is what every span of every later stage refers to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capture {
    /// Its id.
    pub id: SourceId,
    /// Its path under `seeds/`.
    pub path: String,
    /// SHA-256 of the bytes as they came, in hex.
    pub sha256: String,
    /// How many bytes came.
    pub bytes: usize,
    /// SHA-256 of `text`, in hex.
    pub text_sha256: String,
    /// The decoded text: lines end with `\n`, no BOM, no NUL.
    pub text: String,
    /// The name of the format that decoded it, from [`FORMATS`].
    pub format: String,
    /// The character encoding, by its WHATWG name, e.g. `UTF-8`.
    pub encoding: String,
    /// What its markup says besides the text.
    pub markup: Markup,
}

/// A format of captures.
pub struct Format {
    /// Its name, as `--format` takes it.
    pub name: &'static str,
    /// The endings it is known by, lower case, without a dot.
    pub endings: &'static [&'static str],
    /// Largest capture in bytes.
    pub max: usize,
    /// Whether the bytes look like this format, where the ending does not say it.
    pub shows: fn(bytes: &[u8]) -> bool,
    /// Bytes to text; the path is for diagnostics.
    pub decode: fn(path: &str, bytes: &[u8]) -> Warned<Option<Decoded>>,
}

/// What a format makes of the bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// The character encoding that was read.
    pub encoding: String,
    /// What the markup says besides the text.
    pub markup: Markup,
}

/// Every format, in the order in which an ending is looked up, and in which bytes are tried that none claims. The last reads
/// anything.
pub const FORMATS: &[Format] = &[html::FORMAT, markdown::FORMAT, mail::FORMAT, pdf::FORMAT, text::FORMAT];

/// Longest decoded text in bytes. The longest articles take some hundreds of kilobytes; what is longer is a mistake, and cleaning
/// and annotating take time and memory in proportion.
pub const TEXT_MAX: usize = 4 << 20;

/// Largest capture of any format in bytes.
pub const CAPTURE_MAX: usize = html::FORMAT.max;

/// Decodes one capture; `None` where it cannot be used, with the reason.
pub fn ingest(id: &SourceId, path: &str, bytes: &[u8]) -> Warned<Option<Capture>> {
    let Some(format) = format_of(path, bytes) else {
        let hint = format!("Rename it to one of: {}.", endings().join(", "));
        return refused(path, "no format reads this ending".to_owned(), &hint);
    };
    if bytes.len() > format.max {
        let message =
            format!("the capture has more than {} bytes, which is too much to be an article", format.max);
        return refused(path, message, "Split it into its articles, or delete what is not text.");
    }
    let decoded = (format.decode)(&place(path).path, bytes);
    if decoded.value.as_ref().is_some_and(|it| it.text.len() > TEXT_MAX) {
        let message =
            format!("the capture's text has more than {TEXT_MAX} bytes, which is too much to be an article");
        return refused(path, message, "Split it into its articles.");
    }
    Warned {
        value: decoded.value.map(|it| capture(id, path, bytes, format, it)),
        diagnostics: decoded.diagnostics,
    }
}

fn place(path: &str) -> Place {
    Place::file(format!("seeds/{path}"))
}

fn refused(path: &str, message: String, hint: &str) -> Warned<Option<Capture>> {
    Warned { value: None, diagnostics: vec![Diagnostic::error(message).at(place(path)).hint(hint)] }
}

fn capture(id: &SourceId, path: &str, bytes: &[u8], format: &Format, decoded: Decoded) -> Capture {
    Capture {
        id: id.clone(),
        path: path.to_owned(),
        sha256: hex(&Sha256::digest(bytes)),
        bytes: bytes.len(),
        text_sha256: hex(&Sha256::digest(decoded.text.as_bytes())),
        text: decoded.text,
        format: format.name.to_owned(),
        encoding: decoded.encoding,
        markup: decoded.markup,
    }
}

/// The format by the ending; text that shows another format is read as that.
fn format_of(path: &str, bytes: &[u8]) -> Option<&'static Format> {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_lowercase())?;
    let named = FORMATS.iter().find(|format| format.endings.contains(&ending.as_str()))?;
    if named.name == text::FORMAT.name { shown(bytes).or(Some(named)) } else { Some(named) }
}

/// The format that the bytes show.
pub fn shown(bytes: &[u8]) -> Option<&'static Format> {
    FORMATS.iter().find(|format| (format.shows)(bytes))
}

fn endings() -> Vec<String> {
    FORMATS.iter().flat_map(|format| format.endings).map(|ending| format!("`.{ending}`")).collect()
}
