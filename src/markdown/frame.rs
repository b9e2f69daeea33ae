//! What is open while a text is read: one frame for each node whose end has not come yet.

use super::footnote::Footnotes;
use super::query::plain;
use super::tree::{Align, Binding, Block, Definition, Footnote, Inline};
use super::wrap::join_lines;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;

/// A node whose end has not come yet.
pub(super) struct Frame {
    pub(super) kind: Kind,
    /// How many nodes that can hold their like are open, this one included.
    pub(super) level: usize,
    pub(super) blocks: Vec<Block>,
    pub(super) prose: Prose,
}

/// What kind of node a frame will be.
pub(super) enum Kind {
    Root,
    Quote,
    List {
        start: Option<u64>,
        items: Vec<Vec<Block>>,
        tight: bool,
    },
    Item,
    Footnote {
        label: String,
        span: Span,
    },
    Definitions(Vec<Definition>),
    Term,
    Meaning,
    Table {
        alignments: Vec<Align>,
        head: Vec<Vec<Inline>>,
        rows: Vec<Vec<Vec<Inline>>>,
    },
    Head(Vec<Vec<Inline>>),
    Row(Vec<Vec<Inline>>),
    Cell,
    Paragraph,
    Heading {
        level: u8,
        id: String,
        span: Span,
    },
    Code,
    Emphasis,
    Strong,
    Link {
        target: String,
        title: String,
        span: Span,
    },
    /// An image with its target, or with none where the target may not be written.
    Image {
        target: Option<String>,
        span: Span,
    },
    /// A link whose target may not be written: its text stands alone.
    Unlinked,
}

impl Kind {
    /// Whether it can hold blocks, and text without a paragraph, as the items of tight lists do.
    pub(super) fn holds_blocks(&self) -> bool {
        matches!(self, Kind::Root | Kind::Quote | Kind::Item | Kind::Footnote { .. } | Kind::Meaning)
    }

    /// Whether it can hold its like, however deep.
    pub(super) fn nests(&self) -> bool {
        match self {
            Kind::Quote | Kind::List { .. } | Kind::Footnote { .. } | Kind::Definitions(_) => true,
            Kind::Emphasis | Kind::Strong | Kind::Link { .. } | Kind::Image { .. } | Kind::Unlinked => true,
            Kind::Root | Kind::Item | Kind::Term | Kind::Meaning | Kind::Table { .. } | Kind::Head(_) => {
                false
            }
            Kind::Row(_) | Kind::Cell | Kind::Paragraph | Kind::Heading { .. } | Kind::Code => false,
        }
    }
}

impl Frame {
    pub(super) fn new(kind: Kind, level: usize) -> Frame {
        Frame { kind, level, blocks: Vec::new(), prose: Prose::default() }
    }

    /// Ends the paragraph that has no mark of its own, if one is open here.
    pub(super) fn close_prose(&mut self, found: &mut Vec<Diagnostic>) {
        if self.kind.holds_blocks() {
            let prose = std::mem::take(&mut self.prose);
            prose.into_blocks(&mut self.blocks, found);
        }
    }

    /// Gives a finished node to the one that holds it.
    pub(super) fn settle(
        mut self,
        parent: &mut Frame,
        footnotes: &mut Footnotes,
        found: &mut Vec<Diagnostic>,
    ) {
        // Within a paragraph, what stands around a node decides too; the paragraph joins its lines itself.
        if matches!(self.kind, Kind::Term | Kind::Cell | Kind::Heading { .. } | Kind::Image { .. }) {
            join_lines(&mut self.prose.inlines);
        }
        let inlines = std::mem::take(&mut self.prose.inlines);
        match self.kind {
            Kind::Root => {}
            Kind::Quote => parent.blocks.push(Block::Quote(self.blocks)),
            Kind::List { start, items, tight } => parent.blocks.push(Block::List { start, items, tight }),
            Kind::Item => {
                if let Kind::List { items, .. } = &mut parent.kind {
                    items.push(self.blocks);
                }
            }
            Kind::Footnote { label, span } => {
                footnotes.write(Footnote { label, blocks: self.blocks, span }, found);
            }
            Kind::Definitions(entries) => parent.blocks.push(Block::Definitions(entries)),
            Kind::Term => {
                if let Kind::Definitions(entries) = &mut parent.kind {
                    match entries.last_mut() {
                        Some(entry) if entry.meanings.is_empty() => entry.terms.push(inlines),
                        _ => entries.push(Definition { terms: vec![inlines], meanings: Vec::new() }),
                    }
                }
            }
            Kind::Meaning => {
                if let Kind::Definitions(entries) = &mut parent.kind {
                    match entries.last_mut() {
                        Some(entry) => entry.meanings.push(self.blocks),
                        None => entries.push(Definition { terms: Vec::new(), meanings: vec![self.blocks] }),
                    }
                }
            }
            Kind::Table { alignments, head, rows } => {
                parent.blocks.push(Block::Table { alignments, head, rows })
            }
            Kind::Head(cells) => {
                if let Kind::Table { head, .. } = &mut parent.kind {
                    *head = cells;
                }
            }
            Kind::Row(cells) => {
                if let Kind::Table { rows, .. } = &mut parent.kind {
                    rows.push(cells);
                }
            }
            Kind::Cell => {
                if let Kind::Head(cells) | Kind::Row(cells) = &mut parent.kind {
                    cells.push(inlines);
                }
            }
            Kind::Paragraph => {
                self.prose.inlines = inlines;
                self.prose.into_blocks(&mut parent.blocks, found);
            }
            Kind::Heading { level, id, span } => {
                parent.blocks.push(Block::Heading { level, id, inlines, span })
            }
            Kind::Code => parent.blocks.push(Block::Code(plain(&inlines))),
            Kind::Emphasis => parent.prose.inlines.push(Inline::Emphasis(inlines)),
            Kind::Strong => parent.prose.inlines.push(Inline::Strong(inlines)),
            Kind::Link { target, title, span } => {
                parent.prose.inlines.push(Inline::Link { target, title, inlines, span });
            }
            Kind::Unlinked => parent.prose.append(inlines),
            Kind::Image { target, span } => {
                let alt = plain(&inlines);
                if alt.trim().is_empty() {
                    found.push(Diagnostic::new(Code::MissingAlt, span));
                }
                match target {
                    Some(target) => parent.prose.inlines.push(Inline::Image { target, alt, span }),
                    None => parent.prose.push_text(&alt),
                }
            }
        }
    }
}

/// Inlines, and the embeds that stand among them.
#[derive(Default)]
pub(super) struct Prose {
    pub(super) inlines: Vec<Inline>,
    pub(super) embeds: Vec<Binding>,
}

impl Prose {
    /// Appends text; what follows text directly joins it.
    pub(super) fn push_text(&mut self, text: &str) {
        match self.inlines.last_mut() {
            _ if text.is_empty() => {}
            Some(Inline::Text(last)) => last.push_str(text),
            _ => self.inlines.push(Inline::Text(text.to_owned())),
        }
    }

    /// Appends inlines; text that meets text joins it.
    pub(super) fn append(&mut self, inlines: Vec<Inline>) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.push_text(&text),
                other => self.inlines.push(other),
            }
        }
    }

    /// Makes a paragraph, or the embeds that stand in its place, one on each line.
    pub(super) fn into_blocks(mut self, blocks: &mut Vec<Block>, found: &mut Vec<Diagnostic>) {
        let mut breaks = 0;
        let mut blank = true;
        for inline in &self.inlines {
            match inline {
                Inline::Text(text) if text.trim().is_empty() => breaks += text.matches('\n').count(),
                _ => blank = false,
            }
        }
        if blank && self.embeds.len() <= breaks + 1 {
            blocks.extend(self.embeds.into_iter().map(Block::Embed));
            return;
        }
        found.extend(self.embeds.iter().map(inline_embed));
        if !blank {
            join_lines(&mut self.inlines);
            blocks.push(Block::Paragraph(self.inlines));
        }
    }
}

/// The finding about an embed that does not stand on a line of its own.
pub(super) fn inline_embed(binding: &Binding) -> Diagnostic {
    Diagnostic::new(Code::InlineEmbed, binding.span).arg("text", super::binding::shown(&binding.target))
}
