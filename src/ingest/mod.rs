//! Bytes of a capture to decoded text. One file a format, one entry in [`FORMATS`].

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::diag::{Diagnostic, Place, Warned};
use crate::ids::{SourceId, hex};

pub mod text;

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
}

/// A format of captures.
pub struct Format {
    /// Its name, as `--format` takes it.
    pub name: &'static str,
    /// The endings it is known by, lower case, without a dot.
    pub endings: &'static [&'static str],
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
}

/// Every format, in the order in which an ending is looked up. The last is for endings that none claims.
pub const FORMATS: &[Format] = &[text::FORMAT];

/// Largest capture in bytes. The longest articles take some hundreds of kilobytes; what is larger is a mistake, and cleaning and
/// annotating take time and memory in proportion.
pub const CAPTURE_MAX: usize = 4 << 20;

/// Decodes one capture; `None` where it cannot be used, with the reason.
pub fn ingest(id: &SourceId, path: &str, bytes: &[u8]) -> Warned<Option<Capture>> {
    let place = || Place::file(format!("seeds/{path}"));
    if bytes.len() > CAPTURE_MAX {
        let message = format!("the capture has {} bytes; more than {CAPTURE_MAX} are not read", bytes.len());
        let hint = "Split it into its articles, or delete what is not text.";
        return Warned { value: None, diagnostics: vec![Diagnostic::error(message).at(place()).hint(hint)] };
    }
    let Some(format) = format_of(path) else {
        let message = "no format reads this ending";
        let hint = format!("Rename it to one of: {}.", endings().join(", "));
        return Warned { value: None, diagnostics: vec![Diagnostic::error(message).at(place()).hint(hint)] };
    };
    let decoded = (format.decode)(&place().path, bytes);
    Warned {
        value: decoded.value.map(|it| capture(id, path, bytes, format, it)),
        diagnostics: decoded.diagnostics,
    }
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
    }
}

fn format_of(path: &str) -> Option<&'static Format> {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_lowercase())?;
    FORMATS.iter().find(|format| format.endings.contains(&ending.as_str()))
}

fn endings() -> Vec<String> {
    FORMATS.iter().flat_map(|format| format.endings).map(|ending| format!("`.{ending}`")).collect()
}
