//! What an element is called: the words that templates give their elements, in `class`, `id`, `itemprop` and `role`.
//!
//! The words are those that site builders use everywhere, mostly English whatever the page's language.

use crate::ingest::markup::{Mark, Marks};

/// The words, by what they say of the element.
#[rustfmt::skip]
const WORDS: &[(Mark, &[&str])] = &[
    (Mark::Article, &[
        "article", "contenido", "content", "contenu", "copy", "entry", "hentry", "main", "paragraph", "post", "prose", "rich",
        "richtext", "story", "text", "texte", "texto", "wysiwyg"
    ]),
    (Mark::Headline, &["heading", "headline", "hed", "titel", "title", "titre", "titulo"]),
    (Mark::Standfirst, &[
        "abstract", "anriss", "bajada", "chapeau", "chapo", "deck", "dek", "description", "entradilla", "excerpt", "intro",
        "introduction", "lead", "leadtext", "lede", "standfirst", "subhead", "subheadline", "subtitle", "subtitulo",
        "sumario", "summary", "vorspann"
    ]),
    (Mark::Caption, &["bildunterschrift", "caption", "captions", "cutline", "figcaption", "imagecaption", "legend", "legende"]),
    (Mark::Credit, &["copyright", "credit", "credits", "fotograf", "imagecredit", "photocredit", "photographer"]),
    (Mark::Byline, &[
        "auteur", "auteurs", "author", "authors", "autor", "autores", "byline", "contributor", "contributors", "signature",
        "verfasser", "writer"
    ]),
    (Mark::Date, &[
        "date", "dateline", "datemodified", "datepublished", "datetime", "datum", "fecha", "meta", "metadata", "pubdate",
        "published", "time", "timestamp", "updated"
    ]),
    (Mark::Comments, &[
        "comentarios", "comment", "commentaire", "commentaires", "commentlist", "comments", "discussion", "disqus",
        "fbcomments", "kommentar", "kommentare", "leserbrief", "replies", "reply", "respond", "thread", "threads"
    ]),
    (Mark::Related, &[
        "also", "archive", "card", "cards", "carousel", "collection", "feed", "further", "latest", "linkbox", "links",
        "listing", "more", "most", "mostread", "mostviewed", "outbrain", "popular", "posts", "prev", "previous", "readmore",
        "recent", "recirc", "recirculation", "recommend", "recommendation", "recommendations", "recommended", "relacionada",
        "relacionadas", "related", "relatedarticles", "similaires", "similar", "stories", "suggest", "suggested",
        "suggestions", "taboola", "teaser", "teasers", "tile", "trending", "upnext", "weitere", "zergnet"
    ]),
    (Mark::Advertising, &[
        "ad", "ads", "adslot", "adv", "advert", "advertisement", "advertising", "advertorial", "adwrapper", "affiliate",
        "anzeige", "banner", "commercial", "deal", "deals", "dfp", "gpt", "marketing", "partner", "partners", "promo",
        "promos", "promotion", "pub", "publicidad", "publicite", "shop", "shopping", "sponsor", "sponsored", "werbung"
    ]),
    (Mark::Social, &[
        "actions", "bookmark", "compartir", "facebook", "fb", "follow", "instagram", "linkedin", "partage", "pinterest",
        "rss", "share", "sharebar", "sharedaddy", "sharetools", "sharing", "social", "socials", "teilen", "telegram",
        "toolbar", "tools", "tweet", "twitter", "whatsapp", "youtube"
    ]),
    (Mark::Newsletter, &[
        "abo", "abonnement", "cta", "donate", "donation", "mailchimp", "membership", "newsletter", "newsletters",
        "notification", "optin", "push", "register", "registration", "signup", "subscribe", "subscription", "subscriptions"
    ]),
    (Mark::Navigation, &[
        "ariane", "breadcrumb", "breadcrumbs", "channels", "crumbs", "drawer", "hamburger", "logo", "masthead", "megamenu",
        "menu", "menuitem", "menus", "nav", "navbar", "navi", "navigation", "pager", "pagination", "search", "sitemap",
        "skip", "submenu", "subnav", "tablist", "tabs", "topbar"
    ]),
    (Mark::Footer, &[
        "bottom", "colophon", "contentinfo", "disclaimer", "foot", "footer", "footnotes", "impressum", "imprint", "legal",
        "mentions", "rights", "terms"
    ]),
    (Mark::Header, &["banner", "head", "header", "hero"]),
    (Mark::Aside, &[
        "aside", "complementary", "factbox", "infobox", "note", "rail", "secondary", "sidebar", "sidebars", "textwidget",
        "widget", "widgets"
    ]),
    (Mark::Consent, &[
        "alertdialog", "cmp", "consent", "cookie", "cookies", "dialog", "didomi", "gdpr", "interstitial", "lightbox", "modal",
        "notice", "onetrust", "overlay", "popin", "popover", "popup", "privacy", "toast", "tooltip"
    ]),
    (Mark::Paywall, &[
        "gate", "locked", "meter", "offer", "offers", "paywall", "piano", "premium", "regwall", "subscriber", "subscribers",
        "tinypass"
    ]),
    (Mark::Tags, &[
        "antetitulo", "categories", "category", "dachzeile", "eyebrow", "keyword", "keywords", "kicker", "label", "labels",
        "overline", "rubric", "rubrique", "sections", "surtitre", "tag", "taglist", "tags", "taxonomy", "topic", "topics"
    ]),
    (Mark::Embed, &[
        "audio", "embed", "embedded", "galerie", "gallery", "iframe", "media", "player", "podcast", "poll", "quiz", "slide",
        "slider", "slideshow", "video", "videos"
    ]),
    (Mark::Control, &[
        "account", "btn", "button", "buttons", "checkbox", "control", "controls", "dropdown", "error", "feedback", "form",
        "input", "login", "message", "select", "toggle", "user"
    ]),
    (Mark::Figure, &["bild", "figure", "foto", "image", "images", "img", "photo", "photos", "picture"]),
    (Mark::Quote, &["blockquote", "citation", "pullquote", "quote", "zitat"]),
    (Mark::Hidden, &["accessibility", "assistive", "hidden", "hide", "invisible", "noprint", "offscreen", "sr", "srt", "visually"]),
    (Mark::Biography, &["about", "aboutauthor", "avatar", "bio", "biography", "contact", "gravatar", "profile", "vcard"]),
    (Mark::Beside, &[
        "bar", "below", "box", "column", "end", "extra", "info", "item", "items", "list", "mobile", "module", "news", "next",
        "panel", "right", "side", "sticky", "sub", "top"
    ]),
];

/// Words for an article and words for a text: a name that holds both, such as `post-content`, is that of the article's text.
#[rustfmt::skip]
const ARTICLE: &[&str] = &[
    "article", "artikel", "articulo", "blog", "entry", "main", "news", "node", "noticia", "page", "post", "story",
    "single"
];
#[rustfmt::skip]
const TEXT: &[&str] = &[
    "body", "content", "contenu", "contenido", "copy", "corpo", "cuerpo", "detail", "inhalt", "text", "texte",
    "texto"
];

/// Names that are that of the article's text alone.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "articlebody", "articletext", "prose", "rich", "richtext", "storybody", "storytext", "wysiwyg", "postcontent",
    "entrycontent", "postbody", "hentry"
];

/// How a name begins that says what kind of article the element holds, not what the element is: WordPress names an article
/// `post-17 category-politics tag-war comments-open`.
#[rustfmt::skip]
const SAYING: &[&str] = &[
    "category-", "tag-", "comments-", "has-", "no-", "not-", "status-", "format-", "type-", "with-", "without-",
    "is-", "js-"
];

/// Longest attribute that is read for words, in bytes.
const READ: usize = 400;

/// The marks that the words of `called` give.
pub(super) fn marks(called: &str) -> Marks {
    let called = called.get(..called.floor_char_boundary(READ)).unwrap_or_default();
    let names = called.split_whitespace().filter(|name| !SAYING.iter().any(|it| name.starts_with(it)));
    names.map(|name| marks_of(&words(name))).fold(Marks::default(), Marks::and)
}

/// The marks that one name gives.
fn marks_of(words: &[String]) -> Marks {
    let holds = |list: &[&str]| words.iter().any(|it| list.contains(&it.as_str()));
    let named = WORDS.iter().filter(|(_, list)| holds(list));
    let marks = named.fold(Marks::default(), |marks, (mark, _)| marks.with(*mark));
    let body = holds(BODIES) || holds(ARTICLE) && holds(TEXT);
    if body && !marks.any(Marks::FURNITURE) { marks.with(Mark::Body) } else { marks }
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
