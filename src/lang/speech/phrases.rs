//! Runs of words, as the text is split.

/// A word or a run of words, lower case.
pub type Phrase = Vec<String>;

/// Splits as the text is split: at blanks and after elided words.
pub(super) fn phrase(words: &str) -> Phrase {
    words
        .split(' ')
        .flat_map(|word| match word.split_once('\'') {
            Some((head, rest)) if head.len() < 3 && !rest.is_empty() => {
                vec![format!("{head}'"), rest.to_owned()]
            }
            _ => vec![word.to_owned()],
        })
        .collect()
}

/// The phrases, longest first.
pub(super) fn phrases(list: &[String]) -> Vec<Phrase> {
    let mut phrases: Vec<Phrase> = list.iter().map(|words| phrase(words)).collect();
    phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
    phrases
}
