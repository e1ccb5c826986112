//! The weights of the line labeller.

use super::features::COUNT;

/// The weight of each feature, in the order of `FEATURES`.
#[rustfmt::skip]
pub(super) const WEIGHTS: [f64; COUNT] = [
    -0.68, // bias
    0.04, // log of words
    0.63, // one to three words
    1.41, // four to nine words
    0.75, // twenty to thirty-nine words
    1.37, // forty words or more
    0.86, // ends a sentence
    0.57, // ends a sentence, ten words
    -0.40, // ends cut
    1.12, // ends with a colon
    0.22, // holds a comma
    -0.03, // opens small
    0.51, // capitalised words
    1.26, // words in small letters
    2.03, // digits
    -0.71, // all capitals
    -0.27, // glued words
    0.68, // quotation marks
    1.51, // list item
    -2.07, // separators
    0.56, // address or handle
    -0.48, // several sentences
    0.40, // stands alone
    -0.02, // stands in a list
    -1.77, // furniture alone
    -1.26, // opens with furniture
    -0.72, // opens with furniture, short
    -1.55, // furniture inside
    -0.57, // furniture inside, for its length
    -2.16, // repeats an earlier line
    -0.22, // is repeated later
    -3.02, // cut repeat
    0.00, // recurs in other captures
    -1.36, // convention
    -5.56, // convention, prose
    -1.85, // date or time
    0.52, // prose directly above
    0.52, // prose directly below
    0.05, // prose above, 3 lines
    0.05, // prose below, 3 lines
    0.46, // prose above, 10 lines
    0.26, // prose below, 10 lines
    -0.04, // prose above, 25 lines
    -0.16, // prose below, 25 lines
    -0.45, // prose on both sides, 10 lines
    0.42, // prose on both sides, 25 lines
    -0.02, // short, prose on both sides
    -0.02, // short, alone, prose below
    0.17, // long, prose around
    -0.08, // short lines above, 5 lines
    -0.08, // short lines below, 5 lines
    -0.40, // furniture above, 5 lines
    -0.19, // furniture below, 5 lines
    -0.35, // place in the page
    -5.72, // share of prose above
    -3.54, // share of prose below
    -0.88, // tail opener, 15 lines above
    0.31, // tail openers below, 15 lines
];
