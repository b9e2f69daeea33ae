//! A YAML value that remembers where it stood.
//!
//! The tree is read through serde, and keeps what serde's derived types lose:
//! the text of a number as typed, every key with its place, duplicates included.

use crate::source::{SourceId, Span};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Location, Spanned as Located};

/// A value with its place.
#[derive(Clone, Debug)]
pub struct Node {
    pub span: Span,
    pub value: Value,
}

/// What a YAML value can be.
#[derive(Clone, Debug)]
pub enum Value {
    /// Nothing after the colon, `null` or `~`.
    Null,
    /// Any scalar, as typed: `98.0` is "98.0".
    Scalar {
        text: String,
        style: Style,
    },
    Sequence(Vec<Node>),
    /// Entries in their order, duplicates included.
    Mapping(Vec<(Key, Node)>),
}

/// How a scalar was written: `"2017"` in quotes is a text, `2017` alone may be a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Plain,
    Quoted,
}

/// A key with its place.
#[derive(Clone, Debug)]
pub struct Key {
    pub span: Span,
    pub text: String,
}

impl Node {
    /// The text of a scalar.
    pub fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Hands on every scalar that is a value, with its text, in the order in which they are written. Keys are none.
    pub fn each_scalar<'n>(&'n self, with: &mut impl FnMut(&'n Node, &'n str)) {
        match &self.value {
            Value::Null => {}
            Value::Scalar { text, .. } => with(self, text),
            Value::Sequence(items) => items.iter().for_each(|item| item.each_scalar(with)),
            Value::Mapping(entries) => entries.iter().for_each(|(_, value)| value.each_scalar(with)),
        }
    }

    /// Whether it is a scalar without quotation marks.
    pub fn is_plain(&self) -> bool {
        matches!(self.value, Value::Scalar { style: Style::Plain, .. })
    }
}

/// A value as serde hands it over: it belongs to no source yet, and a text that serde took for something else than a
/// text, for example the number `98.0`, is empty.
impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Node, D::Error> {
        let located = Located::<Value>::deserialize(deserializer)?;
        Ok(Node { span: untied(&located.referenced), value: located.value })
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Key, D::Error> {
        let located = Located::<String>::deserialize(deserializer)?;
        Ok(Key { span: untied(&located.referenced), text: located.value })
    }
}

/// The stretch of the text that was read: of a text in memory, serde-saphyr knows it in bytes.
fn untied(location: &Location) -> Span {
    let (start, length) = (location.span().byte_offset(), location.span().byte_len());
    let start = start.unwrap_or_default() as usize;
    Span::new(SourceId::UNKNOWN, start, start + length.unwrap_or_default() as usize)
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

/// A scalar whose text is to be read where it stands.
fn as_typed<E>() -> Result<Value, E> {
    Ok(Value::Scalar { text: String::new(), style: Style::Plain })
}

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("any YAML value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        Value::deserialize(deserializer)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Value, E> {
        as_typed()
    }

    fn visit_i64<E>(self, _: i64) -> Result<Value, E> {
        as_typed()
    }

    fn visit_u64<E>(self, _: u64) -> Result<Value, E> {
        as_typed()
    }

    fn visit_i128<E>(self, _: i128) -> Result<Value, E> {
        as_typed()
    }

    fn visit_u128<E>(self, _: u128) -> Result<Value, E> {
        as_typed()
    }

    fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
        as_typed()
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Scalar { text: text.to_owned(), style: Style::Plain })
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::Scalar { text, style: Style::Plain })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        while let Some(item) = items.next_element()? {
            all.push(item);
        }
        Ok(Value::Sequence(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            all.push(entry);
        }
        Ok(Value::Mapping(all))
    }
}
