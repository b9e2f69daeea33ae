//! What must hold of the rule whatever the numbers are.

use super::*;
use jiff::civil::date;
use proptest::prelude::{Strategy, any, prop_assert, prop_oneof, proptest};

fn decimal(tenths: i64) -> Decimal {
    Decimal::new(tenths, 1)
}

fn value(period: &str, tenths: i64) -> Observation {
    Observation {
        period: Period::parse(period).unwrap(),
        value: Some(decimal(tenths)),
        source: None,
        flag: None,
        published: None,
        note: None,
    }
}

/// A target kind around a bound, as the plan would write it.
fn comparison(kind: u8, bound: i64) -> Comparison {
    let bound = decimal(bound);
    match kind {
        0 => Comparison::AtLeast(bound),
        1 => Comparison::MoreThan(bound),
        2 => Comparison::AtMost(bound),
        3 => Comparison::LessThan(bound),
        4 => Comparison::Exactly(bound),
        5 => Comparison::Between(bound, bound + Decimal::TEN),
        _ => Comparison::About { value: bound, within: Decimal::ONE },
    }
}

/// How good a value is for a target: the more the better.
fn goodness(target: &Comparison, value: Decimal) -> Decimal {
    match target {
        Comparison::AtLeast(_) | Comparison::MoreThan(_) => value,
        Comparison::AtMost(_) | Comparison::LessThan(_) => -value,
        Comparison::Exactly(goal) | Comparison::About { value: goal, .. } => -(value - goal).abs(),
        Comparison::Between(low, high) => -(*low - value).max(value - *high).max(Decimal::ZERO),
        Comparison::Words(_) => Decimal::ZERO,
    }
}

fn rank(status: Status) -> u8 {
    match status {
        Status::Missed => 0,
        Status::Behind => 1,
        Status::InProgress => 2,
        Status::OnTrack => 3,
        Status::Met => 4,
        other => panic!("{other:?} does not depend on the value"),
    }
}

/// Everything that the rule looks at, except the value.
#[derive(Clone, Debug)]
struct Case {
    kind: u8,
    bound: i64,
    milestone: Option<(u8, i64)>,
    baseline: Option<i64>,
    from: Option<i64>,
    cumulative: bool,
    before: Option<i64>,
    as_of: Date,
}

impl Case {
    fn status(&self, tenths: i64) -> Status {
        let target = Target {
            comparison: comparison(self.kind, self.bound),
            by: None,
            deadline: date(2018, 12, 31),
            cumulative: self.cumulative,
            from: self.from.map(decimal),
        };
        let milestones: Vec<_> = self
            .milestone
            .iter()
            .map(|(year, bound)| Milestone {
                comparison: comparison(self.kind, *bound),
                by: Period::Year(2016 + i16::from(*year)),
            })
            .collect();
        let baseline = self.baseline.map(|tenths| value("2015", tenths));
        let mut series: Vec<_> = self.before.iter().map(|tenths| value("2016", *tenths)).collect();
        series.push(value("2017", tenths));
        let inputs = Inputs {
            target: &target,
            milestones: &milestones,
            baseline: baseline.as_ref(),
            series: &series,
            not_applicable: false,
            withdrawn: None,
            in_force_until: None,
            plan_start: date(2016, 1, 1),
        };
        assess(&inputs, self.as_of).status
    }
}

fn cases() -> impl Strategy<Value = Case> {
    let number = || -500i64..1500;
    let maybe = || proptest::option::of(-500i64..1500);
    let days = prop_oneof![
        (0i32..1).prop_map(|_| date(2018, 6, 30)),
        (0i32..1).prop_map(|_| date(2018, 12, 31)),
        (0i32..1).prop_map(|_| date(2019, 1, 1)),
    ];
    let milestone = proptest::option::of((0u8..2, number()));
    (0u8..7, number(), milestone, maybe(), maybe(), any::<bool>(), maybe(), days).prop_map(
        |(kind, bound, milestone, baseline, from, cumulative, before, as_of)| Case {
            kind,
            bound,
            milestone,
            baseline,
            from,
            cumulative,
            before,
            as_of,
        },
    )
}

proptest! {
    #[test]
    fn a_better_value_never_makes_a_worse_status(case in cases(), one in -500i64..1500, other in -500i64..1500) {
        let target = comparison(case.kind, case.bound);
        // Of a sum it is the sum that is better.
        let before = case.before.filter(|_| case.cumulative).unwrap_or(0);
        let good = |tenths: i64| goodness(&target, decimal(tenths + before));
        let (worse, better) = if good(one) <= good(other) { (one, other) } else { (other, one) };
        let (low, high) = (case.status(worse), case.status(better));
        prop_assert!(rank(low) <= rank(high), "{worse} is {low:?}, {better} is {high:?}");
    }

    #[test]
    fn the_status_of_a_value_is_the_same_each_time(case in cases(), tenths in -500i64..1500) {
        prop_assert!(case.status(tenths) == case.status(tenths));
    }
}

#[test]
fn a_range_is_approached_from_either_side() {
    let case = Case {
        kind: 5,
        bound: 30,
        milestone: None,
        baseline: Some(0),
        from: None,
        cumulative: false,
        before: None,
        as_of: date(2018, 6, 30),
    };
    assert_eq!([10, 25, 131, 129, 200].map(|tenths| case.status(tenths)), {
        let (behind, on_track) = (Status::Behind, Status::OnTrack);
        [behind, on_track, on_track, Status::Met, behind]
    });
}

/// A plan of 1,096 days has kept its pace after 731 of them, the last day of the second year counted.
#[test]
fn the_first_day_of_the_plan_counts_for_the_line() {
    let case = Case {
        kind: 0,
        bound: 10960,
        milestone: None,
        baseline: None,
        from: Some(0),
        cumulative: true,
        before: None,
        as_of: date(2018, 6, 30),
    };
    assert_eq!([7309, 7310].map(|tenths| case.status(tenths)), [Status::Behind, Status::OnTrack]);
}
