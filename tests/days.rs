//! Days of work: rules that change after a person decided, branches, kills, editors.

use std::process::{Command, Stdio};
use std::time::Duration;

use dossier::annotate::{
    Anchor, Annotated, Annotations, Quotation, QuotationKind, Rule, Speaker, SpeakerClass,
};
use dossier::clean::{Block, Cleaned, Fields, Role};
use dossier::commands::Exit;
use dossier::ids::SourceId;
use dossier::known::Known;
use dossier::read::Standing;
use dossier::registry::Registry;
use dossier::revise::{Decision, Status, decided, revise};
use dossier::text::Span;

use crate::commands::{piped, said};
use crate::deciding::CAPTURE;
use crate::page_articles::{actors, capture_of};
use crate::sample::Sample;

/// An article of `count` paragraphs, each with a quotation; `rules` names the rules, and every `nth` speaker is another with them.
fn article(count: usize, rules: &str, nth: usize) -> Annotated {
    let who = actors();
    let mut blocks = Vec::new();
    let mut annotations = Annotations { actors: who.clone(), ..Annotations::default() };
    let mut at = 0;
    for index in 0..count {
        let text = format!(
            "Le port de la ville numéro {index} est rouvert, «sans délai numéro {index}», a-t-on dit hier."
        );
        let span = Span::new(at, at + text.len());
        at = span.end + 1;
        let (start, end) =
            (text.find('«').expect("a mark"), text.find('»').expect("a mark") + '»'.len_utf8());
        let speaker = &who[(index + usize::from(nth > 0 && index % nth == 0)) % 2];
        annotations.quotations.push(Quotation {
            pieces: vec![Anchor { block: index, span: Span::new(start, end) }],
            kind: QuotationKind::Direct,
            speaker: Some(Speaker { actors: vec![speaker.id.clone()], at: None, class: SpeakerClass::Name }),
            cue: None,
            via: Vec::new(),
            translated: None,
            insertions: Vec::new(),
            echo_of: None,
            rule: Rule::new(rules),
            lost: Vec::new(),
        });
        blocks.push(Block { role: Role::Paragraph, at: span, text, rule: "case".to_owned(), number: None });
    }
    let fields = Fields { language: Known::inferred("fr".to_owned(), "language", ""), ..Fields::default() };
    Annotated {
        cleaned: Cleaned { id: SourceId("case".to_owned()), blocks, removed: Vec::new(), fields },
        annotations,
    }
}

fn build(annotated: &Annotated, standing: &Standing) -> dossier::diag::Warned<dossier::revise::Revised> {
    let text: Vec<&str> = annotated.cleaned.blocks.iter().map(|it| it.text.as_str()).collect();
    revise(annotated, &capture_of(&annotated.cleaned.id, text.join("\n")), standing, &Registry::default())
}

#[test]
fn forty_decisions_outlive_new_rules() {
    let before = build(&article(50, "fr.old", 0), &Standing::default()).value;
    let mut page = before.article.page.clone();
    let ids: Vec<String> = before.article.quotations.iter().map(|it| it.id.clone()).collect();
    let somebody = actors();
    let statuses = [Status::Confirmed, Status::Rejected, Status::Disputed, Status::Confirmed];
    let decision = |index: usize| Decision {
        status: statuses[index % 4],
        by: "MK".to_owned(),
        on: format!("2024-01-{:02}", index % 28 + 1),
        why: if index.is_multiple_of(5) { format!("reason {index}") } else { String::new() },
        speaker: (index % 4 == 3).then(|| vec![somebody[3].clone()]),
    };
    for (index, id) in ids.iter().enumerate().take(40) {
        page = decided(&page, id, &decision(index)).expect("the note stands");
    }
    let kept = Standing { page: Some(page.clone()), written: Some(before.written) };
    let mut after = article(50, "fr.new", 3);
    // The new rules lose some of what was decided about, too.
    after.annotations.quotations.retain(|it| it.pieces[0].block % 10 != 4);
    let renewed = build(&after, &kept);
    let now = renewed.value.article;
    for (index, id) in ids.iter().enumerate().take(40) {
        let Some(it) = now.quotations.iter().find(|it| it.id == *id) else { panic!("{id} is lost") };
        assert_eq!(it.status, statuses[index % 4], "{id}");
        let speaker = if index % 4 == 3 { &somebody[3].id } else { &somebody[index % 2].id };
        assert_eq!(it.it.speaker.as_ref().map(|it| it.actors.clone()), Some(vec![speaker.clone()]), "{id}");
        let line = format!("[^{id}]: ");
        let find = |page: &str| page.lines().find(|it| it.starts_with(&line)).map(str::to_owned);
        assert_eq!(find(&now.page), find(&page), "not a byte of it changed");
    }
    let fresh: Vec<_> = now.quotations.iter().filter(|it| it.status == Status::Automatic).collect();
    assert!(
        fresh.len() >= 8 && fresh.iter().all(|it| it.it.rule.0 == "fr.new"),
        "the rest follows the new rules"
    );
    let told =
        renewed.diagnostics.iter().filter(|it| it.message.contains("the tool now finds otherwise")).count();
    assert!(told >= 30, "what the new rules would say is told: {told}");
}

fn dossier() -> (Sample, String) {
    let sample = Sample::of(&[("un.txt", CAPTURE.as_bytes())]);
    sample.write("site/dossier.toml", b"language = \"fr\"\nauthors = [\"Ana\"]\n");
    sample.write("site/sources.csv", b"capture,outlet,published,by,why\n");
    sample.build();
    let folder = sample.path("").display().to_string();
    (sample, folder)
}

#[test]
fn a_day_of_work_is_kept() {
    let (sample, folder) = dossier();
    let path = "site/pages/sources/un.md";
    let csv =
        sample.read("site/sources.csv").replace("un.txt,,,,", "un.txt,Le Phare,2021-03-04,Ana,the masthead");
    sample.write("site/sources.csv", csv.as_bytes());
    sample.build();
    assert_eq!(said(&["actors", "accept", "marc-orsel", &folder]).0, Exit::Fine);
    sample.build();
    assert_eq!(piped(&["review", "--on", "2024-01-05", &folder], "y heard it\nn\n").0, Exit::Fine);
    let page = sample.read(path).replacen(
        "\n\n[Le préfet",
        "\n\n> [!NOTE]\n> À revoir avec la préfecture.\n\nLe préfet",
        1,
    );
    sample.write(path, page.as_bytes());
    sample.build();
    sample.write("seeds/deux.txt", CAPTURE.replace("Lyon", "Nantes").as_bytes());
    sample.build();
    assert_eq!(said(&["actors", "alias", "préfet Orsel", "of", "marc-orsel", &folder]).0, Exit::Fine);
    let told = sample.build();
    let page = sample.read(path);
    for kept in [
        "À revoir avec la préfecture.",
        "confirmed (Ana, 2024-01-05: heard it)",
        "rejected (Ana, 2024-01-05)",
        "outlet: Le Phare",
        "published: 2021-03-04",
    ] {
        assert!(page.contains(kept), "`{kept}` is lost: {page}\n{told:?}");
    }
    let pages = sample.files("site/pages");
    std::fs::remove_dir_all(sample.path(".dossier")).expect("the cache may go");
    sample.build();
    assert!(sample.files("site/pages") == pages, "the cache holds nothing of a person's");
}

#[test]
fn two_branches_of_one_page_meet() {
    let (sample, folder) = dossier();
    let git = |arguments: &[&str]| {
        let done = Command::new("git")
            .args(["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"])
            .args(arguments)
            .current_dir(sample.path(""))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        done.is_ok_and(|it| it.success())
    };
    sample.write(".gitattributes", include_bytes!("../src/commands/new/gitattributes"));
    sample.write(".gitignore", b"/site/public/\n/.dossier/\n");
    if !git(&["init", "-q", "-b", "main"]) {
        // No git on this machine.
        return;
    }
    assert!(git(&["add", "-A"]) && git(&["commit", "-qm", "one"]));
    assert!(git(&["checkout", "-qb", "other"]));
    piped(&["review", "--by", "Bea", "--on", "2024-01-06", &folder], "\nn\nq\n");
    sample.build();
    assert!(git(&["commit", "-qam", "other"]) && git(&["checkout", "-q", "main"]));
    // On a machine of her own, which does not know what the other skipped.
    std::fs::remove_dir_all(sample.path(".dossier")).expect("the cache may go");
    piped(&["review", "--by", "Ana", "--on", "2024-01-05", &folder], "y\nq\n");
    sample.build();
    assert!(git(&["commit", "-qam", "mine"]));
    assert!(git(&["merge", "-q", "-m", "both", "other"]), "decisions of two people do not clash");
    sample.build();
    let page = sample.read("site/pages/sources/un.md");
    assert!(
        page.contains("confirmed (Ana, 2024-01-05)") && page.contains("rejected (Bea, 2024-01-06)"),
        "{page}"
    );
    let merged = page.clone();
    sample.build();
    assert_eq!(sample.read("site/pages/sources/un.md"), merged);
}

/// When builds are killed, in milliseconds after their start: few, and spread over the time that one takes.
const KILLED: &[u64] = &[15, 60, 140, 300, 700];

#[test]
fn a_killed_build_leaves_each_file_old_or_new() {
    let sample = Sample::of_project();
    let whole = Sample::of_project();
    whole.build();
    let pages = whole.files("site/pages");
    for after in KILLED {
        let mut build = Command::new(env!("CARGO_BIN_EXE_dossier"))
            .arg("build")
            .arg(sample.path(""))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the tool runs");
        std::thread::sleep(Duration::from_millis(*after));
        build.kill().expect("it can be killed");
        build.wait().expect("it ends");
        for (path, bytes) in sample.files("site/pages").iter().filter(|(path, _)| !path.contains("/.staged-"))
        {
            let new = pages.iter().find(|(other, _)| other == path).map(|(_, bytes)| bytes);
            assert_eq!(Some(bytes), new, "`{path}` is neither old nor new after {after} ms");
        }
    }
    sample.build();
    let built: Vec<_> =
        sample.files("site/pages").into_iter().filter(|(path, _)| !path.contains("/.staged-")).collect();
    assert!(built == pages, "the next build completes");
}

/// A rewriting of a page, with its name.
type Rewrite = (&'static str, fn(&str) -> String);

/// What editors and formatters make of a page without changing what it says.
const REWRITES: &[Rewrite] = &[
    ("CRLF", |page| page.replace('\n', "\r\n")),
    ("BOM", |page| format!("\u{feff}{page}")),
    ("trimmed", |page| page.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")),
    ("other lists", |page| page.replace("\n- ", "\n* ")),
    ("packed notes", |page| page.replace("\n\n[^", "\n[^")),
    ("spaced out", |page| page.replace("\n\n", "\n\n\n")),
    ("other quotes in the front matter", |page| {
        let Some((head, body)) = page.split_once("\n---\n") else { return page.to_owned() };
        let lines = head.lines().map(|line| {
            match line.split_once(": '").and_then(|(key, it)| Some((key, it.strip_suffix('\'')?))) {
                Some((key, value)) => format!("{key}: {}", serde_json::Value::from(value.replace("''", "'"))),
                None => line.to_owned(),
            }
        });
        format!("{}\n---\n{body}", lines.collect::<Vec<_>>().join("\n"))
    }),
    ("properties of an editor of notes", |page| {
        let page = page.replacen("\noutlet:\n", "\noutlet: null\n", 1);
        let own =
            "tags:\n  - budget\naliases:\n  - \"Lyon: le budget\"\nchecked: true\ndue: 2024-02-01\n---\n\n";
        page.replacen("---\n\n", own, 1)
    }),
    ("links in double brackets", |page| {
        let mut links = page.split("](../actors/");
        let mut text = links.next().unwrap_or_default().to_owned();
        for rest in links {
            let (id, rest) = rest.split_once(".md)").expect("a link");
            let at = text.rfind('[').expect("its words");
            let words = text.split_off(at);
            text.push_str(&format!("[[{id}|{}]]{rest}", &words[1..]));
        }
        text
    }),
    ("names of paragraphs", |page| {
        let (head, body) = page.split_once("\n---\n").expect("a front matter");
        let named = body.split("\n\n").map(|it| match it.chars().next() {
            Some(first) if first.is_alphabetic() => format!("{it} ^a1b2c3"),
            _ => it.to_owned(),
        });
        format!("{head}\n---\n{}", named.collect::<Vec<_>>().join("\n\n"))
    }),
    ("highlights and comments", |page| {
        let (head, body) = page.split_once("\n---\n").expect("a front matter");
        let marked = body.split("\n\n").map(|it| match it.split_once(' ') {
            Some((first, rest)) if first.chars().all(char::is_alphabetic) => {
                format!("=={first}== %%see below%% {rest}")
            }
            _ => it.to_owned(),
        });
        format!("{head}\n---\n{}", marked.collect::<Vec<_>>().join("\n\n"))
    }),
];

#[test]
fn editors_and_formatters_change_nothing_that_was_said() {
    let (sample, folder) = dossier();
    let path = "site/pages/sources/un.md";
    piped(&["review", "--on", "2024-01-05", &folder], "y\nn\nq\n");
    sample.build();
    let written = sample.read("site/pages/.written/un.txt");
    let page = sample.read(path);
    let said = |sample: &Sample| {
        let mut article = sample.articles().remove(0);
        article.page.clear();
        article
    };
    let expected = said(&sample);
    for (name, rewrite) in REWRITES {
        let rewritten = rewrite(&page);
        sample.write(path, rewritten.as_bytes());
        sample.write("site/pages/.written/un.txt", written.as_bytes());
        sample.build();
        assert_eq!(said(&sample), expected, "{name}");
        let once = sample.read(path);
        sample.build();
        assert_eq!(sample.read(path), once, "{name}: a second build changes nothing");
        assert!(
            once.contains("confirmed (Ana, 2024-01-05)") && once.contains("rejected (Ana, 2024-01-05)"),
            "{name}"
        );
    }
}

/// What pandoc 2.17 makes of a page (`pandoc -f gfm -t gfm -s`): notes numbered in order, those of two pieces doubled, the front matter
/// sorted and between double quotes, lines broken.
fn converted(page: &str) -> String {
    let (head, body) = page.trim_start_matches("---\n").split_once("\n---\n").expect("a front matter");
    let mut fields: Vec<String> = Vec::new();
    for line in head.lines() {
        match line.strip_prefix("  ") {
            Some(inner) => fields.last_mut().expect("a field").push_str(&format!("\n  {inner}")),
            None => fields.push(line.to_owned()),
        }
    }
    fields.sort();
    let joined = fields.join("\n");
    let fields = joined.lines().map(|line| match line.split_once(": '") {
        Some((key, value)) => {
            let value = value.trim_end_matches('\'').replace("''", "'");
            format!("{key}: {}", serde_json::Value::from(value)).replacen(", ", ",\n    ", 1)
        }
        None => line.to_owned(),
    });
    let head = fields.collect::<Vec<_>>().join("\n");
    let (text, notes) = body.split_once("\n\n[^").expect("notes");
    let notes: Vec<(String, String)> = format!("[^{notes}")
        .split("\n\n")
        .filter_map(|it| {
            it.strip_prefix("[^")?.split_once("]: ").map(|(id, it)| (id.to_owned(), it.trim_end().to_owned()))
        })
        .collect();
    let mut numbered = Vec::new();
    let mut parts = text.split("[^");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (id, rest) = part.split_once(']').expect("a reference");
        let said = notes.iter().find(|it| it.0 == id).map_or("", |it| &it.1);
        numbered.push(said.to_owned());
        out.push_str(&format!("[^{}]{rest}", numbered.len()));
    }
    let broken = out.split("\n\n").map(|it| if it.starts_with('#') { it.to_owned() } else { folded(it, "") });
    let body = broken.collect::<Vec<_>>().join("\n\n");
    let notes = numbered.iter().zip(1..).map(|(said, nth)| folded(&format!("[^{nth}]: {said}"), "    "));
    format!("---\n{head}\n---\n{body}\n\n{}\n", notes.collect::<Vec<_>>().join("\n\n"))
}

/// Lines broken at blanks to 72 columns, each but the first behind `indent`.
fn folded(text: &str, indent: &str) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let last = lines.last_mut().expect("one");
        if !last.trim().is_empty() && last.chars().count() + 1 + word.chars().count() > 72 {
            lines.push(format!("{indent}{word}"));
        } else {
            let blank = if last.is_empty() { "" } else { " " };
            last.push_str(&format!("{blank}{word}"));
        }
    }
    lines.join("\n")
}

#[test]
fn notes_that_a_converter_renumbered_are_known_again() {
    let capture = format!(
        "{CAPTURE}\nLe préfet Marc Orsel a appelé à une «trêve immédiate» face à la «catastrophe locale».\n\nCes travaux avaient permis selon Valérie Dunand le départ de 169 habitants, sans que ce chiffre puisse être vérifié.\n"
    );
    let sample = Sample::of(&[("un.txt", capture.as_bytes())]);
    sample.write("site/dossier.toml", b"language = \"fr\"\nauthors = [\"Ana\"]\n");
    sample.build();
    let (path, folder) = ("site/pages/sources/un.md", sample.path("").display().to_string());
    piped(&["review", "--only", "attributions", "--on", "2024-01-05", &folder], "y\nn\nq\n");
    sample.build();
    let said = |sample: &Sample| {
        let mut article = sample.articles().remove(0);
        article.page.clear();
        article
    };
    let (before, expected) = (sample.read(path), said(&sample));
    assert!(
        before.matches("[^q-").count() > before.matches("\n[^q-").count() * 2,
        "one has two pieces: {before}"
    );
    sample.write(path, converted(&before).as_bytes());
    assert!(!sample.read(path).contains("[^q-"), "{}", sample.read(path));
    let told = sample.build();
    let renumbered = told.iter().find(|it| it.message.contains("another program renumbered the notes"));
    assert!(renumbered.is_some_and(|it| !it.message.contains("are not")), "{told:?}");
    assert_eq!(said(&sample), expected, "{}", sample.read(path));
    let page = sample.read(path);
    assert!(page.contains("confirmed (Ana,") && page.contains("rejected (Ana,"), "{page}");
    let told = sample.build();
    assert_eq!(sample.read(path), page, "a second build changes nothing");
    assert!(told.iter().all(|it| !it.message.contains("renumbered")), "told once: {told:?}");
}

#[test]
fn only_public_notes_are_published() {
    let (sample, _) = dossier();
    let note = |visibility: &str, words: &str| {
        format!(
            "---\nabout: [dossier, sources/un]\n{visibility}title: About {words}\n---\n\nThe word is {words}.\n"
        )
    };
    sample.write("site/notes/none.md", note("", "amaranth").as_bytes());
    sample.write("site/notes/private.md", note("visibility: private\n", "basalt").as_bytes());
    sample.write("site/notes/internal.md", note("visibility: internal\n", "cobalt").as_bytes());
    sample.write("site/notes/mistyped.md", note("visibility: pubic\n", "dolomite").as_bytes());
    sample.write("site/notes/public.md", note("visibility: public\n", "emerald").as_bytes());
    sample.build();
    let files = sample.files("site/public");
    let holds = |words: &str| files.iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(words));
    assert!(holds("emerald"));
    for hidden in ["amaranth", "basalt", "cobalt", "dolomite"] {
        assert!(!holds(hidden), "`{hidden}` is published");
    }
}
