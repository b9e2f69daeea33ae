//! Digests that are written down in content.

use crate::diagnostic::{Code, Diagnostic};
use crate::yaml::{Field, Findings, Node, Schemas, wrong_type};

/// A SHA-256 digest in lower-case hexadecimal, as `sha256sum` prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sha256(pub String);

/// What a digest stands for, which decides how long it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digested {
    /// A text, of which a fingerprint says enough.
    Text,
    /// The manifest of a site.
    Manifest,
}

impl Digested {
    /// In hexadecimal.
    fn digits(self) -> usize {
        match self {
            Digested::Text => 16,
            Digested::Manifest => 64,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Digested::Text => "text",
            Digested::Manifest => "manifest",
        }
    }
}

/// Reads a digest of the length that its kind has.
pub fn read(node: &Node, found: &mut Findings, of: Digested) -> Option<String> {
    let Some(text) = node.scalar() else {
        found.push(wrong_type(node, "text", &example(of)));
        return None;
    };
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    let fits = text.len() == of.digits() && text.bytes().all(is_digit);
    if !fits {
        found.push(Diagnostic::new(Code::BadDigest, node.span).arg("text", text).arg("of", of.key()));
    }
    fits.then(|| text.to_owned())
}

/// The shape of such a digest in JSON Schema.
pub fn schema(of: Digested) -> serde_json::Value {
    serde_json::json!({ "type": "string", "pattern": format!("^[0-9a-f]{{{}}}$", of.digits()) })
}

/// What such a digest looks like.
pub fn example(of: Digested) -> String {
    "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9".chars().take(of.digits()).collect()
}

impl Field for Sha256 {
    fn read(node: &Node, found: &mut Findings) -> Option<Sha256> {
        read(node, found, Digested::Manifest).map(Sha256)
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        schema(Digested::Manifest)
    }

    fn example() -> String {
        example(Digested::Manifest)
    }
}
