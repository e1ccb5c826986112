//! Months, weekdays, relative words: what `dates/` reads. Wherever several words mean the same they stand in one string, parted
//! by `|`; matching is blind to case, accents, kinds of apostrophe and of blank.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::dates::endings::Endings;
use crate::dates::phrases::Phrases;

/// Months, weekdays, relative words: what `dates/` reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateWords {
    /// Whether `03/05/16` is the third of May.
    pub day_first: bool,
    /// Whether the month may stand before the day in words: "May 3".
    pub month_before_day: bool,
    /// Whether names of months are written with a capital even inside a sentence.
    pub months_capitalised: bool,
    /// Monday to Sunday.
    pub weekdays: Vec<String>,
    /// January to December.
    pub months: Vec<String>,
    /// Names of months that are ordinary words too: alone, they count only after one of `month_intro`.
    pub ambiguous_months: Phrases<()>,
    /// What may stand before a lone month of `ambiguous_months`.
    pub month_intro: Phrases<()>,
    /// Spring, summer, autumn, winter.
    pub seasons: Vec<String>,
    /// Feasts on a fixed day, `MM-DD`.
    pub feasts: BTreeMap<String, String>,
    /// Days counted from the day of the telling: "demain" is 1.
    pub days: BTreeMap<String, i64>,
    /// Days counted from the day last spoken of: "la veille" is -1.
    pub anchored: BTreeMap<String, i64>,
    /// Parts of the day, by their TIMEX3 letters; these follow a day: "mardi soir".
    pub parts: BTreeMap<String, String>,
    /// Parts of the day that are named alone or before the day: "la matinée du 14 décembre".
    pub parts_alone: BTreeMap<String, String>,
    /// Parts of the telling's own day: "ce soir", "tonight".
    pub parts_today: BTreeMap<String, String>,
    /// A part of the day before: "last night", "hier soir" where that is one word.
    pub parts_yesterday: BTreeMap<String, String>,
    /// What may stand between a day and its part: "au" in "le 6 au soir".
    pub part_links: Phrases<()>,
    /// What may stand between a part or a time and its day: "du" in "la matinée du 14".
    pub day_links: Phrases<()>,
    /// Names of hours: "midi", as `HH:MM`.
    pub hours: BTreeMap<String, String>,
    /// Words for a time of day.
    pub clock: ClockWords,
    /// Lengths of time, by their ISO letter (`TS TM TH D W WE M Q Y Y10 Y100`), one of them.
    pub units: BTreeMap<String, String>,
    /// The same, several of them.
    pub units_plural: BTreeMap<String, String>,
    /// Words that place a time by the day of the telling or by another.
    pub relations: RelationWords,
    /// Words for the beginning, the middle and the end of a stretch of time.
    pub edges: EdgeWords,
    /// Words of durations.
    pub spans: SpanWords,
    /// Words around years, decades and centuries.
    pub years: YearWords,
    /// Times that no calendar gives.
    pub vague: VagueWords,
    /// How verbs and small words tell past from future.
    pub tense: TenseWords,
    /// How a page states when it was published.
    pub stamps: StampWords,
}

/// Words for a time of day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockWords {
    /// What stands between hours and minutes, or after hours, glued or not: "h".
    pub hour_signs: Phrases<()>,
    /// The same where a word before must show that it is no duration: "heures".
    pub hour_words: Phrases<()>,
    /// Words before a time of day: "à", "vers".
    pub intro: Phrases<()>,
    /// Before noon.
    pub am: Phrases<()>,
    /// After noon.
    pub pm: Phrases<()>,
    /// Whose clock: "locales", "GMT".
    pub zones: Phrases<()>,
}

/// Words that place a time by the day of the telling or by another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelationWords {
    /// "ce", "this".
    pub this: Phrases<()>,
    /// After "ce", what makes it the time last spoken of: "-là".
    pub that_after: Phrases<()>,
    /// Before the unit, the time last spoken of: "that".
    pub that: Phrases<()>,
    /// After "ce", what changes nothing: "-ci".
    pub here: Phrases<()>,
    /// The coming one, before a weekday.
    pub next_weekday: Phrases<()>,
    /// The past one, before a weekday.
    pub last_weekday: Phrases<()>,
    /// The coming one, before the unit.
    pub next: Phrases<()>,
    /// The coming one, after the unit.
    pub next_after: Phrases<()>,
    /// The past one, before the unit.
    pub last: Phrases<()>,
    /// The past one, after the unit.
    pub last_after: Phrases<()>,
    /// The one after the time last spoken of, before or after the unit.
    pub following: Phrases<()>,
    /// The one before the time last spoken of, before or after the unit.
    pub preceding: Phrases<()>,
    /// What makes a day a habit: "chaque", "every".
    pub every: Phrases<()>,
    /// Articles that may open a time; those of `kept_articles` belong to it.
    pub articles: Phrases<()>,
    /// Articles that are shown as part of the time.
    pub kept_articles: Phrases<()>,
    /// "of" in all its forms.
    pub of: Phrases<()>,
    /// What joins two times: "et", "ou", "au".
    pub joints: Phrases<()>,
    /// What opens a range of two days: "entre", "from".
    pub span_intro: Phrases<()>,
    /// What opens a range whose first end may lack its month: "du", "les", "from".
    pub range_intro: Phrases<()>,
}

/// Words for the beginning, the middle and the end of a stretch of time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EdgeWords {
    /// "début", "early".
    pub start: Phrases<()>,
    /// "mi-", "mid".
    pub mid: Phrases<()>,
    /// "fin", "late".
    pub end: Phrases<()>,
}

/// Words of durations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpanWords {
    /// "quelques", "plusieurs".
    pub some: Phrases<()>,
    /// One, where it may also be an article.
    pub one: Phrases<()>,
    /// Counted back from the telling, before the duration: "il y a".
    pub ago_before: Phrases<()>,
    /// Counted back from the telling, after the duration: "ago".
    pub ago_after: Phrases<()>,
    /// Counted back from the time last spoken of: "plus tôt".
    pub earlier: Phrases<()>,
    /// Counted forward from the time last spoken of: "plus tard".
    pub later: Phrases<()>,
    /// After `earlier` and `later` these compare, and count from nothing told: "que", "than".
    pub than: Phrases<()>,
    /// Counted forward from the telling: "dans".
    pub ahead_before: Phrases<()>,
    /// The same, but only in a clause of the future: "in".
    pub ahead_in_future: Phrases<()>,
    /// Counted forward from the telling, after the duration: "from now".
    pub ahead_after: Phrases<()>,
    /// Bounds that belong to the duration: "au moins", "plus de".
    pub bounds: Phrases<()>,
    /// Between two amounts: "ou", "à".
    pub or: Phrases<()>,
    /// Before or after a duration with an article these show that it is one: "pendant", "for".
    pub around: Phrases<()>,
    /// Before an age.
    pub age_before: Phrases<()>,
    /// After an age.
    pub age_after: Phrases<()>,
}

/// Words around years, decades and centuries.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearWords {
    /// After these a number of four digits is a year: "en", "depuis".
    pub intro: Phrases<()>,
    /// After these it is a year where no noun follows: "de".
    pub weak_intro: Phrases<()>,
    /// Words after which no noun can have followed the number: they may stand after a year.
    pub after: Phrases<()>,
    /// "années" in "années 1990".
    pub decade_before: Phrases<()>,
    /// "s" in "1990s".
    pub decade_after: Phrases<()>,
    /// "siècle".
    pub century: Phrases<()>,
    /// What makes a number an ordinal: "e", "th".
    pub ordinals: Phrases<()>,
    /// Ordinal words for days of the month.
    pub first: Phrases<()>,
}

/// Times that no calendar gives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VagueWords {
    /// Some time ago.
    pub past: String,
    /// Now.
    pub present: String,
    /// Some day.
    pub future: String,
}

/// How verbs and small words tell past from future.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TenseWords {
    /// With a participle, the past: "a", "ont".
    pub have: Phrases<()>,
    /// With a participle of `moved`, or after `self_words`, the past: "est".
    pub be: Phrases<()>,
    /// Participles that make a past with `be`.
    pub moved: Phrases<()>,
    /// Reflexive words that make a past of `be` and any participle: "s'".
    pub self_words: Phrases<()>,
    /// How participles end, accents counting.
    pub participles: Endings,
    /// How participles end that show the past even without an auxiliary: "publié dimanche".
    pub participles_alone: Endings,
    /// Words that say that a time behind them lies ahead, whatever the verb: "avant".
    pub future_near: Phrases<()>,
    /// Words that say that a time behind them lies behind, whatever the verb: "depuis".
    pub past_near: Phrases<()>,
    /// Words in a clause without a verb that say that its times lie behind: "après".
    pub past_weak: Phrases<()>,
    /// How verbs of the future end, accents counting.
    pub future_endings: Endings,
    /// Words with such an ending that are no such verbs.
    pub future_not: Phrases<()>,
    /// Words and phrases of the future.
    pub future: Phrases<()>,
    /// How verbs of the past end, accents counting.
    pub past_endings: Endings,
    /// Words with such an ending that are no such verbs.
    pub past_not: Phrases<()>,
    /// Words and phrases of the past.
    pub past: Phrases<()>,
    /// Directly before a time these say that it lies ahead: "jusqu'à".
    pub future_before: Phrases<()>,
    /// Directly before a time these say that it lies behind: "depuis".
    pub past_before: Phrases<()>,
    /// Words that open a clause: "que", "qui".
    pub clauses: Phrases<()>,
    /// Participles and verbs of telling: a day beside one is the day of the telling.
    pub telling: Phrases<()>,
}

/// How a page states when it was published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StampWords {
    /// Before the day of publication.
    pub published: Phrases<()>,
    /// Before the day of the last change.
    pub updated: Phrases<()>,
    /// Other words that stand beside a stamp; a line of nothing else is one.
    pub beside: Phrases<()>,
    /// Words of a time of day where the month is written before the day: "EDT".
    #[serde(default)]
    pub month_first: Phrases<()>,
}
