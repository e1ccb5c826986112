//! Names: when two mean the same speaker.

use dossier::text::fold::fold;

/// Whether one of `ours` is one of `theirs`: the same words, the same surname behind first names that agree, or one within the other, but for a first name alone.
pub(crate) fn same(theirs: &[&str], ours: &[String]) -> bool {
    let person = theirs.iter().any(|it| {
        it.split(' ').count() > 1
            && it.split(' ').all(|word| word.chars().next().is_some_and(char::is_uppercase))
    });
    theirs.iter().any(|their| {
        ours.iter().any(|our| {
            let (their, our) = (norm(their), norm(our));
            let (short, long): (Vec<&str>, Vec<&str>) = match their.len() <= our.len() {
                true => (their.split(' ').collect(), our.split(' ').collect()),
                false => (our.split(' ').collect(), their.split(' ').collect()),
            };
            let last = long.last().copied().unwrap_or_default();
            let within = short.iter().all(|word| long.contains(word)) && (!person || short.contains(&last));
            let surname = short.last() == Some(&last) && last.len() > 2 && begin_alike(&short, &long);
            !their.is_empty() && !our.is_empty() && (within || surname)
        })
    })
}

/// Whether what stands before the last word agrees: nothing on one side, the same word, or its initial. "Marie Martin" is not "Paul
/// Martin", and the mayor of a town not its prefect.
fn begin_alike(short: &[&str], long: &[&str]) -> bool {
    let (Some(one), Some(other)) = (short.first(), long.first()) else { return false };
    let initial = one.chars().count() == 1 || other.chars().count() == 1;
    short.len() == 1 || one == other || initial && one.chars().next() == other.chars().next()
}

/// Titles and articles, which make no other speaker.
const TITLES: &str = "m mm mme mlle mr mrs ms dr le la les l un une du de des d the a an s general president ministre premier prime \
                      minister sir lord senator sen rep gov secretary";

/// The words without accents, case, titles and articles.
pub(crate) fn norm(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> =
        folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let own: Vec<&str> =
        words.iter().copied().filter(|it| !TITLES.split_whitespace().any(|title| title == *it)).collect();
    if own.is_empty() { words.join(" ") } else { own.join(" ") }
}
