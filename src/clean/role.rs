//! What a kept stretch of text is.

use serde::{Deserialize, Serialize};

/// What a kept stretch of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The article's headline.
    Headline,
    /// The summary set apart before the body.
    Standfirst,
    /// A paragraph of the body.
    Paragraph,
    /// A heading inside the body.
    Crosshead,
    /// An item of a list in the body.
    ListItem,
    /// A quotation, or another text, that the body sets apart as a block.
    Blockquote,
    /// The words under a picture.
    Caption,
    /// Whose picture it is.
    Credit,
    /// A line that dates, places or sources the article: "03/05/16 à 15:13", "Source: Afp", "Avec AFP".
    Dateline,
}

impl Role {
    /// Whether it is running text of the body: a paragraph, an item of a list, a quoted block.
    pub fn is_running(self) -> bool {
        matches!(self, Role::Paragraph | Role::ListItem | Role::Blockquote)
    }

    /// Its name, as pages and exports give it.
    pub fn name(self) -> &'static str {
        match self {
            Role::Headline => "headline",
            Role::Standfirst => "standfirst",
            Role::Paragraph => "paragraph",
            Role::Crosshead => "crosshead",
            Role::ListItem => "list-item",
            Role::Blockquote => "blockquote",
            Role::Caption => "caption",
            Role::Credit => "credit",
            Role::Dateline => "dateline",
        }
    }
}
