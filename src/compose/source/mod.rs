//! A source's page: its attribution, its words with the notes in the margin, and the original with what was taken out.

use std::collections::BTreeMap;

use serde::Serialize;

use super::show::{
    Citation, DateView, Field, FigureView, Identified, MentionView, NoteView, QuotationView, Tally, key,
    source_link,
};
use super::{Basis, Kind, Link, Make, Page, Scope, View, frame};
use crate::gather::{Entry, Spoken};
use crate::ids::ActorId;
use crate::revise::{Article, Confirmed};
use crate::store::Key;
use crate::text::Lines;

mod blocks;
mod body;
mod lists;
mod margin;
mod original;
mod overlay;

/// What a source's page says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourceView {
    /// The source itself as others cite it.
    pub citation: Citation,
    /// The capture's path under `seeds/`.
    pub path: String,
    /// The SHA-256 of the capture's bytes, in hex.
    pub sha256: String,
    /// The SHA-256 of its decoded text, in hex.
    pub text_sha256: String,
    /// The character encoding that was read.
    pub encoding: String,
    /// The language of its words (BCP 47); may be empty.
    pub lang: String,
    /// Its fields with how each is known, in the order of display: `published`, `updated`, `outlet`, `agency`, `author`, `place`,
    /// `url`, `rights`, `language`. `updated`, `place` and `url` are left out where unknown.
    pub fields: Vec<Field>,
    /// The names of which a person said whom they mean.
    pub identified: Vec<Identified>,
    /// The analyst's remarks that stand before the first block.
    pub remarks: Vec<NoteView>,
    /// Its blocks, in the order of the text.
    pub blocks: Vec<BlockView>,
    /// The actors who speak here, those who speak most first.
    pub speakers: Vec<SpeakerLine>,
    /// Annotations by status.
    pub tally: Tally,
    /// The capture's decoded text, line by line, with what was taken out.
    pub original: Vec<OriginalLine>,
    /// How many stretches were taken out.
    pub removed: usize,
    /// Other sources that name the same agency or have the same text.
    pub same_origin: Vec<Citation>,
    /// The analyst's public notes about this source.
    pub notes: Vec<NoteView>,
    /// The source before it in the list of sources.
    pub previous: Option<Link>,
    /// The source after it in the list of sources.
    pub next: Option<Link>,
}

/// Somebody who speaks in a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpeakerLine {
    /// Who.
    pub link: Link,
    /// In how many quotations.
    pub quotations: usize,
}

/// A block of the source.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlockView {
    /// Its permanent id and anchor: `p-1a2b3c`.
    pub id: String,
    /// `headline`, `standfirst`, `paragraph`, `crosshead`, `list-item`, `blockquote`, `caption`, `credit` or `dateline`.
    pub role: &'static str,
    /// The list that it is an item of: `ul`, or `ol` where the capture numbers it; else empty.
    pub list: &'static str,
    /// Whether its list begins with it.
    pub opens: bool,
    /// Whether its list ends with it.
    pub closes: bool,
    /// Its number in the list, where that is numbered.
    pub number: Option<u32>,
    /// The rule that gave it its role.
    pub rule: String,
    /// Where it stands in the capture: the first line, from 1.
    pub line: usize,
    /// Its words as inline HTML, made safe. Classes used:
    /// `<a class="actor|place" id="m-…" href title>` for names (with `confirmed` where a person said whom they mean), `<a class="date" id="d-…" href><time datetime>` for times,
    /// `<span class="quotation KIND STATUS" data-note="q-…">` and `<span class="figure STATUS" data-note="n-…">` round each run of
    /// words of a note (never across a link's edge, so one note may have several), and where a note ends its marker
    /// `<sup class="marker"><a id="ref-q-…" href="#q-…">3</a></sup>`; further references to the same note have ids `ref-q-…-2` ...
    pub html: String,
    /// The notes whose first reference stands in this block, in the order of the text; each gets `id="q-…"` in the margin.
    pub notes: Vec<MarginNote>,
    /// The names in this block, in the order of the text.
    pub mentions: Vec<MentionView>,
    /// The times in this block, in the order of the text.
    pub dates: Vec<DateView>,
    /// The analyst's remarks that follow it.
    pub remarks: Vec<NoteView>,
}

/// A note in the margin. Serialises as the quotation or figure itself, with `note`: `quotation` or `figure`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "note", rename_all = "lowercase")]
pub enum MarginNote {
    /// Words given as somebody's.
    Quotation(QuotationView),
    /// A number of something.
    Figure(FigureView),
}

/// A line of the decoded capture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OriginalLine {
    /// Its number, from 1; its anchor is `L` and the number.
    pub number: usize,
    /// Its stretches, which together are the line; none where it is empty.
    pub stretches: Vec<Stretch>,
}

/// A stretch of a line of the capture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Stretch {
    /// The words.
    pub text: String,
    /// Where it was kept: the block's id; else empty.
    pub block: String,
    /// Where it was taken out: the category (`cookie`, `navigation` ...), which has a message `removed-CATEGORY`; else empty.
    pub category: String,
    /// Where it was taken out: the rule; else empty.
    pub rule: String,
    /// Where it was taken out: why, in English; else empty.
    pub note: String,
}

/// A source's page. Its Markdown is written by `revise`.
pub const KIND: Kind =
    Kind { stem: "source", markdown: false, make: Make::Article { folder: "sources", basis, make: compose } };

fn basis(scope: &Scope<'_>, index: usize) -> Basis {
    let dossier = scope.dossier;
    let beside = [index.checked_sub(1), Some(index + 1)].map(|it| dossier.entries.get(it?).map(source_link));
    let same_origin = dossier.origins.iter().find(|it| it.sources.contains(&index));
    Basis {
        sources: same_origin.into_iter().flat_map(|it| &it.sources).copied().chain([index]).collect(),
        besides: Key::of(&(beside)),
    }
}

fn compose(scope: &Scope<'_>, article: &Article) -> Page {
    let index = scope.dossier.by_id.get(&article.id).copied().unwrap_or_default();
    let path = format!("sources/{}", article.id);
    let lang = article.fields.language.value.clone().unwrap_or_default();
    let view = scope.dossier.entries.get(index).zip(scope.citation(index));
    let view =
        view.map(|(entry, citation)| Source { scope, article, index, entry, path: &path }.view(citation));
    let title = article.fields.title.value.clone().unwrap_or_else(|| article.path.clone());
    let link = Link::page(&path, title);
    let page = |view| Page { title_lang: lang, ..scope.page_below("source", link, view) };
    match view {
        Some(view) => page(View::Source(Box::new(view))),
        // An article that was not gathered has no page of its own to show.
        None => page(View::NotFound(super::not_found::NotFoundView {})),
    }
}

/// One article among all.
struct Source<'a> {
    scope: &'a Scope<'a>,
    article: &'a Article,
    index: usize,
    entry: &'a Entry,
    path: &'a str,
}

impl Source<'_> {
    fn view(&self, citation: Citation) -> SourceView {
        let article = self.article;
        SourceView {
            citation,
            path: article.path.clone(),
            sha256: article.sha256.clone(),
            text_sha256: article.text_sha256.clone(),
            encoding: article.encoding.clone(),
            lang: article.fields.language.value.clone().unwrap_or_default(),
            fields: self.fields(),
            identified: self.scope.identified(self.index, None),
            remarks: self.remarks(None),
            blocks: self.blocks(),
            speakers: self.speakers(),
            tally: frame::tally_of(self.entry),
            original: original::original(self.scope, article),
            removed: article.removed.len(),
            same_origin: self.same_origin(),
            notes: self.scope.notes(self.path, self.path),
            previous: self.index.checked_sub(1).and_then(|it| self.neighbour(it)),
            next: self.neighbour(self.index + 1),
        }
    }

    fn fields(&self) -> Vec<Field> {
        let (scope, fields) = (self.scope, &self.article.fields);
        let shown = vec![
            scope.date_field("published", &fields.published),
            scope.date_field("updated", &fields.updated),
            scope.field("outlet", &fields.outlet),
            scope.field("agency", &fields.agency),
            scope.field("author", &fields.author),
            scope.field("place", &fields.place),
            scope.field("url", &fields.url),
            scope.field("rights", &fields.rights),
            scope.field("language", &fields.language),
        ];
        let optional = ["updated", "place", "url"];
        let shown = shown.into_iter().filter(|it| it.how != "unknown" || !optional.contains(&it.name));
        let confirmed = Confirmed::on(&self.article.page).fields;
        let decided = |field: Field| match confirmed.get(field.name) {
            Some(signed) => Field { status: "confirmed", decided: signed.clone(), ..field },
            None => field,
        };
        shown.map(decided).collect()
    }

    fn remarks(&self, after: Option<usize>) -> Vec<NoteView> {
        let here = self.article.remarks.iter().filter(|it| it.after == after);
        here.map(|it| self.scope.remark(&it.markdown, self.path)).collect()
    }

    fn blocks(&self) -> Vec<BlockView> {
        let lines = Lines::of(&self.article.text);
        let mut margins = margin::margins(self);
        let mut lists = lists::lists(&self.article.passages);
        let passages = self.article.passages.iter().enumerate();
        passages
            .map(|(index, passage)| {
                let place = lists.remove(&index).unwrap_or_default();
                let margin = margins.remove(&index).unwrap_or_default();
                BlockView {
                    id: passage.id.clone(),
                    role: key::role(passage.block.role),
                    list: place.list,
                    opens: place.opens,
                    closes: place.closes,
                    number: passage.block.number.filter(|_| !place.list.is_empty()),
                    rule: passage.block.rule.clone(),
                    line: lines.line(passage.block.at.start),
                    html: margin.html,
                    notes: margin.notes,
                    mentions: margin.mentions,
                    dates: margin.dates,
                    remarks: self.remarks(Some(index)),
                }
            })
            .collect()
    }

    fn speakers(&self) -> Vec<SpeakerLine> {
        let mut counts: BTreeMap<&ActorId, usize> = BTreeMap::new();
        let said = self.entry.quotations.iter().filter(|it| it.is_said());
        for id in said.flat_map(Spoken::speakers) {
            *counts.entry(id).or_default() += 1;
        }
        let mut lines: Vec<SpeakerLine> = counts
            .into_iter()
            .map(|(id, quotations)| SpeakerLine { link: self.scope.who(id), quotations })
            .collect();
        lines.sort_by_key(|it| std::cmp::Reverse(it.quotations));
        lines
    }

    fn same_origin(&self) -> Vec<Citation> {
        let origin = self.scope.dossier.origins.iter().find(|it| it.sources.contains(&self.index));
        let others = origin.into_iter().flat_map(|it| &it.sources).filter(|it| **it != self.index);
        self.scope.citations(others)
    }

    fn neighbour(&self, index: usize) -> Option<Link> {
        self.scope.dossier.entries.get(index).map(source_link)
    }
}
