//! The Markdown pages: index pages that read well as they stand on a code host or in any editor.
//!
//! Each is made from the template of its kind, `templates/<kind>.md`, which a dossier may override. Values are escaped as they are
//! put in; a page is rewritten at each build and says so.

use std::sync::Arc;

use tera::{Context, Kwargs, State, Tera, Value};

use super::templates::{Overrides, Templates};
use super::{Output, Renderer, equip};
use crate::compose::show::markdown_href;
use crate::compose::{PAGES, Page};
use crate::diag::Diagnostic;
use crate::messages::Messages;
use crate::render::File;

/// The built-in templates: one a kind of page, and the parts that they share.
pub const TEMPLATES: &[(&str, &str)] = &[
    ("parts.md", include_str!("../../templates/parts.md")),
    ("home.md", include_str!("../../templates/home.md")),
    ("brief.md", include_str!("../../templates/brief.md")),
    ("sources.md", include_str!("../../templates/sources.md")),
    ("actor.md", include_str!("../../templates/actor.md")),
    ("actors.md", include_str!("../../templates/actors.md")),
    ("place.md", include_str!("../../templates/place.md")),
    ("places.md", include_str!("../../templates/places.md")),
    ("timeline.md", include_str!("../../templates/timeline.md")),
    ("quotes.md", include_str!("../../templates/quotes.md")),
    ("figures.md", include_str!("../../templates/figures.md")),
    ("missing.md", include_str!("../../templates/missing.md")),
    ("method.md", include_str!("../../templates/method.md")),
];

/// The Markdown pages among the outputs.
pub const OUTPUT: Output = Output { name: "markdown", path, file };

fn path(kind: &str, page: &str) -> Option<String> {
    let listed = PAGES.iter().any(|it| it.stem == kind && it.markdown);
    listed.then(|| format!("site/pages/{}.md", if page.is_empty() { "index" } else { page }))
}

fn file(renderer: &Renderer, page: &Page, context: &Context) -> Result<Option<File>, Diagnostic> {
    let Some(path) = path(page.kind, &page.path) else { return Ok(None) };
    renderer.markdown.render(page, context).map(|text| Some(File::made(path, text)))
}

/// Makes Markdown pages.
pub struct Markdown {
    templates: Templates,
}

impl Markdown {
    /// Reads the templates; those of the dossier's own (`templates/NAME.md`, by path) take the place of the built-in ones.
    ///
    /// # Errors
    /// Where a built-in template is broken.
    pub fn new(messages: &Arc<Messages>, overrides: &Overrides) -> Result<Markdown, Diagnostic> {
        let mut tera = Tera::default();
        tera.autoescape_on([".md"]);
        tera.set_escape_fn(|words, out| out.write_all(escaped(words).as_bytes()));
        equip(&mut tera, messages, markdown_href);
        tera.register_filter("link", link);
        tera.register_filter("code", |words: &str, _: Kwargs, _: &State<'_>| {
            Value::safe_string(&code(words))
        });
        tera.register_filter("yaml", |words: &str, _: Kwargs, _: &State<'_>| {
            Value::safe_string(&quoted(words))
        });
        Ok(Markdown { templates: Templates::read(tera, TEMPLATES, overrides)? })
    }

    /// The text of a page.
    pub fn render(&self, page: &Page, context: &Context) -> Result<String, Diagnostic> {
        let template = format!("{}.md", page.kind);
        let text = self.templates.render(&template, context)?;
        Ok(tidy(&text))
    }

    /// What was told about the dossier's own templates so far.
    pub(super) fn told(&self) -> Vec<Diagnostic> {
        self.templates.told()
    }
}

/// `{{ it.link | link }}`: a link with its words, or the words alone where it leads nowhere.
fn link(link: &Value, _: Kwargs, state: &State<'_>) -> tera::TeraResult<Value> {
    let here = state.get::<String>("here")?.unwrap_or_default();
    let part = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
    let words = escaped(&part(link.get_from_path("text")));
    let live = link.get_from_path("live").and_then(Value::as_bool).unwrap_or_default();
    if !live {
        return Ok(Value::safe_string(&words));
    }
    let address = super::words::address(link, &here, markdown_href)?;
    Ok(Value::safe_string(&format!("[{words}]({address})")))
}

/// Words that may stand anywhere on a line, in a table or in a link, and are read as they are.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    let mut letters = words.chars().peekable();
    let digits = words.len() - words.trim_start_matches(|it: char| it.is_ascii_digit()).len();
    let mut at = 0;
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let opens_list = match letter {
            '-' | '+' | '=' => at == 0,
            '.' | ')' => at == digits && digits > 0 && next.is_none_or(char::is_whitespace),
            _ => false,
        };
        let markup = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '~' | '$' | '#' | '|' => true,
            '&' => next.is_some_and(|it| it.is_alphanumeric() || it == '#'),
            // A link may follow: `![` would be an image.
            '!' => next.is_none(),
            _ => false,
        };
        if opens_list || markup {
            escaped.push('\\');
        }
        escaped.push(if letter.is_control() { ' ' } else { letter });
        at += letter.len_utf8();
    }
    escaped
}

/// Words that are shown letter by letter: a rule's name, a path, a hash.
fn code(words: &str) -> String {
    let plain: String = words.chars().map(|it| if it.is_control() || it == '`' { ' ' } else { it }).collect();
    if plain.trim().is_empty() { String::new() } else { format!("`{plain}`") }
}

/// Words as a YAML value.
fn quoted(words: &str) -> String {
    let line: String = words.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
    format!("'{}'", line.replace('\'', "''"))
}

/// The text without blanks at line ends and with at most one empty line in a row, so that templates may be laid out for reading.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut empty = true;
    for line in text.lines().map(str::trim_end) {
        if line.is_empty() && empty {
            continue;
        }
        empty = line.is_empty();
        tidy.push_str(line);
        tidy.push('\n');
    }
    let end = tidy.trim_end().len();
    tidy.truncate(end);
    tidy.push('\n');
    tidy
}
