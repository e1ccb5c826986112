//! `dossier clean`: a filter. One page on standard input, one JSON object out.

use clap::{Arg, ArgMatches};
use serde::Serialize;

use super::{Command, Console, Exit, show};
use crate::clean::{Category, Cleaned, Fields, Role, clean};
use crate::diag::{Diagnostic, Severity};
use crate::ids::SourceId;
use crate::ingest::{CAPTURE_MAX, Capture, FORMATS, ingest, shown};
use crate::known::Grounds;
use crate::lang::Languages;
use crate::read::Entered;
use crate::survey::Common;
use crate::text::{Lines, Points, Span};

pub(super) const COMMAND: Command = Command {
    name: "clean",
    about: "Filter: one page on standard input to JSON: headline, body, what was removed and why",
    arguments,
    run,
};

fn arguments(command: clap::Command) -> clap::Command {
    let formats: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
    let format = Arg::new("format").long("format").value_name("FORMAT");
    let format = format.help("What the page is; without it, what its first bytes show");
    let language = Arg::new("language").long("language").value_name("CODE").default_value("en");
    command
        .arg(format.value_parser(clap::builder::PossibleValuesParser::new(formats)))
        .arg(language.help("The language to take where the text does not tell"))
        .after_help("Offsets count characters of the decoded text.\n\nExample:\n  dossier clean < page.txt | jq -r .headline")
}

fn run(matches: &ArgMatches, console: &mut Console<'_>) -> Exit {
    let languages = match Languages::load() {
        Ok(languages) => languages,
        Err(diagnostic) => return failed(console, &[diagnostic]),
    };
    let format = matches.get_one::<String>("format").map(String::as_str);
    let language = matches.get_one::<String>("language").map_or("", String::as_str);
    let mut diagnostics = Vec::new();
    let Some(capture) = capture(console, format).map(|it| it.unload(&mut diagnostics)).unwrap_or_default()
    else {
        return failed(console, &diagnostics);
    };
    let cleaned = clean(&capture, &Common::default(), &Entered::default(), &languages, language);
    let cleaned = cleaned.unload(&mut diagnostics);
    console.give(&serde_json::to_string(&page(&capture, &cleaned)).unwrap_or_default());
    show::diagnostics(console, &diagnostics);
    if diagnostics.iter().any(|it| it.severity == Severity::Error) { Exit::Errors } else { Exit::Fine }
}

/// The page on standard input, decoded as a file of the format's first ending would be.
fn capture(console: &mut Console<'_>, format: Option<&str>) -> Option<crate::diag::Warned<Option<Capture>>> {
    use std::io::Read as _;
    let mut bytes = Vec::new();
    console.input.take(CAPTURE_MAX as u64 + 1).read_to_end(&mut bytes).ok()?;
    let format = match format {
        Some(name) => FORMATS.iter().find(|it| it.name == name),
        None => shown(&bytes),
    };
    let ending = format?.endings.first()?;
    Some(ingest(&SourceId("input".to_owned()), &format!("input.{ending}"), &bytes))
}

pub(super) fn failed(console: &mut Console<'_>, diagnostics: &[Diagnostic]) -> Exit {
    show::diagnostics(console, diagnostics);
    Exit::Failed
}

/// A cleaned page, as the filter prints it.
#[derive(Serialize)]
struct Page<'a> {
    headline: &'a str,
    standfirst: Vec<&'a str>,
    body: Vec<&'a str>,
    captions: Vec<&'a str>,
    credits: Vec<&'a str>,
    datelines: Vec<&'a str>,
    /// The day of publication where the text settles it; `null` otherwise.
    date: Option<&'a str>,
    fields: &'a Fields,
    blocks: Vec<Kept<'a>>,
    removed: Vec<Cut<'a>>,
}

#[derive(Serialize)]
struct Kept<'a> {
    role: Role,
    line: usize,
    start: usize,
    end: usize,
    rule: &'a str,
}

#[derive(Serialize)]
struct Cut<'a> {
    category: Category,
    line: usize,
    start: usize,
    end: usize,
    rule: &'a str,
    note: &'a Grounds,
    text: &'a str,
}

fn page<'a>(capture: &'a Capture, cleaned: &'a Cleaned) -> Page<'a> {
    let (lines, points) = (Lines::of(&capture.text), Points::of(&capture.text));
    let ends = |at: Span| (points.before(at.start), points.before(at.end));
    let published = cleaned.fields.published.value.as_ref();
    Page {
        headline: cleaned.fields.title.value.as_deref().unwrap_or_default(),
        standfirst: texts(cleaned, &[Role::Standfirst]),
        body: texts(cleaned, &[Role::Paragraph, Role::Crosshead, Role::ListItem, Role::Blockquote]),
        captions: texts(cleaned, &[Role::Caption]),
        credits: texts(cleaned, &[Role::Credit]),
        datelines: texts(cleaned, &[Role::Dateline]),
        date: published.filter(|date| date.day().is_some()).map(crate::dates::Edtf::as_str),
        fields: &cleaned.fields,
        blocks: cleaned
            .blocks
            .iter()
            .map(|block| {
                let (start, end) = ends(block.at);
                Kept { role: block.role, line: lines.line(block.at.start), start, end, rule: &block.rule }
            })
            .collect(),
        removed: cleaned
            .removed
            .iter()
            .map(|cut| {
                let ((start, end), line) = (ends(cut.at), lines.line(cut.at.start));
                let text = cut.at.of(&capture.text);
                Cut { category: cut.category, line, start, end, rule: &cut.rule, note: &cut.note, text }
            })
            .collect(),
    }
}

fn texts<'a>(cleaned: &'a Cleaned, roles: &[Role]) -> Vec<&'a str> {
    cleaned
        .blocks
        .iter()
        .filter(|block| roles.contains(&block.role))
        .map(|block| block.text.as_str())
        .collect()
}
