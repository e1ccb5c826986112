//! What an element is called: the words that templates give their elements, in `class`, `id`, `itemprop` and `role`.
//!
//! The words are those that site builders use everywhere, mostly English whatever the page's language.

use std::collections::BTreeMap;

use crate::ingest::markup::{Mark, Marks};
use crate::text::keys::key;

/// The words, by what they say of the element.
const WORDS: &[(Mark, &str)] = &[
    (
        Mark::Article,
        "article contenido content contenu copy entry hentry main paragraph post prose rich richtext story \
         text texte texto wysiwyg",
    ),
    (Mark::Headline, "heading headline hed titel title titre titulo"),
    (
        Mark::Standfirst,
        "abstract anriss bajada chapeau chapo deck dek description entradilla excerpt intro introduction lead \
         leadtext lede standfirst subhead subheadline subtitle subtitulo sumario summary vorspann",
    ),
    (Mark::Caption, "bildunterschrift caption captions cutline figcaption imagecaption legend legende"),
    (Mark::Credit, "copyright credit credits fotograf imagecredit photocredit photographer"),
    (
        Mark::Byline,
        "auteur auteurs author authors autor autores byline contributor contributors signature verfasser \
         writer",
    ),
    (
        Mark::Date,
        "date dateline datemodified datepublished datetime datum fecha meta metadata pubdate published time \
         timestamp updated",
    ),
    (
        Mark::Comments,
        "comentarios comment commentaire commentaires commentlist comments discussion disqus fbcomments \
         kommentar kommentare leserbrief replies reply respond thread threads",
    ),
    (
        Mark::Related,
        "also archive card cards carousel collection feed further latest linkbox links listing more most \
         mostread mostviewed outbrain popular posts prev previous readmore recent recirc recirculation \
         recommend recommendation recommendations recommended relacionada relacionadas related \
         relatedarticles similaires similar stories suggest suggested suggestions taboola teaser teasers tile \
         trending upnext weitere zergnet",
    ),
    (
        Mark::Advertising,
        "ad ads adslot adv advert advertisement advertising advertorial adwrapper affiliate anzeige banner \
         commercial deal deals dfp gpt marketing partner partners promo promos promotion pub publicidad \
         publicite shop shopping sponsor sponsored werbung",
    ),
    (
        Mark::Social,
        "actions bookmark compartir facebook fb follow instagram linkedin partage pinterest rss share \
         sharebar sharedaddy sharetools sharing social socials teilen telegram toolbar tools tweet twitter \
         whatsapp youtube",
    ),
    (
        Mark::Newsletter,
        "abo abonnement cta donate donation mailchimp membership newsletter newsletters notification optin \
         push register registration signup subscribe subscription subscriptions",
    ),
    (
        Mark::Navigation,
        "ariane breadcrumb breadcrumbs channels crumbs drawer hamburger logo masthead megamenu menu menuitem \
         menus nav navbar navi navigation pager pagination search sitemap skip submenu subnav tablist tabs \
         topbar",
    ),
    (
        Mark::Footer,
        "bottom colophon contentinfo disclaimer foot footer footnotes impressum imprint legal mentions rights \
         terms",
    ),
    (Mark::Header, "banner head header hero"),
    (
        Mark::Aside,
        "aside complementary factbox infobox note rail secondary sidebar sidebars textwidget widget widgets",
    ),
    (
        Mark::Consent,
        "alertdialog cmp consent cookie cookies dialog didomi gdpr interstitial lightbox modal notice \
         onetrust overlay popin popover popup privacy toast tooltip",
    ),
    (
        Mark::Paywall,
        "gate locked meter offer offers paywall piano premium regwall subscriber subscribers tinypass",
    ),
    (
        Mark::Tags,
        "antetitulo categories category dachzeile eyebrow keyword keywords kicker label labels overline \
         rubric rubrique sections surtitre tag taglist tags taxonomy topic topics",
    ),
    (
        Mark::Embed,
        "audio embed embedded galerie gallery iframe media player podcast poll quiz slide slider slideshow \
         video videos",
    ),
    (
        Mark::Control,
        "account btn button buttons checkbox control controls dropdown error feedback form input login \
         message select toggle user",
    ),
    (Mark::Figure, "bild figure foto image images img photo photos picture"),
    (Mark::Quote, "blockquote citation pullquote quote zitat"),
    (Mark::Hidden, "accessibility assistive hidden hide invisible noprint offscreen sr srt visually"),
    (Mark::Biography, "about aboutauthor avatar bio biography contact gravatar profile vcard"),
    (
        Mark::Beside,
        "bar below box column end extra info item items list mobile module news next panel right side sticky \
         sub top",
    ),
];

/// Words for an article and words for a text: a name that holds both, such as `post-content`, is that of the article's text.
const ARTICLE: &str = "article artikel articulo blog entry main news node noticia page post story single";
const TEXT: &str = "body content contenu contenido copy corpo cuerpo detail inhalt text texte texto";

/// Names that are that of the article's text alone.
const BODIES: &str = "articlebody articletext prose rich richtext storybody storytext wysiwyg postcontent entrycontent \
     postbody hentry";

/// How a name begins that says what kind of article the element holds, not what the element is: WordPress names an article
/// `post-17 category-politics tag-war comments-open`.
const SAYING: &str = "category- tag- comments- status- format- type- js-";

/// The same where a name is written in one: `withSidebar` is what has a sidebar.
const SAYING_FIRST: &[&str] = &["has", "is", "no", "not", "with", "without"];

/// Longest attribute that is read for words, in bytes.
const READ: usize = 400;

/// The words, made ready for look-up.
pub(super) struct Names {
    saying: Vec<&'static str>,
    /// By their keys, in the order of these.
    by_word: Vec<(u64, Word)>,
    /// The names met so far, by their keys: a page calls thousands of elements by the same few.
    known: BTreeMap<u64, (String, Marks)>,
}

/// What a word says.
#[derive(Clone, Copy, Default)]
struct Word {
    marks: Marks,
    /// Whether it is the article's text by itself.
    body: bool,
    article: bool,
    text: bool,
}

impl Names {
    /// Makes the words ready.
    pub(super) fn new() -> Names {
        let mut by_word: Vec<(u64, Word)> = Vec::new();
        let mut each = |words: &'static str, word: Word| {
            by_word.extend(words.split_whitespace().map(|it| (key(it), word)));
        };
        for (mark, words) in WORDS {
            each(words, Word { marks: Marks::default().with(*mark), ..Word::default() });
        }
        each(BODIES, Word { body: true, ..Word::default() });
        each(ARTICLE, Word { article: true, ..Word::default() });
        each(TEXT, Word { text: true, ..Word::default() });
        by_word.sort_by_key(|(key, _)| *key);
        by_word.dedup_by(|next, word| {
            let same = next.0 == word.0;
            if same {
                word.1 = word.1.and(next.1);
            }
            same
        });
        Names { saying: SAYING.split_whitespace().collect(), by_word, known: BTreeMap::new() }
    }

    /// The marks that the words of `called` give.
    pub(super) fn marks(&mut self, called: &str) -> Marks {
        let called = called.get(..called.floor_char_boundary(READ)).unwrap_or_default();
        called.split_whitespace().fold(Marks::default(), |marks, name| marks.and(self.named(name)))
    }

    /// The marks that one name gives, looked up where it was met before.
    fn named(&mut self, name: &str) -> Marks {
        let number = key(name);
        if let Some((_, marks)) = self.known.get(&number).filter(|(it, _)| it == name) {
            return *marks;
        }
        let words = words(name);
        let silent = self.saying.iter().any(|it| name.starts_with(it)) || says_what_it_has(&words);
        let marks = if silent { Marks::default() } else { self.marks_of(&words) };
        self.known.insert(number, (name.to_owned(), marks));
        marks
    }

    /// The marks that the words of one name give.
    fn marks_of(&self, words: &[String]) -> Marks {
        let known = words.iter().filter_map(|word| self.word(word));
        let Word { marks, body, article, text } = known.fold(Word::default(), Word::and);
        if (body || article && text) && !marks.any(Marks::FURNITURE) { marks.with(Mark::Body) } else { marks }
    }

    fn word(&self, word: &str) -> Option<Word> {
        let at = self.by_word.binary_search_by_key(&key(word), |(key, _)| *key).ok()?;
        self.by_word.get(at).map(|(_, word)| *word)
    }
}

impl Word {
    /// What both say.
    fn and(self, other: Word) -> Word {
        Word {
            marks: self.marks.and(other.marks),
            body: self.body || other.body,
            article: self.article || other.article,
            text: self.text || other.text,
        }
    }
}

fn says_what_it_has(words: &[String]) -> bool {
    words.len() > 1 && words.first().is_some_and(|it| SAYING_FIRST.contains(&it.as_str()))
}

/// The words in small letters: `articleBody-wrap` is `article`, `body`, `wrap`.
fn words(called: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for letter in called.chars() {
        let seam = !letter.is_alphanumeric() || before.is_lowercase() && letter.is_uppercase();
        if seam && words.last().is_some_and(|it| !it.is_empty()) {
            words.push(String::new());
        }
        if letter.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.extend(letter.to_lowercase());
        }
        before = letter;
    }
    words
}
