//! What becomes of labelled words.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use dossier::annotate::SpeakerClass;
use dossier::lang::Languages;

use super::found::{Found, Stretch, found, trim};
use super::gold::{Labelled, Quote};
use super::names::{norm, same};

/// What became of labelled words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The right speaker is named.
    Right,
    /// The labels give only the words by which the text names the speaker ("she"), and the rule rests on the same: whom they mean is not
    /// judged.
    SameWords,
    /// Another speaker is named.
    Wrong,
    /// Nobody is named.
    Abstained,
    /// The words were not found.
    Missed,
}

/// Labelled words with what became of them.
#[derive(Clone, Debug)]
pub(crate) struct Judged {
    pub(crate) verdict: Verdict,
    /// How the text names the speaker, where the rules name one.
    pub(crate) class: Option<SpeakerClass>,
    /// Whether the labelled speaker is the one to whom the labels of this article give most words.
    pub(crate) most_frequent: bool,
    /// The article, the words, the labelled speaker, what the rules say.
    pub(crate) told: [String; 4],
}

/// An article with what became of its quotations.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) judged: Vec<Judged>,
    /// Words that are nobody's by the labels, and to whom the rules gave them.
    pub(crate) nobodys: Vec<[String; 4]>,
}

/// A labelled article with what was found in it.
struct Read<'a> {
    article: &'a Labelled,
    text: Vec<char>,
    found: Vec<Found>,
    /// The normal form of the most frequent speaker's name.
    most: Option<String>,
}

/// Reads the article and judges each labelled quotation that counts.
pub(crate) fn judge(article: &Labelled, languages: &Languages) -> Outcome {
    let text: Vec<char> = article.text.chars().collect();
    let found = found(article, &text, languages);
    let read = Read { article, text, found, most: most_frequent(article) };
    let mut taken: Vec<usize> = Vec::new();
    let mut judged = Vec::new();
    for quote in article.quotes.iter().filter(|it| it.counts() && !it.names().is_empty()) {
        let best = read.best(quote, &taken);
        taken.extend(best);
        judged.push(read.judged(quote, best.and_then(|it| read.found.get(it))));
    }
    Outcome { judged, nobodys: read.nobodys() }
}

impl Read<'_> {
    fn at(&self, quote: &Quote) -> Stretch {
        trim(&self.text, (quote.start, quote.end))
    }

    fn words(&self, (start, end): Stretch) -> String {
        self.text.get(start..end).unwrap_or_default().iter().collect()
    }

    /// The found words that share most with the labelled ones, half of the longer stretch at least.
    fn best(&self, quote: &Quote, taken: &[usize]) -> Option<usize> {
        let own = self.at(quote);
        let fits = |it: &Found| 2 * shared(it.at, own) >= length(it.at).max(length(own));
        let free = (0..self.found.len()).filter(|at| !taken.contains(at) && fits(&self.found[*at]));
        free.max_by_key(|at| (shared(self.found[*at].at, own), Reverse(*at)))
    }

    fn judged(&self, quote: &Quote, found: Option<&Found>) -> Judged {
        let theirs = quote.names();
        let first = theirs.first().copied().unwrap_or_default();
        Judged {
            verdict: self.verdict(quote, found),
            class: found.and_then(|it| it.class),
            most_frequent: self.most.as_deref() == Some(norm(first).as_str()),
            told: [
                self.article.id.clone(),
                self.words(self.at(quote)),
                first.to_owned(),
                found.map(|it| self.said(it)).unwrap_or_default(),
            ],
        }
    }

    fn verdict(&self, quote: &Quote, found: Option<&Found>) -> Verdict {
        let Some(found) = found else { return Verdict::Missed };
        if found.named.is_empty() {
            return Verdict::Abstained;
        }
        if same(&quote.names(), &found.named) {
            return Verdict::Right;
        }
        let (Some(theirs), Some(ours)) = (quote.speaker_span, found.speaker_at) else {
            return Verdict::Wrong;
        };
        let words = norm(&self.words(theirs));
        let words_only = quote.names().iter().all(|name| norm(name) == words);
        if words_only && shared(theirs, ours) > 0 { Verdict::SameWords } else { Verdict::Wrong }
    }

    /// What the rules say of found words.
    fn said(&self, found: &Found) -> String {
        let stated = found.speaker_at.filter(|_| found.named.is_empty());
        let who = stated.map(|at| format!("nobody known, called \"{}\"", self.words(at)));
        format!("{} ({})", who.unwrap_or_else(|| found.named.join(", ")), found.rule)
    }

    /// Found words with a speaker that the labels say are nobody's.
    fn nobodys(&self) -> Vec<[String; 4]> {
        let labelled: Vec<Stretch> =
            self.article.quotes.iter().filter(|it| it.is_nobodys()).map(|it| self.at(it)).collect();
        let inside = |it: &&Found| labelled.iter().any(|own| 2 * shared(it.at, *own) >= length(it.at));
        let named = self.found.iter().filter(|it| !it.named.is_empty()).filter(inside);
        named.map(|it| [self.article.id.clone(), self.words(it.at), String::new(), self.said(it)]).collect()
    }
}

/// Whom the labels give most words to; of equals the one who speaks first.
fn most_frequent(article: &Labelled) -> Option<String> {
    let mut counts: BTreeMap<String, (usize, Reverse<usize>)> = BTreeMap::new();
    for (at, quote) in article.quotes.iter().filter(|it| it.counts()).enumerate() {
        if let Some(name) = quote.names().first() {
            counts.entry(norm(name)).or_insert((0, Reverse(at))).0 += 1;
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(name, _)| name)
}

fn shared(one: Stretch, other: Stretch) -> usize {
    one.1.min(other.1).saturating_sub(one.0.max(other.0))
}

fn length(it: Stretch) -> usize {
    (it.1 - it.0).max(1)
}
