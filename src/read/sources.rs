//! Reads `site/sources.csv`: what people know of a capture beyond its text, one row a capture.
//!
//! Spreadsheets save it in several ways, and all are understood: a BOM, commas or semicolons, quoting, CRLF.

use std::collections::{BTreeMap, BTreeSet};

use super::{Entered, Seed};
use crate::dates::Edtf;
use crate::diag::{Diagnostic, Place, Warned};
use crate::ids::SourceId;
use crate::text::Span;

mod rewritten;

/// The columns, in the order in which `new` writes them.
pub const COLUMNS: &[&str] = &[
    "capture",
    "outlet",
    "url",
    "published",
    "updated",
    "author",
    "agency",
    "place",
    "title",
    "language",
    "rights",
    "rating",
    "by",
    "why",
];

/// What was entered in `text`, the content of the file at `path`, by capture.
pub fn sources(path: &str, text: &str, seeds: &[Seed]) -> Warned<BTreeMap<SourceId, Entered>> {
    let mut sheet = Sheet { path, text, diagnostics: Vec::new() };
    let mut entered = BTreeMap::new();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .flexible(true)
        .has_headers(false)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut rows = reader.records();
    let Some(columns) = rows.next().and_then(|row| sheet.columns(row)) else {
        return Warned { value: entered, diagnostics: sheet.diagnostics };
    };
    for row in rows {
        if let Some((id, row)) = sheet.row(row, &columns, seeds)
            && entered.insert(id.clone(), row).is_some()
        {
            sheet.tell(
                0,
                format!("the capture `{id}` has two rows; the last one counts"),
                "Delete one of them.",
            );
        }
    }
    Warned { value: entered, diagnostics: sheet.diagnostics }
}

/// `text` with a row for each capture that has none, in the file's own style; `None` where none is missing, or where the file cannot be
/// read for sure: what stands in it stays to the byte.
pub fn grown(text: &str, seeds: &[Seed]) -> Option<String> {
    let bare = text.trim_start_matches('\u{feff}');
    let delimiter = delimiter(bare);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .trim(csv::Trim::All)
        .from_reader(bare.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().ok()?;
    let head = rows.first()?;
    let place = head.iter().position(|name| name.eq_ignore_ascii_case("capture"))?;
    let named: BTreeSet<String> = rows.iter().filter_map(|row| row.get(place)).map(under_seeds).collect();
    let missing = seeds.iter().filter(|it| !named.contains(&it.path) && !named.contains(&it.id.0));
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut grown = text.to_owned();
    for seed in missing {
        if !grown.ends_with('\n') {
            grown.push_str(end);
        }
        let mut cells = vec![String::new(); head.len()];
        cells[place] = quoted(&seed.path, delimiter);
        grown.push_str(&cells.join(&char::from(delimiter).to_string()));
        grown.push_str(end);
    }
    (grown != text).then_some(grown)
}

/// A cell, quoted where its words would part it.
fn quoted(words: &str, delimiter: u8) -> String {
    let parts = words.contains(['"', '\n', '\r', char::from(delimiter)]) || words.trim() != words;
    if parts { format!("\"{}\"", words.replace('"', "\"\"")) } else { words.to_owned() }
}

/// The path of a capture as a row gives it.
fn under_seeds(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches("./").trim_start_matches("seeds/").to_owned()
}

/// What parts the cells of the first line: commas, semicolons (what spreadsheets write in most of Europe) or tabs.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |mark: u8| head.bytes().filter(|it| *it == mark).count();
    [b'\t', b';', b','].into_iter().max_by_key(|mark| count(*mark)).unwrap_or(b',')
}

/// The file being read, for diagnostics.
struct Sheet<'a> {
    path: &'a str,
    text: &'a str,
    diagnostics: Vec<Diagnostic>,
}

impl Sheet<'_> {
    /// The names of the columns, folded to what is expected; a name that none has is told and passed over.
    fn columns(&mut self, row: csv::Result<csv::StringRecord>) -> Option<Vec<Option<&'static str>>> {
        let row = self.record(row)?;
        let columns: Vec<_> = row.iter().map(|name| self.column(name)).collect();
        if !columns.contains(&Some("capture")) {
            self.tell(
                1,
                "no column is called `capture`",
                "Name the column that holds the path under `seeds/`.",
            );
            return None;
        }
        Some(columns)
    }

    fn column(&mut self, name: &str) -> Option<&'static str> {
        let folded = name.to_lowercase();
        let known = COLUMNS.iter().find(|column| **column == folded).copied();
        if known.is_none() && !name.is_empty() {
            let nearest = nearest(&folded, COLUMNS.iter().copied()).unwrap_or_default();
            let hint = format!("Did you mean `{nearest}`? The columns are: {}.", COLUMNS.join(", "));
            self.tell(1, format!("no field is called `{name}`; the column is passed over"), hint);
        }
        known
    }

    fn row(
        &mut self,
        row: csv::Result<csv::StringRecord>,
        columns: &[Option<&'static str>],
        seeds: &[Seed],
    ) -> Option<(SourceId, Entered)> {
        let row = self.record(row)?;
        let line = line_of(&row);
        if row.iter().all(str::is_empty) {
            return None;
        }
        if row.len() > columns.len() {
            let message = format!("the row has {} fields, the head {}", row.len(), columns.len());
            self.tell(line, message, "Put fields that hold a comma or a semicolon between double quotes.");
            return None;
        }
        let mut fields: BTreeMap<String, String> = columns
            .iter()
            .zip(&row)
            .filter_map(|(column, value)| column.map(|column| (column.to_owned(), value.to_owned())))
            .filter(|(_, value)| !value.is_empty())
            .collect();
        let capture = fields.remove("capture").unwrap_or_default();
        let id = self.capture(&capture, line, seeds)?;
        self.check_dates(&mut fields, line);
        let by = fields.remove("by").unwrap_or_default();
        let why = fields.remove("why").unwrap_or_default();
        Some((id, Entered { fields, by, why, ..Entered::default() }))
    }

    /// The capture that a row names by its path or id.
    fn capture(&mut self, name: &str, line: usize, seeds: &[Seed]) -> Option<SourceId> {
        let path = under_seeds(name);
        let found = seeds.iter().find(|seed| seed.path == path || seed.id.0 == path);
        if found.is_none() {
            let hint = match nearest(&path, seeds.iter().map(|seed| seed.path.as_str())) {
                Some(nearest) => format!("Did you mean `{nearest}`?"),
                None => "Put the capture into `seeds/`, or delete the row.".to_owned(),
            };
            self.tell(line, format!("no capture is called `{name}`"), hint);
        }
        found.map(|seed| seed.id.clone())
    }

    /// Takes out dates that are none, so that a typing error never becomes a date; those that a spreadsheet wrote in its own way are
    /// understood where they can mean one day only.
    fn check_dates(&mut self, fields: &mut BTreeMap<String, String>, line: usize) {
        for name in ["published", "updated"] {
            let Some(value) = fields.get(name).filter(|value| Edtf::parse(value).is_none()).cloned() else {
                continue;
            };
            match rewritten::date(&value, delimiter(self.text) == b';') {
                Some(date) => {
                    fields.insert(name.to_owned(), date.to_string());
                }
                None => {
                    let hint = "Write it as `2016-12-08`, `2016-12-08T15:13`, `2016-12`, or leave it empty.";
                    self.tell(line, format!("`{value}` is no date, so `{name}` stays as it was"), hint);
                    fields.remove(name);
                }
            }
        }
    }

    fn record(&mut self, row: csv::Result<csv::StringRecord>) -> Option<csv::StringRecord> {
        match row {
            Ok(row) => Some(row),
            Err(error) => {
                let line = error.position().map_or(0, |it| usize::try_from(it.line()).unwrap_or(0));
                self.tell(
                    line,
                    format!("the row cannot be read: {error}"),
                    "Save the file again as CSV in UTF-8.",
                );
                None
            }
        }
    }

    fn tell(&mut self, line: usize, message: impl Into<String>, hint: impl Into<String>) {
        let start = self.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let width = self.text.get(start..).and_then(|rest| rest.lines().next()).map_or(0, str::len);
        let place = Place::span(self.path, self.text, Span::new(start, start + width));
        let place = if line == 0 { Place::file(self.path) } else { place };
        self.diagnostics.push(Diagnostic::error(message).at(place).hint(hint));
    }
}

fn line_of(row: &csv::StringRecord) -> usize {
    row.position().map_or(0, |it| usize::try_from(it.line()).unwrap_or(0))
}

/// The most similar of `names`, where one is similar at all.
pub fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let scored = names.map(|it| (strsim::jaro_winkler(name, it), it)).filter(|(score, _)| *score > NEAR);
    scored.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, it)| it)
}

/// Jaro-Winkler similarity above which two names may be the same misspelt: 0.7 finds dropped, added and swapped letters in short
/// names without proposing strangers.
const NEAR: f64 = 0.7;
