//! What each clue says for a line being the headline, as `examples/fit` fitted it to labelled press pages. A line whose clues add
//! up to less than nought is none.

/// The weights for plain text.
#[rustfmt::skip]
pub(in crate::clean) const TEXT: [f64; 42] = [
    -4.27, // a line at all
    -1.96, // share of its words that the text says
    1.36, // words that the text says
    1.68, // share of its words that the first paragraphs say
    2.00, // words that the text says often
    -2.19, // one or two words
    -0.96, // three or four words
    -0.92, // five to seven words
    -2.25, // more than twenty words
    -4.28, // more than thirty words
    0.48, // gap above
    0.17, // gap below
    -4.78, // full stop
    -0.45, // cut
    -1.73, // colon
    -2.26, // furniture
    -2.24, // convention
    -1.30, // stands above already
    2.15, // stands below again
    -0.46, // stands again in the text
    -3.84, // holds a line beside it
    -0.94, // at most three lines above the text
    0.93, // at most eight lines above the text
    0.69, // at most twenty lines above the text
    2.52, // gaps on both sides
    -1.24, // inside the text
    -0.39, // of the body's zone
    1.16, // signed below
    -2.13, // date or time
    0.70, // longer line directly below
    0.34, // telling lines up to the text
    -1.28, // telling lines directly above
    -0.08, // furniture directly below
    0.88, // all capitals
    0.27, // words in small letters
    -0.35, // separators
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
    0.38, // share of its words that the text says
    0.49, // words that the text says
    0.41, // share of its words that the first paragraphs say
    0.33, // words that the text says often
    -1.18, // one or two words
    -0.90, // three or four words
    -0.43, // five to seven words
    -0.57, // more than twenty words
    -0.48, // more than thirty words
    -0.34, // gap above
    0.29, // gap below
    -0.93, // full stop
    -0.01, // cut
    -0.04, // colon
    -0.55, // furniture
    -0.51, // convention
    -0.18, // stands above already
    1.17, // stands below again
    -0.01, // stands again in the text
    -1.69, // holds a line beside it
    0.50, // at most three lines above the text
    -0.44, // at most eight lines above the text
    -0.40, // at most twenty lines above the text
    0.31, // gaps on both sides
    0.00, // inside the text
    -0.47, // of the body's zone
    0.70, // signed below
    -0.40, // date or time
    0.39, // longer line directly below
    -0.65, // telling lines up to the text
    -0.43, // telling lines directly above
    -0.13, // furniture directly below
    -0.16, // all capitals
    0.00, // words in small letters
    0.07, // separators
    -0.34, // page's first line
    1.59, // in the element for headlines
    1.26, // called headline
    -1.04, // within furniture
    4.89, // declared as the headline
    0.92, // opens a declared headline
];
