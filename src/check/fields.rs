//! Fields that a person should look at: where the text, the page or `sources.csv` give another value than the one that counts, and
//! dates that a rule concluded.

use crate::clean::Rival;
use crate::known::{How, Known};
use crate::revise::{Article, Confirmed};

/// A field of an article whose value is in doubt.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubted<'a> {
    /// The article.
    pub article: &'a Article,
    /// The field's key in the front matter.
    pub key: &'static str,
    /// The value that counts, and how it is known.
    pub value: Known<String>,
    /// What stands beside it.
    pub rivals: Vec<&'a Rival>,
    /// The greater, the more a mistake is to be feared here.
    pub risk: u32,
}

/// One of two values is wrong, and a wrong day moves every "Tuesday" of the article.
const RIVALS: u32 = 60;

/// A day that nobody states.
const CONCLUDED: u32 = 40;

/// Every such field that nobody has settled, in the order of the dossier.
pub fn fields(articles: &[Article]) -> Vec<Doubted<'_>> {
    articles.iter().flat_map(of_article).collect()
}

fn of_article(article: &Article) -> Vec<Doubted<'_>> {
    let confirmed = Confirmed::on(&article.page).fields;
    let all = values(article).into_iter().filter(|(key, _)| !confirmed.contains_key(*key));
    let doubted = all.filter_map(|(key, value)| {
        let rivals: Vec<&Rival> = article.fields.rivals.iter().filter(|it| it.field == key).collect();
        let concluded =
            key == "published" && matches!(value.how, How::Inferred { .. }) && !is_declared(&value);
        let risk = match (rivals.is_empty(), concluded) {
            (false, _) => RIVALS,
            (true, true) => CONCLUDED,
            (true, false) => return None,
        };
        Some(Doubted { article, key, value, rivals, risk })
    });
    doubted.collect()
}

/// Whether the page's markup says so: as good as a statement.
fn is_declared(value: &Known<String>) -> bool {
    matches!(&value.how, How::Inferred { note, .. } if note.0.iter().any(|it| it.id == "page-declares"))
}

/// The fields of which there may be rivals, by their key in the front matter.
fn values(article: &Article) -> Vec<(&'static str, Known<String>)> {
    let fields = &article.fields;
    let date = |it: &Known<crate::dates::Edtf>| Known {
        value: it.value.as_ref().map(ToString::to_string),
        how: it.how.clone(),
    };
    vec![
        ("title", fields.title.clone()),
        ("published", date(&fields.published)),
        ("updated", date(&fields.updated)),
        ("outlet", fields.outlet.clone()),
        ("agency", fields.agency.clone()),
        ("author", fields.author.clone()),
        ("place", fields.place.clone()),
        ("url", fields.url.clone()),
        ("rights", fields.rights.clone()),
    ]
}
