//! The weights of the line labeller for pages with markup, as `examples/fit` fitted them to labelled press pages. The score that they give
//! is the logarithm of the odds that a line belongs to the article's text.

/// The weight of each feature, in order.
#[rustfmt::skip]
pub(in crate::clean) const WEIGHTS: [f64; 137] = [
    -2.21, // bias
    0.02, // four to nine words
    0.02, // twenty to thirty-nine words
    0.26, // forty words or more
    0.23, // ends a sentence
    0.19, // ends a sentence, ten words
    0.70, // ends with a colon
    0.12, // holds a comma
    0.44, // words in small letters
    -0.95, // all capitals
    0.78, // quotation marks
    -1.43, // separators
    -0.19, // several sentences
    -0.07, // stands alone
    -0.75, // furniture alone
    -1.42, // opens with furniture
    -0.92, // opens with furniture, short
    -1.39, // furniture inside
    -0.30, // furniture inside, for its length
    0.69, // repeats an earlier line
    -0.97, // cut repeat
    0.00, // recurs in other captures
    -0.72, // convention
    -1.15, // date or time
    -0.07, // prose directly above
    0.15, // prose directly below
    0.05, // prose above, 10 lines
    -0.05, // prose above, 25 lines
    0.09, // prose below, 25 lines
    -0.01, // prose on both sides, 25 lines
    0.02, // short lines above, 5 lines
    0.09, // short lines below, 5 lines
    -0.13, // furniture above, 5 lines
    -0.09, // furniture below, 5 lines
    0.32, // place in the page
    -0.94, // share of prose above
    10.55, // own share of prose
    -0.23, // dates, 6 lines above
    -0.19, // dates, 6 lines below
    -0.48, // label of comments, 40 lines above
    0.05, // tail opener, 15 lines above
    -0.22, // tail openers below, 15 lines
    0.13, // in the declared text
    -0.83, // not in it
    -0.82, // long, not in it
    0.36, // in the text's element
    -0.52, // outside it
    -0.29, // in the text's element, outside furniture
    -0.30, // called furniture
    -0.32, // called furniture, how often
    -0.59, // within furniture
    -0.40, // within furniture, how often
    -0.32, // called beside
    0.07, // within beside
    0.39, // is paragraph
    0.35, // is title
    1.11, // is heading
    0.06, // is item
    1.11, // is cell
    0.35, // is caption
    -0.76, // is verbatim
    -0.82, // share of links
    -0.53, // half links
    -0.52, // all links
    -0.57, // emphasised
    0.19, // called article
    -0.55, // called headline
    -0.35, // called standfirst
    -1.20, // called caption
    -0.25, // called credit
    -0.70, // called byline
    -1.09, // called date
    0.16, // called comments
    -0.03, // called related
    -0.97, // called advertising
    0.17, // called social
    -0.52, // called newsletter
    -0.13, // called navigation
    -0.80, // called footer
    0.02, // called header
    0.47, // called aside
    0.12, // called consent
    0.02, // called paywall
    0.23, // called tags
    -0.10, // called embed
    -0.97, // called control
    -0.80, // called figure
    0.17, // called list
    -0.41, // called table
    -0.56, // called quote
    -0.21, // called hidden
    -1.88, // called biography
    0.60, // within article
    0.10, // within headline
    0.36, // within standfirst
    -0.91, // within caption
    0.19, // within credit
    -0.46, // within byline
    0.02, // within date
    -0.23, // within comments
    -0.22, // within related
    0.23, // within advertising
    -0.29, // within social
    -0.98, // within newsletter
    -0.01, // within navigation
    -0.58, // within footer
    -0.06, // within header
    -0.08, // within aside
    0.06, // within consent
    0.17, // within paywall
    0.90, // within tags
    0.10, // within embed
    -1.11, // within control
    0.42, // within figure
    0.26, // within list
    -0.79, // within table
    1.98, // within quote
    0.18, // within hidden
    1.75, // within biography
    0.30, // text in its parent
    0.32, // text in its second parent
    0.59, // text in its fourth parent
    1.43, // text marked up alike
    -0.55, // outside the main element
    0.65, // directly in the main element
    0.37, // two levels inside
    0.75, // three levels inside
    0.01, // depth inside
    0.05, // paragraph, long
    0.63, // paragraph with most of the text
    0.44, // prose with most of the text
    1.39, // heading with most of the text
    0.49, // item with most of the text
    0.10, // text around the line above
    0.31, // text around the line below
    -0.33, // links in the line above
    -0.39, // links in the line below
];
