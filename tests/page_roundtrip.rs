//! Properties of pages: what is written is read back, and no reader ever stops.

use dossier::revise::{Sheet, draft, fresh, sheet};
use proptest::prelude::*;

use crate::page_articles::{case, words};

/// What must come back, line by line: easier to compare by eye than two long structures.
fn shown(sheet: &Sheet) -> String {
    let mut notes = sheet.notes.clone();
    notes.sort_by(|a, b| a.id.cmp(&b.id));
    format!("{:#?}\n{notes:#?}", sheet.lines)
}

proptest! {
    #[test]
    fn a_written_page_is_read_back(case in case()) {
        let page = fresh(&case.annotated, &case.capture);
        prop_assert_eq!(shown(&sheet(&page)), shown(&draft(&case.annotated).sheet), "{}", page);
    }

    #[test]
    fn the_reader_stops_at_nothing(text in words(), more in any::<String>()) {
        sheet(&text);
        sheet(&more);
        sheet(&format!("---\n{text}\n---\n\n{more}"));
    }
}
