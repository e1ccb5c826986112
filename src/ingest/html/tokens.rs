//! What the tokenizer finds, handed on without being kept: most of a page's bytes are attributes that nobody asks for.

use std::convert::Infallible;

use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::{Emitter, ForwardingEmitter, Span, Tokenizer};

use super::attributes::Tagged;

/// Who takes a page's tokens up.
pub(super) trait Takes {
    /// An opening tag; `closed` where it closes itself.
    fn start(&mut self, tag: &Tagged, closed: bool);
    /// An end tag, by its name.
    fn end(&mut self, name: &str);
    /// Words between tags.
    fn words(&mut self, words: &str);
    /// A comment.
    fn comment(&mut self, words: &str);
}

/// Hands the tokens of `html` to `reader`.
pub(super) fn tokens(html: &str, reader: &mut impl Takes) {
    let mut tag = Tagged::default();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        take(&event, &mut tag, reader);
        None
    });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(html, Quiet(emitter)).finish();
}

fn take(event: &CallbackEvent<'_>, tag: &mut Tagged, reader: &mut impl Takes) {
    match event {
        CallbackEvent::OpenStartTag { name } => tag.begin(name),
        CallbackEvent::AttributeName { name } => tag.attribute(name),
        CallbackEvent::AttributeValue { value } => tag.valued(value),
        CallbackEvent::CloseStartTag { self_closing } => reader.start(tag, *self_closing),
        CallbackEvent::EndTag { name } => reader.end(&String::from_utf8_lossy(name)),
        CallbackEvent::String { value } => reader.words(&String::from_utf8_lossy(value)),
        CallbackEvent::Comment { value } => reader.comment(&String::from_utf8_lossy(value)),
        CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
    }
}

/// An emitter that is not told of errors: every page has some, and looking for them takes time.
struct Quiet<F: Callback<Infallible, ()>>(CallbackEmitter<F, Infallible>);

impl<F: Callback<Infallible, ()>> ForwardingEmitter for Quiet<F> {
    type Token = Infallible;

    fn inner(&mut self) -> &mut impl Emitter<Token = Infallible> {
        &mut self.0
    }

    #[inline]
    fn should_emit_errors(&mut self) -> bool {
        false
    }
}
