//! Writes text into XML.

/// Appends a text or the value of an attribute. Characters that XML does not know are left out.
pub fn text(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // A reader would make another character of it.
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' => out.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
}

/// Appends an element that holds a text.
pub fn element(name: &str, content: &str, out: &mut String) {
    out.push('<');
    out.push_str(name);
    out.push('>');
    text(content, out);
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// Appends an attribute with a blank before it.
pub fn attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    text(value, out);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::{attribute, element, text};
    use proptest::prelude::{ProptestConfig, proptest};
    use quick_xml::Reader;
    use quick_xml::events::Event;

    #[test]
    fn nothing_leaves_its_element() {
        let mut out = String::new();
        text("<a b=\"&\">\u{0}\u{b}\r\n质", &mut out);
        assert_eq!(out, "&lt;a b=&quot;&amp;&quot;&gt;&#13;\n质");
    }

    /// The only attribute of the only element, and its words, as a parser reads them.
    fn parsed(xml: &str) -> (String, String) {
        let mut reader = Reader::from_str(xml);
        let (mut value, mut words) = (None, String::new());
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) => {
                    let all: Vec<_> = start.attributes().map(Result::unwrap).collect();
                    assert!(all.len() == 1 && value.is_none(), "{xml}");
                    let held = std::str::from_utf8(&all[0].value).unwrap();
                    value = Some(quick_xml::escape::unescape(held).unwrap().into_owned());
                }
                Event::Text(part) => words.push_str(&String::from_utf8_lossy(&part)),
                Event::GeneralRef(name) => {
                    let entity = format!("&{};", String::from_utf8_lossy(&name));
                    words.push_str(&quick_xml::escape::unescape(&entity).unwrap());
                }
                Event::End(_) => {}
                Event::Eof => return (value.unwrap(), words),
                other => panic!("{xml}: {other:?}"),
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, cases: 1_000, ..ProptestConfig::default() })]

        #[test]
        fn a_parser_reads_what_was_written(words in "([<>&\"';=/ a#x质\t\n\r]|&lt;|</a>|]]>|\\PC|[\\x00-\\x1f]){0,12}") {
            let mut xml = "<a".to_owned();
            attribute("b", &words, &mut xml);
            xml.push('>');
            text(&words, &mut xml);
            xml.push_str("</a>");
            let known = |c: &char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
            let known: String = words.chars().filter(known).collect();
            assert_eq!(parsed(&xml), (known.clone(), known));
        }
    }

    #[test]
    fn an_element_holds_its_text() {
        let mut out = String::new();
        element("title", "a<b", &mut out);
        attribute("href", "a\"b", &mut out);
        assert_eq!(out, "<title>a&lt;b</title> href=\"a&quot;b\"");
    }
}
