//! What a page's markup says besides its words: of each line, how it is marked up; of the article, what the head declares.
//!
//! None of it is text: no span refers to it. `clean/` weighs it beside the words.

use serde::{Deserialize, Serialize};

/// What a page's markup says besides its words; empty for formats without markup.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Markup {
    /// One for each line of the text that is not blank, in order.
    pub hints: Vec<Hint>,
    /// What the page declares of the article, in the order in which the declarations are believed.
    pub said: Vec<Said>,
}

impl Markup {
    /// Adds what the file declares around the page: of equals, what stood first comes first.
    #[must_use]
    pub fn with(mut self, said: Vec<Said>) -> Markup {
        self.said.extend(said);
        self.said.sort_by_key(|it| (it.subject, it.by));
        self
    }
}

/// How a line is marked up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hint {
    /// Which element it is.
    pub tag: Tag,
    /// Whether the text that the page declares of the article holds the line.
    pub declared: bool,
    /// How much of it is links, in per cent of its letters.
    pub linked: u8,
    /// How much of it is emphasised, in per cent of its letters.
    pub strong: u8,
    /// What its element and the one around it are called.
    pub own: Marks,
    /// What any element around it is called.
    pub within: Marks,
    /// How much of the page's running text stands in its element's parent, in the parent's parent, and two further out, in per cent.
    pub shares: [u8; 3],
    /// How much of it stands in lines that are marked up alike, in per cent.
    pub alike: u8,
    /// How many elements further in than the one that holds most of the running text; [`OUTSIDE`] where not in it at all.
    pub distance: u8,
    /// Whether an item of a list begins with it.
    pub item: Item,
    /// Whether it stands in a quotation set apart.
    pub quoted: bool,
}

/// Whether a line begins an item of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Item {
    /// It does not.
    #[default]
    No,
    /// Of a list without numbers.
    Plain,
    /// Of a list with numbers.
    Numbered(u32),
}

impl Hint {
    /// Whether it is the words under a picture.
    pub fn is_caption(&self) -> bool {
        self.tag == Tag::Caption || self.own.has(Mark::Caption) || self.within.has(Mark::Caption)
    }

    /// Whether it stands with a picture.
    pub fn is_pictured(&self) -> bool {
        self.own.has(Mark::Figure) || self.within.has(Mark::Figure)
    }

    /// Whether it stands in furniture.
    pub fn is_beside(&self) -> bool {
        self.within.any(Marks::FURNITURE)
    }

    /// Whether it stands in an element that is named as the article's text.
    pub fn is_body(&self) -> bool {
        self.own.has(Mark::Body) || self.within.has(Mark::Body)
    }
}

/// The distance of a line that is not in the element that holds most of the running text.
pub const OUTSIDE: u8 = u8::MAX;

/// The elements that are told apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tag {
    /// `<p>`.
    Paragraph,
    /// `<h1>`.
    Title,
    /// `<h2>` to `<h6>`.
    Heading,
    /// `<li>`, `<dt>`, `<dd>`.
    Item,
    /// `<td>`, `<th>`, `<caption>`.
    Cell,
    /// `<figcaption>`.
    Caption,
    /// `<pre>`.
    Verbatim,
    /// `<div>` and all else.
    #[default]
    Other,
}

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

/// Something that the page declares of the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Of what.
    pub subject: Subject,
    /// In which vocabulary.
    pub by: Vocabulary,
    /// Under which name, as the page writes it, e.g. `article:published_time`.
    pub key: String,
    /// What.
    pub value: String,
}

/// Of what a declaration speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Subject {
    /// The headline.
    Title,
    /// The summary.
    Summary,
    /// When it was published.
    Published,
    /// When it was last changed.
    Updated,
    /// Who signed it.
    Author,
    /// The outlet.
    Outlet,
    /// Its address.
    Url,
    /// Its language.
    Language,
    /// Its text.
    Body,
}

/// The vocabularies of declarations, the most trusted first: what is made for search engines by the newsroom's own system is seldom
/// wrong; what stands about the page as a whole, such as its `<title>`, names more than the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Vocabulary {
    /// The front matter of a Markdown file, which a web clipper writes about the page that it clips.
    FrontMatter,
    /// schema.org in `<script type="application/ld+json">`.
    JsonLd,
    /// `<meta property="og:…">` and `article:…`.
    OpenGraph,
    /// `<meta name="DC.…">`.
    DublinCore,
    /// Any other `<meta>`.
    Meta,
    /// schema.org in `itemprop` attributes.
    Microdata,
    /// `<time datetime>`.
    Time,
    /// `<link rel="canonical">`.
    Link,
    /// The headers of a mail, or of a page saved as one.
    Mail,
    /// `<title>`, `<html lang>`.
    Page,
    /// What a PDF says of itself.
    Pdf,
}

impl Vocabulary {
    /// The rule's name in the reports.
    pub fn rule(self) -> &'static str {
        match self {
            Vocabulary::FrontMatter => "metadata.front-matter",
            Vocabulary::JsonLd => "metadata.json-ld",
            Vocabulary::OpenGraph => "metadata.open-graph",
            Vocabulary::DublinCore => "metadata.dublin-core",
            Vocabulary::Meta => "metadata.meta",
            Vocabulary::Microdata => "metadata.microdata",
            Vocabulary::Time => "metadata.time",
            Vocabulary::Link => "metadata.link",
            Vocabulary::Mail => "metadata.mail",
            Vocabulary::Page => "metadata.page",
            Vocabulary::Pdf => "metadata.pdf",
        }
    }
}
