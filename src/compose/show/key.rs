//! The keys by which templates and messages know what the types tell by variant.

use crate::annotate::{Bound, Form, QuotationKind, SpeakerClass};
use crate::clean::Role;
use crate::registry::{ActorKind, Origin};
use crate::revise::Status;

/// `automatic`, `confirmed`, `rejected`, `disputed`.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Automatic => "automatic",
        Status::Confirmed => "confirmed",
        Status::Rejected => "rejected",
        Status::Disputed => "disputed",
    }
}

/// The role of a block.
pub fn role(role: Role) -> &'static str {
    role.name()
}

/// The kind of a quotation.
pub fn quotation(kind: QuotationKind) -> &'static str {
    match kind {
        QuotationKind::Direct => "direct",
        QuotationKind::Partial => "partial",
        QuotationKind::Indirect => "indirect",
        QuotationKind::Denial => "denial",
        QuotationKind::Echo => "echo",
        QuotationKind::Unattributed => "unattributed",
    }
}

/// How a speaker is named.
pub fn class(class: SpeakerClass) -> &'static str {
    match class {
        SpeakerClass::Name => "name",
        SpeakerClass::Role => "role",
        SpeakerClass::Pronoun => "pronoun",
        SpeakerClass::Continued => "continued",
        SpeakerClass::Document => "document",
    }
}

/// How a mention names its actor.
pub fn form(form: Form) -> &'static str {
    match form {
        Form::Name => "name",
        Form::Surname => "surname",
        Form::Role => "role",
        Form::RoleName => "rolename",
        Form::Acronym => "acronym",
        Form::Demonym => "demonym",
        Form::Metonym => "metonym",
        Form::Description => "description",
    }
}

/// How a number is bounded.
pub fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::Exactly => "exactly",
        Bound::AtLeast => "at-least",
        Bound::AtMost => "at-most",
        Bound::About => "about",
    }
}

/// Every kind of actor in the order of the lists, places last.
pub const KINDS: &[ActorKind] = &[
    ActorKind::Person,
    ActorKind::Office,
    ActorKind::State,
    ActorKind::Organisation,
    ActorKind::Armed,
    ActorKind::Collective,
    ActorKind::Media,
    ActorKind::Unnamed,
    ActorKind::Place,
];

/// The kind of an actor.
pub fn kind(kind: ActorKind) -> &'static str {
    kind.word()
}

/// Where an actor is known from.
pub fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Registry => "registry",
        Origin::Gazetteer => "gazetteer",
        Origin::Form => "form",
    }
}
