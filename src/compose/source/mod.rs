//! A source's page: its attribution, its words with the notes in the margin, and the original with what was taken out.

use serde::Serialize;

use super::Link;
use super::show::{Citation, DateView, Field, FigureView, MentionView, NoteView, QuotationView, Tally};

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
    /// `headline`, `standfirst`, `paragraph`, `crosshead`, `caption`, `credit` or `dateline`.
    pub role: &'static str,
    /// The rule that gave it its role.
    pub rule: String,
    /// Where it stands in the capture: the first line, from 1.
    pub line: usize,
    /// Its words as inline HTML, made safe. Classes used:
    /// `<a class="actor|place" id="m-…" href title>` for names, `<a class="date" id="d-…" href><time datetime>` for times,
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
