//! The article's fields: what a person entered, else what the text states, else what a rule concludes, else unknown.

use super::declared::Declared;
use super::published::Writing;
use super::published::shown::shown;
use super::published::{Publication, published};
use super::source::Reader;
use super::{Fields, Role};
use crate::dates::Edtf;
use crate::diag::{Diagnostic, Place, Warned};
use crate::ingest::Capture;
use crate::known::{Ground, How, Known};
use crate::lang::Languages;
use crate::read::Entered;

/// What the fields are read from.
pub(super) struct Grounds<'a> {
    /// The capture.
    pub(super) capture: &'a Capture,
    /// What a person entered.
    pub(super) entered: &'a Entered,
    /// The languages.
    pub(super) languages: &'a Languages,
    /// The kept blocks, read.
    pub(super) reader: Reader<'a>,
    /// The language of captures whose language cannot be told.
    pub(super) default_language: &'a str,
}

/// The fields, with what is wrong with entered ones.
pub(super) fn fields(grounds: &Grounds<'_>) -> Warned<Fields> {
    let mut diagnostics = Vec::new();
    let declared = Declared::of(grounds.capture);
    let language = entered_or(grounds, "language", || {
        super::tongue::language(grounds.reader.blocks, grounds.default_language, declared.language())
    });
    let Publication { published, updated } =
        publication(grounds, language.value.as_deref().unwrap_or_default());
    let value = Fields {
        title: entered_or(grounds, "title", || title(grounds, declared)),
        published: entered_date(grounds, "published", published, &mut diagnostics),
        updated: entered_date(grounds, "updated", updated, &mut diagnostics),
        agency: entered_or(grounds, "agency", || either(grounds.reader.agency(), declared.agency())),
        outlet: entered_or(grounds, "outlet", || {
            declared
                .outlet()
                .unwrap_or_else(|| super::outlet::outlet(&grounds.capture.text, grounds.languages))
        }),
        author: entered_or(grounds, "author", || {
            declared.author().unwrap_or_else(|| grounds.reader.author())
        }),
        place: entered_or(grounds, "place", || grounds.reader.place()),
        url: entered_or(grounds, "url", || {
            declared.url().unwrap_or_else(|| Known::unknown("address-not-held"))
        }),
        rights: entered_or(grounds, "rights", || Known::unknown("rights-not-entered")),
        language,
    };
    let found = |name: &str, found: &Known<String>| rival(grounds, name, found);
    diagnostics.extend(found("agency", &grounds.reader.agency()));
    diagnostics.extend(found("author", &grounds.reader.author()));
    // What the page's furniture says is looked for only where something else counts.
    if entered(grounds, "outlet").is_some() {
        diagnostics.extend(found("outlet", &super::outlet::outlet(&grounds.capture.text, grounds.languages)));
    }
    Warned { value, diagnostics }
}

/// What the text states, where a person entered something else: theirs counts, and the other is told.
fn rival<T: ToString>(grounds: &Grounds<'_>, name: &str, found: &Known<T>) -> Option<Diagnostic> {
    let value = entered(grounds, name)?;
    let How::Stated { line, words, .. } = &found.how else { return None };
    let stated = found.value.as_ref()?.to_string();
    if stated == value || Edtf::parse(value).is_some_and(|it| stated.starts_with(it.as_str())) {
        return None;
    }
    let place = Place { line: *line, ..Place::file(format!("seeds/{}", grounds.capture.path)) };
    let message = format!("`{name}` was entered as `{value}`; the text states `{stated}`: \"{words}\"");
    let hint =
        "What was entered counts. Empty the field in `site/sources.csv`, or on the page, to take the text's.";
    Some(Diagnostic::remark(message).at(place).hint(hint))
}

fn entered<'a>(grounds: &'a Grounds<'_>, name: &str) -> Option<&'a str> {
    grounds.entered.fields.get(name).map(|it| it.trim()).filter(|it| !it.is_empty())
}

fn entered_or(grounds: &Grounds<'_>, name: &str, found: impl FnOnce() -> Known<String>) -> Known<String> {
    match entered(grounds, name) {
        Some(value) => {
            let (by, why) = grounds.entered.signature(name);
            Known::entered(value.to_owned(), by, why)
        }
        None => found(),
    }
}

/// The entered date, where there is one that can be read.
fn entered_date(
    grounds: &Grounds<'_>,
    name: &str,
    found: Known<Edtf>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Known<Edtf> {
    let Some(value) = entered(grounds, name) else { return found };
    diagnostics.extend(rival(grounds, name, &found));
    match Edtf::parse(value) {
        Some(date) => {
            let (by, why) = grounds.entered.signature(name);
            Known::entered(date, by, why)
        }
        None => {
            let message = format!("the entered `{name}` of `{}` is no date: `{value}`", grounds.capture.id);
            let hint = "Write it as `2016-05-03`, `2016-05-03T15:13`, `2016-05` or `2016`.";
            diagnostics.push(Diagnostic::warning(message).at(Place::file("site/sources.csv")).hint(hint));
            found
        }
    }
}

/// When it was published and changed: what the page declares, unless a stamp gives the day in words, which is then the same or
/// the same in the outlet's own time; then the date that a line shows near the headline, and a `<time>` of the page.
fn publication(grounds: &Grounds<'_>, language: &str) -> Publication {
    let declared = Declared::of(grounds.capture);
    let told = match grounds.languages.of(language) {
        Some(rules) => published(grounds.capture, grounds.reader.blocks, rules),
        None => {
            let note = Ground::new("no-date-rules").words(language);
            Publication { published: Known::unknown(note.clone()), updated: Known::unknown(note) }
        }
    };
    let stamped = matches!(told.published.how, How::Stated { .. });
    let day_first = grounds.languages.of(language).is_none_or(|rules| rules.dates.words.day_first);
    let writing = Writing { words: &grounds.languages.stamps, day_first };
    let shown = shown(&told.published, (grounds.capture, grounds.reader.blocks), writing);
    let published = match declared.published() {
        Some(declared) if stamped && agree(&declared, &told.published) => told.published,
        Some(declared) => declared,
        None if stamped => told.published,
        None if shown.is_some() => shown.unwrap_or_default(),
        None => declared.shown_time().unwrap_or(told.published),
    };
    Publication { published, updated: either(told.updated, declared.updated()) }
}

/// Whether a stamp gives the declared day, or the one beside it, as another time zone may, and a time if that is declared.
fn agree(declared: &Known<Edtf>, stamp: &Known<Edtf>) -> bool {
    let day = |it: &Known<Edtf>| it.value.as_ref().and_then(Edtf::day);
    let timed = |it: &Known<Edtf>| it.value.as_ref().is_some_and(|it| it.as_str().contains('T'));
    let apart = day(declared).zip(day(stamp)).map(|(left, right)| (left - right).num_days().abs());
    apart.is_some_and(|it| it <= 1) && (timed(stamp) || !timed(declared) || apart == Some(1))
}

/// What the text states; what the page declares where the text states nothing.
fn either<T>(stated: Known<T>, declared: Option<Known<T>>) -> Known<T> {
    if stated.value.is_some() { stated } else { declared.unwrap_or(stated) }
}

fn title(grounds: &Grounds<'_>, declared: Declared<'_>) -> Known<String> {
    match grounds.reader.blocks.iter().find(|block| block.role == Role::Headline) {
        Some(block) => Known::stated(block.text.clone(), grounds.reader.line(block), &block.text, ""),
        None => declared.title().unwrap_or_else(|| Known::unknown("no-headline")),
    }
}
