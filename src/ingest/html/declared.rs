//! The character encoding that a page declares of itself.

use encoding_rs::Encoding;

/// How many bytes are looked at for the declared encoding, and to tell HTML from text.
const HEAD: usize = 4_096;

/// What a server sent before the page, where the page was saved with it, and the page.
pub(super) fn without_response(bytes: &[u8]) -> (&[u8], &[u8]) {
    if !bytes.starts_with(b"HTTP/") {
        return (&[], bytes);
    }
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let end = |mark: &[u8]| head.windows(mark.len()).position(|it| it == mark).map(|at| at + mark.len());
    match end(b"\r\n\r\n").or_else(|| end(b"\n\n")) {
        Some(end) => bytes.split_at(end),
        None => (&[], bytes),
    }
}

/// The first bytes in small letters, whatever their encoding; those that UTF-16 puts between are left out.
pub(super) fn head(bytes: &[u8]) -> String {
    let bytes = bytes.get(..HEAD).unwrap_or(bytes);
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let shown = bytes.iter().filter(|&&it| it != 0 && it < 0xfe);
    shown.map(|&it| char::from(it).to_ascii_lowercase()).collect()
}

/// The encoding that the server's answer, an XML prolog or a `<meta>` near the top declares, the first that names one.
pub(super) fn declared(response: &[u8], page: &[u8]) -> Option<&'static Encoding> {
    let (response, page) = (head(response), head(page));
    let answered =
        response.lines().find(|it| it.starts_with("content-type:")).and_then(|it| named(it, "charset"));
    let prolog = || named(page.trim_start().strip_prefix("<?xml")?.split("?>").next()?, "encoding");
    let meta = || {
        page.match_indices("<meta").find_map(|(at, _)| named(page.get(at..)?.split('>').next()?, "charset"))
    };
    answered.or_else(prolog).or_else(meta)
}

/// The encoding after `name=`. A page whose `charset` can be read as ASCII is not UTF-16, whatever it says: the standard reads
/// UTF-8 then.
fn named(text: &str, name: &str) -> Option<&'static Encoding> {
    let label = text.split_once(name)?.1.trim_start().strip_prefix('=')?;
    let label = label.trim_start().trim_start_matches(['"', '\'']);
    let end = label.find(|it: char| !it.is_ascii_alphanumeric() && !"-_.:".contains(it));
    let label = label.get(..end.unwrap_or(label.len()))?;
    Encoding::for_label(label.as_bytes()).map(Encoding::output_encoding)
}
