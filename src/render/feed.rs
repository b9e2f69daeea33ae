//! A feed as Atom (RFC 4287).

use super::xml;
use crate::plan::Feed;

/// Writes a feed. A day stands at midnight of Greenwich, which is the same day in China.
pub fn feed(feed: &Feed) -> Vec<u8> {
    let mut out =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"".to_owned();
    xml::attribute("xml:lang", &feed.lang, &mut out);
    out.push_str(">\n");
    line("id", &feed.id, &mut out);
    line("title", &feed.title, &mut out);
    line("updated", &midnight(&feed.updated), &mut out);
    out.push_str("<author>");
    xml::element("name", &feed.author, &mut out);
    out.push_str("</author>\n");
    if let Some(rights) = &feed.rights {
        line("rights", rights, &mut out);
    }
    link("self", "application/atom+xml", &feed.here, &mut out);
    link("alternate", "text/html", &feed.page, &mut out);
    for entry in &feed.entries {
        out.push_str("<entry");
        if entry.lang != feed.lang {
            xml::attribute("xml:lang", &entry.lang, &mut out);
        }
        out.push_str(">\n");
        line("id", &entry.id, &mut out);
        line("title", &entry.title, &mut out);
        line("published", &midnight(&entry.date), &mut out);
        line("updated", &midnight(&entry.date), &mut out);
        link("alternate", "text/html", &entry.href, &mut out);
        out.push_str("</entry>\n");
    }
    out.push_str("</feed>\n");
    out.into_bytes()
}

fn line(name: &str, content: &str, out: &mut String) {
    xml::element(name, content, out);
    out.push('\n');
}

fn link(rel: &str, kind: &str, href: &str, out: &mut String) {
    out.push_str("<link");
    xml::attribute("rel", rel, out);
    xml::attribute("type", kind, out);
    xml::attribute("href", href, out);
    out.push_str("/>\n");
}

fn midnight(day: &str) -> String {
    format!("{day}T00:00:00Z")
}
