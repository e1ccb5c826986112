//! The theme: one style sheet, the scripts of a dossier that brings some, and other files, each under a name that holds its hash, so
//! that hosts may let browsers keep them for ever.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::ids::short_hash;
use crate::write::File;

/// The built-in theme, in the order of the cascade.
pub const THEME: &[(&str, &str)] = &[
    ("type.css", include_str!("../../theme/type.css")),
    ("sheet.css", include_str!("../../theme/sheet.css")),
    ("parts.css", include_str!("../../theme/parts.css")),
    ("source.css", include_str!("../../theme/source.css")),
    ("lists.css", include_str!("../../theme/lists.css")),
    ("print.css", include_str!("../../theme/print.css")),
    ("icon.svg", include_str!("../../theme/icon.svg")),
];

/// What pages are dressed in; templates read it as `theme`, each a path from the site's root.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Worn {
    /// The style sheet.
    pub style: String,
    /// Classic scripts, by name; none is built in.
    pub scripts: Vec<String>,
    /// The icon.
    pub icon: String,
}

/// The theme made ready.
pub struct Theme {
    worn: Worn,
    files: BTreeMap<String, String>,
}

impl Theme {
    /// The theme: a file `theme/NAME` of the dossier's own takes the place of the built-in one, or joins them after the last.
    pub fn new(overrides: &BTreeMap<String, String>) -> Theme {
        let mut theme = Theme { worn: Worn::default(), files: BTreeMap::new() };
        let mut sheets: Vec<&str> = Vec::new();
        let mut named: Vec<(&str, String)> = Vec::new();
        for (name, text) in pieces(overrides) {
            if name.ends_with(".css") {
                sheets.push(text);
                continue;
            }
            let path = theme.keep(name, text);
            match name {
                "icon.svg" => theme.worn.icon = path.clone(),
                _ if name.ends_with(".js") => theme.worn.scripts.push(path.clone()),
                _ => {}
            }
            named.push((name, path));
        }
        let mut sheet = sheets.join("\n");
        for (name, path) in named {
            let hashed = path.trim_start_matches("assets/");
            sheet = sheet.replace(&format!("url(\"{name}\")"), &format!("url(\"{hashed}\")"));
        }
        theme.worn.style = theme.keep("dossier.css", &sheet);
        theme
    }

    /// What pages are dressed in.
    pub fn worn(&self) -> &Worn {
        &self.worn
    }

    /// The theme's files.
    pub fn files(&self) -> impl Iterator<Item = File> + '_ {
        self.files.iter().map(|(path, text)| File::made(format!("site/public/{path}"), text.as_str()))
    }

    fn keep(&mut self, name: &str, text: &str) -> String {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "txt"));
        let path = format!("assets/{stem}-{}.{ending}", short_hash(&[text]));
        self.files.insert(path.clone(), text.to_owned());
        path
    }
}

/// The built-in files in their order, replaced where the dossier has its own, then those that only the dossier has.
fn pieces(overrides: &BTreeMap<String, String>) -> Vec<(&str, &str)> {
    let own = |name: &str| overrides.get(&format!("theme/{name}")).map(String::as_str);
    let mut pieces: Vec<(&str, &str)> =
        THEME.iter().map(|(name, text)| (*name, own(name).unwrap_or(text))).collect();
    let added = overrides.iter().filter_map(|(path, text)| Some((path.strip_prefix("theme/")?, text.as_str())));
    pieces.extend(added.filter(|(name, _)| THEME.iter().all(|(built_in, _)| built_in != name)));
    pieces
}
