//! The values that stand in YAML: ids, numbers, dates, periods, addresses, and texts in each language.

use crate::diagnostic::{Code, Diagnostic};
use crate::lang::{Date, Decimal, NotDecimal, Period, Tag, parse_decimal};
use crate::source::Span;
use crate::yaml::{self, Field, Key, Node, Schemas, Spanned, Value};
use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The name of a thing in the data and in addresses, for example `food-pass-rate`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

impl Id {
    /// Accepts `[a-z0-9][a-z0-9-]{0,63}` without a dash at the end, and no name that Windows keeps for a device.
    pub fn new(text: &str) -> Option<Id> {
        let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        let shape = text.len() <= 64
            && text.bytes().next().is_some_and(fits)
            && text.bytes().last().is_some_and(fits)
            && text.bytes().all(|b| fits(b) || b == b'-');
        (shape && !is_device(text)).then(|| Id(text.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// Whether Windows keeps a name for a device, whatever its ending.
pub(super) fn is_device(text: &str) -> bool {
    let numbered = |name: &str| {
        text.strip_prefix(name)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    matches!(text, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Field for Id {
    fn read(node: &Node, found: &mut yaml::Findings) -> Option<Id> {
        let text = scalar::<Self>(node, found, "text")?;
        let id = Id::new(text);
        if id.is_none() {
            found.push(bad_id(node, text));
        }
        id
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        // A pattern is held against texts alone: YAML takes the id 2017 for a number.
        let shape = "^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$";
        serde_json::json!({ "type": ["string", "integer"], "pattern": shape, "minimum": 0 })
    }

    fn example() -> String {
        "agriculture".to_owned()
    }
}

/// Says that a text is no id, and that there are several where a sign between them is full-width.
fn bad_id(node: &Node, text: &str) -> Diagnostic {
    let sign = text.char_indices().find(|(_, sign)| matches!(sign, '，' | '、' | '；'));
    let is_typed = (node.span.end - node.span.start) as usize == text.len();
    let (reason, span) = match sign {
        Some((at, sign)) if is_typed => {
            let start = node.span.start as usize + at;
            ("full-width-comma", Span::new(node.span.source, start, start + sign.len_utf8()))
        }
        Some(_) => ("full-width-comma", node.span),
        None if text.chars().any(|sign| sign.is_alphabetic() && !sign.is_ascii()) => ("name", node.span),
        None => ("form", node.span),
    };
    Diagnostic::new(Code::BadId, span).arg("text", text).arg("reason", reason)
}

impl Field for Date {
    fn read(node: &Node, found: &mut yaml::Findings) -> Option<Date> {
        parsed(node, found, Code::BadDate, |text| match Period::parse(text)? {
            Period::Day(day) => Some(day),
            _ => None,
        })
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        serde_json::json!({ "type": "string", "format": "date" })
    }

    fn example() -> String {
        "2025-06-30".to_owned()
    }
}

impl Field for Period {
    fn read(node: &Node, found: &mut yaml::Findings) -> Option<Period> {
        parsed(node, found, Code::BadPeriod, Period::parse)
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        let shape = r"^[0-9]{4}(-H[12]|-Q[1-4]|-[01][0-9](-[0-3][0-9])?|/[0-9]{2})?$";
        let (first, last) = (1000, 9999);
        serde_json::json!({ "type": ["string", "integer"], "pattern": shape, "minimum": first, "maximum": last })
    }

    fn example() -> String {
        "2025-H1".to_owned()
    }
}

impl Field for Decimal {
    fn read(node: &Node, found: &mut yaml::Findings) -> Option<Decimal> {
        let text = scalar::<Self>(node, found, "number")?;
        parse_decimal(text)
            .map_err(|error| {
                let new = |code| Diagnostic::new(code, node.span).arg("text", text);
                found.push(match error {
                    NotDecimal::NotANumber if is_none_said(text) => {
                        new(Code::BadNumber).arg("reason", "none")
                    }
                    NotDecimal::NotANumber => new(Code::BadNumber).arg("reason", "form"),
                    NotDecimal::TooManyDigits => new(Code::LostPrecision).arg("of", "number"),
                });
            })
            .ok()
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        serde_json::json!({ "type": ["number", "string"], "pattern": r"^-?[0-9]+(\.[0-9]+)?$" })
    }

    fn example() -> String {
        "98.5".to_owned()
    }
}

/// Whether a text says that there is no number: a dash, 暂无, n/a.
fn is_none_said(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "暂无",
        "无",
        "暂缺",
        "缺",
        "未公布",
        "暂未公布",
        "待定",
        "待公布",
        "不详",
        "n/a",
        "na",
        "none",
        "tbd",
        "null",
    ];
    let text = text.trim().to_lowercase();
    WORDS.contains(&text.as_str())
        || (!text.is_empty() && text.chars().all(|sign| matches!(sign, '-' | '—' | '–' | '/' | '－')))
}

impl Field for u32 {
    fn read(node: &Node, found: &mut yaml::Findings) -> Option<u32> {
        let read = |text: &str| text.parse().ok();
        let text = scalar::<Self>(node, found, "number")?;
        if read(text).is_none() {
            found.push(Diagnostic::new(Code::BadNumber, node.span).arg("text", text).arg("reason", "form"));
        }
        read(text)
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        serde_json::json!({ "type": "integer", "minimum": 0 })
    }

    fn example() -> String {
        "3".to_owned()
    }
}

impl Field for Tag {
    fn read(node: &Node, found: &mut yaml::Findings) -> Option<Tag> {
        let text = scalar::<Self>(node, found, "text")?;
        let tag = Tag::new(text);
        if tag.is_none() {
            found.push(Diagnostic::new(Code::BadLanguage, node.span).arg("text", text).arg("reason", "code"));
        }
        tag
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        serde_json::json!({ "type": "string", "examples": ["zh-CN", "en"] })
    }

    fn example() -> String {
        "zh-CN".to_owned()
    }
}

/// A text in each language, as a map from language tags.
#[derive(Clone, Debug)]
pub struct Localized {
    pub span: Span,
    /// The languages in the order of the file.
    pub entries: Vec<(Tag, Spanned<String>)>,
    /// Whether an entry could not be read: then no language can be called missing.
    pub lost: bool,
    /// Whether a wiki link stands in it in any language.
    pub bound: bool,
}

impl Localized {
    /// The text in a language.
    pub fn get(&self, tag: &Tag) -> Option<&Spanned<String>> {
        self.entries.iter().find(|(entry, _)| entry == tag).map(|(_, text)| text)
    }
}

impl Field for Localized {
    fn read(node: &Node, found: &mut yaml::Findings) -> Option<Localized> {
        let entries =
            per_language(node, Self::example, found, |_, value, found| Spanned::read(value, found))?;
        let Value::Mapping(written) = &node.value else { return None };
        let lost = entries.len() < written.len();
        let bound = entries.iter().any(|(_, text): &(Tag, Spanned<String>)| text.value.contains("[["));
        Some(Localized { span: node.span, entries, lost, bound })
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        per_language_schema(String::schema(&mut Schemas::default()))
    }

    fn example() -> String {
        "{ zh-CN: 市质监局, en: Quality Supervision Bureau }".to_owned()
    }
}

/// Wordings in each language, a list or a single one.
#[derive(Clone, Debug)]
pub struct Wordings {
    pub entries: Vec<(Tag, Vec<String>)>,
}

impl Field for Wordings {
    fn read(node: &Node, found: &mut yaml::Findings) -> Option<Wordings> {
        let entries = per_language(node, Self::example, found, |_, value, found| match &value.value {
            Value::Sequence(_) => Vec::read(value, found),
            _ => String::read(value, found).map(|one| vec![one]),
        })?;
        Some(Wordings { entries })
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        let (one, all) = (String::schema(schemas), Vec::<String>::schema(schemas));
        per_language_schema(serde_json::json!({ "anyOf": [one, all] }))
    }

    fn example() -> String {
        "{ zh-CN: [质量强市, 质量立市], en: quality city }".to_owned()
    }
}

/// Other forms of a unit's name in each language, by CLDR plural category, for example `few`.
#[derive(Clone, Debug)]
pub struct Words {
    pub entries: Vec<(Tag, Spanned<Forms>)>,
}

/// Plural categories with what is written for each, for example `("few", "автомобиля")`.
pub type Forms = Vec<(String, String)>;

impl Field for Words {
    fn read(node: &Node, found: &mut yaml::Findings) -> Option<Words> {
        let entries = per_language(node, Self::example, found, |_, value, found| {
            let Value::Mapping(forms) = &value.value else {
                found.push(yaml::wrong_type(value, "mapping", "{ few: автомобиля, many: автомобилей }"));
                return None;
            };
            let forms = forms.iter().filter_map(|(key, form)| plural_form(key, form, found));
            Some(Spanned { value: forms.collect(), span: value.span })
        })?;
        Some(Words { entries })
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        let forms = serde_json::json!({ "type": "object", "propertyNames": { "enum": CATEGORIES } });
        per_language_schema(forms)
    }

    fn example() -> String {
        "{ ru: { few: автомобиля, many: автомобилей } }".to_owned()
    }
}

/// The plural categories of CLDR.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

fn plural_form(key: &Key, form: &Node, found: &mut yaml::Findings) -> Option<(String, String)> {
    if !CATEGORIES.contains(&key.text.as_str()) {
        found.push(yaml::unknown_key(key, form, &CATEGORIES).0);
        return None;
    }
    Some((key.text.clone(), String::read(form, found)?))
}

fn per_language<T>(
    node: &Node,
    example: fn() -> String,
    found: &mut yaml::Findings,
    mut read: impl FnMut(&Key, &Node, &mut yaml::Findings) -> Option<T>,
) -> Option<Vec<(Tag, T)>> {
    let Value::Mapping(all) = &node.value else {
        found.push(yaml::wrong_type(node, "mapping", &example()));
        return None;
    };
    let mut entries: Vec<(Tag, T)> = Vec::new();
    let mut seen: BTreeMap<&str, &Key> = BTreeMap::new();
    for (key, value) in all {
        if found.is_enough() {
            break;
        }
        if let Some(first) = seen.get(key.text.as_str()) {
            found.push(yaml::duplicate_key(key, first));
            continue;
        }
        seen.insert(&key.text, key);
        if let Some(tag) = Tag::new(&key.text) {
            entries.extend(read(key, value, found).map(|text| (tag, text)));
        } else {
            let slip = yaml::in_key(key, value, |name| Tag::new(name).is_some());
            let (reason, span) = match slip {
                Some((reason, span, _)) => (reason, span),
                // In `{ en: Not counted, after the deadline }` the comma begins another field.
                None if key.text.contains(' ') => ("words", key.span),
                None => ("code", key.span),
            };
            let wrong = Diagnostic::new(Code::BadLanguage, span).arg("text", &key.text);
            found.push(wrong.arg("reason", reason));
        }
    }
    Some(entries)
}

fn per_language_schema(text: serde_json::Value) -> serde_json::Value {
    serde_json::json!({
        "type": "object",
        "propertyNames": { "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$" },
        "additionalProperties": text,
    })
}

/// The text of a node where a `T` should stand; `expected` is `text` or `number`.
pub(super) fn scalar<'a, T: Field>(
    node: &'a Node,
    found: &mut yaml::Findings,
    expected: &'static str,
) -> Option<&'a str> {
    let text = node.scalar();
    if text.is_none() {
        found.push(yaml::wrong_type(node, expected, &T::example()));
    }
    text
}

fn parsed<T: Field>(
    node: &Node,
    found: &mut yaml::Findings,
    code: Code,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    let text = scalar::<T>(node, found, "text")?;
    let value = parse(text);
    if value.is_none() {
        found.push(Diagnostic::new(code, node.span).arg("text", text));
    }
    value
}
