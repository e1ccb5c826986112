//! `sources.csv`: the tool adds rows and changes none.

use std::path::PathBuf;

use dossier::diag::Severity;
use dossier::ids::SourceId;
use dossier::read::Seed;
use dossier::read::sources::grown;

use crate::sample::Sample;

fn seeds(paths: &[&str]) -> Vec<Seed> {
    let seed = |path: &&str| Seed {
        id: SourceId(path.trim_end_matches(".txt").to_owned()),
        path: (*path).to_owned(),
        file: PathBuf::from(path),
    };
    paths.iter().map(seed).collect()
}

#[test]
fn rows_are_added_in_the_style_of_the_file() {
    let two = seeds(&["un.txt", "a;b,\"c.txt"]);
    let plain = grown("capture,outlet,by\nun.txt,Le Phare,MK\n", &two);
    assert_eq!(plain.as_deref(), Some("capture,outlet,by\nun.txt,Le Phare,MK\n\"a;b,\"\"c.txt\",,\n"));
    let excel = grown("\u{feff}outlet;capture\r\n\"Le ; Phare\";seeds\\un.txt", &two);
    let expected = "\u{feff}outlet;capture\r\n\"Le ; Phare\";seeds\\un.txt\r\n;\"a;b,\"\"c.txt\"\r\n";
    assert_eq!(excel.as_deref(), Some(expected));
    let again = grown(expected, &two);
    assert_eq!(again, None, "nothing is added twice");
    assert_eq!(grown("outlet,by\nLe Phare,MK\n", &two), None, "no column names the capture");
    assert_eq!(grown("", &two), None);
}

#[test]
fn what_spreadsheets_make_of_a_table_is_understood() {
    let sample = Sample::of(&[("un.txt", b"Un titre en une ligne\n\nLe ministre a annonc\xc3\xa9 mardi une r\xc3\xa9union \xc3\xa0 Lyon, devant les \xc3\xa9lus de la ville.\n")]);
    let page = "site/pages/sources/un.md";
    for (name, table, published) in [
        (
            "every text in quotes",
            "\"capture\",\"outlet\",\"published\"\n\"un.txt\",\"Le \"\"Phare\"\", du soir\",2016-12-05\n",
            Some("2016-12-05"),
        ),
        (
            "semicolons and days first",
            "capture;outlet;published\r\nun.txt;\"Le \"\"Phare\"\", du soir\";05/12/2016\r\n",
            Some("2016-12-05"),
        ),
        (
            "a time behind a blank",
            "capture,outlet,published\nun.txt,\"Le \"\"Phare\"\", du soir\",2016-12-05 15:13:00\n",
            Some("2016-12-05T15:13"),
        ),
        (
            "a month first",
            "capture,outlet,published\nun.txt,\"Le \"\"Phare\"\", du soir\",12/25/2016\n",
            Some("2016-12-25"),
        ),
        (
            "which is the month",
            "capture,outlet,published\nun.txt,\"Le \"\"Phare\"\", du soir\",05/12/2016\n",
            None,
        ),
        (
            "tabs",
            "capture\toutlet\tpublished\nun.txt\t\"Le \"\"Phare\"\", du soir\"\t2016-12-05\n",
            Some("2016-12-05"),
        ),
    ] {
        sample.write("site/sources.csv", table.as_bytes());
        let told = sample.build();
        let stands = sample.read(page);
        let expected = published.map_or("\npublished:\n".to_owned(), |it| format!("\npublished: {it}\n"));
        assert!(stands.contains(&expected), "{name}: {stands}");
        assert!(stands.contains("outlet: 'Le \"Phare\", du soir'"), "{name}: {stands}");
        assert_eq!(
            told.iter().any(|it| it.message.contains("is no date")),
            published.is_none(),
            "{name}: {told:?}"
        );
        assert_eq!(sample.read("site/sources.csv"), table, "{name}: left as it is");
    }
    let ansi = b"capture;outlet\r\nun.txt;La d\xe9p\xeache\r\n";
    sample.write("site/sources.csv", ansi);
    sample.write("seeds/deux.txt", b"Un autre titre\n\nLe ministre a annonc\xc3\xa9 jeudi une r\xc3\xa9union \xc3\xa0 Lyon, devant les \xc3\xa9lus.\n");
    let told = sample.build();
    assert!(
        told.iter().any(|it| it.message.contains("read as windows-1252") && it.severity == Severity::Warning),
        "{told:?}"
    );
    assert!(sample.read(page).contains("outlet: La dépêche"), "{}", sample.read(page));
    assert_eq!(std::fs::read(sample.path("site/sources.csv")).expect("it stands"), ansi, "left as it is");
}

#[test]
fn a_build_adds_rows_and_tells_what_the_text_states_otherwise() {
    let sample = Sample::of(&[
        ("un.txt", b"Un titre en une ligne\n\nSource: AFP\n\nLe ministre a annonc\xc3\xa9 mardi une r\xc3\xa9union \xc3\xa0 Lyon, devant les \xc3\xa9lus de la ville.\n"),
        ("deux.txt", b"Un autre titre\n\nLe ministre a annonc\xc3\xa9 jeudi une r\xc3\xa9union \xc3\xa0 Lyon, devant les \xc3\xa9lus de la ville.\n"),
    ]);
    let entered = "capture;agency;by;why\r\nun.txt;Reuters;MK;seen\r\n";
    sample.write("site/sources.csv", entered.as_bytes());
    let told = sample.build();
    assert_eq!(sample.read("site/sources.csv"), format!("{entered}deux.txt;;;\r\n"));
    let rival = told
        .iter()
        .find(|it| it.message.contains("`agency` was entered as `Reuters`; the text states `AFP`"));
    assert_eq!(rival.map(|it| it.severity), Some(Severity::Remark), "{told:?}");
    assert!(sample.read("site/pages/sources/un.md").contains("agency: Reuters"));
    sample.build();
    assert_eq!(sample.read("site/sources.csv"), format!("{entered}deux.txt;;;\r\n"));
}

#[test]
fn a_page_outlives_its_capture() {
    let text = "Un titre en une ligne\n\nLe ministre a annoncé mardi une réunion à Lyon, devant les élus de la ville.\n";
    let sample = Sample::of(&[("un.txt", text.as_bytes()), ("deux.txt", text.as_bytes())]);
    sample.build();
    let page = sample.read("site/pages/sources/un.md");
    std::fs::remove_file(sample.path("seeds/un.txt")).expect("removed");
    let told = sample.build();
    assert!(told.iter().any(|it| it.message.contains("the page's capture is gone")), "{told:?}");
    let marked = sample.read("site/pages/sources/un.md");
    assert!(marked.contains("\ngone: its capture is no longer in seeds/\n"), "{marked}");
    sample.build();
    assert_eq!(sample.read("site/pages/sources/un.md"), marked, "marked once");
    sample.write("seeds/un.txt", text.as_bytes());
    sample.build();
    assert_eq!(sample.read("site/pages/sources/un.md"), page, "and the mark goes when the capture is back");
}
