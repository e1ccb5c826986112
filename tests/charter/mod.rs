//! The charter, held against the sample: no word without its place, no attribution without a rule, no wrong mouth.

use dossier::annotate::{Anchor, Quotation, QuotationKind};
use dossier::revise::{Article, Settled, Status};

use crate::sample::Sample;

/// How many of the 39 stretches that a named person spoke must have their speaker.
const PERSONS_MIN: usize = 30;

#[test]
fn every_displayed_word_stands_at_its_span_in_the_decoded_text() {
    for article in Sample::of_project().articles() {
        for passage in &article.passages {
            assert_eq!(passage.block.at.of(&article.text), passage.block.text, "{}", article.id);
        }
    }
}

#[test]
fn kept_and_removed_spans_are_all_of_the_text() {
    for article in Sample::of_project().articles() {
        let kept = article.passages.iter().map(|it| it.block.at);
        let mut covered = vec![0_u8; article.text.len()];
        for span in kept.chain(article.removed.iter().map(|it| it.at)) {
            covered[span.start..span.end].iter_mut().for_each(|it| *it += 1);
        }
        for (at, letter) in article.text.char_indices() {
            let times = covered[at];
            assert!(times <= 1, "{}: {letter:?} at {at} is covered {times} times", article.id);
            assert!(times == 1 || letter.is_whitespace(), "{}: {letter:?} at {at} is lost", article.id);
        }
    }
}

#[test]
fn every_annotation_has_a_rule_and_stands_in_kept_text() {
    for article in Sample::of_project().articles() {
        let mut found: Vec<(&str, Anchor)> = Vec::new();
        found.extend(article.mentions.iter().map(|it| (it.it.rule.0.as_str(), it.it.at)));
        found.extend(article.dates.iter().map(|it| (it.it.rule.0.as_str(), it.it.at)));
        found.extend(article.figures.iter().map(|it| (it.it.rule.0.as_str(), it.it.at)));
        for quotation in &article.quotations {
            found.extend(quotation.it.pieces.iter().map(|piece| (quotation.it.rule.0.as_str(), *piece)));
        }
        for (rule, at) in found {
            assert!(!rule.is_empty(), "{}: an annotation has no rule", article.id);
            let passage = article.passages.get(at.block).expect("an annotation stands in a passage");
            let words = passage.block.text.get(at.span.start..at.span.end);
            assert!(words.is_some_and(|it| !it.trim().is_empty()), "{}: {rule} stands nowhere", article.id);
        }
    }
}

#[test]
fn nothing_is_confirmed_without_a_person() {
    for article in Sample::of_project().articles() {
        let automatic = |status: Status| assert_eq!(status, Status::Automatic, "{}", article.id);
        article.quotations.iter().for_each(|it| automatic(it.status));
        article.figures.iter().for_each(|it| automatic(it.status));
    }
}

#[test]
fn echoes_are_never_attributed_by_themselves() {
    for article in Sample::of_project().articles() {
        for quotation in article.quotations.iter().filter(|it| it.it.kind == QuotationKind::Echo) {
            assert!(quotation.it.speaker.is_none(), "{}: {}", article.id, quotation.id);
            let body = quotation.it.echo_of.and_then(|it| article.quotations.get(it));
            assert!(
                body.is_some_and(|it| it.it.kind != QuotationKind::Echo),
                "{}: {}",
                article.id,
                quotation.id
            );
        }
    }
}

#[test]
fn no_words_are_in_a_wrong_mouth() {
    let articles = Sample::of_project().articles();
    let key: Vec<Stretch> = include_str!("attributions.txt").lines().filter_map(Stretch::read).collect();
    let mut wrong = Vec::new();
    let (mut persons, mut right) = (0, 0);
    for stretch in &key {
        let article =
            articles.iter().find(|it| it.id.0 == stretch.capture).expect("the capture is in the sample");
        let given = speakers(article, stretch);
        let is_right = given == stretch.speakers;
        let is_person = PERSONS.contains(&stretch.speakers.join(" + ").as_str());
        persons += usize::from(is_person);
        right += usize::from(is_person && is_right);
        if !given.is_empty() && !is_right {
            wrong.push(format!(
                "{}:{} {:?} is given to {given:?}, not {:?}",
                stretch.capture, stretch.line, stretch.words, stretch.speakers
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(persons, 39, "the key has changed");
    assert!(right >= PERSONS_MIN, "{right} of {persons} persons' words have their speaker");
}

const PERSONS: &[&str] =
    &["sergei-lavrov", "sergei-rudskoi", "staffan-de-mistura", "john-kerry", "josh-earnest"];

/// A stretch between quotation marks in a capture, and whose words it is.
struct Stretch {
    capture: String,
    line: usize,
    words: String,
    speakers: Vec<String>,
}

impl Stretch {
    fn read(line: &str) -> Option<Stretch> {
        let [place, words, speakers] = line.splitn(3, " | ").collect::<Vec<_>>().try_into().ok()?;
        let (capture, number) = place.split_once(':')?;
        let speakers = speakers.split(" + ").filter(|it| *it != "nobody").map(str::to_owned).collect();
        Some(Stretch {
            capture: capture.to_owned(),
            line: number.parse().ok()?,
            words: words.to_owned(),
            speakers,
        })
    }
}

/// Who the article says spoke the stretch: of all quotations of marked words that hold it, the one with the fewest others. What is
/// reported without marks around such a stretch is the narrator's wording and gives the stretch to nobody.
fn speakers(article: &Article, stretch: &Stretch) -> Vec<String> {
    let start: usize = article.text.split_inclusive('\n').take(stretch.line - 1).map(str::len).sum();
    let line = article.text[start..].lines().next().unwrap_or_default();
    let found = line.match_indices(stretch.words.as_str()).map(|(at, _)| start + at);
    let mut holding: Vec<&Settled<Quotation>> = found
        .flat_map(|at| {
            article.quotations.iter().filter(move |it| holds(article, &it.it, at, at + stretch.words.len()))
        })
        .collect();
    holding.sort_by_key(|it| it.it.pieces.iter().map(|piece| piece.span.len()).sum::<usize>());
    let speaker = holding.first().and_then(|it| it.it.speaker.as_ref());
    speaker.map(|it| it.actors.iter().map(|id| described(&id.0)).collect()).unwrap_or_default()
}

/// An id without the hash that keeps the unnamed persons of two articles apart.
fn described(id: &str) -> String {
    let hashed = id
        .rsplit_once('-')
        .filter(|(_, hash)| hash.len() == 6 && hash.chars().all(|it| it.is_ascii_hexdigit()));
    hashed.map_or(id, |(name, _)| name).to_owned()
}

/// Whether a piece of the quotation covers `start..end` of the capture's text.
fn holds(article: &Article, quotation: &Quotation, start: usize, end: usize) -> bool {
    let marked = !matches!(quotation.kind, QuotationKind::Indirect | QuotationKind::Denial);
    marked
        && quotation.pieces.iter().any(|piece| {
            let origin = article.passages.get(piece.block).map_or(0, |it| it.block.at.start);
            origin + piece.span.start <= start && end <= origin + piece.span.end
        })
}
