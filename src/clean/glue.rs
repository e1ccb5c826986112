//! Words that lost the blank between them when a page became text: "Tout AccepterTout refuser", "jours© Somebody".

use crate::lang::furniture::bare;

/// The offsets at which a small letter or a closing mark runs into a capital.
pub(super) fn seams(text: &str) -> Vec<usize> {
    let before = std::iter::once(' ').chain(text.chars());
    let seams = before
        .zip(text.char_indices())
        .filter(|(left, (_, right))| left.is_lowercase() && right.is_uppercase());
    seams.map(|(_, (at, _))| at).collect()
}

/// The bare words of `text` with a blank at each seam; `None` where there is no seam.
pub(super) fn parted(text: &str) -> Option<String> {
    let seams = seams(text);
    if seams.is_empty() {
        return None;
    }
    let mut parted = String::with_capacity(text.len() + seams.len());
    let mut from = 0;
    for seam in seams {
        parted.push_str(text.get(from..seam).unwrap_or_default());
        parted.push(' ');
        from = seam;
    }
    parted.push_str(text.get(from..).unwrap_or_default());
    Some(bare(&parted))
}
