//! Properties of pages: what is written is read back, and no reader ever stops.

use dossier::read::Standing;
use dossier::registry::Registry;
use dossier::revise::{Revised, Sheet, draft, fresh, revise, sheet};
use proptest::prelude::*;

use crate::page_articles::{Case, case, churned, reworded, words};
use crate::page_edits::{Desk, Edit, Trace, holds, stands, survives};

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

/// What an editor or a checkout may do to a whole page.
fn dressed(page: &str, dress: u8) -> String {
    match dress % 7 {
        0 => page.replace('\n', "\r\n"),
        1 => page.trim_end_matches('\n').to_owned(),
        2 => page.split('\n').map(|line| line.trim_end_matches([' ', '\t'])).collect::<Vec<_>>().join("\n"),
        3 => page.replace("\n- ", "\n* "),
        4 => tight(page),
        5 => page.replace("\n1. ", "\n1) "),
        _ => page.to_owned(),
    }
}

/// The page with the items of each list directly below one another.
fn tight(page: &str) -> String {
    let mut tight = String::new();
    let mut item = false;
    for (nth, chunk) in page.split("\n\n").enumerate() {
        let next = chunk.starts_with("- ");
        tight.push_str(if nth == 0 {
            ""
        } else if item && next {
            "\n"
        } else {
            "\n\n"
        });
        tight.push_str(chunk);
        item = next;
    }
    tight
}

/// What git makes of a file that two people changed; `None` where they clash.
fn merged(base: &str, [ours, theirs]: [&str; 2]) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("written");
        path
    };
    let files = [file("ours", ours), file("base", base), file("theirs", theirs)];
    let done = std::process::Command::new("git").args(["merge-file", "-p"]).args(files).output();
    // Without git on this machine there is nothing to merge.
    done.ok().filter(|it| it.status.success()).map(|it| String::from_utf8_lossy(&it.stdout).into_owned())
}

fn has_git() -> bool {
    std::process::Command::new("git").arg("--version").output().is_ok()
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    proptest::collection::vec(any::<Edit>(), 1..7)
}

/// The usual number of cases, or a part of it; what fails is told in full, so no file of failures is kept.
fn config(part: u32) -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases / part, failure_persistence: None, ..usual }
}

proptest! {
    #![proptest_config(config(1))]

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

proptest! {
    // These build a page many times each.
    #![proptest_config(config(4))]

    #[test]
    fn what_a_person_did_stays((first, second) in churned(), edits in edits(), dress in any::<u8>()) {
        let before = revised(&first, &Standing::default());
        let mut desk = Desk::new(&before.article.page);
        for edit in edits {
            desk.edit(edit);
        }
        let edited = Standing { page: Some(dressed(&desk.page, dress)), written: Some(before.written) };
        let once = revised(&second, &edited);
        let again = revised(&second, &standing(&once));
        prop_assert_eq!(&again.article.page, &once.article.page, "not idempotent, from\n{}", desk.page);
        prop_assert_eq!(&again.written, &once.written);
        let back = revised(&first, &standing(&once));
        for trace in &desk.traces {
            for (build, page) in [("first", &once.article.page), ("second", &back.article.page)] {
                let page = page.replace("\r\n", "\n");
                prop_assert!(holds(trace, &page), "{trace:?} lost by the {build} build\nedited:\n{}\nnow:\n{page}", desk.page);
            }
        }
    }

    #[test]
    fn what_a_person_did_survives_other_words((first, second) in reworded(), edits in edits()) {
        let before = revised(&first, &Standing::default());
        let mut desk = Desk::new(&before.article.page);
        for edit in edits {
            desk.edit(edit);
        }
        let edited = Standing { page: Some(desk.page.clone()), written: Some(before.written) };
        let once = revised(&second, &edited);
        let again = revised(&second, &standing(&once));
        prop_assert_eq!(&again.article.page, &once.article.page, "not idempotent, from\n{}", desk.page);
        prop_assert_eq!(&again.written, &once.written);
        let back = revised(&first, &standing(&once));
        for trace in &desk.traces {
            for page in [&once.article.page, &back.article.page] {
                prop_assert!(survives(trace, page), "{trace:?} lost\nedited:\n{}\nnow:\n{page}", desk.page);
            }
        }
    }

    #[test]
    fn two_people_who_decide_on_one_page_never_clash((first, second) in churned(), mine in edits(), theirs in edits()) {
        prop_assume!(has_git());
        let before = revised(&first, &Standing::default());
        let page = &before.article.page;
        // Confirming, rejecting and correcting a speaker, each of another note.
        let (mut one, mut other) = (Desk::new(page), Desk::new(page));
        mine.into_iter().for_each(|(what, at, nth)| one.edit((what % 3, at, nth)));
        other = Desk::beside(&other.page, &one);
        theirs.into_iter().for_each(|(what, at, nth)| other.edit((what % 3, at, nth)));
        let both = merged(page, [&one.page, &other.page]);
        prop_assert!(both.is_some(), "they clash:\n{}\n{}", one.page, other.page);
        let standing = Standing { page: both, written: Some(before.written) };
        let built = revised(&second, &standing).article.page;
        for trace in one.traces.iter().chain(&other.traces) {
            prop_assert!(holds(trace, &built), "{trace:?} lost:\n{built}");
        }
    }

    #[test]
    fn days_of_work_lose_nothing((first, second) in reworded(), (third, _) in churned(), edits in edits(), more in edits()) {
        let before = revised(&first, &Standing::default());
        let mut desk = Desk::new(&before.article.page);
        edits.into_iter().for_each(|edit| desk.edit(edit));
        let second = revised(&second, &Standing { page: Some(desk.page.clone()), written: Some(before.written) });
        // Another day: what was done before, perhaps among the orphans now, stays beside what is done today.
        let mut traces = desk.traces;
        let mut desk = Desk::new(&second.article.page);
        more.into_iter().filter(|edit| edit.0 % 17 != 3).for_each(|edit| desk.edit(edit));
        traces.retain(|it| stands(it, &desk.page));
        // Who empties a field that the tool had left empty gives it back.
        let left = before.article.page.lines().filter(|it| it.ends_with(':')).collect::<Vec<_>>();
        let given_back = |it: &Trace| matches!(it, Trace::Head(line) if left.contains(&line.as_str()));
        traces.extend(desk.traces.into_iter().filter(|it| !given_back(it)));
        let mut now = Standing { page: Some(desk.page.clone()), written: Some(second.written) };
        for case in [&first, &third] {
            let revised = revised(case, &now);
            let again = self::revised(case, &standing(&revised));
            prop_assert_eq!(&again.article.page, &revised.article.page, "not idempotent, from\n{}", desk.page);
            now = standing(&revised);
            for trace in &traces {
                prop_assert!(survives(trace, &revised.article.page), "{trace:?} lost\nedited:\n{}\nnow:\n{}", desk.page, revised.article.page);
            }
        }
    }

    #[test]
    fn without_a_state_nothing_is_lost((first, second) in churned(), edits in edits()) {
        let mut desk = Desk::new(&revised(&first, &Standing::default()).article.page);
        for edit in edits {
            desk.edit(edit);
        }
        let once = revised(&second, &Standing { page: Some(desk.page.clone()), written: None });
        for trace in &desk.traces {
            prop_assert!(holds(trace, &once.article.page), "{trace:?} lost");
        }
    }
}
