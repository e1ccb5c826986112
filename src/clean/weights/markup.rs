//! The weights of the line labeller for pages with markup, as `examples/fit` fitted them to labelled press pages. The score that they
//! give is the logarithm of the odds that a line belongs to the article's text.

/// The weight of each feature, in order.
#[rustfmt::skip]
pub(in crate::clean) const WEIGHTS: [f64; 137] = [
    -2.31, // bias
    0.05, // four to nine words
    0.07, // twenty to thirty-nine words
    0.39, // forty words or more
    0.21, // ends a sentence
    0.27, // ends a sentence, ten words
    0.68, // ends with a colon
    0.12, // holds a comma
    0.48, // words in small letters
    -0.79, // all capitals
    0.82, // quotation marks
    -1.32, // separators
    -0.22, // several sentences
    -0.09, // stands alone
    -0.76, // furniture alone
    -0.85, // opens with furniture
    -0.84, // opens with furniture, short
    -1.34, // furniture inside
    -0.24, // furniture inside, for its length
    0.76, // repeats an earlier line
    -0.98, // cut repeat
    0.00, // recurs in other captures
    -0.91, // convention
    -1.05, // date or time
    -0.12, // prose directly above
    0.21, // prose directly below
    0.06, // prose above, 10 lines
    -0.06, // prose above, 25 lines
    0.10, // prose below, 25 lines
    -0.00, // prose on both sides, 25 lines
    0.02, // short lines above, 5 lines
    0.10, // short lines below, 5 lines
    -0.04, // furniture above, 5 lines
    -0.13, // furniture below, 5 lines
    0.17, // place in the page
    -0.96, // share of prose above
    8.32, // own share of prose
    -0.22, // dates, 6 lines above
    -0.14, // dates, 6 lines below
    -0.32, // label of comments, 40 lines above
    0.04, // tail opener, 15 lines above
    -0.08, // tail openers below, 15 lines
    -0.14, // in the declared text
    -0.84, // not in it
    -0.76, // long, not in it
    0.38, // in the text's element
    -0.50, // outside it
    -0.30, // in the text's element, outside furniture
    -0.27, // called furniture
    -0.30, // called furniture, how often
    -0.61, // within furniture
    -0.41, // within furniture, how often
    -0.27, // called beside
    0.02, // within beside
    0.40, // is paragraph
    0.54, // is title
    1.27, // is heading
    0.08, // is item
    1.09, // is cell
    0.41, // is caption
    -0.62, // is verbatim
    -0.90, // share of links
    -0.58, // half links
    -0.45, // all links
    -0.72, // emphasised
    0.20, // called article
    -0.53, // called headline
    -0.28, // called standfirst
    -1.25, // called caption
    -0.16, // called credit
    -0.71, // called byline
    -0.99, // called date
    0.13, // called comments
    -0.06, // called related
    -1.05, // called advertising
    0.25, // called social
    -0.52, // called newsletter
    -0.15, // called navigation
    -0.73, // called footer
    0.07, // called header
    0.40, // called aside
    0.12, // called consent
    0.24, // called paywall
    0.29, // called tags
    -0.02, // called embed
    -0.92, // called control
    -0.78, // called figure
    0.19, // called list
    -0.43, // called table
    -0.82, // called quote
    -0.16, // called hidden
    -1.88, // called biography
    0.54, // within article
    0.06, // within headline
    0.39, // within standfirst
    -0.92, // within caption
    0.14, // within credit
    -0.40, // within byline
    0.10, // within date
    -0.24, // within comments
    -0.20, // within related
    0.25, // within advertising
    -0.30, // within social
    -1.02, // within newsletter
    0.01, // within navigation
    -0.67, // within footer
    -0.06, // within header
    -0.02, // within aside
    0.10, // within consent
    0.05, // within paywall
    0.90, // within tags
    0.05, // within embed
    -1.15, // within control
    0.33, // within figure
    0.29, // within list
    -0.58, // within table
    2.18, // within quote
    0.19, // within hidden
    1.79, // within biography
    0.19, // text in its parent
    0.25, // text in its second parent
    0.58, // text in its fourth parent
    1.44, // text marked up alike
    -0.62, // outside the main element
    0.71, // directly in the main element
    0.38, // two levels inside
    0.81, // three levels inside
    0.03, // depth inside
    0.07, // paragraph, long
    0.66, // paragraph with most of the text
    0.43, // prose with most of the text
    1.55, // heading with most of the text
    0.57, // item with most of the text
    0.06, // text around the line above
    0.41, // text around the line below
    -0.31, // links in the line above
    -0.40, // links in the line below
];
