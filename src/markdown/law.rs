//! The law of this room: whatever is read, what is written is safe, and every span lies in the text.

use super::page::{source, styled};
use super::{Block, Document, Style, parse};
use crate::diagnostic::Place;
use crate::limits::Limits;
use crate::source::Span;
use proptest::prelude::{Strategy, any, prop, prop_oneof, proptest};
use scraper::Html;

/// Text made of what means something to Markdown, to HTML, or to our marks, and of any characters at all.
fn text() -> impl Strategy<Value = String> {
    let pieces = [
        "*",
        "**",
        "***",
        "_",
        "`",
        "```\n",
        "[",
        "]",
        "[[",
        "]]",
        "![[",
        "![",
        "](",
        ")",
        "(<",
        ">",
        "|",
        "\\|",
        "\n",
        "\n\n",
        "\n| a | b |\n|---|:-:|\n| ",
        "\n｜",
        "\n##",
        "＃",
        "\t",
        "{{a}}",
        "［［a］］",
        "** ",
        "\n- ",
        "\n  ",
        "\n    ",
        "\n1. ",
        "\n> ",
        "\n## ",
        "\n#### ",
        " {#a}",
        "\n: ",
        "\n---\n",
        "[^1]",
        "\n[^1]: ",
        "\n[a]: ",
        "\\",
        "&",
        "&#58;",
        "&#x202e;",
        "&Tab;",
        "\"",
        "<script>",
        "</script>",
        "<b onclick=\"x\">",
        "<!-- ",
        "-->",
        "javascript:x",
        "https://a.cn",
        "//a",
        "mailto:a@b.cn",
        "<a@b.cn>",
        "\u{fdd0}",
        "\u{fdd1}",
        "\u{fdd1}\\",
        "。",
        "（",
        "）",
        "“",
        "”",
        "质量",
        "a",
        " ",
        "\t",
        "\r",
        "\u{3000}",
        "😀",
        "e\u{301}",
        "!",
        "%",
        "food-pass-rate.target",
        "|short",
    ];
    let piece = prop_oneof![
        12 => prop::sample::select(pieces.to_vec()).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(1500))]

    #[test]
    fn whatever_is_read_is_written_safely(text in text()) {
        let (html, _) = styled(&text, &Style::default());
        assert!(!html.contains(['\u{fdd0}', '\u{fdd1}']), "{html}");
        for element in Html::parse_fragment(&html).tree.nodes().filter_map(|node| node.value().as_element().cloned()) {
            assert!(!matches!(element.name(), "script" | "style" | "iframe" | "object" | "base" | "form"), "{html}");
            for (name, value) in element.attrs() {
                assert!(!name.starts_with("on") && name != "style", "{html}");
                let plain: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
                let script = matches!(name, "href" | "src") && plain.to_lowercase().starts_with("javascript:");
                assert!(!script, "{html}");
            }
        }
    }

    #[test]
    fn every_span_lies_in_the_text(text in text(), offset in 0_usize..1000) {
        let checked = parse(source(), &text, offset, &Limits::default());
        let places = checked.diagnostics.iter().flat_map(|found| {
            let place = match &found.place {
                Place::Span(span) => Some(*span),
                Place::Missing(_) | Place::Page(_) => None,
            };
            place.into_iter().chain(found.related.iter().map(|related| related.span))
        });
        for span in places.chain(spans(&checked.value)) {
            let range = (span.start as usize).checked_sub(offset)..(span.end as usize).checked_sub(offset);
            let (Some(start), Some(end)) = (range.start, range.end) else { panic!("{span:?}") };
            assert!(text.get(start..end).is_some_and(|text| !text.is_empty()), "{span:?} in {text:?}");
        }
    }
}

fn spans(document: &Document) -> Vec<Span> {
    let headings = document.blocks.iter().filter_map(|block| match block {
        Block::Heading { span, .. } => Some(*span),
        _ => None,
    });
    let footnotes = document.footnotes.iter().map(|note| note.span);
    let bindings = document.bindings().map(|binding| binding.span);
    headings.chain(footnotes).chain(bindings).chain(document.links().map(|(_, span)| span)).collect()
}

/// Patterns that have made Markdown readers take quadratic time, or run out of stack. Each takes well under a
/// second here; if one grows again, this test does not end.
#[test]
fn hostile_texts_come_to_an_end() {
    let patterns = [
        "[a](<b",
        "!-- <",
        "<!-- ",
        "> ",
        "- ",
        "> - ",
        "[[",
        "[[a|",
        "[[]",
        "![[",
        "[^1]",
        "[^a]: b\n\n",
        "*a **b ",
        "**（一）",
        "`",
        "![",
        "[a][b]",
        "[a]: b\n",
        "<",
        "|a",
        "a\n: b\n",
        "甲\n",
        "**甲 ",
        "** 甲 ",
        "｜甲\n",
        "甲\t乙\t丙\n",
        "{{a",
        "［［a］］",
        "＃",
    ];
    for pattern in patterns {
        styled(&pattern.repeat(20_000), &Style::default());
    }
    styled(&format!("{}a{}", "[".repeat(20_000), "]".repeat(20_000)), &Style::default());
    styled(&format!("{}b{}", "*a ".repeat(20_000), "b*".repeat(20_000)), &Style::default());
}
