//! A diagnostic is data: how bad it is, where, what, and what to do. Stages return diagnostics; only `commands/` shows them.
//!
//! Messages follow one grammar: lower case, names in back-ticks, no final stop; the hint is a sentence that says what to do.

use serde::{Deserialize, Serialize};

use crate::text::{Lines, Span};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something could not be used; the build goes on without it and ends with exit code 1.
    Error,
    /// Something was used, but a person should look.
    Warning,
    /// Something worth knowing.
    Remark,
}

/// Where it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// The file, relative to the dossier's root, with forward slashes.
    pub path: String,
    /// Line from 1; 0 where the whole file is meant.
    pub line: usize,
    /// Column from 1, in characters; 0 where the whole line is meant.
    pub column: usize,
    /// The line's text, to be shown; empty where there is none.
    pub shown: String,
    /// How many characters of it are meant, from the column on.
    pub width: usize,
}

impl Place {
    /// A whole file.
    pub fn file(path: impl Into<String>) -> Place {
        Place { path: path.into(), line: 0, column: 0, shown: String::new(), width: 0 }
    }

    /// A stretch of `text`, the content of the file at `path`.
    pub fn span(path: impl Into<String>, text: &str, at: Span) -> Place {
        let (line, column) = Lines::of(text).line_column(text, at.start);
        let shown = text.lines().nth(line - 1).unwrap_or_default();
        let width = at.of(text).lines().next().unwrap_or_default().chars().count();
        Place {
            path: path.into(),
            line,
            column,
            shown: bounded(shown, column),
            width: width.clamp(1, SHOWN_MAX),
        }
    }
}

/// Longest shown line in characters: a capture can be one line of megabytes.
const SHOWN_MAX: usize = 400;

/// The line as far as it is worth showing; empty where the meant column lies past that.
fn bounded(line: &str, column: usize) -> String {
    if column > SHOWN_MAX { String::new() } else { line.chars().take(SHOWN_MAX).collect() }
}

/// One thing to tell the user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// Where; `None` where no file is meant.
    pub place: Option<Place>,
    /// What is the matter.
    pub message: String,
    /// What to do; empty where nothing can be advised.
    pub hint: String,
}

impl Diagnostic {
    /// Something that could not be used.
    pub fn error(message: impl Into<String>) -> Diagnostic {
        Diagnostic { severity: Severity::Error, place: None, message: message.into(), hint: String::new() }
    }

    /// Something that a person should look at.
    pub fn warning(message: impl Into<String>) -> Diagnostic {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(message) }
    }

    /// Something worth knowing.
    pub fn remark(message: impl Into<String>) -> Diagnostic {
        Diagnostic { severity: Severity::Remark, ..Diagnostic::error(message) }
    }

    /// The same, at a place.
    #[must_use]
    pub fn at(self, place: Place) -> Diagnostic {
        Diagnostic { place: Some(place), ..self }
    }

    /// The same, with what to do.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Diagnostic {
        Diagnostic { hint: hint.into(), ..self }
    }
}

/// A product with what is to be said about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Warned<T> {
    /// The product.
    pub value: T,
    /// What is to be said, in the order of the input.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Warned<T> {
    /// A product about which there is nothing to say.
    pub fn clean(value: T) -> Warned<T> {
        Warned { value, diagnostics: Vec::new() }
    }

    /// The product, its diagnostics moved to `to`.
    pub fn unload(self, to: &mut Vec<Diagnostic>) -> T {
        to.extend(self.diagnostics);
        self.value
    }
}

/// What a build says while it runs: a line per phase at once, diagnostics at the end.
pub struct Report<'a> {
    /// Everything that was said so far.
    pub diagnostics: Vec<Diagnostic>,
    phase: Listener<'a>,
}

/// Hears a phase's name and result as it ends.
type Listener<'a> = Box<dyn FnMut(&str, &str) + 'a>;

impl<'a> Report<'a> {
    /// A report that hands each phase's name and result to `phase` as it ends.
    pub fn new(phase: impl FnMut(&str, &str) + 'a) -> Report<'a> {
        Report { diagnostics: Vec::new(), phase: Box::new(phase) }
    }

    /// A report that keeps diagnostics and shows nothing.
    pub fn silent() -> Report<'static> {
        Report::new(|_, _| {})
    }

    /// Says that the phase `name` ended with `result`.
    pub fn phase(&mut self, name: &str, result: &str) {
        (self.phase)(name, result);
    }

    /// Keeps `diagnostic` for the end.
    pub fn tell(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Whether anything could not be used.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}
