//! All quotations: those with a speaker, those that nobody is given for, the echoes, the rejected.

use serde::Serialize;

use super::show::{GROUP_MAX, LINES_MAX, More, QuotationView, Rest, Tally};
use super::{Kind, Link, Make, Page, Scope, View};
use crate::gather::Ref;
use crate::ids::ActorId;

/// What the page of the quotations says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuotesView {
    /// The quotations by speaker, those who speak most first.
    pub speakers: Vec<SpeakerGroup>,
    /// Those that nobody is given for: for a person to settle.
    pub unattributed: Vec<QuotationView>,
    /// Headlines and crossheads that repeat words of the body.
    pub echoes: Vec<QuotationView>,
    /// Those that a person rejected: listed, never counted.
    pub rejected: Vec<QuotationView>,
    /// What is not shown of the three lists.
    pub more: Rest,
    /// All of them by status.
    pub tally: Tally,
}

/// The quotations of one speaker, or of several who speak jointly.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SpeakerGroup {
    /// The group's anchor: the ids of the speakers.
    pub anchor: String,
    /// Who speaks.
    pub speakers: Vec<Link>,
    /// How many there are.
    pub count: usize,
    /// The quotations, by the day of saying; undated ones last. Of many speakers, the first of each.
    pub quotations: Vec<QuotationView>,
    /// What else they say.
    pub more: More,
}

/// All quotations.
pub const KIND: Kind = Kind { stem: "quotes", markdown: true, make: Make::One(compose) };

fn compose(scope: &Scope<'_>) -> Page {
    let quotes = &scope.dossier.quotes;
    let all = scope.dossier.entries.iter().flat_map(|it| &it.quotations);
    let said: usize = quotes.speakers.iter().map(|(_, said)| said.len()).sum();
    let most = if said > LINES_MAX { GROUP_MAX } else { LINES_MAX };
    let mut more = Rest::new();
    let view = QuotesView {
        speakers: quotes.speakers.iter().map(|(ids, said)| group(scope, ids, said, most)).collect(),
        unattributed: scope.quotations(scope.first("unattributed", &quotes.unattributed, &mut more)),
        echoes: scope.quotations(scope.first("echoes", &quotes.echoes, &mut more)),
        rejected: scope.quotations(scope.first("rejected", &quotes.rejected, &mut more)),
        more,
        tally: Tally::of(all.map(|it| it.note.status)),
    };
    scope.own_page("quotes", "quotes", View::Quotes(view))
}

fn group(scope: &Scope<'_>, ids: &[ActorId], said: &[Ref], most: usize) -> SpeakerGroup {
    let (shown, more) = scope.cut(said, most);
    SpeakerGroup {
        anchor: ids.iter().map(|it| it.0.as_str()).collect::<Vec<_>>().join("-"),
        speakers: scope.all_of(ids),
        count: said.len(),
        quotations: scope.quotations(shown),
        more,
    }
}
