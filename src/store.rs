//! The cache: what was made, keyed by everything that it was made from, in files that may be deleted at any time.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Mutex;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use walkdir::WalkDir;

use crate::diag::{Diagnostic, Place};
use crate::read::Root;

/// What a thing was made from: BLAKE3 of all its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key([u8; 32]);

impl Key {
    /// The key of what is made by the rules of this program from `parts`.
    pub fn of(parts: &impl Serialize) -> Key {
        let mut hasher = blake3::Hasher::new();
        hasher.update(env!("DOSSIER_RULES").as_bytes());
        // Postcard refuses only what has no length, which no part is; such a part would leave the key at the rules' own.
        if let Ok(bytes) = postcard::to_stdvec(parts) {
            hasher.update(&bytes);
        }
        Key(*hasher.finalize().as_bytes())
    }

    /// The key of what is shown of `parts`: as [`Key::of`], for parts that only have names and values.
    ///
    /// # Errors
    /// Where they cannot be written out, which templates could not read either.
    pub fn of_shown(parts: &impl Serialize) -> Result<Key, Diagnostic> {
        let mut hasher = blake3::Hasher::new();
        hasher.update(env!("DOSSIER_RULES").as_bytes());
        serde_json::to_writer(&mut hasher, parts)
            .map_err(|error| Diagnostic::error(format!("a page cannot be written out: {error}")))?;
        Ok(Key(*hasher.finalize().as_bytes()))
    }

    /// The key itself, as a part of another.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Its first half in hex: enough to tell any two apart.
    pub fn name(self) -> String {
        crate::ids::hex(&self.0[..16])
    }
}

/// The cache on disk. What cannot be read there is made again; what a build did not use is swept.
#[derive(Debug)]
pub struct Store {
    folder: PathBuf,
    used: Mutex<BTreeSet<Key>>,
}

impl Store {
    /// The cache of the dossier at `root`.
    ///
    /// # Errors
    /// Where its folder cannot be made.
    pub fn open(root: &Root) -> Result<Store, Diagnostic> {
        let folder = root.cache().join("cache");
        std::fs::create_dir_all(&folder).map_err(|error| {
            Diagnostic::error(format!("the cache cannot be made: {error}"))
                .at(Place::file(".dossier"))
                .hint("Give yourself the right to write in the dossier's folder.")
        })?;
        Ok(Store { folder, used: Mutex::default() })
    }

    /// What was made under `key`, if it is still there and whole.
    pub fn get<T: DeserializeOwned>(&self, key: Key) -> Option<T> {
        self.mark(key);
        #[expect(clippy::disallowed_methods, reason = "this is `store`")]
        let bytes = std::fs::read(self.path(key)).ok()?;
        postcard::from_bytes(&bytes).ok()
    }

    /// Keeps `made` under `key`.
    ///
    /// # Errors
    /// Where it cannot be written: later stages read it back from here.
    pub fn put(&self, key: Key, made: &impl Serialize) -> Result<(), Diagnostic> {
        self.mark(key);
        let failed = |error: String| {
            let hint = "Make room on the disk, or delete `.dossier`; the old site is whole.";
            Diagnostic::error(format!("the cache cannot be written: {error}"))
                .at(Place::file(".dossier"))
                .hint(hint)
        };
        let bytes = postcard::to_stdvec(made).map_err(|error| failed(error.to_string()))?;
        let write = || -> std::io::Result<()> {
            let mut file = tempfile::Builder::new().prefix(".staged-").tempfile_in(&self.folder)?;
            file.write_all(&bytes)?;
            file.persist(self.path(key)).map_err(|it| it.error)?;
            Ok(())
        };
        write().map_err(|error| failed(error.to_string()))
    }

    /// What is kept under `key`, made now if it is not there.
    ///
    /// # Errors
    /// Where it cannot be made or kept.
    pub fn kept<T>(&self, key: Key, make: impl FnOnce() -> Result<T, Diagnostic>) -> Result<T, Diagnostic>
    where
        T: Serialize + DeserializeOwned,
    {
        if let Some(made) = self.get(key) {
            return Ok(made);
        }
        let made = make()?;
        self.put(key, &made)?;
        Ok(made)
    }

    /// Removes what this build did not use.
    pub fn sweep(self) {
        let used = self.used.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        let names: BTreeSet<String> = used.into_iter().map(Key::name).collect();
        for entry in WalkDir::new(&self.folder).min_depth(1).into_iter().filter_map(Result::ok) {
            if !names.contains(&*entry.file_name().to_string_lossy()) {
                #[expect(
                    clippy::disallowed_methods,
                    reason = "this is `store`; what stays behind is swept next time"
                )]
                let _ = std::fs::remove_file(entry.path());
            }
        }
    }

    /// Whether something is kept under `key`: parts of the cache may have been deleted.
    pub fn holds(&self, key: Key) -> bool {
        self.path(key).is_file()
    }

    /// Keeps what is under `key` for another build, although this one does not read it.
    pub fn mark(&self, key: Key) {
        self.used.lock().unwrap_or_else(std::sync::PoisonError::into_inner).insert(key);
    }

    fn path(&self, key: Key) -> PathBuf {
        self.folder.join(key.name())
    }
}
