//! `dossier explain`: why this line was removed, why this speaker, why this date.

use clap::{Arg, ArgMatches};

use super::{Command, Console, Exit, clean::failed, show};
use crate::diag::{Diagnostic, Report};
use crate::messages::Messages;
use crate::read::sources::nearest;
use crate::revise::Article;
use crate::text::Lines;

mod annotation;
pub(super) mod fields;

pub(super) const COMMAND: Command = Command {
    name: "explain",
    about: "Say why: why this line was removed, why this speaker, why this date",
    arguments,
    run,
};

fn arguments(command: clap::Command) -> clap::Command {
    let what =
        Arg::new("what").value_name("WHAT").required(true).help("A capture, a line of one, or an annotation");
    command.arg(what).arg(super::folder()).after_help(
        "Examples:\n  dossier explain 001_7364fc5189d0fa53      how each field of the capture is known\n  \
         dossier explain 001_7364fc5189d0fa53:9    why its line 9 was kept or removed, and what was found in it\n  \
         dossier explain q-5adce7                  why an annotation is what it is\n\n\
         The beginning of a capture's name is enough where only one begins so.",
    )
}

fn run(matches: &ArgMatches, console: &mut Console<'_>) -> Exit {
    let root = super::root(matches);
    let what = matches.get_one::<String>("what").map(String::as_str).unwrap_or_default();
    let articles =
        super::turn(&root, console).and_then(|_turn| crate::articles(&root, &mut Report::silent()));
    let articles = match articles {
        Ok(articles) => articles,
        Err(diagnostic) => return failed(console, &[diagnostic]),
    };
    match super::english().and_then(|messages| explain(&articles, what, &messages)) {
        Ok(text) => {
            console.say(&text);
            Exit::Fine
        }
        Err(diagnostic) => {
            show::diagnostics(console, &[diagnostic]);
            Exit::Failed
        }
    }
}

/// What there is to say about `what`.
fn explain(articles: &[Article], what: &str, messages: &Messages) -> Result<String, Diagnostic> {
    if let Some(text) = articles.iter().find_map(|article| annotation::explain(article, what, messages)) {
        return Ok(text);
    }
    let (name, line) =
        what.rsplit_once(':').map_or((what, None), |(name, line)| (name, line.parse::<usize>().ok()));
    let article = capture(articles, name, "Name a capture, a capture and a line, or an annotation.")?;
    match line {
        Some(number) => self::line(article, number, messages),
        None => Ok(fields::explain(article, messages)),
    }
}

/// Why the annotation called `id` is what it is.
pub(super) fn annotation(article: &Article, id: &str, messages: &Messages) -> String {
    annotation::explain(article, id, messages).unwrap_or_default()
}

/// The one capture that is called `name` or begins so; `otherwise` is the advice where none is called nearly so.
pub(super) fn capture<'a>(
    articles: &'a [Article],
    name: &str,
    otherwise: &str,
) -> Result<&'a Article, Diagnostic> {
    let name = name.trim_start_matches("seeds/");
    if let Some(article) = articles.iter().find(|it| it.id.0 == name || it.path == name) {
        return Ok(article);
    }
    let mut matching = articles.iter().filter(|it| it.id.0.starts_with(name));
    match (matching.next(), matching.next()) {
        (Some(article), None) => Ok(article),
        (Some(_), Some(_)) => Err(Diagnostic::error(format!("several captures begin with `{name}`"))
            .hint("Write more of the name.")),
        _ => {
            let hint = nearest(name, articles.iter().map(|it| it.id.0.as_str()))
                .map_or_else(|| otherwise.to_owned(), |it| format!("Did you mean `{it}`?"));
            Err(Diagnostic::error(format!("nothing is called `{name}`")).hint(hint))
        }
    }
}

/// Why a line was kept or removed, span by span, and what was found in it.
fn line(article: &Article, number: usize, messages: &Messages) -> Result<String, Diagnostic> {
    let lines = Lines::of(&article.text);
    if number == 0 || number > lines.count() {
        return Err(Diagnostic::error(format!("`{}` has {} lines", article.path, lines.count())));
    }
    let covers = |start: usize, end: usize| {
        lines.line(start) <= number && number <= lines.line(end.saturating_sub(1).max(start))
    };
    let mut told = Vec::new();
    for cut in article.removed.iter().filter(|cut| covers(cut.at.start, cut.at.end)) {
        let category = serde_json::to_value(cut.category)
            .ok()
            .and_then(|it| it.as_str().map(str::to_owned))
            .unwrap_or_default();
        let words = cut.at.of(&article.text);
        told.push((
            cut.at.start,
            format!(
                "removed · {category} · rule: {}\n  {words}\n  {}",
                cut.rule,
                messages.grounds(&cut.note)
            ),
        ));
    }
    for (index, passage) in
        article.passages.iter().enumerate().filter(|(_, it)| covers(it.block.at.start, it.block.at.end))
    {
        let role = passage.block.role.name();
        let found = annotation::in_block(article, index);
        told.push((
            passage.block.at.start,
            format!("kept · {role} · rule: {}\n  {}{found}", passage.block.rule, passage.block.text),
        ));
    }
    told.sort();
    let text = told.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n\n");
    let empty = || format!("Line {number} of `{}` is blank.", article.path);
    Ok(if text.is_empty() { empty() } else { format!("seeds/{}:{number}\n\n{text}", article.path) })
}
