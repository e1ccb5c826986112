//! Front matter values as YAML scalars, quoted where another reader of YAML could take them for something else than text.

use std::fmt::Write as _;

/// `value` on one line: plain where that is safe, else between single quotes, else (control characters) between double quotes.
pub(super) fn scalar(value: &str) -> String {
    if is_plain(value) {
        value.to_owned()
    } else if value.chars().any(is_unsafe) {
        double_quoted(value)
    } else {
        format!("'{}'", value.replace('\'', "''"))
    }
}

fn is_plain(value: &str) -> bool {
    let safe = |it: char| it.is_alphanumeric() || " -_./:+~()'’".contains(it);
    value.starts_with(char::is_alphanumeric)
        && value.chars().all(safe)
        && !value.contains(": ")
        && !value.ends_with([':', ' '])
        && !is_other_type(value)
}

/// Words that some reader of YAML takes for a truth value or nothing.
const WORDS: &[&str] = &["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

/// Whether some reader of YAML would see a number, a truth value or nothing.
fn is_other_type(value: &str) -> bool {
    let lower = value.to_lowercase();
    let numeric = |it: char| it.is_ascii_digit() || "._:+e".contains(it);
    WORDS.contains(&lower.as_str())
        || lower.parse::<f64>().is_ok()
        || lower.starts_with("0x")
        || lower.starts_with("0o")
        || lower.chars().all(numeric)
}

fn is_unsafe(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

fn double_quoted(value: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in value.chars() {
        match letter {
            '"' | '\\' => {
                quoted.push('\\');
                quoted.push(letter);
            }
            '\n' => quoted.push_str("\\n"),
            _ if is_unsafe(letter) => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(letter));
            }
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
