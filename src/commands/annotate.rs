//! `dossier annotate`: a filter. JSON Lines in, one article a line; JSON Lines out: quotations, entities, times, figures.

use std::io::Read;

use clap::{Arg, ArgAction, ArgMatches};
use rayon::prelude::*;
use serde::Deserialize;

use super::{Command, Console, Exit, clean::failed, show};
use crate::annotate::annotate;
use crate::clean::{Cleaned, clean, plain};
use crate::dates::Edtf;
use crate::diag::{Diagnostic, Place};
use crate::ids::SourceId;
use crate::ingest::ingest;
use crate::known::Known;
use crate::lang::Languages;
use crate::read::Entered;
use crate::registry::Registry;
use crate::survey::Common;

mod found;

use found::{found, in_words};

pub(super) const COMMAND: Command = Command {
    name: "annotate",
    about: "Filter: JSON Lines {id, lang, date?, text} to JSON Lines of quotations, entities, times, figures",
    arguments,
    run,
};

fn arguments(command: clap::Command) -> clap::Command {
    let raw = Arg::new("raw").long("raw").action(ArgAction::SetTrue);
    let words = Arg::new("words").long("words").action(ArgAction::SetTrue);
    command
        .arg(raw.help("The texts are captures: clean them first; offsets stay those of the text given"))
        .arg(words.help("Name each speaker in the words of the text (\"she\", \"the minister\"), not by who that is"))
        .after_help("Offsets count characters of the text given. `date` is the day of publication, as EDTF.\n\nExample:\n  dossier annotate < articles.jsonl > annotations.jsonl")
}

fn run(matches: &ArgMatches, console: &mut Console<'_>) -> Exit {
    let languages = match Languages::load() {
        Ok(languages) => languages,
        Err(diagnostic) => return failed(console, &[diagnostic]),
    };
    let filter = Filter { raw: matches.get_flag("raw"), words: matches.get_flag("words") };
    let mut diagnostics = Vec::new();
    let (mut number, mut rest) = (0, Vec::new());
    loop {
        let lines = match lines(console.input, &mut rest) {
            Ok(lines) if lines.is_empty() => break,
            Ok(lines) => lines,
            Err(error) => {
                diagnostics.push(malformed(number + 1, error.to_string()));
                break;
            }
        };
        let found: Vec<_> = lines.into_par_iter().map(|line| annotated(line, filter, &languages)).collect();
        for found in found {
            number += 1;
            match found {
                Ok(Some(found)) => console.give(&found),
                Ok(None) => {}
                Err(why) => diagnostics.push(malformed(number, why)),
            }
        }
    }
    show::diagnostics(console, &diagnostics);
    if diagnostics.is_empty() { Exit::Fine } else { Exit::Errors }
}

/// How many bytes are read at once: enough articles for every core, few enough for the memory.
const BATCH: u64 = 1 << 20;

/// The next lines of the input, at least one until it ends; `rest` keeps what begins the line after them.
fn lines(mut input: &mut dyn Read, rest: &mut Vec<u8>) -> std::io::Result<Vec<Vec<u8>>> {
    loop {
        let ended = Read::take(&mut input, BATCH).read_to_end(rest)? == 0;
        let last = rest.iter().rposition(|byte| *byte == b'\n');
        if let Some(end) = if ended { Some(rest.len()) } else { last.map(|at| at + 1) } {
            let tail = rest.split_off(end);
            let whole = std::mem::replace(rest, tail);
            return Ok(whole.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect());
        }
    }
}

fn malformed(line: usize, why: String) -> Diagnostic {
    let place = Place { line, ..Place::file("standard input") };
    let hint = "Each line is one object: {\"id\": ..., \"lang\": ..., \"date\": ..., \"text\": ...}.";
    Diagnostic::error(why).at(place).hint(hint)
}

/// How the filter reads and writes.
#[derive(Clone, Copy)]
struct Filter {
    /// Whether the texts are captures, which are cleaned first.
    raw: bool,
    /// Whether speakers are named in the words of the text.
    words: bool,
}

/// One article, as the filter reads it.
#[derive(Deserialize)]
struct Given {
    id: String,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    date: Option<String>,
    text: String,
}

/// The annotations of one line; nothing for an empty line.
fn annotated(line: Vec<u8>, filter: Filter, languages: &Languages) -> Result<Option<String>, String> {
    let line = String::from_utf8(line).map_err(|_| "the line is not UTF-8".to_owned())?;
    if line.trim().is_empty() {
        return Ok(None);
    }
    let given: Given = serde_json::from_str(&line).map_err(|error| error.to_string())?;
    let mut cleaned =
        if filter.raw { cleaned(&given, languages) } else { plain::article(&given.id, &given.text) };
    if !given.lang.is_empty() {
        cleaned.fields.language = Known::entered(given.lang.clone(), "standard input", "");
    }
    if let Some(date) = given.date.as_deref().and_then(Edtf::parse) {
        cleaned.fields.published = Known::entered(date, "standard input", "");
    }
    let annotated = annotate(cleaned, &Common::default(), &Registry::default(), languages);
    let mut found = found((&given.id, &given.text), &annotated);
    if filter.words {
        in_words(&mut found.quotes, &given.text);
    }
    serde_json::to_string(&found).map(Some).map_err(|error| error.to_string())
}

/// The text cleaned as a capture; one that cannot be used has no blocks. Offsets fit as long as no CR was made a line end.
fn cleaned(given: &Given, languages: &Languages) -> Cleaned {
    let capture = ingest(&SourceId(given.id.clone()), "input.txt", given.text.as_bytes()).value;
    match capture {
        Some(capture) => {
            clean(&capture, &Common::default(), &Entered::default(), languages, &given.lang).value
        }
        None => plain::article(&given.id, ""),
    }
}
