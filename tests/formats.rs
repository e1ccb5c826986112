//! A dossier with a capture of each kind: what a user drops into `seeds/` becomes a page, with what the file says of itself.

use crate::sample::Sample;

const FIRST: &str = "The harbour of Brevanne reopens on Thursday, the prefect Claire Vasseur said on Tuesday, after ten days of storm.";
const SECOND: &str = "\"The dykes have held,\" Ms Vasseur told the council, and thanked the firemen who had worked day and night since the second of March.";

fn html(head: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=en><title>The harbour reopens</title>{head}<h1>The harbour reopens</h1><p>{FIRST}</p><p>{SECOND}</p></html>"
    )
}

fn pdf() -> Vec<u8> {
    let lines = [FIRST, SECOND].iter().enumerate().flat_map(|(at, text)| {
        let words: Vec<&str> = text.split(' ').collect();
        let lines: Vec<String> = words.chunks(10).map(|it| it.join(" ")).collect();
        lines.into_iter().enumerate().map(move |(row, line)| (700 - 100 * at - 13 * row, line))
    });
    let drawn: String = lines.map(|(y, line)| format!("BT /F 10 Tf 50 {y} Td ({line}) Tj ET\n")).collect();
    let drawn = format!("BT /F 20 Tf 50 760 Td (The harbour reopens) Tj ET\n{drawn}");
    format!(
        "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n\
         3 0 obj <</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>> endobj\n\
         4 0 obj <</Length {}>>\nstream\n{drawn}endstream\nendobj\n\
         5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj\ntrailer <</Root 1 0 R>>\n",
        drawn.len()
    )
    .into_bytes()
}

fn page(sample: &Sample, id: &str, holds: &[&str]) {
    let page = sample.read(&format!("site/pages/sources/{id}.md"));
    for words in [
        "# The harbour reopens",
        "after ten days of storm",
        "The dykes have held",
        "speaker: [Claire Vasseur]",
    ]
    .iter()
    .chain(holds)
    {
        assert!(page.contains(words), "{id} does not hold {words:?}:\n{page}");
    }
}

#[test]
fn every_kind_of_file_becomes_a_page_with_what_it_says_of_itself() {
    let clip = format!(
        "---\ntitle: The harbour reopens\nsource: https://courier.example/port\nauthor: \"[[Ana Costa]]\"\npublished: 2019-03-12\ncreated: 2019-03-14\n---\n{FIRST}\n\n> {SECOND}\n"
    );
    let letter = format!(
        "From: The Courier <a@courier.example>\nTo: b@c.example\nSubject: The harbour reopens\nDate: Tue, 12 Mar 2019 18:05:00 +0100\nList-Id: <x>\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n{}",
        html("")
    );
    let archive = format!(
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://courier.example/port\nSubject: The harbour reopens\nDate: Wed, 13 Mar 2019 18:05:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=b\n\n--b\nContent-Type: text/html\nContent-Location: https://courier.example/port\n\n{}\n--b--\n",
        html("")
    );
    let saved = html("<!-- saved from url=(0029)https://courier.example/port -->");
    let sample = Sample::of(&[
        ("clip.md", clip.as_bytes()),
        ("letter.eml", letter.as_bytes()),
        ("archive.mhtml", archive.as_bytes()),
        ("paper.pdf", &pdf()),
        ("saved.html", saved.as_bytes()),
        ("copied.txt", format!("The harbour reopens\n\n{FIRST}\n\n{SECOND}\n").as_bytes()),
    ]);
    sample.write("site/actors.toml", b"[[actor]]\nname = \"Claire Vasseur\"\nkind = \"person\"\n");
    let told = sample.build();
    assert!(told.iter().all(|it| it.severity != dossier::diag::Severity::Error), "{told:#?}");
    page(
        &sample,
        "clip",
        &["published: 2019-03-12", "author: Ana Costa", "courier.example/port", "front-matter"],
    );
    page(&sample, "letter", &["published: 2019-03-12T18:05", "outlet: The Courier"]);
    page(&sample, "archive", &["courier.example/port"]);
    page(&sample, "saved", &["courier.example/port"]);
    page(&sample, "paper", &[]);
    page(&sample, "copied", &[]);
    let archive = sample.read("site/pages/sources/archive.md");
    assert!(!archive.contains("2019-03-13"), "the day of the saving is no day of publication:\n{archive}");
}
