//! `revise`: an article with its annotations written into it, edits of a person, a second article; see `tests/cases/README.md`.
