//! The article's fields as the front matter gives them.

use super::entries::{NOBODY, by_person, entered_by};
use super::front::Front;
use super::page::Page;
use super::state::State;
use crate::clean::Fields;
use crate::dates::Edtf;
use crate::diag::{Diagnostic, Place};
use crate::known::Known;
use crate::text::Span;

/// Puts what a person entered in the place of what the tool knows.
pub(super) fn settle(
    fields: &mut Fields,
    (page, front): (&Page, &Front),
    state: &State,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (key, value) in by_person(front, state) {
        let value = value.filter(|it| !it.trim().is_empty());
        let signed = entered_by(front, &key).unwrap_or((NOBODY.to_owned(), String::new()));
        match text_field(fields, &key) {
            Some(field) => enter(field, value, signed),
            None => {
                let Some(field) = date_field(fields, &key) else { continue };
                match value.as_deref().map(Edtf::parse) {
                    Some(None) => diagnostics.push(not_a_date(page, front, &key)),
                    Some(date) => enter(field, date, signed),
                    None => enter(field, None, signed),
                }
            }
        }
    }
}

fn text_field<'a>(fields: &'a mut Fields, key: &str) -> Option<&'a mut Known<String>> {
    Some(match key {
        "title" => &mut fields.title,
        "lang" => &mut fields.language,
        "outlet" => &mut fields.outlet,
        "agency" => &mut fields.agency,
        "author" => &mut fields.author,
        "place" => &mut fields.place,
        "url" => &mut fields.url,
        "rights" => &mut fields.rights,
        _ => return None,
    })
}

fn date_field<'a>(fields: &'a mut Fields, key: &str) -> Option<&'a mut Known<Edtf>> {
    Some(match key {
        "published" => &mut fields.published,
        "updated" => &mut fields.updated,
        _ => return None,
    })
}

/// A person's value; what already stands as the same value keeps how it is known.
fn enter<T: PartialEq>(field: &mut Known<T>, value: Option<T>, (by, why): (String, String)) {
    if field.value == value {
        return;
    }
    *field = match value {
        Some(value) => Known::entered(value, by, why),
        None => Known::unknown("emptied-on-page"),
    };
}

fn not_a_date(page: &Page, front: &Front, key: &str) -> Diagnostic {
    let source =
        front.entries.iter().find(|it| it.key == key).map(|it| it.source.clone()).unwrap_or_default();
    let message = format!("`{key}` is not a date that can be read; it is not used");
    let hint =
        "Write it as `2016-05-03`, `2016-05-03T15:13`, `2016-05` or `2016`, with `~` after it for about.";
    let place = Place::span(page.path.as_str(), &page.text, Span::new(source.start, source.end));
    Diagnostic::error(message).at(place).hint(hint)
}
