//! Counts what a text holds of each kind, and leaves out what is too much.

use crate::diagnostic::Diagnostic;
use crate::limits::{Limit, Limits};
use crate::source::Span;
use std::collections::BTreeMap;

/// How many things of each kind there are so far.
pub(super) struct Counts<'a> {
    limits: &'a Limits,
    so_far: BTreeMap<Limit, usize>,
    deep: bool,
}

impl<'a> Counts<'a> {
    pub(super) fn new(limits: &'a Limits) -> Counts<'a> {
        Counts { limits, so_far: BTreeMap::new(), deep: false }
    }

    /// Takes one more of a kind; says whether it may stay. The first that may not is reported.
    pub(super) fn one_more(&mut self, limit: Limit, span: Span, found: &mut Vec<Diagnostic>) -> bool {
        let so_far = self.so_far.entry(limit).or_default();
        *so_far += 1;
        let number = *so_far;
        self.within(limit, number, span, found)
    }

    /// Says whether so many may stay, and reports where it is exactly one too many.
    pub(super) fn within(
        &self,
        limit: Limit,
        number: usize,
        span: Span,
        found: &mut Vec<Diagnostic>,
    ) -> bool {
        let most = self.limits.length(limit);
        if number == most.saturating_add(1) {
            found.push(Diagnostic::over(limit, self.limits, span));
        }
        number <= most
    }

    /// Reports something that is nested too deep: once for a text, which has a thousand of them if it has one.
    pub(super) fn deep(&mut self, span: Span, found: &mut Vec<Diagnostic>) {
        if !std::mem::replace(&mut self.deep, true) {
            found.push(Diagnostic::over(Limit::Nesting, self.limits, span));
        }
    }

    /// Says whether a single thing is small enough, and reports where it is not.
    pub(super) fn fits(&self, limit: Limit, size: usize, span: Span, found: &mut Vec<Diagnostic>) -> bool {
        let fits = size <= self.limits.length(limit);
        if !fits {
            found.push(Diagnostic::over(limit, self.limits, span));
        }
        fits
    }
}
