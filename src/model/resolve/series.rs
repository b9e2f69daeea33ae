//! Joins the values of an indicator, and checks that each period counts once.

use super::join::Join;
use super::registers::Registers;
use super::targets::Numbers;
use crate::check::draft;
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::lang::Period;
use crate::model::indicator::Observation;
use crate::source::Span;
use crate::yaml::Spanned;
use std::collections::HashMap;

impl Join<'_> {
    pub fn series(
        &mut self,
        draft: &draft::Indicator,
        registers: &Registers,
        numbers: &Numbers,
    ) -> Vec<Observation> {
        let mut firsts: HashMap<Period, Span> = HashMap::new();
        for observation in &draft.values {
            let period = &observation.period;
            if let Some(first) = firsts.get(&period.value) {
                let twice = Diagnostic::new(Code::DuplicatePeriod, period.span).arg("period", period.value);
                let twice = twice.arg("reason", "same").arg("other", period.value);
                self.found.push(twice.related(*first, Note::FirstHere));
            }
            firsts.entry(period.value).or_insert(period.span);
            self.over(period.value, period.span);
        }
        if draft.target.cumulative {
            self.summed(&draft.values);
        }
        let mut series: Vec<_> = draft
            .values
            .iter()
            .map(|observation| self.observation(observation, registers, numbers))
            .collect();
        series.sort_by_key(|observation| observation.period);
        series
    }

    /// Values that are summed count once each, and from the plan's first day on.
    fn summed(&mut self, values: &[draft::Observation]) {
        let from = &self.site.period.from;
        let mut periods: Vec<&Spanned<Period>> =
            values.iter().filter(|it| it.value.is_some()).map(|it| &it.period).collect();
        periods.sort_by_key(|period| (period.value.start(), period.span));
        let mut longest: Option<&Spanned<Period>> = None;
        for period in periods {
            if period.value.end() < from.value.start() {
                let before = Diagnostic::new(Code::BeforeTheSum, period.span).arg("period", period.value);
                self.found.push(before.arg("from", from.value).related(from.span, Note::LimitHere));
            }
            let shares = |before: &&Spanned<Period>| {
                before.value != period.value && period.value.start() <= before.value.end()
            };
            if let Some(before) = longest.filter(shares) {
                let (first, second) =
                    if before.span < period.span { (before, period) } else { (period, before) };
                let both = Diagnostic::new(Code::DuplicatePeriod, second.span).arg("reason", "overlap");
                let both = both.arg("period", second.value).arg("other", first.value);
                self.found.push(both.related(first.span, Note::FirstHere));
            }
            if longest.is_none_or(|longest| longest.value.end() < period.value.end()) {
                longest = Some(period);
            }
        }
    }

    pub fn observation(
        &mut self,
        draft: &draft::Observation,
        registers: &Registers,
        numbers: &Numbers,
    ) -> Observation {
        let flag = draft.flag.as_ref();
        let instead = flag.filter(|flag| flag.value.replaces_the_value());
        let broken = draft.broken.iter().any(|key| matches!(*key, "value" | "flag"));
        match (&draft.value, instead) {
            (None, None) if !broken => {
                self.found.push(Diagnostic::new(Code::ValueAndFlag, draft.span).arg("flag", "none"));
            }
            (Some(_), Some(flag)) => {
                let both = Diagnostic::new(Code::ValueAndFlag, flag.span);
                self.found.push(both.arg("flag", flag.value.key()));
            }
            _ => {}
        }
        if let Some(published) = &draft.published {
            self.not_in_the_future(published.value, published.span);
            if published.value < draft.period.value.start() {
                let reversed =
                    Diagnostic::new(Code::ReversedRange, published.span).arg("reason", "published");
                self.found.push(reversed.arg("from", draft.period.value).arg("to", published.value));
            }
        }
        Observation {
            period: draft.period.value,
            value: draft.value.as_ref().map(|value| self.number(value, numbers)),
            source: self.optional_handle(&registers.documents, draft.source.as_ref(), Code::UnknownDocument),
            flag: flag.map(|flag| flag.value),
            published: draft.published.as_ref().map(|published| published.value),
            note: self.optional_bound_text(draft.note.as_deref()),
        }
    }
}
