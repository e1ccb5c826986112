//! Languages as data: months, weekdays, speech verbs, titles, furniture phrases, names of states and capitals.
//!
//! A language is a folder of TOML files and one entry in [`LANGUAGES`]; one subject is one file there and one module here. No code
//! anywhere asks for a language by its name.

use serde::de::DeserializeOwned;

use crate::dates::lexicon::Lexicon;
use crate::diag::{Diagnostic, Place};

pub mod agencies;
pub mod dates;
pub mod figures;
pub mod furniture;
pub mod gazetteer;
pub mod names;
pub mod outlets;
pub mod proposals;
pub mod speech;
pub mod stamps;

/// The files of one language, embedded.
struct Folder {
    code: &'static str,
    dates: &'static str,
    figures: &'static str,
    furniture: &'static str,
    names: &'static str,
    proposals: &'static str,
    speech: &'static str,
}

/// Every language that has rules, by code.
const LANGUAGES: &[Folder] = &[
    Folder {
        code: "en",
        dates: include_str!("en/dates.toml"),
        figures: include_str!("en/figures.toml"),
        furniture: include_str!("en/furniture.toml"),
        names: include_str!("en/names.toml"),
        proposals: include_str!("en/proposals.toml"),
        speech: include_str!("en/speech.toml"),
    },
    Folder {
        code: "fr",
        dates: include_str!("fr/dates.toml"),
        figures: include_str!("fr/figures.toml"),
        furniture: include_str!("fr/furniture.toml"),
        names: include_str!("fr/names.toml"),
        proposals: include_str!("fr/proposals.toml"),
        speech: include_str!("fr/speech.toml"),
    },
];

/// What the tool knows of one language.
#[derive(Clone, Debug)]
pub struct Language {
    /// Its code (BCP 47): the prefix of its rules' names.
    pub code: &'static str,
    /// Months, weekdays, relative words.
    pub dates: Lexicon,
    /// Number words, bounds, things counted.
    pub figures: figures::FigureWords,
    /// Phrases of page furniture.
    pub furniture: furniture::FurnitureWords,
    /// Titles, roles, honorifics.
    pub names: names::NameWords,
    /// Words by which names that nobody knows are told.
    pub proposals: proposals::ProposalWords,
    /// Speech verbs and pronouns.
    pub speech: speech::SpeechWords,
}

/// Every language that has rules, and the names that all share.
#[derive(Clone, Debug)]
pub struct Languages {
    all: Vec<Language>,
    /// States, capitals, organisations, agencies.
    pub gazetteer: gazetteer::Gazetteer,
    /// News agencies, as they name themselves in any language.
    pub agencies: agencies::Agencies,
    /// Papers, sites and stations by their names.
    pub outlets: outlets::Outlets,
    /// The dates that pages show of themselves, whatever their language.
    pub stamps: stamps::ShownWords,
    /// Page furniture in languages that have no rules of their own.
    pub furniture: furniture::FurnitureWords,
}

impl Languages {
    /// Reads the embedded files; an error names the file and the line, and can only come from editing one.
    pub fn load() -> Result<Languages, Diagnostic> {
        let all = LANGUAGES.iter().map(load).collect::<Result<_, _>>()?;
        let gazetteer = data("gazetteer.toml", include_str!("gazetteer.toml"))?;
        let stamps = data("stamps.toml", include_str!("stamps.toml"))?;
        let agencies = data("agencies.toml", include_str!("agencies.toml"))?;
        let furniture: furniture::FurnitureWords = data("furniture.toml", include_str!("furniture.toml"))?;
        let outlets = outlets::Outlets::of(&gazetteer, &agencies, &furniture.outlet.nouns);
        Ok(Languages { all, gazetteer, agencies, outlets, stamps, furniture })
    }

    /// The rules for `code` (a region, as in `fr-BE`, is ignored), where there are any.
    pub fn of(&self, code: &str) -> Option<&Language> {
        let primary = code.split(['-', '_']).next().unwrap_or(code);
        self.all.iter().find(|language| language.code.eq_ignore_ascii_case(primary))
    }

    /// All of them, by code.
    pub fn all(&self) -> &[Language] {
        &self.all
    }
}

fn load(folder: &Folder) -> Result<Language, Diagnostic> {
    let figures = subject(folder.code, "figures", folder.figures)?;
    let words = subject(folder.code, "dates", folder.dates)?;
    Ok(Language {
        code: folder.code,
        dates: Lexicon::new(folder.code, words, &figures),
        figures,
        furniture: subject(folder.code, "furniture", folder.furniture)?,
        names: subject(folder.code, "names", folder.names)?,
        proposals: subject(folder.code, "proposals", folder.proposals)?,
        speech: subject(folder.code, "speech", folder.speech)?,
    })
}

fn subject<T: DeserializeOwned>(code: &str, name: &str, text: &str) -> Result<T, Diagnostic> {
    data(&format!("{code}/{name}.toml"), text)
}

fn data<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Diagnostic> {
    let place = || Place::file(format!("src/lang/{file}"));
    toml::from_str(text)
        .map_err(|error| Diagnostic::error(format!("malformed language data: {error}")).at(place()))
}
