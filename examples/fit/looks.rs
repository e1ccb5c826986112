//! The two looks at plain text. The second is fitted to scores that the first gives to pages of sites that it did not see: what it
//! gives to pages that it was fitted to is better than what it will give to others.

use dossier::clean::forest::{Forest, Looks};
use dossier::clean::measure::Measure;

use crate::boosting::{self, FIRST, SECOND};
use crate::line::Line;
use crate::pages::Page;

/// Parts into which the sites are put for that.
const PARTS: usize = 5;

/// The looks that fit `pages`.
pub(crate) fn fit(pages: &[&Page], measure: &Measure<'_>) -> Looks {
    let mut lines = Vec::new();
    for part in 0..PARTS {
        let (test, train): (Vec<&Page>, Vec<&Page>) = pages.iter().partition(|it| it.site % PARTS == part);
        if test.is_empty() {
            continue;
        }
        let forest = first(&train);
        lines.extend(test.iter().flat_map(|page| second(page, &forest, measure)));
    }
    let second = boosting::fit(&lines.iter().collect::<Vec<_>>(), SECOND);
    Looks { first: first(pages), second }
}

fn first(pages: &[&Page]) -> Forest {
    boosting::fit(&pages.iter().flat_map(|it| &it.lines).collect::<Vec<_>>(), FIRST)
}

/// The page's lines as the second look sees them.
fn second(page: &Page, first: &Forest, measure: &Measure<'_>) -> Vec<Line> {
    let seen = measure.first(&page.capture);
    let scores: Vec<f64> = seen.iter().map(|line| first.score(&line.values)).collect();
    let again = measure.second(&page.capture, &scores);
    let values = |index: usize| again.get(index).map(|it| it.values.clone()).unwrap_or_default();
    page.lines.iter().map(|line| Line { values: values(line.index), ..line.clone() }).collect()
}
