//! A stretch of time that a figure is about, or that ends with a deadline.

use jiff::civil::{Date, date};
use std::fmt;

/// A period of any of the shapes that plans and statistics use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// `2017`
    Year(i16),
    /// `2017-H1`: half 1 or 2
    Half(i16, i8),
    /// `2017-Q3`: quarter 1 to 4
    Quarter(i16, i8),
    /// `2017-06`
    Month(i16, i8),
    /// `2017-06-30`
    Day(Date),
    /// `2016/17`: the school or heating year from 1 September 2016 to 31 August 2017
    SplitYear(i16),
}

impl Period {
    /// Reads a period as it is written in the data; nothing where it is none.
    pub fn parse(text: &str) -> Option<Period> {
        if let Some((first, second)) = text.split_once('/') {
            let year = year(first)?;
            let second: i16 = (second.len() == 2 && digits(second)).then(|| second.parse().ok())??;
            return ((year + 1) % 100 == second).then_some(Period::SplitYear(year));
        }
        let mut parts = text.split('-');
        let year = year(parts.next()?)?;
        let Some(second) = parts.next() else { return Some(Period::Year(year)) };
        let period = match (second.get(..1), second.get(1..).and_then(|rest| rest.parse::<i8>().ok())) {
            (Some("H"), Some(half @ 1..=2)) if second.len() == 2 => Period::Half(year, half),
            (Some("Q"), Some(quarter @ 1..=4)) if second.len() == 2 => Period::Quarter(year, quarter),
            _ => {
                let month = two_digits(second)?;
                let first = Date::new(year, month, 1).ok()?;
                match parts.next() {
                    None => Period::Month(year, month),
                    Some(day) => Period::Day(Date::new(year, first.month(), two_digits(day)?).ok()?),
                }
            }
        };
        parts.next().is_none().then_some(period)
    }

    /// Its first day.
    pub fn start(self) -> Date {
        match self {
            Period::Year(year) => date(year, 1, 1),
            Period::Half(year, half) => date(year, half * 6 - 5, 1),
            Period::Quarter(year, quarter) => date(year, quarter * 3 - 2, 1),
            Period::Month(year, month) => date(year, month, 1),
            Period::Day(day) => day,
            Period::SplitYear(year) => date(year, 9, 1),
        }
    }

    /// Its last day: the deadline of a target that is due "by" the period.
    pub fn end(self) -> Date {
        match self {
            Period::Year(year) => date(year, 12, 31),
            Period::Half(year, half) => date(year, half * 6, 1).last_of_month(),
            Period::Quarter(year, quarter) => date(year, quarter * 3, 1).last_of_month(),
            Period::Month(year, month) => date(year, month, 1).last_of_month(),
            Period::Day(day) => day,
            Period::SplitYear(year) => date(year + 1, 8, 31),
        }
    }
}

/// A year from 1900 to 2199: what lies outside is a slip of the keyboard, not a plan.
fn year(text: &str) -> Option<i16> {
    let year = (text.len() == 4 && digits(text)).then(|| text.parse().ok())??;
    (1900..2200).contains(&year).then_some(year)
}

fn two_digits(text: &str) -> Option<i8> {
    (text.len() == 2 && digits(text)).then(|| text.parse().ok())?
}

fn digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// By the end, then the longer one last: a year comes after the quarter that ends it.
impl Ord for Period {
    fn cmp(&self, other: &Period) -> std::cmp::Ordering {
        self.end().cmp(&other.end()).then(other.start().cmp(&self.start()))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Period) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// As it is written in the data, for example `2017-Q3`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Period::Year(year) => write!(f, "{year}"),
            Period::Half(year, half) => write!(f, "{year}-H{half}"),
            Period::Quarter(year, quarter) => write!(f, "{year}-Q{quarter}"),
            Period::Month(year, month) => write!(f, "{year}-{month:02}"),
            Period::Day(day) => write!(f, "{day}"),
            Period::SplitYear(year) => write!(f, "{year}/{:02}", (year + 1) % 100),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_reads_and_writes_the_same() {
        for text in ["2017", "2017-H1", "2017-Q3", "2017-06", "2017-06-30", "2016/17", "1999/00"] {
            assert_eq!(Period::parse(text).map(|period| period.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_does_not_exist_is_refused() {
        for text in [
            "",
            "17",
            "2017-H3",
            "2017-Q0",
            "2017-13",
            "2017-02-29",
            "2016/18",
            "2017-6",
            "2017-Q3-1",
            "２０１７",
        ] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }

    #[test]
    fn periods_order_by_their_end() {
        let mut periods = ["2017", "2017-Q4", "2017-H1", "2016/17", "2017-06-30", "2016"]
            .map(|text| Period::parse(text).unwrap());
        periods.sort();
        assert_eq!(
            periods.map(|p| p.to_string()),
            ["2016", "2017-06-30", "2017-H1", "2016/17", "2017-Q4", "2017"]
        );
    }
}
