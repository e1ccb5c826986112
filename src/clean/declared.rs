//! What a page's markup declares of its article: the headline, the dates, who signed, where it stands.
//!
//! Declarations are believed in the order of their vocabularies. Each value says which declaration it is from.

use crate::dates::Edtf;
use crate::ingest::Capture;
use crate::ingest::markup::{Said, Subject, Vocabulary};
use crate::known::{Ground, Known, Value};
use crate::lang::agencies::Agencies;
use crate::lang::furniture::bare;

mod moment;

use moment::moment;

/// The declarations of one page.
#[derive(Clone, Copy)]
pub(super) struct Declared<'a> {
    said: &'a [Said],
}

impl<'a> Declared<'a> {
    /// Those of `capture`.
    pub(super) fn of(capture: &'a Capture) -> Declared<'a> {
        Declared { said: &capture.markup.said }
    }

    fn about(self, subject: Subject) -> impl Iterator<Item = &'a Said> {
        self.said.iter().filter(move |it| it.subject == subject)
    }

    /// Every headline, in the form for comparing.
    pub(super) fn titles(self) -> Vec<String> {
        self.about(Subject::Title).map(|it| bare(&it.value)).filter(|it| it.contains(' ')).collect()
    }

    /// Every summary, in the form for comparing.
    pub(super) fn summaries(self) -> Vec<String> {
        self.about(Subject::Summary).map(|it| bare(&it.value)).filter(|it| it.contains(' ')).collect()
    }

    /// The headline, without the outlet's name where that follows it.
    pub(super) fn title(self) -> Option<Known<String>> {
        let said = self.about(Subject::Title).next()?;
        let outlet = self.about(Subject::Outlet).next().map(|it| bare(&it.value));
        let parted = said.value.rsplit_once([' ', '\u{a0}']).and_then(|_| {
            let (head, tail) =
                [" | ", " - ", " – ", " — "].iter().find_map(|mark| said.value.rsplit_once(mark))?;
            (outlet? == bare(tail)).then_some(head)
        });
        Some(known(parted.unwrap_or(&said.value).trim().to_owned(), said))
    }

    /// When it was published; not what only accompanies it.
    pub(super) fn published(self) -> Option<Known<Edtf>> {
        self.when(Subject::Published, |it| !accompanies(it))
    }

    /// The first time that only accompanies it.
    pub(super) fn shown_time(self) -> Option<Known<Edtf>> {
        self.when(Subject::Published, accompanies)
    }

    /// When it was last changed, where that is later than its publication.
    pub(super) fn updated(self) -> Option<Known<Edtf>> {
        let published = self.published()?;
        let updated = self.when(Subject::Updated, |it| it.by != Vocabulary::Time)?;
        (updated.value > published.value).then_some(updated)
    }

    fn when(self, subject: Subject, of: fn(&Said) -> bool) -> Option<Known<Edtf>> {
        let mut said = self.about(subject).filter(|it| of(it));
        said.find_map(|it| Some(known(moment(&it.value)?, it)))
    }

    /// Who signed it; an address, a site or an agency is nobody.
    pub(super) fn author(self, agencies: &Agencies) -> Option<Known<String>> {
        let outlets: Vec<String> = self.about(Subject::Outlet).map(|it| bare(&it.value)).collect();
        let person = |it: &&Said| {
            let name = bare(&it.value);
            !it.value.contains("://")
                && !it.value.contains('@')
                && !outlets.contains(&name)
                && agencies.named(&name).is_none()
        };
        self.about(Subject::Author).find(person).map(|it| known(it.value.clone(), it))
    }

    /// The agency whose text it is, where it is declared as who signed.
    pub(super) fn agency(self, agencies: &Agencies) -> Option<Known<String>> {
        let named = |it: &Said| Some(known(agencies.named(&bare(&it.value))?.to_owned(), it));
        self.about(Subject::Author).find_map(named)
    }

    /// The outlet.
    pub(super) fn outlet(self) -> Option<Known<String>> {
        let named = |it: &&Said| !it.value.contains("://") && it.value.chars().count() <= NAME_MAX;
        self.about(Subject::Outlet).find(named).map(|it| known(it.value.clone(), it))
    }

    /// Its address.
    pub(super) fn url(self) -> Option<Known<String>> {
        let whole = |it: &&Said| it.value.starts_with("http://") || it.value.starts_with("https://");
        let canonical = self.about(Subject::Url).filter(whole).find(|it| it.by == Vocabulary::Link);
        let canonical = canonical.or_else(|| self.about(Subject::Url).find(whole))?;
        Some(known(canonical.value.clone(), canonical))
    }

    /// Its language, for texts whose letters do not tell.
    pub(super) fn language(self) -> Option<Known<String>> {
        let said = self.about(Subject::Language).next()?;
        let code = said.value.split(['-', '_']).next()?.to_lowercase();
        let well_formed = (2..=3).contains(&code.len()) && code.chars().all(|it| it.is_ascii_lowercase());
        well_formed.then(|| known(code, said))
    }
}

/// Whether a date may be of something else: a `<time>` that only stands on the page of another article, that of a mail of the mail, which
/// can carry an older text.
fn accompanies(said: &Said) -> bool {
    matches!(said.by, Vocabulary::Time | Vocabulary::Mail)
}

/// Longest name of an outlet in letters.
const NAME_MAX: usize = 60;

/// The ground of what a page's markup declares.
pub(super) const DECLARED: &str = "page-declares";

fn known<T>(value: T, said: &Said) -> Known<T> {
    let words: String = said.value.chars().take(120).collect();
    let ground = Ground::new(DECLARED).words(words).with("key", Value::Words(said.key.clone()));
    Known::inferred(value, said.by.rule(), ground)
}
