//! Whatever the page: what is kept and what is removed are together all of it. The first byte chooses text or markup.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| dossier_fuzz::cleaned(bytes));
