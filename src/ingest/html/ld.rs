//! Linked data: what the schema.org objects of a page declare of its article.

use serde_json::{Map, Value};

use crate::ingest::markup::Subject;

/// Longest script that is read, in bytes.
const SCRIPT_MAX: usize = 1 << 20;

/// How deep objects are looked for inside one another.
const DEEPEST: usize = 4;

/// A declaration: of what, under which name, what.
pub(super) type Declared = (Subject, &'static str, String);

/// What a script declares of the article; nothing where it holds none.
pub(super) fn declared(script: &str) -> Vec<Declared> {
    if script.len() > SCRIPT_MAX {
        return Vec::new();
    }
    // Newlines inside strings are not JSON, but common.
    let plain: String = script.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
    let plain = plain.trim().trim_start_matches("<!--").trim_end_matches("-->");
    let plain =
        plain.trim_start_matches("//<![CDATA[").trim_end_matches("//]]>").trim().trim_end_matches(';');
    let Ok(value) = serde_json::from_str::<Value>(plain) else { return Vec::new() };
    let mut objects = Vec::new();
    collect(&value, 0, &mut objects);
    let article = objects.iter().find(|it| is_kind(it, &["article", "posting", "report", "review"]));
    let page = || objects.iter().find(|it| is_kind(it, &["webpage", "videoobject", "newsarticle"]));
    article.map_or_else(|| page().map(|it| dates(it)).unwrap_or_default(), |it| of(it))
}

fn collect<'v>(value: &'v Value, depth: usize, objects: &mut Vec<&'v Map<String, Value>>) {
    if depth > DEEPEST {
        return;
    }
    match value {
        Value::Array(values) => values.iter().for_each(|it| collect(it, depth + 1, objects)),
        Value::Object(object) => {
            objects.push(object);
            for name in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"] {
                object.get(name).into_iter().for_each(|it| collect(it, depth + 1, objects));
            }
        }
        _ => {}
    }
}

/// Whether an object's type ends in one of `kinds`.
fn is_kind(object: &Map<String, Value>, kinds: &[&str]) -> bool {
    let types = match object.get("@type") {
        Some(Value::Array(types)) => types.iter().filter_map(Value::as_str).collect(),
        Some(Value::String(kind)) => vec![kind.as_str()],
        _ => Vec::new(),
    };
    types.iter().any(|it| kinds.iter().any(|kind| it.to_lowercase().ends_with(kind)))
}

fn of(object: &Map<String, Value>) -> Vec<Declared> {
    let text = |subject, name: &'static str| Some((subject, name, named(object.get(name)?)?));
    let found = [
        text(Subject::Title, "headline"),
        text(Subject::Title, "name"),
        text(Subject::Summary, "description"),
        text(Subject::Author, "author"),
        text(Subject::Author, "creator"),
        text(Subject::Outlet, "publisher"),
        text(Subject::Url, "url"),
        text(Subject::Language, "inLanguage"),
        text(Subject::Body, "articleBody"),
    ];
    dates(object).into_iter().chain(found.into_iter().flatten()).collect()
}

fn dates(object: &Map<String, Value>) -> Vec<Declared> {
    let text = |subject, name: &'static str| Some((subject, name, named(object.get(name)?)?));
    let found = [
        text(Subject::Published, "datePublished"),
        text(Subject::Published, "dateCreated"),
        text(Subject::Updated, "dateModified"),
    ];
    found.into_iter().flatten().collect()
}

/// The words of a value: its own, its `name`, or those of all that it lists.
fn named(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()).filter(|it| !it.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(object) => named(object.get("name").filter(|it| !it.is_object())?),
        Value::Array(values) => {
            let mut names: Vec<String> =
                values.iter().filter(|it| !it.is_array()).filter_map(named).collect();
            names.dedup();
            (!names.is_empty()).then(|| names.join(", "))
        }
        _ => None,
    }
}
