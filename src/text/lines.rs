//! Where a byte stands: line and column, as people count them.

/// The line starts of a text, for turning offsets into line and column.
#[derive(Clone, Debug)]
pub struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    /// Finds the line starts of `text`; lines end at `\n`.
    pub fn of(text: &str) -> Lines {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Lines { starts }
    }

    /// The line that holds `offset`, counted from 1.
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset)
    }

    /// Line and column of `offset`, both from 1; the column counts characters.
    pub fn line_column(&self, text: &str, offset: usize) -> (usize, usize) {
        let line = self.line(offset);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        (line, text.get(start..offset).map_or(1, |before| before.chars().count() + 1))
    }

    /// How many lines there are; the empty text has one.
    pub fn count(&self) -> usize {
        self.starts.len()
    }
}
