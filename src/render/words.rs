//! What templates of every form may call: words of the interface, addresses of links.

use fluent_bundle::FluentValue;
use tera::{Error, Kwargs, TeraResult, Value};

use super::Href;
use crate::messages::Messages;

/// `t(key="status-automatic")`, `t(key="n-sources", n=5)`: a message with its values. A key without a message is an error, so that
/// no page shows a key.
pub(super) fn word(messages: &Messages, values: &Kwargs) -> TeraResult<String> {
    let key = values.must_get::<&str>("key")?;
    let given: Vec<(&str, FluentValue<'_>)> = values
        .iter()
        .filter_map(|(name, value)| Some((name.as_str()?, fluent(value)?)))
        .filter(|(name, _)| *name != "key")
        .collect();
    let missing =
        || Error::message(format!("no message `{key}` in `{}`, or it wants other values", messages.code));
    messages.get(key, &given).ok_or_else(missing)
}

fn fluent(value: &Value) -> Option<FluentValue<'_>> {
    if let Some(text) = value.as_str() {
        return Some(FluentValue::from(text));
    }
    value.as_i64().map(FluentValue::from).or_else(|| value.as_f64().map(FluentValue::from))
}

/// The address of a link as seen from `here`.
pub(super) fn address(link: &Value, here: &str, href: Href) -> TeraResult<String> {
    let page = link.get_from_path("page").and_then(Value::as_str);
    let anchor = link.get_from_path("anchor").and_then(Value::as_str);
    match (page, anchor) {
        (Some(page), Some(anchor)) => Ok(href(here, page, anchor)),
        _ => Err(Error::message("`href` wants a link: a value with `page` and `anchor`")),
    }
}
