//! An attribution as it is asked about.

use super::line_of;
use crate::annotate::Anchor;
use crate::check::queue::Item;
use crate::ids::ActorId;
use crate::messages::Messages;

/// How much of the passage before is shown, in characters: enough to see whom "il" means.
const BEFORE: usize = 240;

/// The item in its context, a few lines.
pub(super) fn item(item: &Item<'_>, (nth, of): (usize, usize), messages: &Messages) -> Vec<String> {
    let mut lines = vec![
        String::new(),
        format!("[{nth}/{of}] {} · {} · seeds/{}:{}", item.id, item.kind, item.article.path, line_of(item)),
    ];
    let first = item.pieces.first().map_or(0, |it| it.block);
    let passages = &item.article.passages;
    if let Some(before) = first.checked_sub(1).and_then(|it| passages.get(it)) {
        lines.push(format!("    {}", tail(&before.block.text)));
    }
    let mut blocks: Vec<usize> = item.pieces.iter().map(|it| it.block).collect();
    blocks.dedup();
    lines.extend(blocks.into_iter().map(|block| format!("    {}", marked(item, block))));
    lines.push(format!("  speaker  {}{}", speaker(item), known_by(item)));
    if let Some(cue) = item.cue {
        lines.push(format!("      cue  \"{}\"", words(item, cue)));
    }
    lines.push(format!("     rule  {}", item.rule));
    for lost in item.lost {
        let why_not = messages.grounds(&lost.why_not.clone().into());
        lines.push(format!("      not  {}: {why_not}", name(item, &lost.actor)));
    }
    lines
}

/// The item in one line.
pub(super) fn line(item: &Item<'_>) -> String {
    let pieces: Vec<String> = item.pieces.iter().map(|it| one_line(words(item, *it))).collect();
    format!(
        "{} · {} · site/pages/sources/{}.md · seeds/{}:{} · {} · {} · {}",
        item.id,
        item.kind,
        item.article.id,
        item.article.path,
        line_of(item),
        speaker(item),
        item.rule,
        pieces.join(" … ")
    )
}

/// Who is given for the words.
pub(super) fn speaker(item: &Item<'_>) -> String {
    let names =
        item.speaker.map(|it| it.actors.iter().map(|id| name(item, id)).collect::<Vec<_>>().join(", "));
    names.filter(|it| !it.is_empty()).unwrap_or_else(|| "nobody".to_owned())
}

fn known_by(item: &Item<'_>) -> String {
    let Some(speaker) = item.speaker else { return String::new() };
    let at = speaker.at.map(|at| format!(": \"{}\"", one_line(words(item, at)))).unwrap_or_default();
    format!(" (by {}{at})", format!("{:?}", speaker.class).to_lowercase())
}

fn name(item: &Item<'_>, id: &ActorId) -> String {
    item.article.actors.iter().find(|it| it.id == *id).map_or_else(|| id.0.clone(), |it| it.name.clone())
}

fn words<'a>(item: &Item<'a>, at: Anchor) -> &'a str {
    item.article.passages.get(at.block).map(|it| at.span.of(&it.block.text)).unwrap_or_default()
}

/// A passage with the item's words between brackets that no text has.
fn marked(item: &Item<'_>, block: usize) -> String {
    let text = item.article.passages.get(block).map(|it| it.block.text.as_str()).unwrap_or_default();
    let mut marked = text.to_owned();
    for piece in item.pieces.iter().rev().filter(|it| it.block == block && it.span.end <= text.len()) {
        marked.insert(piece.span.end, '⟧');
        marked.insert(piece.span.start, '⟦');
    }
    one_line(&marked)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn tail(text: &str) -> String {
    let line = one_line(text);
    let letters = line.chars().count();
    if letters <= BEFORE {
        line
    } else {
        format!("… {}", line.chars().skip(letters - BEFORE).collect::<String>())
    }
}
