//! Plain text: a dump of what a page showed.

use super::broken::unbroken;
use super::encoding::characters;
use super::markup::Markup;
use super::{Decoded, Format};
use crate::diag::Warned;

/// Plain text. The longest articles take some hundreds of kilobytes; what is larger is a mistake, and cleaning and annotating take
/// time and memory in proportion.
pub const FORMAT: Format =
    Format { name: "text", endings: &["txt", "text"], max: super::TEXT_MAX, shows: |_| true, decode };

fn decode(path: &str, bytes: &[u8]) -> Warned<Option<Decoded>> {
    let read = characters(path, bytes, None);
    let value = read.value.map(|(text, encoding)| Decoded {
        text: unbroken(text),
        encoding: encoding.name().to_owned(),
        markup: Markup::default(),
    });
    Warned { value, diagnostics: read.diagnostics }
}
