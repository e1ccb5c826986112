//! Reads `site/dossier.toml`.

use std::path::Path;

use crate::config::Config;
use crate::diag::{Diagnostic, Place, Warned};
use crate::text::Span;

/// The settings in `text`, the content of the file at `path`; the defaults where it cannot be understood.
pub fn config(path: &str, text: &str) -> Warned<Config> {
    match toml::from_str::<Config>(text) {
        Ok(config) => Warned::clean(config),
        Err(error) => Warned { value: Config::default(), diagnostics: vec![malformed(path, text, &error)] },
    }
}

/// The folder's name, for a dossier that nobody has given a title.
pub fn default_title(root: &Path) -> String {
    let name = root
        .canonicalize()
        .ok()
        .and_then(|it| it.file_name().map(|name| name.to_string_lossy().into_owned()));
    name.unwrap_or_else(|| "dossier".to_owned())
}

/// What is wrong with a TOML file, where, and what was probably meant.
pub fn malformed(path: &str, text: &str, error: &toml::de::Error) -> Diagnostic {
    let message = error.message().lines().next().unwrap_or("malformed TOML").to_owned();
    let at = error.span().map_or(Span::new(0, 0), |span| Span::new(span.start, span.end.max(span.start)));
    let hint = match unknown_field(error.message()) {
        Some(hint) => hint,
        None => "Mend the line; until then the file counts as empty.".to_owned(),
    };
    Diagnostic::error(message).at(Place::span(path, text, at)).hint(hint)
}

/// "unknown field `titel`, expected one of `title`, ..." to the nearest of the expected names.
fn unknown_field(message: &str) -> Option<String> {
    let mut names = message.split('`').skip(1).step_by(2);
    let unknown = names.next().filter(|_| message.starts_with("unknown field"))?;
    let nearest = names.max_by(|a, b| strsim::jaro(unknown, a).total_cmp(&strsim::jaro(unknown, b)))?;
    Some(format!("Did you mean `{nearest}`?"))
}
