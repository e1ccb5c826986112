//! The Markdown pages: index pages that read well as they stand on a code host or in any editor.
