//! Whatever the article: every annotation stands on words of its block. The first byte chooses the language.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| dossier_fuzz::annotated(bytes));
