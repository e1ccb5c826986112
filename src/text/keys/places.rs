//! Where the things of each key stand in a list.

use super::Keys;

/// Where the things of each key stand in a list, found in one look or two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Key and place, from 1, each at the first free slot from the one that its key tells; their number is a power of two.
    slots: Vec<(u64, u32)>,
    noted: usize,
    sieve: Keys,
}

/// Slots for each place: so few are taken that the next free one is near.
const LOOSE: usize = 2;

impl Places {
    /// Notes that the next thing of the list has this key.
    pub fn push(&mut self, key: u64) {
        if self.slots.len() <= self.noted * LOOSE {
            self.widen();
        }
        self.noted += 1;
        if let Ok(place) = u32::try_from(self.noted) {
            self.put(key, place);
            self.sieve.note(key);
        }
    }

    /// Whether anything may have the key: most keys are turned away at once.
    #[inline]
    pub fn may_hold(&self, key: u64) -> bool {
        self.sieve.may_hold(key)
    }

    /// Where the things of the key stand, in order.
    pub fn of(&self, key: u64) -> impl Iterator<Item = usize> + '_ {
        let mut slot = if self.sieve.may_hold(key) { Some(self.slot(key)) } else { None };
        std::iter::from_fn(move || {
            loop {
                let at = slot?;
                let (own, place) = *self.slots.get(at).filter(|(_, place)| *place > 0)?;
                slot = Some((at + 1) & (self.slots.len() - 1));
                if own == key {
                    return usize::try_from(place - 1).ok();
                }
            }
        })
    }

    fn put(&mut self, key: u64, place: u32) {
        let mut at = self.slot(key);
        while self.slots[at].1 > 0 {
            at = (at + 1) & (self.slots.len() - 1);
        }
        self.slots[at] = (key, place);
    }

    fn slot(&self, key: u64) -> usize {
        usize::try_from((key ^ key >> 32) & (self.slots.len() as u64).wrapping_sub(1)).unwrap_or(0)
    }

    /// Twice as many slots, and a sieve that fits; equal keys keep their order.
    fn widen(&mut self) {
        let mut taken: Vec<(u64, u32)> = self.slots.iter().copied().filter(|(_, place)| *place > 0).collect();
        taken.sort_unstable_by_key(|(_, place)| *place);
        let wide = (self.slots.len() * 2).max(4);
        self.slots = vec![(0, 0); wide];
        self.sieve = Keys::of_size(wide / LOOSE);
        for (key, place) in taken {
            self.put(key, place);
            self.sieve.note(key);
        }
    }
}

impl FromIterator<u64> for Places {
    fn from_iter<I: IntoIterator<Item = u64>>(keys: I) -> Places {
        let mut places = Places::default();
        keys.into_iter().for_each(|key| places.push(key));
        places
    }
}
