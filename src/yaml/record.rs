//! Turns a [`Node`] into a typed record and reports every mistake in it, not only the first.
//!
//! serde's derived types stop at the first mistake of a file. [`record!`] declares a type once; the
//! reader, the checks for unknown and missing keys, and the JSON Schema come from that declaration.

use super::findings::Findings;
use super::node::{Key, Node, Style, Value};
use super::schema::Schemas;
use super::slip;
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::source::Span;

/// Something that can stand in YAML.
pub trait Field: Sized {
    /// Reads a value. What cannot be read is reported and gives nothing.
    fn read(node: &Node, found: &mut Findings) -> Option<Self>;

    /// The JSON Schema of the value.
    fn schema(schemas: &mut Schemas) -> serde_json::Value;

    /// What can be written in one line, for example `{ from: 2025-01, to: 2027-12 }`: the advice shows it where
    /// something of another shape is written.
    fn example() -> String;
}

/// A value and where it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

impl<T: Field> Field for Spanned<T> {
    fn read(node: &Node, found: &mut Findings) -> Option<Self> {
        Some(Spanned { value: T::read(node, found)?, span: node.span })
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        T::schema(schemas)
    }

    fn example() -> String {
        T::example()
    }
}

impl<T: Field> Field for Box<T> {
    fn read(node: &Node, found: &mut Findings) -> Option<Self> {
        T::read(node, found).map(Box::new)
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        T::schema(schemas)
    }

    fn example() -> String {
        T::example()
    }
}

/// A list; an item that cannot be read is reported and left out.
impl<T: Field> Field for Vec<T> {
    fn read(node: &Node, found: &mut Findings) -> Option<Self> {
        match &node.value {
            Value::Sequence(items) => {
                let mut read = Vec::with_capacity(items.len());
                for item in items {
                    if found.is_enough() {
                        break;
                    }
                    read.extend(T::read(item, found));
                }
                Some(read)
            }
            _ => {
                found.push(wrong_type(node, "list", &Self::example()));
                None
            }
        }
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        serde_json::json!({ "type": "array", "items": T::schema(schemas) })
    }

    fn example() -> String {
        format!("[{}]", T::example())
    }
}

impl Field for String {
    fn read(node: &Node, found: &mut Findings) -> Option<Self> {
        match &node.value {
            Value::Scalar { text, .. } if text.trim().is_empty() => {
                found.push(Diagnostic::new(Code::EmptyText, node.span));
                None
            }
            Value::Scalar { text, .. } => Some(text.trim_end().to_owned()),
            _ => {
                found.push(wrong_type(node, "text", "words"));
                None
            }
        }
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        serde_json::json!({ "type": ["string", "number"], "minLength": 1 })
    }

    fn example() -> String {
        "\"阶段一: 动员部署\"".to_owned()
    }
}

impl Field for bool {
    fn read(node: &Node, found: &mut Findings) -> Option<Self> {
        match node.scalar() {
            Some("true") => Some(true),
            Some("false") => Some(false),
            _ => {
                found.push(wrong_type(node, "switch", &Self::example()));
                None
            }
        }
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        serde_json::json!({ "type": "boolean" })
    }

    fn example() -> String {
        "true".to_owned()
    }
}

/// Says that something else was expected: `list`, `mapping`, `text`, `switch` or `number`. The example is one of what
/// can be written there, as [`Field::example`] gives it, or `words` for words of any kind.
pub(crate) fn wrong_type(node: &Node, expected: &'static str, example: &str) -> Diagnostic {
    let actual = match &node.value {
        Value::Null => "nothing",
        Value::Scalar { text, style: Style::Plain } if text.starts_with(['｛', '［', '【']) => {
            "full-width"
        }
        Value::Scalar { .. } => "text",
        Value::Sequence(_) => "list",
        Value::Mapping(_) => "mapping",
    };
    let wrong = Diagnostic::new(Code::WrongType, node.span).arg("expected", expected);
    wrong.arg("actual", actual).arg("example", example)
}

/// The entries of a mapping, opened for a record.
pub struct Fields<'a> {
    span: Span,
    entries: Vec<(&'a Key, &'a Node)>,
    /// What unknown keys were most likely meant to be.
    meant: Vec<String>,
    broken: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// Opens a mapping whose keys are all in `known`, and reports unknown and repeated keys; `example` is what is
    /// shown where there is no mapping.
    pub fn open(node: &'a Node, known: &[&str], example: &str, found: &mut Findings) -> Option<Fields<'a>> {
        let Value::Mapping(all) = &node.value else {
            found.push(wrong_type(node, "mapping", example));
            return None;
        };
        let mut entries: Vec<(&Key, &Node)> = Vec::with_capacity(all.len());
        let mut meant = Vec::new();
        for (key, value) in all {
            if found.is_enough() {
                break;
            }
            if let Some((first, _)) = entries.iter().find(|(first, _)| first.text == key.text) {
                found.push(duplicate_key(key, first));
            } else if known.contains(&key.text.as_str()) {
                entries.push((key, value));
            } else {
                let (unknown, likely) = unknown_key(key, value, known);
                meant.extend(likely);
                found.push(unknown);
            }
        }
        Some(Fields { span: node.span, entries, meant, broken: Vec::new() })
    }

    /// Where the mapping stands.
    pub fn span(&self) -> Span {
        self.span
    }

    fn find(&self, key: &str) -> Option<&'a Node> {
        self.entries.iter().find(|(entry, _)| entry.text == key).map(|(_, node)| *node)
    }

    /// The keys that are written and could not be read, in whole or in part, or whose names are misspelt:
    /// they are reported, and must not be called missing as well.
    pub fn broken(self) -> Vec<&'static str> {
        self.broken
    }

    /// Reads a key that must be there.
    pub fn required<T: Field>(&mut self, key: &'static str, found: &mut Findings) -> Option<T> {
        if self.find(key).is_none() && !self.is_meant(key) {
            found.push(Diagnostic::new(Code::MissingKey, self.start()).arg("key", key));
        }
        self.optional(key, found)
    }

    /// Reads a key that may be left out.
    pub fn optional<T: Field>(&mut self, key: &'static str, found: &mut Findings) -> Option<T> {
        let node = self.find(key);
        let value = node.and_then(|node| T::read(node, found));
        if value.is_none() && (node.is_some() || self.is_meant(key)) {
            self.broken.push(key);
        }
        value
    }

    /// Reads a list that may be left out.
    pub fn repeated<T: Field>(&mut self, key: &'static str, found: &mut Findings) -> Vec<T> {
        let items: Vec<T> = self.optional(key, found).unwrap_or_default();
        if let Some(Value::Sequence(written)) = self.find(key).map(|node| &node.value)
            && items.len() < written.len()
        {
            self.broken.push(key);
        }
        items
    }

    fn is_meant(&self, key: &str) -> bool {
        self.meant.iter().any(|meant| meant == key)
    }

    /// The first key: a missing key is reported where the record begins, not over all its lines.
    fn start(&self) -> Span {
        self.entries.first().map_or(self.span, |(key, _)| key.span)
    }
}

/// Says that a key stands twice.
pub(crate) fn duplicate_key(key: &Key, first: &Key) -> Diagnostic {
    Diagnostic::new(Code::DuplicateKey, key.span).arg("key", &key.text).related(first.span, Note::FirstHere)
}

/// Says that a key is none of those that are known, and what it was most likely meant to be.
pub(crate) fn unknown_key(key: &Key, value: &Node, known: &[&str]) -> (Diagnostic, Option<String>) {
    let unknown =
        |reason, span| Diagnostic::new(Code::UnknownKey, span).arg("key", &key.text).arg("reason", reason);
    if let Some((reason, span, meant)) = slip::in_key(key, value, |name| known.contains(&name)) {
        return (unknown(reason, span), meant);
    }
    // In `{ at_least: 95, by 2018 }` the colon is missing.
    if let Some((name, _)) = key.text.split_once(' ')
        && matches!(value.value, Value::Null)
        && known.contains(&name)
    {
        return (unknown("no-colon", key.span), Some(name.to_owned()));
    }
    let unknown = unknown("none", key.span).did_you_mean(&key.text, known.iter().copied());
    let meant = unknown.suggestion.clone();
    (unknown, meant)
}

/// The key of a field in YAML: Rust marks names that are its own words, for example `r#override`.
pub(crate) fn key_name(field: &'static str) -> &'static str {
    field.strip_prefix("r#").unwrap_or(field)
}

/// Declares a record: its fields are `required`, `optional` (an `Option`) or `repeated` (a `Vec`).
/// Each record also has the `span` it was read from. Its `example` is a whole one in a line, as it can be typed.
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        #[example = $example:literal]
        pub struct $name:ident {
            $( $(#[doc = $field_doc:literal])* $kind:ident $field:ident: $type:ty, )*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug)]
        pub struct $name {
            /// Where the record was written.
            pub span: $crate::source::Span,
            /// The fields that are written and could not be read: they are not missing.
            pub broken: Vec<&'static str>,
            $( $(#[doc = $field_doc])* pub $field: $crate::yaml::record!(@type $kind $type), )*
        }

        impl $crate::yaml::Field for $name {
            fn read(
                node: &$crate::yaml::Node,
                found: &mut $crate::yaml::Findings,
            ) -> Option<Self> {
                let mut fields = $crate::yaml::Fields::open(node, &[$($crate::yaml::key_name(stringify!($field))),*], $example, found)?;
                $( let $field = fields.$kind::<$type>($crate::yaml::key_name(stringify!($field)), found); )*
                Some($name {
                    span: fields.span(),
                    broken: fields.broken(),
                    $( $field: $crate::yaml::record!(@take $kind $field), )*
                })
            }

            fn schema(schemas: &mut $crate::yaml::Schemas) -> serde_json::Value {
                schemas.record(stringify!($name), concat!($($doc),*), |schemas| {
                    vec![$( $crate::yaml::record!(@entry $kind $field $type, schemas, concat!($($field_doc),*)) ),*]
                })
            }

            fn example() -> String {
                $example.to_owned()
            }
        }
    };
    (@type required $type:ty) => { $type };
    (@type optional $type:ty) => { Option<$type> };
    (@type repeated $type:ty) => { Vec<$type> };
    (@take required $field:ident) => { $field? };
    (@take optional $field:ident) => { $field };
    (@take repeated $field:ident) => { $field };
    (@entry required $field:ident $type:ty, $schemas:ident, $doc:expr) => {
        ($crate::yaml::key_name(stringify!($field)), true, $doc, <$type as $crate::yaml::Field>::schema($schemas))
    };
    (@entry optional $field:ident $type:ty, $schemas:ident, $doc:expr) => {
        ($crate::yaml::key_name(stringify!($field)), false, $doc, <$type as $crate::yaml::Field>::schema($schemas))
    };
    (@entry repeated $field:ident $type:ty, $schemas:ident, $doc:expr) => {
        ($crate::yaml::key_name(stringify!($field)), false, $doc, <Vec<$type> as $crate::yaml::Field>::schema($schemas))
    };
}
pub(crate) use record;

/// Declares a closed list of words.
macro_rules! choice {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident { $( $(#[doc = $case_doc:literal])* $case:ident = $text:literal, )* }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[doc = $case_doc])* $case, )* }

        impl $name {
            /// Every word of the list.
            pub const ALL: &[$name] = &[$($name::$case),*];

            /// The word as it is written in the data, for example `on-track`.
            pub fn key(self) -> &'static str {
                match self { $($name::$case => $text),* }
            }
        }

        impl $crate::yaml::Field for $name {
            fn read(
                node: &$crate::yaml::Node,
                found: &mut $crate::yaml::Findings,
            ) -> Option<Self> {
                let text = <String as $crate::yaml::Field>::read(node, found)?;
                let choice = Self::ALL.iter().copied().find(|choice| choice.key() == text);
                if choice.is_none() {
                    let choices = Self::ALL.iter().map(|choice| choice.key());
                    let list = choices.clone().collect::<Vec<_>>().join(", ");
                    let code = $crate::diagnostic::Code::UnknownChoice;
                    let unknown = $crate::diagnostic::Diagnostic::new(code, node.span);
                    found.push(unknown.arg("word", &text).arg("choices", list).did_you_mean(&text, choices));
                }
                choice
            }

            fn schema(schemas: &mut $crate::yaml::Schemas) -> serde_json::Value {
                schemas.choice(stringify!($name), concat!($($doc),*), &[$(($text, concat!($($case_doc),*))),*])
            }

            fn example() -> String {
                Self::ALL.first().map(|choice| choice.key().to_owned()).unwrap_or_default()
            }
        }
    };
}
pub(crate) use choice;
