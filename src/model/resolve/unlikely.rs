//! Warns of what may be and hardly ever is meant: years far from the plan, numbers of another size than those beside them.

use super::exactness::of_comparison;
use super::join::Join;
use crate::check::draft;
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::lang::{Date, Decimal, Period, Scale};
use crate::model::unit::{Unit, UnitKind};
use crate::source::Span;
use crate::yaml::Spanned;

/// A series that begins so many years before the plan is a long one.
const LONGEST_PAST: i16 = 60;
/// Targets that reach beyond the plan are for 2035 or 2060.
const FARTHEST_TARGET: i16 = 40;
/// What is done under a plan is done soon behind its end.
const FARTHEST_MEASURE: i16 = 10;

/// A share of the whole is given in percent from here on, and is a ratio up to 1.
const LEAST_PERCENT: i64 = 20;

impl Join<'_> {
    /// Warns of the dates and numbers of an indicator that are hardly meant.
    pub fn unlikely(&mut self, draft: &draft::Indicator, unit: &Unit) {
        let observations = || draft.baseline.iter().chain(&draft.values);
        for observation in observations() {
            self.long_past(&observation.period);
            self.published_early(observation);
        }
        let deadlines = draft.milestones.iter().map(|milestone| &milestone.by).chain(&draft.target.by);
        for by in deadlines {
            self.far_off(by, FARTHEST_TARGET);
        }
        self.baseline_late(draft);
        if let Some(scale) = draft.scale {
            self.scaled_twice(draft, scale);
        }
        if matches!(unit.kind, UnitKind::Percent) {
            self.ratio(draft);
        }
    }

    /// Warns where a measure is due long after the plan.
    pub fn measure_far_off(&mut self, due: &Spanned<Period>) {
        self.far_off(due, FARTHEST_MEASURE);
    }

    fn long_past(&mut self, period: &Spanned<Period>) {
        let from = &self.site.period.from;
        if period.value.start().year() < from.value.start().year() - LONGEST_PAST {
            let old = unlikely(period.span, "old", period.value).arg("other", from.value);
            self.found.push(old.related(from.span, Note::LimitHere));
        }
    }

    fn far_off(&mut self, by: &Spanned<Period>, years: i16) {
        let to = &self.site.period.to;
        if by.value.end().year() > to.value.end().year() + years {
            let far = unlikely(by.span, "far", by.value).arg("other", to.value);
            self.found.push(far.related(to.span, Note::LimitHere));
        }
    }

    /// What is reported before the period is over is a guess, and a flag says so.
    fn published_early(&mut self, observation: &draft::Observation) {
        let period = &observation.period;
        let early = |date: &&Spanned<Date>| {
            period.value.start() <= date.value
                && date.value < period.value.end()
                && observation.flag.is_none()
        };
        if let Some(date) = observation.published.as_ref().filter(early) {
            let early = unlikely(date.span, "early", date.value).arg("other", period.value);
            self.found.push(early.related(period.span, Note::OtherHere));
        }
    }

    /// A baseline is from before the work that the values tell of.
    fn baseline_late(&mut self, draft: &draft::Indicator) {
        let Some(baseline) = draft.baseline.as_ref() else { return };
        let from = self.site.period.from.value.start();
        let of_plan = |value: &&draft::Observation| {
            value.value.is_some()
                && value.period.value.start() >= from
                && value.period.value.end() < baseline.period.value.start()
        };
        if let Some(value) = draft.values.iter().find(of_plan) {
            let late = unlikely(baseline.period.span, "baseline", baseline.period.value);
            let late = late.arg("other", value.period.value);
            self.found.push(late.related(value.period.span, Note::OtherHere));
        }
    }

    /// With `scale: 亿` a value of 29120000000 is what 291.20 would be, multiplied once more.
    fn scaled_twice(&mut self, draft: &draft::Indicator, scale: Scale) {
        let Some(most) = promised(draft).into_iter().map(|number| number.abs()).max() else { return };
        let limit = most.checked_mul(scale.factor() / Decimal::TEN).filter(|limit| !limit.is_zero());
        let Some(limit) = limit else { return };
        let observed = draft.baseline.iter().chain(&draft.values).filter_map(|it| it.value.as_ref());
        for value in observed.filter(|value| value.value.abs() >= limit) {
            let twice = unlikely(value.span, "scale", value.value).arg("other", most);
            self.found.push(twice.related(draft.target.span, Note::OtherHere));
        }
    }

    /// 0.96 among 82.5 and 95 percent is 96 percent.
    fn ratio(&mut self, draft: &draft::Indicator) {
        let least = Decimal::from(LEAST_PERCENT);
        let is_ratio = |number: Decimal| number > Decimal::ZERO && number <= Decimal::ONE;
        let promised = promised(draft);
        let observed = || draft.baseline.iter().chain(&draft.values).filter_map(|it| it.value.as_ref());
        let (ratios, others): (Vec<_>, Vec<_>) = observed().partition(|value| is_ratio(value.value));
        let is_share = !promised.is_empty()
            && !others.is_empty()
            && promised.iter().chain(others.iter().map(|other| &other.value)).all(|number| *number >= least);
        for value in ratios.into_iter().filter(|_| is_share) {
            let ratio = unlikely(value.span, "ratio", value.value);
            let percent = (value.value * Decimal::ONE_HUNDRED).normalize();
            self.found.push(ratio.arg("other", percent).related(draft.target.span, Note::OtherHere));
        }
    }
}

/// The numbers that the target and the milestones name, as typed.
fn promised(draft: &draft::Indicator) -> Vec<Decimal> {
    let comparisons = draft.milestones.iter().map(|milestone| &milestone.comparison);
    let comparisons = comparisons.chain([&draft.target.comparison]);
    comparisons.flat_map(of_comparison).map(|(number, _)| number.value).collect()
}

fn unlikely(span: Span, reason: &'static str, value: impl std::fmt::Display) -> Diagnostic {
    Diagnostic::new(Code::Unlikely, span).arg("reason", reason).arg("value", value)
}
