//! `gather`: articles (see `dossier.rs`) to what the indexes hold, one line each.

use std::fmt::Write as _;

use dossier::gather::remarks::Remark;
use dossier::gather::{Dossier, Ref};

use super::dossier::described;

pub(super) fn run(input: &str) -> String {
    let described = described(input);
    let messages = described.messages();
    let dossier = described.gathered(&messages);
    let mut out = String::new();
    sources(&dossier, &mut out);
    actors(&dossier, &mut out);
    places(&dossier, &mut out);
    timeline(&dossier, &mut out);
    quotes(&dossier, &mut out);
    figures(&dossier, &mut out);
    rest(&dossier, &mut out);
    out
}

fn sources(dossier: &Dossier, out: &mut String) {
    for (index, entry) in dossier.entries.iter().enumerate() {
        let published = entry.fields.published.value.as_ref().map_or("undated", |it| it.as_str());
        let _ = writeln!(out, "source {}: {} ({published}, {} words)", index + 1, entry.id, entry.words);
    }
    for origin in &dossier.origins {
        let agency = origin.agency.as_deref().unwrap_or("no agency");
        let numbers: Vec<String> = origin.sources.iter().map(|it| (it + 1).to_string()).collect();
        let _ = writeln!(out, "origin: {agency}: {}", numbers.join(" "));
    }
}

fn actors(dossier: &Dossier, out: &mut String) {
    for (id, record) in &dossier.actors {
        let counts = (record.speaks.len(), record.spoken_about.len(), record.present.len());
        let _ = writeln!(
            out,
            "actor {id}: speaks {}, spoken about {}, present {}; figures {}; rejected {}",
            counts.0,
            counts.1,
            counts.2,
            record.figures.len(),
            record.rejected.len()
        );
        let company: Vec<String> = record.company.iter().map(|(id, times)| format!("{id} {times}")).collect();
        if !company.is_empty() {
            let _ = writeln!(out, "  with {}", company.join(", "));
        }
        for at in &record.speaks {
            let _ = writeln!(out, "  {}", said(dossier, *at));
        }
    }
}

fn said(dossier: &Dossier, at: Ref) -> String {
    let (_, spoken) = dossier.quotation(at).expect("the reference holds");
    let day = spoken.said.as_ref().map_or("no day of saying".to_owned(), ToString::to_string);
    let status = format!("{:?}", spoken.note.status).to_lowercase();
    format!("{status}: {} ({day}, source {})", spoken.pieces.join(" | "), at.source + 1)
}

fn places(dossier: &Dossier, out: &mut String) {
    for (id, record) in &dossier.places {
        let _ =
            writeln!(out, "place {id}: {} mentions, {} sources", record.mentions.len(), record.sources.len());
    }
}

fn timeline(dossier: &Dossier, out: &mut String) {
    for (anchor, day) in &dossier.timeline.days {
        let _ = writeln!(
            out,
            "day {anchor}: {} published, {} said, {} named",
            day.publications.len(),
            day.statements.len(),
            day.events.len()
        );
        for at in &day.events {
            let excerpt = &dossier.entries[at.source].dates[at.item].excerpt;
            let _ = writeln!(out, "  {}[{}]{}", excerpt.before, excerpt.words, excerpt.after);
        }
    }
    let (sources, dates) = (&dossier.timeline.undated_sources, &dossier.timeline.undated);
    if !sources.is_empty() || !dates.is_empty() {
        let _ = writeln!(out, "undated: {} sources, {} dates", sources.len(), dates.len());
    }
}

fn quotes(dossier: &Dossier, out: &mut String) {
    let quotes = &dossier.quotes;
    for (ids, said) in &quotes.speakers {
        let ids: Vec<&str> = ids.iter().map(|it| it.0.as_str()).collect();
        let _ = writeln!(out, "speaker {}: {}", ids.join(" + "), said.len());
    }
    let counts = [
        ("unattributed", quotes.unattributed.len()),
        ("echoes", quotes.echoes.len()),
        ("rejected", quotes.rejected.len()),
        ("disputed", quotes.disputed.len()),
    ];
    for (name, count) in counts.iter().filter(|(_, count)| *count > 0) {
        let _ = writeln!(out, "{name}: {count}");
    }
}

fn figures(dossier: &Dossier, out: &mut String) {
    for at in &dossier.figures.standing {
        let figure = &dossier.entries[at.source].figures[at.item];
        let claimed = figure.note.it.claimant.as_ref().map_or("nobody", |it| it.actors[0].0.as_str());
        let _ = writeln!(out, "figure: {} by {claimed}", figure.excerpt.words);
    }
    if !dossier.figures.rejected.is_empty() {
        let _ = writeln!(out, "figures rejected: {}", dossier.figures.rejected.len());
    }
}

fn rest(dossier: &Dossier, out: &mut String) {
    for remark in &dossier.remarks {
        let _ = match remark {
            Remark::YearMissing { source, found, candidate } => {
                writeln!(out, "remark: source {}: {found}, perhaps {candidate}", source + 1)
            }
            Remark::IdenticalTexts { sources } => writeln!(out, "remark: identical texts: {sources:?}"),
        };
    }
    for (source, fields) in &dossier.missing.fields {
        let _ = writeln!(out, "missing: source {}: {}", source + 1, fields.join(", "));
    }
}
