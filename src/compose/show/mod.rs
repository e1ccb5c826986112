//! The parts that views share: links, dates, citations, excerpts, and how an annotation is shown.

mod annotated;
mod citation;
mod code;
mod dated;
mod excerpt;
mod field;
mod figure;
mod identified;
pub mod key;
mod link;
mod more;
mod note;
mod quotation;
mod role;
mod strip;
mod tally;
mod written;

pub use annotated::{DateView, MentionView};
pub use citation::Citation;
pub(in crate::compose) use citation::source_link;
pub use dated::{Dated, Said};
pub use excerpt::Excerpt;
pub use field::Field;
pub use figure::FigureView;
pub use identified::Identified;
pub use link::{Link, html_href, markdown_href};
pub(in crate::compose) use more::{GROUP_MAX, LINES_MAX};
pub use more::{More, Rest};
pub use note::NoteView;
pub use quotation::{Loser, QuotationView};
pub use role::RoleLine;
pub use strip::{Mark, Strip, Tick};
pub use tally::Tally;
