//! The front matter of a clipping: what the clipper declares of the page.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::diag::{Diagnostic, Place, Warned};
use crate::ingest::markup::{Said, Subject, Vocabulary};

/// Longest front matter that is read, in bytes: clippers write some hundred, with a page's whole summary some thousand.
const FRONT_MAX: usize = 64 << 10;

/// Longest value that is kept, in bytes.
const VALUE_MAX: usize = 2_000;

/// How many bytes are looked at to tell a clipping from text.
const HEAD: usize = 4_096;

/// The keys under which clippers declare, in small letters and without `-`, `_` and blanks, the most telling first.
///
/// Not among them: `updated` and `modified`, which note-takers write about the note.
const KEYS: &[(Subject, &[&str])] = &[
    (Subject::Title, &["title", "headline"]),
    (Subject::Summary, &["description", "excerpt", "summary", "abstract"]),
    (
        Subject::Published,
        &[
            "published",
            "datepublished",
            "publisheddate",
            "publishdate",
            "pubdate",
            "publicationdate",
            "publishedat",
        ],
    ),
    (Subject::Author, &["author", "authors", "byline", "creator"]),
    (Subject::Outlet, &["site", "sitename", "publisher", "publication", "website", "outlet", "newspaper"]),
    (Subject::Url, &["source", "url", "sourceurl", "originalurl", "link", "permalink", "canonical"]),
    (Subject::Language, &["lang", "language"]),
];

/// The keys of the day of the clipping. Where one of them stands, a plain `date` is the page's.
const CLIPPED: &[&str] = &[
    "created",
    "clipped",
    "dateclipped",
    "clippedat",
    "saved",
    "datesaved",
    "savedat",
    "captured",
    "accessed",
    "retrieved",
];

/// Other keys that clippers and note-takers write.
const NOTED: &[&str] = &[
    "date",
    "updated",
    "modified",
    "tags",
    "tag",
    "aliases",
    "keywords",
    "categories",
    "cssclasses",
    "draft",
];

type Map = BTreeMap<String, Value>;

/// The front matter and the body; the front matter is empty where the text does not open with one.
pub(super) fn split(text: &str) -> (&str, &str) {
    let none = ("", text);
    let Some(rest) =
        text.strip_prefix("---").and_then(|it| it.trim_start_matches([' ', '\t']).strip_prefix('\n'))
    else {
        return none;
    };
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        let end = at + line.len();
        if matches!(line.trim_end(), "---" | "...") {
            let head = rest.get(..at).unwrap_or_default();
            return if is_front(head) { (head, rest.get(end..).unwrap_or_default()) } else { none };
        }
        at = end;
    }
    none
}

/// Whether what stands between two lines `---` is front matter. Else they are rules, and it is the text of the page: what looks like
/// a key in it ("Paris : the minister ...") must not take the article away.
fn is_front(head: &str) -> bool {
    let first = head.lines().find(|it| !it.starts_with('#'));
    if !first.is_none_or(|it| it.split_once(':').is_some_and(|(key, _)| is_key(key))) {
        return false;
    }
    let known = plain_lines(head).iter().any(|(key, _)| is_known(key));
    let blank = head.trim().lines().any(|it| it.trim().is_empty());
    let whole = head.len() <= FRONT_MAX && serde_saphyr::from_str::<Option<Map>>(head).is_ok();
    let prose = head.lines().any(|it| is_prose(it, whole));
    if whole { known || !(blank || prose) } else { !prose && (known || !blank) }
}

/// Fewest words, and fewest letters of a script that parts no words, of a line that is a sentence.
const SENTENCE: (usize, usize) = (4, 20);

/// Whether a line is a sentence rather than a field: what YAML holds of them stands further in, or behind a key. In French a blank
/// stands before a colon in a sentence, and hardly anybody writes one behind a key.
fn is_prose(line: &str, whole: bool) -> bool {
    if line.starts_with([' ', '\t', '#', '-', '[', ']', '{', '}']) {
        return false;
    }
    let words = line.split_whitespace().filter(|it| it.contains(char::is_alphabetic)).count();
    let letters = line.chars().filter(|it| it.is_alphabetic() && !it.is_ascii()).count();
    let sentence = words >= SENTENCE.0 || letters >= SENTENCE.1;
    let field = line.split_once(':').filter(|(key, value)| is_key(key) && is_value(value));
    sentence && field.map_or(!whole, |(key, _)| key.ends_with(char::is_whitespace))
}

/// Whether what stands behind a colon is a value: a blank parts them.
fn is_value(value: &str) -> bool {
    value.is_empty() || value.starts_with(char::is_whitespace)
}

/// Whether clippers and note-takers write such a key.
fn is_known(key: &str) -> bool {
    let bare = bare(key);
    subject(key).is_some() || CLIPPED.contains(&bare.as_str()) || NOTED.contains(&bare.as_str())
}

fn unquoted(key: &str) -> &str {
    key.trim().trim_matches(['"', '\''])
}

fn is_key(key: &str) -> bool {
    let key = unquoted(key);
    !key.is_empty()
        && key.split_whitespace().count() <= 3
        && key.chars().all(|it| it.is_alphanumeric() || " -_.".contains(it))
}

/// Whether the bytes open with a front matter that says where the page is from.
pub(super) fn shows(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes)).replace("\r\n", "\n");
    let (head, _) = split(head.trim_start_matches('\u{feff}'));
    plain_lines(head).iter().any(|(key, value)| subject(key) == Some(Subject::Url) && is_address(value))
}

/// What the front matter declares, the most trusted first.
pub(super) fn said(path: &str, head: &str) -> Warned<Vec<Said>> {
    if head.len() > FRONT_MAX {
        let message = format!("the front matter has more than {FRONT_MAX} bytes and is not read");
        let hint = "Take out of it what does not describe the page.";
        return Warned {
            value: Vec::new(),
            diagnostics: vec![Diagnostic::warning(message).at(Place::file(path)).hint(hint)],
        };
    }
    let mut diagnostics = Vec::new();
    let plain = plain_lines(head);
    let pairs = match serde_saphyr::from_str::<Option<Map>>(head) {
        Ok(map) => {
            let written = |key: &str| plain.iter().find(|it| unquoted(&it.0) == key).map(|it| it.1.as_str());
            let map = map.unwrap_or_default().into_iter();
            map.filter_map(|(key, value)| {
                let words = words(&value, written(&key))?;
                Some((key, words))
            })
            .collect()
        }
        Err(error) => {
            diagnostics.push(malformed(path, &error.to_string()));
            plain
        }
    };
    Warned { value: declared(&pairs), diagnostics }
}

fn malformed(path: &str, error: &str) -> Diagnostic {
    let why = error.lines().next().unwrap_or_default();
    Diagnostic::warning(format!("the front matter is no YAML; only its plain lines are read: {why}"))
        .at(Place::file(path))
        .hint("Put quotation marks round values that hold a colon.")
}

/// The lines `key: value`, as far as they need no YAML.
fn plain_lines(head: &str) -> Vec<(String, String)> {
    let pair = |line: &str| {
        let (key, value) = line.split_once(':').filter(|(key, _)| is_key(key) && !key.starts_with(' '))?;
        let value = value.trim().trim_matches(['"', '\'']).trim();
        (!value.is_empty()).then(|| (key.to_owned(), value.to_owned()))
    };
    head.lines().filter_map(pair).collect()
}

fn declared(pairs: &[(String, String)]) -> Vec<Said> {
    let clipped = pairs.iter().any(|(key, _)| CLIPPED.contains(&bare(key).as_str()));
    let mut said = Vec::new();
    for (subject, keys) in KEYS {
        let found = keys
            .iter()
            .find_map(|name| pairs.iter().find(|(key, value)| bare(key) == *name && fits(*subject, value)));
        let dated = || pairs.iter().find(|(key, _)| clipped && bare(key) == "date");
        let found = found.or_else(|| dated().filter(|_| *subject == Subject::Published));
        said.extend(found.map(|(key, value)| declaration(*subject, key, value)));
    }
    let named = pairs.iter().find(|(key, value)| bare(key) == "source" && !is_address(value));
    if !said.iter().any(|it| it.subject == Subject::Outlet) {
        said.extend(named.map(|(key, value)| declaration(Subject::Outlet, key, value)));
    }
    said
}

fn declaration(subject: Subject, key: &str, value: &str) -> Said {
    Said { subject, by: Vocabulary::FrontMatter, key: key.to_owned(), value: value.to_owned() }
}

fn fits(subject: Subject, value: &str) -> bool {
    value.len() <= VALUE_MAX && (subject != Subject::Url || is_address(value))
}

fn is_address(value: &str) -> bool {
    value.starts_with("http://") || value.starts_with("https://")
}

fn subject(key: &str) -> Option<Subject> {
    let key = bare(key);
    KEYS.iter().find(|(_, keys)| keys.contains(&key.as_str())).map(|(subject, _)| *subject)
}

/// A key for comparing: `Date_Published` is `datepublished`.
fn bare(key: &str) -> String {
    key.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The words of a value: its own, or those of all that it lists; note-takers write names as links, `[[Ana Costa]]`. What YAML takes
/// for a number or for yes or no is what its line has `written`: a headline "007" is not "7".
fn words(value: &Value, written: Option<&str>) -> Option<String> {
    let words = match value {
        Value::String(text) => unlinked(text),
        Value::Number(_) | Value::Bool(_) => {
            let words = written.map(|it| it.split(" #").next().unwrap_or(it).trim().to_owned());
            words.unwrap_or_else(|| value.to_string())
        }
        Value::Array(values) => {
            let words = values.iter().filter(|it| it.is_string()).filter_map(|it| words(it, None));
            words.collect::<Vec<_>>().join(", ")
        }
        _ => return None,
    };
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}

fn unlinked(text: &str) -> String {
    let inner = text.trim().strip_prefix("[[").and_then(|it| it.strip_suffix("]]"));
    inner.map_or(text, |it| it.rsplit_once('|').map_or(it, |(_, shown)| shown)).to_owned()
}
