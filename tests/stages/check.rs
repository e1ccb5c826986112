//! `check`: articles (see `dossier.rs`) to the texts that several of them carry; in the order of the case and in the opposite one.

use std::fmt::Write as _;

use dossier::check::repeated::repeated;

use super::dossier::described;

pub(super) fn run(input: &str) -> String {
    let mut articles = described(input).articles;
    let mut shown = String::new();
    for order in ["as they come", "backwards"] {
        let _ = writeln!(shown, "{order}:");
        for group in repeated(&articles) {
            let ids: Vec<&str> = group.articles.iter().map(|it| it.id.0.as_str()).collect();
            let _ = writeln!(shown, "{} % in: {}", group.shared, ids.join(" "));
        }
        articles.reverse();
    }
    shown
}
