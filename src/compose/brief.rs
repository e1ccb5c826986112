//! The briefing, two pages of paper: the analyst's points, who said what, the figures, the calendar, the sources, the method.

use serde::Serialize;

use super::home::{self, Counts};
use super::show::{FigureView, NoteView, QuotationView};
use super::sources::{self, OriginLine, SourceLine};
use super::timeline::{self, Day};
use super::{Kind, Make, Page, Scope, View};
use crate::annotate::QuotationKind;
use crate::gather::{Ref, Spoken};
use crate::revise::Status;

/// What the briefing says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BriefView {
    /// The analyst's points; where there are none the template says so, and the tool writes none.
    pub points: Vec<NoteView>,
    /// Who said what: direct and partial quotations with a speaker, and denials, by speaker and day;
    /// at most five of a speaker and sixty in all.
    pub sayings: Vec<QuotationView>,
    /// How many quotations with a speaker are not among them; the page of the quotations has all.
    pub unshown: usize,
    /// The figures that somebody gives, at most forty.
    pub figures: Vec<FigureView>,
    /// The dates, those of publications left out where nothing else happened.
    pub days: Vec<Day>,
    /// The sources, by number.
    pub sources: Vec<SourceLine>,
    /// The sources grouped by where their text comes from.
    pub origins: Vec<OriginLine>,
    /// For the five lines on method.
    pub counts: Counts,
    /// How many things are not known or doubtful.
    pub missing: usize,
}

/// The briefing.
pub const KIND: Kind = Kind { stem: "brief", markdown: true, make: Make::One(compose) };

fn compose(scope: &Scope<'_>) -> Page {
    let dossier = scope.dossier;
    let claimed = |at: &&Ref| {
        let figure = dossier.entries.get(at.source).and_then(|it| it.figures.get(at.item));
        figure.is_some_and(|it| it.note.it.claimant.is_some())
    };
    let figures: Vec<Ref> =
        dossier.figures.standing.iter().filter(claimed).take(FIGURES_MAX).copied().collect();
    let sayings = sayings(scope);
    let view = BriefView {
        points: scope.points("brief"),
        unshown: home::counts(dossier).quotations.saturating_sub(sayings.len()),
        sayings: scope.quotations(&sayings),
        figures: scope.figures(&figures),
        days: timeline::days(scope, "brief").into_iter().filter(Day::has_happened).take(DAYS_MAX).collect(),
        sources: sources::by_number(scope),
        origins: sources::origins(scope),
        counts: home::counts(dossier),
        missing: dossier.missing.total,
    };
    scope.own_page("brief", "brief", View::Brief(view))
}

/// Most words of one speaker in the briefing, which is two pages; the page of the quotations has them all.
const SAYINGS_MAX: usize = 5;
/// Most words in the briefing, of those who speak most.
const ALL_SAYINGS_MAX: usize = 60;
/// Most figures in the briefing.
const FIGURES_MAX: usize = 40;
/// Most dates in the briefing.
const DAYS_MAX: usize = 60;

/// The words that are somebody's own, and denials, by speaker and day. What is reported in the outlet's words stays on the actor's page.
/// Of many, those go first that a person confirmed, then whole utterances, then the longer ones.
fn sayings(scope: &Scope<'_>) -> Vec<Ref> {
    let mut chosen = Vec::new();
    for (_, said) in &scope.dossier.quotes.speakers {
        let mut own: Vec<(Weight, usize, Ref)> = said
            .iter()
            .enumerate()
            .filter_map(|(place, at)| Some((weight(scope.dossier.quotation(*at)?.1)?, place, *at)))
            .collect();
        own.sort();
        own.truncate(SAYINGS_MAX);
        own.sort_by_key(|(_, place, _)| *place);
        chosen.extend(own.into_iter().map(|(_, _, at)| at));
        if chosen.len() >= ALL_SAYINGS_MAX {
            break;
        }
    }
    chosen.truncate(ALL_SAYINGS_MAX);
    chosen
}

/// Unconfirmed, not a whole utterance, and how short: what is smallest goes first.
type Weight = (bool, bool, std::cmp::Reverse<usize>);

fn weight(spoken: &Spoken) -> Option<Weight> {
    let whole = match spoken.note.it.kind {
        QuotationKind::Direct | QuotationKind::Denial => true,
        QuotationKind::Partial => false,
        _ => return None,
    };
    let length = spoken.pieces.iter().map(String::len).sum();
    Some((spoken.note.status != Status::Confirmed, !whole, std::cmp::Reverse(length)))
}
