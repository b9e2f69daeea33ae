//! Finds marks that nobody wanted to be read as words: lines of tables, headings and emphasis that Markdown does not take
//! for any, references in other brackets, and links that nobody else can open.

use super::binding;
use super::brackets::misbracketed;
use super::local::is_local_address;
use super::place::Place;
use crate::diagnostic::{Code, Diagnostic};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// At most this much of a line is repeated behind stars, in characters.
const MAX_SHOWN: usize = 40;

/// Looks at what the reader says, beside the builder.
pub(super) struct Slips<'a> {
    place: Place<'a>,
    /// How many nodes are open of which the lines are not looked at: headings, tables, code, HTML.
    apart: usize,
    /// How many of them hold no prose at all: code and HTML.
    wordless: usize,
    /// The line that is open, in the marked text.
    line: Option<Range<usize>>,
    /// What the line before it in the same block looks like, and where it stands.
    before: Option<(Shape, Range<usize>)>,
    /// Whether the block was reported as a table already.
    is_table: bool,
    pub(super) found: Vec<Diagnostic>,
}

/// What a line of a table looks like that was not taken for one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Words with tabs between them, as a word processor gives them.
    Tabs,
    /// Words with bars before and between them.
    Bars,
}

impl<'a> Slips<'a> {
    pub(super) fn new(place: Place<'a>) -> Slips<'a> {
        let (line, before, found) = (None, None, Vec::new());
        Slips { place, apart: 0, wordless: 0, line, before, is_table: false, found }
    }

    /// Takes what the reader says, in its order.
    pub(super) fn take(&mut self, event: &Event, range: &Range<usize>) {
        match event {
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Image { .. }) => self.lengthen(range),
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.lengthen(range);
                self.link(dest_url, range);
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Image | TagEnd::Link) => {}
            Event::Start(tag) => {
                self.end_block();
                let end = tag.to_end();
                self.apart += usize::from(is_apart(end));
                self.wordless += usize::from(is_wordless(end));
            }
            Event::End(end) => {
                self.end_block();
                self.apart -= usize::from(is_apart(*end) && self.apart > 0);
                self.wordless -= usize::from(is_wordless(*end) && self.wordless > 0);
            }
            Event::Text(_) if self.wordless == 0 => {
                self.emphasis(range);
                self.references(range);
                self.lengthen(range);
            }
            Event::Code(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) => self.lengthen(range),
            Event::SoftBreak | Event::HardBreak => self.end_line(range.start),
            _ => {}
        }
    }

    fn report(&mut self, reason: &'static str, range: &Range<usize>) {
        let finding = Diagnostic::new(Code::BrokenMarkup, self.place.span(range)).arg("reason", reason);
        self.found.push(finding.arg("text", binding::shown(self.place.written(range))));
    }

    /// Takes what stands on the open line, or begins one.
    fn lengthen(&mut self, range: &Range<usize>) {
        if self.apart == 0 {
            let line = self.line.get_or_insert(range.clone());
            line.end = line.end.max(range.end);
        }
    }

    fn end_block(&mut self) {
        self.end_line(usize::MAX);
        (self.before, self.is_table) = (None, false);
    }

    /// Ends the open line; what began on it may go on behind `end`.
    fn end_line(&mut self, end: usize) {
        let Some(line) = self.line.take().map(|line| line.start..line.end.min(end)) else { return };
        let written = self.place.written(&line);
        let is_escaped = self.before(line.start).ends_with('\\');
        if !is_escaped && is_heading(written) {
            self.report("heading", &line);
        }
        let shape = shape(written).filter(|_| !is_escaped);
        let before = std::mem::replace(&mut self.before, shape.map(|shape| (shape, line.clone())));
        let Some(shape) = shape.filter(|_| !self.is_table) else { return };
        // One line may be about anything; two that look alike, or one between bars, are of a table.
        let first = match before {
            Some((like, first)) if like == shape => first,
            _ if shape == Shape::Bars && is_whole_row(written) => line,
            _ => return,
        };
        self.is_table = true;
        let reason = match shape {
            Shape::Tabs => "tabs",
            Shape::Bars => "bars",
        };
        self.report(reason, &first);
    }

    /// What stands in the original text before a place of the marked one.
    fn before(&self, at: usize) -> &'a str {
        let marked = self.place.marked;
        marked.original.get(..marked.original_place(at)).unwrap_or_default()
    }

    /// Reports two stars that begin an emphasis which is not one, so that they would be shown.
    fn emphasis(&mut self, range: &Range<usize>) {
        let [start, end] = [range.start, range.end].map(|at| self.place.marked.original_place(at));
        let original = self.place.marked.original;
        let stars = original.get(start..end).unwrap_or_default().match_indices('*');
        let open = stars.map(|(at, _)| start + at).find(|at| {
            let (before, behind) = original.split_at_checked(*at).unwrap_or_default();
            behind.strip_prefix("**").is_some_and(|behind| opens(before, behind))
        });
        if let Some(at) = open {
            let line = original.get(at..).unwrap_or_default().chars().take_while(|sign| *sign != '\n');
            let line: String = line.take(MAX_SHOWN).collect();
            let span = self.place.span_at(at..at + "**".len());
            let finding = Diagnostic::new(Code::BrokenMarkup, span).arg("reason", "emphasis");
            self.found.push(finding.arg("text", binding::shown(&line)));
        }
    }

    /// Reports references in brackets of another kind.
    fn references(&mut self, range: &Range<usize>) {
        let text = self.place.marked.text.get(range.clone()).unwrap_or_default();
        for at in misbracketed(text) {
            let at = range.start + at.start..range.start + at.end;
            self.found.push(binding::bad(self.place.written(&at), "brackets", self.place.span(&at)));
        }
    }

    fn link(&mut self, target: &str, range: &Range<usize>) {
        if is_local_address(target) {
            let local = Diagnostic::new(Code::LocalLink, self.place.span(range));
            self.found.push(local.arg("url", binding::shown(target)));
        }
    }
}

fn is_apart(end: TagEnd) -> bool {
    matches!(end, TagEnd::Heading(_) | TagEnd::Table) || is_wordless(end)
}

fn is_wordless(end: TagEnd) -> bool {
    matches!(end, TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_))
}

/// Whether a line was meant as a heading: its signs are full-width, or so is the blank behind them, or there is none.
/// `#1` and `#话题#` are none: a section has no heading of one sign.
fn is_heading(line: &str) -> bool {
    let words = line.trim_start_matches(['#', '＃']);
    let signs = line.get(..line.len() - words.len()).unwrap_or_default();
    let count = signs.chars().count();
    let is_wide = signs.contains('＃');
    let behind = words.chars().next();
    match behind {
        _ if !(1..=6).contains(&count) => false,
        Some('\u{3000}') => true,
        Some(blank) if blank.is_whitespace() => is_wide,
        Some(sign) => count >= 2 && (sign.is_alphanumeric() || "（《“【".contains(sign)),
        None => false,
    }
}

/// What a line looks like, if it looks like one of a table.
fn shape(line: &str) -> Option<Shape> {
    if line.starts_with(BARS) {
        (line.matches(BARS).count() >= 2).then_some(Shape::Bars)
    } else {
        (line.trim().matches('\t').count() >= 2).then_some(Shape::Tabs)
    }
}

/// Half-width and full-width.
const BARS: [char; 2] = ['|', '｜'];

/// Whether a line stands between bars and has one within, for example `| 2025 | 120 |`.
fn is_whole_row(line: &str) -> bool {
    line.starts_with(BARS) && line.ends_with(BARS) && line.matches(BARS).count() >= 3
}

/// Whether two stars with this before and behind them were to begin an emphasis: they stand where words begin. In 张** they
/// hide a name, and in `2 ** 10` they are a sign.
fn opens(before: &str, behind: &str) -> bool {
    let begins = |sign: char| sign.is_alphanumeric() || "“‘《（(「『【".contains(sign);
    let is_free =
        before.chars().next_back().is_none_or(|last| !last.is_alphanumeric() && !"*\\".contains(last));
    let is_first = || {
        let before = before.trim_end_matches([' ', '\t']);
        before.is_empty() || before.ends_with(['\n', '|', '>', '-', '+'])
    };
    match behind.strip_prefix(' ') {
        None => is_free && behind.starts_with(begins),
        // `** 重要 **`: the blanks keep both from being an emphasis.
        Some(words) => {
            let line = words.lines().next().unwrap_or_default();
            is_first() && words.starts_with(begins) && line.contains(" **")
        }
    }
}
