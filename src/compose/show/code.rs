//! Fenced code in the analyst's notes, coloured by classes: a page carries no styles of its own.

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

/// Longest code that is coloured, and its longest line, in bytes: what is longer is shown as it is.
const CODE_MAX: usize = 20_000;
const LINE_MAX: usize = 500;

/// The classes begin with it, so that they meet no others.
const STYLE: ClassStyle = ClassStyle::SpacedPrefixed { prefix: "hl-" };

/// The events with fenced code of a known language coloured.
pub(super) fn coloured<'a>(events: impl Iterator<Item = Event<'a>>) -> Vec<Event<'a>> {
    let mut done = Vec::new();
    let mut syntaxes = None;
    let mut fenced: Option<(String, String)> = None;
    for event in events {
        match (event, &mut fenced) {
            (Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))), _) => {
                fenced = Some((info.to_string(), String::new()));
            }
            (Event::Text(words), Some((_, code))) => code.push_str(&words),
            (Event::End(TagEnd::CodeBlock), Some((info, code))) => {
                let html = block(info, code, &mut syntaxes);
                fenced = None;
                done.push(Event::Html(html.into()));
            }
            (other, _) => done.push(other),
        }
    }
    done
}

fn block(info: &str, code: &str, syntaxes: &mut Option<SyntaxSet>) -> String {
    let language = info.split_whitespace().next().unwrap_or_default();
    let short = code.len() <= CODE_MAX && code.lines().all(|it| it.len() <= LINE_MAX);
    let html = if short && !language.is_empty() {
        // Reading the grammars takes longer than a page, and hardly any note has code.
        spans(language, code, syntaxes.get_or_insert_with(SyntaxSet::load_defaults_newlines))
    } else {
        None
    };
    format!("<pre tabindex=\"0\"><code>{}</code></pre>\n", html.unwrap_or_else(|| escaped(code)))
}

fn spans(language: &str, code: &str, syntaxes: &SyntaxSet) -> Option<String> {
    let syntax = syntaxes.find_syntax_by_token(language)?;
    let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, syntaxes, STYLE);
    for line in LinesWithEndings::from(code) {
        generator.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    Some(generator.finalize())
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
