//! Fits the weights of the line labeller and of the headline's clues to labelled pages.
//!
//! ```text
//! cargo run --profile test --example fit -- PAGES src/clean/weights
//! cargo run --profile test --example fit -- PAGES OUT 5
//! ```
//!
//! `PAGES/gold.json` maps each page's name to what is known of it: `text`, the article's paragraphs one to a line, or `with` and
//! `without`, stretches that must and must not be kept; `url` where it came from; `title`, `captions`, `authors`, which are
//! neither text nor furniture. `PAGES/pages/NAME.html` is the page, `NAME.txt` a dump of its text, `NAME.lite.txt` one without its
//! menus; any of them may be missing. What comes out is every table of weights; the same pages give the same tables.
//!
//! With a third argument no table is written: the pages are cleaned with weights that were fitted without any page of their site, in
//! so many parts, and what was made of them is written to `OUT/html`, `OUT/txt` and so on, a folder a view: how the labeller does on
//! sites that it was not fitted to.

#![expect(
    clippy::print_stderr,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a program for whoever works on the weights"
)]

use std::borrow::Cow;
use std::path::Path;

use dossier::clean::measure::Measure;
use dossier::clean::weights::{Lines, Weights};
use dossier::lang::Languages;

mod boosting;
mod crops;
mod declared;
mod gold;
mod headline;
mod line;
mod looks;
mod pages;
mod regression;
mod shown;
mod tables;

use pages::{Page, View};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let languages = Languages::load().expect("the language data is well formed");
    let measure = Measure::new(&languages);
    match arguments.as_slice() {
        [folder, out] => {
            let pages = pages::read(Path::new(folder), &measure);
            tables::write(Path::new(out), &Fitted::to(&pages.iter().collect::<Vec<_>>(), &measure));
        }
        [folder, out, folds] => {
            let folds = folds.parse().expect("the third argument is a number");
            validate(&pages::read(Path::new(folder), &measure), &measure, (Path::new(out), folds));
        }
        _ => panic!("arguments: PAGES src/clean/weights, or PAGES OUT FOLDS"),
    }
}

/// Weights for both kinds of captures.
struct Fitted {
    markup: Weights,
    text: Weights,
}

impl Fitted {
    /// The weights that fit `pages`.
    fn to(pages: &[&Page], measure: &Measure<'_>) -> Fitted {
        let of = |views: &[View]| -> Vec<&Page> {
            pages.iter().copied().filter(|it| views.contains(&it.view)).collect()
        };
        let (marked, dumps) = (of(&[View::Markup]), of(&[View::Full, View::Lite, View::Marked, View::Brief]));
        let lines: Vec<_> = marked.iter().flat_map(|it| &it.lines).collect();
        let markup = Lines::Sum(Cow::Owned(regression::fit(&lines)));
        let plain = [View::Full, View::Lite, View::Bare, View::Marked, View::Brief];
        let looks = looks::fit(&of(&plain), measure);
        let short: Vec<_> = of(&[View::Lite, View::Marked, View::Brief])
            .iter()
            .flat_map(|it| it.gold.labelled(&it.capture.text, &measure.sums(&it.capture)))
            .collect();
        let short = regression::fit(&short.iter().collect::<Vec<_>>());
        let text = Lines::Plain(looks, Cow::Owned(short));
        Fitted { markup: headline::fit(&marked, markup, measure), text: headline::fit(&dumps, text, measure) }
    }
}

/// Cleans every page with weights that saw none of its site.
fn validate(pages: &[Page], measure: &Measure<'_>, (out, folds): (&Path, usize)) {
    for part in 0..folds {
        let (test, train): (Vec<&Page>, Vec<&Page>) = pages.iter().partition(|it| it.site % folds == part);
        let fitted = Fitted::to(&train, measure);
        eprintln!("part {} of {folds} is fitted", part + 1);
        for page in test {
            let (ending, weights) = match page.view {
                View::Markup => ("html", &fitted.markup),
                View::Full => ("txt", &fitted.text),
                View::Lite => ("lite.txt", &fitted.text),
                View::Marked => ("marked", &fitted.text),
                View::Brief => ("brief", &fitted.text),
                View::Bare => continue,
            };
            let cleaned = measure.cleaned(&page.capture, weights);
            let folder = out.join(ending);
            std::fs::create_dir_all(&folder).expect("the folder can be made");
            std::fs::write(
                folder.join(format!("{}.json", page.name)),
                shown::shown(&page.capture.text, &cleaned),
            )
            .expect("the folder can be written");
        }
    }
}
