//! The weights of the line labeller for plain text.
//!
//! They are a logistic regression over the lines of 241 press pages whose text is known, three quarters of them English. Each page
//! took part three times: in full, without its menus, and cut close to its text, where links and offers were also put between its
//! paragraphs. Every page weighs the same, and a longer line weighs more. A weight whose sign would contradict what its feature
//! means was held at nought, and most features left at nought were dropped. One weight is set by hand: that a line recurs in
//! captures of other articles cannot be seen in single pages.
//!
//! The score that they give is the logarithm of the odds that a line belongs to the article's text.

use crate::clean::features::FEATURES;

/// The weight of each feature, in the order of `FEATURES`.
#[rustfmt::skip]
pub(in crate::clean) const WEIGHTS: [f64; FEATURES.len()] = [
    -2.73, // bias
    0.78, // four to nine words
    0.46, // twenty to thirty-nine words
    0.79, // forty words or more
    0.87, // ends a sentence
    0.28, // ends a sentence, ten words
    1.50, // ends with a colon
    0.23, // holds a comma
    1.02, // words in small letters
    -0.62, // all capitals
    0.81, // quotation marks
    -2.27, // separators
    -0.50, // several sentences
    0.43, // stands alone
    -2.17, // furniture alone
    -1.32, // opens with furniture
    -1.66, // opens with furniture, short
    -1.54, // furniture inside
    -0.67, // furniture inside, for its length
    -2.20, // repeats an earlier line
    -4.25, // cut repeat
    -1.50, // recurs in other captures
    -1.11, // convention
    -1.15, // date or time
    0.46, // prose directly above
    0.34, // prose directly below
    0.18, // prose above, 10 lines
    0.06, // prose above, 25 lines
    0.06, // prose below, 25 lines
    0.20, // prose on both sides, 25 lines
    -0.11, // short lines above, 5 lines
    -0.07, // short lines below, 5 lines
    -0.41, // furniture above, 5 lines
    -0.27, // furniture below, 5 lines
    -0.50, // place in the page
    -1.35, // share of prose above
    26.14, // own share of prose
    -0.10, // dates, 6 lines above
    -0.78, // dates, 6 lines below
    -0.84, // label of comments, 40 lines above
    -0.69, // tail opener, 15 lines above
    0.07, // tail openers below, 15 lines
];
