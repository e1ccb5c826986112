//! An opening tag with its attributes.

/// An opening tag, filled anew for each: a page has thousands.
#[derive(Debug, Default)]
pub(super) struct Tagged {
    /// Its name in small letters.
    pub(super) name: String,
    /// Names and values; more than it has may stand here, of tags before it.
    attributes: Vec<(String, String)>,
    /// How many it has.
    count: usize,
}

impl Tagged {
    /// Begins another tag.
    pub(super) fn begin(&mut self, name: &[u8]) {
        self.name.clear();
        self.name.push_str(&String::from_utf8_lossy(name));
        self.count = 0;
    }

    /// Adds an attribute without a value.
    pub(super) fn attribute(&mut self, name: &[u8]) {
        if self.attributes.len() == self.count {
            self.attributes.push(Default::default());
        }
        if let Some((own, value)) = self.attributes.get_mut(self.count) {
            own.clear();
            own.push_str(&String::from_utf8_lossy(name));
            value.clear();
        }
        self.count += 1;
    }

    /// Gives the last attribute its value.
    pub(super) fn valued(&mut self, value: &[u8]) {
        let last = self.count.checked_sub(1).and_then(|it| self.attributes.get_mut(it));
        if let Some((_, own)) = last {
            own.push_str(&String::from_utf8_lossy(value));
        }
    }

    /// The first attribute of a name counts.
    fn get(&self, attribute: &str) -> Option<&str> {
        let own = self.attributes.iter().take(self.count);
        own.into_iter().find(|(name, _)| name == attribute).map(|(_, value)| value.as_str())
    }

    /// The value of an attribute, where it has one.
    pub(super) fn value(&self, attribute: &str) -> Option<&str> {
        self.get(attribute).map(str::trim).filter(|it| !it.is_empty())
    }

    /// Whether the attribute stands at all.
    pub(super) fn has(&self, attribute: &str) -> bool {
        self.get(attribute).is_some()
    }

    /// What the element is called: all the words of its `class`, `id`, `itemprop` and `role`.
    pub(super) fn called(&self) -> String {
        let names = ["class", "id", "itemprop", "role", "data-component", "data-testid"];
        let mut called = String::new();
        for value in names.iter().filter_map(|it| self.value(it)) {
            if !called.is_empty() {
                called.push(' ');
            }
            called.push_str(value);
        }
        called
    }

    /// Whether its own attributes hide it.
    pub(super) fn is_hidden(&self) -> bool {
        let style = || self.value("style").map(|it| it.replace(' ', "").to_lowercase());
        self.has("hidden") || style().is_some_and(|it| it.contains("display:none"))
    }
}
