//! The weights of the line labeller.
//!
//! They are a logistic regression over the lines of some 240 press pages in twenty languages whose text is known, each page in
//! full, without its menus, and cut close to its text; every page weighs the same, and a longer line weighs more. A weight whose sign would
//! contradict what its feature means was held at nought, and features left at nought were dropped. One is set by hand: that a
//! line recurs in captures of other articles cannot be seen in single pages.
//!
//! The score that they give is the logarithm of the odds that a line belongs to the article's text.

use super::features::COUNT;

/// The weight of each feature, in the order of `FEATURES`.
#[rustfmt::skip]
pub(super) const WEIGHTS: [f64; COUNT] = [
    -2.83, // bias
    0.80, // four to nine words
    0.46, // twenty to thirty-nine words
    0.76, // forty words or more
    0.79, // ends a sentence
    0.35, // ends a sentence, ten words
    1.39, // ends with a colon
    0.23, // holds a comma
    1.04, // words in small letters
    -0.74, // all capitals
    0.76, // quotation marks
    -2.29, // separators
    -0.49, // several sentences
    0.42, // stands alone
    -1.96, // furniture alone
    -0.87, // opens with furniture
    -1.21, // opens with furniture, short
    -1.39, // furniture inside
    -0.60, // furniture inside, for its length
    -2.17, // repeats an earlier line
    -4.32, // cut repeat
    -1.50, // recurs in other captures
    -1.20, // convention
    -1.16, // date or time
    0.54, // prose directly above
    0.43, // prose directly below
    0.16, // prose above, 10 lines
    0.10, // prose above, 25 lines
    0.07, // prose below, 25 lines
    0.18, // prose on both sides, 25 lines
    -0.10, // short lines above, 5 lines
    -0.08, // short lines below, 5 lines
    -0.43, // furniture above, 5 lines
    -0.23, // furniture below, 5 lines
    -0.40, // place in the page
    -1.45, // share of prose above
    26.20, // own share of prose
    -0.12, // dates, 6 lines above
    -0.74, // dates, 6 lines below
    -0.66, // label of comments, 40 lines above
    -0.90, // tail opener, 15 lines above
    0.19, // tail openers below, 15 lines
];
