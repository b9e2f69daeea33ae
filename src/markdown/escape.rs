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
    use proptest::prelude::{ProptestConfig, proptest};
    use scraper::{Html, Selector};

    #[test]
    fn nothing_leaves_its_element_or_its_attribute() {
        let (mut text, mut value) = (String::new(), String::new());
        escape_text("质<b> & \"x\"\u{1}\u{7f}量\n", &mut text);
        escape_attribute("质<b> & \"x\" 'y'\u{0}量", &mut value);
        assert_eq!(text, "质&lt;b&gt; &amp; \"x\"量\n");
        assert_eq!(value, "质&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;量");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, cases: 1_000, ..ProptestConfig::default() })]

        #[test]
        fn a_parser_reads_what_was_escaped(text in "([<>&\"';=/ a#x质]|&lt;|</p>|\\PC|[\\x00-\\x08\\x0b\\x0e-\\x1f\\x7f]){0,12}") {
            let mut page = "<p title=\"".to_owned();
            escape_attribute(&text, &mut page);
            page.push_str("\">");
            escape_text(&text, &mut page);
            page.push_str("</p>");
            let shown: String = text.chars().filter(|c| !matches!(c, '\0'..='\u{1f}' | '\u{7f}')).collect();
            let html = Html::parse_fragment(&page);
            let all: Vec<_> = html.select(&Selector::parse("html *").unwrap()).collect();
            assert_eq!(all.len(), 1, "{page}");
            assert_eq!(all[0].value().attrs().collect::<Vec<_>>(), [("title", shown.as_str())]);
            assert_eq!(all[0].text().collect::<String>(), shown);
        }
    }
}
