//! Names that may be two spellings of one: nearly the same letters, or one surname and first names with one initial.

use crate::registry::{Actor, ActorKind};
use crate::text::fold;

/// Jaro-Winkler similarity of full names above which two may be one, written in two ways.
const ALIKE: f64 = 0.93;

/// Fewest letters of a name that may be misspelt: shorter ones are alike too often.
const LETTERS_MIN: usize = 6;

/// The most that Jaro-Winkler adds to Jaro, as a share of what is lacking: a tenth for each of four equal first letters.
const PREFIX: f64 = 0.4;

/// An actor's names, made ready to be compared with many.
pub(super) struct Spelled {
    person: bool,
    surname: Option<String>,
    initial: Option<char>,
    own: Spelling,
    all: Vec<Spelling>,
}

impl Spelled {
    pub(super) fn of(actor: &Actor) -> Spelled {
        let own = Spelling::of(&actor.name);
        Spelled {
            person: actor.kind == ActorKind::Person,
            surname: actor.surname().map(fold),
            initial: own.folded.chars().next(),
            own,
            all: actor.names().map(Spelling::of).collect(),
        }
    }

    /// Whether the two may be the same.
    pub(super) fn may_be(&self, other: &Spelled) -> bool {
        let family = self.surname.is_some() && self.surname == other.surname && self.initial == other.initial;
        self.person == other.person && (family || other.all.iter().any(|name| self.own.is_like(name)))
    }
}

/// A name with its letters counted.
struct Spelling {
    folded: String,
    length: usize,
    /// How many letters fall into each of 32 heaps.
    heaps: [u8; 32],
}

impl Spelling {
    fn of(name: &str) -> Spelling {
        let folded = fold(name);
        let mut heaps = [0_u8; 32];
        for letter in folded.chars() {
            let heap = &mut heaps[letter as usize % 32];
            *heap = heap.saturating_add(1);
        }
        Spelling { length: folded.chars().count(), heaps, folded }
    }

    fn is_like(&self, other: &Spelling) -> bool {
        self.folded == other.folded
            || self.length >= LETTERS_MIN
                && self.most_alike(other) > ALIKE
                && strsim::jaro_winkler(&self.folded, &other.folded) > ALIKE
    }

    /// What their similarity is at most: no letter matches that the other name does not have. Most pairs of a large dossier are told
    /// apart by it, without comparing letter by letter.
    fn most_alike(&self, other: &Spelling) -> f64 {
        let shared: u32 = self.heaps.iter().zip(&other.heaps).map(|(a, b)| u32::from(*a.min(b))).sum();
        let of = |length: usize| f64::from(shared) / length.max(1) as f64;
        let jaro = (of(self.length) + of(other.length) + 1.0) / 3.0;
        jaro + PREFIX * (1.0 - jaro)
    }
}
