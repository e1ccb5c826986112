//! `clean`: a capture; others below lines `===` are only surveyed. Above the capture may stand, one to a line: `seed: FILE` (the
//! capture is that file of `seeds/`), `entered: FIELD=VALUE`, `keep: WORDS`, `drop: WORDS`.
//!
//! Shows each stretch in order with its line: `+` kept, `-` removed, and what else there is to say. When something was published is
//! read elsewhere and is shown only where it, or the address, was entered.

use std::fmt::Write as _;

use dossier::clean::{Cleaned, Fields, clean};
use dossier::ingest::Capture;
use dossier::known::{How, Known};
use dossier::lang::Languages;
use dossier::read::Entered;
use dossier::survey::{Sketch, sketch, survey};
use dossier::text::Lines;

use super::worded;

pub(super) fn run(input: &str) -> String {
    let (entered, rest) = header(input);
    let captures = super::survey::captures(&rest);
    let first = captures.first().expect("a case has a capture");
    let sketches: Vec<Sketch> = captures.iter().map(sketch).collect();
    let common = survey(&sketches).within(&sketches[0]);
    let languages = Languages::load().expect("the language data is well formed");
    let cleaned = clean(first, &common, &entered, &languages, "en");
    let mut shown = stretches(first, &cleaned.value);
    shown.push_str(&fields(&cleaned.value.fields));
    for diagnostic in cleaned.diagnostics {
        let line = diagnostic.place.map_or(0, |place| place.line);
        let _ = writeln!(
            shown,
            "{:?}: {} (line {line})\n  hint: {}",
            diagnostic.severity, diagnostic.message, diagnostic.hint
        );
    }
    shown
}

fn header(input: &str) -> (Entered, String) {
    let mut entered = Entered { by: "Ana".to_owned(), why: "seen in print".to_owned(), ..Entered::default() };
    let mut rest = input;
    while let Some((line, below)) = rest.split_once('\n').or((!rest.is_empty()).then_some((rest, ""))) {
        if let Some(file) = line.strip_prefix("seed: ") {
            let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(file);
            return (entered, std::fs::read_to_string(path).expect("the seed is UTF-8"));
        } else if let Some((field, value)) = line.strip_prefix("entered: ").and_then(|it| it.split_once('='))
        {
            entered.fields.insert(field.to_owned(), value.to_owned());
        } else if let Some(words) = line.strip_prefix("keep: ") {
            entered.keep.push(words.to_owned());
        } else if let Some(words) = line.strip_prefix("drop: ") {
            entered.drop.push(words.to_owned());
        } else {
            break;
        }
        rest = below;
    }
    (entered, rest.to_owned())
}

fn stretches(capture: &Capture, cleaned: &Cleaned) -> String {
    let lines = Lines::of(&capture.text);
    let kept = cleaned.blocks.iter().map(|it| {
        let number = it.number.map_or(String::new(), |it| format!(" {it}"));
        let role = format!("{}{number}", it.role.name());
        (it.at.start, format!("+ {role} [{}] {}", it.rule, short(&it.text)))
    });
    let removed = cleaned.removed.iter().map(|it| {
        let words = short(it.at.of(&capture.text));
        (it.at.start, format!("- {} [{}] {words} -- {}", it.category.name(), it.rule, worded(&it.note)))
    });
    let mut all: Vec<(usize, String)> = kept.chain(removed).collect();
    all.sort();
    all.into_iter().fold(String::new(), |mut shown, (at, what)| {
        let _ = writeln!(shown, "{:>2} {what}", lines.line(at));
        shown
    })
}

/// Enough of a stretch to know it by.
fn short(text: &str) -> String {
    let letters = text.chars().count();
    if letters <= 60 {
        return text.to_owned();
    }
    let head: String = text.chars().take(40).collect();
    let tail: String = text.chars().skip(letters - 15).collect();
    format!("{head}…{tail}")
}

fn fields(fields: &Fields) -> String {
    let mut shown = String::new();
    let texts = [
        ("title", &fields.title),
        ("agency", &fields.agency),
        ("outlet", &fields.outlet),
        ("author", &fields.author),
        ("place", &fields.place),
        ("url", &fields.url),
        ("rights", &fields.rights),
        ("language", &fields.language),
    ];
    for (name, known) in texts {
        shown.push_str(&field(name, known));
    }
    for (name, known) in [("published", &fields.published), ("updated", &fields.updated)] {
        if known.is_entered() || known.value.is_some() && fields.url.is_entered() {
            shown.push_str(&field(name, known));
        }
    }
    shown
}

fn field<T: std::fmt::Display>(name: &str, known: &Known<T>) -> String {
    let value = known.value.as_ref().map_or_else(|| "unknown".to_owned(), |it| short(&it.to_string()));
    let how = match &known.how {
        How::Stated { line, words, note } => {
            format!("stated, line {line}: \"{}\" {}", short(words), worded(note))
        }
        How::Inferred { rule, note } => format!("inferred, {rule}: {}", worded(note)),
        How::Entered { by, why } => format!("entered by {by}: {why}"),
        How::Unknown { note } => worded(note),
    };
    if ["url", "rights"].contains(&name) && known.value.is_none() {
        return String::new();
    }
    format!("{name}: {value} ({})\n", how.trim_end())
}
