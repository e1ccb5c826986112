//! A dossier's folder and where everything lies in it.

use std::path::{Path, PathBuf};

/// The folder that holds `seeds/`.
#[derive(Clone, Debug)]
pub struct Root(PathBuf);

impl Root {
    /// The dossier in `folder`.
    pub fn new(folder: impl Into<PathBuf>) -> Root {
        Root(folder.into())
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The captures, never written to.
    pub fn seeds(&self) -> PathBuf {
        self.0.join("seeds")
    }

    /// What is known of the captures, and what is made from them.
    pub fn site(&self) -> PathBuf {
        self.0.join("site")
    }

    /// The annotated Markdown pages.
    pub fn pages(&self) -> PathBuf {
        self.site().join("pages")
    }

    /// The HTML site.
    pub fn public(&self) -> PathBuf {
        self.site().join("public")
    }

    /// The cache, which may be deleted at any time.
    pub fn cache(&self) -> PathBuf {
        self.0.join(".dossier")
    }
}
