//! Whether a value was due at a date and has not been reported.
//!
//! A value is due 90 days after the end of each period of the indicator's frequency that touches the plan and
//! begins before the deadline. It is there if some value, or a flag that says why there is none, is of a period that
//! ends in that period or later: a school year answers for the year in which it ends. A value that is reported once is
//! due 90 days after the deadline, and any value answers for it.

use super::indicator::Observation;
use super::status::days;
use crate::check::draft::Frequency;
use crate::lang::{Date, Period};

/// How long after a period its value may take, in days.
const GRACE: i64 = 90;

/// From when to when values are due.
pub struct Span {
    /// The first day of the plan.
    pub from: Date,
    /// The deadline, or the last day in force where that is earlier.
    pub to: Date,
}

/// The latest period whose value was due at a date and is not there.
pub fn overdue(frequency: Frequency, span: &Span, series: &[Observation], as_of: Date) -> Option<Period> {
    lacking(frequency, span, series, (as_of, GRACE))
}

/// The latest period that was over at a date and whose value is not there, overdue or not.
pub fn due(frequency: Frequency, span: &Span, series: &[Observation], as_of: Date) -> Option<Period> {
    lacking(frequency, span, series, (as_of, 1))
}

/// The latest period that had ended so many days before a date, if its value is not there.
fn lacking(
    frequency: Frequency,
    span: &Span,
    series: &[Observation],
    (as_of, grace): (Date, i64),
) -> Option<Period> {
    let due = |period: &Period| days(period.end(), as_of) >= grace;
    if frequency == Frequency::Once {
        let deadline = Some(Period::Day(span.to)).filter(due);
        return deadline.filter(|_| series.is_empty());
    }
    let years = span.from.year()..=as_of.year().max(span.from.year());
    let last = years
        .rev()
        .flat_map(|year| periods(frequency, year).into_iter().rev())
        .find(|period| due(period) && period.start() <= span.to && period.end() >= span.from)?;
    let there = series.iter().any(|observation| observation.period.end() >= last.start());
    (!there).then_some(last)
}

/// The periods of a year for each of which a value is due.
fn periods(frequency: Frequency, year: i16) -> Vec<Period> {
    match frequency {
        Frequency::Yearly => vec![Period::Year(year)],
        Frequency::HalfYearly => (1..=2).map(|half| Period::Half(year, half)).collect(),
        Frequency::Quarterly => (1..=4).map(|quarter| Period::Quarter(year, quarter)).collect(),
        Frequency::Monthly => (1..=12).map(|month| Period::Month(year, month)).collect(),
        Frequency::Once => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn at(frequency: Frequency, reported: &[&str], as_of: Date) -> Option<String> {
        let series: Vec<_> = reported
            .iter()
            .map(|period| Observation {
                period: Period::parse(period).unwrap(),
                value: None,
                source: None,
                flag: None,
                published: None,
                note: None,
            })
            .collect();
        let span = Span { from: date(2017, 1, 1), to: date(2018, 12, 31) };
        overdue(frequency, &span, &series, as_of).map(|period| period.to_string())
    }

    #[test]
    fn a_value_is_due_ninety_days_after_its_period() {
        assert_eq!(at(Frequency::Yearly, &[], date(2017, 12, 31)), None);
        assert_eq!(at(Frequency::Yearly, &[], date(2018, 3, 30)), None);
        assert_eq!(at(Frequency::Yearly, &[], date(2018, 3, 31)).as_deref(), Some("2017"));
        assert_eq!(at(Frequency::Yearly, &["2017"], date(2018, 12, 31)), None);
        assert_eq!(at(Frequency::Yearly, &["2016/17"], date(2018, 12, 31)), None);
        assert_eq!(at(Frequency::Yearly, &["2016"], date(2018, 12, 31)).as_deref(), Some("2017"));
        assert_eq!(at(Frequency::HalfYearly, &["2017-H1"], date(2018, 12, 31)).as_deref(), Some("2018-H1"));
        assert_eq!(at(Frequency::Quarterly, &["2018-Q2"], date(2018, 12, 30)).as_deref(), Some("2018-Q3"));
        assert_eq!(at(Frequency::Monthly, &["2018-09"], date(2018, 12, 30)), None);
    }

    #[test]
    fn nothing_is_due_after_the_deadline_or_before_the_plan() {
        assert_eq!(at(Frequency::Yearly, &["2018"], date(2024, 6, 30)), None);
        assert_eq!(at(Frequency::Monthly, &[], date(2017, 3, 10)), None);
        assert_eq!(at(Frequency::Once, &[], date(2018, 12, 31)), None);
        assert_eq!(at(Frequency::Once, &[], date(2019, 3, 31)).as_deref(), Some("2018-12-31"));
        assert_eq!(at(Frequency::Once, &["2017"], date(2019, 3, 31)), None);
    }
}
