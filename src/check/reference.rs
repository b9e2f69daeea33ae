//! Finds references to the data that stand in other brackets than they must, in the texts of YAML.

use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::misbracketed;
use crate::yaml::Node;

/// Reports references such as `【【output.latest】】`, which would be shown as they are written; `text` is the file, or the
/// part of it, that the node was read from. In the body of a section the reader of Markdown reports them.
pub fn misbracketed_in(text: &str, node: &Node, found: &mut Vec<Diagnostic>) {
    if misbracketed(text).is_empty() {
        return;
    }
    node.each_scalar(&mut |scalar, text| {
        found.extend(misbracketed(text).into_iter().filter_map(|range| {
            let bad = Diagnostic::new(Code::BadBinding, scalar.span);
            Some(bad.arg("text", text.get(range)?).arg("reason", "brackets"))
        }));
    });
}
