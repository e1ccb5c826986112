//! Random articles for the properties of pages: hostile words, and annotations anywhere in them.

use dossier::annotate::{
    Anchor, Annotated, Annotations, Bound, DateMention, Figure, Form, Mention, Quotation, QuotationKind,
    Rule, Speaker, SpeakerClass,
};
use dossier::clean::{Block, Category, Cleaned, Fields, Removed, Role};
use dossier::dates::Edtf;
use dossier::ids::{ActorId, SourceId, hash};
use dossier::ingest::Capture;
use dossier::known::{Grounds, Known};
use dossier::registry::{Actor, ActorKind, Origin};
use dossier::text::Span;
use proptest::prelude::*;

/// An article and its capture.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) annotated: Annotated,
    pub(crate) capture: Capture,
}

/// The page says it all, and shortly.
impl std::fmt::Debug for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&dossier::revise::fresh(&self.annotated, &self.capture))
    }
}

/// Pieces of text that readers of Markdown, editors or the escape table could get wrong.
const NASTY: &[&str] = &[
    "\\",
    "`",
    "``",
    "```",
    "*",
    "**",
    "_",
    "[",
    "]",
    "[^q]",
    "[^q]:",
    "(",
    ")",
    "<",
    ">",
    "<b>",
    "<!--",
    "-->",
    "~",
    "~~~",
    "$",
    "&",
    "&amp;",
    "&#32;",
    "!",
    "![",
    "#",
    "##",
    "# ",
    "-",
    "---",
    "+",
    ".",
    "1.",
    "12)",
    "=",
    "===",
    "==",
    "%",
    "%%",
    "^",
    "|",
    ":",
    ":-",
    "\"",
    "'",
    "«",
    "»",
    "“",
    "”",
    "„",
    "‘",
    "’",
    "‹",
    "›",
    " ",
    "  ",
    "\t",
    "\n",
    "\n\n",
    "\r",
    "\u{b}",
    "\u{c}",
    "\u{a0}",
    "\u{202f}",
    "\u{2028}",
    "\u{2029}",
    "\u{85}",
    "\u{1}",
    "\u{7f}",
    "\u{9f}",
    "\u{feff}",
    "\u{200d}",
    "\u{202e}",
    "\u{301}",
    "\u{3000}",
    "é",
    "שלום",
    "مرحبا",
    "字",
    "👩‍🔬",
    "·",
    " · ",
    "–",
    "…",
    "a",
    "b",
    "mot",
    "word",
    "Alep",
    "https://x.y/z",
    "www.x.y",
    "a@b.c",
    "Removed",
    "> [!NOTE]",
    "from: \"x\"",
    "://",
    "\u{fffd}",
    "\u{fffe}",
    "8000",
    "0",
    ",",
    ";",
    "{",
    "}",
    "@",
    "/",
];

pub(crate) fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![3 => proptest::sample::select(NASTY).prop_map(str::to_owned), 1 => "[a-z ]{1,6}", 1 => any::<char>().prop_map(String::from)];
    proptest::collection::vec(piece, 1..18)
        .prop_map(|pieces| pieces.concat().replace('\0', "0"))
        .prop_filter("a block is never empty", |words| !words.is_empty())
}

fn role() -> impl Strategy<Value = Role> {
    prop_oneof![
        8 => Just(Role::Paragraph),
        1 => Just(Role::Headline),
        1 => Just(Role::Crosshead),
        1 => Just(Role::Caption),
        1 => Just(Role::Standfirst),
        2 => Just(Role::ListItem),
        1 => Just(Role::Blockquote),
    ]
}

/// Numbers from which spans and choices are made: they shrink well and fit any text.
type Seed = (u16, u16, u16, u8);

fn seeds(most: usize) -> impl Strategy<Value = Vec<Seed>> {
    proptest::collection::vec(any::<Seed>(), 0..most)
}

pub(crate) fn case() -> impl Strategy<Value = Case> {
    let blocks = proptest::collection::vec((words(), role()), 1..6);
    (blocks, seeds(8), seeds(6), seeds(4), words()).prop_map(|(blocks, links, quotations, figures, title)| {
        build(blocks, &links, &(quotations, figures), title)
    })
}

/// One article with what two builds found in it: some of it the same, some not.
pub(crate) fn churned() -> impl Strategy<Value = (Case, Case)> {
    let blocks = proptest::collection::vec((words(), role()), 1..6);
    let found = || (seeds(8), seeds(6), seeds(4), any::<u32>());
    (blocks, found(), found(), words()).prop_map(|(blocks, one, other, title)| {
        let first = build(blocks.clone(), &one.0, &(one.1.clone(), one.2.clone()), title.clone());
        let links = mixed(&one.0, &other.0, other.3);
        let notes = (mixed(&one.1, &other.1, one.3), mixed(&one.2, &other.2, other.3 ^ one.3));
        let second = build(blocks, &links, &notes, title);
        (otherwise(first, one.3.to_be_bytes()[0]), otherwise(second, other.3.to_be_bytes()[0]))
    })
}

/// The same article with other names in the registry, and with other fields found.
fn otherwise(mut case: Case, choice: u8) -> Case {
    if choice & 1 != 0 {
        for actor in &mut case.annotated.annotations.actors {
            actor.name = format!("{} II", actor.name);
        }
    }
    let fields = &mut case.annotated.cleaned.fields;
    match choice >> 1 & 3 {
        1 => fields.published = Known::unknown("none"),
        2 => {
            let day = Edtf::parse("2016-05-04").expect("a day");
            fields.published = Known::inferred(day, "test.rule", "");
        }
        _ => {}
    }
    if choice & 8 != 0 {
        fields.outlet = Known::stated("L'Écho: du [soir]".to_owned(), 2, "L'Écho", "");
    }
    if choice & 16 != 0 {
        fields.agency = Known::inferred("AFP".to_owned(), "test.agency", "");
    }
    case
}

/// One article and the same with some of its words changed, as by a new capture or a better cleaning.
pub(crate) fn reworded() -> impl Strategy<Value = (Case, Case)> {
    let blocks = proptest::collection::vec((words(), role()), 1..6);
    let changes = proptest::collection::vec(any::<Seed>(), 1..5);
    (blocks, changes, seeds(8), (seeds(6), seeds(4)), words()).prop_map(
        |(blocks, changes, links, notes, title)| {
            let first = build(blocks.clone(), &links, &notes, title.clone());
            let mut other = blocks;
            changes.into_iter().for_each(|change| reword(&mut other, change));
            (first, build(other, &links, &notes, title))
        },
    )
}

/// Replaces, adds or takes out some words of a block, or moves, doubles or takes out the block.
fn reword(blocks: &mut Vec<(String, Role)>, (block, from, to, what): Seed) {
    let block = usize::from(block) % blocks.len();
    let letters: Vec<char> = blocks[block].0.chars().collect();
    let from = usize::from(from) % letters.len();
    let to = (from + usize::from(to) % 6).min(letters.len());
    let with = ["", "mot", " x ", "é"][usize::from(what) % 4];
    match what / 4 % 8 {
        0 if blocks.len() > 1 => {
            blocks.remove(block);
        }
        1 => blocks.reverse(),
        2 => blocks.insert(0, blocks[block].clone()),
        _ => {
            let words: String = letters[..from]
                .iter()
                .copied()
                .chain(with.chars())
                .chain(letters[to..].iter().copied())
                .collect();
            if !words.is_empty() {
                blocks[block].0 = words;
            }
        }
    }
}

/// About two thirds of `one`, and a third of `other`.
fn mixed(one: &[Seed], other: &[Seed], choice: u32) -> Vec<Seed> {
    let keeps = |nth: usize| (choice >> (2 * (nth % 16))) & 3 != 0;
    let kept = one.iter().enumerate().filter(|(nth, _)| keeps(*nth)).map(|(_, seed)| *seed);
    let new = other.iter().enumerate().filter(|(nth, _)| !keeps(nth + 3)).map(|(_, seed)| *seed);
    kept.chain(new).collect()
}

pub(crate) fn build(
    texts: Vec<(String, Role)>,
    links: &[Seed],
    notes: &(Vec<Seed>, Vec<Seed>),
    title: String,
) -> Case {
    let text = texts.iter().map(|(words, _)| words.as_str()).collect::<Vec<_>>().join("\n");
    let mut blocks = Vec::new();
    let mut at = 0;
    for (words, role) in texts {
        let span = Span::new(at, at + words.len());
        at = span.end + 1;
        // A numbered list now and then, its numbers in no order.
        let number = (role == Role::ListItem && words.len() % 2 == 0)
            .then_some(u32::try_from(words.len() % 12).unwrap_or(0));
        blocks.push(Block { role, at: span, text: words, rule: "test.role".to_owned(), number });
    }
    let mut annotations = Annotations { actors: actors(), ..Annotations::default() };
    for (nth, seed) in links.iter().enumerate() {
        link(&blocks, *seed, nth, &mut annotations);
    }
    annotations.quotations = notes.0.iter().map(|seed| quotation(&blocks, *seed)).collect();
    annotations.figures = notes.1.iter().map(|seed| figure(&blocks, *seed)).collect();
    let removed = vec![Removed {
        at: blocks[0].at,
        category: Category::Teaser,
        rule: "test.removed".to_owned(),
        note: Grounds::default(),
    }];
    let fields = Fields {
        title: Known::stated(title.clone(), 1, title, ""),
        published: Known::stated(Edtf::parse("2016-05-03").expect("a day"), 3, "03/05/16", "day first"),
        language: Known::inferred("fr".to_owned(), "language", ""),
        ..Fields::default()
    };
    let id = SourceId("case".to_owned());
    let cleaned = Cleaned { id: id.clone(), blocks, removed, fields };
    Case { annotated: Annotated { cleaned, annotations }, capture: capture_of(&id, text) }
}

/// A capture of this text.
pub(crate) fn capture_of(id: &SourceId, text: String) -> Capture {
    Capture {
        id: id.clone(),
        path: format!("{id}.txt"),
        sha256: hash(&[&text]),
        bytes: text.len(),
        text_sha256: hash(&[&text]),
        text,
        format: "text".to_owned(),
        encoding: "UTF-8".to_owned(),
        markup: dossier::ingest::markup::Markup::default(),
    }
}

const NAMES: &[(&str, ActorKind)] = &[
    ("Anna Lind", ActorKind::Person),
    ("L'[Office] · \"royal\" (x)", ActorKind::Organisation),
    ("Alep", ActorKind::Place),
    ("foo_bar*", ActorKind::State),
];

pub(crate) fn actors() -> Vec<Actor> {
    let actor = |&(name, kind): &(&str, ActorKind)| Actor {
        id: ActorId::of(name),
        name: name.to_owned(),
        kind,
        aliases: Vec::new(),
        titles: Vec::new(),
        of: None,
        origin: Origin::Gazetteer,
    };
    NAMES.iter().map(actor).collect()
}

fn actor(choice: usize) -> ActorId {
    ActorId::of(NAMES[choice % NAMES.len()].0)
}

/// A stretch of some block: two characters' edges out of all.
fn anchor(blocks: &[Block], (block, from, to, _): Seed) -> Anchor {
    let block = usize::from(block) % blocks.len();
    let text = &blocks[block].text;
    let edges: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let a = usize::from(from) % (edges.len() - 1);
    let b = a + 1 + usize::from(to) % (edges.len() - 1 - a);
    Anchor { block, span: Span::new(edges[a], edges[b]) }
}

fn link(blocks: &[Block], seed: Seed, nth: usize, found: &mut Annotations) {
    let at = anchor(blocks, seed);
    let overlaps = |it: &Anchor| it.block == at.block && it.span.overlaps(at.span);
    if found.mentions.iter().any(|it| overlaps(&it.at)) || found.dates.iter().any(|it| overlaps(&it.at)) {
        return;
    }
    let rule = Rule::new("fr.test");
    if seed.3.is_multiple_of(4) {
        let value = seed.3.is_multiple_of(8).then(|| Edtf::parse("2016-07").expect("a month"));
        found.dates.push(DateMention {
            at,
            value,
            timex: "2016-07".to_owned(),
            base: Grounds::default(),
            rule,
        });
    } else {
        found.mentions.push(Mention { at, actor: actor(nth), form: Form::Name, rule });
    }
}

fn quotation(blocks: &[Block], seed: Seed) -> Quotation {
    let kinds = [
        QuotationKind::Direct,
        QuotationKind::Partial,
        QuotationKind::Indirect,
        QuotationKind::Denial,
        QuotationKind::Unattributed,
    ];
    let mut pieces = vec![anchor(blocks, seed)];
    if seed.3.is_multiple_of(3) {
        pieces.push(anchor(blocks, (seed.1, seed.2, seed.0, seed.3)));
    }
    let speaker = Speaker {
        actors: (0..usize::from(seed.3 % 3)).map(|nth| actor(nth + usize::from(seed.1))).collect(),
        at: None,
        class: SpeakerClass::Name,
    };
    Quotation {
        pieces,
        kind: kinds[usize::from(seed.3) % kinds.len()],
        speaker: (!speaker.actors.is_empty()).then_some(speaker),
        cue: seed.3.is_multiple_of(2).then(|| anchor(blocks, (seed.2, seed.1, seed.0, 0))),
        via: Vec::new(),
        translated: None,
        insertions: Vec::new(),
        echo_of: None,
        rule: Rule::new("fr.subject-verb"),
        lost: Vec::new(),
    }
}

fn figure(blocks: &[Block], seed: Seed) -> Figure {
    Figure {
        at: anchor(blocks, seed),
        number: seed.3.is_multiple_of(2).then(|| f64::from(seed.1) / 4.0),
        bound: if seed.3.is_multiple_of(3) { Bound::AtLeast } else { Bound::Exactly },
        unit: blocks[0].text.chars().take(5).collect(),
        claimant: None,
        as_of: None,
        part_of: None,
        caveat: None,
        rule: Rule::new("fr.figure"),
    }
}
