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
    use super::text;

    #[test]
    fn nothing_leaves_its_element() {
        let mut out = String::new();
        text("<a b=\"&\">\u{0}\u{b}\r\n质", &mut out);
        assert_eq!(out, "&lt;a b=&quot;&amp;&quot;&gt;&#13;\n质");
    }
}
