//! Puts the reload script into a page on its way to the browser, and nowhere else.

/// What the script is told.
pub struct Script<'a> {
    /// The page's own route, for example `en/index.html`.
    pub route: &'a str,
    /// The letters of its look.
    pub shown: &'a str,
    pub token: &'a str,
    pub nonce: &'a str,
}

const BEGIN: &str = "<script src=\"/@gongshi/preview.js\"";
const END: &str = "</script>";
const BODY: &[u8] = b"</body>";

/// A page with the script before the end of its body.
pub fn with_script(page: &[u8], script: &Script) -> Vec<u8> {
    let Script { route, shown, token, nonce } = script;
    let route = attribute(route);
    let element = format!(
        "{BEGIN} nonce=\"{nonce}\" data-route=\"{route}\" data-shown=\"{shown}\" data-token=\"{token}\">{END}"
    );
    let end = page.windows(BODY.len()).rposition(|window| window == BODY).unwrap_or(page.len());
    let (before, after) = page.split_at(end);
    [before, element.as_bytes(), after].concat()
}

/// A page as it was before the script was put in.
pub fn without_script(page: &[u8]) -> Vec<u8> {
    let begin = page.windows(BEGIN.len()).rposition(|window| window == BEGIN.as_bytes());
    let Some((before, rest)) = begin.and_then(|begin| page.split_at_checked(begin)) else {
        return page.to_vec();
    };
    let end = rest.windows(END.len()).position(|window| window == END.as_bytes());
    let after = end.and_then(|end| rest.get(end + END.len()..)).unwrap_or_default();
    [before, after].concat()
}

/// A text as the value of an attribute.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_at_the_end_of_the_body_and_can_be_taken_out_again() {
        let script = Script { route: "a\".html", shown: "1.2", token: "t", nonce: "n" };
        for page in ["<body>x</body></html>", "<body>&lt;/body> </body> y", "no body", ""] {
            let with = with_script(page.as_bytes(), &script);
            let text = String::from_utf8(with.clone()).unwrap();
            assert!(text.contains("data-route=\"a&quot;.html\""), "{text}");
            assert_eq!(without_script(&with), page.as_bytes());
        }
        let with = with_script(b"<body>x</body>", &script);
        assert!(with.starts_with(b"<body>x<script src=") && with.ends_with(b"</script></body>"));
    }
}
