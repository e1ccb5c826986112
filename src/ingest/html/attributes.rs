//! The attributes of a tag.

use html5gum::StartTag;

/// An opening tag with its attributes.
pub(super) struct Tagged<'a> {
    /// Its name in small letters.
    pub(super) name: String,
    tag: &'a StartTag<()>,
}

impl<'a> Tagged<'a> {
    pub(super) fn of(tag: &'a StartTag<()>) -> Tagged<'a> {
        Tagged { name: words(&tag.name), tag }
    }

    /// The value of an attribute, where it has one.
    pub(super) fn value(&self, attribute: &str) -> Option<String> {
        let value = self.tag.attributes.get(attribute.as_bytes())?;
        Some(words(&value.value).trim().to_owned()).filter(|it| !it.is_empty())
    }

    /// Whether the attribute stands at all.
    pub(super) fn has(&self, attribute: &str) -> bool {
        self.tag.attributes.contains_key(attribute.as_bytes())
    }

    /// What the element is called: all the words of its `class`, `id`, `itemprop` and `role`.
    pub(super) fn called(&self) -> String {
        let names = ["class", "id", "itemprop", "role", "data-component", "data-testid"];
        names.iter().filter_map(|it| self.value(it)).collect::<Vec<_>>().join(" ")
    }

    /// Whether its own attributes hide it.
    pub(super) fn is_hidden(&self) -> bool {
        let style = || self.value("style").map(|it| it.replace(' ', "").to_lowercase());
        self.has("hidden") || style().is_some_and(|it| it.contains("display:none"))
    }
}

/// Bytes of a token; the input was UTF-8, so they are.
pub(super) fn words(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
