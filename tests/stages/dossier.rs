//! Articles from a few lines of text, for the stages that take articles. A line is a keyword and what it says:
//!
//! ```text
//! source alpha                        a new article
//! published 2019-04-02                a field: published, outlet, agency, language, title
//! actor ada person Ada Lovelace       who is referred to: id, kind, name; `of` and an id: to whom they belong
//! text "We shall see", Ada said.      a paragraph; `headline`, `crosshead`, `caption` likewise
//!   name Ada -> ada                   what is found in it, at the first such words; `role` for a role
//!   date Tuesday -> 2019-04-02        `-> ?` where nothing resolves it
//!   quote direct "We shall see" by ada cue said
//!   figure 3 000 people by ada
//!     status confirmed AB, 2019-05-01     what a person decided about the line above
//! remark Words of the analyst.        after the paragraph above
//! edited shall => will               a person changed words on the page
//! removed cookie We use cookies.      a line that cleaning took out
//! note actors/ada public Title | Body of a note.
//! config language fr                  a setting
//! ```

use dossier::config::Config;
use dossier::gather::{Dossier, Given, entry, gather};
use dossier::lang::Languages;
use dossier::messages::Messages;
use dossier::read::{Note, Visibility};
use dossier::registry::Registry;
use dossier::revise::Article;

use super::drafted::Drafted;

/// What a case describes.
pub(crate) struct Described {
    pub(crate) articles: Vec<Article>,
    pub(crate) config: Config,
    notes: Vec<Note>,
}

impl Described {
    /// The dossier of the articles.
    pub(crate) fn gathered(&self, messages: &Messages) -> Dossier {
        let registry = Registry::default();
        let entries = self.articles.iter().map(entry).collect();
        let languages = Languages::load().expect("the data of the languages are well formed");
        let given = Given {
            config: &self.config,
            registry: &registry,
            gazetteer: &languages.gazetteer,
            notes: &self.notes,
            order: messages.order(),
        };
        gather(entries, &given)
    }

    /// The words of the interface.
    pub(crate) fn messages(&self) -> Messages {
        Messages::load(&self.config.language).expect("messages are well formed").value
    }
}

/// Reads a case.
pub(crate) fn described(input: &str) -> Described {
    let mut described = Described { articles: Vec::new(), config: Config::default(), notes: Vec::new() };
    let mut draft: Option<Drafted> = None;
    for line in input.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (keyword, rest) = line.split_once(' ').unwrap_or((line, ""));
        match keyword {
            "source" => {
                described.articles.extend(draft.take().map(Drafted::article));
                draft = Some(Drafted::new(rest));
            }
            "config" => configure(&mut described.config, rest),
            "note" => described.notes.push(note(rest)),
            _ => draft.as_mut().expect("a source comes first").line(keyword, rest),
        }
    }
    described.articles.extend(draft.map(Drafted::article));
    described
}

fn configure(config: &mut Config, rest: &str) {
    let (name, value) = rest.split_once(' ').expect("a setting has a value");
    match name {
        "language" => value.clone_into(&mut config.language),
        "title" => value.clone_into(&mut config.title),
        "as_of" => value.clone_into(&mut config.as_of),
        "base_url" => value.clone_into(&mut config.base_url),
        other => panic!("no setting `{other}`"),
    }
}

fn note(rest: &str) -> Note {
    let (head, body) = rest.split_once(" | ").expect("a note has a body");
    let mut parts = head.splitn(3, ' ');
    let about = parts.next().unwrap_or_default().to_owned();
    let visibility = match parts.next() {
        Some("public") => Visibility::Public,
        Some("internal") => Visibility::Internal,
        _ => Visibility::Private,
    };
    Note {
        path: "site/notes/note.md".to_owned(),
        brief: about == "brief",
        about: vec![about],
        visibility,
        title: parts.next().unwrap_or_default().to_owned(),
        by: "AB".to_owned(),
        body: body.replace("\\n", "\n"),
        body_line: 1,
    }
}
