//! Gives the crate a fingerprint of its own sources and of what it is built with, so that the cache of a build made by other rules is never reused.
#![expect(clippy::disallowed_methods, reason = "a build script reads the crate's sources, sorted by path")]

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

fn main() -> std::io::Result<()> {
    let mut files = BTreeSet::new();
    for folder in ["src", "templates", "theme"] {
        collect(Path::new(folder), &mut files)?;
        println!("cargo::rerun-if-changed={folder}");
    }
    if Path::new("Cargo.lock").exists() {
        files.insert(PathBuf::from("Cargo.lock"));
        println!("cargo::rerun-if-changed=Cargo.lock");
    }
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.hash(&mut hasher);
        std::fs::read(&file)?.hash(&mut hasher);
    }
    println!("cargo::rustc-env=DOSSIER_RULES={:016x}", hasher.finish());
    Ok(())
}

fn collect(folder: &Path, files: &mut BTreeSet<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.insert(path);
        }
    }
    Ok(())
}
