//! Refuses texts and keys that are longer than they may be.

use super::node::{Node, Value};
use crate::diagnostic::Diagnostic;
use crate::limits::{Limit, Limits};

/// The first text or key that is too long.
pub(super) fn passed(node: &Node, limits: &Limits) -> Option<Diagnostic> {
    match &node.value {
        Value::Null => None,
        Value::Scalar { text, .. } => (text.len() > limits.length(Limit::Scalar))
            .then(|| Diagnostic::over(Limit::Scalar, limits, node.span)),
        Value::Sequence(items) => items.iter().find_map(|item| passed(item, limits)),
        Value::Mapping(entries) => entries.iter().find_map(|(key, value)| {
            let long = key.text.len() > limits.length(Limit::Key);
            long.then(|| Diagnostic::over(Limit::Key, limits, key.span)).or_else(|| passed(value, limits))
        }),
    }
}
