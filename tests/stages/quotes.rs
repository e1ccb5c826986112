//! `annotate/quotes`: the first line is the language. Then a block a line: `# ` headline, `## ` crosshead, `^ ` standfirst, `! `
//! caption, `= ` dateline, else a paragraph. A mention is `[words](id)`, where `id` may be followed by the actor's kind and the
//! mention's form: `[le ministre](petit role)`, `[Varsovie](pologne state metonym)`. Dates are not marked.

use dossier::annotate;
use dossier::annotate::quotes::ANNOTATOR;
use dossier::annotate::{Anchor, Annotations, Context, Form, Mention, Quotation, Rule};
use dossier::clean::{Block, Cleaned, Fields, Role};
use dossier::ids::{ActorId, SourceId};
use dossier::lang::Languages;
use dossier::registry::{Actor, ActorKind, Origin, Registry};
use dossier::survey::Common;
use dossier::text::Span;

pub(super) fn run(input: &str) -> String {
    let (code, body) = input.split_once('\n').unwrap_or((input, ""));
    let mut annotations = Annotations::default();
    let lines = body.lines().map(str::trim).filter(|line| !line.is_empty());
    let blocks: Vec<Block> = lines.enumerate().map(|(at, line)| block(at, line, &mut annotations)).collect();
    let cleaned =
        Cleaned { id: SourceId("case".to_owned()), blocks, removed: Vec::new(), fields: Fields::default() };
    let languages = Languages::load().map_err(|it| it.message).expect("the language data is well-formed");
    let language = languages.of(code).expect("the language has rules");
    let (common, registry) = (Common::default(), Registry::default());
    let texts = &annotate::texts(&cleaned);
    let (common, registry, languages) = (&common, &registry, &languages);
    let context = Context { cleaned: &cleaned, common, registry, languages, language, texts };
    (ANNOTATOR.annotate)(&context, &mut annotations);
    let empty = annotations.mentions.iter().find(|it| it.at.span.start == it.at.span.end);
    assert!(empty.is_none(), "a mention has no words: {empty:?}");
    let apart = annotations
        .mentions
        .windows(2)
        .all(|it| it[0].at.block < it[1].at.block || it[0].at.span.end <= it[1].at.span.start);
    assert!(apart, "two mentions overlap: {:?}", annotations.mentions);
    annotations.quotations.iter().map(|it| shown(&cleaned.blocks, it)).collect::<Vec<_>>().join("\n")
}

fn block(index: usize, line: &str, annotations: &mut Annotations) -> Block {
    let roles = [
        ("# ", Role::Headline),
        ("## ", Role::Crosshead),
        ("^ ", Role::Standfirst),
        ("! ", Role::Caption),
        ("= ", Role::Dateline),
        ("- ", Role::ListItem),
        ("> ", Role::Blockquote),
    ];
    let found = roles.iter().find_map(|(sign, role)| line.strip_prefix(sign).map(|rest| (*role, rest)));
    let (role, marked) = found.unwrap_or((Role::Paragraph, line));
    let mut text = String::new();
    let mut rest = marked;
    while let Some((before, named, about, after)) = mention(rest) {
        text.push_str(before);
        let span = Span::new(text.len(), text.len() + named.len());
        text.push_str(named);
        keep(Anchor { block: index, span }, (named, about), annotations);
        rest = after;
    }
    text.push_str(rest);
    Block { role, at: Span::new(0, text.len()), text, rule: "case".to_owned(), number: None }
}

/// The next `[words](about)`, with what stands before and after.
fn mention(text: &str) -> Option<(&str, &str, &str, &str)> {
    let middle = text.find("](")?;
    let (head, tail) = (&text[..middle], &text[middle + 2..]);
    let open = head.rfind('[')?;
    let (about, after) = tail.split_once(')')?;
    Some((&head[..open], &head[open + 1..], about, after))
}

fn keep(at: Anchor, (named, about): (&str, &str), annotations: &mut Annotations) {
    let words: Vec<&str> = about.split(' ').collect();
    let kind: ActorKind = words[1..].iter().find_map(|word| read(word)).unwrap_or(ActorKind::Person);
    let form: Form = words[1..].iter().find_map(|word| read(word)).unwrap_or(Form::Name);
    let id = ActorId(words[0].to_owned());
    if annotations.actors.iter().all(|actor| actor.id != id) {
        let (name, titles) = (named.to_owned(), Vec::new());
        let actor =
            Actor { id: id.clone(), name, kind, aliases: Vec::new(), titles, of: None, origin: Origin::Form };
        annotations.actors.push(actor);
    }
    annotations.mentions.push(Mention { at, actor: id, form, rule: Rule::new("case") });
}

/// A word that names a variant.
fn read<T: serde::de::DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::from(word)).ok()
}

fn shown(blocks: &[Block], quotation: &Quotation) -> String {
    let words = |at: &Anchor| at.span.of(&blocks[at.block].text).to_owned();
    let speaker = quotation.speaker.as_ref().map_or("nobody".to_owned(), |it| {
        let actors: Vec<&str> = it.actors.iter().map(|id| id.0.as_str()).collect();
        let stated = it.at.as_ref().filter(|_| actors.is_empty()).map(words);
        let who = stated.map_or(actors.join(" + "), |it| format!("nobody known, called \"{it}\""));
        format!("{who} ({})", format!("{:?}", it.class).to_lowercase())
    });
    let mut lines = vec![format!("{:?}: {speaker} by {}", quotation.kind, quotation.rule.0).to_lowercase()];
    lines.extend(quotation.pieces.iter().map(|it| format!("  {}", words(it))));
    lines.extend(quotation.cue.iter().map(|it| format!("  cue: {}", words(it))));
    lines.extend(quotation.via.iter().map(|it| format!("  via: {}", words(it))));
    lines.extend(quotation.translated.iter().map(|it| format!("  translated: {}", words(it))));
    lines.extend(quotation.insertions.iter().map(|it| format!("  inserted: {}", words(it))));
    lines.extend(quotation.echo_of.iter().map(|it| format!("  echo of: {}", it + 1)));
    let told = quotation.lost.iter().filter(|it| it.is_rival());
    lines.extend(told.map(|it| format!("  not {}: {}", it.actor, super::worded(&it.why_not.clone().into()))));
    lines.join("\n")
}
