//! `annotate`, names of actors: `lang: code` and other settings first, a blank line, then a paragraph a line. `published: day`,
//! `dossier: full names`, and `registry: one line of TOML` (an inline table per line) are optional. One mention a line is given, places
//! left out; then what the article's actors of the form hold.

use std::collections::BTreeMap;

use dossier::annotate::actors::query;
use dossier::annotate::{Annotated, Context, annotate};
use dossier::clean::{Block, Cleaned, Fields, Role};
use dossier::dates::Edtf;
use dossier::ids::SourceId;
use dossier::known::Known;
use dossier::lang::Languages;
use dossier::read::actors::read;
use dossier::registry::{ActorKind, Origin, Registry};
use dossier::survey::Common;
use dossier::text::{Span, fold};

pub(super) fn run(input: &str) -> String {
    lines(input, |kind| kind != ActorKind::Place)
}

/// The mentions whose actor is of a wanted kind, one a line.
pub(super) fn lines(input: &str, wanted: fn(ActorKind) -> bool) -> String {
    let case = Case::read(input);
    let languages = Languages::load().expect("the language data is sound");
    let annotated = annotate(case.cleaned, &case.common, &case.registry, &languages);
    let language = languages.of(&case.language).expect("a language with rules");
    let context = Context {
        cleaned: &annotated.cleaned,
        common: &case.common,
        registry: &case.registry,
        languages: &languages,
        language,
        texts: &[],
    };
    shown(&annotated, &context, wanted)
}

/// The case's article with everything that was found in it.
pub(super) fn annotated(input: &str) -> Annotated {
    let case = Case::read(input);
    let languages = Languages::load().expect("the language data is sound");
    annotate(case.cleaned, &case.common, &case.registry, &languages)
}

fn shown(annotated: &Annotated, context: &Context<'_>, wanted: fn(ActorKind) -> bool) -> String {
    let mut lines = Vec::new();
    let found = &annotated.annotations;
    for mention in &found.mentions {
        let actor = query::actor(found, &mention.actor).expect("a mention's actor is among the actors");
        if !wanted(actor.kind) {
            continue;
        }
        let words = mention.at.span.of(&annotated.cleaned.blocks[mention.at.block].text);
        let number = query::number(context, found, mention);
        let gender =
            query::gender(context, found, &mention.actor).map(|it| format!(" {it:?}")).unwrap_or_default();
        let (kind, form, rule) = (actor.kind, mention.form, &mention.rule.0);
        lines.push(format!("{words} -> {} ({kind:?} {form:?} {number:?}{gender}) {rule}", actor.id));
    }
    for actor in found.actors.iter().filter(|it| it.origin == Origin::Form && wanted(it.kind)) {
        let titles: Vec<&str> = actor.titles.iter().map(|it| it.title.as_str()).collect();
        if !titles.is_empty() || actor.of.is_some() {
            let of = actor.of.as_ref().map(|of| format!(" of {of}")).unwrap_or_default();
            lines.push(format!("= {}{of} {titles:?}", actor.id));
        }
    }
    lines.join("\n")
}

struct Case {
    language: String,
    cleaned: Cleaned,
    registry: Registry,
    common: Common,
}

impl Case {
    fn read(input: &str) -> Case {
        let (head, body) = input.split_once("\n\n").expect("settings, a blank line, paragraphs");
        let mut settings: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (key, value) in head.lines().filter_map(|line| line.split_once(": ")) {
            settings.entry(key).or_default().push(value);
        }
        let first = |key: &str| settings.get(key).and_then(|all| all.first()).copied();
        let language = first("lang").unwrap_or("fr").to_owned();
        let published = first("published")
            .and_then(Edtf::parse)
            .map(|day| Known::stated(day, 1, "", ""))
            .unwrap_or_default();
        let fields =
            Fields { language: Known::stated(language.clone(), 1, "", ""), published, ..Fields::default() };
        let blocks = body.lines().filter(|line| !line.is_empty()).map(block).collect();
        let cleaned = Cleaned { id: SourceId("case".to_owned()), blocks, removed: Vec::new(), fields };
        let entries: Vec<String> = settings
            .get("registry")
            .into_iter()
            .flatten()
            .map(|it| format!("[[actor]]\n{}\n", it.replace("; ", "\n")))
            .collect();
        let languages = Languages::load().expect("the language data is sound");
        let registry = read("actors.toml", &entries.concat(), &languages.gazetteer).value;
        Case { language, cleaned, registry, common: common(settings.get("dossier").into_iter().flatten()) }
    }
}

/// `headline| words` gives the block a role; a paragraph otherwise.
fn block(line: &str) -> Block {
    let (role, text) = match line.split_once("| ") {
        Some(("headline", text)) => (Role::Headline, text),
        Some(("caption", text)) => (Role::Caption, text),
        Some(("credit", text)) => (Role::Credit, text),
        _ => (Role::Paragraph, line),
    };
    Block { role, at: Span::new(0, text.len()), text: text.to_owned(), rule: String::new(), number: None }
}

fn common<'a>(names: impl Iterator<Item = &'a &'a str>) -> Common {
    let mut common = Common::default();
    for name in names {
        let surname = fold(name.rsplit(' ').next().unwrap_or_default());
        let full = common.names.entry(surname).or_default();
        full.entry((*name).to_owned()).or_default().insert(SourceId("other".to_owned()));
    }
    common
}
