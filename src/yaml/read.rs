//! Reads one YAML document into a [`Node`].

use super::node::{Node, Style, Value};
use super::{bounds, mend, pieces, slip};
use crate::diagnostic::{Code, Diagnostic};
use crate::limits::{Limit, Limits};
use crate::source::{SourceId, Span};
use rayon::prelude::*;
use serde_saphyr::Location;
use serde_saphyr::options::{AliasLimits, DuplicateKeyPolicy, MergeKeyPolicy};
use std::ops::Range;

/// A piece of a long list has at least so many bytes: shorter texts are read as fast as they are cut.
const PIECE: usize = 8 * 1024;

/// A stack is not at risk up to here, whatever limit is set.
const MOST_DEPTH: usize = 256;

/// Reads `text`, which begins `offset` bytes into its source: front matter is a part of a larger file.
/// An empty text reads as [`Value::Null`]. A mistake of syntax, or a limit that is passed, ends the reading of
/// this text.
pub fn parse(source: SourceId, text: &str, offset: usize, limits: &Limits) -> Result<Node, Diagnostic> {
    let node = match in_pieces(source, text, offset, limits, PIECE) {
        Some(node) => node,
        // Of what is wrong in a piece, the whole says where and what.
        None => whole(source, text, offset, limits)?,
    };
    bounds::passed(&node, limits).map_or(Ok(node), Err)
}

/// Reads a long list piece by piece; gives nothing where the text is none, or not in order.
fn in_pieces(source: SourceId, text: &str, offset: usize, limits: &Limits, least: usize) -> Option<Node> {
    let pieces = pieces::cut(text, least)?;
    let read = |piece: Range<usize>| {
        // The dash of the next piece ends this one, as it does in the whole: it is one item more, with nothing in it.
        let is_last = piece.end == text.len();
        let end = if is_last { piece.end } else { piece.end + 1 };
        let list = whole(source, text.get(piece.start..end)?, offset + piece.start, limits).ok()?;
        let Value::Sequence(mut items) = list.value else { return None };
        if !is_last {
            items.pop().filter(|item| matches!(item.value, Value::Null))?;
        }
        Some((list.span, items))
    };
    let lists: Vec<(Span, Vec<Node>)> = pieces.into_par_iter().map(read).collect::<Option<_>>()?;
    let span = lists.first()?.0;
    Some(Node { span, value: Value::Sequence(lists.into_iter().flat_map(|(_, items)| items).collect()) })
}

fn whole(source: SourceId, text: &str, offset: usize, limits: &Limits) -> Result<Node, Diagnostic> {
    let place = Text { source, text, offset };
    match untied(text, limits) {
        Ok(mut node) => {
            place.tie(&mut node);
            Ok(node)
        }
        Err(error) => Err(place.syntax(&error, limits)),
    }
}

/// Reads a text without tying what it says to a source.
fn untied(text: &str, limits: &Limits) -> Result<Node, serde_saphyr::Error> {
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
    serde_saphyr::from_str_with_options::<Node>(text, options)
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

    /// Ties a value to the source, and gives every scalar the text that was typed.
    fn tie(&self, node: &mut Node) {
        node.span = self.tied(node.span);
        match &mut node.value {
            Value::Null => {}
            Value::Scalar { text, style } => self.tie_scalar(text, style, node.span),
            Value::Sequence(items) => items.iter_mut().for_each(|item| self.tie(item)),
            Value::Mapping(entries) => entries.iter_mut().for_each(|(key, value)| {
                key.span = self.tied(key.span);
                self.tie(value);
            }),
        }
    }

    /// A plain scalar keeps the letters that were typed, whatever type YAML would give them:
    /// `98.0`, `012`, `no` and `12:30` stay as they are, and so does what is quoted in `!!int "7"`.
    fn tie_scalar(&self, text: &mut String, style: &mut Style, span: Span) {
        let written = self.written(span);
        let quotes = ['"', '\''];
        if written.starts_with(['|', '>']) {
            *style = Style::Quoted;
        } else if written.starts_with(quotes) {
            *style = Style::Quoted;
            if text.is_empty() {
                written.trim_matches(quotes).clone_into(text);
            }
        } else if text.is_empty() {
            written.trim().clone_into(text);
        }
    }

    /// A stretch of the text as one of its source.
    fn tied(&self, span: Span) -> Span {
        let [start, end] = [span.start, span.end].map(|at| (at as usize).min(self.text.len()));
        Span::new(self.source, self.offset + start, self.offset + end)
    }

    /// Where a mistake of syntax stands.
    fn of(&self, error: &serde_saphyr::Error) -> Span {
        let span = error.location().map(|location| self.span(location));
        span.unwrap_or(Span::new(self.source, self.offset, self.offset))
    }

    fn syntax(&self, error: &serde_saphyr::Error, limits: &Limits) -> Diagnostic {
        let error = error.without_snippet();
        let span = self.of(error);
        let sentence = plain(&error.to_string());
        if sentence.contains("Depth") || sentence.contains("recursion limit") {
            return Diagnostic::over(Limit::YamlDepth, limits, span);
        }
        let place = (span.start as usize).saturating_sub(self.offset);
        let reason = reason(&sentence);
        // These say what is wrong; of the others the reader saw only what followed from it.
        let is_named = matches!(
            reason,
            "documents"
                | "anchor"
                | "limit"
                | "tab"
                | "character"
                | "backslash"
                | "escape"
                | "tag"
                | "directive"
        );
        let failure = |text: &str| {
            let error = untied(text, limits).err()?;
            Some(Text { text, source: self.source, offset: 0 }.of(error.without_snippet()).start as usize)
        };
        let mended = if is_named { None } else { mend::find(self.text, place, failure) };
        let (reason, slip) = match (reason, mended) {
            (_, Some((reason, slip))) => (reason, Some(slip)),
            ("open-bracket", None) => match slip::unclosed(self.text, place) {
                Some(slip) => match slip::commented(self.text, &slip) {
                    Some(comment) => ("comment", Some(comment)),
                    None => ("unclosed-bracket", Some(slip)),
                },
                None => ("open-bracket", None),
            },
            ("tab", None) => ("tab", slip::tab(self.text, place)),
            ("other", None) => match (slip::next_tab(self.text, place), slip::unclosed(self.text, place)) {
                (Some(slip), _) => ("tab", Some(slip)),
                (None, open) => match open.and_then(|open| slip::commented(self.text, &open)) {
                    Some(comment) => ("comment", Some(comment)),
                    None => ("other", None),
                },
            },
            (reason, None) => (reason, None),
        };
        let at =
            |slip: Range<usize>| Span::new(self.source, self.offset + slip.start, self.offset + slip.end);
        let span = slip.map_or(span, at);
        Diagnostic::new(Code::YamlSyntax, span).arg("reason", reason).arg("detail", sentence)
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
        ("mismatched bracket", "unclosed-bracket"),
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
    use proptest::prelude::*;

    fn read(text: &str) -> (Sources, Result<Node, Diagnostic>) {
        let sources = Sources::new(vec![Source::new(SourcePath::new("a.yaml"), text.into())]);
        let node = sources.iter().next().map(|(id, _)| parse(id, text, 0, &Limits::default()));
        (sources, node.expect("one source"))
    }

    #[test]
    fn scalars_keep_what_was_typed() {
        let (_, node) = read(
            "a: 98.0\nb: 012\nc: no\nd: '7'\ne: 12:30\nf: 1_000\ng: 0x1F\nh: !!int \"7\"\ni: ''\nj: !!str\n",
        );
        let Ok(Node { value: Value::Mapping(entries), .. }) = node else { panic!("{node:?}") };
        let texts: Vec<_> = entries.iter().map(|(_, node)| node.scalar().unwrap_or("?")).collect();
        assert_eq!(texts, ["98.0", "012", "no", "7", "12:30", "1_000", "0x1F", "7", "", ""]);
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
            ("a: { 食: 1\nc: 2\n", 1, 4, "unclosed-bracket"),
            ("a: [食品, 药品\nb: 1\n", 1, 4, "unclosed-bracket"),
            ("a: [1, 2\n", 1, 4, "unclosed-bracket"),
            ("名: { 食: 1\n  药: 2 }\n", 2, 4, "open-bracket"),
            ("a: { 食: [1, 2, b: 1 }\n", 1, 9, "unclosed-bracket"),
            ("- a: { 食: 行动 #1, b: 2 }\n  c: 1\n", 1, 14, "comment"),
            ("- a: { 食: 行动 #1, b: 2 }\n- c: 1\n", 1, 14, "comment"),
            ("a: [食品, 药品 #1]\nb: 1\n", 1, 12, "comment"),
            ("a: { 食: 1 # b }\nb: 1\n", 1, 4, "unclosed-bracket"),
            ("a: { 食: \"行动 #1}\", b: 2\nc: 1\n", 1, 4, "unclosed-bracket"),
            ("a: 1}\nb: ]\n", 2, 4, "close-bracket"),
            ("名称: 食品: 药品\n", 1, 7, "colon"),
            ("a: 食品: 药品\n", 1, 6, "colon-within"),
            ("- { a: 食品: 药品, b: c }\n", 1, 10, "colon-within"),
            ("- a: 1\n  b: \"甲\"乙\n", 2, 6, "whole-text"),
            ("- { a: [一] 甲, b: c }\n", 1, 8, "whole-text"),
            ("a: - 甲\nb: 1\n", 1, 4, "whole-text"),
            ("a: 'City's area'\nb: 1\n", 1, 9, "quote-within"),
            ("- { a: 1, b: \"甲\"乙\"丙\" }\n", 1, 16, "quote-within"),
            ("- a: { b: 率，c: 1 }\n", 1, 12, "full-width-comma"),
            ("- a: { b: [1]、c: 1 }\n", 1, 14, "full-width-comma"),
            ("- { period: 2025-H1 value: 260, source: a }\n", 1, 21, "no-comma"),
            ("- { en: Phase one: start }\n", 1, 18, "colon-within"),
            ("- { en: 10 steps one: start }\n", 1, 21, "colon-within"),
            ("- a: ｛ b: 率, c: 1 ｝\n", 1, 6, "full-width-bracket"),
            ("- a: 1\n  b: [x, y］\n  c: 1\n- d\n", 2, 11, "full-width-bracket"),
            ("- a：1\n  b: 1\n", 1, 4, "full-width-colon"),
            ("a：1\n# b\n\nb: 1\n", 1, 2, "full-width-colon"),
            ("a: 1\nb：1\nc: 1\n", 2, 2, "full-width-colon"),
            ("- a:1\n  b: 1\n", 1, 4, "no-blank"),
            ("a: 1\n＃ 注\nb: 1\n", 2, 1, "full-width-hash"),
            ("- { a: 1, b: 2\n- { a: 1, b: 2 }\n", 1, 3, "unclosed-bracket"),
            ("a: \"甲\nb: 1\nc: \"d\"\n", 1, 4, "quote"),
            // Quotation marks that are closed are none that is open, whatever is wrong below them.
            ("- b: { c: \"d\" }\n  a: 1\n   x: 1\n- b: { c: \"d\" }\n", 3, 5, "colon"),
            ("- b: \"d\"\n  a: 1\n   x: 1\n- b: [\"d, e\", \"f\"]\n", 3, 5, "colon"),
            ("- b: [\"d, e\", \"f\"]\n  a: 1\n - x: 1\n- b: \"d\"\n", 3, 2, "indentation"),
            ("- b: \"d\n   e\"\n  a: 1\n - x: 1\n- b: \"d\"\n", 4, 2, "indentation"),
            ("a: 1\n名称：食品\n", 2, 1, "no-colon"),
            ("a: 1\n- b\n", 2, 3, "indentation"),
            ("- a: 1\n b: 2\n", 2, 2, "indentation"),
            (" a: 1\nb: 2\n", 2, 1, "indentation"),
            ("名称: \"食品\nb: 1\n", 1, 5, "quote"),
            ("a:\n\tb: 1\n", 2, 1, "tab"),
            ("a: 1\n\tb: 1\n", 2, 1, "tab"),
            ("- a: 1\n\tb: 1\n", 2, 1, "tab"),
            ("a:\n  b: 1\n\tc: 1\n", 3, 1, "tab"),
            ("a: {\n\tb: 1 }\n", 2, 1, "tab"),
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

    /// A quotation mark that is not closed pairs with the next one, and what follows is read inside out.
    #[test]
    fn an_open_quotation_mark_is_found_wherever_it_is() {
        let item = |at: usize| {
            format!(
                "- id: \"i{at}\"\n  name:\n    zh-CN: \"甲, 乙\"\n    en: \"It's {{a}}: b\"\n  note: {{ zh-CN: \"丙\", en: \"c, d\" }}\n\
                 # It's \"\n  at: 'x \"y'\n  list: [\"e\", \"f: g\"]\n"
            )
        };
        let text: String = (0..6).map(item).collect();
        let (mut named, mut all) = (0, 0);
        for (at, _) in text.match_indices('"') {
            let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
            let is_closing = text[line..at].matches('"').count() % 2 == 1 && !text[line..].starts_with("# ");
            if !is_closing || text[line..].starts_with("  at") {
                continue;
            }
            all += 1;
            let open = text[..at].rfind('"').unwrap();
            let (sources, node) = read(&format!("{}{}", &text[..at], &text[at + 1..]));
            let Err(Diagnostic { place: crate::diagnostic::Place::Span(span), args, .. }) = node else {
                panic!("{node:?}")
            };
            if args.iter().any(|(_, word)| word == "quote") {
                assert_eq!(span.start as usize, open, "{}", sources.slice(span));
                named += 1;
            }
        }
        assert_eq!((named, all), (42, 42));
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

    proptest! {
        #[test]
        fn what_is_read_in_pieces_is_what_the_whole_is(
            lines in prop::collection::vec(prop::sample::select(&[
                "- a: 1", "- - b", "-", "- ", "- |", "- >+", "- 'a", "- \"a", "- [a,", "- {a: 1}", "- ? a", "- !!str", "- a:",
                "  b: 2", "  - c", "  c'", "  c\"", "  ]", "  text", "   deeper: |", "", "# note", "  # note", "---", "...",
                "b: 2", " - d", "\t- e", "- f # - g", "- 食: 1 # 食", "%YAML 1.2", "- &x 1", "- *x", "'", "- h: - i", "-\tj",
            ][..]), 1..9),
            end in prop::sample::select(&["", "\n", "\r\n", "\n\n"][..]),
        ) {
            let text = lines.join("\n") + end;
            let sources = Sources::new(vec![Source::new(SourcePath::new("a.yaml"), text.clone().into())]);
            let (id, _) = sources.iter().next().unwrap();
            let limits = Limits::default();
            if let Some(pieces) = in_pieces(id, &text, 7, &limits, 1) {
                let whole = whole(id, &text, 7, &limits);
                prop_assert_eq!(format!("{:?}", Ok::<_, Diagnostic>(pieces)), format!("{:?}", whole));
            }
        }
    }

    #[test]
    fn a_long_list_is_read_in_pieces() {
        let items: String = (0..2000).map(|at| format!("# 注\n- id: i{at}\n  名: 食品{at}\n\n")).collect();
        let pieces = pieces::cut(&items, PIECE).unwrap();
        assert!(pieces.len() > 5 && pieces.iter().all(|piece| piece.len() < 2 * PIECE), "{pieces:?}");
        let (sources, node) = read(&items);
        let (id, _) = sources.iter().next().unwrap();
        assert_eq!(format!("{node:?}"), format!("{:?}", whole(id, &items, 0, &Limits::default())));
        // What is wrong in one piece is said where it is.
        let (sources, node) = read(&items.replace("i1999", "[i1999"));
        let Err(Diagnostic { place: crate::diagnostic::Place::Span(span), .. }) = node else {
            panic!("{node:?}")
        };
        assert!(sources.position(span).line > 7900, "{span:?}");
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
