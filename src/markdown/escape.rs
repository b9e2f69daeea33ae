//! The one layer through which every text of a document reaches HTML.

/// Appends a text as the content of an element. Control characters, which HTML does not allow, are left out.
pub fn escape_text(text: &str, out: &mut String) {
    escape(text, out, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        _ => forbidden(byte),
    });
}

/// Appends a text as the value of an attribute in double quotes.
pub fn escape_attribute(text: &str, out: &mut String) {
    escape(text, out, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        _ => forbidden(byte),
    });
}

fn forbidden(byte: u8) -> Option<&'static str> {
    matches!(byte, 0..=8 | 0xb..=0x1f | 0x7f).then_some("")
}

/// Only ASCII is ever replaced, so looking at bytes never cuts a character.
fn escape(text: &str, out: &mut String, replacement: impl Fn(u8) -> Option<&'static str>) {
    let mut copied = 0;
    for (at, byte) in text.bytes().enumerate() {
        if let Some(instead) = replacement(byte) {
            out.push_str(text.get(copied..at).unwrap_or_default());
            out.push_str(instead);
            copied = at + 1;
        }
    }
    out.push_str(text.get(copied..).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{ProptestConfig, any, prop_oneof, proptest};
    use scraper::{Html, Selector};

    #[test]
    fn nothing_leaves_its_element_or_its_attribute() {
        let (mut text, mut value) = (String::new(), String::new());
        escape_text("质<b> & \"x\"\u{1}\u{7f}量\n", &mut text);
        escape_attribute("质<b> & \"x\" 'y'\u{0}量", &mut value);
        assert_eq!(text, "质&lt;b&gt; &amp; \"x\"量\n");
        assert_eq!(value, "质&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;量");
    }

    /// What a browser may show of a text: without what HTML does not allow.
    fn allowed(text: &str) -> String {
        text.bytes().filter(|byte| forbidden(*byte).is_none()).map(char::from).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_browser_reads_back_what_was_written(
            text in prop_oneof!["[ -~\t\n\u{0}-\u{1f}\u{7f}]{0,40}", "(<|>|&|\"|'|/|!|--|;|#|x|amp|lt|script|\\]|=){0,20}"],
            after in "[<&;a-z\"' ]{0,6}",
        ) {
            let text = format!("x{text}{after}");
            let (mut content, mut value) = (String::new(), String::new());
            escape_text(&text, &mut content);
            escape_attribute(&text, &mut value);
            let html = format!("<p title=\"{value}\">{content}</p><i>end</i>");
            let parsed = Html::parse_fragment(&html);
            let all: Vec<_> = parsed.select(&Selector::parse("*").unwrap()).collect();
            let names: Vec<_> = all.iter().map(|element| element.value().name()).collect();
            assert_eq!(names, ["html", "p", "i"], "{html}");
            let read: String = all[1].text().collect();
            assert_eq!(read, allowed(&text));
            let attributes: Vec<_> = all[1].value().attrs().collect();
            assert_eq!(attributes, [("title", allowed(&text).as_str())]);
        }

        #[test]
        fn what_is_escaped_holds_nothing_that_could_end_it(text in any::<String>()) {
            let (mut content, mut value) = (String::new(), String::new());
            escape_text(&text, &mut content);
            escape_attribute(&text, &mut value);
            assert!(!content.contains(['<', '>']) && !value.contains(['<', '>', '"', '\'']));
            let parsed = Html::parse_fragment(&format!("<p>x{content}</p>"));
            let read: String = parsed.root_element().text().collect();
            let kept = text.chars().filter(|char| !char.is_ascii() || forbidden(*char as u8).is_none());
            assert_eq!(read, format!("x{}", kept.collect::<String>()));
        }
    }
}
