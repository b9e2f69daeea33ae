//! A value together with what was found while making it.

use super::Diagnostic;

/// What a stage gives: as much of the value as could be made, and every finding on the way.
#[derive(Clone, Debug)]
pub struct Checked<T> {
    pub value: T,
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Checked<T> {
    pub fn new(value: T, diagnostics: Vec<Diagnostic>) -> Checked<T> {
        Checked { value, diagnostics }
    }

    /// Takes the value and hands its findings to a list.
    pub fn unload(mut self, into: &mut Vec<Diagnostic>) -> T {
        into.append(&mut self.diagnostics);
        self.value
    }

    /// Turns the value into another, keeping the findings.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Checked<U> {
        Checked { value: make(self.value), diagnostics: self.diagnostics }
    }
}
