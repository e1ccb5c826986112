//! What each clue says for a line being the headline, as `examples/fit` fitted it to labelled press pages. A line whose clues add
//! up to less than nought is none.

/// The weights for plain text.
#[rustfmt::skip]
pub(in crate::clean) const TEXT: [f64; 42] = [
    -4.29, // a line at all
    -1.71, // share of its words that the text says
    1.37, // words that the text says
    1.37, // share of its words that the first paragraphs say
    1.98, // words that the text says often
    -2.19, // one or two words
    -1.03, // three or four words
    -0.93, // five to seven words
    -2.07, // more than twenty words
    -4.30, // more than thirty words
    0.39, // gap above
    0.16, // gap below
    -4.83, // full stop
    -0.38, // cut
    -1.70, // colon
    -2.26, // furniture
    -2.30, // convention
    -1.22, // stands above already
    2.20, // stands below again
    -0.50, // stands again in the text
    -3.69, // holds a line beside it
    -0.84, // at most three lines above the text
    1.04, // at most eight lines above the text
    0.58, // at most twenty lines above the text
    2.62, // gaps on both sides
    -0.61, // inside the text
    -0.87, // of the body's zone
    1.21, // signed below
    -2.16, // date or time
    0.67, // longer line directly below
    0.38, // telling lines up to the text
    -1.19, // telling lines directly above
    -0.09, // furniture directly below
    0.76, // all capitals
    0.23, // words in small letters
    -0.30, // separators
    -0.96, // page's first line
    0.00, // in the element for headlines
    0.00, // called headline
    0.00, // within furniture
    0.00, // declared as the headline
    0.00, // opens a declared headline
];

/// The weights for pages with markup.
#[rustfmt::skip]
pub(in crate::clean) const MARKUP: [f64; 42] = [
    -2.00, // a line at all
    0.39, // share of its words that the text says
    0.51, // words that the text says
    0.40, // share of its words that the first paragraphs say
    0.33, // words that the text says often
    -1.17, // one or two words
    -0.91, // three or four words
    -0.42, // five to seven words
    -0.57, // more than twenty words
    -0.48, // more than thirty words
    -0.34, // gap above
    0.30, // gap below
    -0.94, // full stop
    -0.01, // cut
    -0.03, // colon
    -0.56, // furniture
    -0.50, // convention
    -0.18, // stands above already
    1.16, // stands below again
    -0.01, // stands again in the text
    -1.70, // holds a line beside it
    0.46, // at most three lines above the text
    -0.50, // at most eight lines above the text
    -0.39, // at most twenty lines above the text
    0.31, // gaps on both sides
    0.00, // inside the text
    -0.48, // of the body's zone
    0.71, // signed below
    -0.39, // date or time
    0.41, // longer line directly below
    -0.65, // telling lines up to the text
    -0.42, // telling lines directly above
    -0.14, // furniture directly below
    -0.16, // all capitals
    0.00, // words in small letters
    0.07, // separators
    -0.35, // page's first line
    1.61, // in the element for headlines
    1.28, // called headline
    -1.04, // within furniture
    4.90, // declared as the headline
    0.92, // opens a declared headline
];
