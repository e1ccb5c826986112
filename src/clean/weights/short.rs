//! The weights of the line labeller for texts of few lines, as `examples/fit` fitted them to labelled press pages. The score that they give
//! is the logarithm of the odds that a line belongs to the article's text.

/// The weight of each feature, in order.
#[rustfmt::skip]
pub(in crate::clean) const WEIGHTS: [f64; 42] = [
    -1.22, // bias
    0.48, // four to nine words
    0.68, // twenty to thirty-nine words
    1.25, // forty words or more
    0.87, // ends a sentence
    0.46, // ends a sentence, ten words
    1.46, // ends with a colon
    0.15, // holds a comma
    0.94, // words in small letters
    -0.20, // all capitals
    0.95, // quotation marks
    -1.36, // separators
    -0.50, // several sentences
    0.32, // stands alone
    -2.07, // furniture alone
    -1.76, // opens with furniture
    -0.61, // opens with furniture, short
    -1.31, // furniture inside
    -1.42, // furniture inside, for its length
    -0.02, // repeats an earlier line
    -3.40, // cut repeat
    0.00, // recurs in other captures
    -1.96, // convention
    -1.63, // date or time
    0.58, // prose directly above
    0.49, // prose directly below
    0.13, // prose above, 10 lines
    -0.07, // prose above, 25 lines
    -0.11, // prose below, 25 lines
    0.19, // prose on both sides, 25 lines
    -0.04, // short lines above, 5 lines
    0.00, // short lines below, 5 lines
    -0.36, // furniture above, 5 lines
    -0.21, // furniture below, 5 lines
    -0.61, // place in the page
    -0.82, // share of prose above
    14.64, // own share of prose
    -0.20, // dates, 6 lines above
    -0.63, // dates, 6 lines below
    -0.69, // label of comments, 40 lines above
    -0.75, // tail opener, 15 lines above
    0.18, // tail openers below, 15 lines
];
