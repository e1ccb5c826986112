//! The weights of the line labeller for pages with markup, as `examples/fit` fitted them to labelled press pages. The score that they give
//! is the logarithm of the odds that a line belongs to the article's text.

/// The weight of each feature, in order.
#[rustfmt::skip]
pub(in crate::clean) const WEIGHTS: [f64; 137] = [
    -2.18, // bias
    0.02, // four to nine words
    0.02, // twenty to thirty-nine words
    0.24, // forty words or more
    0.21, // ends a sentence
    0.17, // ends a sentence, ten words
    0.68, // ends with a colon
    0.13, // holds a comma
    0.42, // words in small letters
    -0.96, // all capitals
    0.76, // quotation marks
    -1.42, // separators
    -0.18, // several sentences
    -0.08, // stands alone
    -0.76, // furniture alone
    -1.42, // opens with furniture
    -0.92, // opens with furniture, short
    -1.40, // furniture inside
    -0.30, // furniture inside, for its length
    0.70, // repeats an earlier line
    -0.96, // cut repeat
    0.00, // recurs in other captures
    -0.96, // convention
    -1.06, // date or time
    -0.07, // prose directly above
    0.16, // prose directly below
    0.05, // prose above, 10 lines
    -0.05, // prose above, 25 lines
    0.09, // prose below, 25 lines
    -0.01, // prose on both sides, 25 lines
    0.02, // short lines above, 5 lines
    0.09, // short lines below, 5 lines
    -0.13, // furniture above, 5 lines
    -0.09, // furniture below, 5 lines
    0.32, // place in the page
    -0.95, // share of prose above
    10.52, // own share of prose
    -0.23, // dates, 6 lines above
    -0.19, // dates, 6 lines below
    -0.48, // label of comments, 40 lines above
    0.05, // tail opener, 15 lines above
    -0.23, // tail openers below, 15 lines
    0.13, // in the declared text
    -0.84, // not in it
    -0.81, // long, not in it
    0.36, // in the text's element
    -0.52, // outside it
    -0.28, // in the text's element, outside furniture
    -0.30, // called furniture
    -0.32, // called furniture, how often
    -0.58, // within furniture
    -0.40, // within furniture, how often
    -0.33, // called beside
    0.08, // within beside
    0.39, // is paragraph
    0.33, // is title
    1.10, // is heading
    0.06, // is item
    1.09, // is cell
    0.39, // is caption
    -0.77, // is verbatim
    -0.83, // share of links
    -0.53, // half links
    -0.53, // all links
    -0.58, // emphasised
    0.20, // called article
    -0.56, // called headline
    -0.33, // called standfirst
    -1.23, // called caption
    -0.17, // called credit
    -0.68, // called byline
    -1.05, // called date
    0.14, // called comments
    -0.03, // called related
    -0.97, // called advertising
    0.18, // called social
    -0.53, // called newsletter
    -0.13, // called navigation
    -0.80, // called footer
    0.01, // called header
    0.46, // called aside
    0.16, // called consent
    -0.03, // called paywall
    0.22, // called tags
    -0.03, // called embed
    -0.99, // called control
    -0.69, // called figure
    0.16, // called list
    -0.35, // called table
    -0.57, // called quote
    -0.19, // called hidden
    -1.88, // called biography
    0.59, // within article
    0.09, // within headline
    0.38, // within standfirst
    -0.90, // within caption
    0.11, // within credit
    -0.47, // within byline
    0.02, // within date
    -0.24, // within comments
    -0.22, // within related
    0.23, // within advertising
    -0.28, // within social
    -0.98, // within newsletter
    -0.01, // within navigation
    -0.58, // within footer
    -0.05, // within header
    -0.09, // within aside
    0.05, // within consent
    0.21, // within paywall
    0.90, // within tags
    0.10, // within embed
    -1.08, // within control
    0.43, // within figure
    0.25, // within list
    -0.79, // within table
    1.98, // within quote
    0.18, // within hidden
    1.75, // within biography
    0.30, // text in its parent
    0.32, // text in its second parent
    0.59, // text in its fourth parent
    1.42, // text marked up alike
    -0.55, // outside the main element
    0.64, // directly in the main element
    0.35, // two levels inside
    0.76, // three levels inside
    0.01, // depth inside
    0.05, // paragraph, long
    0.63, // paragraph with most of the text
    0.45, // prose with most of the text
    1.38, // heading with most of the text
    0.49, // item with most of the text
    0.11, // text around the line above
    0.32, // text around the line below
    -0.33, // links in the line above
    -0.40, // links in the line below
];
