//! The files that belong to no page: the style sheet, the icon, and what hosts ask for. The first two carry their hash in their names, so that a browser
//! never mixes the pages of one build with the sheets of another.

use std::collections::BTreeMap;

use super::templates::Overrides;
use crate::render::File;

/// The built-in style sheets, put together in the order of their names.
const THEME: &[(&str, &str)] = &[
    ("1-type.css", include_str!("../../theme/1-type.css")),
    ("2-sheet.css", include_str!("../../theme/2-sheet.css")),
    ("3-source.css", include_str!("../../theme/3-source.css")),
    ("3-text.css", include_str!("../../theme/3-text.css")),
    ("4-lists.css", include_str!("../../theme/4-lists.css")),
    ("4-tables.css", include_str!("../../theme/4-tables.css")),
    ("5-actor.css", include_str!("../../theme/5-actor.css")),
    ("5-brief.css", include_str!("../../theme/5-brief.css")),
    ("5-home.css", include_str!("../../theme/5-home.css")),
    ("5-timeline.css", include_str!("../../theme/5-timeline.css")),
    ("9-print.css", include_str!("../../theme/9-print.css")),
];

/// The icon: without one, browsers ask the host for a file that is not there.
const ICON: &str = include_str!("../../theme/icon.svg");

/// Files for hosts: no processing by the code host, what crawlers may do, the rules that every page also carries itself.
const FIXED: &[(&str, &str)] = &[
    (".nojekyll", ""),
    ("robots.txt", "User-agent: *\nDisallow:\n"),
    ("_headers", include_str!("../../theme/_headers")),
];

/// Assets by the name under which templates ask for them.
pub(super) struct Assets {
    /// The path of each from the site's root, and its bytes.
    named: BTreeMap<&'static str, (String, Vec<u8>)>,
}

impl Assets {
    /// The assets, with the dossier's own style sheets in the place of those of the same name, or among them.
    pub(super) fn of(overrides: &Overrides) -> Assets {
        let icon = overrides.get("theme/icon.svg").map_or(ICON, String::as_str);
        let named = [
            ("dossier.css", hashed("dossier", "css", &sheets(overrides))),
            ("icon.svg", hashed("icon", "svg", icon)),
        ];
        Assets { named: BTreeMap::from(named) }
    }

    /// The path of the asset `name` from the site's root.
    pub(super) fn path(&self, name: &str) -> Option<&str> {
        self.named.get(name).map(|(path, _)| path.as_str())
    }

    /// Every file.
    pub(super) fn files(&self) -> Vec<File> {
        let named = self.named.values().map(|(path, bytes)| (path.as_str(), bytes.clone()));
        let fixed = FIXED.iter().map(|(path, text)| (*path, text.as_bytes().to_vec()));
        named.chain(fixed).map(|(path, bytes)| File::made(format!("site/public/{path}"), bytes)).collect()
    }
}

/// The path and the bytes of a file that carries its hash in its name.
fn hashed(stem: &str, ending: &str, text: &str) -> (String, Vec<u8>) {
    let hash = blake3::hash(text.as_bytes()).to_hex();
    (format!("assets/{stem}.{}.{ending}", hash.get(..8).unwrap_or_default()), text.as_bytes().to_vec())
}

fn sheets(overrides: &Overrides) -> String {
    let mut sheets: BTreeMap<&str, &str> = THEME.iter().copied().collect();
    let own = overrides.iter().filter_map(|(path, text)| Some((path.strip_prefix("theme/")?, text.as_str())));
    sheets.extend(own.filter(|(name, _)| name.ends_with(".css")));
    sheets.into_values().collect::<Vec<_>>().join("\n")
}
