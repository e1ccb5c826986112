//! A forest of small trees: what many features of a line say together, learned from labelled pages and kept as a table.
//!
//! Every tree asks a line the same few questions and adds what it holds for that set of answers. The sum is the logarithm of the
//! odds that the line belongs to the article's text.

use std::borrow::Cow;

/// How many questions a tree asks.
pub const ASKS: usize = 3;

/// How many sets of answers they have.
pub const LEAVES: usize = 1 << ASKS;

/// A tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// Each question: the feature, by its number, and the value above which the answer is yes.
    pub asks: [(u16, f64); ASKS],
    /// What the tree adds for each set of answers. A yes to the first question counts one, to the second two, to the third four.
    pub leaves: [f64; LEAVES],
}

/// Trees whose sum is a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Forest {
    /// Where the sum begins.
    pub base: f64,
    /// The trees.
    pub trees: Cow<'static, [Tree]>,
}

/// A line is looked at twice: by itself in its page, then in the light of what the first look made of the lines around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Looks {
    /// The first look.
    pub first: Forest,
    /// The second.
    pub second: Forest,
}

/// A tree of a table.
pub const fn tree(asks: [(u16, f64); ASKS], leaves: [f64; LEAVES]) -> Tree {
    Tree { asks, leaves }
}

impl Tree {
    /// What the tree adds for a line with these values.
    pub fn says(&self, values: &[f64]) -> f64 {
        let mut leaf = 0;
        for (place, (feature, above)) in self.asks.iter().enumerate() {
            let yes = values.get(usize::from(*feature)).is_some_and(|value| value > above);
            leaf |= usize::from(yes) << place;
        }
        self.leaves[leaf % LEAVES]
    }
}

impl Forest {
    /// The sum for a line with these values.
    pub fn score(&self, values: &[f64]) -> f64 {
        self.trees.iter().fold(self.base, |sum, tree| sum + tree.says(values))
    }
}
