//! Where things stand on a page: a plane map, as the standard writes it.

/// A map of the plane: `x' = ax + cy + e`, `y' = bx + dy + f`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Matrix(pub(super) [f64; 6]);

impl Matrix {
    pub(super) const SAME: Matrix = Matrix([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    pub(super) fn moved(x: f64, y: f64) -> Matrix {
        Matrix([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// First this, then `next`.
    pub(super) fn then(self, next: Matrix) -> Matrix {
        let Matrix([a, b, c, d, e, f]) = self;
        let Matrix([g, h, i, j, k, l]) = next;
        Matrix([
            a * g + b * i,
            a * h + b * j,
            c * g + d * i,
            c * h + d * j,
            e * g + f * i + k,
            e * h + f * j + l,
        ])
    }

    /// Where the origin goes.
    pub(super) fn origin(self) -> (f64, f64) {
        let Matrix([.., x, y]) = self;
        (x, y)
    }

    /// How many quarter turns to the left the x axis makes; `None` where it is aslant, as that of watermarks.
    pub(super) fn turns(self) -> Option<u8> {
        let Matrix([a, b, ..]) = self;
        if b.abs() * 8.0 < a.abs() {
            Some(if a > 0.0 { 0 } else { 2 })
        } else if a.abs() * 8.0 < b.abs() {
            Some(if b > 0.0 { 1 } else { 3 })
        } else {
            None
        }
    }

    /// How long a height of one becomes.
    pub(super) fn height(self) -> f64 {
        let Matrix([_, _, c, d, ..]) = self;
        c.hypot(d)
    }
}

/// A point as seen by whoever holds the page so that the text stands upright.
pub(super) fn upright((x, y): (f64, f64), turns: u8) -> (f64, f64) {
    match turns {
        0 => (x, y),
        1 => (y, -x),
        2 => (-x, -y),
        _ => (-y, x),
    }
}
