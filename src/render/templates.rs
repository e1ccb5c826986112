//! The templates of one form: the built-in ones, and those of the dossier that take their places unless they are broken.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use tera::{Context, Tera};

use super::fault;
use crate::diag::Diagnostic;

/// The dossier's files that take the place of built-in ones, by path.
pub(super) type Overrides = BTreeMap<String, String>;

/// The templates of one form.
pub(super) struct Templates {
    built_in: Tera,
    own: Tera,
    told: Mutex<BTreeMap<String, Diagnostic>>,
}

impl Templates {
    /// Reads the templates into `tera`, which has its functions and filters.
    ///
    /// # Errors
    /// Where a built-in one is broken.
    pub(super) fn read(
        mut tera: Tera,
        built_in: &[(&str, &str)],
        overrides: &Overrides,
    ) -> Result<Templates, Diagnostic> {
        tera.add_raw_templates(built_in.iter().copied()).map_err(|error| fault("*", &error))?;
        let mut own = tera.clone();
        let mut told = BTreeMap::new();
        for (name, text) in built_in {
            let Some(theirs) = overrides.get(&format!("templates/{name}")).filter(|it| it != text) else {
                continue;
            };
            // Tried on a copy: a template that cannot be read must not harm the others.
            let mut tried = own.clone();
            match tried.add_raw_template(name, theirs) {
                Ok(()) => own = tried,
                Err(error) => drop(told.insert((*name).to_owned(), shown(fault(name, &error), theirs))),
            }
        }
        Ok(Templates { built_in: tera, own, told: Mutex::new(told) })
    }

    /// The words of a page. Where a template of the dossier's own fails on it, the built-in ones are used.
    ///
    /// # Errors
    /// Where the built-in ones fail on it too.
    pub(super) fn render(&self, template: &str, context: &Context) -> Result<String, Diagnostic> {
        self.own.render(template, context).or_else(|error| {
            let text = self.built_in.render(template, context).map_err(|error| fault(template, &error))?;
            self.told
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .entry(template.to_owned())
                .or_insert_with(|| fault(template, &error));
            Ok(text)
        })
    }

    /// What was told about the dossier's own templates so far.
    pub(super) fn told(&self) -> Vec<Diagnostic> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }
}

/// The diagnostic with the line of `text` that it means.
fn shown(mut diagnostic: Diagnostic, text: &str) -> Diagnostic {
    if let Some(place) = diagnostic.place.as_mut().filter(|it| it.line > 0) {
        let line = text.lines().nth(place.line - 1).unwrap_or_default();
        place.shown = line.chars().take(LINE_MAX).collect();
        place.width = 1;
    }
    diagnostic
}

/// Most characters of a line that are shown.
const LINE_MAX: usize = 400;
