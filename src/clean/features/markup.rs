//! What the markup of a line tells of it: its element, its links, what the elements around it are called, how much of the running
//! text they hold.

use super::{Feature, View, flag, log};
use crate::ingest::markup::{Hint, Mark, Marks, OUTSIDE, Tag};

/// Every feature of a line's markup.
pub(in crate::clean) const MARKUP: &[Feature] = &[
    Feature { name: "in the declared text", of: |it| flag(it.hint().declared) },
    Feature { name: "not in it", of: |it| flag(!it.hint().declared) * it.page.declares },
    Feature {
        name: "long, not in it",
        of: |it| flag(!it.hint().declared && it.line.words >= 10) * it.page.declares,
    },
    Feature { name: "in the text's element", of: |it| flag(it.hint().is_body()) },
    Feature { name: "outside it", of: |it| flag(!it.hint().is_body()) * it.page.named },
    Feature {
        name: "in the text's element, outside furniture",
        of: |it| flag(it.hint().is_body() && it.furniture() == 0.0),
    },
    Feature { name: "called furniture", of: |it| flag(it.hint().own.any(Marks::FURNITURE)) },
    Feature {
        name: "called furniture, how often",
        of: |it| log(f64::from(it.hint().own.count(Marks::FURNITURE))),
    },
    Feature { name: "within furniture", of: |it| flag(it.furniture() > 0.0) },
    Feature { name: "within furniture, how often", of: |it| log(it.furniture()) },
    Feature { name: "called beside", of: |it| flag(it.hint().own.has(Mark::Beside)) },
    Feature { name: "within beside", of: |it| flag(it.hint().within.has(Mark::Beside)) },
    Feature { name: "is paragraph", of: |it| flag(it.hint().tag == Tag::Paragraph) },
    Feature { name: "is title", of: |it| flag(it.hint().tag == Tag::Title) },
    Feature { name: "is heading", of: |it| flag(it.hint().tag == Tag::Heading) },
    Feature { name: "is item", of: |it| flag(it.hint().tag == Tag::Item) },
    Feature { name: "is cell", of: |it| flag(it.hint().tag == Tag::Cell) },
    Feature { name: "is caption", of: |it| flag(it.hint().tag == Tag::Caption) },
    Feature { name: "is verbatim", of: |it| flag(it.hint().tag == Tag::Verbatim) },
    Feature { name: "share of links", of: |it| cent(it.hint().linked) },
    Feature { name: "half links", of: |it| flag(it.hint().linked > 50) },
    Feature { name: "all links", of: |it| flag(it.hint().linked > 95) },
    Feature { name: "emphasised", of: |it| cent(it.hint().strong) },
    Feature { name: "called article", of: |it| flag(it.hint().own.has(Mark::Article)) },
    Feature { name: "called headline", of: |it| flag(it.hint().own.has(Mark::Headline)) },
    Feature { name: "called standfirst", of: |it| flag(it.hint().own.has(Mark::Standfirst)) },
    Feature { name: "called caption", of: |it| flag(it.hint().own.has(Mark::Caption)) },
    Feature { name: "called credit", of: |it| flag(it.hint().own.has(Mark::Credit)) },
    Feature { name: "called byline", of: |it| flag(it.hint().own.has(Mark::Byline)) },
    Feature { name: "called date", of: |it| flag(it.hint().own.has(Mark::Date)) },
    Feature { name: "called comments", of: |it| flag(it.hint().own.has(Mark::Comments)) },
    Feature { name: "called related", of: |it| flag(it.hint().own.has(Mark::Related)) },
    Feature { name: "called advertising", of: |it| flag(it.hint().own.has(Mark::Advertising)) },
    Feature { name: "called social", of: |it| flag(it.hint().own.has(Mark::Social)) },
    Feature { name: "called newsletter", of: |it| flag(it.hint().own.has(Mark::Newsletter)) },
    Feature { name: "called navigation", of: |it| flag(it.hint().own.has(Mark::Navigation)) },
    Feature { name: "called footer", of: |it| flag(it.hint().own.has(Mark::Footer)) },
    Feature { name: "called header", of: |it| flag(it.hint().own.has(Mark::Header)) },
    Feature { name: "called aside", of: |it| flag(it.hint().own.has(Mark::Aside)) },
    Feature { name: "called consent", of: |it| flag(it.hint().own.has(Mark::Consent)) },
    Feature { name: "called paywall", of: |it| flag(it.hint().own.has(Mark::Paywall)) },
    Feature { name: "called tags", of: |it| flag(it.hint().own.has(Mark::Tags)) },
    Feature { name: "called embed", of: |it| flag(it.hint().own.has(Mark::Embed)) },
    Feature { name: "called control", of: |it| flag(it.hint().own.has(Mark::Control)) },
    Feature { name: "called figure", of: |it| flag(it.hint().own.has(Mark::Figure)) },
    Feature { name: "called list", of: |it| flag(it.hint().own.has(Mark::List)) },
    Feature { name: "called table", of: |it| flag(it.hint().own.has(Mark::Table)) },
    Feature { name: "called quote", of: |it| flag(it.hint().own.has(Mark::Quote)) },
    Feature { name: "called hidden", of: |it| flag(it.hint().own.has(Mark::Hidden)) },
    Feature { name: "called biography", of: |it| flag(it.hint().own.has(Mark::Biography)) },
    Feature { name: "within article", of: |it| flag(it.hint().within.has(Mark::Article)) },
    Feature { name: "within headline", of: |it| flag(it.hint().within.has(Mark::Headline)) },
    Feature { name: "within standfirst", of: |it| flag(it.hint().within.has(Mark::Standfirst)) },
    Feature { name: "within caption", of: |it| flag(it.hint().within.has(Mark::Caption)) },
    Feature { name: "within credit", of: |it| flag(it.hint().within.has(Mark::Credit)) },
    Feature { name: "within byline", of: |it| flag(it.hint().within.has(Mark::Byline)) },
    Feature { name: "within date", of: |it| flag(it.hint().within.has(Mark::Date)) },
    Feature { name: "within comments", of: |it| flag(it.hint().within.has(Mark::Comments)) },
    Feature { name: "within related", of: |it| flag(it.hint().within.has(Mark::Related)) },
    Feature { name: "within advertising", of: |it| flag(it.hint().within.has(Mark::Advertising)) },
    Feature { name: "within social", of: |it| flag(it.hint().within.has(Mark::Social)) },
    Feature { name: "within newsletter", of: |it| flag(it.hint().within.has(Mark::Newsletter)) },
    Feature { name: "within navigation", of: |it| flag(it.hint().within.has(Mark::Navigation)) },
    Feature { name: "within footer", of: |it| flag(it.hint().within.has(Mark::Footer)) },
    Feature { name: "within header", of: |it| flag(it.hint().within.has(Mark::Header)) },
    Feature { name: "within aside", of: |it| flag(it.hint().within.has(Mark::Aside)) },
    Feature { name: "within consent", of: |it| flag(it.hint().within.has(Mark::Consent)) },
    Feature { name: "within paywall", of: |it| flag(it.hint().within.has(Mark::Paywall)) },
    Feature { name: "within tags", of: |it| flag(it.hint().within.has(Mark::Tags)) },
    Feature { name: "within embed", of: |it| flag(it.hint().within.has(Mark::Embed)) },
    Feature { name: "within control", of: |it| flag(it.hint().within.has(Mark::Control)) },
    Feature { name: "within figure", of: |it| flag(it.hint().within.has(Mark::Figure)) },
    Feature { name: "within list", of: |it| flag(it.hint().within.has(Mark::List)) },
    Feature { name: "within table", of: |it| flag(it.hint().within.has(Mark::Table)) },
    Feature { name: "within quote", of: |it| flag(it.hint().within.has(Mark::Quote)) },
    Feature { name: "within hidden", of: |it| flag(it.hint().within.has(Mark::Hidden)) },
    Feature { name: "within biography", of: |it| flag(it.hint().within.has(Mark::Biography)) },
    Feature { name: "text in its parent", of: |it| cent(it.hint().shares[0]) },
    Feature { name: "text in its second parent", of: |it| cent(it.hint().shares[1]) },
    Feature { name: "text in its fourth parent", of: |it| cent(it.hint().shares[2]) },
    Feature { name: "text marked up alike", of: |it| cent(it.hint().alike) },
    Feature { name: "outside the main element", of: |it| flag(it.hint().distance == OUTSIDE) },
    Feature { name: "directly in the main element", of: |it| flag(it.hint().distance <= 1) },
    Feature { name: "two levels inside", of: |it| flag(it.hint().distance == 2) },
    Feature { name: "three levels inside", of: |it| flag(it.hint().distance == 3) },
    Feature { name: "depth inside", of: |it| it.depth() },
    Feature {
        name: "paragraph, long",
        of: |it| flag(it.hint().tag == Tag::Paragraph && it.line.words >= 10),
    },
    Feature {
        name: "paragraph with most of the text",
        of: |it| flag(it.hint().tag == Tag::Paragraph) * cent(it.hint().shares[0]),
    },
    Feature {
        name: "prose with most of the text",
        of: |it| flag(it.line.is_prose()) * cent(it.hint().shares[0]),
    },
    Feature {
        name: "heading with most of the text",
        of: |it| flag(it.hint().tag == Tag::Heading) * cent(it.hint().shares[0]),
    },
    Feature {
        name: "item with most of the text",
        of: |it| flag(it.hint().tag == Tag::Item) * cent(it.hint().shares[2]),
    },
    Feature {
        name: "text around the line above",
        of: |it| cent(it.beside(it.index.wrapping_sub(1)).shares[0]),
    },
    Feature { name: "text around the line below", of: |it| cent(it.beside(it.index + 1).shares[0]) },
    Feature { name: "links in the line above", of: |it| cent(it.beside(it.index.wrapping_sub(1)).linked) },
    Feature { name: "links in the line below", of: |it| cent(it.beside(it.index + 1).linked) },
];

impl View<'_> {
    fn hint(&self) -> Hint {
        self.beside(self.index)
    }

    /// How the line at `index` is marked up; nothing beyond the page's edges.
    fn beside(&self, index: usize) -> Hint {
        self.page.hints.get(index).copied().unwrap_or_default()
    }

    /// How many kinds of furniture the line stands in.
    fn furniture(&self) -> f64 {
        f64::from(self.hint().within.count(Marks::FURNITURE))
    }

    /// How deep the line is inside the element that holds most of the text.
    fn depth(&self) -> f64 {
        let distance = self.hint().distance;
        if distance == OUTSIDE { 0.0 } else { f64::from(distance).ln_1p() }
    }
}

fn cent(share: u8) -> f64 {
    f64::from(share) / 100.0
}
