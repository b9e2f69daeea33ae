//! Joins what was promised, targets and milestones, and checks that it agrees with itself.

use super::join::Join;
use crate::check::draft::{self, Better};
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::lang::{Decimal, Period, Scale};
use crate::model::indicator::{Comparison, Milestone, Target};
use crate::model::report::Site;
use crate::model::unit::Unit;
use crate::source::Span;
use crate::yaml::Spanned;
use std::mem::discriminant;

/// Numbers are read in a scale and checked against a unit.
pub struct Numbers<'a> {
    pub scale: Option<Scale>,
    /// The unit, with no range where the indicator lifts it.
    pub unit: &'a Unit,
}

impl Join<'_> {
    pub fn target(&mut self, draft: &draft::Target, numbers: &Numbers, site: &Site) -> Target {
        let comparison = self.comparison(&draft.comparison, numbers);
        let by = draft.by.as_ref().map(|by| by.value);
        Target {
            comparison,
            by,
            deadline: by.unwrap_or(site.to).end(),
            cumulative: draft.cumulative,
            from: draft.from.as_ref().map(|from| self.number(from, numbers)),
        }
    }

    fn comparison(&mut self, draft: &draft::Comparison, numbers: &Numbers) -> Comparison {
        match draft {
            draft::Comparison::AtLeast(bound) => Comparison::AtLeast(self.number(bound, numbers)),
            draft::Comparison::MoreThan(bound) => Comparison::MoreThan(self.number(bound, numbers)),
            draft::Comparison::AtMost(bound) => Comparison::AtMost(self.number(bound, numbers)),
            draft::Comparison::LessThan(bound) => Comparison::LessThan(self.number(bound, numbers)),
            draft::Comparison::Exactly(bound) => Comparison::Exactly(self.number(bound, numbers)),
            draft::Comparison::Between(low, high) => {
                Comparison::Between(self.number(low, numbers), self.number(high, numbers))
            }
            draft::Comparison::About { value, within } => {
                let value = self.number(value, numbers);
                let five_percent = value.abs() / Decimal::from(20);
                let within = within.as_ref().map(|within| self.nearness(within, numbers));
                Comparison::About { value, within: within.unwrap_or(five_percent.normalize()) }
            }
            draft::Comparison::Words(words) => Comparison::Words(self.text(words)),
        }
    }

    /// A number multiplied out, and checked against what the unit can be.
    pub fn number(&mut self, written: &Spanned<Decimal>, numbers: &Numbers) -> Decimal {
        let value = self.scaled(written, numbers.scale);
        let unit = numbers.unit;
        let said = || unit.in_full(value);
        if unit.min.is_some_and(|min| value < min) || unit.max.is_some_and(|max| value > max) {
            let limit = |limit: Option<Decimal>| limit.map_or("none".to_owned(), |limit| limit.to_string());
            let kind = if unit.may_be_unbounded() { "share" } else { "count" };
            let out = Diagnostic::new(Code::OutOfRange, written.span).arg("value", said()).arg("kind", kind);
            self.found.push(out.arg("min", limit(unit.min)).arg("max", limit(unit.max)));
        } else if unit.whole && !value.fract().is_zero() {
            self.found.push(Diagnostic::new(Code::NotWhole, written.span).arg("value", said()));
        }
        value
    }

    /// How near `about` means: less than nothing is near to nothing.
    fn nearness(&mut self, written: &Spanned<Decimal>, numbers: &Numbers) -> Decimal {
        let value = self.scaled(written, numbers.scale);
        if value < Decimal::ZERO {
            let out = Diagnostic::new(Code::OutOfRange, written.span).arg("kind", "within");
            let out = out.arg("value", numbers.unit.in_full(value));
            self.found.push(out.arg("min", "0").arg("max", "none"));
        }
        value
    }

    fn scaled(&mut self, written: &Spanned<Decimal>, scale: Option<Scale>) -> Decimal {
        let Some(scale) = scale else { return written.value };
        scale.apply(written.value).unwrap_or_else(|| {
            self.found.push(
                Diagnostic::new(Code::LostPrecision, written.span)
                    .arg("text", written.value)
                    .arg("of", "number"),
            );
            written.value
        })
    }

    /// What is promised is promised for a day of the plan.
    pub fn deadline(&mut self, draft: &draft::Target) {
        let from = &self.site.period.from;
        if let Some(by) = draft.by.as_ref().filter(|by| by.value.end() < from.value.start()) {
            let early = Diagnostic::new(Code::DeadlineOrder, by.span).arg("reason", "plan");
            let early = early.arg("date", by.value).arg("other", from.value);
            self.found.push(early.related(from.span, Note::LimitHere));
        }
    }

    /// A target or a milestone that asks for at least a number cannot be better the lower the value is.
    pub fn direction(&mut self, draft: &draft::Indicator) {
        let better = &draft.better;
        let against = |comparison: &draft::Comparison, (place, other): (Span, Span)| {
            let (kind, worse) = match comparison {
                draft::Comparison::AtLeast(_) => ("at_least", Better::Lower),
                draft::Comparison::MoreThan(_) => ("more_than", Better::Lower),
                draft::Comparison::AtMost(_) => ("at_most", Better::Higher),
                draft::Comparison::LessThan(_) => ("less_than", Better::Higher),
                _ => return None,
            };
            let against = Diagnostic::new(Code::DirectionAgainstTarget, place).arg("kind", kind);
            let against = against.arg("better", better.value.key()).related(other, Note::OtherHere);
            (better.value == worse).then_some(against)
        };
        self.found.extend(against(&draft.target.comparison, (better.span, draft.target.span)));
        let milestones = draft.milestones.iter();
        self.found.extend(milestones.filter_map(|it| against(&it.comparison, (it.span, better.span))));
    }

    pub fn milestones(
        &mut self,
        draft: &draft::Indicator,
        numbers: &Numbers,
        target: &Target,
    ) -> Vec<Milestone> {
        let mut last: Option<&Spanned<Period>> = None;
        let mut milestones = Vec::new();
        for bound in &draft.milestones {
            let by = &bound.by;
            let wrong = || Diagnostic::new(Code::MilestoneOrder, by.span).arg("date", by.value);
            if by.value.end() >= target.deadline {
                let limit = draft.target.by.as_ref().map_or(draft.target.span, |by| by.span);
                self.found.push(wrong().arg("reason", "deadline").related(limit, Note::LimitHere));
            } else if let Some(last) = last.filter(|last| by.value.end() <= last.value.end()) {
                self.found.push(wrong().arg("reason", "order").related(last.span, Note::OtherHere));
            }
            last = Some(by);
            if let Some(span) = bound.cumulative.filter(|_| !target.cumulative) {
                let sum =
                    Diagnostic::new(Code::MilestoneOrder, span).arg("date", by.value).arg("reason", "sum");
                self.found.push(sum.related(draft.target.span, Note::OtherHere));
            }
            milestones.push(Milestone {
                comparison: self.comparison(&bound.comparison, numbers),
                by: bound.by.value,
            });
        }
        if target.cumulative && numbers.unit.min.is_some_and(|min| min >= Decimal::ZERO) {
            self.sums(draft, target, &milestones);
        }
        milestones.sort_by_key(|milestone| milestone.by);
        milestones
    }

    /// A sum of what cannot be less than nothing does not fall, so a milestone that asks for more than what follows it
    /// is a share of one year where a total is meant. `milestones` are those of the draft, in its order. Of other
    /// values, less may be promised for a later day: a rate of growth, for example.
    fn sums(&mut self, draft: &draft::Indicator, target: &Target, milestones: &[Milestone]) {
        let limit = draft.target.by.as_ref().map_or(draft.target.span, |by| by.span);
        let milestones: Vec<_> = draft.milestones.iter().map(|it| &it.by).zip(milestones).collect();
        for (at, (by, Milestone { comparison, .. })) in milestones.iter().enumerate() {
            let (other, end, then) = match milestones.get(at + 1) {
                Some((by, next)) => (by.span, by.value.end(), &next.comparison),
                None => (limit, target.deadline, &target.comparison),
            };
            let least = |comparison: &Comparison| comparison.goal(Decimal::MIN);
            let falls = discriminant(comparison) == discriminant(then) && least(comparison) > least(then);
            // Those that are not in order are found for that.
            if falls && by.value.end() < end {
                let falls = Diagnostic::new(Code::MilestoneOrder, by.span).arg("date", by.value);
                self.found.push(falls.arg("reason", "falls").related(other, Note::OtherHere));
            }
        }
    }
}
