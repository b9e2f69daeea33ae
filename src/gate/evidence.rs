//! Every figure rests on a document, and says when it was published.

use super::Written;
use crate::check::draft::{Indicator, Observation, Structure};
use crate::diagnostic::{Code, Diagnostic};

/// Values and finished measures without a document that proves them, and values without a date of publication.
pub fn check(written: &Written) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for indicator in &written.indicators {
        let values = indicator.values.iter().filter(|value| value.value.is_some());
        found.extend(values.clone().filter_map(|value| unproved(indicator, value)));
        let baseline = indicator.baseline.iter().filter(|baseline| baseline.value.is_some());
        found.extend(baseline.filter_map(|baseline| unproved(indicator, baseline)));
        let undated = values.filter(|value| value.published.is_none());
        found.extend(undated.map(|value| {
            let undated = Diagnostic::new(Code::UndatedValue, value.period.span);
            undated.arg("id", &indicator.id.value).arg("period", value.period.value)
        }));
    }
    for section in &written.sections {
        let Structure::Task(task) = &section.front.structure else { continue };
        let done =
            task.measures.iter().filter(|measure| measure.done.is_some() && measure.evidence.is_empty());
        found.extend(done.map(|measure| {
            let unproved = Diagnostic::new(Code::MissingEvidence, measure.id.span).arg("kind", "measure");
            unproved.arg("id", &measure.id.value)
        }));
    }
    found
}

fn unproved(indicator: &Indicator, value: &Observation) -> Option<Diagnostic> {
    value.source.is_none().then(|| {
        let unproved = Diagnostic::new(Code::MissingEvidence, value.period.span).arg("kind", "value");
        unproved.arg("id", format!("{}@{}", indicator.id.value, value.period.value))
    })
}
