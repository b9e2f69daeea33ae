//! Joins the value from before the plan, and checks that it comes before what was promised.

use super::join::Join;
use super::registers::Registers;
use super::targets::Numbers;
use crate::check::draft;
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::model::indicator::Observation;

impl Join<'_> {
    pub fn baseline(
        &mut self,
        draft: &draft::Indicator,
        registers: &Registers,
        numbers: &Numbers,
    ) -> Option<Observation> {
        let baseline = draft.baseline.as_ref()?;
        self.begun(baseline);
        self.before_the_deadline(baseline, &draft.target);
        if !draft.target.cumulative {
            self.one_value(baseline, &draft.values);
        }
        Some(self.observation(baseline, registers, numbers))
    }

    /// A plan that is made in autumn begins with what is expected of the year, so the period need not be over.
    fn begun(&mut self, baseline: &draft::Observation) {
        let (period, as_of) = (&baseline.period, &self.site.as_of);
        if period.value.start() > as_of.value {
            let late = Diagnostic::new(Code::InTheFuture, period.span).arg("date", period.value);
            self.found.push(late.arg("as_of", as_of.value).related(as_of.span, Note::LimitHere));
        }
    }

    /// Where things stood before is no later than where they shall stand. A school year that ends with the deadline
    /// began before it, and is let through.
    fn before_the_deadline(&mut self, baseline: &draft::Observation, target: &draft::Target) {
        let by = target.by.as_ref().unwrap_or(&self.site.period.to);
        let period = &baseline.period;
        if period.value.start() >= by.value.start() {
            let late = Diagnostic::new(Code::DeadlineOrder, period.span).arg("reason", "baseline");
            let late = late.arg("date", by.value).arg("other", period.value);
            self.found.push(late.related(by.span, Note::LimitHere));
        }
    }

    /// One period has one number, unless a flag says why there are two: a statistic is revised after the plan was made.
    /// A sum counts what the plan adds, which is another thing than what was there before.
    fn one_value(&mut self, baseline: &draft::Observation, values: &[draft::Observation]) {
        let same = |value: &&draft::Observation| value.period.value == baseline.period.value;
        for other in values.iter().filter(same) {
            let numbers = baseline.value.as_ref().zip(other.value.as_ref());
            let differ = numbers.is_some_and(|(baseline, value)| baseline.value != value.value);
            if differ && baseline.flag.is_none() && other.flag.is_none() {
                let both =
                    Diagnostic::new(Code::DuplicatePeriod, other.period.span).arg("reason", "baseline");
                let both = both.arg("period", other.period.value).arg("other", baseline.period.value);
                self.found.push(both.related(baseline.period.span, Note::OtherHere));
            }
        }
    }
}
