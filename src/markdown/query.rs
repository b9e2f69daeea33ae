//! Answers what others ask of a document: its headings, its bindings, its links, its words.

use super::tree::{Binding, Block, Document, Inline};
use crate::source::Span;

/// Adds to a text what a binding stands for.
pub type Bind<'b> = &'b mut dyn FnMut(&Binding, &mut String);

impl Document {
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Every heading, in the order of the text.
    pub fn headings(&self) -> impl Iterator<Item = Heading<'_>> {
        self.walk().into_iter().filter_map(|node| match node {
            Node::Block(block) => heading(block),
            Node::Inline(_) => None,
        })
    }

    /// Every heading that stands for itself, in the order of the text: one within a quotation or a list begins no part
    /// of the text.
    pub fn parts(&self) -> impl Iterator<Item = Heading<'_>> {
        self.blocks.iter().filter_map(heading)
    }

    /// Every binding and every embed, in the order of the text, footnotes last.
    pub fn bindings(&self) -> impl Iterator<Item = &Binding> {
        self.walk().into_iter().filter_map(|node| match node {
            Node::Block(Block::Embed(binding)) | Node::Inline(Inline::Binding(binding)) => Some(binding),
            _ => None,
        })
    }

    /// Every embed, in the order of the text, footnotes last.
    pub fn embeds(&self) -> impl Iterator<Item = &Binding> {
        self.walk().into_iter().filter_map(|node| match node {
            Node::Block(Block::Embed(binding)) => Some(binding),
            _ => None,
        })
    }

    /// The target of every link and image, in the order of the text, footnotes last.
    pub fn links(&self) -> impl Iterator<Item = (&str, Span)> {
        self.walk().into_iter().filter_map(|node| match node {
            Node::Inline(Inline::Link { target, span, .. } | Inline::Image { target, span, .. }) => {
                Some((target.as_str(), *span))
            }
            _ => None,
        })
    }

    /// The words alone, a line for each block and a tab between the cells of a table; bindings say nothing here.
    pub fn plain_text(&self) -> String {
        self.text_with(&mut |_, _| {})
    }

    /// The words alone as in [`Document::plain_text`], with what `bind` says for each binding within a line.
    pub fn text_with(&self, bind: Bind) -> String {
        let mut out = String::new();
        plain_blocks(&self.blocks, bind, &mut out);
        for footnote in &self.footnotes {
            plain_blocks(&footnote.blocks, bind, &mut out);
        }
        out
    }

    /// Every node before what it holds, in the order of the text, footnotes last.
    pub(super) fn walk(&self) -> Vec<Node<'_>> {
        let mut nodes = Vec::new();
        walk_blocks(&self.blocks, &mut nodes);
        for footnote in &self.footnotes {
            walk_blocks(&footnote.blocks, &mut nodes);
        }
        nodes
    }
}

/// A heading of a text.
#[derive(Clone, Copy, Debug)]
pub struct Heading<'d> {
    /// From 2 to 6.
    pub level: u8,
    pub id: &'d str,
    pub span: Span,
    inlines: &'d [Inline],
}

impl Heading<'_> {
    /// Its words alone; bindings say nothing here.
    pub fn words(&self) -> String {
        self.words_with(&mut |_, _| {})
    }

    /// Its words, with what `bind` says for each binding.
    pub fn words_with(&self, bind: Bind) -> String {
        plain_with(self.inlines, bind)
    }
}

fn heading(block: &Block) -> Option<Heading<'_>> {
    match block {
        Block::Heading { level, id, inlines, span } => {
            Some(Heading { level: *level, id, span: *span, inlines })
        }
        _ => None,
    }
}

/// A node that is met on a walk through the tree.
pub(super) enum Node<'a> {
    Block(&'a Block),
    Inline(&'a Inline),
}

fn walk_blocks<'a>(blocks: &'a [Block], nodes: &mut Vec<Node<'a>>) {
    for block in blocks {
        nodes.push(Node::Block(block));
        match block {
            Block::Heading { inlines, .. } | Block::Paragraph(inlines) => walk_inlines(inlines, nodes),
            Block::List { items, .. } => items.iter().for_each(|item| walk_blocks(item, nodes)),
            Block::Quote(blocks) => walk_blocks(blocks, nodes),
            Block::Table { head, rows, .. } => {
                head.iter().chain(rows.iter().flatten()).for_each(|cell| walk_inlines(cell, nodes));
            }
            Block::Definitions(entries) => {
                for entry in entries {
                    entry.terms.iter().for_each(|term| walk_inlines(term, nodes));
                    entry.meanings.iter().for_each(|meaning| walk_blocks(meaning, nodes));
                }
            }
            Block::Code(_) | Block::Rule | Block::Embed(_) => {}
        }
    }
}

fn walk_inlines<'a>(inlines: &'a [Inline], nodes: &mut Vec<Node<'a>>) {
    for inline in inlines {
        nodes.push(Node::Inline(inline));
        if let Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { inlines: inner, .. } = inline
        {
            walk_inlines(inner, nodes);
        }
    }
}

fn plain_blocks(blocks: &[Block], bind: Bind, out: &mut String) {
    for block in blocks {
        match block {
            Block::Heading { inlines, .. } | Block::Paragraph(inlines) => {
                plain_inlines(inlines, bind, out);
                out.push('\n');
            }
            Block::List { items, .. } => items.iter().for_each(|item| plain_blocks(item, bind, out)),
            Block::Quote(blocks) => plain_blocks(blocks, bind, out),
            Block::Table { head, rows, .. } => {
                for row in std::iter::once(head).chain(rows) {
                    for (place, cell) in row.iter().enumerate() {
                        if place > 0 {
                            out.push('\t');
                        }
                        plain_inlines(cell, bind, out);
                    }
                    out.push('\n');
                }
            }
            Block::Code(text) => {
                out.push_str(text.trim_end());
                out.push('\n');
            }
            Block::Definitions(entries) => {
                for entry in entries {
                    for term in &entry.terms {
                        plain_inlines(term, bind, out);
                        out.push('\n');
                    }
                    entry.meanings.iter().for_each(|meaning| plain_blocks(meaning, bind, out));
                }
            }
            Block::Rule | Block::Embed(_) => {}
        }
    }
}

/// The words of some inlines alone; bindings say nothing here.
pub(super) fn plain(inlines: &[Inline]) -> String {
    plain_with(inlines, &mut |_, _| {})
}

/// The words of some inlines alone, with what `bind` says for each binding.
pub(super) fn plain_with(inlines: &[Inline], bind: Bind) -> String {
    let mut out = String::new();
    plain_inlines(inlines, bind, &mut out);
    out
}

fn plain_inlines(inlines: &[Inline], bind: Bind, out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) | Inline::Image { alt: text, .. } => out.push_str(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { inlines: inner, .. } => {
                plain_inlines(inner, bind, out);
            }
            Inline::LineBreak => out.push(' '),
            Inline::Binding(binding) => bind(binding, out),
            Inline::Footnote(_) => {}
        }
    }
}
