//! Builds the tree from what the reader says, one word at a time.

use super::address::{Danger, danger_of_image, danger_of_link, scheme};
use super::binding;
use super::counts::Counts;
use super::footnote::{Footnotes, loose};
use super::frame::{Frame, Kind, inline_embed};
use super::marks::unmarked;
use super::outline::Outline;
use super::place::Place;
use super::tree::{Align, Binding, Block, Document, Inline};
use crate::diagnostic::{Code, Diagnostic, is_forbidden};
use crate::limits::{Limit, Limits};
use crate::source::Span;
use std::ops::Range;

/// Whoever walks the tree later is safe from a full stack up to here, whatever limit is set.
const MOST_LEVELS: usize = 256;

pub(super) struct Builder<'a> {
    place: Place<'a>,
    root: Frame,
    frames: Vec<Frame>,
    /// How many nodes are open that are too deep to be kept.
    beyond: usize,
    /// How many nodes are open whose content is not wanted.
    skipped: usize,
    /// The stretch of the marked text that is literal up to now.
    literal: Range<usize>,
    /// Where the last raw HTML ended.
    html_end: Option<usize>,
    /// What is nested deeper is flattened.
    most_levels: usize,
    outline: Outline,
    footnotes: Footnotes,
    counts: Counts<'a>,
    /// How many rows of the open table are too many.
    rows_left_out: usize,
    found: Vec<Diagnostic>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(place: Place<'a>, limits: &'a Limits) -> Builder<'a> {
        Builder {
            place,
            root: Frame::new(Kind::Root, 0),
            frames: Vec::new(),
            beyond: 0,
            skipped: 0,
            literal: 0..0,
            html_end: None,
            most_levels: limits.length(Limit::Nesting).min(MOST_LEVELS),
            outline: Outline::default(),
            footnotes: Footnotes::default(),
            counts: Counts::new(limits),
            rows_left_out: 0,
            found: Vec::new(),
        }
    }

    /// The tree and the findings, in the order of the text.
    pub(super) fn finish(mut self) -> (Document, Vec<Diagnostic>) {
        self.end_literal();
        while !self.frames.is_empty() {
            self.end();
        }
        self.root.close_prose(&mut self.found);
        let footnotes = self.footnotes.finish(&mut self.found);
        self.found.sort();
        (Document { blocks: self.root.blocks, footnotes }, self.found)
    }

    fn top(&mut self) -> &mut Frame {
        self.frames.last_mut().unwrap_or(&mut self.root)
    }

    fn push(&mut self, inline: Inline) {
        self.top().prose.inlines.push(inline);
    }

    fn close_prose(&mut self) {
        let top = self.frames.last_mut().unwrap_or(&mut self.root);
        top.close_prose(&mut self.found);
    }

    /// Opens a node.
    pub(super) fn open(&mut self, kind: Kind) {
        if self.skipped > 0 {
            self.skipped += 1;
            return;
        }
        self.end_literal();
        let inline = matches!(
            kind,
            Kind::Emphasis | Kind::Strong | Kind::Link { .. } | Kind::Image { .. } | Kind::Unlinked
        );
        if !inline {
            self.close_prose();
        }
        let level = self.top().level + usize::from(kind.nests());
        if self.beyond > 0 || level > self.most_levels {
            self.beyond += 1;
        } else {
            self.frames.push(Frame::new(kind, level));
        }
    }

    /// Leaves out what comes until the node that just began ends.
    pub(super) fn skip(&mut self) {
        self.skipped += 1;
    }

    pub(super) fn paragraph(&mut self) {
        // The reader marks the paragraphs of a loose list only.
        let mut innermost = self.frames.iter_mut().rev();
        if let (Some(Frame { kind: Kind::Item, .. }), Some(Frame { kind: Kind::List { tight, .. }, .. }), 0) =
            (innermost.next(), innermost.next(), self.beyond)
        {
            *tight = false;
        }
        self.open(Kind::Paragraph);
    }

    /// Opens a node that can hold its like, and says so where it is too deep.
    pub(super) fn nest(&mut self, kind: Kind, range: Range<usize>) {
        let level = self.top().level + 1;
        if self.skipped == 0 && self.beyond == 0 && level > self.most_levels {
            let span = self.place.span_of_line(&range, '\n');
            self.counts.deep(span, &mut self.found);
        }
        self.open(kind);
    }

    /// Whether one more of a kind may stand in the text.
    fn may(&mut self, limit: Limit, range: &Range<usize>) -> bool {
        self.skipped > 0 || self.counts.one_more(limit, self.place.span(range), &mut self.found)
    }

    pub(super) fn table(&mut self, alignments: Vec<Align>, range: Range<usize>) {
        let span = self.place.span_of_line(&range, '\n');
        let columns = alignments.len();
        if self.skipped > 0 || self.counts.fits(Limit::TableColumns, columns, span, &mut self.found) {
            self.rows_left_out = 0;
            self.open(Kind::Table { alignments, head: Vec::new(), rows: Vec::new() });
        } else {
            self.skip();
        }
    }

    pub(super) fn row(&mut self, range: Range<usize>) {
        let number = match &self.top().kind {
            Kind::Table { rows, .. } => rows.len() + self.rows_left_out + 1,
            _ => 1,
        };
        let span = self.place.span(&range);
        if self.skipped > 0 || self.counts.within(Limit::TableRows, number, span, &mut self.found) {
            self.open(Kind::Row(Vec::new()));
        } else {
            self.rows_left_out += 1;
            self.skip();
        }
    }

    /// Opens a heading with its level and the id that is written after it.
    pub(super) fn heading(&mut self, (level, id): (u8, Option<&str>), range: Range<usize>) {
        if !self.may(Limit::Headings, &range) {
            return self.skip();
        }
        let span = self.place.span(&range);
        let id = id.map(unmarked);
        let (level, id) = self.outline.enter((level, id.as_deref()), span, &mut self.found);
        self.open(Kind::Heading { level, id, span });
    }

    pub(super) fn footnote(&mut self, label: &str, range: Range<usize>) {
        if !self.may(Limit::Footnotes, &range) {
            return self.skip();
        }
        let span = self.place.span_of_line(&range, ']');
        self.open(Kind::Footnote { label: unmarked(label), span });
    }

    pub(super) fn link(&mut self, target: String, title: String, range: Range<usize>) {
        if !self.may(Limit::Links, &range) {
            return self.skip();
        }
        let span = self.place.span(&range);
        match danger_of_link(&target) {
            Some(danger) => {
                self.unsafe_link(&target, danger, span);
                self.open(Kind::Unlinked);
            }
            // HTML has no link within a link, though `[<https://a.org>](b)` can be read so.
            None if self.frames.iter().any(|frame| matches!(frame.kind, Kind::Link { .. })) => {
                self.open(Kind::Unlinked);
            }
            None => self.nest(Kind::Link { target, title, span }, range),
        }
    }

    pub(super) fn image(&mut self, target: String, range: Range<usize>) {
        if !self.may(Limit::Links, &range) {
            return self.skip();
        }
        let span = self.place.span(&range);
        let danger = danger_of_image(&target);
        if let Some(danger) = danger {
            self.unsafe_link(&target, danger, span);
        }
        self.open(Kind::Image { target: danger.is_none().then_some(target), span });
    }

    fn unsafe_link(&mut self, target: &str, danger: Danger, span: Span) {
        // Inside a node whose content is not wanted, nothing is said either.
        if self.skipped == 0 {
            self.found.push(
                Diagnostic::new(Code::UnsafeLink, span)
                    .arg("url", binding::shown(target))
                    .arg("scheme", binding::shown(scheme(target).unwrap_or_default()))
                    .arg("reason", danger.name()),
            );
        }
    }

    /// Takes `[[target|format]]`.
    pub(super) fn binding(&mut self, range: Range<usize>) {
        if let Some(binding) = self.read_binding(range) {
            self.push(Inline::Binding(binding));
        }
    }

    /// Takes `![[target]]`, which needs a paragraph of its own.
    pub(super) fn embed(&mut self, range: Range<usize>) {
        let Some(binding) = self.read_binding(range) else { return };
        let top = self.top();
        if top.kind.holds_blocks() || matches!(top.kind, Kind::Paragraph) {
            top.prose.embeds.push(binding);
        } else {
            self.found.push(inline_embed(&binding));
        }
    }

    fn read_binding(&mut self, range: Range<usize>) -> Option<Binding> {
        if self.skipped > 0 || !self.may(Limit::Links, &range) {
            return None;
        }
        self.end_literal();
        let (written, span) = (self.place.written(&range), self.place.span(&range));
        if self.frames.iter().any(|frame| matches!(frame.kind, Kind::Image { .. })) {
            self.found.push(binding::bad(written, "nested", span));
            return None;
        }
        binding::read(written, span).map_err(|bad| self.found.push(bad)).ok()
    }

    pub(super) fn text(&mut self, text: &str, range: Range<usize>) {
        if self.skipped > 0 {
            return;
        }
        if matches!(self.top().kind, Kind::Code) {
            self.top().prose.push_text(&unmarked(text));
            return;
        }
        let mut text = unmarked(text).replace('\n', " ");
        // What the file itself holds is checked with the file; an entity brings in what nobody saw there.
        if self.place.written(&range).starts_with('&') && text.contains(is_forbidden) {
            let span = self.place.span(&range);
            let names = text.chars().filter(|c| is_forbidden(*c)).map(|c| format!("U+{:04X}", u32::from(c)));
            self.found
                .extend(names.map(|name| Diagnostic::new(Code::ForbiddenCharacter, span).arg("name", name)));
            text.retain(|c| !is_forbidden(c));
        }
        if self.literal.end != range.start {
            self.end_literal();
            self.literal.start = range.start;
        }
        self.literal.end = range.end;
        self.top().prose.push_text(&text);
    }

    /// Looks through a stretch of literal text for what was meant as a binding or a footnote and is none.
    fn end_literal(&mut self) {
        let range = std::mem::replace(&mut self.literal, 0..0);
        let (before, text) =
            (self.place.marked.text.get(..range.start), self.place.marked.text.get(range.clone()));
        let (Some(before), Some(text)) = (before, text) else { return };
        // A backslash before literal text is no text itself: it takes the meaning from the first character.
        let mut at = usize::from(before.ends_with('\\') && text.starts_with('['));
        while let Some(open) = text.get(at..).and_then(opening) {
            let start = at + open;
            let rest = text.get(start..).unwrap_or_default();
            let close = if rest.starts_with("[[]]") { Some(3) } else { rest.find(']') };
            let length = close.map_or(rest.len(), |close| close + 1);
            at = start + length.max(2);
            let place = range.start + start..range.start + start + length;
            let (written, span) = (self.place.written(&place), self.place.span(&place));
            if rest.starts_with("[[") {
                let reason = if rest.starts_with("[[]") { "empty" } else { "unclosed" };
                self.found.push(binding::bad(written, reason, span));
            } else if let Some(label) = written.strip_prefix("[^").and_then(|label| label.strip_suffix(']'))
                && !label.is_empty()
            {
                self.found.push(loose(label, "reference", span));
            }
        }
    }

    pub(super) fn code(&mut self, text: &str) {
        if self.skipped == 0 {
            self.end_literal();
            self.push(Inline::Code(unmarked(text)));
        }
    }

    /// Takes raw HTML: none of it is kept, and neighbouring tags are one finding.
    pub(super) fn html(&mut self, range: Range<usize>) {
        if self.skipped > 0 {
            return;
        }
        self.end_literal();
        let written = self.place.written(&range);
        if self.html_end.replace(range.end) != Some(range.start) {
            let span = self.place.span_of_line(&range, '>');
            self.found.push(Diagnostic::new(Code::RawHtml, span).arg("tag", tag(written)));
        }
    }

    pub(super) fn refer(&mut self, label: &str, range: Range<usize>) {
        if self.skipped == 0 && self.may(Limit::Footnotes, &range) {
            self.end_literal();
            let span = self.place.span(&range);
            let number = self.footnotes.refer(&unmarked(label), span);
            self.push(Inline::Footnote(number));
        }
    }

    pub(super) fn soft_break(&mut self) {
        if self.skipped == 0 {
            self.end_literal();
            self.top().prose.push_text("\n");
        }
    }

    pub(super) fn line_break(&mut self) {
        if self.skipped == 0 {
            self.end_literal();
            self.push(Inline::LineBreak);
        }
    }

    pub(super) fn rule(&mut self) {
        if self.skipped == 0 {
            self.end_literal();
            self.close_prose();
            if self.top().kind.holds_blocks() {
                self.top().blocks.push(Block::Rule);
            }
        }
    }

    /// Ends the node that was opened last.
    pub(super) fn end(&mut self) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        self.end_literal();
        self.close_prose();
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        if let Some(frame) = self.frames.pop() {
            let parent = self.frames.last_mut().unwrap_or(&mut self.root);
            frame.settle(parent, &mut self.footnotes, &mut self.found);
        }
    }
}

/// Where `[[` or `[^` first stands in a text.
fn opening(text: &str) -> Option<usize> {
    text.as_bytes().windows(2).position(|pair| pair == b"[[" || pair == b"[^")
}

/// The tag that raw HTML begins with, for example `font` for `<font color="red">`, `/font` for `</font>` and `!--…--` for a comment.
fn tag(written: &str) -> String {
    let inside = written.trim_start().trim_start_matches('<');
    if inside.starts_with("!--") {
        return "!--…--".to_owned();
    }
    let (slash, name) = inside.strip_prefix('/').map_or(("", inside), |name| ("/", name));
    let ends = |c: char| c.is_whitespace() || matches!(c, '>' | '/');
    slash.to_owned() + &binding::shown(name.split(ends).next().unwrap_or_default())
}
