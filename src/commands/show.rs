//! Shows diagnostics: the file, the line with what is meant underlined, and what to do.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::Console;
use super::console::inert;
use crate::diag::{Diagnostic, Place, Severity};

/// How many diagnostics of one severity are shown in full; the rest are counted. `check` lists them all.
const SHOWN: usize = 20;

/// Shows diagnostics, errors first, at most [`SHOWN`] of each severity.
pub(super) fn diagnostics(console: &mut Console<'_>, diagnostics: &[Diagnostic]) {
    for severity in [Severity::Error, Severity::Warning, Severity::Remark] {
        let such: Vec<_> = diagnostics.iter().filter(|it| it.severity == severity).collect();
        for diagnostic in such.iter().take(SHOWN) {
            let shown = render(diagnostic, console.colour);
            console.warn(&shown);
        }
        if such.len() > SHOWN {
            console.note(&format!("... and {} more; `dossier check` lists them all", such.len() - SHOWN));
        }
    }
}

/// One diagnostic as a compiler would show it.
pub(super) fn render(diagnostic: &Diagnostic, colour: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Remark => Level::NOTE,
    };
    let (message, hint) = (inert(&diagnostic.message), inert(&diagnostic.hint));
    let place = diagnostic.place.as_ref().map(shown);
    let mut group = Group::with_title(level.primary_title(message.as_ref()));
    if let Some(place) = &place {
        group = group.element(element(place));
    }
    if !hint.is_empty() {
        group = group.element(Level::HELP.message(hint.as_ref()));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

/// The place, with nothing in it that a terminal obeys.
fn shown(place: &Place) -> Place {
    let (path, shown) = (inert(&place.path).into_owned(), inert(&place.shown).into_owned());
    Place { path, shown, ..place.clone() }
}

/// The place with its line, or only the file's name where no line is meant.
fn element(place: &Place) -> Element<'_> {
    let Some(span) = span(place) else {
        let origin = Origin::path(place.path.as_str());
        return if place.line == 0 { origin.into() } else { origin.line(place.line).into() };
    };
    Snippet::source(place.shown.as_str())
        .line_start(place.line)
        .path(place.path.as_str())
        .annotation(AnnotationKind::Primary.span(span))
        .into()
}

/// The meant characters of the shown line, in bytes.
fn span(place: &Place) -> Option<std::ops::Range<usize>> {
    let offset = |characters: usize| {
        place.shown.char_indices().nth(characters).map_or(place.shown.len(), |(at, _)| at)
    };
    let first = place.column.checked_sub(1)?;
    (!place.shown.is_empty()).then(|| offset(first)..offset(first + place.width))
}
