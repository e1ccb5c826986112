//! A line with its class.

/// A line with its class.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Where it stands among the lines of its page.
    pub(crate) index: usize,
    /// Its features.
    pub(crate) values: Vec<f64>,
    /// Whether it belongs to the article.
    pub(crate) ours: bool,
    /// How much it counts.
    pub(crate) weight: f64,
}
