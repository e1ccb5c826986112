//! What an element is for.

use serde::{Deserialize, Serialize};

/// What an element is for, by its name or by the words of its `class`, `id`, `itemprop` and `role`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The article's text.
    Article,
    /// Its headline.
    Headline,
    /// Its summary.
    Standfirst,
    /// The words under a picture.
    Caption,
    /// Whose picture it is.
    Credit,
    /// Who signed.
    Byline,
    /// When.
    Date,
    /// Readers' comments.
    Comments,
    /// Other articles.
    Related,
    /// Advertising.
    Advertising,
    /// Share bars.
    Social,
    /// Newsletters and other offers.
    Newsletter,
    /// Menus and breadcrumbs.
    Navigation,
    /// The foot.
    Footer,
    /// The head of the page or of the article.
    Header,
    /// What stands beside.
    Aside,
    /// Consent, dialogs.
    Consent,
    /// A paywall.
    Paywall,
    /// Keywords and sections.
    Tags,
    /// Players, galleries, posts of others.
    Embed,
    /// A form, a button, a label.
    Control,
    /// A figure.
    Figure,
    /// A list.
    List,
    /// A table.
    Table,
    /// A quotation set apart.
    Quote,
    /// Not shown, or to screen readers alone.
    Hidden,
    /// The author's portrait in words.
    Biography,
    /// Something that mostly stands beside an article, though not always.
    Beside,
    /// The article's text, by a name that says nothing else.
    Body,
}

/// A set of [`Mark`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks(u32);

impl Marks {
    /// What stands around an article and is not it.
    pub const FURNITURE: Marks = Marks(
        1 << Mark::Comments as u32
            | 1 << Mark::Related as u32
            | 1 << Mark::Social as u32
            | 1 << Mark::Newsletter as u32
            | 1 << Mark::Navigation as u32
            | 1 << Mark::Footer as u32
            | 1 << Mark::Aside as u32
            | 1 << Mark::Consent as u32
            | 1 << Mark::Tags as u32
            | 1 << Mark::Control as u32
            | 1 << Mark::Biography as u32,
    );

    /// What may hold more running text than the article.
    pub const TALK: Marks = Marks(1 << Mark::Comments as u32 | 1 << Mark::Consent as u32);

    /// These without what stands around an article, readers' comments and dialogs excepted.
    #[must_use]
    pub fn without_furniture(self) -> Marks {
        Marks(self.0 & !(Marks::FURNITURE.0 & !Marks::TALK.0))
    }

    /// How many of `others` are among these.
    pub fn count(self, others: Marks) -> u32 {
        (self.0 & others.0).count_ones()
    }

    /// Whether one of `others` is among these.
    pub fn any(self, others: Marks) -> bool {
        self.0 & others.0 != 0
    }

    /// Whether `mark` is one.
    pub fn has(self, mark: Mark) -> bool {
        self.0 & (1 << mark as u32) != 0
    }

    /// These and `mark`.
    #[must_use]
    pub fn with(self, mark: Mark) -> Marks {
        Marks(self.0 | (1 << mark as u32))
    }

    /// These and `others`.
    #[must_use]
    pub fn and(self, others: Marks) -> Marks {
        Marks(self.0 | others.0)
    }
}
