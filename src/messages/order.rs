//! The order of names in a language: accents and case count last, as in its dictionaries.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;

/// The order of names in a language.
pub struct Order(CollatorBorrowed<'static>);

impl Order {
    /// The order of `locale`.
    pub(super) fn new(locale: &Locale) -> Result<Order, String> {
        Collator::try_new(locale.into(), CollatorOptions::default())
            .map(Order)
            .map_err(|error| format!("no order of names: {error}"))
    }

    /// Compares two names; different names are never equal.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.0.compare(one, other).then_with(|| one.cmp(other))
    }
}
