//! The article's fields: what a person entered, else what the text states, else what a rule concludes, else unknown.

use super::declared::{DECLARED, Declared};
use super::published::Writing;
use super::published::address::in_address;
use super::published::settle::Places;
use super::published::shown::shown;
use super::published::{Publication, published};
use super::source::Reader;
use super::{Fields, Rival, Role};
use crate::dates::Edtf;
use crate::diag::{Diagnostic, Place, Warned};
use crate::ingest::Capture;
use crate::known::{Ground, How, Known};
use crate::lang::Languages;
use crate::lang::furniture::bare;
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
    let found = publication(grounds, language.value.as_deref().unwrap_or_default());
    let value = Fields {
        title: entered_or(grounds, "title", || title(grounds, declared)),
        published: entered_date(grounds, "published", found.published.clone(), &mut diagnostics),
        updated: entered_date(grounds, "updated", found.updated.clone(), &mut diagnostics),
        agency: entered_or(grounds, "agency", || {
            either(grounds.reader.agency(), declared.agency(&grounds.languages.agencies))
        }),
        outlet: entered_or(grounds, "outlet", || declared.outlet().unwrap_or_else(|| named_outlet(grounds))),
        author: entered_or(grounds, "author", || {
            declared.author(&grounds.languages.agencies).unwrap_or_else(|| grounds.reader.author())
        }),
        place: entered_or(grounds, "place", || grounds.reader.place()),
        url: entered_or(grounds, "url", || {
            declared.url().unwrap_or_else(|| Known::unknown("address-not-held"))
        }),
        rights: entered_or(grounds, "rights", || Known::unknown("rights-not-entered")),
        rivals: rivals(grounds, &found),
        language,
    };
    diagnostics.extend(value.rivals.iter().filter_map(|it| told(grounds, it)));
    Warned { value, diagnostics }
}

/// The outlet that the text names.
fn named_outlet(grounds: &Grounds<'_>) -> Known<String> {
    let headline = grounds.reader.blocks.iter().find(|it| it.role == Role::Headline);
    let headline = headline.map(|it| grounds.reader.line(it));
    super::outlet::outlet(&grounds.capture.text, headline, grounds.languages)
}

/// What the text gives for the fields that a person is likely to enter, the dates first.
fn rivals(grounds: &Grounds<'_>, dates: &Publication) -> Vec<Rival> {
    let Entered { fields, beside, .. } = grounds.entered;
    if fields.is_empty() && beside.is_empty() {
        return Vec::new();
    }
    let declared = Declared::of(grounds.capture);
    let text =
        |it: &Known<Edtf>| Known { value: it.value.as_ref().map(ToString::to_string), how: it.how.clone() };
    let outlet = named_outlet(grounds);
    let found = [
        ("published", text(&dates.published)),
        ("updated", text(&dates.updated)),
        ("agency", either(grounds.reader.agency(), declared.agency(&grounds.languages.agencies))),
        ("author", either(grounds.reader.author(), declared.author(&grounds.languages.agencies))),
        ("outlet", either(outlet, declared.outlet())),
        ("title", title(grounds, declared)),
    ];
    let row = |(name, value): (&String, &String)| {
        let how = How::Entered { by: grounds.entered.by.clone(), why: grounds.entered.why.clone() };
        Rival { field: name.clone(), found: Known { value: Some(value.clone()), how } }
    };
    // Two people's values that differ are told even where one of them was confirmed: the other may be later.
    let row = grounds.entered.beside.iter().map(row);
    found.into_iter().filter_map(|(name, found)| rival(grounds, name, found)).chain(row).collect()
}

/// What the text gives, where a person entered something else and has not settled which it is.
fn rival(grounds: &Grounds<'_>, name: &str, found: Known<String>) -> Option<Rival> {
    let value = entered(grounds, name)?;
    let other = found.value.as_ref()?;
    // A conclusion is what a person enters a value to correct; what the page says is not.
    let said = match &found.how {
        How::Stated { .. } => true,
        How::Inferred { note, .. } => note.0.iter().any(|it| it.id == DECLARED),
        _ => false,
    };
    let same = other == value || Edtf::parse(value).is_some_and(|it| other.starts_with(it.as_str()));
    (said && !same && !is_settled(grounds, name)).then(|| Rival { field: name.to_owned(), found })
}

fn is_settled(grounds: &Grounds<'_>, name: &str) -> bool {
    grounds.entered.confirmed.contains(name)
}

/// What a person should know of a rival: theirs counts.
fn told(grounds: &Grounds<'_>, rival: &Rival) -> Option<Diagnostic> {
    let Rival { field, found } = rival;
    let (value, other) = (entered(grounds, field)?, found.value.as_ref()?);
    let path = &grounds.capture.path;
    let seed = Place::file(format!("seeds/{path}"));
    let (message, place) = match &found.how {
        How::Stated { line, words, .. } => (
            format!("`{field}` was entered as `{value}`; the text states `{other}`: \"{words}\""),
            Place { line: *line, ..seed },
        ),
        How::Entered { .. } => (
            format!("`{field}` is `{value}` on the page of `{path}`, and `{other}` in `site/sources.csv`"),
            Place::file("site/sources.csv"),
        ),
        _ => (format!("`{field}` was entered as `{value}`; the page declares `{other}`"), seed),
    };
    let hint = match &found.how {
        How::Entered { .. } if is_settled(grounds, field) => {
            "The page counts, and is confirmed. Change the row to match it, or the page where the row is right."
        }
        How::Entered { .. } => "The page counts. Make them the same, or settle it with `dossier review`.",
        _ => {
            "What was entered counts. Settle it with `dossier review`, or empty the field to take the other."
        }
    };
    Some(Diagnostic::remark(message).at(place).hint(hint))
}

fn entered<'a>(grounds: &'a Grounds<'_>, name: &str) -> Option<&'a str> {
    grounds.entered.fields.get(name).map(|it| it.trim()).filter(|it| !it.is_empty())
}

fn entered_or(grounds: &Grounds<'_>, name: &str, found: impl FnOnce() -> Known<String>) -> Known<String> {
    match entered(grounds, name) {
        Some(value) => {
            // What a person confirmed keeps how it is known.
            let found = is_settled(grounds, name).then(found).filter(|it| it.value.as_deref() == Some(value));
            found.unwrap_or_else(|| {
                let (by, why) = grounds.entered.signature(name);
                Known::entered(value.to_owned(), by, why)
            })
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
    match Edtf::parse(value) {
        Some(date) if is_settled(grounds, name) && found.value.as_ref() == Some(&date) => found,
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

/// When it was published and changed, by all places where the page gives it.
fn publication(grounds: &Grounds<'_>, language: &str) -> Publication {
    let declared = Declared::of(grounds.capture);
    let told = match grounds.languages.of(language) {
        Some(rules) => published(grounds.capture, grounds.reader.blocks, rules),
        None => {
            let note = Ground::new("no-date-rules").words(language);
            let unknown = || Known::unknown(note.clone());
            Publication { published: unknown(), updated: unknown(), trails: false }
        }
    };
    let day_first = grounds.languages.of(language).is_none_or(|rules| rules.dates.words.day_first);
    let writing = Writing { words: &grounds.languages.stamps, day_first };
    let address = entered(grounds, "url").map(str::to_owned).or_else(|| declared.url()?.value);
    let places = Places {
        trails: told.trails,
        shown: shown(&told.published, (grounds.capture, grounds.reader.blocks), writing),
        declared: declared.published(),
        time: declared.shown_time(),
        address: address.as_deref().and_then(in_address),
        told: told.published,
    };
    let updated = either(told.updated, declared.updated());
    Publication { published: places.settled(), updated, trails: told.trails }
}

/// What the text states; what the page declares where the text states nothing.
fn either<T>(stated: Known<T>, declared: Option<Known<T>>) -> Known<T> {
    if stated.value.is_some() { stated } else { declared.unwrap_or(stated) }
}

fn title(grounds: &Grounds<'_>, declared: Declared<'_>) -> Known<String> {
    match grounds.reader.blocks.iter().find(|block| block.role == Role::Headline) {
        Some(block) => {
            let words = declared_head(&block.text, &declared.titles());
            Known::stated(words.to_owned(), grounds.reader.line(block), &block.text, "")
        }
        None => declared.title().unwrap_or_else(|| Known::unknown("no-headline")),
    }
}

/// Marks after which a headline's line may go on with the section or the outlet.
const PARTING: [&str; 5] = [" | ", " / ", " - ", " – ", " — "];

/// How many of each are tried: each try reads the line up to there.
const PARTS: usize = 4;

/// The head of a headline's line that the page declares as the headline; the whole line where it declares no such head.
fn declared_head<'a>(line: &'a str, titles: &[String]) -> &'a str {
    let marks = PARTING.iter().flat_map(|mark| line.match_indices(mark).take(PARTS));
    let heads = marks.filter_map(|(at, _)| line.get(..at));
    heads.filter(|head| titles.contains(&bare(head))).max_by_key(|head| head.len()).unwrap_or(line)
}
