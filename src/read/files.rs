//! Reads text files that people write: bounded, as UTF-8, absent files told from unreadable ones.

use std::io::{ErrorKind, Read as _};
use std::path::Path;

use crate::diag::{Diagnostic, Place};

/// Largest file of a person's that is read, in bytes: the longest page of a long article stays far below.
const TEXT_MAX: u64 = 16 << 20;

/// The file's text, as it stands; `None` where there is no such file.
pub fn text(root: &Path, file: &Path) -> Result<Option<String>, Diagnostic> {
    let Some(bytes) = bytes(root, file)? else { return Ok(None) };
    let place = || Place::file(super::relative(root, file));
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Some(text)),
        Err(_) => Err(Diagnostic::error("the file is not UTF-8").at(place()).hint("Save it as UTF-8.")),
    }
}

/// The text of a file that another program wrote, and its encoding where that is not UTF-8.
pub fn decoded(bytes: &[u8]) -> (String, Option<&'static str>) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), None);
    }
    let encoding = encoding_rs::Encoding::for_bom(bytes).map_or(encoding_rs::WINDOWS_1252, |it| it.0);
    let (text, encoding, _) = encoding.decode(bytes);
    (text.into_owned(), Some(encoding.name()))
}

/// The file's bytes; `None` where there is no such file.
pub fn bytes(root: &Path, file: &Path) -> Result<Option<Vec<u8>>, Diagnostic> {
    let place = || Place::file(super::relative(root, file));
    let mut bytes = Vec::new();
    #[expect(clippy::disallowed_methods, reason = "this is `read`")]
    let opened = std::fs::File::open(file);
    match opened.and_then(|file| file.take(TEXT_MAX + 1).read_to_end(&mut bytes)) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => {
            let hint = "Give yourself the right to read it.";
            return Err(Diagnostic::error(format!("the file cannot be read: {error}"))
                .at(place())
                .hint(hint));
        }
        Ok(read) if read as u64 > TEXT_MAX => {
            let message = format!("the file has more than {TEXT_MAX} bytes and is not read");
            return Err(Diagnostic::error(message).at(place()));
        }
        Ok(_) => {}
    }
    Ok(Some(bytes))
}
