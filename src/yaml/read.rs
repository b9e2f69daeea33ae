//! Reads one YAML document into a [`Node`].

use super::bounds;
use super::node::{Key, Node, Raw, Style, Value};
use crate::diagnostic::{Code, Diagnostic};
use crate::limits::{Limit, Limits};
use crate::source::{SourceId, Span};
use serde_saphyr::options::{AliasLimits, DuplicateKeyPolicy, MergeKeyPolicy};
use serde_saphyr::{Location, Spanned as Located};

/// A stack is not at risk up to here, whatever limit is set.
const MOST_DEPTH: usize = 256;

/// Reads `text`, which begins `offset` bytes into its source: front matter is a part of a larger file.
/// An empty text reads as [`Value::Null`]. A mistake of syntax, or a limit that is passed, ends the reading of
/// this text.
pub fn parse(source: SourceId, text: &str, offset: usize, limits: &Limits) -> Result<Node, Diagnostic> {
    let place = Text { source, text, offset };
    let budget = serde_saphyr::budget! {
        max_depth: limits.length(Limit::YamlDepth).min(MOST_DEPTH),
        max_anchors: 0,
        max_aliases: 0,
        max_documents: 1,
        max_events: 20_000_000,
        max_nodes: 10_000_000,
    };
    let options = serde_saphyr::options! {
        budget: budget,
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::AsOrdinary,
        alias_limits: AliasLimits::default(),
        with_snippet: false,
        reject_unsupported_tags: true,
    };
    match serde_saphyr::from_str_with_options::<Located<Raw>>(text, options) {
        Ok(raw) => {
            let node = place.node(raw);
            bounds::passed(&node, limits).map_or(Ok(node), Err)
        }
        Err(error) => Err(place.syntax(&error, limits)),
    }
}

/// A text and where it begins, to tie the reader's places to the source.
struct Text<'a> {
    source: SourceId,
    text: &'a str,
    offset: usize,
}

impl Text<'_> {
    fn span(&self, location: Location) -> Span {
        // Mistakes of syntax come with a line and a column alone; columns count characters.
        let Some(start) = location.span().byte_offset() else { return self.character(location) };
        let start = start as usize;
        let end = start + location.span().byte_len().unwrap_or(0) as usize;
        let (start, end) = (start.min(self.text.len()), end.min(self.text.len()));
        Span::new(self.source, self.offset + start, self.offset + end)
    }

    /// The character at a line and a column, both from 1.
    fn character(&self, location: Location) -> Span {
        let (line, column) = (location.line().max(1) as usize, location.column().max(1) as usize);
        let before: usize = self.text.split_inclusive('\n').take(line - 1).map(str::len).sum();
        let rest = self.text.get(before..).unwrap_or_default();
        let rest = rest.split('\n').next().unwrap_or_default();
        let within: usize = rest.chars().take(column - 1).map(char::len_utf8).sum();
        let length = rest.get(within..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let start = self.offset + before + within;
        Span::new(self.source, start, start + length)
    }

    fn written(&self, span: Span) -> &str {
        let (start, end) = (span.start as usize - self.offset, span.end as usize - self.offset);
        self.text.get(start..end).unwrap_or_default()
    }

    fn node(&self, raw: Located<Raw>) -> Node {
        let span = self.span(raw.referenced);
        let value = match raw.value {
            Raw::Null => Value::Null,
            Raw::Scalar(text) => self.scalar(text, span),
            Raw::Sequence(items) => Value::Sequence(items.into_iter().map(|item| self.node(item)).collect()),
            Raw::Mapping(entries) => Value::Mapping(
                entries.into_iter().map(|(key, value)| (self.key(key), self.node(value))).collect(),
            ),
        };
        Node { span, value }
    }

    /// A plain scalar keeps the letters that were typed, whatever type YAML would give them:
    /// `98.0`, `012`, `no` and `12:30` stay as they are.
    fn scalar(&self, text: Option<String>, span: Span) -> Value {
        let written = self.written(span);
        let style = if written.starts_with(['"', '\'', '|', '>']) { Style::Quoted } else { Style::Plain };
        let text = match (text, style) {
            (Some(text), _) => text,
            (None, _) => written.trim().to_owned(),
        };
        Value::Scalar { text, style }
    }

    fn key(&self, key: Located<String>) -> Key {
        Key { span: self.span(key.referenced), text: key.value }
    }

    fn syntax(&self, error: &serde_saphyr::Error, limits: &Limits) -> Diagnostic {
        let error = error.without_snippet();
        let span = error.location().map(|location| self.span(location));
        let span = span.unwrap_or(Span::new(self.source, self.offset, self.offset));
        let sentence = plain(&error.to_string());
        if sentence.contains("Depth") || sentence.contains("recursion limit") {
            return Diagnostic::over(Limit::YamlDepth, limits, span);
        }
        Diagnostic::new(Code::YamlSyntax, span).arg("reason", reason(&sentence)).arg("detail", sentence)
    }
}

/// The reader's sentence without the place, which is shown by the snippet, for example
/// `did not find expected key`.
fn plain(message: &str) -> String {
    let first = message.lines().next().unwrap_or_default();
    let without_place = first.split(" at line ").next().unwrap_or(first);
    let without_place = without_place.strip_prefix("error: ").unwrap_or(without_place);
    without_place.chars().filter(|c| !c.is_control()).collect()
}

/// The word by which the wording chooses, for the slips that are common.
fn reason(sentence: &str) -> &'static str {
    let slips = [
        ("Documents", "documents"),
        ("nchor", "anchor"),
        ("budget breached", "limit"),
        ("mapping values are not allowed", "colon"),
        ("simple key expected", "no-colon"),
        ("did not find expected ','", "open-bracket"),
        ("illegal placement of ':'", "open-bracket"),
        ("unclosed bracket", "open-bracket"),
        ("misplaced bracket", "close-bracket"),
        ("unclosed quote", "quote"),
        ("tabs disallowed", "tab"),
        ("did not find expected '-'", "indentation"),
        ("did not find expected key", "indentation"),
        ("<document start>", "indentation"),
        ("unexpected character", "character"),
        ("unknown escape character", "backslash"),
        ("escape", "escape"),
        ("surrogate", "escape"),
        ("tag", "tag"),
        ("directive", "directive"),
        ("string key", "key"),
        ("non-scalar", "key"),
        ("block scalar", "block"),
        ("end of input", "end"),
        ("end of stream", "end"),
    ];
    slips.iter().find(|(part, _)| sentence.contains(part)).map_or("other", |(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Source, SourcePath, Sources};

    fn read(text: &str) -> (Sources, Result<Node, Diagnostic>) {
        let sources = Sources::new(vec![Source::new(SourcePath::new("a.yaml"), text.into())]);
        let node = sources.iter().next().map(|(id, _)| parse(id, text, 0, &Limits::default()));
        (sources, node.expect("one source"))
    }

    #[test]
    fn scalars_keep_what_was_typed() {
        let (_, node) = read("a: 98.0\nb: 012\nc: no\nd: '7'\ne: 12:30\nf: 1_000\ng: 0x1F\n");
        let Ok(Node { value: Value::Mapping(entries), .. }) = node else { panic!("{node:?}") };
        let texts: Vec<_> = entries.iter().map(|(_, node)| node.scalar().unwrap_or("?")).collect();
        assert_eq!(texts, ["98.0", "012", "no", "7", "12:30", "1_000", "0x1F"]);
    }

    #[test]
    fn spans_cover_what_was_typed_beside_chinese() {
        let (sources, node) = read("名: 盐城市\nlist: [ 甲, 乙丙 ]\n");
        let Ok(Node { value: Value::Mapping(entries), .. }) = node else { panic!("{node:?}") };
        let texts: Vec<_> =
            entries.iter().map(|(key, node)| (sources.slice(key.span), sources.slice(node.span))).collect();
        assert_eq!(texts[0], ("名", "盐城市"));
        let Value::Sequence(items) = &entries[1].1.value else { panic!() };
        assert_eq!(sources.slice(items[1].span), "乙丙");
    }

    #[test]
    fn a_slip_is_named_where_it_is() {
        for (text, line, column, reason) in [
            ("a: { 食: 1\nc: 2\n", 2, 2, "open-bracket"),
            ("a: [食品, 药品\nb: 1\n", 2, 2, "open-bracket"),
            ("a: [1, 2\n", 1, 4, "open-bracket"),
            ("a: 1}\nb: ]\n", 2, 4, "close-bracket"),
            ("名称: 食品: 药品\n", 1, 7, "colon"),
            ("a: 1\n名称：食品\n", 2, 1, "no-colon"),
            ("a: 1\n- b\n", 2, 3, "indentation"),
            ("- a: 1\n b: 2\n", 2, 2, "indentation"),
            (" a: 1\nb: 2\n", 2, 1, "indentation"),
            ("名称: \"食品\nb: 1\n", 1, 5, "quote"),
            ("a:\n\tb: 1\n", 2, 2, "tab"),
            ("a: @x\n", 1, 4, "character"),
            ("a: \"\\食\"\n", 1, 4, "backslash"),
            ("a: &x 1\n", 1, 7, "anchor"),
            ("a: *x\n", 1, 4, "anchor"),
            ("a: 1\n---\nb: 2\n", 2, 1, "documents"),
        ] {
            let (sources, node) = read(text);
            let Err(Diagnostic { place: crate::diagnostic::Place::Span(span), args, .. }) = node else {
                panic!("{text}")
            };
            let at = sources.position(span);
            let said = args.iter().find(|(name, _)| *name == "reason").map(|(_, word)| word.as_str());
            assert_eq!((at.line, at.column, said), (line, column, Some(reason)), "{text}");
        }
    }

    #[test]
    fn limits_hold_to_the_last_byte() {
        let mut limits = Limits::default();
        for (limit, most) in [(Limit::YamlDepth, 3), (Limit::Scalar, 10), (Limit::Key, 5)] {
            limits.set(limit, most);
        }
        let within = |text: &str| {
            let sources = Sources::new(vec![Source::new(SourcePath::new("a.yaml"), text.into())]);
            let (id, _) = sources.iter().next().unwrap();
            parse(id, text, 0, &limits).map(|_| ()).map_err(|found| (found.code, found.args[0].1.clone()))
        };
        let over = |limit: &str| Err((Code::OverLimit, limit.to_owned()));
        assert_eq!(within("[[[a]]]"), Ok(()));
        assert_eq!(within("[[[[a]]]]"), over("yaml-depth"));
        assert_eq!(within("a: 0123456789"), Ok(()));
        assert_eq!(within("a: 0123456789a"), over("scalar"));
        assert_eq!(within("- a: |\n    01234\n    567\n"), Ok(()));
        assert_eq!(within("- a: |\n    01234\n    5678\n"), over("scalar"));
        assert_eq!(within("abcde: 1"), Ok(()));
        assert_eq!(within("abcdef: 1"), over("key"));
    }

    #[test]
    fn duplicates_reach_the_caller() {
        let (_, node) = read("a: 1\na: 2\n");
        let Ok(Node { value: Value::Mapping(entries), .. }) = node else { panic!("{node:?}") };
        assert_eq!(entries.len(), 2);
    }

    #[test]
    fn anchors_second_documents_and_depth_are_refused() {
        for text in ["a: &x 1\nb: *x\n", "a: 1\n---\nb: 2\n", &"[".repeat(20_000), "a: [1,\n", "a: b: c\n"] {
            assert!(read(text).1.is_err(), "{}", text.chars().take(20).collect::<String>());
        }
    }
}
