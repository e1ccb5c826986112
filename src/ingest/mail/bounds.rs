//! How much a mail may nest.

/// Most lists of parts and mails inside one another or side by side: a newsletter has three, a chain of forwarded mails some dozens.
/// For each of them its end is looked for through the whole mail, and each is dropped inside the one around it.
pub(super) const NESTED_MAX: usize = 100;

/// Longest header that is looked at, in bytes.
const HEADER_MAX: usize = 1_000;

/// Whether more parts than [`NESTED_MAX`] say that they hold parts or a mail.
pub(super) fn is_too_nested(bytes: &[u8]) -> bool {
    let starts = std::iter::once(0)
        .chain(bytes.iter().enumerate().filter(|(_, it)| **it == b'\n').map(|(at, _)| at + 1));
    starts.filter(|&at| nests(bytes.get(at..).unwrap_or_default())).take(NESTED_MAX + 1).count() > NESTED_MAX
}

/// Whether a header that says so begins here.
fn nests(rest: &[u8]) -> bool {
    const NAME: &[u8] = b"content-type";
    if !rest.get(..NAME.len()).is_some_and(|it| it.eq_ignore_ascii_case(NAME)) {
        return false;
    }
    let header = rest.get(..HEADER_MAX).unwrap_or(rest);
    let folded = header
        .windows(2)
        .position(|it| it.first() == Some(&b'\n') && !it.get(1).is_some_and(|it| b" \t".contains(it)));
    let header = header.get(..folded.unwrap_or(header.len())).unwrap_or_default().to_ascii_lowercase();
    [&b"multipart"[..], b"message"].iter().any(|kind| header.windows(kind.len()).any(|it| it == *kind))
}
