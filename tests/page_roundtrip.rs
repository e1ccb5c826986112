//! Properties of pages: what is written is read back, and no reader ever stops.

use dossier::read::Standing;
use dossier::registry::Registry;
use dossier::revise::{Revised, Sheet, draft, fresh, revise, sheet};
use proptest::prelude::*;

use crate::page_articles::{Case, case, churned, words};

fn revised(case: &Case, standing: &Standing) -> Revised {
    revise(&case.annotated, &case.capture, standing, &Registry::default()).value
}

fn standing(revised: &Revised) -> Standing {
    Standing { page: Some(revised.article.page.clone()), written: Some(revised.written.clone()) }
}

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
    fn a_page_that_nobody_touched_stays_to_the_byte(case in case()) {
        let first = revised(&case, &Standing::default());
        let second = revised(&case, &standing(&first));
        prop_assert_eq!(&second.article.page, &first.article.page);
        prop_assert_eq!(&second.written, &first.written);
        prop_assert_eq!(second, first);
    }

    #[test]
    fn a_page_that_nobody_touched_is_todays((first, second) in churned()) {
        let before = revised(&first, &Standing::default());
        let after = revised(&second, &standing(&before));
        let fresh = revised(&second, &Standing::default());
        prop_assert_eq!(&after.article.page, &fresh.article.page, "{}\n{}", before.article.page, before.written);
        prop_assert_eq!(&after.written, &fresh.written);
    }

    #[test]
    fn the_reader_stops_at_nothing(text in words(), more in any::<String>()) {
        sheet(&text);
        sheet(&more);
        sheet(&format!("---\n{text}\n---\n\n{more}"));
    }
}
