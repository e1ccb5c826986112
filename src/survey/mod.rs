//! What is known only from all captures together, before any is cleaned: lines that recur, full names.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::ids::SourceId;

/// What the captures have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Common {
    /// Folded lines that stand in more than one capture, with the captures that hold them.
    pub lines: BTreeMap<String, BTreeSet<SourceId>>,
    /// Full personal names (two or more capitalised words) by folded surname, with the captures that hold them.
    pub names: BTreeMap<String, BTreeMap<String, BTreeSet<SourceId>>>,
}
