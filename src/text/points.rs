//! Byte offsets to code points and back: the filters of the command line count characters, as other tools do.

/// The offsets of a text's characters.
#[derive(Clone, Debug)]
pub struct Points {
    starts: Vec<usize>,
}

impl Points {
    /// Counts the characters of `text`.
    pub fn of(text: &str) -> Points {
        Points { starts: text.char_indices().map(|(at, _)| at).collect() }
    }

    /// The number of characters before the byte `offset`.
    pub fn before(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start < offset)
    }
}
