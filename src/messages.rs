//! The words of the interface, its dates and its order of names, in one language.
//!
//! Words live in `templates/messages/<code>.ftl` (Fluent); a new interface language is one file there and one line in [`FILES`].

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Mutex;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_locale_core::Locale;
use unic_langid::LanguageIdentifier;

use crate::diag::{Diagnostic, Place, Warned};

mod dates;
mod grounds;
mod numbers;
mod order;

pub use order::Order;

/// Every language of the interface with its messages. The first is the one that stands in where a dossier asks for none of them.
pub const FILES: &[(&str, &str)] = &[
    ("en", include_str!("../templates/messages/en.ftl")),
    ("fr", include_str!("../templates/messages/fr.ftl")),
];

/// The words of the interface in one language.
pub struct Messages {
    /// The language (BCP 47), as in [`FILES`].
    pub code: &'static str,
    bundle: FluentBundle<FluentResource>,
    locale: Locale,
    order: Order,
    /// Dates written out so far, with or without the day of the week.
    dates: Mutex<BTreeMap<(String, bool), String>>,
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messages").field("code", &self.code).finish_non_exhaustive()
    }
}

impl Messages {
    /// Reads the messages for `code`; a region, as in `fr-BE`, is ignored. A language without messages is told and gets the first of
    /// [`FILES`]. An error can only come from editing the files.
    pub fn load(code: &str) -> Result<Warned<Messages>, Diagnostic> {
        let primary = code.split(['-', '_']).next().unwrap_or(code);
        let found = FILES.iter().find(|(code, _)| code.eq_ignore_ascii_case(primary));
        let Some((code, text)) = found.or(FILES.first()) else {
            return Err(Diagnostic::error("no messages are built in"));
        };
        let value = Messages::read(code, text)?;
        let diagnostics = if found.is_some() { Vec::new() } else { vec![untranslated(primary)] };
        Ok(Warned { value, diagnostics })
    }

    fn read(code: &'static str, text: &str) -> Result<Messages, Diagnostic> {
        let fault = |message: String| {
            Diagnostic::error(message).at(Place::file(format!("templates/messages/{code}.ftl")))
        };
        let language: LanguageIdentifier = code.parse().map_err(|error| fault(format!("{error}")))?;
        let locale: Locale = code.parse().map_err(|error| fault(format!("{error}")))?;
        let resource = FluentResource::try_new(text.to_owned())
            .map_err(|(_, errors)| fault(format!("malformed messages: {errors:?}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The invisible marks that Fluent would put round values break comparisons and copied text; templates isolate names themselves.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|errors| fault(format!("doubled messages: {errors:?}")))?;
        let order = Order::new(&locale).map_err(&fault)?;
        Ok(Messages { code, bundle, locale, order, dates: Mutex::default() })
    }

    /// The message `key`, where there is one.
    pub fn get(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set((*name).to_owned(), value.clone());
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors);
        // A message that lacks a value would show `{$n}`: better no message, which the templates report with their place.
        errors.is_empty().then(|| text.into_owned())
    }

    /// The message `key`, which has no values; the key itself where there is none, so that it is seen.
    pub fn word(&self, key: &str) -> String {
        self.get(key, &[]).unwrap_or_else(|| key.to_owned())
    }

    /// In which order names stand.
    pub fn order(&self) -> &Order {
        &self.order
    }
}

fn untranslated(code: &str) -> Diagnostic {
    let known: Vec<String> = FILES.iter().map(|(code, _)| format!("`{code}`")).collect();
    Diagnostic::warning(format!("the interface does not speak `{code}`"))
        .at(Place::file("site/dossier.toml"))
        .hint(format!("Set `language` to one of: {}.", known.join(", ")))
}
