//! The calls into the PDF library, each on a thread of its own with a stack of its own: files are hostile, and a fault of the library
//! costs the file, not the build.
//!
//! Only the library's own work runs here. A fault of ours is not caught.

use std::thread::Builder;

use lopdf::{DecompressError, Document, Error, LoadOptions, Stream};

/// The name of the threads whose faults are told as diagnostics: the program shows nothing else of them.
pub const THREAD: &str = "pdf-library";

/// Their stack in bytes: the library reads what is nested by calling itself, to a hundred levels.
const STACK: usize = 64 << 20;

/// Bytes that all packed lists of objects of a file may unpack to, taken together: those of a paper's issue take some millions.
const UNPACKED_MAX: usize = 256 << 20;

/// What came of a call.
pub(super) enum Outcome<T> {
    /// What it gave.
    Done(T),
    /// The library gave up, and why.
    Refused(String),
    /// The library failed.
    Failed,
}

/// Calls into the library.
pub(super) fn guarded<T: Send>(call: impl FnOnce() -> Result<T, lopdf::Error> + Send) -> Outcome<T> {
    std::thread::scope(|scope| {
        let thread = Builder::new().name(THREAD.to_owned()).stack_size(STACK).spawn_scoped(scope, call);
        match thread.map(std::thread::ScopedJoinHandle::join) {
            Ok(Ok(Ok(value))) => Outcome::Done(value),
            Ok(Ok(Err(error))) => Outcome::Refused(error.to_string()),
            Ok(Err(_)) => Outcome::Failed,
            Err(error) => Outcome::Refused(error.to_string()),
        }
    })
}

/// The document in `bytes`.
pub(super) fn document(bytes: &[u8]) -> Outcome<Document> {
    let limit = UNPACKED_MAX / packed(bytes).max(1);
    let options = LoadOptions { max_decompressed_size: Some(limit), ..LoadOptions::default() };
    guarded(|| Document::load_mem_with_options(bytes, options))
}

/// How many packed lists of objects a file says that it has; any letter of a name may be written as its number.
fn packed(bytes: &[u8]) -> usize {
    const NAME: &[u8] = b"/ObjStm";
    let named = |it: &&[u8]| match it.iter().position(|byte| *byte == b'#') {
        Some(at) => it.get(..at) == NAME.get(..at) && at > 0,
        None => *it == NAME,
    };
    bytes.windows(NAME.len()).filter(|it| it.first() == Some(&b'/')).filter(named).count()
}

/// Why the content of a stream cannot be had.
pub(super) enum Lack {
    /// There is more of it than may be.
    TooMuch,
    /// It cannot be unpacked.
    Broken,
}

/// The content of a stream, where it can be had in at most `max` bytes.
pub(super) fn content(stream: &Stream, max: usize) -> Result<Vec<u8>, Lack> {
    let unpacked = guarded(|| match stream.get_plain_content_with_limit(max) {
        Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => Ok(None),
        other => other.map(Some),
    });
    match unpacked {
        Outcome::Done(content) => content.ok_or(Lack::TooMuch),
        Outcome::Refused(_) | Outcome::Failed => Err(Lack::Broken),
    }
}
