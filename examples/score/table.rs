//! The table, as Markdown.

use std::fmt::Write as _;

use dossier::annotate::SpeakerClass;

use super::judge::{Judged, Outcome, Verdict};

/// How the text names the speaker, with the row's words.
const CLASSES: &[(SpeakerClass, &str)] = &[
    (SpeakerClass::Name, "by name"),
    (SpeakerClass::Role, "by a role"),
    (SpeakerClass::Pronoun, "by a pronoun"),
    (SpeakerClass::Continued, "continued"),
    (SpeakerClass::Document, "by a document"),
];

/// What became of the quotations of a set.
pub(crate) fn table(name: &str, outcomes: &[Outcome]) -> String {
    let all: Vec<&Judged> = outcomes.iter().flat_map(|it| &it.judged).collect();
    let mut text = format!("## {name}: {} articles\n\n", outcomes.len());
    text.push_str("| marked words with a speaker | all | right | same words | wrong | nobody named | not found | right of those named |\n");
    text.push_str("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    row(&mut text, "all", &all);
    row(&mut text, "of the most frequent speaker", &only(&all, |it| it.most_frequent));
    row(&mut text, "of the other speakers", &only(&all, |it| !it.most_frequent));
    for (class, words) in CLASSES {
        row(&mut text, words, &only(&all, |it| it.class == Some(*class)));
    }
    let most = only(&all, |it| it.most_frequent).len();
    let ours = all.iter().filter(|it| is_right(it)).count();
    let _ = write!(
        text,
        "\nAlways the most frequent speaker: {}; the rules: {}. Words that are nobody's but were given to somebody: {}.\n",
        share(most, all.len()),
        share(ours, all.len()),
        outcomes.iter().map(|it| it.nobodys.len()).sum::<usize>(),
    );
    text
}

/// Each wrong speaker, each abstention, and each speaker of words that are nobody's.
pub(crate) fn list(outcomes: &[Outcome]) -> String {
    let mut text = String::new();
    for outcome in outcomes {
        for (verdict, word) in [(Verdict::Wrong, "wrong"), (Verdict::Abstained, "nobody named")] {
            for it in outcome.judged.iter().filter(|it| it.verdict == verdict) {
                line(&mut text, word, &it.told);
            }
        }
        outcome.nobodys.iter().for_each(|told| line(&mut text, "nobody's", told));
    }
    text
}

/// Longest stretch of words that is listed, in characters.
const WORDS_MAX: usize = 60;

fn line(text: &mut String, what: &str, [article, words, theirs, ours]: &[String; 4]) {
    let short: String = words.chars().take(WORDS_MAX).map(|it| if it == '\n' { ' ' } else { it }).collect();
    let _ = writeln!(text, "{what} · {article} · {short} · {theirs} · {ours}");
}

fn only<'a>(all: &[&'a Judged], keep: impl Fn(&Judged) -> bool) -> Vec<&'a Judged> {
    all.iter().copied().filter(|it| keep(it)).collect()
}

fn row(text: &mut String, name: &str, judged: &[&Judged]) {
    let count = |verdict: Verdict| judged.iter().filter(|it| it.verdict == verdict).count();
    let right = judged.iter().filter(|it| is_right(it)).count();
    let _ = writeln!(
        text,
        "| {name} | {} | {} | {} | {} | {} | {} | {} |",
        judged.len(),
        count(Verdict::Right),
        count(Verdict::SameWords),
        count(Verdict::Wrong),
        count(Verdict::Abstained),
        count(Verdict::Missed),
        share(right, right + count(Verdict::Wrong)),
    );
}

fn is_right(it: &Judged) -> bool {
    matches!(it.verdict, Verdict::Right | Verdict::SameWords)
}

fn share(part: usize, whole: usize) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    format!("{:.1} % ({part} of {whole})", 100.0 * part as f64 / whole as f64)
}
