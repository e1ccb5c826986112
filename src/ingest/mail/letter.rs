//! A message with the parts that show its text, and with those that do not.

use std::collections::BTreeSet;

use mail_parser::{Message, MessagePart};

use super::{Decoded, Markup, characters, flow, headers, html, parts, refused};
use crate::diag::{Diagnostic, Place, Warned};
use crate::ingest::broken;

/// A message with the parts that show its text.
pub(super) struct Letter<'m> {
    message: &'m Message<'m>,
    /// What a mail program shows, in order: HTML where there is some, and the plain text beside it.
    shown: Vec<&'m MessagePart<'m>>,
    /// What a mail program without HTML shows.
    plain: Vec<&'m MessagePart<'m>>,
    /// What the messages around it carry besides.
    around: Vec<&'m MessagePart<'m>>,
}

impl<'m> Letter<'m> {
    /// The message itself, or the first one attached to it that shows text.
    pub(super) fn of(message: &'m Message<'m>, depth: usize) -> Option<Letter<'m>> {
        let shown: Vec<&MessagePart<'_>> =
            message.html_bodies().filter(|it| it.is_text() && parts::says(it)).collect();
        let plain: Vec<&MessagePart<'_>> =
            message.text_bodies().filter(|it| parts::is_plain(it) && parts::says(it)).collect();
        if !shown.is_empty() || !plain.is_empty() {
            return Some(Letter { message, shown, plain, around: Vec::new() });
        }
        let attached = message.attachments().filter_map(|it| Some((it, it.message()?)));
        let (part, mut letter) = attached
            .take_while(|_| depth > 0)
            .find_map(|(part, it)| Some((part, Letter::of(it, depth - 1)?)))?;
        let beside = message.attachments().filter(|it| !std::ptr::eq(*it, part));
        letter.around.splice(0..0, beside);
        Some(letter)
    }

    /// What it shows; where its HTML shows pictures alone, its plain text.
    pub(super) fn decoded(&self, path: &str) -> Warned<Option<Decoded>> {
        let whole = self.read(path, &self.shown);
        let mute = whole.value.as_ref().is_none_or(|it| it.1);
        let plain = mute.then(|| self.read(path, &self.plain)).filter(|it| it.value.is_some());
        let Warned { value, mut diagnostics } = plain.unwrap_or(whole);
        if value.is_none() && diagnostics.is_empty() {
            let hint = "Save the message again once it shows its text.";
            diagnostics.extend(refused::<()>(path, "the mail shows no text", hint).diagnostics);
        }
        Warned { value: value.map(|it| it.0), diagnostics }
    }

    /// The text of these parts, and whether one of them that is HTML shows none.
    fn read(&self, path: &str, parts: &[&MessagePart<'_>]) -> Warned<Option<(Decoded, bool)>> {
        let mut diagnostics = Vec::new();
        let html = parts.iter().any(|it| it.is_text_html());
        let (mut shown, mut encoding, mut mute) = (String::new(), None, false);
        for part in parts {
            let bytes = parts::bytes(self.message, part);
            let page = part.is_text_html();
            let declared = parts::charset(part).or_else(|| page.then(|| html::encoding(&bytes)).flatten());
            let Some((words, read)) = characters(path, &bytes, declared).unload(&mut diagnostics) else {
                continue;
            };
            if !shown.is_empty() {
                shown.push_str(if html { "\n<hr>\n" } else { "\n\n" });
            }
            let plain = || broken::unwrapped(&words, parts::is_flowed(part));
            shown.push_str(&match (html, page) {
                (_, true) => {
                    mute |= html::read(&words).0.is_empty();
                    words
                }
                (true, false) => flow::marked_up(&plain()),
                (false, false) => plain(),
            });
            encoding = encoding.or(Some(read));
        }
        let (text, markup) = if html { html::read(&shown) } else { (shown, Markup::default()) };
        let markup = markup.with(headers::said(self.message, parts));
        let decoded = encoding.map(|it| Decoded { text, encoding: it.name().to_owned(), markup });
        let value = decoded.filter(|it| !it.text.trim().is_empty()).map(|it| (it, mute));
        Warned { value, diagnostics }
    }

    /// What the mail carries that may be a source of its own.
    pub(super) fn unread(&self, path: &str) -> Option<Diagnostic> {
        let place = |part: &MessagePart<'_>| std::ptr::from_ref(part).addr();
        let bodies = self.message.html_bodies().chain(self.message.text_bodies());
        let bodies: BTreeSet<usize> = bodies.map(place).collect();
        let own = self.message.attachments().filter(|it| !bodies.contains(&place(it)));
        let names: Vec<String> = self.around.iter().copied().chain(own).filter_map(parts::name).collect();
        let told = names.iter().take(NAMES_MAX).map(String::as_str).collect::<Vec<_>>().join(", ");
        let more = match names.len().saturating_sub(NAMES_MAX) {
            0 => String::new(),
            more => format!(", and {more} more"),
        };
        let message = format!("the mail carries what is not read with it: {told}{more}");
        let hint = "Save it into `seeds/` as a file of its own, if it belongs to the dossier.";
        (!names.is_empty()).then(|| Diagnostic::remark(message).at(Place::file(path)).hint(hint))
    }
}

/// Most names of attachments that are told.
const NAMES_MAX: usize = 8;
