//! Numbers written out, with the groups of three digits and the decimal mark of a language.

use super::Messages;

impl Messages {
    /// A number written out: "2 000 000", "1,4". One that has no digits, such as infinity, stays as it is.
    pub fn number(&self, value: f64) -> String {
        let plain = value.to_string();
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
        let mark = if decimals.is_empty() { String::new() } else { self.word("number-decimal") };
        format!("{sign}{}{mark}{decimals}", self.grouped(digits))
    }

    fn grouped(&self, digits: &str) -> String {
        if !digits.bytes().all(|it| it.is_ascii_digit()) {
            return digits.to_owned();
        }
        let (first, rest) = digits.split_at(digits.len() % 3);
        let groups = rest.as_bytes().chunks(3).map(String::from_utf8_lossy);
        let all = (!first.is_empty()).then(|| first.into()).into_iter().chain(groups);
        all.collect::<Vec<_>>().join(&self.word("number-group"))
    }
}
