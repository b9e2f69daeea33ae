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
    use proptest::prelude::{ProptestConfig, any, prop_oneof, proptest};
    use quick_xml::Reader;
    use quick_xml::escape::resolve_predefined_entity;
    use quick_xml::events::Event;

    #[test]
    fn nothing_leaves_its_element() {
        let mut out = String::new();
        text("<a b=\"&\">\u{0}\u{b}\r\n质", &mut out);
        assert_eq!(out, "&lt;a b=&quot;&amp;&quot;&gt;&#13;\n质");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_reader_reads_back_what_was_written(
            written in prop_oneof![any::<String>(), "[<>&\"'\\]\r\n\t \u{0}-\u{1f}\u{fffe}a-z;#x-]{0,30}"],
        ) {
            let known = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
            let expected: String = written.chars().filter(|c| known(*c)).collect();
            let mut out = String::from("<a");
            attribute("b", &written, &mut out);
            out.push('>');
            element("c", &written, &mut out);
            out.push_str("</a>");
            let mut reader = Reader::from_str(&out);
            let (mut depth, mut read, mut names) = (0, String::new(), Vec::new());
            loop {
                match reader.read_event().unwrap() {
                    Event::Start(start) => {
                        depth += 1;
                        names.push(String::from_utf8(start.name().as_ref().to_vec()).unwrap());
                        for attribute in start.attributes() {
                            let value = attribute.unwrap().unescape_value().unwrap();
                            assert_eq!(value, expected, "{out}");
                        }
                    }
                    Event::End(_) => depth -= 1,
                    Event::Text(text) => read.push_str(&text.decode().unwrap()),
                    Event::GeneralRef(reference) => match reference.resolve_char_ref().unwrap() {
                        Some(c) => read.push(c),
                        None => read.push_str(resolve_predefined_entity(&reference.decode().unwrap()).unwrap()),
                    },
                    Event::Eof => break,
                    other => panic!("{other:?} in {out}"),
                }
            }
            assert_eq!((depth, names.as_slice()), (0, ["a".to_owned(), "c".to_owned()].as_slice()));
            assert_eq!(read, expected, "{out}");
        }
    }
}
