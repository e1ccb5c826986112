//! Which words the prose of a page says, and in how many lines: an article says its words again, a teaser says others.

use crate::clean::lines::{Line, PROSE_WORDS};
use crate::text::keys::key;

/// Letters from which a word tells what a text is about.
const TELLING: usize = 5;

/// What a line without telling words is taken to share.
const UNTOLD: f64 = 0.3;

/// How far around a line its neighbours are asked, in lines.
const NEAR: usize = 8;

/// The telling words of a page.
pub(super) struct Told {
    /// Those of the long lines, sorted, each as often as lines say it.
    long: Vec<u64>,
    /// Those of all lines, each with the line's index, sorted.
    all: Vec<(u64, usize)>,
}

/// How much of what a line says others say too.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Shared {
    /// Share of its telling words that other long lines say.
    pub(super) told: f64,
    /// How many say them, on average of the logarithms.
    pub(super) often: f64,
    /// Share of them that the lines around say.
    pub(super) near: f64,
}

impl Told {
    /// What `lines` say.
    pub(super) fn of(lines: &[Line<'_>]) -> Told {
        let (mut long, mut all) = (Vec::new(), Vec::new());
        for (index, line) in lines.iter().enumerate() {
            let words = telling(line);
            all.extend(words.iter().map(|word| (*word, index)));
            if line.words >= PROSE_WORDS {
                long.extend(words);
            }
        }
        long.sort_unstable();
        all.sort_unstable();
        Told { long, all }
    }

    /// How much of what the line at `index` says others say too.
    pub(super) fn of_line(&self, line: &Line<'_>, index: usize) -> Shared {
        let words = telling(line);
        if words.is_empty() {
            return Shared { told: UNTOLD, often: UNTOLD, near: UNTOLD };
        }
        let own = usize::from(line.words >= PROSE_WORDS);
        let (mut told, mut often, mut near) = (0_usize, 0.0, 0_usize);
        for word in &words {
            let others = self.lines(*word).saturating_sub(own);
            told += usize::from(others > 0);
            often += (others as f64).ln_1p();
            near += usize::from(self.is_near(*word, index));
        }
        let all = words.len() as f64;
        Shared { told: told as f64 / all, often: often / all, near: near as f64 / all }
    }

    /// How many long lines say the word.
    fn lines(&self, word: u64) -> usize {
        let from = self.long.partition_point(|it| *it < word);
        let to = self.long.partition_point(|it| *it <= word);
        to - from
    }

    /// Whether a line around the one at `index` says the word.
    fn is_near(&self, word: u64, index: usize) -> bool {
        let from = self.all.partition_point(|it| *it < (word, index.saturating_sub(NEAR)));
        let around = self.all.iter().skip(from).take_while(|it| it.0 == word && it.1 <= index + NEAR);
        around.take(2 * NEAR + 1).any(|it| it.1 != index)
    }
}

/// The telling words of a line, each once.
fn telling(line: &Line<'_>) -> Vec<u64> {
    let long = |word: &&str| word.len() >= TELLING && word.chars().nth(TELLING - 1).is_some();
    let mut words: Vec<u64> = line.bare.split(' ').filter(long).map(key).collect();
    words.sort_unstable();
    words.dedup();
    words
}
