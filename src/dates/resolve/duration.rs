//! Durations, horizons and distances: "sept jours", "dans deux ou trois jours", "il y a deux ans".

use chrono::NaiveDate;

use super::period::{moved, named};
use super::{Bases, Counted, Reached, Resolved};
use crate::dates::edtf::Edtf;
use crate::dates::phrase::{Amount, From, Unit, Way};

pub(super) fn duration((least, most, unit): (Amount, Amount, Unit), way: Way, bases: &Bases) -> Resolved {
    let length = length(least, most, unit);
    match way {
        Way::Long | Way::Perhaps => Resolved::open(length, "duration"),
        Way::Before(from) => distant((least, unit), (-1, from), bases).unwrap_or_else(|| {
            Resolved::open(if least.is_none() { "PAST_REF".to_owned() } else { length }, "no-base")
        }),
        Way::After(From::Telling) => window(length, bases, (least, most, unit), 1, "horizon"),
        Way::After(from) => {
            distant((least, unit), (1, from), bases).unwrap_or_else(|| Resolved::open(length, "no-base"))
        }
        Way::Past => window(length, bases, (Some(0.0), most, unit), -1, "window-past"),
        Way::Coming => window(length, bases, (Some(0.0), most, unit), 1, "window-coming"),
    }
}

/// As TIMEX3 writes it: `P7D`, `PT24H`, `PXW`, `P2D/P3D`.
fn length(least: Amount, most: Amount, unit: Unit) -> String {
    let one = |amount: Amount| {
        let (time, factor, letter) = match unit {
            Unit::Second => ("T", 1.0, "S"),
            Unit::Minute => ("T", 1.0, "M"),
            Unit::Hour => ("T", 1.0, "H"),
            Unit::Day => ("", 1.0, "D"),
            Unit::Week | Unit::Weekend => ("", 1.0, "W"),
            Unit::Month => ("", 1.0, "M"),
            Unit::Quarter => ("", 3.0, "M"),
            Unit::Year => ("", 1.0, "Y"),
            Unit::Decade => ("", 10.0, "Y"),
            Unit::Century => ("", 100.0, "Y"),
        };
        let number = amount.map_or("X".to_owned(), |amount| (amount * factor).to_string());
        format!("P{time}{number}{letter}")
    };
    if least == most { one(least) } else { format!("{}/{}", one(least), one(most)) }
}

/// A point so far from its base; it is as exact as its unit: "il y a deux ans" is a year.
fn distant((amount, unit): (Amount, Unit), (sign, from): (i64, From), bases: &Bases) -> Option<Resolved> {
    let (base, counted, rule) = match from {
        From::Telling => (bases.telling, Counted::Telling, "distance"),
        _ if unit <= Unit::Month => (bases.spoken.month, Counted::Spoken, "distance-anchored"),
        _ => (bases.spoken.any, Counted::Spoken, "distance-anchored"),
    };
    let day = moved(base?, unit, sign * whole(amount?)?).filter(|_| unit >= Unit::Day)?;
    let (timex, value, first) = named(unit, day)?;
    Some(Resolved { value, timex, counted, rule, reached: Some(Reached { first, unit }) })
}

/// The days that a horizon or a window covers, counted from the telling; its TIMEX3 form stays its length.
fn window(
    timex: String,
    bases: &Bases,
    (least, most, unit): (Amount, Amount, Unit),
    sign: i64,
    rule: &'static str,
) -> Resolved {
    let value = bases.telling.and_then(|base| {
        let near = step(base, unit, sign * whole(least?)?)?;
        let far = step(base, unit, sign * whole(most?)?)?;
        Some(Edtf::from_days(near.min(far), near.max(far)))
    });
    let counted = if value.is_some() { Counted::Telling } else { Counted::Alone };
    Resolved { value, timex, counted, rule, reached: None }
}

/// Farthest that anything is counted, in units: beyond, a number is no distance in time.
const AMOUNT_MAX: f64 = 10_000.0;

fn whole(amount: f64) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "bounded and whole just before")]
    (amount.fract() == 0.0 && (0.0..=AMOUNT_MAX).contains(&amount)).then_some(amount as i64)
}

/// The day so many units away, to the day; hours count by whole days.
fn step(base: NaiveDate, unit: Unit, amount: i64) -> Option<NaiveDate> {
    use chrono::Months;
    let months = |each: i64| {
        let distance = Months::new(u32::try_from((amount * each).unsigned_abs()).ok()?);
        if amount < 0 { base.checked_sub_months(distance) } else { base.checked_add_months(distance) }
    };
    match unit {
        Unit::Second | Unit::Minute => Some(base),
        Unit::Hour => super::away(base, amount / 24),
        Unit::Day => super::away(base, amount),
        Unit::Week | Unit::Weekend => super::away(base, amount * 7),
        Unit::Month => months(1),
        Unit::Quarter => months(3),
        Unit::Year => months(12),
        Unit::Decade => months(120),
        Unit::Century => months(1200),
    }
}
