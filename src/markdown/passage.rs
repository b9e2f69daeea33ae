//! Gives the prose of a text passage by passage, and leads from each word back to where it stands.
//!
//! The tree is for writing pages and forgets where its words stood; who looks for words, for example for numbers
//! that are typed by hand, needs their places.

use super::binding;
use super::marks::{Marked, unmarked};
use super::place::Place;
use super::read::OPTIONS;
use super::tree::Binding;
use crate::source::{SourceId, Span};
use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};
use std::ops::Range;

/// Stands in a passage's text for what is no prose: a binding, code, a reference to a footnote.
pub const OBJECT: char = '\u{fffc}';

/// The words of one block; of a table, those of one row, with a tab between cells.
#[derive(Clone, Debug)]
pub struct Passage {
    pub kind: PassageKind,
    pub text: String,
    /// Each with its place in the text, where [`OBJECT`] stands.
    pub bindings: Vec<(usize, Binding)>,
    pieces: Vec<Piece>,
}

/// What a passage stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassageKind {
    /// With its level, 1 to 6.
    Heading(u8),
    Paragraph,
    Item,
    Row,
}

/// A stretch of a passage's text and where it was written. Both are equally long unless the text was written
/// in another way, as with an entity.
#[derive(Clone, Debug)]
struct Piece {
    at: Range<usize>,
    span: Span,
}

impl Passage {
    /// A text that is no Markdown as one passage. `place` gives where a stretch of it was written.
    pub fn plain(text: &str, place: impl Fn(&Range<usize>) -> Span) -> Passage {
        let mut passage = Passage {
            kind: PassageKind::Paragraph,
            text: String::new(),
            bindings: Vec::new(),
            pieces: Vec::new(),
        };
        let mut push = |written: &str, range: &Range<usize>| {
            let start = passage.text.len();
            passage.text.push_str(written);
            passage.pieces.push(Piece { at: start..passage.text.len(), span: place(range) });
            start
        };
        let mut at = 0;
        let mut bindings = Vec::new();
        for link in binding::wiki_links(text) {
            let before = at..link.range.start;
            push(text.get(before.clone()).unwrap_or_default(), &before);
            let stands = push(OBJECT.encode_utf8(&mut [0; 4]), &link.range);
            bindings.extend(link.read(place(&link.range)).ok().map(|binding| (stands, binding)));
            at = link.range.end;
        }
        push(text.get(at..).unwrap_or_default(), &(at..text.len()));
        passage.bindings = bindings;
        passage
    }

    /// Where a stretch of the text was written.
    pub fn span(&self, range: &Range<usize>) -> Option<Span> {
        // The pieces stand in order, and a long text has as many of them as it has numbers.
        let first = self.pieces.get(self.pieces.partition_point(|piece| piece.at.end <= range.start))?;
        let behind = self.pieces.partition_point(|piece| piece.at.start < range.end);
        let last = self.pieces.get(behind.checked_sub(1)?)?;
        let start = match first.is_literal() {
            true => first.span.start as usize + range.start.saturating_sub(first.at.start),
            false => first.span.start as usize,
        };
        let end = match last.is_literal() {
            true => last.span.start as usize + range.end.min(last.at.end) - last.at.start,
            false => last.span.end as usize,
        };
        Some(Span::new(first.span.source, start, end))
    }

    /// Where the passage stands.
    pub fn whole(&self) -> Option<Span> {
        self.span(&(0..self.text.len()))
    }
}

impl Piece {
    fn is_literal(&self) -> bool {
        self.at.len() == (self.span.end - self.span.start) as usize
    }
}

/// The passages of `text`, which begins `offset` bytes into its source, in the order in which they are written.
pub fn passages(source: SourceId, text: &str, offset: usize) -> Vec<Passage> {
    let marked = Marked::new(text);
    let mut reader = Reader {
        place: Place { source, offset, marked: &marked },
        kinds: Vec::new(),
        skipped: 0,
        now: None,
        done: Vec::new(),
    };
    for (event, range) in Parser::new_ext(&marked.text, OPTIONS).into_offset_iter() {
        reader.take(event, range);
    }
    reader.finish();
    reader.done
}

struct Reader<'a> {
    place: Place<'a>,
    /// What the place is in, the innermost last.
    kinds: Vec<PassageKind>,
    /// How many nodes are open whose content is no prose.
    skipped: usize,
    now: Option<Passage>,
    done: Vec<Passage>,
}

impl Reader<'_> {
    fn take(&mut self, event: Event, range: Range<usize>) {
        match event {
            Event::Start(_) if self.skipped > 0 => self.skipped += 1,
            Event::End(_) if self.skipped > 0 => self.skipped -= 1,
            Event::Start(tag) => self.start(&tag, range),
            Event::End(end) => self.end(end),
            _ if self.skipped > 0 => {}
            Event::Text(text) => self.push(&unmarked(&text), range),
            Event::SoftBreak | Event::HardBreak => self.push("\n", range),
            Event::Code(_) | Event::FootnoteReference(_) => self.push_object(range),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag, range: Range<usize>) {
        match tag {
            Tag::Heading { level, .. } => self.open(PassageKind::Heading(*level as u8)),
            Tag::Item => self.open(PassageKind::Item),
            Tag::TableHead | Tag::TableRow => self.open(PassageKind::Row),
            Tag::TableCell => {
                if self.now.is_some() {
                    self.push("\t", range.start..range.start);
                }
            }
            Tag::Link { link_type: LinkType::WikiLink { .. }, .. } => {
                self.bind(range);
                self.skipped = 1;
            }
            Tag::Image { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => {
                self.skipped = 1
            }
            Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Strikethrough => {}
            Tag::Superscript | Tag::Subscript => {}
            _ => self.finish(),
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableHead | TagEnd::TableRow => {
                self.finish();
                self.kinds.pop();
            }
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::TableCell | TagEnd::Strikethrough => {}
            TagEnd::Superscript | TagEnd::Subscript => {}
            _ => self.finish(),
        }
    }

    fn open(&mut self, kind: PassageKind) {
        self.finish();
        self.kinds.push(kind);
    }

    fn finish(&mut self) {
        self.done.extend(self.now.take().filter(|passage| !passage.text.trim().is_empty()));
    }

    fn push(&mut self, text: &str, range: Range<usize>) {
        let kind = self.kinds.last().copied().unwrap_or(PassageKind::Paragraph);
        let span = self.place.span_of(&range);
        let now = self.now.get_or_insert_with(|| Passage {
            kind,
            text: String::new(),
            bindings: Vec::new(),
            pieces: Vec::new(),
        });
        let start = now.text.len();
        now.text.push_str(text);
        now.pieces.push(Piece { at: start..now.text.len(), span });
    }

    fn push_object(&mut self, range: Range<usize>) {
        self.push(OBJECT.encode_utf8(&mut [0; 4]), range);
    }

    fn bind(&mut self, range: Range<usize>) {
        let (written, span) = (self.place.written(&range), self.place.span(&range));
        self.push_object(range);
        if let (Ok(binding), Some(now)) = (binding::read(written, span), &mut self.now) {
            now.bindings.push((now.text.len() - OBJECT.len_utf8(), binding));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::page::source;

    #[test]
    fn every_block_is_a_passage_and_every_word_knows_its_place() {
        let text = "## 一、目标\n\n**（一）治气：**达到**98%**以上，为[[a.target|short]]。\n\n- 甲 3 个\n- 乙\n\n| a | b |\n|---|---|\n| 1 | [[x]] |\n";
        let passages = passages(source(), text, 7);
        let texts: Vec<&str> = passages.iter().map(|passage| passage.text.as_str()).collect();
        assert_eq!(
            texts,
            ["一、目标", "（一）治气：达到98%以上，为\u{fffc}。", "甲 3 个", "乙", "a\tb", "1\t\u{fffc}"]
        );
        let at = texts[1].find("98%").unwrap();
        let span = passages[1].span(&(at..at + 3)).unwrap();
        assert_eq!(&text[span.start as usize - 7..span.end as usize - 7], "98%");
        let (at, binding) = &passages[1].bindings[0];
        assert_eq!((&texts[1][*at..*at + 3], binding.target.as_str()), ("\u{fffc}", "a.target"));
    }
}
