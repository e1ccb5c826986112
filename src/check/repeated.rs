//! Articles that carry the same text: a wire copy in several outlets, a capture that was saved twice. What they share corroborates
//! nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::revise::Article;

/// Articles that share most of their words.
#[derive(Clone, Debug, PartialEq)]
pub struct Repeated<'a> {
    /// The articles, in the order of the dossier.
    pub articles: Vec<&'a Article>,
    /// How much of the shortest one stands in another, in percent, where that is least.
    pub shared: usize,
}

/// Fewest words of a paragraph by which an article is known again: shorter ones are everybody's.
const WORDS_MIN: usize = 8;

/// The part of an article's words that another one must have, in percent: an outlet cuts a wire copy and adds lines of its own.
const SHARED_MIN: usize = 60;

/// In how many articles a paragraph may stand before it is taken for furniture that cleaning left.
const HOLDERS_MAX: usize = 50;

/// Every such group, the largest first; an article is in one group at most.
pub fn repeated(articles: &[Article]) -> Vec<Repeated<'_>> {
    let paragraphs: Vec<BTreeMap<&str, usize>> = articles.iter().map(paragraphs).collect();
    let mut group: Vec<usize> = (0..articles.len()).collect();
    let mut least: BTreeMap<usize, usize> = BTreeMap::new();
    for ((one, other), common) in shared(&paragraphs) {
        let total = |at: usize| paragraphs[at].values().sum::<usize>();
        let percent = common * 100 / total(one).min(total(other)).max(1);
        if percent >= SHARED_MIN {
            let (from, to) = (root(&group, other), root(&group, one));
            let both =
                [least.get(&from), least.get(&to), Some(&percent)].into_iter().flatten().min().copied();
            group[from.max(to)] = from.min(to);
            least.insert(from.min(to), both.unwrap_or(percent));
        }
    }
    let mut groups: BTreeMap<usize, Vec<&Article>> = BTreeMap::new();
    for (at, article) in articles.iter().enumerate() {
        groups.entry(root(&group, at)).or_default().push(article);
    }
    let several = groups.into_iter().filter(|(_, articles)| articles.len() > 1);
    let mut found: Vec<Repeated<'_>> = several
        .map(|(at, articles)| Repeated { articles, shared: least.get(&at).copied().unwrap_or_default() })
        .collect();
    found.sort_by_key(|it| std::cmp::Reverse(it.articles.len()));
    found
}

/// The paragraphs that tell an article, by the hash of their words, with how many words each has.
fn paragraphs(article: &Article) -> BTreeMap<&str, usize> {
    let told = article.passages.iter().map(|it| (it.id.as_str(), it.block.text.split_whitespace().count()));
    told.filter(|(_, words)| *words >= WORDS_MIN).collect()
}

/// How many words each two articles share, of those that share any.
fn shared(paragraphs: &[BTreeMap<&str, usize>]) -> BTreeMap<(usize, usize), usize> {
    let mut holders: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (at, own) in paragraphs.iter().enumerate() {
        own.keys().for_each(|id| {
            holders.entry(id).or_default().insert(at);
        });
    }
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (id, at) in holders.into_iter().filter(|(_, at)| at.len() <= HOLDERS_MAX) {
        for (nth, one) in at.iter().enumerate() {
            for other in at.iter().skip(nth + 1) {
                *shared.entry((*one, *other)).or_default() +=
                    paragraphs[*one].get(id).copied().unwrap_or_default();
            }
        }
    }
    shared
}

fn root(group: &[usize], mut at: usize) -> usize {
    while group[at] != at {
        at = group[at];
    }
    at
}
