//! Finds in a finished page what a browser would run or fetch though it is none of ours.
//!
//! The program's own templates hold nothing like that, and what authors write is escaped. A template of a site's own can
//! write anything; the policy of each page would stop most of it, where the template keeps the policy.

use std::collections::BTreeMap;

/// Elements that bring in another page or another look, or change what addresses mean.
const ELEMENTS: [&str; 10] =
    ["applet", "base", "embed", "form", "frame", "frameset", "iframe", "object", "portal", "style"];

/// Attributes that hold an address.
const ADDRESSES: [&str; 7] = ["action", "data", "href", "poster", "src", "srcset", "xlink:href"];

const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Elements whose text is no markup: where it ends, markup begins again, whatever seems open there.
const TEXTS: [&str; 6] = ["noembed", "noframes", "noscript", "textarea", "title", "xmp"];

/// The first such thing, for example `onclick`. `is_ours` says of the address of a script whether it is one of the theme.
///
/// Where browsers may read on in two ways, for example by whether scripts run, the page is read in one, and found fault with
/// where the other would not come to the same (HTML, 13.2.5).
pub(super) fn live(page: &str, is_ours: impl Fn(&str) -> bool) -> Option<String> {
    let mut at = 0;
    // Where texts end that were begun, with the names of their elements: each must be met as the end of an element.
    let mut ends: BTreeMap<usize, String> = BTreeMap::new();
    while let Some(found) = page.get(at..)?.find('<') {
        let open = at + found;
        ends.remove(&open);
        let rest = page.get(open + 1..).unwrap_or_default();
        at = open + 1;
        if rest.starts_with("!--") {
            at += comment(rest);
        } else if rest.starts_with("![CDATA[") {
            return Some("<![CDATA[".to_owned());
        } else if rest.starts_with(['!', '?']) {
            at += rest.find('>').unwrap_or(rest.len());
        } else if let Some(end) = rest.strip_prefix('/') {
            let (_, length) = tag(end);
            at += 1 + length;
        } else if rest.starts_with(|char: char| char.is_ascii_alphabetic()) {
            let (tag, length) = tag(rest);
            if let Some(part) = tag.live(&is_ours) {
                return Some(part);
            }
            at += length;
            let text = page.get(at..).unwrap_or_default();
            if tag.name == "script" {
                // What stands in it is text up to its end: data, for its type was looked at. A comment would move the end.
                let length = ending(text, "script").unwrap_or(text.len());
                if text.get(..length)?.contains("<!--") {
                    return Some("<!--".to_owned());
                }
                at += length;
            } else if TEXTS.contains(&tag.name.as_str())
                && let Some(length) = ending(text, &tag.name)
            {
                ends.insert(at + length, tag.name);
            }
        }
    }
    ends.into_values().next().map(|name| format!("<{name}>"))
}

/// How long a comment is behind its `<`: browsers end it at `--!>` too, and where it ends at once, as `<!-->` does.
fn comment(rest: &str) -> usize {
    let end = ["-->", "--!>"].iter().filter_map(|end| rest.find(end).map(|at| at + end.len())).min();
    end.unwrap_or(rest.len())
}

/// Where the end tag of an element stands in a text, in whatever letters.
fn ending(text: &str, name: &str) -> Option<usize> {
    let is_end = |at: &usize| {
        let behind = text.get(at + 2..at + 2 + name.len());
        behind.is_some_and(|behind| behind.eq_ignore_ascii_case(name))
    };
    text.match_indices("</").map(|(at, _)| at).find(is_end)
}

struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

/// Reads a tag behind its `<`, as browsers do; gives how long it is.
fn tag(text: &str) -> (Tag, usize) {
    let ends = |char: char| char.is_ascii_whitespace() || matches!(char, '/' | '>');
    let end = text.find(ends).unwrap_or(text.len());
    let mut tag =
        Tag { name: text.get(..end).unwrap_or_default().to_ascii_lowercase(), attributes: Vec::new() };
    let mut at = end;
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let skipped =
            rest.find(|char: char| !char.is_ascii_whitespace() && char != '/').unwrap_or(rest.len());
        let rest = rest.get(skipped..).unwrap_or_default();
        at += skipped;
        if rest.is_empty() || rest.starts_with('>') {
            return (tag, at + rest.len().min(1));
        }
        let end = rest.char_indices().skip(1).find(|(_, char)| ends(*char) || *char == '=');
        let end = end.map_or(rest.len(), |(end, _)| end);
        let name = rest.get(..end).unwrap_or_default().to_ascii_lowercase();
        at += end;
        let (value, length) = value(rest.get(end..).unwrap_or_default());
        at += length;
        tag.attributes.push((name, value));
    }
}

/// The value that follows a name, if any, and how long it is with its sign and quotes.
fn value(text: &str) -> (String, usize) {
    let blank = |text: &str| text.find(|char: char| !char.is_ascii_whitespace()).unwrap_or(text.len());
    let before = blank(text);
    let Some(rest) = text.get(before..).and_then(|rest| rest.strip_prefix('=')) else {
        return (String::new(), 0);
    };
    let skipped = blank(rest);
    let begun = before + 1 + skipped;
    let rest = rest.get(skipped..).unwrap_or_default();
    match rest.chars().next().filter(|quote| matches!(quote, '"' | '\'')) {
        Some(quote) => {
            let inner = rest.get(1..).unwrap_or_default();
            let end = inner.find(quote).unwrap_or(inner.len());
            (inner.get(..end).unwrap_or_default().to_owned(), (begun + end + 2).min(text.len()))
        }
        None => {
            let end = rest.find(|char: char| char.is_ascii_whitespace() || char == '>').unwrap_or(rest.len());
            (rest.get(..end).unwrap_or_default().to_owned(), begun + end)
        }
    }
}

impl Tag {
    fn of(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    fn live(&self, is_ours: impl Fn(&str) -> bool) -> Option<String> {
        let name = self.name.as_str();
        let is_data = self.of("type") == Some("application/ld+json");
        let is_search = name == "form" && self.of("action").is_none_or(|to| to.ends_with("search.html"));
        let refresh = self.of("http-equiv").is_some_and(|what| what.eq_ignore_ascii_case("refresh"));
        if ELEMENTS.contains(&name) && !is_search || refresh {
            return Some(format!("<{name}>"));
        }
        if name == "script" && !is_data && !self.of("src").is_some_and(is_ours) {
            return Some("<script>".to_owned());
        }
        self.attributes.iter().find_map(|(name, value)| match name.as_str() {
            "style" | "srcdoc" | "formaction" => Some(name.clone()),
            event if event.starts_with("on") => Some(name.clone()),
            address if ADDRESSES.contains(&address) => foreign(value),
            _ => None,
        })
    }
}

/// The scheme of an address that leads to something else than a page. A browser passes over blanks and controls, and
/// reads `&#58;` for a colon: no address of ours holds an entity before its first slash but `&amp;`.
fn foreign(address: &str) -> Option<String> {
    let plain: String = address.chars().filter(|char| !char.is_control() && *char != ' ').collect();
    let first = plain.split(['/', '?', '#']).next().unwrap_or_default().replace("&amp;", "");
    if first.contains('&') {
        return Some(plain.chars().take(40).collect());
    }
    let (scheme, _) = first.split_once(':')?;
    let known = SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known));
    (!known).then(|| format!("{scheme}:"))
}

#[cfg(test)]
mod tests {
    use super::live;

    fn found(page: &str) -> Option<String> {
        live(page, |src| src == "../assets/site.1a2b.js")
    }

    #[test]
    fn what_would_run_is_found() {
        for (page, part) in [
            ("<p><script>alert(1)</script>", "<script>"),
            ("<SCRIPT SRC=//x.org/a.js>", "<script>"),
            ("<script type='application/ld+json'>{}</script><script>1</script>", "<script>"),
            ("<a href=\"javascript:alert(1)\">", "javascript:"),
            ("<a\thref = ' java\tscript:alert(1)'>", "javascript:"),
            ("<a href='&#106;avascript:x'>", "&#106;avascript:x"),
            ("<a href=data:text/html,x>", "data:"),
            ("<img src=x onerror=alert(1)>", "onerror"),
            ("<svg/onload=alert(1)>", "onload"),
            ("<p/style=x>", "style"),
            ("<base href=//x>", "<base>"),
            ("<meta http-equiv=Refresh content=0>", "<meta>"),
            ("<form action=x>", "<form>"),
            ("<form><button formaction=x>", "formaction"),
            ("<!-- > --><iframe>", "<iframe>"),
            ("<!-- a --!><script>alert(1)</script> -->", "<script>"),
            ("<!--><iframe> -->", "<iframe>"),
            ("<!a <!-- ><iframe> -->", "<iframe>"),
            ("<?a <!-- ><iframe> -->", "<iframe>"),
            ("</p <!-- ><iframe> -->", "<iframe>"),
            ("<svg><![CDATA[ <!-- ]]><iframe> -->", "<![CDATA["),
            ("<title><!-- </TITLE><iframe> -->", "<title>"),
            ("<noscript><p title='</noscript><iframe>'>", "<noscript>"),
            ("<svg><title><img onerror=x></title>", "onerror"),
            ("<script type='application/ld+json'><!--<script></script><!-- </script><iframe> -->", "<!--"),
        ] {
            assert_eq!(found(page).as_deref(), Some(part), "{page}");
        }
    }

    #[test]
    fn our_own_pages_hold_nothing_of_it() {
        for page in [
            "",
            "<",
            "a < b, <1>, <!doctype html>",
            "<title>a < b</title><textarea>&lt;p></textarea><!-- <b> --><svg><title>1</title></svg><title>",
            "<script src=\"../assets/site.1a2b.js\" defer></script>",
            "<script type=\"application/ld+json\">{\"a\": \"<b onclick=x>\"}</script>",
            "<!-- <script> --><form action=\"../search.html\"><a href=\"a.html?b&amp;c#d\" title=\"onclick=1\">",
            "<a href=\"https://a.org/?b&amp;c\">&lt;script&gt;</a><a href='mailto:a@b.cn'><a href=tel:12345>",
        ] {
            assert_eq!(found(page), None, "{page}");
        }
    }
}
