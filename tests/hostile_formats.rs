//! Captures made to harm, one format after the other: bounded time and memory, an error that says what to do, the rest unharmed.

use std::time::{Duration, Instant};

use dossier::diag::{Severity, Warned};
use dossier::ids::SourceId;
use dossier::ingest::{Capture, ingest};

use crate::sample::Sample;

/// Longest that one of them may take here, where little is optimised and others work too; most take a hundredth.
const LONG: Duration = Duration::from_secs(60);

fn read(path: &str, bytes: &[u8]) -> Warned<Option<Capture>> {
    let begun = Instant::now();
    let read = ingest(&SourceId("page".to_owned()), path, bytes);
    assert!(begun.elapsed() < LONG, "{path} took {:?}", begun.elapsed());
    for told in read.diagnostics.iter().filter(|it| it.severity == Severity::Error) {
        assert!(
            !told.hint.is_empty() && told.place.as_ref().is_some_and(|it| it.path.ends_with(path)),
            "{told:#?}"
        );
    }
    assert!(read.value.is_some() || !read.diagnostics.is_empty(), "{path}: neither text nor a reason");
    read
}

fn refused(path: &str, bytes: &[u8]) -> String {
    let read = read(path, bytes);
    assert!(read.value.is_none(), "{path} was read");
    read.diagnostics.into_iter().map(|it| it.message).collect()
}

fn text(path: &str, bytes: &[u8]) -> String {
    read(path, bytes).value.unwrap_or_else(|| panic!("{path} was not read")).text
}

const WORDS: &str = "The harbour reopens on Thursday, the prefect said, after ten days of storm.";

#[test]
fn nested_markdown_is_read_in_time() {
    for opening in ["> ", "- ", "[", "![", "*", "_", "<div>", "#", "(", "| ", "1. ", "[^1]: ", "&amp;"] {
        let deep = format!("{}{WORDS}", opening.repeat(100_000));
        assert!(text("page.md", deep.as_bytes()).contains("harbour"), "{opening}");
    }
    read("page.md", format!("{}{WORDS}", "`".repeat(100_000)).as_bytes());
    let lines: String = (0..20_000).map(|it| format!("{}- x\n", " ".repeat(it % 200))).collect();
    assert!(!text("page.md", lines.as_bytes()).is_empty());
}

#[test]
fn front_matter_costs_itself_alone() {
    let long = format!("---\ntitle: x\n{}\n---\n{WORDS}", "key: value\n".repeat(1 << 20));
    assert!(long.len() > 10 << 20);
    let clipped = read("page.md", long.as_bytes());
    assert!(
        clipped.diagnostics.iter().any(|it| it.message.contains("front matter has more than")),
        "{:?}",
        clipped.diagnostics
    );
    assert_eq!(clipped.value.expect("the text is read").text, WORDS);
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for it in 1..30 {
        let alias = format!("*a{},", it - 1).repeat(10);
        bomb.push_str(&format!("a{it}: &a{it} [{alias}]\n"));
    }
    for head in [
        bomb,
        "[".repeat(60_000),
        "a: {".repeat(15_000),
        "? ".repeat(30_000),
        format!("a: {}", "&a ".repeat(20_000)),
        "a: *a".to_owned(),
    ] {
        let page = format!("---\ntitle: Port\n{head}\n---\n{WORDS}");
        assert!(text("page.md", page.as_bytes()).contains(WORDS));
    }
}

#[test]
fn nested_mail_is_refused_in_time() {
    let part =
        |number: usize, kind: &str| format!("Content-Type: {kind}; boundary=b{number}\n\n--b{number}\n");
    let nested: String = (0..10_000).map(|it| part(it, "multipart/mixed")).collect();
    let digests: String = (0..10_000).map(|it| part(it, "multipart/digest")).collect();
    let folded = nested.replace("Content-Type: ", "content-type:\n\t");
    let mails = "Content-Type: message/rfc822\n\n".repeat(10_000);
    for mail in [nested, digests, folded, mails] {
        let mail =
            format!("From: a@b.example\nMIME-Version: 1.0\n{mail}Content-Type: text/plain\n\n{WORDS}\n");
        assert!(refused("letter.eml", mail.as_bytes()).contains("inside one another"));
    }
    let flat: String =
        (0..10_000).map(|it| format!("--b\nContent-Type: text/plain\n\nPart {it} of them.\n")).collect();
    let flat = format!(
        "From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n{flat}--b--\n"
    );
    assert!(text("letter.eml", flat.as_bytes()).contains("Part 9999"));
}

#[test]
fn long_mail_is_read_in_time() {
    let head = "From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/html; charset=";
    for charset in ["utf-7", "utf-16", "iso-2022-jp", "gb18030", "replacement", "x-user-defined", "no-such"] {
        let mail =
            format!("{head}{charset}\nContent-Transfer-Encoding: base64\n\n{}", "KySAJA==".repeat(1 << 18));
        read("letter.eml", mail.as_bytes());
    }
    let soft = format!(
        "{head}utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{WORDS}{}",
        "=\n".repeat(1 << 20)
    );
    assert_eq!(text("letter.eml", soft.as_bytes()), WORDS);
    for header in [
        "Subject: =?utf-8?Q?a?=\n",
        "Received: (((((((((((\n",
        "From: <<<<<<\n",
        "Content-Type: a; b*0=\"c\"; b*1=\n",
        " x\n",
    ] {
        let mail = format!("From: a@b.example\n{}\n{WORDS}", header.repeat(200_000));
        read("letter.eml", mail.as_bytes());
    }
    let unended = format!(
        "{}\n\n{WORDS}",
        (0..90).map(|it| format!("Content-Type: multipart/mixed; boundary=b{it}\n\n")).collect::<String>()
            + &"-".repeat(8 << 20)
    );
    read("letter.eml", unended.as_bytes());
}

/// A PDF with the objects given; the first is the catalogue.
fn pdf(objects: &[&str]) -> Vec<u8> {
    let objects: String =
        objects.iter().enumerate().map(|(index, it)| format!("{} 0 obj {it} endobj\n", index + 1)).collect();
    format!("%PDF-1.7\n{objects}trailer <</Root 1 0 R>>\n").into_bytes()
}

fn stream(head: &str, content: &str) -> String {
    format!("<<{head} /Length {}>>\nstream\n{content}\nendstream", content.len())
}

const CATALOGUE: &str = "<</Type /Catalog /Pages 2 0 R>>";
const PAGES: &str = "<</Type /Pages /Kids [3 0 R] /Count 1>>";
const PAGE: &str =
    "<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F 5 0 R>> /XObject <</X 4 0 R>>>>>>";
const FONT: &str = "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>";

#[test]
fn drawings_that_call_themselves_end() {
    let shown = format!("BT /F 10 Tf 50 700 Td ({WORDS}) Tj ET ");
    let form = stream("/Subtype /Form", &format!("{shown}{}", "/X Do ".repeat(1_000)));
    assert!(text("page.pdf", &pdf(&[CATALOGUE, PAGES, PAGE, &form, FONT])).contains("harbour"));
    let states = stream("", &format!("{}{shown}", "q ".repeat(1 << 20)));
    assert!(text("page.pdf", &pdf(&[CATALOGUE, PAGES, PAGE, &states, FONT])).contains("harbour"));
    let lists = stream("", &format!("{shown}{}", "[ (a) ".repeat(1 << 20)));
    assert!(text("page.pdf", &pdf(&[CATALOGUE, PAGES, PAGE, &lists, FONT])).contains("harbour"));
    let moved = stream(
        "",
        &format!(
            "BT /F 1e300 Tf {}1e300 0 0 1e300 0 0 Tm (x) Tj ET {shown}",
            "1e300 0 0 1e300 0 0 cm ".repeat(9)
        ),
    );
    read("page.pdf", &pdf(&[CATALOGUE, PAGES, PAGE, &moved, FONT]));
}

#[test]
fn pages_and_objects_in_circles_end() {
    let circle = "<</Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 99999999 /Parent 2 0 R>>";
    let page = "<</Type /Page /Parent 2 0 R /Contents [4 0 R 4 0 R] /Resources 6 0 R>>";
    let content = stream("", &format!("BT /F 10 Tf ({WORDS}) Tj ET"));
    read("page.pdf", &pdf(&[CATALOGUE, circle, page, &content, FONT, "7 0 R", "6 0 R"]));
    read("page.pdf", &pdf(&[CATALOGUE, &"[".repeat(100_000), PAGE, &content, &"<</A ".repeat(100_000)]));
    let kids: String = "3 0 R ".repeat(100_000);
    let many = format!("<</Type /Pages /Kids [{kids}] /Count 100000>>");
    assert!(text("page.pdf", &pdf(&[CATALOGUE, &many, PAGE, &content, FONT])).contains("harbour"));
    let kids: String = (0..600).map(|it| format!("{} 0 R ", 6 + it)).collect();
    let many = format!("<</Type /Pages /Kids [{kids}] /Count 600>>");
    let objects: Vec<&str> =
        [CATALOGUE, &many, PAGE, &content, FONT].into_iter().chain([PAGE].repeat(600)).collect();
    let told = read("page.pdf", &pdf(&objects));
    assert!(told.diagnostics.iter().any(|it| it.message.contains("500 pages")), "{:?}", told.diagnostics);
}

#[test]
fn maps_of_letters_are_bounded() {
    let font = "<</Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [7 0 R]>>";
    let content = stream("", "BT /F 10 Tf <0041004200430020004400450046> Tj ET");
    for map in [
        "1 beginbfrange <00000000> <ffffffff> <0000> endbfrange",
        "1 beginbfrange <00> <ffffffff> [<0041>] endbfrange",
    ] {
        let map = stream("", &format!("{}{map}", "1 beginbfchar <0041> <0041> endbfchar ".repeat(50_000)));
        let wide = "<</Type /Font /DW 500 /W [0 4000000000 500 0 99999999 500]>>";
        read("page.pdf", &pdf(&[CATALOGUE, PAGES, PAGE, &content, font, &map, wide]));
    }
}

#[test]
fn fonts_are_read_once() {
    let page = format!("<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F {FONT}>>>>>>");
    let content = stream("", &format!("BT {}({WORDS}) Tj ET", "/F 10 Tf ".repeat(150_000)));
    assert!(text("page.pdf", &pdf(&[CATALOGUE, PAGES, &page, &content])).contains("harbour"));
    // A map that gives half a million letters to one code.
    let font = "<</Type /Font /Subtype /Type1 /BaseFont /A /ToUnicode 6 0 R>>";
    let map = stream("", &format!("1 beginbfchar <41> <{}> endbfchar", "0041".repeat(1 << 19)));
    let content = stream("", &format!("BT /F 10 Tf ({}) Tj ET", "A".repeat(1 << 20)));
    let told = read("page.pdf", &pdf(&[CATALOGUE, PAGES, PAGE, &content, font, &map]));
    assert!(
        told.diagnostics.iter().any(|it| it.message.ends_with("some of page 1")),
        "{:?}",
        told.diagnostics
    );
}

#[test]
fn what_is_too_much_to_be_drawn_is_told() {
    let shown = format!("BT /F 10 Tf 50 700 Td ({WORDS}) Tj ET ");
    let many = stream("", &format!("{shown}{}", "/X Do ".repeat(150_000)));
    let page = PAGE.replace("/X 4 0 R", "/X 6 0 R");
    let form = stream("/Subtype /Form", "");
    let told = read("page.pdf", &pdf(&[CATALOGUE, PAGES, &page, &many, FONT, &form]));
    assert!(
        told.diagnostics.iter().any(|it| it.message.ends_with("some of page 1")),
        "{:?}",
        told.diagnostics
    );
    assert!(told.value.is_some_and(|it| it.text.contains("harbour")));
    // Page 1 unpacks to more than can be read, and page 2 is read all the same.
    let pages = "<</Type /Pages /Kids [3 0 R 6 0 R] /Count 2>>";
    let large = stream("/Filter /ASCII85Decode", &format!("{}~>", "z".repeat(17 << 20)));
    let second = PAGE.replace("/Contents 4 0 R", "/Contents 7 0 R");
    let told = read("page.pdf", &pdf(&[CATALOGUE, pages, PAGE, &large, FONT, &second, &stream("", &shown)]));
    assert!(
        told.diagnostics.iter().any(|it| it.message.ends_with("some of page 1")),
        "{:?}",
        told.diagnostics
    );
    assert!(told.value.is_some_and(|it| it.text.contains("harbour")));
    let told = refused("page.pdf", &pdf(&[CATALOGUE, PAGES, PAGE, &large, FONT]));
    assert!(told.contains("too much to be read"), "{told}");
}

#[test]
fn what_no_format_can_use_leaves_the_rest_unharmed() {
    let large = vec![b'a'; 100 << 20];
    let sample = Sample::of(&[
        ("good.txt", WORDS.as_bytes()),
        ("large.html", &large),
        ("large.md", &large),
        ("large.eml", &large),
        ("large.pdf", &large),
        ("none.pdf", b"%PDF-1.7\n"),
        ("none.eml", b"\0\0\0"),
        ("clip.md", format!("---\ntitle: Port\n---\n{WORDS}").as_bytes()),
        (
            "paper.pdf",
            &pdf(&[
                CATALOGUE,
                PAGES,
                PAGE,
                &stream("", &format!("BT /F 10 Tf 50 700 Td ({WORDS}) Tj ET")),
                FONT,
            ]),
        ),
    ]);
    let told = sample.build();
    for path in ["large.html", "large.md", "large.eml", "large.pdf", "none.pdf", "none.eml"] {
        let of = |it: &&dossier::diag::Diagnostic| {
            it.place.as_ref().is_some_and(|place| place.path.ends_with(path))
        };
        assert!(
            told.iter().filter(of).any(|it| it.severity == Severity::Error && !it.hint.is_empty()),
            "{path}: {told:#?}"
        );
    }
    for page in ["good", "clip", "paper"] {
        assert!(sample.read(&format!("site/pages/sources/{page}.md")).contains("harbour"), "{page}");
    }
}
