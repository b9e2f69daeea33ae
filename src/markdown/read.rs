//! Reads a text: gives the Markdown reader's events to the builder.

use super::builder::Builder;
use super::frame::Kind;
use super::marks::{Marked, unmarked};
use super::place::Place;
use super::rows::Rows;
use super::slips::Slips;
use super::tree::{Align, Document};
use crate::diagnostic::Checked;
use crate::limits::Limits;
use crate::source::SourceId;
use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag};
use std::ops::Range;

/// What we read beside CommonMark.
pub(super) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_WIKILINKS);

/// Reads `text`, which begins `offset` bytes into its source: the front matter before it is cut off.
///
/// What is nested too deep is reported and flattened: its text stands in the node that is still within. Of what
/// passes another limit, nothing is kept.
pub fn parse(source: SourceId, text: &str, offset: usize, limits: &Limits) -> Checked<Document> {
    let marked = Marked::new(text);
    let place = Place { source, offset, marked: &marked };
    let mut builder = Builder::new(place, limits);
    let (mut rows, mut slips) = (Rows::new(place), Slips::new(place));
    for (event, range) in Parser::new_ext(&marked.text, OPTIONS).into_offset_iter() {
        rows.take(&event, &range);
        slips.take(&event, &range);
        take(&mut builder, event, range);
    }
    let (document, mut found) = builder.finish();
    found.extend(rows.found);
    found.extend(slips.found);
    found.sort();
    Checked::new(document, found)
}

fn take(builder: &mut Builder, event: Event, range: Range<usize>) {
    match event {
        Event::Start(tag) => start(builder, tag, range),
        Event::End(_) => builder.end(),
        Event::Text(text) => builder.text(&text, range),
        Event::Code(text) => builder.code(&text),
        Event::Html(_) | Event::InlineHtml(_) => builder.html(range),
        Event::FootnoteReference(label) => builder.refer(&label, range),
        Event::SoftBreak => builder.soft_break(),
        Event::HardBreak => builder.line_break(),
        Event::Rule => builder.rule(),
        // Options that are not switched on.
        Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
    }
}

fn start(builder: &mut Builder, tag: Tag, range: Range<usize>) {
    match tag {
        Tag::Paragraph => builder.paragraph(),
        Tag::Heading { level, id, .. } => builder.heading((level_number(level), id.as_deref()), range),
        Tag::BlockQuote(_) => builder.nest(Kind::Quote, range),
        Tag::CodeBlock(_) => builder.open(Kind::Code),
        Tag::HtmlBlock | Tag::MetadataBlock(_) => {
            builder.html(range);
            builder.skip();
        }
        Tag::List(start) => builder.nest(Kind::List { start, items: Vec::new(), tight: true }, range),
        Tag::Item => builder.open(Kind::Item),
        Tag::FootnoteDefinition(label) => builder.footnote(&label, range),
        Tag::DefinitionList => builder.nest(Kind::Definitions(Vec::new()), range),
        Tag::DefinitionListTitle => builder.open(Kind::Term),
        Tag::DefinitionListDefinition => builder.open(Kind::Meaning),
        Tag::Table(alignments) => {
            builder.table(alignments.into_iter().map(align).collect(), range);
        }
        Tag::TableHead => builder.open(Kind::Head(Vec::new())),
        Tag::TableRow => builder.row(range),
        Tag::TableCell => builder.open(Kind::Cell),
        Tag::Emphasis => builder.nest(Kind::Emphasis, range),
        Tag::Strong => builder.nest(Kind::Strong, range),
        Tag::Link { link_type: LinkType::WikiLink { .. }, .. } => {
            builder.binding(range);
            builder.skip();
        }
        Tag::Image { link_type: LinkType::WikiLink { .. }, .. } => {
            builder.embed(range);
            builder.skip();
        }
        Tag::Link { link_type, dest_url, title, .. } => {
            builder.link(target(link_type, &dest_url), unmarked(&title), range);
        }
        Tag::Image { link_type, dest_url, .. } => builder.image(target(link_type, &dest_url), range),
        // Options that are not switched on: what they hold is read as if they were not there.
        Tag::Strikethrough | Tag::Superscript | Tag::Subscript => builder.open(Kind::Unlinked),
    }
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

fn align(alignment: Alignment) -> Align {
    match alignment {
        Alignment::None => Align::Natural,
        Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}

/// The address of a link; `<office@example.gov.cn>` is one without its scheme.
fn target(link_type: LinkType, written: &CowStr) -> String {
    match link_type {
        LinkType::Email => format!("mailto:{}", unmarked(written)),
        _ => unmarked(written),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::limits::Limit;
    use crate::markdown::page::{html, source, styled};
    use crate::markdown::write::Style;

    /// The finding's name, and what its span covers.
    fn findings(text: &str) -> Vec<(Code, &str)> {
        let offset = 7;
        let spans =
            parse(source(), text, offset, &Limits::default()).diagnostics.into_iter().map(
                |found| match found.place {
                    crate::diagnostic::Place::Span(span) => (
                        found.code,
                        text.get(span.start as usize - offset..span.end as usize - offset).unwrap_or("?"),
                    ),
                    _ => (found.code, "?"),
                },
            );
        spans.collect()
    }

    #[test]
    fn emphasis_works_beside_chinese_punctuation() {
        let cases = [
            ("**（一）产品质量。**建立健全制度", "<strong>（一）产品质量。</strong>建立健全制度"),
            (
                "**（一）概述：**说明**重点**内容",
                "<strong>（一）概述：</strong>说明<strong>重点</strong>内容",
            ),
            ("推进**“质量强市”**建设", "推进<strong>“质量强市”</strong>建设"),
            ("达到**98%**以上", "达到<strong>98%</strong>以上"),
            ("依据**《产品质量法》**执行", "依据<strong>《产品质量法》</strong>执行"),
            ("注意**（重要）**事项", "注意<strong>（重要）</strong>事项"),
            ("提高*质量，*降低成本", "提高<em>质量，</em>降低成本"),
            ("**目标：**ISO 9001", "<strong>目标：</strong>ISO 9001"),
            ("按照**GB/T (推荐)**执行", "按照<strong>GB/T (推荐)</strong>执行"),
            ("这是**必须的！**请注意", "这是<strong>必须的！</strong>请注意"),
            ("见**[目标](a.html)**一节", "见<strong><a href=\"a.html\">目标</a></strong>一节"),
            ("运行**`check`**命令", "运行<strong><code>check</code></strong>命令"),
            ("代码`**（一）**`不变", "代码<code>**（一）**</code>不变"),
            (r"星号\*（一）\*不变", "星号*（一）*不变"),
            ("***（一）质量。***建立", "<em><strong>（一）质量。</strong></em>建立"),
            ("**质量*（重点）*提升。**建立", "<strong>质量<em>（重点）</em>提升。</strong>建立"),
            ("**注意：** 3 * 4，**完**", "<strong>注意：</strong> 3 * 4，<strong>完</strong>"),
            ("**a.** b (**c**), *d*!", "<strong>a.</strong> b (<strong>c</strong>), <em>d</em>!"),
        ];
        for (text, expected) in cases {
            assert_eq!(html(text), format!("<p>{expected}</p>"), "{text}");
        }
    }

    #[test]
    fn each_finding_names_its_place() {
        let cases: [(&str, &[(Code, &str)]); 35] = [
            ("# 一", &[(Code::SkippedHeading, "# 一")]),
            ("## 一\n\n#### 二\n", &[(Code::SkippedHeading, "#### 二")]),
            ("### 一\n", &[(Code::SkippedHeading, "### 一")]),
            ("## 一 {#a}\n\n## 二 {#a}\n", &[(Code::DuplicateId, "## 二 {#a}")]),
            ("## 一 {#embed-0-a-trend-title}\n", &[(Code::DuplicateId, "## 一 {#embed-0-a-trend-title}")]),
            ("## 一 {#fn-1}\n", &[(Code::DuplicateId, "## 一 {#fn-1}")]),
            ("## 一 {#甲}\n", &[(Code::BadId, "## 一 {#甲}")]),
            ("## 一 {#s2}\n\n## 二\n", &[(Code::DuplicateId, "## 二")]),
            ("甲<b>乙</b>", &[(Code::RawHtml, "<b>"), (Code::RawHtml, "</b>")]),
            ("甲<b><i>乙", &[(Code::RawHtml, "<b>")]),
            ("<div>\n甲\n</div>\n\n乙", &[(Code::RawHtml, "<div>")]),
            ("<!-- 甲 -->", &[(Code::RawHtml, "<!-- 甲 -->")]),
            ("**（一）**[甲](javascript:x)", &[(Code::UnsafeLink, "[甲](javascript:x)")]),
            ("[甲](java&#x73;cript&colon;x)", &[(Code::UnsafeLink, "[甲](java&#x73;cript&colon;x)")]),
            ("[甲](<java&Tab;script:x>)", &[(Code::UnsafeLink, "[甲](<java&Tab;script:x>)")]),
            ("[甲](//b.org)", &[(Code::UnsafeLink, "[甲](//b.org)")]),
            ("[甲][b]\n\n[b]: data:x", &[(Code::UnsafeLink, "[甲][b]")]),
            ("<javascript:x>", &[(Code::UnsafeLink, "<javascript:x>")]),
            ("![甲](https://b.org/c.png)", &[(Code::UnsafeLink, "![甲](https://b.org/c.png)")]),
            ("甲![](a.png)", &[(Code::MissingAlt, "![](a.png)")]),
            ("甲[[a b]]", &[(Code::BadBinding, "[[a b]]")]),
            ("甲[[]]", &[(Code::BadBinding, "[[]]")]),
            ("甲[[a\u{fdd0}]]", &[(Code::BadBinding, "[[a\u{fdd0}]]")]),
            ("甲[[a|]]", &[(Code::BadBinding, "[[a|]]")]),
            ("甲[[ ]]", &[(Code::BadBinding, "[[ ]]")]),
            ("甲[[a", &[(Code::BadBinding, "[[a")]),
            ("[[a [[b]]", &[(Code::BadBinding, "[[a")]),
            ("甲![[a]]", &[(Code::InlineEmbed, "![[a]]")]),
            ("![[a]] ![[b]]", &[(Code::InlineEmbed, "![[a]]"), (Code::InlineEmbed, "![[b]]")]),
            ("## ![[a]]", &[(Code::InlineEmbed, "![[a]]")]),
            ("![甲[[a]]]](b.png)", &[(Code::BadBinding, "[[a]]")]),
            ("甲[^a]", &[(Code::LooseFootnote, "[^a]")]),
            ("甲\n\n[^a]: 乙", &[(Code::LooseFootnote, "[^a]")]),
            ("甲[^a]\n\n[^a]: 乙\n\n[^a]: 丙", &[(Code::DuplicateId, "[^a]")]),
            ("甲&#x202e;乙", &[(Code::ForbiddenCharacter, "&#x202e;")]),
        ];
        for (text, expected) in cases {
            assert_eq!(findings(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_unsafe_leaves_only_its_words() {
        let document =
            parse(source(), "甲[乙](javascript:x)<b>丙</b>![丁](//a.b/c)", 0, &Limits::default()).value;
        assert_eq!(document.plain_text(), "甲乙丙丁\n");
        assert_eq!(document.links().count(), 0);
    }

    #[test]
    fn a_document_answers_in_the_order_of_the_text() {
        let text = "## 一*目标*\n\n[[a]]，[甲](b.html)[^1]\n\n![[c]]\n\n### 二 {#two}\n\n- [[dept:fda]] ![丁](d.png)\n\n[^1]: [[e]]";
        let document = parse(source(), text, 0, &Limits::default()).value;
        let headings = document.headings().map(|heading| (heading.level, heading.id, heading.words()));
        let headings: Vec<_> = headings.collect();
        assert_eq!(headings, [(2, "s1", "一目标".to_owned()), (3, "two", "二".to_owned())]);
        let bindings: Vec<_> = document.bindings().map(|binding| binding.target.as_str()).collect();
        assert_eq!(bindings, ["a", "c", "dept:fda", "e"]);
        let links: Vec<_> = document.links().map(|(target, _)| target).collect();
        assert_eq!(links, ["b.html", "d.png"]);
        assert_eq!(document.plain_text(), "一目标\n，甲\n二\n 丁\n\n");
    }

    #[test]
    fn ids_follow_the_place_of_a_heading() {
        let document = parse(source(), "## a\n### b\n### c\n## d {#x}\n### e\n", 0, &Limits::default()).value;
        let ids: Vec<_> = document.headings().map(|heading| heading.id).collect();
        assert_eq!(ids, ["s1", "s1-1", "s1-2", "x", "s2-1"]);
    }

    #[test]
    fn what_is_nested_too_deep_is_flattened() {
        for (depth, kept, found) in [(64, 64, 0), (65, 64, 1), (10_000, 64, 1)] {
            let text = format!("{}甲**乙**", "> ".repeat(depth));
            let (html, findings) = styled(&text, &Style::default());
            assert_eq!(html.matches("<blockquote>").count(), kept);
            assert!(html.contains("甲") && html.contains("乙"));
            let deep = findings.iter().filter(|found| found.code == Code::OverLimit).count();
            assert_eq!(deep, found.max(usize::from(depth == 64)), "{depth}");
        }
    }

    #[test]
    fn limits_hold_to_the_last_one() {
        let mut limits = Limits::default();
        let small = [
            (Limit::Nesting, 3),
            (Limit::Headings, 2),
            (Limit::Footnotes, 2),
            (Limit::Links, 2),
            (Limit::TableRows, 2),
            (Limit::TableColumns, 2),
        ];
        small.into_iter().for_each(|(limit, most)| limits.set(limit, most));
        let over = |text: &str| {
            let found = parse(source(), text, 0, &limits).diagnostics;
            let found = found.into_iter().filter(|found| found.code == Code::OverLimit);
            found.map(|found| found.args[0].1.clone()).collect::<Vec<_>>()
        };
        let table = |columns: usize, rows: usize| {
            let row = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(columns));
            format!("{}{}{}", row("a"), row("-"), row("b").repeat(rows))
        };
        for (within, beyond, limit) in [
            ("> > > a".to_owned(), "> > > > a".to_owned(), "nesting"),
            ("> > *a*".to_owned(), "> > *a **b***".to_owned(), "nesting"),
            ("## a\n".repeat(2), "## a\n".repeat(4), "headings"),
            ("[^a]\n\n[^a]: b".to_owned(), "[^a][^a][^a]\n\n[^a]: b".to_owned(), "footnotes"),
            ("[a](b)![a](b)".to_owned(), "[a](b)![a](b)[[c]]".to_owned(), "links"),
            ("[[a]][[b]]".to_owned(), "[[a]][[b]]\n\n![[c]]\n\n[[d]]".to_owned(), "links"),
            (table(2, 2), table(3, 1), "table-columns"),
            (table(1, 2), table(1, 4), "table-rows"),
        ] {
            assert_eq!(over(&within), [] as [String; 0], "{within}");
            assert_eq!(over(&beyond), [limit], "{beyond}");
        }
    }
}
