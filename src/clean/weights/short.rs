//! The weights of the line labeller for texts of few lines, as `examples/fit` fitted them to labelled press pages. The score that they give
//! is the logarithm of the odds that a line belongs to the article's text.

/// The weight of each feature, in order.
#[rustfmt::skip]
pub(in crate::clean) const WEIGHTS: [f64; 42] = [
    -1.29, // bias
    0.51, // four to nine words
    0.67, // twenty to thirty-nine words
    1.29, // forty words or more
    0.93, // ends a sentence
    0.55, // ends a sentence, ten words
    1.54, // ends with a colon
    0.11, // holds a comma
    0.96, // words in small letters
    -0.11, // all capitals
    1.00, // quotation marks
    -1.37, // separators
    -0.54, // several sentences
    0.32, // stands alone
    -2.03, // furniture alone
    -1.77, // opens with furniture
    -0.59, // opens with furniture, short
    -1.25, // furniture inside
    -1.46, // furniture inside, for its length
    -0.06, // repeats an earlier line
    -3.33, // cut repeat
    0.00, // recurs in other captures
    -1.48, // convention
    -1.78, // date or time
    0.58, // prose directly above
    0.43, // prose directly below
    0.13, // prose above, 10 lines
    -0.07, // prose above, 25 lines
    -0.12, // prose below, 25 lines
    0.20, // prose on both sides, 25 lines
    -0.04, // short lines above, 5 lines
    0.00, // short lines below, 5 lines
    -0.36, // furniture above, 5 lines
    -0.21, // furniture below, 5 lines
    -0.67, // place in the page
    -0.74, // share of prose above
    14.09, // own share of prose
    -0.20, // dates, 6 lines above
    -0.63, // dates, 6 lines below
    -0.67, // label of comments, 40 lines above
    -0.73, // tail opener, 15 lines above
    0.16, // tail openers below, 15 lines
];
