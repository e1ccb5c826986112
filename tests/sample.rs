//! The sample dossier in a folder of a test's own, so that no test writes into the project.

use std::path::{Path, PathBuf};

use dossier::diag::{Diagnostic, Report};
use dossier::read::Root;
use dossier::revise::Article;
use tempfile::TempDir;

/// A dossier in a folder that goes when it is dropped.
pub(crate) struct Sample {
    folder: TempDir,
}

impl Sample {
    /// The project's own captures and what people entered about them; nothing built yet.
    pub(crate) fn of_project() -> Sample {
        let sample = Sample::empty();
        for path in [
            "seeds",
            "site/actors.toml",
            "site/sources.csv",
            "site/dossier.toml",
            "site/notes",
            "site/README.md",
        ] {
            copy(&project().join(path), &sample.path(path));
        }
        sample
    }

    /// A dossier without captures.
    pub(crate) fn empty() -> Sample {
        let sample = Sample { folder: tempfile::tempdir().expect("a folder for the test") };
        std::fs::create_dir_all(sample.path("seeds")).expect("the folder can be made");
        sample
    }

    /// A dossier with these captures.
    pub(crate) fn of(captures: &[(&str, &[u8])]) -> Sample {
        let sample = Sample::empty();
        for (path, bytes) in captures {
            sample.write(&format!("seeds/{path}"), bytes);
        }
        sample
    }

    /// What people work on, as it stands: the same dossier for a build that finds nothing made.
    pub(crate) fn without_what_is_made(&self) -> Sample {
        let other = Sample::empty();
        for path in ["seeds", "templates", "site"] {
            copy(&self.path(path), &other.path(path));
        }
        let (pages, kept) = (other.path("site/pages"), other.path("kept"));
        std::fs::rename(&pages, &kept).expect("the dossier was built");
        for path in ["sources", ".written"] {
            copy(&kept.join(path), &pages.join(path));
        }
        for made in [kept, other.path("site/public")] {
            std::fs::remove_dir_all(made).expect("the dossier was built");
        }
        other
    }

    pub(crate) fn root(&self) -> Root {
        Root::new(self.folder.path())
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, bytes: &[u8]) {
        let file = self.path(path);
        std::fs::create_dir_all(file.parent().expect("a file has a folder")).expect("the folder can be made");
        std::fs::write(file, bytes).expect("the file can be written");
    }

    pub(crate) fn read(&self, path: &str) -> String {
        let file = self.path(path);
        std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    }

    /// Builds, and hands back what was told.
    pub(crate) fn build(&self) -> Vec<Diagnostic> {
        let mut report = Report::silent();
        dossier::build(&self.root(), &mut report).expect("the dossier can be built");
        report.diagnostics
    }

    /// The articles, without writing anything of the site.
    pub(crate) fn articles(&self) -> Vec<Article> {
        dossier::articles(&self.root(), &mut Report::silent()).expect("the dossier can be read")
    }

    /// Every file under `path` with its bytes, sorted by path.
    pub(crate) fn files(&self, path: &str) -> Vec<(String, Vec<u8>)> {
        let walk = walkdir::WalkDir::new(self.path(path)).sort_by_file_name().into_iter().flatten();
        let files = walk.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
        let relative =
            |file: &Path| file.strip_prefix(self.folder.path()).unwrap_or(file).display().to_string();
        files.map(|file| (relative(&file), std::fs::read(&file).expect("the file can be read"))).collect()
    }
}

/// The project's own folder.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().flatten().filter(|entry| entry.file_type().is_file())
    {
        let target = to.join(entry.path().strip_prefix(from).unwrap_or(entry.path()));
        let target = if from.is_file() { to.to_owned() } else { target };
        std::fs::create_dir_all(target.parent().expect("a file has a folder"))
            .expect("the folder can be made");
        std::fs::copy(entry.path(), target).expect("the file can be copied");
    }
}
