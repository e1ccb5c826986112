//! The parts of a mail: their bytes, their encoding, their names.

use std::borrow::Cow;

use encoding_rs::Encoding;
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{ContentType, Encoding as Transfer, Message, MessagePart, MimeHeaders as _, PartType};

use crate::text::one_line;

/// Whether a part shows words.
pub(super) fn says(part: &MessagePart<'_>) -> bool {
    match &part.body {
        PartType::Text(text) | PartType::Html(text) => !text.trim().is_empty(),
        _ => false,
    }
}

/// The bytes of a part as they were before they were made fit for mail; the characters are read by us, since pages declare their
/// encoding inside.
pub(super) fn bytes<'m>(message: &'m Message<'_>, part: &'m MessagePart<'_>) -> Cow<'m, [u8]> {
    let raw = message.raw_message.get(part.offset_body as usize..part.offset_end as usize);
    let decoded = raw.and_then(|raw| match part.encoding {
        Transfer::Base64 => base64_decode(raw).map(Cow::Owned),
        Transfer::QuotedPrintable => quoted_printable_decode(raw).map(Cow::Owned),
        Transfer::None => Some(Cow::Borrowed(raw)),
    });
    // What the standard's reader made of it, where its place in the mail cannot be told.
    decoded.unwrap_or_else(|| Cow::Borrowed(part.contents()))
}

/// The encoding that its headers declare.
pub(super) fn charset(part: &MessagePart<'_>) -> Option<&'static Encoding> {
    let label = part.content_type()?.attribute("charset")?;
    Encoding::for_label(label.trim().as_bytes())
}

/// Whether a line that ends with a blank goes on in the next one (RFC 3676).
pub(super) fn is_flowed(part: &MessagePart<'_>) -> bool {
    let format = part.content_type().and_then(|it| it.attribute("format"));
    format.is_some_and(|it| it.eq_ignore_ascii_case("flowed"))
}

/// Whether a part is text without markup.
pub(super) fn is_plain(part: &MessagePart<'_>) -> bool {
    matches!(part.body, PartType::Text(_))
}

/// What an attached file or message is called, by its kind where it has no name; pictures, sounds, signatures and empty texts are no
/// sources.
pub(super) fn name(part: &MessagePart<'_>) -> Option<String> {
    if let PartType::Message(message) = &part.body {
        let subject = message.subject().map(one_line).filter(|it| !it.is_empty());
        return Some(subject.map_or_else(|| "a mail without a subject".to_owned(), |it| format!("`{it}`")));
    }
    let (kind, subkind) = part.content_type().map_or(("text", None), |it| (it.ctype(), it.subtype()));
    let (kind, subkind) = (kind.to_lowercase(), subkind.unwrap_or("plain").to_lowercase());
    let attached = part.content_disposition().is_some_and(ContentType::is_attachment);
    // What a saved page is made of besides: frames, styles, pictures.
    let of_page = part.content_location().is_some() || part.content_id().is_some() && !attached;
    let aside = of_page
        || matches!(kind.as_str(), "image" | "audio" | "video" | "font")
        || subkind.contains("signature")
        || subkind.contains("mime");
    if aside || (part.is_text() && !says(part)) {
        return None;
    }
    let name = part.attachment_name().map(one_line).filter(|it| !it.is_empty());
    Some(name.map_or_else(|| format!("a file without a name (`{kind}/{subkind}`)"), |it| format!("`{it}`")))
}
