//! Writes a document as HTML that needs no script, no inline style and no trust.

use super::address::is_outside;
use super::escape::{escape_attribute, escape_text};
use super::notes::references;
use super::query::plain_with;
use super::tree::{Align, Binding, Block, Definition, Document, Inline};

/// How a document stands in its page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// How much deeper its headings stand than they were written; no heading is deeper than 6.
    pub heading_shift: u8,
    /// What its heading ids begin with in this page, for example `s-tasks-06-`.
    pub id_prefix: String,
    /// What the ids of its footnotes begin with in this page, for example `tasks-06-`.
    pub footnote_prefix: String,
    /// What it is called where its page holds other texts as well; empty where it is the only one.
    pub title: String,
}

/// What the page puts into a document.
pub trait Weave {
    /// Appends the HTML of a binding, which stands within a line.
    fn binding(&mut self, binding: &Binding, out: &mut String);
    /// Appends the words of a binding, not yet escaped, where only words can stand: in the name of a table.
    fn words(&mut self, binding: &Binding, out: &mut String);
    /// Appends the HTML of an embed, which stands for itself.
    fn embed(&mut self, binding: &Binding, out: &mut String);
    /// The address, not yet escaped, of what a link or an image of the text leads to.
    fn href(&mut self, target: &str) -> String;
    /// A word of the page's language, as plain text.
    fn word(&self, word: Word) -> &str;
}

/// The words that a document needs of its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// The name of the link from a footnote to its place, for example "Back to the text".
    BackToText,
    /// The name of the section that holds the footnotes, for example "Notes".
    Footnotes,
    /// What a table is called; its number and its heading follow, for example "Table".
    Table,
}

/// Writes a document. Every text goes through [`escape_text`] or [`escape_attribute`]; what `weave` appends does not.
pub fn write(document: &Document, style: &Style, weave: &mut dyn Weave) -> String {
    let references = references(document);
    let written = vec![0; references.len()];
    let mut writer =
        Writer { style, weave, out: String::new(), references, written, tables: 0, heading: String::new() };
    writer.blocks(&document.blocks);
    writer.footnotes(document);
    writer.out
}

pub(super) struct Writer<'a> {
    pub(super) style: &'a Style,
    pub(super) weave: &'a mut dyn Weave,
    out: String,
    /// How often the text refers to each footnote in all.
    pub(super) references: Vec<u32>,
    /// How often it has done so up to now.
    pub(super) written: Vec<u32>,
    tables: u32,
    /// The words of the last heading.
    heading: String,
}

impl Writer<'_> {
    pub(super) fn raw(&mut self, html: &str) {
        self.out.push_str(html);
    }

    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape_attribute(value, &mut self.out);
        self.out.push('"');
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
            self.raw("\n");
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, id, inlines, .. } => {
                let level = level.saturating_add(self.style.heading_shift).clamp(1, 6).to_string();
                self.heading = plain_with(inlines, &mut |binding, out| self.weave.words(binding, out));
                self.raw("<h");
                self.raw(&level);
                self.attribute("id", &format!("{}{id}", self.style.id_prefix));
                self.raw(">");
                self.inlines(inlines);
                self.raw("</h");
                self.raw(&level);
                self.raw(">");
            }
            Block::Paragraph(inlines) => self.element("p", inlines),
            Block::List { start, items, tight } => self.list(*start, items, *tight),
            Block::Quote(blocks) => {
                self.raw("<blockquote>\n");
                self.blocks(blocks);
                self.raw("</blockquote>");
            }
            Block::Table { alignments, head, rows } => self.table(alignments, head, rows),
            // A long line scrolls, and what scrolls must be within reach of the keyboard.
            Block::Code(text) => {
                self.raw("<pre tabindex=\"0\"><code>");
                escape_text(text, &mut self.out);
                self.raw("</code></pre>");
            }
            Block::Rule => self.raw("<hr>"),
            Block::Definitions(entries) => self.definitions(entries),
            Block::Embed(binding) => self.weave.embed(binding, &mut self.out),
        }
    }

    fn element(&mut self, name: &str, inlines: &[Inline]) {
        self.raw("<");
        self.raw(name);
        self.raw(">");
        self.inlines(inlines);
        self.raw("</");
        self.raw(name);
        self.raw(">");
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], tight: bool) {
        self.raw(if start.is_some() { "<ol" } else { "<ul" });
        if let Some(first) = start.filter(|first| *first != 1) {
            self.attribute("start", &first.to_string());
        }
        self.raw(">\n");
        for item in items {
            self.raw("<li>");
            if tight {
                self.close_blocks(item)
            } else {
                self.blocks(item)
            }
            self.raw("</li>\n");
        }
        self.raw(if start.is_some() { "</ol>" } else { "</ul>" });
    }

    /// Writes blocks whose paragraphs stand without marks of their own.
    fn close_blocks(&mut self, blocks: &[Block]) {
        for (place, block) in blocks.iter().enumerate() {
            if place > 0 {
                self.raw("\n");
            }
            match block {
                Block::Paragraph(inlines) => self.inlines(inlines),
                block => self.block(block),
            }
        }
    }

    fn definitions(&mut self, entries: &[Definition]) {
        self.raw("<dl>\n");
        for entry in entries {
            for term in &entry.terms {
                self.element("dt", term);
                self.raw("\n");
            }
            for meaning in &entry.meanings {
                self.raw("<dd>");
                if meaning.len() > 1 {
                    self.blocks(meaning)
                } else {
                    self.close_blocks(meaning)
                }
                self.raw("</dd>\n");
            }
        }
        self.raw("</dl>");
    }

    fn table(&mut self, alignments: &[Align], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
        self.tables += 1;
        let name = format!("{} {}", self.weave.word(Word::Table), self.tables);
        let name = self.named(&[&name, &self.style.title, &self.heading]);
        self.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\"");
        self.attribute("aria-label", &name);
        self.raw("><table>\n<thead><tr>");
        for (cell, align) in head.iter().zip(aligned(alignments)) {
            // A header that names nothing is no header.
            self.cell(if cell.is_empty() { "td" } else { "th" }, align, cell);
        }
        self.raw("</tr></thead>\n<tbody>\n");
        for row in rows {
            self.raw("<tr>");
            for (cell, align) in row.iter().zip(aligned(alignments)) {
                self.cell("td", align, cell);
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody></table></div>");
    }

    /// The name of a region from its parts, those without words left out. Each region of a page needs a name of its
    /// own, and numbers begin anew with each text.
    pub(super) fn named(&self, parts: &[&str]) -> String {
        let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
        parts.join(" – ")
    }

    fn cell(&mut self, name: &str, align: Align, inlines: &[Inline]) {
        self.raw("<");
        self.raw(name);
        if name == "th" {
            self.raw(" scope=\"col\"");
        }
        self.raw(match align {
            Align::Natural => "",
            Align::Left => " class=\"l\"",
            Align::Center => " class=\"c\"",
            Align::Right => " class=\"r\"",
        });
        self.raw(">");
        self.inlines(inlines);
        self.raw("</");
        self.raw(name);
        self.raw(">");
    }

    pub(super) fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => escape_text(text, &mut self.out),
                Inline::Strong(inner) => self.element("strong", inner),
                Inline::Emphasis(inner) => self.element("em", inner),
                Inline::Code(text) => {
                    self.raw("<code>");
                    escape_text(text, &mut self.out);
                    self.raw("</code>");
                }
                Inline::Link { target, title, inlines, .. } => {
                    let href = self.weave.href(target);
                    self.raw("<a");
                    self.attribute("href", &href);
                    if !title.is_empty() {
                        self.attribute("title", title);
                    }
                    if is_outside(target) {
                        self.raw(" rel=\"noopener noreferrer\"");
                    }
                    self.raw(">");
                    self.inlines(inlines);
                    self.raw("</a>");
                }
                Inline::Image { target, alt, .. } => {
                    let href = self.weave.href(target);
                    self.raw("<img");
                    self.attribute("src", &href);
                    self.attribute("alt", alt);
                    self.raw(">");
                }
                Inline::Binding(binding) => self.weave.binding(binding, &mut self.out),
                Inline::Footnote(number) => self.reference(*number),
                Inline::LineBreak => self.raw("<br>"),
            }
        }
    }
}

/// The alignment of each column; a column beyond the list is aligned as the language does.
fn aligned(alignments: &[Align]) -> impl Iterator<Item = Align> {
    alignments.iter().copied().chain(std::iter::repeat(Align::Natural))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::page::{html, styled};

    #[test]
    fn each_kind_of_node_has_its_html() {
        let cases = [
            ("a\n\nb", "<p>a</p>\n<p>b</p>"),
            ("a & <0.3 \"x\"", "<p>a &amp; &lt;0.3 \"x\"</p>"),
            ("a\\\nb", "<p>a<br>b</p>"),
            ("`a*b<`", "<p><code>a*b&lt;</code></p>"),
            ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
            ("3. a\n\n4. b", "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>"),
            ("- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n</ul>"),
            ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
            ("---", "<hr>"),
            ("```rust\na < b\n```", "<pre tabindex=\"0\"><code>a &lt; b\n</code></pre>"),
            ("a\n: b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>"),
            ("[a](b.html \"c\")", "<p><a href=\"b.html\" title=\"c\">a</a></p>"),
            (
                "[a](https://b.cn/?c&d)",
                "<p><a href=\"https://b.cn/?c&amp;d\" rel=\"noopener noreferrer\">a</a></p>",
            ),
            ("<a@b.cn>", "<p><a href=\"mailto:a@b.cn\">a@b.cn</a></p>"),
            ("![a \"b\"](c.png)", "<p><img src=\"c.png\" alt=\"a &quot;b&quot;\"></p>"),
            ("甲[[a.target]]乙[[a|short]]", "<p>甲{a.target}乙{a short}</p>"),
            ("![[a]]\n![[tasks/06-b]]", "<figure>a</figure>\n<figure>tasks/06-b</figure>"),
            ("- ![[a]]", "<ul>\n<li><figure>a</figure></li>\n</ul>"),
            (r"\[[a]] \[^1]", "<p>[[a]] [^1]</p>"),
        ];
        for (text, expected) in cases {
            assert_eq!(html(text), expected, "{text}");
        }
    }

    #[test]
    fn a_table_scrolls_and_aligns_by_class() {
        let text =
            "## 目标[[c]]\n\n|甲|乙|丙||\n|--|:-|-:|:-:|\n|[[a\\|short]]|[[b|table]]|**（一）**|`x|`|\n";
        let (html, _) = styled(&text.replace("`x|`", "d"), &Style::default());
        assert_eq!(
            html,
            "<h2 id=\"s1\">目标{c}</h2>\n\
             <div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1 – 目标c\"><table>\n\
             <thead><tr><th scope=\"col\">甲</th><th scope=\"col\" class=\"l\">乙</th>\
             <th scope=\"col\" class=\"r\">丙</th><td class=\"c\"></td></tr></thead>\n\
             <tbody>\n<tr><td>{a short}</td><td class=\"l\">{b table}</td>\
             <td class=\"r\"><strong>（一）</strong></td><td class=\"c\">d</td></tr>\n\
             </tbody></table></div>\n"
        );
    }

    #[test]
    fn footnotes_lead_there_and_back() {
        let text = "a[^x] b[^y] c[^x]\n\n[^y]: two\n\n[^x]: one\n";
        assert_eq!(
            html(text),
            "<p>a<sup class=\"footnote\"><a id=\"fnref-1\" href=\"#fn-1\" role=\"doc-noteref\">1</a></sup> \
             b<sup class=\"footnote\"><a id=\"fnref-2\" href=\"#fn-2\" role=\"doc-noteref\">2</a></sup> \
             c<sup class=\"footnote\"><a id=\"fnref-1-2\" href=\"#fn-1\" role=\"doc-noteref\">1</a></sup></p>\n\
             <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Notes\">\n<ol>\n\
             <li id=\"fn-1\"><p>one \
             <a class=\"back\" role=\"doc-backlink\" href=\"#fnref-1\" aria-label=\"Back 1-1\">↩\u{fe0e}</a> \
             <a class=\"back\" role=\"doc-backlink\" href=\"#fnref-1-2\" aria-label=\"Back 1-2\">↩\u{fe0e}</a></p></li>\n\
             <li id=\"fn-2\"><p>two \
             <a class=\"back\" role=\"doc-backlink\" href=\"#fnref-2\" aria-label=\"Back 2\">↩\u{fe0e}</a></p></li>\n\
             </ol>\n</section>"
        );
    }

    #[test]
    fn a_section_moves_deeper_into_another_page() {
        let style = Style {
            heading_shift: 2,
            id_prefix: "s-tasks-06-".into(),
            footnote_prefix: "tasks-06-".into(),
            title: "Quality".into(),
        };
        let text = "## a {#goal}\n### b\n#### c\n##### d[^1]\n\n|f|\n|-|\n|g|\n\n[^1]: e";
        let (html, found) = styled(text, &style);
        assert_eq!(found, []);
        for part in [
            "<h4 id=\"s-tasks-06-goal\">a</h4>",
            "<h5 id=\"s-tasks-06-s1-1\">b</h5>",
            "<h6 id=\"s-tasks-06-s1-1-1\">c</h6>",
            "<h6 id=\"s-tasks-06-s1-1-1-1\">",
            "href=\"#tasks-06-fn-1\"",
            "<li id=\"tasks-06-fn-1\">",
            "aria-label=\"Table 1 – Quality – d\"",
            "aria-label=\"Notes – Quality\"",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
    }
}
