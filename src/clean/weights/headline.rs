//! What each clue says for a line being the headline, as `examples/fit` fitted it to labelled press pages. A line whose clues add
//! up to less than nought is none.

/// The weights for plain text.
#[rustfmt::skip]
pub(in crate::clean) const TEXT: [f64; 42] = [
    -4.26, // a line at all
    -1.93, // share of its words that the text says
    1.41, // words that the text says
    1.46, // share of its words that the first paragraphs say
    2.04, // words that the text says often
    -2.29, // one or two words
    -1.03, // three or four words
    -1.01, // five to seven words
    -1.85, // more than twenty words
    -4.36, // more than thirty words
    0.41, // gap above
    0.09, // gap below
    -4.86, // full stop
    -0.48, // cut
    -1.77, // colon
    -2.30, // furniture
    -2.90, // convention
    -1.13, // stands above already
    2.23, // stands below again
    -0.43, // stands again in the text
    -3.67, // holds a line beside it
    -0.47, // at most three lines above the text
    1.10, // at most eight lines above the text
    0.58, // at most twenty lines above the text
    2.63, // gaps on both sides
    -0.29, // inside the text
    -0.97, // of the body's zone
    1.33, // signed below
    -1.99, // date or time
    0.57, // longer line directly below
    0.40, // telling lines up to the text
    -1.24, // telling lines directly above
    -0.09, // furniture directly below
    0.76, // all capitals
    -0.02, // words in small letters
    -0.24, // separators
    -1.10, // page's first line
    0.00, // in the element for headlines
    0.00, // called headline
    0.00, // within furniture
    0.00, // declared as the headline
    0.00, // opens a declared headline
];

/// The weights for pages with markup.
#[rustfmt::skip]
pub(in crate::clean) const MARKUP: [f64; 42] = [
    -1.99, // a line at all
    0.38, // share of its words that the text says
    0.51, // words that the text says
    0.39, // share of its words that the first paragraphs say
    0.33, // words that the text says often
    -1.18, // one or two words
    -0.90, // three or four words
    -0.42, // five to seven words
    -0.56, // more than twenty words
    -0.48, // more than thirty words
    -0.34, // gap above
    0.30, // gap below
    -0.95, // full stop
    -0.01, // cut
    -0.04, // colon
    -0.56, // furniture
    -0.62, // convention
    -0.18, // stands above already
    1.17, // stands below again
    -0.01, // stands again in the text
    -1.69, // holds a line beside it
    0.47, // at most three lines above the text
    -0.49, // at most eight lines above the text
    -0.38, // at most twenty lines above the text
    0.31, // gaps on both sides
    0.00, // inside the text
    -0.49, // of the body's zone
    0.70, // signed below
    -0.39, // date or time
    0.42, // longer line directly below
    -0.66, // telling lines up to the text
    -0.42, // telling lines directly above
    -0.15, // furniture directly below
    -0.16, // all capitals
    -0.01, // words in small letters
    0.07, // separators
    -0.35, // page's first line
    1.60, // in the element for headlines
    1.27, // called headline
    -1.05, // within furniture
    4.89, // declared as the headline
    0.92, // opens a declared headline
];
