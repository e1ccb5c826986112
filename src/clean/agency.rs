//! News agencies, and how a line gives them the text.

use super::lexicon::Lexicon;
use crate::lang::furniture::bare;

/// The agencies by their usual short name, with the spellings that mean them.
const AGENCIES: &[(&str, &[&str])] = &[
    ("AFP", &["afp", "agence france presse"]),
    ("Reuters", &["reuters", "thomson reuters"]),
    ("AP", &["ap", "associated press", "the associated press"]),
    ("dpa", &["dpa", "deutsche presse agentur"]),
    ("ATS", &["ats", "keystone ats"]),
    ("Belga", &["belga"]),
    ("ANP", &["anp"]),
    ("EFE", &["efe"]),
    ("ANSA", &["ansa"]),
    ("PA", &["pa media", "press association"]),
    ("APA", &["apa"]),
    ("UPI", &["upi"]),
    ("TASS", &["tass", "itar tass"]),
    ("Interfax", &["interfax"]),
    ("RIA Novosti", &["ria novosti", "ria"]),
    ("Sputnik", &["sputnik"]),
    ("Xinhua", &["xinhua", "chine nouvelle"]),
    ("Anadolu", &["anadolu", "anadolu agency", "agence anadolu"]),
    ("La Presse canadienne", &["la presse canadienne"]),
    ("The Canadian Press", &["the canadian press"]),
    ("APS", &["aps", "algerie presse service"]),
    ("MAP", &["map", "maghreb arabe presse"]),
    ("TAP", &["tap", "tunis afrique presse"]),
    ("SANA", &["sana"]),
    ("IRNA", &["irna"]),
    ("Kyodo", &["kyodo"]),
    ("Yonhap", &["yonhap"]),
    ("IANS", &["ians"]),
    ("PTI", &["pti", "press trust of india"]),
    ("AAP", &["aap"]),
];

/// An agency named in a line, and whether the line gives it the text or only names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// Its usual short name.
    pub(super) name: &'static str,
    /// Whether a word for "source" or "with" stands before it.
    pub(super) given: bool,
}

/// The agency that a short line gives as the text's source ("Source: Afp", "Le Quotidien avec AFP"), or that is all of the line.
/// A "©" makes it a picture's.
pub(super) fn agency_in(lexicon: &Lexicon<'_>, text: &str) -> Option<Named> {
    if text.contains('©') {
        return None;
    }
    let bare = bare(text);
    if let Some(name) = agency(&bare).filter(|_| is_written_as_name(text)) {
        return Some(Named { name, given: false });
    }
    let words: Vec<&str> = bare.split(' ').collect();
    (0..words.len()).find_map(|at| {
        let before = words.get(..at).filter(|it| !it.is_empty())?.join(" ");
        let name = (1..=3).rev().find_map(|length| agency(&words.get(at..at + length)?.join(" ")))?;
        let given = lexicon.source.start(last_word(&before)).is_some();
        (given && at + 6 > words.len()).then_some(Named { name, given })
    })
}

/// The agency that `bare` names and nothing else.
pub(super) fn agency(bare: &str) -> Option<&'static str> {
    AGENCIES.iter().find(|(_, spellings)| spellings.contains(&bare)).map(|(name, _)| *name)
}

/// Short names are also words ("map", "tap"): alone they count only with a capital.
fn is_written_as_name(text: &str) -> bool {
    text.chars().find(|letter| letter.is_alphabetic()).is_some_and(char::is_uppercase) || bare(text).len() > 4
}

fn last_word(bare: &str) -> &str {
    bare.rsplit(' ').next().unwrap_or(bare)
}
