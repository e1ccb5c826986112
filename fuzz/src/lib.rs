//! What the fuzz targets run: a stage on whatever bytes, and what must hold of what it gives.

use std::sync::OnceLock;

use dossier::annotate::annotate;
use dossier::clean::{clean, plain};
use dossier::dates::Edtf;
use dossier::ids::SourceId;
use dossier::ingest::{Capture, ingest};
use dossier::known::Known;
use dossier::lang::Languages;
use dossier::read::Entered;
use dossier::registry::Registry;
use dossier::survey::Common;

mod promises;

/// The language data, loaded once.
fn languages() -> &'static Languages {
    static LOADED: OnceLock<Languages> = OnceLock::new();
    LOADED.get_or_init(|| Languages::load().expect("the language data is well formed"))
}

/// Decodes `bytes` as the file `path`.
pub fn decoded(path: &str, bytes: &[u8]) {
    if let Some(capture) = capture(path, bytes) {
        promises::decoded(&capture);
    }
}

fn capture(path: &str, bytes: &[u8]) -> Option<Capture> {
    let read = ingest(&SourceId("input".to_owned()), path, bytes);
    assert!(read.value.is_some() || !read.diagnostics.is_empty(), "neither text nor a reason");
    read.value
}

/// Cleans `bytes`; the first one chooses the format.
pub fn cleaned(bytes: &[u8]) {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let path = ["input.txt", "input.html", "input.md"][usize::from(choice % 3)];
    let Some(capture) = capture(path, bytes) else { return };
    let entered =
        Entered { keep: vec!["Menu".to_owned()], drop: vec!["The".to_owned()], ..Entered::default() };
    for entered in [Entered::default(), entered] {
        let cleaned = clean(&capture, &Common::default(), &entered, languages(), "en").value;
        promises::covered(&capture, &cleaned);
        let annotated = annotate(cleaned, &Common::default(), &Registry::default(), languages());
        promises::anchored(&annotated);
    }
}

/// Annotates `bytes` as an article without furniture; the first one chooses the language.
pub fn annotated(bytes: &[u8]) {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let mut cleaned = plain::article("input", &String::from_utf8_lossy(bytes));
    let language = ["fr", "en"][usize::from(choice % 2)];
    cleaned.fields.language = Known::entered(language.to_owned(), "fuzz", "");
    if let Some(day) = Edtf::parse("2016-12-08") {
        cleaned.fields.published = Known::entered(day, "fuzz", "");
    }
    let annotated = annotate(cleaned, &Common::default(), &Registry::default(), languages());
    promises::anchored(&annotated);
}
