//! Whatever the bytes: the decoder of `markdown` gives text that holds what is promised, or says why not.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| dossier_fuzz::decoded("input.md", bytes));
