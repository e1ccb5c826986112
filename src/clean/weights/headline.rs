//! What each clue says for a line being the headline, as `examples/fit` fitted it to labelled press pages. A line whose clues add
//! up to less than nought is none.

/// The weights for plain text.
#[rustfmt::skip]
pub(in crate::clean) const TEXT: [f64; 42] = [
    -1.60, // a line at all
    -0.36, // share of its words that the text says
    1.03, // words that the text says
    1.44, // share of its words that the first paragraphs say
    1.20, // words that the text says often
    -2.17, // one or two words
    -0.88, // three or four words
    -0.32, // five to seven words
    -1.35, // more than twenty words
    -1.34, // more than thirty words
    0.40, // gap above
    0.80, // gap below
    -2.39, // full stop
    -0.25, // cut
    -0.61, // colon
    -1.19, // furniture
    -1.30, // convention
    -0.53, // stands above already
    1.09, // stands below again
    -0.11, // stands again in the text
    -0.93, // holds a line beside it
    -0.30, // at most three lines above the text
    0.31, // at most eight lines above the text
    -0.32, // at most twenty lines above the text
    1.60, // gaps on both sides
    -0.61, // inside the text
    -0.74, // of the body's zone
    1.17, // signed below
    -0.47, // date or time
    0.37, // longer line directly below
    0.25, // telling lines up to the text
    -1.08, // telling lines directly above
    0.00, // furniture directly below
    0.03, // all capitals
    0.32, // words in small letters
    -0.47, // separators
    -0.60, // page's first line
    0.00, // in the element for headlines
    0.00, // called headline
    0.00, // within furniture
    0.00, // declared as the headline
    0.00, // opens a declared headline
];

/// The weights for pages with markup.
#[rustfmt::skip]
pub(in crate::clean) const MARKUP: [f64; 42] = [
    -0.78, // a line at all
    0.19, // share of its words that the text says
    0.61, // words that the text says
    0.38, // share of its words that the first paragraphs say
    0.67, // words that the text says often
    -1.02, // one or two words
    -0.34, // three or four words
    0.03, // five to seven words
    -0.21, // more than twenty words
    -0.19, // more than thirty words
    -0.10, // gap above
    0.25, // gap below
    -0.46, // full stop
    -0.02, // cut
    -0.06, // colon
    -0.37, // furniture
    -0.19, // convention
    -0.18, // stands above already
    0.75, // stands below again
    -0.04, // stands again in the text
    0.00, // holds a line beside it
    -0.19, // at most three lines above the text
    -0.22, // at most eight lines above the text
    -0.11, // at most twenty lines above the text
    0.19, // gaps on both sides
    0.00, // inside the text
    -0.02, // of the body's zone
    0.40, // signed below
    -0.09, // date or time
    0.13, // longer line directly below
    -0.36, // telling lines up to the text
    -0.57, // telling lines directly above
    -0.06, // furniture directly below
    -0.08, // all capitals
    0.14, // words in small letters
    0.09, // separators
    -0.15, // page's first line
    1.40, // in the element for headlines
    0.99, // called headline
    -0.79, // within furniture
    2.92, // declared as the headline
    0.90, // opens a declared headline
];
