//! What was made of a page, in the words of `dossier clean`.

use dossier::clean::{Cleaned, Role};
use dossier::dates::Edtf;
use serde_json::json;

/// What was made of a page.
pub(crate) fn shown(text: &str, cleaned: &Cleaned) -> String {
    let texts = |roles: &[Role]| -> Vec<&str> {
        cleaned.blocks.iter().filter(|it| roles.contains(&it.role)).map(|it| it.text.as_str()).collect()
    };
    let date = cleaned.fields.published.value.as_ref().filter(|it| it.day().is_some()).map(Edtf::as_str);
    let kept = cleaned.blocks.iter().map(|it| (it.at, format!("+ {:?} {}", it.role, it.rule)));
    let removed = cleaned.removed.iter().map(|it| (it.at, format!("- {} {}", it.category.name(), it.rule)));
    let mut judged: Vec<_> = kept.chain(removed).collect();
    judged.sort();
    let judged: Vec<String> = judged.into_iter().map(|(at, why)| format!("{why}: {}", at.of(text))).collect();
    json!({
        "judged": judged,
        "headline": cleaned.fields.title.value.clone().unwrap_or_default(),
        "standfirst": texts(&[Role::Standfirst]),
        "body": texts(&[Role::Paragraph, Role::Crosshead, Role::ListItem, Role::Blockquote]),
        "captions": texts(&[Role::Caption]),
        "date": date,
    })
    .to_string()
}
