//! `revise`: a first build, edits of a person, a second build.
//!
//! The input has parts, each under a line `=== NAME`. `found` is an article with what is found in it, written as the body of a page
//! (ids and statuses are the tool's to give); a second `found` is what the next build finds, else it finds the same. `edits` are
//! lines `old => new`, made one after the other in the page as the first build wrote it, each at the first place; `\n` is a line
//! end. `lost` says that the state file is gone. Shown are the page after the second build without its hashes, what is reported,
//! and what the article holds; a third build must change nothing.

use std::fmt::Write as _;

use dossier::annotate::{
    Annotated, Annotations, Bound, DateMention, Figure, Form, Mention, Quotation, QuotationKind, Rule,
    Speaker, SpeakerClass,
};
use dossier::clean::{Block, Cleaned, Fields, Role};
use dossier::dates::Edtf;
use dossier::ids::{ActorId, SourceId};
use dossier::ingest::Capture;
use dossier::known::{Grounds, How, Known};
use dossier::read::Standing;
use dossier::registry::{Actor, ActorKind, Origin, Registry};
use dossier::revise::{Article, Note, Revised, Sheet, Target, entered, revise, sheet};
use dossier::text::Span;

use crate::page_articles::capture_of;

pub(super) fn run(input: &str) -> String {
    let parts = super::parts(input);
    let found: Vec<(Annotated, Capture)> =
        parts.iter().filter(|it| it.0 == "found").map(|it| annotated(&sheet(&it.1))).collect();
    let (first, second) = (found.first().expect("a part `found`"), found.last().expect("a part `found`"));
    let before = build(first, &Standing::default());
    let mut page = before.value.article.page;
    for (_, edits) in parts.iter().filter(|it| it.0 == "edits") {
        page = edits.lines().fold(page, edited);
    }
    let lost = parts.iter().any(|it| it.0 == "lost");
    let edited = Standing { page: Some(page), written: (!lost).then_some(before.value.written) };
    let after = build(second, &edited);
    let again = build(second, &standing(&after.value));
    let mut shown = String::new();
    for line in after.value.article.page.lines().filter(|it| !it.contains("sha256:")) {
        let _ = writeln!(shown, "{line}");
    }
    let _ = writeln!(shown, "=== reported");
    for it in &after.diagnostics {
        let line = it.place.as_ref().map_or(0, |it| it.line);
        let _ = writeln!(shown, "{:?}, line {line}: {}", it.severity, it.message);
    }
    let _ = writeln!(shown, "=== article");
    shown.push_str(&article(&after.value.article));
    for (field, value) in &entered(&edited).fields {
        let _ = writeln!(shown, "entered: {field}: {value}");
    }
    if standing(&again.value).page != standing(&after.value).page
        || again.value.written != after.value.written
    {
        shown.push_str("=== NOT THE SAME AGAIN\n");
        shown.push_str(&again.value.article.page);
    }
    shown
}

fn edited(page: String, edit: &str) -> String {
    let Some((old, new)) = edit.split_once(" =>") else { return page };
    let (old, new) = (old.replace("\\n", "\n"), new.trim_start_matches(' ').replace("\\n", "\n"));
    assert!(page.contains(&old), "`{old}` is not on the page:\n{page}");
    page.replacen(&old, &new, 1)
}

fn build((annotated, capture): &(Annotated, Capture), standing: &Standing) -> dossier::diag::Warned<Revised> {
    revise(annotated, capture, standing, &Registry::default())
}

fn standing(revised: &Revised) -> Standing {
    Standing { page: Some(revised.article.page.clone()), written: Some(revised.written.clone()) }
}

/// The article that a page's body tells.
fn annotated(sheet: &Sheet) -> (Annotated, Capture) {
    let text = sheet.lines.iter().map(|line| line.words.as_str()).collect::<Vec<_>>().join("\n\n");
    let mut at = 0;
    let mut blocks = Vec::new();
    let mut annotations = Annotations::default();
    for (index, line) in sheet.lines.iter().enumerate() {
        let (role, number) = match line.form {
            dossier::revise::Form::Paragraph => (Role::Paragraph, None),
            dossier::revise::Form::Heading(1) => (Role::Headline, None),
            dossier::revise::Form::Heading(_) => (Role::Crosshead, None),
            dossier::revise::Form::Item(number) => (Role::ListItem, number),
            dossier::revise::Form::Quote => (Role::Blockquote, None),
        };
        let span = Span::new(at, at + line.words.len());
        at = span.end + 2;
        blocks.push(Block { role, at: span, text: line.words.clone(), rule: "case".to_owned(), number });
        for link in &line.links {
            let place = dossier::annotate::Anchor { block: index, span: link.at };
            let rule = Rule::new("fr.case");
            match Target::of(&link.to) {
                Target::Actor(actor) => {
                    meet(&mut annotations, &actor, link.at.of(&line.words), ActorKind::Person);
                    annotations.mentions.push(Mention { at: place, actor, form: Form::Name, rule });
                }
                Target::Place(actor) => {
                    meet(&mut annotations, &actor, link.at.of(&line.words), ActorKind::Place);
                    annotations.mentions.push(Mention { at: place, actor, form: Form::Name, rule });
                }
                Target::Date(value) => {
                    annotations.dates.push(DateMention {
                        at: place,
                        value,
                        timex: String::new(),
                        base: Grounds::default(),
                        rule,
                    });
                }
                Target::Elsewhere => {}
            }
        }
    }
    for note in &sheet.notes {
        found(note, &mut annotations, &mut blocks);
    }
    let id = SourceId("case".to_owned());
    let title = blocks.first().map_or(String::new(), |it| it.text.clone());
    let fields = Fields {
        title: Known::stated(title.clone(), 1, title, ""),
        published: Known::stated(Edtf::parse("2021-03-04").expect("a day"), 2, "04/03/2021", "day first"),
        language: Known::inferred("fr".to_owned(), "language", ""),
        ..Fields::default()
    };
    let capture = capture_of(&id, text);
    (Annotated { cleaned: Cleaned { id, blocks, removed: Vec::new(), fields }, annotations }, capture)
}

fn meet(annotations: &mut Annotations, id: &ActorId, name: &str, kind: ActorKind) {
    if annotations.actors.iter().all(|it| it.id != *id) {
        annotations.actors.push(Actor {
            id: id.clone(),
            name: name.to_owned(),
            kind,
            aliases: Vec::new(),
            titles: Vec::new(),
            of: None,
            origin: Origin::Form,
        });
    }
}

/// Takes what a note of a case says as a finding.
fn found(note: &Note, annotations: &mut Annotations, blocks: &mut [Block]) {
    let value = |key: &str| note.parts.iter().find_map(|it| it.strip_prefix(&format!("{key}: ")));
    let rule = Rule::new(value("rule").unwrap_or("fr.case"));
    let speaker = value("speaker").or(value("claimant")).and_then(|it| {
        let actors: Vec<ActorId> = it
            .split("](../actors/")
            .skip(1)
            .filter_map(|it| it.split_once(".md)").map(|(id, _)| ActorId(id.to_owned())))
            .collect();
        (!actors.is_empty()).then_some(Speaker { actors, at: None, class: SpeakerClass::Name })
    });
    match note.parts.first().map(String::as_str) {
        Some("figure") => annotations.figures.push(Figure {
            at: note.pieces[0],
            number: note.parts[1].parse().ok(),
            bound: Bound::Exactly,
            unit: value("of").unwrap_or_default().trim_matches('"').to_owned(),
            claimant: speaker,
            as_of: None,
            part_of: None,
            caveat: None,
            rule,
        }),
        Some("block") => {
            let role = serde_json::from_value(serde_json::Value::String(note.parts[1].clone()));
            blocks[note.pieces[0].block].role = role.expect("a role");
        }
        _ => annotations.quotations.push(Quotation {
            pieces: note.pieces.clone(),
            kind: kind(&note.parts[1]),
            speaker,
            cue: None,
            via: Vec::new(),
            translated: None,
            insertions: Vec::new(),
            echo_of: None,
            rule,
            lost: Vec::new(),
        }),
    }
}

fn kind(word: &str) -> QuotationKind {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).expect("a kind of quotation")
}

/// What an article holds, a line each.
fn article(article: &Article) -> String {
    let mut shown = String::new();
    let words = |at: dossier::annotate::Anchor| at.span.of(&article.passages[at.block].block.text);
    let who = |by_person: bool| if by_person { " by a person" } else { "" };
    for it in article.passages.iter().filter(|it| it.block.role != Role::Paragraph) {
        let number = it.block.number.map_or(String::new(), |it| format!(" {it}"));
        let _ = writeln!(shown, "{:?}{number}: {}", it.block.role, it.block.text);
    }
    for it in &article.mentions {
        let _ = writeln!(shown, "mention: {} -> {}{}", words(it.it.at), it.it.actor, who(it.by_person));
    }
    for it in &article.dates {
        let day = it.it.value.as_ref().map_or("undated", |it| it.as_str());
        let _ = writeln!(shown, "date: {} -> {day}{}", words(it.it.at), who(it.by_person));
    }
    for it in &article.quotations {
        let pieces: Vec<&str> = it.it.pieces.iter().map(|at| words(*at)).collect();
        let speaker = it.it.speaker.as_ref().map_or("unknown".to_owned(), |it| {
            it.actors.iter().map(ToString::to_string).collect::<Vec<_>>().join("+")
        });
        let (kind, status) = (it.it.kind, it.status);
        let pieces = pieces.join(" ... ");
        let _ = writeln!(
            shown,
            "{kind:?}: {pieces} -> {speaker}, {status:?} [{}]{}",
            it.decided,
            who(it.by_person)
        );
    }
    for it in &article.figures {
        let status = it.status;
        let _ = writeln!(
            shown,
            "figure: {} -> {:?}, {status:?}{}",
            words(it.it.at),
            it.it.number,
            who(it.by_person)
        );
    }
    for it in &article.remarks {
        let _ = writeln!(shown, "remark after {:?}: {:?}", it.after, it.markdown);
    }
    for (name, field) in [("outlet", &article.fields.outlet), ("agency", &article.fields.agency)] {
        if field.is_entered() {
            let _ = writeln!(shown, "{name}: {:?} {}", field.value, how(&field.how));
        }
    }
    let published = &article.fields.published;
    let day = published.value.as_ref().map(Edtf::as_str);
    let _ = writeln!(shown, "published: {day:?} {}", how(&published.how));
    shown
}

fn how(how: &How) -> String {
    match how {
        How::Stated { line, words, note } => format!("stated, line {line}: {words}, {note}"),
        How::Inferred { rule, note } => format!("inferred, {rule}: {note}"),
        How::Entered { by, why } => format!("entered by {by}: {why}"),
        How::Unknown { note } => format!("unknown: {note}"),
    }
}
