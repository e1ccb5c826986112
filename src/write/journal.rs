//! The journal: what a build is about to rename into place. A build that is killed in the middle is put right by whoever comes next.
//!
//! A page that people write too and the record of what the tool wrote on it speak of each other: one of them new and the other old
//! would make the tool's own words a person's, or a word that the tool adds one that a person removed. So they go together, and where
//! a kill parts them, the second follows the first. All else that was staged is thrown away, since the next build makes it again.
//!
//! The journal stands while somebody is at work. It is empty until everything is staged; then it has a line a file: its path, the
//! staged file beside it, and the hash of what was read there (`-` where anything may be replaced), parted by tabs.

use std::io;
use std::path::Path;

use walkdir::WalkDir;

use super::{Staged, ledger, temporary};
use crate::ids::hash;
use crate::read::{Root, files};
use crate::render::Over;

/// The journal's name in the cache folder.
const JOURNAL: &str = "unfinished.txt";

/// How staged files are called.
pub(super) const STAGED: &str = ".staged-";

/// What stands for the hash of what was read where anything may be replaced.
const ANYTHING: &str = "-";

/// Says that somebody is at work.
pub(super) fn open(root: &Root) -> io::Result<()> {
    put(root, "")
}

/// Says that the work is done.
pub(super) fn close(root: &Root) {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is `write`; one that stays is read as a kill, which harms nothing"
    )]
    let _ = std::fs::remove_file(root.cache().join(JOURNAL));
}

/// Says what is about to be renamed: groups that go together, in order.
pub(super) fn list(root: &Root, groups: &[Vec<Staged>]) -> io::Result<()> {
    let lines = groups.iter().flatten().map(|it| {
        let read = match &it.over {
            Over::Anything => ANYTHING.to_owned(),
            Over::Read(read) => hash_of(read.as_deref()),
        };
        let name = it.temporary.file_name().unwrap_or_default().to_string_lossy();
        format!("{}\t{name}\t{read}\n", it.path)
    });
    put(root, &lines.collect::<String>())
}

fn put(root: &Root, text: &str) -> io::Result<()> {
    let journal = root.cache().join(JOURNAL);
    temporary(&journal, text.as_bytes())?.persist(&journal).map_err(|it| it.error)
}

fn hash_of(text: Option<&str>) -> String {
    text.map_or_else(|| "none".to_owned(), |text| hash(&[text]))
}

/// One file that was to be renamed.
struct Move<'a> {
    path: &'a str,
    staged: &'a str,
    read: &'a str,
}

impl Move<'_> {
    fn of(line: &str) -> Option<Move<'_>> {
        let mut parts = line.split('\t');
        let (path, staged, read) = (parts.next()?, parts.next()?, parts.next()?);
        // Whatever a journal says, nothing is renamed from or to anywhere else.
        let sound = path.starts_with("site/") && !path.contains("..") && staged.starts_with(STAGED);
        (sound && !staged.contains('/')).then_some(Move { path, staged, read })
    }

    /// Whether the target stands as it was read.
    fn is_as_read(&self, root: &Root) -> bool {
        let text = files::text(root.path(), &root.path().join(self.path));
        text.is_ok_and(|text| hash_of(text.as_deref()) == self.read)
    }

    fn is_staged(&self, root: &Root) -> bool {
        self.file(root).is_file()
    }

    fn file(&self, root: &Root) -> std::path::PathBuf {
        root.path().join(self.path).with_file_name(self.staged)
    }

    /// Ends what was begun.
    fn end(&self, root: &Root) {
        if self.is_staged(root) && self.is_as_read(root) {
            #[expect(
                clippy::disallowed_methods,
                reason = "this is `write`; what cannot be renamed now stays old"
            )]
            let _ = std::fs::rename(self.file(root), root.path().join(self.path));
        }
    }
}

/// Puts right what a killed build left; whether there was anything.
pub(super) fn recover(root: &Root) -> bool {
    let Ok(Some(text)) = files::text(root.path(), &root.cache().join(JOURNAL)) else { return false };
    let moves: Vec<Move<'_>> = text.lines().filter_map(Move::of).collect();
    for (index, it) in moves.iter().enumerate() {
        // The record of a page that was renamed follows it; that of one that was not is thrown away with it.
        let page = index
            .checked_sub(1)
            .and_then(|before| moves.get(before))
            .filter(|page| are_one(page.path, it.path));
        if page.is_some_and(|page| !page.is_staged(root) && !page.is_as_read(root)) {
            it.end(root);
        }
    }
    ledger::add(root, moves.iter().filter(|it| it.read == ANYTHING).map(|it| it.path));
    let swept = sweep(&root.site());
    !moves.is_empty() || swept > 0
}

/// Whether the files at these paths are a page and its record.
fn are_one(page: &str, record: &str) -> bool {
    super::is_record(record) && super::group(page) == super::group(record)
}

/// Throws away what was staged and never renamed; how many files that were.
fn sweep(folder: &Path) -> usize {
    let files = WalkDir::new(folder).into_iter().filter_map(Result::ok).filter(|entry| {
        entry.file_type().is_file() && entry.file_name().to_string_lossy().starts_with(STAGED)
    });
    #[expect(clippy::disallowed_methods, reason = "this is `write`; what stays behind is swept next time")]
    let swept = files.filter(|entry| std::fs::remove_file(entry.path()).is_ok()).count();
    swept
}
