//! What a translation says of the text that it was made from.

use crate::check::digest::{self, Digested};
use crate::source::Span;
use crate::yaml::{Field, Findings, Node, Schemas, Value, wrong_type};

/// The digests of the text that was translated, as they stood in it then.
#[derive(Clone, Debug)]
pub struct Stamp {
    pub span: Span,
    pub of: Stamped,
}

/// How finely a translation says what it was made from.
#[derive(Clone, Debug)]
pub enum Stamped {
    /// One digest of the whole text.
    Whole(String),
    /// A digest for each part, under the part's anchor.
    Parts(Vec<(String, String)>),
}

impl Field for Stamp {
    fn read(node: &Node, found: &mut Findings) -> Option<Stamp> {
        let of = match &node.value {
            Value::Scalar { .. } => Stamped::Whole(digest::read(node, found, Digested::Text)?),
            Value::Mapping(entries) => {
                let digests = entries
                    .iter()
                    .map(|(key, node)| Some((key.text.clone(), digest::read(node, found, Digested::Text)?)));
                Stamped::Parts(digests.collect::<Vec<_>>().into_iter().collect::<Option<_>>()?)
            }
            _ => {
                found.push(wrong_type(node, "text", &Self::example()));
                return None;
            }
        };
        Some(Stamp { span: node.span, of })
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        let digest = digest::schema(Digested::Text);
        let parts = serde_json::json!({ "type": "object", "additionalProperties": digest });
        serde_json::json!({ "anyOf": [digest, parts] })
    }

    fn example() -> String {
        digest::example(Digested::Text)
    }
}
