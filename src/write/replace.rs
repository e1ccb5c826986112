//! One file of a person's, replaced as a whole: it is old or new, never half.

use super::{failed, temporary};
use crate::diag::{Diagnostic, Place};
use crate::read::{Root, files};

/// Puts `text` in the place of the file at `path` (relative to the root), which was read as `read`.
///
/// # Errors
/// Where it cannot be written, or changed since it was read.
pub fn replace(root: &Root, path: &str, (read, text): (Option<&str>, &str)) -> Result<(), Diagnostic> {
    let target = root.path().join(path);
    if files::text(root.path(), &target)?.as_deref() != read {
        let message = "the file changed meanwhile; it was left as it is";
        return Err(Diagnostic::error(message).at(Place::file(path)).hint("Run the command again."));
    }
    let file = temporary(&target, text.as_bytes()).map_err(|error| failed(path, &error))?;
    file.persist(&target).map_err(|error| failed(path, &error.error))
}
