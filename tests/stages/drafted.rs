//! One article of a case as it is read, line by line (see `dossier.rs`).

use std::collections::BTreeMap;

use dossier::annotate::{
    Anchor, Annotated, Annotations, Bound, DateMention, Figure, Form, Mention, Quotation, QuotationKind,
    Rule, Speaker, SpeakerClass,
};
use dossier::clean::{Block, Category, Cleaned, Removed, Role};
use dossier::dates::Edtf;
use dossier::ids::{ActorId, SourceId, short_hash};
use dossier::ingest::Capture;
use dossier::known::{Grounds, Known};
use dossier::registry::{Actor, ActorKind, Origin};
use dossier::revise::{Article, Passage, Remark, Settled, Status, draft, fresh};
use dossier::text::Span;

/// An article as far as it was read.
pub(super) struct Drafted {
    cleaned: Cleaned,
    found: Annotations,
    text: String,
    remarks: Vec<Remark>,
    edited: Vec<(String, String)>,
    /// The list of the last annotation and its place in it.
    last: (char, usize),
    statuses: BTreeMap<(char, usize), (Status, String)>,
}

impl Drafted {
    pub(super) fn new(id: &str) -> Drafted {
        let cleaned = Cleaned {
            id: SourceId(id.to_owned()),
            blocks: Vec::new(),
            removed: Vec::new(),
            fields: dossier::clean::Fields::default(),
        };
        Drafted {
            cleaned,
            found: Annotations::default(),
            text: String::new(),
            remarks: Vec::new(),
            edited: Vec::new(),
            last: (' ', 0),
            statuses: BTreeMap::new(),
        }
    }

    pub(super) fn line(&mut self, keyword: &str, rest: &str) {
        match keyword {
            "text" => self.block(Role::Paragraph, rest),
            "headline" => self.block(Role::Headline, rest),
            "crosshead" => self.block(Role::Crosshead, rest),
            "caption" => self.block(Role::Caption, rest),
            "item" => self.item(rest),
            "block" => self.block(Role::Blockquote, rest),
            "removed" => self.removed(rest),
            "remark" => {
                let after = self.cleaned.blocks.len().checked_sub(1);
                self.remarks.push(Remark { after, markdown: rest.to_owned() });
            }
            "edited" => {
                let (from, to) = rest.split_once(" => ").expect("what it becomes");
                self.edited.push((from.to_owned(), to.to_owned()));
            }
            "actor" => self.found.actors.push(actor(rest)),
            "name" => self.name(rest, Form::Name),
            "role" => self.name(rest, Form::Role),
            "date" => self.date(rest),
            "quote" => self.quote(rest),
            "figure" => self.figure(rest),
            "status" => self.status(rest),
            field => self.field(field, rest),
        }
    }

    fn field(&mut self, name: &str, value: &str) {
        let fields = &mut self.cleaned.fields;
        let stated = || Known::stated(value.to_owned(), 1, value, "");
        match name {
            "published" => {
                let date = Edtf::parse(value).expect("a date");
                fields.published = Known::stated(date, 1, value, "");
            }
            "title" => fields.title = stated(),
            "outlet" => fields.outlet = stated(),
            "agency" => fields.agency = stated(),
            "language" => fields.language = stated(),
            other => panic!("no line begins with `{other}`"),
        }
    }

    fn add(&mut self, words: &str) -> Span {
        let start = self.text.len();
        self.text.push_str(words);
        let at = Span::new(start, self.text.len());
        self.text.push_str("\n\n");
        at
    }

    fn block(&mut self, role: Role, words: &str) {
        let at = self.add(words);
        let block = Block { role, at, text: words.to_owned(), rule: "case".to_owned(), number: None };
        self.cleaned.blocks.push(block);
    }

    /// `item 3. words`, or `item words` of a list without numbers.
    fn item(&mut self, rest: &str) {
        let numbered = rest.split_once(". ").and_then(|(number, words)| Some((number.parse().ok()?, words)));
        self.block(Role::ListItem, numbered.map_or(rest, |(_, words)| words));
        if let Some(last) = self.cleaned.blocks.last_mut() {
            last.number = numbered.map(|(number, _)| number);
        }
    }

    fn removed(&mut self, rest: &str) {
        let (category, words) = rest.split_once(' ').expect("a category and words");
        let category = Category::named(category).expect("a category");
        let at = self.add(words);
        let removed = Removed { at, category, rule: "case".to_owned(), note: "after-end".into() };
        self.cleaned.removed.push(removed);
    }

    /// The first such words of the last block.
    fn anchor(&self, words: &str) -> Anchor {
        let block = self.cleaned.blocks.len() - 1;
        let text = &self.cleaned.blocks[block].text;
        let start = text.find(words).unwrap_or_else(|| panic!("`{words}` do not stand in `{text}`"));
        Anchor { block, span: Span::new(start, start + words.len()) }
    }

    fn name(&mut self, rest: &str, form: Form) {
        let (words, id) = rest.split_once(" -> ").expect("whom it names");
        let mention = Mention {
            at: self.anchor(words),
            actor: ActorId(id.to_owned()),
            form,
            rule: Rule::new("case.name"),
        };
        self.found.mentions.push(mention);
        self.last = ('m', self.found.mentions.len() - 1);
    }

    fn date(&mut self, rest: &str) {
        let (words, value) = rest.split_once(" -> ").expect("when it is");
        let date = DateMention {
            at: self.anchor(words),
            value: Edtf::parse(value),
            timex: value.to_owned(),
            base: Grounds::default(),
            rule: Rule::new("case.date"),
        };
        self.found.dates.push(date);
        self.last = ('d', self.found.dates.len() - 1);
    }

    fn speaker(&self, ids: &str) -> Speaker {
        let actors = ids.split('+').map(|id| ActorId(id.to_owned())).collect();
        let named = self.found.mentions.iter().rev().find(|it| {
            it.at.block + 1 == self.cleaned.blocks.len() && ids.split('+').any(|id| id == it.actor.0)
        });
        Speaker { actors, at: named.map(|it| it.at), class: SpeakerClass::Name }
    }

    fn quote(&mut self, rest: &str) {
        let (rest, cue) = rest.split_once(" cue ").map_or((rest, None), |(rest, cue)| (rest, Some(cue)));
        let (rest, by) = rest.split_once(" by ").map_or((rest, None), |(rest, by)| (rest, Some(by)));
        let (kind, words) = rest.split_once(' ').expect("a kind and words");
        let quotation = Quotation {
            pieces: words.split(" | ").map(|piece| self.anchor(piece)).collect(),
            kind: kind_of(kind),
            speaker: by.map(|ids| self.speaker(ids)),
            cue: cue.map(|words| self.anchor(words)),
            via: Vec::new(),
            translated: None,
            insertions: Vec::new(),
            echo_of: (kind == "echo").then_some(0),
            rule: Rule::new("case.quote"),
            lost: Vec::new(),
        };
        self.found.quotations.push(quotation);
        self.last = ('q', self.found.quotations.len() - 1);
    }

    fn figure(&mut self, rest: &str) {
        let (words, by) = rest.split_once(" by ").map_or((rest, None), |(words, by)| (words, Some(by)));
        let digits: String = words.chars().filter(char::is_ascii_digit).collect();
        let unit = words.trim_start_matches(|it: char| !it.is_alphabetic());
        let figure = Figure {
            at: self.anchor(words),
            number: digits.parse().ok(),
            bound: Bound::Exactly,
            unit: unit.to_owned(),
            claimant: by.map(|ids| self.speaker(ids)),
            as_of: None,
            part_of: None,
            caveat: None,
            rule: Rule::new("case.figure"),
        };
        self.found.figures.push(figure);
        self.last = ('f', self.found.figures.len() - 1);
    }

    fn status(&mut self, rest: &str) {
        let (status, decided) = rest.split_once(' ').unwrap_or((rest, ""));
        let status = match status {
            "confirmed" => Status::Confirmed,
            "rejected" => Status::Rejected,
            "disputed" => Status::Disputed,
            other => panic!("no status `{other}`"),
        };
        self.statuses.insert(self.last, (status, decided.to_owned()));
    }

    fn settled<T>(&self, list: char, index: usize, it: T, id: String) -> Settled<T> {
        let (status, decided) = self.statuses.get(&(list, index)).cloned().unwrap_or_default();
        Settled { id, it, status, by_person: !decided.is_empty(), decided }
    }

    pub(super) fn article(self) -> Article {
        let id = self.cleaned.id.clone();
        let path = format!("{id}.txt");
        let text_sha256 = dossier::ids::hash(&[&self.text]);
        let sha256 = dossier::ids::hash(&[&path, &self.text]);
        let capture = Capture {
            id: id.clone(),
            path: path.clone(),
            sha256: sha256.clone(),
            bytes: self.text.len(),
            text_sha256: text_sha256.clone(),
            text: self.text.clone(),
            format: "text".to_owned(),
            encoding: "UTF-8".to_owned(),
            markup: dossier::ingest::markup::Markup::default(),
        };
        let annotated = Annotated { cleaned: self.cleaned.clone(), annotations: self.found.clone() };
        let ids = draft(&annotated);
        let found = &self.found;
        let named = |list: char, index: usize| format!("{list}-{index}");
        let mentions = found.mentions.iter().enumerate();
        let dates = found.dates.iter().enumerate();
        let quotations = found.quotations.iter().zip(ids.quotations).enumerate();
        let figures = found.figures.iter().zip(ids.figures).enumerate();
        Article {
            path,
            sha256,
            text_sha256,
            encoding: capture.encoding.clone(),
            fields: self.cleaned.fields.clone(),
            passages: self.cleaned.blocks.iter().map(passage).collect(),
            removed: self.cleaned.removed.clone(),
            actors: found.actors.clone(),
            proposals: Vec::new(),
            clauses: found.clauses.clone(),
            mentions: mentions.map(|(at, it)| self.settled('m', at, it.clone(), named('m', at))).collect(),
            dates: dates.map(|(at, it)| self.settled('d', at, it.clone(), named('d', at))).collect(),
            quotations: quotations.map(|(at, (it, id))| self.settled('q', at, it.clone(), id)).collect(),
            figures: figures.map(|(at, (it, id))| self.settled('f', at, it.clone(), id)).collect(),
            remarks: self.remarks.clone(),
            page: self
                .edited
                .iter()
                .fold(fresh(&annotated, &capture), |page, (from, to)| page.replace(from, to)),
            text: self.text,
            id,
        }
    }
}

fn passage(block: &Block) -> Passage {
    Passage { id: format!("p-{}", short_hash(&[&block.text])), block: block.clone() }
}

fn kind_of(kind: &str) -> QuotationKind {
    match kind {
        "direct" => QuotationKind::Direct,
        "partial" => QuotationKind::Partial,
        "indirect" => QuotationKind::Indirect,
        "denial" => QuotationKind::Denial,
        "echo" => QuotationKind::Echo,
        "unattributed" => QuotationKind::Unattributed,
        other => panic!("no kind `{other}`"),
    }
}

fn actor(rest: &str) -> Actor {
    let mut parts = rest.splitn(3, ' ');
    let id = ActorId(parts.next().unwrap_or_default().to_owned());
    let kind = match parts.next() {
        Some("person") => ActorKind::Person,
        Some("state") => ActorKind::State,
        Some("organisation") => ActorKind::Organisation,
        Some("place") => ActorKind::Place,
        other => panic!("no kind {other:?}"),
    };
    let rest = parts.next().unwrap_or_default();
    let (name, of) = rest.split_once(" of ").map_or((rest, None), |(name, of)| (name, Some(of)));
    let (name, of) = (name.to_owned(), of.map(|it| ActorId(it.to_owned())));
    Actor { id, name, kind, aliases: Vec::new(), titles: Vec::new(), of, origin: Origin::Form }
}
