//! What a terminal shows at once: rows of text, each stretch with the look that its meaning asks for. How a look is made is the
//! terminal's; each reads without colour.

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr;

use crate::commands::console::inert;

/// What a stretch of text is, for whoever looks at it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Text.
    #[default]
    Plain,
    /// What stands around the matter.
    Dim,
    /// What weighs.
    Strong,
    /// The words in question.
    Marked,
    /// The words that say so.
    Cue,
    /// A key that may be pressed.
    Key,
    /// How far one is.
    Bar,
    /// What stood there.
    Old,
    /// What stands there now.
    New,
    /// What went wrong.
    Wrong,
    /// What Enter would take.
    Chosen,
}

/// A stretch of text of one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its text, without line ends.
    pub text: String,
    /// Its look.
    pub look: Look,
}

/// A row of the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row(pub Vec<Run>);

/// A whole screen, from the first row down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// Its rows, none wider than the screen.
    pub rows: Vec<Row>,
    /// The column and the row of the cursor, from 0, where something can be typed.
    pub cursor: Option<(usize, usize)>,
}

/// How many columns a terminal gives to a text: two to what is written in squares, none to what stands on the letter before.
pub fn columns(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

impl Row {
    /// A row of one look.
    pub fn of(text: impl AsRef<str>, look: Look) -> Row {
        Row(Vec::new()).and(text, look)
    }

    /// The row with more behind it; what a terminal would obey is shown instead.
    #[must_use]
    pub fn and(mut self, text: impl AsRef<str>, look: Look) -> Row {
        let text: String = inert(text.as_ref()).replace(['\n', '\t'], " ");
        match self.0.last_mut() {
            Some(last) if last.look == look => last.text.push_str(&text),
            _ if text.is_empty() => {}
            _ => self.0.push(Run { text, look }),
        }
        self
    }

    /// The row with another one behind it.
    #[must_use]
    pub fn then(self, other: Row) -> Row {
        other.0.into_iter().fold(self, |row, run| row.and(run.text, run.look))
    }

    /// How many columns it takes.
    pub fn width(&self) -> usize {
        self.0.iter().map(|run| columns(&run.text)).sum()
    }

    /// Its text.
    pub fn plain(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }

    /// The row cut to a width, with a sign where something is cut.
    #[must_use]
    pub fn cut(self, width: usize) -> Row {
        if self.width() <= width {
            return self;
        }
        let mut row = Row::default();
        let mut left = width.saturating_sub(1);
        for run in self.0 {
            let mut kept = String::new();
            for letter in run.text.graphemes(true) {
                match left.checked_sub(letter.width()) {
                    Some(rest) => left = rest,
                    None => return row.and(kept, run.look).and(if width > 0 { "…" } else { "" }, Look::Dim),
                }
                kept.push_str(letter);
            }
            row = row.and(kept, run.look);
        }
        row
    }

    /// The row with another one at the right edge of a screen of that width, where both have room.
    #[must_use]
    pub fn beside(self, right: Row, width: usize) -> Row {
        let gap = width.saturating_sub(self.width() + right.width());
        if gap < 2 {
            return self.cut(width);
        }
        self.and(" ".repeat(gap), Look::Plain).then(right)
    }
}
