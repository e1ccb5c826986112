//! Random edits of a person to a page, and what must still be so after any number of rebuilds.

use dossier::ids::ActorId;
use dossier::revise::{
    Decision, Line, Link, Sheet, Status, Target, body, confirm_field, confirm_link, enter_field, options,
    sheet,
};
use dossier::text::Span;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// What a person did, as it must be found again.
#[derive(Clone, Debug)]
pub(crate) enum Trace {
    /// These bytes stand on the page.
    Bytes(String),
    /// These words are emphasised.
    Strong(String),
    /// This definition stands on the page, and its note is referred to.
    Note(String, String),
    /// No such note stands on the page.
    NoNote(String),
    /// The line of these words has a link from here to there.
    Link(String, Span, String),
    /// The line of these words has no link on just these.
    NoLink(String, Span),
    /// This line stands in the front matter.
    Head(String),
}

/// A page under edit.
pub(crate) struct Desk {
    pub(crate) page: String,
    pub(crate) traces: Vec<Trace>,
    touched: Vec<String>,
}

/// An edit: what, where, and a number that keeps several of a kind apart.
pub(crate) type Edit = (u8, u16, u16);

impl Desk {
    pub(crate) fn new(page: &str) -> Desk {
        Desk { page: page.to_owned(), traces: Vec::new(), touched: Vec::new() }
    }

    /// The same page before another person, who leaves alone what `other` touched.
    pub(crate) fn beside(page: &str, other: &Desk) -> Desk {
        Desk { touched: other.touched.clone(), ..Desk::new(page) }
    }

    /// Makes an edit, unless it would not do what it is meant to on this page.
    pub(crate) fn edit(&mut self, (what, at, nth): Edit) {
        match what % 17 {
            0 => self.decide(at, &format!("confirmed (MK, 2024-01-{:02})", nth % 28 + 1)),
            1 => self.decide(at, "rejected"),
            2 => self.speaker(at, nth),
            3 => self.delete(at),
            4 => self.retarget(at, nth),
            5 => self.unlink(at),
            6 => self.insert(at, &format!("Une phrase à moi, {nth}.")),
            7 => self.insert(at, &format!("> [!NOTE]\n> Remarque {nth}.")),
            8 => self.emphasis(at),
            9 => self.own_note(at, nth),
            10 => self.field(at, nth),
            11 => self.confirm_field(at),
            12 => self.confirm_link(at),
            13 => self.listed("keep", nth),
            14 => self.insert(at, &format!("+ Mon élément {nth}.")),
            15 => self.insert(at, &format!("> Ma citation {nth}.")),
            _ => self.listed("drop", nth),
        }
    }

    /// A field of the front matter that nobody touched: its key and its line.
    fn head_line(&mut self, at: u16) -> Option<(String, String)> {
        let head = &self.page[..body(&self.page)];
        let lines = head.lines().filter(|line| {
            ["title:", "published:", "outlet:", "agency:"].iter().any(|key| line.starts_with(key))
        });
        let lines: Vec<String> = lines.map(str::to_owned).collect();
        let line = lines.get(usize::from(at) % lines.len().max(1))?.clone();
        let key = line.split(':').next()?.to_owned();
        let name = format!("field {key}");
        if self.touched.contains(&name) {
            return None;
        }
        self.touched.push(name);
        Some((key, line))
    }

    /// Types another value, empties the field, or has it entered.
    fn field(&mut self, at: u16, nth: u16) {
        let Some((key, line)) = self.head_line(at) else { return };
        let value =
            if key == "published" { format!("2017-01-{:02}", nth % 28 + 1) } else { format!("Mien {nth}") };
        let new = match nth % 3 {
            0 => format!("{key}:"),
            _ => format!("{key}: {value}"),
        };
        if new == line {
            return;
        }
        if nth % 3 == 2 {
            let entered = enter_field(&self.page, (&key, &value), &decision(nth));
            self.page = entered.expect("the front matter can be read");
        } else {
            self.page = self.page.replacen(&format!("\n{line}\n"), &format!("\n{new}\n"), 1);
        }
        self.traces.push(Trace::Head(new));
    }

    fn confirm_field(&mut self, at: u16) {
        let Some((key, line)) = self.head_line(at) else { return };
        self.page = confirm_field(&self.page, &key, &decision(at)).expect("the front matter can be read");
        let known = self.page.lines().find(|it| it.starts_with(&format!("  {key}:"))).expect("it says how");
        self.traces.push(Trace::Head(known.to_owned()));
        self.traces.push(Trace::Head(line));
    }

    fn confirm_link(&mut self, at: u16) {
        let Some((line, span, ..)) = self.link(at) else { return };
        let Some(link) = line.links.iter().find(|it| it.at == span) else { return };
        let (Target::Actor(id) | Target::Place(id)) = Target::of(&link.to) else { return };
        let words = span.of(&line.words).split_whitespace().collect::<Vec<_>>().join(" ");
        let trace = Trace::Link(line.words.clone(), span, link.to.clone());
        // Words that a line of a list cannot hold are not confirmed there.
        let Some(page) = confirm_link(&self.page, (&words, &id), &decision(at)) else { return };
        let confirmed = dossier::revise::Confirmed::on(&page).links;
        if confirmed.contains_key(&(words, ActorId(id.0.clone()))) {
            self.page = page;
            self.traces.push(trace);
        }
    }

    /// A line of the capture to be kept or dropped.
    fn listed(&mut self, key: &str, nth: u16) {
        let name = format!("list {key}");
        let end = body(&self.page).saturating_sub(4);
        if self.touched.contains(&name) || !self.page[end..].starts_with("---") {
            return;
        }
        self.touched.push(name);
        let item = format!("  - 'Premiers mots, {nth}'\n");
        match self.page[..end].find(&format!("\n{key}:\n")) {
            Some(at) => self.page.insert_str(at + key.len() + 3, &item),
            None => self.page.insert_str(end, &format!("{key}:\n{item}")),
        }
        self.traces.push(Trace::Head(format!("  - 'Premiers mots, {nth}'")));
    }

    fn definitions(&self) -> Vec<(String, String)> {
        let lines = self.page.lines().filter(|line| line.starts_with("[^") && line.contains("status: "));
        let named = lines.filter_map(|line| Some((line.strip_prefix("[^")?.split_once("]:")?.0, line)));
        named
            .filter(|(id, _)| !self.touched.iter().any(|it| it == id))
            .map(|(id, line)| (id.to_owned(), line.to_owned()))
            .collect()
    }

    fn pick(&mut self, at: u16) -> Option<(String, String)> {
        let all = self.definitions();
        let chosen = all.get(usize::from(at) % all.len().max(1)).cloned()?;
        self.touched.push(chosen.0.clone());
        Some(chosen)
    }

    fn redefine(&mut self, id: String, old: &str, new: String) {
        self.page = self.page.replacen(old, &new, 1);
        self.traces.push(Trace::Note(id, new));
    }

    fn decide(&mut self, at: u16, status: &str) {
        let Some((id, line)) = self.pick(at) else { return };
        let new = line.replace("status: automatic", &format!("status: {status}"));
        self.redefine(id, &line, new);
    }

    fn speaker(&mut self, at: u16, nth: u16) {
        let Some((id, line)) = self.pick(at) else { return };
        let Some((head, rest)) = line.split_once(" · speaker: ") else { return };
        let tail = rest.find(" · rule: ").map_or("", |it| &rest[it..]);
        let new = format!("{head} · speaker: [Zed](../actors/zed-{nth}.md){tail}");
        self.redefine(id, &line, new);
    }

    fn delete(&mut self, at: u16) {
        let Some((id, line)) = self.pick(at) else { return };
        let before = self.page.clone();
        self.page = self.page.replacen(&format!("\n\n{line}"), "", 1).replace(&format!("[^{id}]"), "");
        if same_words(&before, &self.page) {
            self.traces.push(Trace::NoNote(id));
        } else {
            self.page = before;
        }
    }

    /// A link that nobody touched: its line, its place, and the bytes of its bracket and of its end.
    fn link(&mut self, at: u16) -> Option<(Line, Span, std::ops::Range<usize>, std::ops::Range<usize>)> {
        let body = self.page.find("\n---\n")? + 5;
        let foot = self.page.find("\n\n[^").or(self.page.find("\n## Removed <")).unwrap_or(self.page.len());
        let ends: Vec<usize> =
            self.page[body..foot].match_indices("](../").map(|(it, _)| it + body).collect();
        let nth = usize::from(at) % ends.len().max(1);
        let close = *ends.get(nth)?;
        let end = close + self.page[close..].find(')')? + 1;
        let open = (0..close).rev().find(|&it| {
            self.page.as_bytes()[it] == b'['
                && self.page[..it].bytes().rev().take_while(|&it| it == b'\\').count() % 2 == 0
        })?;
        let all = sheet(&self.page);
        let (line, link) =
            all.lines.iter().flat_map(|line| line.links.iter().map(move |it| (line, it))).nth(nth)?;
        let key = format!("{}@{:?}", line.words, link.at);
        if self.touched.contains(&key) {
            return None;
        }
        self.touched.push(key);
        Some((line.clone(), link.at, open..open + 1, close..end))
    }

    fn retarget(&mut self, at: u16, nth: u16) {
        let Some((line, span, _, close)) = self.link(at) else { return };
        let to = format!("../actors/mine-{nth}.md");
        self.replace(&[(close, &format!("]({to})"))], Trace::Link(line.words, span, to.clone()));
    }

    fn unlink(&mut self, at: u16) {
        let Some((line, span, open, close)) = self.link(at) else { return };
        self.replace(&[(close, ""), (open, "")], Trace::NoLink(line.words, span));
    }

    /// Replaces from the end on, if that changes no word of the page.
    fn replace(&mut self, edits: &[(std::ops::Range<usize>, &str)], trace: Trace) {
        let before = self.page.clone();
        for (range, text) in edits {
            self.page.replace_range(range.clone(), text);
        }
        if same_words(&before, &self.page) && holds(&trace, &self.page) {
            self.traces.push(trace);
        } else {
            self.page = before;
        }
    }

    fn insert(&mut self, at: u16, chunk: &str) {
        let gaps: Vec<usize> = self.page.match_indices("\n\n").map(|(it, _)| it).collect();
        let Some(gap) = gaps.get(usize::from(at) % gaps.len().max(1)) else { return };
        self.page.insert_str(*gap, &format!("\n\n{chunk}"));
        self.traces.push(Trace::Bytes(chunk.to_owned()));
    }

    fn emphasis(&mut self, at: u16) {
        let body = self.page.find("\n---\n").map_or(0, |it| it + 5);
        let foot = ["\n## Removed <", "\n## Orphans <"].map(|it| self.page.find(it));
        let foot = foot.into_iter().flatten().min().unwrap_or(self.page.len());
        let text = &self.page[body..foot.max(body)];
        let spots: Vec<usize> =
            text.match_indices("mot").chain(text.match_indices("word")).map(|(it, _)| it + body).collect();
        let Some(&spot) = spots.get(usize::from(at) % spots.len().max(1)) else { return };
        let before = self.page.clone();
        self.page.replace_range(spot..spot + 3, &format!("**{}**", &before[spot..spot + 3]));
        let kept = self.traces.iter().all(|it| holds(it, &self.page));
        if kept && same_words(&before, &self.page) && same_notes(&before, &self.page) {
            self.traces.push(Trace::Strong(before[spot..spot + 3].to_owned()));
        } else {
            self.page = before;
        }
    }

    fn own_note(&mut self, at: u16, nth: u16) {
        let all = sheet(&self.page);
        let Some(line) = all.lines.get(usize::from(at) % all.lines.len().max(1)) else { return };
        if line.words.ends_with(char::is_whitespace) || line.words.contains("Une phrase") {
            return;
        }
        let id = format!("q-mine{nth}");
        let Some(chunk) = self.page.split("\n\n").filter(|it| !it.starts_with("[^")).find(|it| {
            let alone = sheet(it);
            alone.lines.len() == 1 && alone.lines[0].words == line.words && !it.starts_with("---")
        }) else {
            return;
        };
        let before = self.page.clone();
        let definition = format!("[^{id}]: quotation · indirect · from: \"{}\" · speaker: unknown", "x");
        self.page = self.page.replacen(chunk, &format!("{chunk}[^{id}]"), 1);
        self.page = format!("{}\n\n{definition}\n", self.page.trim_end_matches('\n'));
        let trace = Trace::Note(id.clone(), definition);
        if same_words(&before, &self.page) && holds(&trace, &self.page) && !before.contains(&id) {
            self.traces.push(trace);
        } else {
            self.page = before;
        }
    }
}

fn decision(nth: u16) -> Decision {
    Decision {
        status: Status::Confirmed,
        by: "MK".to_owned(),
        on: format!("2024-01-{:02}", nth % 28 + 1),
        why: if nth.is_multiple_of(2) { String::new() } else { format!("raison · \"{nth}\" [x]: y") },
        speaker: None,
    }
}

fn words(page: &str) -> Vec<String> {
    sheet(page).lines.into_iter().map(|line| line.words).collect()
}

fn same_words(before: &str, after: &str) -> bool {
    words(before) == words(after)
}

fn same_notes(before: &str, after: &str) -> bool {
    sheet(before).notes == sheet(after).notes
}

/// The words that stand in each emphasis.
fn strong(page: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut inside = false;
    for event in Parser::new_ext(&page[body(page)..], options()) {
        match event {
            Event::Start(Tag::Strong) => {
                inside = true;
                found.push(String::new());
            }
            Event::End(TagEnd::Strong) => inside = false,
            Event::Text(text) if inside => {
                if let Some(last) = found.last_mut() {
                    last.push_str(&text);
                }
            }
            _ => {}
        }
    }
    found
}

/// Whether a page still shows what a person did.
pub(crate) fn holds(trace: &Trace, page: &str) -> bool {
    let read: Sheet = sheet(page);
    let refers = |id: &str| read.lines.iter().any(|line| line.references.iter().any(|it| it.id == id));
    let link = |words: &str, span: Span| {
        let lines = read.lines.iter().filter(move |line| line.words == words);
        let links = lines.flat_map(|line| line.links.clone()).filter(move |it| it.at == span);
        links.map(|it| it.to).collect::<Vec<_>>()
    };
    match trace {
        Trace::Bytes(bytes) => page.contains(bytes),
        Trace::Head(line) => page[..body(page)].lines().any(|it| it == line),
        Trace::Strong(words) => strong(page).contains(words),
        Trace::Note(id, definition) => page.contains(definition) && refers(id),
        Trace::NoNote(id) => !refers(id) && !read.notes.iter().any(|it| it.id == *id),
        Trace::Link(words, span, to) => link(words, *span).contains(to),
        Trace::NoLink(words, span) => {
            let same = read.lines.iter().filter(|line| line.words == *words).count();
            link(words, *span).len() < same
        }
    }
}

/// Whether what a person did still stands as such: a link of the tool's to the same actor is not the one that a person made and has
/// led elsewhere since.
pub(crate) fn stands(trace: &Trace, page: &str) -> bool {
    let Trace::Link(words, at, to) = trace else { return survives(trace, page) };
    let same = |line: &Line, link: &Link| link.to == *to && link.at.of(&line.words) == at.of(words);
    let linked = sheet(page).lines.iter().any(|line| line.links.iter().any(|link| same(line, link)));
    let orphan = format!("to: {}", to.replace('_', "%5F"));
    linked || page.lines().any(|line| line.starts_with("- link · ") && line.contains(&orphan))
}

/// Whether a page still has what a person did, at its place or among the orphans, although its words may be others now.
pub(crate) fn survives(trace: &Trace, page: &str) -> bool {
    let read: Sheet = sheet(page);
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    let orphan = |head: &str, parts: &[String]| {
        let mut lines = page.lines().filter(|line| line.starts_with(head)).map(bare);
        lines.any(|line| parts.iter().all(|part| line.contains(&bare(part))))
    };
    match trace {
        Trace::Bytes(bytes) => page.contains(bytes),
        Trace::Head(line) => page[..body(page)].lines().any(|it| it == line),
        Trace::Strong(words) => strong(page).contains(words),
        Trace::Note(id, definition) => {
            let wrote = sheet(&format!("x[^{id}]\n\n{definition}")).notes.remove(0).parts;
            let stands =
                read.notes.iter().find(|it| it.id == *id).is_some_and(|it| it.parts.starts_with(&wrote));
            stands || orphan(&format!("- {id} · "), &wrote)
        }
        Trace::Link(_, _, to) => {
            let to = to.replace('_', "%5F");
            page.contains(&format!("]({to})")) || orphan("- link · ", &[format!("to: {to}")])
        }
        Trace::NoNote(_) | Trace::NoLink(..) => true,
    }
}
