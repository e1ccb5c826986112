//! News agencies: the names by which a text says that it is theirs.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};

use super::furniture::bare;
use crate::text::keys::Table;

/// News agencies by their names in the form that [`bare`] gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agencies(Table<String>);

impl Agencies {
    /// The usual short name of the agency that `bare` names and nothing else.
    pub fn named(&self, bare: &str) -> Option<&str> {
        self.0.get(bare).map(String::as_str)
    }
}

/// In data an agency's short name stands before its spellings, which are one string, parted by `|`.
impl<'de> Deserialize<'de> for Agencies {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Agencies, D::Error> {
        let agencies = BTreeMap::<String, String>::deserialize(from)?;
        let mut spellings = BTreeMap::new();
        for (name, own) in agencies {
            for spelling in own.split('|').map(bare) {
                spellings.insert(spelling, name.clone());
            }
        }
        Ok(Agencies(spellings.into()))
    }
}
