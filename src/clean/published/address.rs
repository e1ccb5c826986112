//! The day that stands in a page's address: "/2016/12/14/", "/2016-12-14-title", "/20161214/".

use chrono::NaiveDate;

use crate::dates::Edtf;
use crate::known::{Ground, Known};

/// Years in which pages of the web are dated.
const YEARS: std::ops::RangeInclusive<i32> = 1993..=2100;

/// The months by which addresses name them: "/2016/dec/14/".
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The day in the path of `address`; nothing where it has none, or several that differ.
pub(in crate::clean) fn in_address(address: &str) -> Option<Known<Edtf>> {
    let path = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = path.split(['?', '#']).next()?.split_once('/')?.1;
    let numbers: Vec<&str> =
        path.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let mut days: Vec<NaiveDate> = (0..numbers.len()).filter_map(|at| day(numbers.get(at..)?)).collect();
    days.dedup();
    let [day] = days.as_slice() else { return None };
    let words: String = address.chars().take(120).collect();
    let ground = Ground::new("in-address").words(words);
    Some(Known::inferred(Edtf::from_day(*day), "published.address", ground))
}

/// The day with which the parts of a path open: in three parts, or in one of eight figures.
fn day(parts: &[&str]) -> Option<NaiveDate> {
    match parts {
        [whole, ..] if whole.len() == 8 => date(whole.get(..4)?, whole.get(4..6)?, whole.get(6..)?),
        [year, month, day, ..] if year.len() == 4 => date(year, month, day),
        _ => None,
    }
}

fn date(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let year: i32 = year.parse().ok().filter(|it| YEARS.contains(it))?;
    let named = || MONTHS.iter().position(|it| month.eq_ignore_ascii_case(it)).map(|it| it + 1);
    let number = month.parse::<u32>().ok().filter(|_| month.len() <= 2);
    let month = number.or_else(|| u32::try_from(named()?).ok())?;
    NaiveDate::from_ymd_opt(year, month, day.parse().ok().filter(|_| day.len() <= 2)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(address: &str) -> Option<String> {
        in_address(address)?.value.map(|it| it.as_str().to_owned())
    }

    #[test]
    fn days_are_read_in_the_forms_that_papers_use() {
        for address in [
            "https://www.courrier.test/monde/2016/12/14/title_5048775_3210.html",
            "https://courrier.test/world/2016/dec/14/title",
            "http://courrier.test/2016-12-14-title",
            "courrier.test/a/20161214/title?from=20170101",
        ] {
            assert_eq!(found(address).as_deref(), Some("2016-12-14"), "{address}");
        }
    }

    #[test]
    fn numbers_that_are_no_day_are_not_read() {
        for address in [
            "https://courrier.test/2016/12/title",
            "https://courrier.test/20161399/title",
            "https://courrier.test/article-120161214",
            "https://courrier.test/2016/12/14/what-happened-on-2011-03-15",
        ] {
            assert_eq!(found(address), None, "{address}");
        }
    }
}
