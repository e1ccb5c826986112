//! Where links lead: an actor's or a place's page, a day on the timeline, or anywhere else.

use std::collections::BTreeSet;

use pulldown_cmark::LinkType;

use crate::dates::Edtf;
use crate::ids::ActorId;
use crate::read::Standing;
use crate::registry::ActorKind;

/// The timeline's page, as source pages point to it.
const TIMELINE: &str = "../timeline.md#";
const ACTORS: &str = "../actors/";
const PLACES: &str = "../places/";

/// The anchor of what nothing dates.
const UNDATED: &str = "undated";

/// What a link of a source page leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An actor's page.
    Actor(ActorId),
    /// A place's page.
    Place(ActorId),
    /// A day, month or year on the timeline; `None` for what nothing dates.
    Date(Option<Edtf>),
    /// Anything else, which a person wrote.
    Elsewhere,
}

impl Target {
    /// Reads a link's address.
    pub fn of(address: &str) -> Target {
        let page = |folder| address.strip_prefix(folder).and_then(|it: &str| it.strip_suffix(".md"));
        if let Some(id) = page(ACTORS).filter(|id| !id.is_empty()) {
            return Target::Actor(ActorId(id.to_owned()));
        }
        if let Some(id) = page(PLACES).filter(|id| !id.is_empty()) {
            return Target::Place(ActorId(id.to_owned()));
        }
        match address.strip_prefix(TIMELINE) {
            Some(UNDATED) => Target::Date(None),
            Some(day) => {
                Edtf::parse(&day.to_uppercase()).map_or(Target::Elsewhere, |day| Target::Date(Some(day)))
            }
            None => Target::Elsewhere,
        }
    }
}

/// The address that a link of a page means: one in double brackets names a page as an editor of notes does, by the end of its path.
pub fn address(kind: LinkType, written: &str) -> String {
    match kind {
        LinkType::WikiLink { .. } => named(written),
        _ => written.to_owned(),
    }
}

/// The address of the page that a link in double brackets names: `sergei-lavrov`, `actors/sergei-lavrov`, `timeline#2016-05-03`. Where
/// no folder is named an actor is meant, unless somebody looks further.
pub(super) fn named(written: &str) -> String {
    let (path, anchor) = written.split_once('#').unwrap_or((written, ""));
    let path = path.trim().trim_end_matches(".md");
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let timeline = TIMELINE.trim_start_matches("../").trim_end_matches(".md#");
    if name == timeline {
        return format!("{TIMELINE}{anchor}");
    }
    let is_place = folder.rsplit('/').next().is_some_and(|it| PLACES.trim_matches(['.', '/']) == it);
    format!("{}{name}.md", if is_place { PLACES } else { ACTORS })
}

/// The actors and places to whose pages a source page links.
pub fn linked(standing: &Standing) -> BTreeSet<ActorId> {
    let page = standing.page.as_deref().unwrap_or_default();
    let addresses = page.split("](").skip(1).filter_map(|rest| rest.split(')').next()).map(decoded);
    let bracketed =
        page.split("[[").skip(1).filter_map(|rest| rest.split([']', '|', '\n']).next()).map(named);
    let actors = addresses.chain(bracketed).filter_map(|address| match Target::of(&address) {
        Target::Actor(id) | Target::Place(id) => Some(id),
        Target::Date(_) | Target::Elsewhere => None,
    });
    actors.collect()
}

/// The address of the page of an actor or a place.
pub(super) fn actor(id: &ActorId, kind: ActorKind) -> String {
    let folder = if kind == ActorKind::Place { PLACES } else { ACTORS };
    format!("{folder}{id}.md")
}

/// The address of a time: plain ISO, as the timeline's headings are, so that anchors hold on code hosts. A time of day leads to its
/// day, an interval to its beginning.
pub(super) fn date(value: Option<&Edtf>) -> String {
    let day = value.map_or_else(|| UNDATED.to_owned(), Edtf::anchor);
    format!("{TIMELINE}{day}")
}

/// An address as it stands between `](` and `)`: what would end it or be read as Markdown is percent-encoded, all else is raw.
pub(super) fn encoded(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for letter in address.chars() {
        if is_encoded(letter) {
            let mut bytes = [0; 4];
            for byte in letter.encode_utf8(&mut bytes).bytes() {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        } else {
            encoded.push(letter);
        }
    }
    encoded
}

fn is_encoded(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control() || "()<>[]\\%\"'&*_`".contains(letter)
}

/// The address that an encoded one means; as it stands where it is not well formed.
pub fn decoded(encoded: &str) -> String {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.as_bytes();
    while let [first, after @ ..] = rest {
        match (first, after.get(..2).and_then(hex)) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| encoded.to_owned())
}

fn hex(digits: &[u8]) -> Option<u8> {
    let digits =
        std::str::from_utf8(digits).ok().filter(|it| it.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    u8::from_str_radix(digits, 16).ok()
}
