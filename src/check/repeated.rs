//! Articles that carry the same text: a wire copy in several outlets, a capture that was saved twice. What they share corroborates
//! nothing.

use crate::revise::Article;
use crate::text::copies::{Runs, copies};

/// Articles that share most of their words.
#[derive(Clone, Debug, PartialEq)]
pub struct Repeated<'a> {
    /// The articles, in the order of the dossier.
    pub articles: Vec<&'a Article>,
    /// How much of the shortest one stands in another, in percent, where that is least.
    pub shared: usize,
}

/// Every such group, the largest first; an article is in one group at most.
pub fn repeated(articles: &[Article]) -> Vec<Repeated<'_>> {
    let runs: Vec<Runs> = articles.iter().map(Article::runs).collect();
    let groups = copies(&runs.iter().collect::<Vec<_>>());
    let told = groups.into_iter().map(|it| Repeated {
        articles: it.texts.iter().filter_map(|at| articles.get(*at)).collect(),
        shared: it.shared,
    });
    let mut found: Vec<Repeated<'_>> = told.collect();
    found.sort_by_key(|it| std::cmp::Reverse(it.articles.len()));
    found
}
