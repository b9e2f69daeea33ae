//! Finds references to the data that stand in other brackets than they must, in the texts of YAML.

use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::misbracketed;
use crate::yaml::{Node, Value};

/// Reports references such as `【【output.latest】】`, which would be shown as they are written; `text` is the file, or the
/// part of it, that the node was read from. In the body of a section the reader of Markdown reports them.
pub fn misbracketed_in(text: &str, node: &Node, found: &mut Vec<Diagnostic>) {
    if !misbracketed(text).is_empty() {
        in_node(node, found);
    }
}

fn in_node(node: &Node, found: &mut Vec<Diagnostic>) {
    match &node.value {
        Value::Null => {}
        Value::Scalar { text, .. } => found.extend(misbracketed(text).into_iter().filter_map(|range| {
            let bad = Diagnostic::new(Code::BadBinding, node.span);
            Some(bad.arg("text", text.get(range)?).arg("reason", "brackets"))
        })),
        Value::Sequence(items) => items.iter().for_each(|item| in_node(item, found)),
        Value::Mapping(entries) => entries.iter().for_each(|(_, value)| in_node(value, found)),
    }
}
