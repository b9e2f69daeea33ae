//! A site map for search engines.

use super::xml;
use crate::plan::{Group, Sitemap};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const WORDS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// Writes a site map, or where its parts are.
pub fn sitemap(sitemap: Sitemap) -> Vec<u8> {
    let mut out = HEAD.to_owned();
    match sitemap {
        Sitemap::Index(parts) => {
            out.push_str(&format!("<sitemapindex xmlns=\"{WORDS}\">\n"));
            for part in parts {
                out.push_str("<sitemap>");
                xml::element("loc", &part, &mut out);
                out.push_str("</sitemap>\n");
            }
            out.push_str("</sitemapindex>\n");
        }
        Sitemap::Part(part) => {
            out.push_str(&format!(
                "<urlset xmlns=\"{WORDS}\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
            ));
            part.groups.for_each(|group| pages(&group, &mut out));
            out.push_str("</urlset>\n");
        }
    }
    out.into_bytes()
}

/// A page in each of its languages; each names all of them, itself among them.
fn pages(group: &Group, out: &mut String) {
    for (_, address) in group {
        out.push_str("<url>");
        xml::element("loc", address, out);
        let default = group.first().map(|(_, address)| ("x-default", address));
        let languages = group.iter().map(|(tag, address)| (*tag, address));
        for (tag, address) in languages.chain(default) {
            out.push_str("<xhtml:link rel=\"alternate\"");
            xml::attribute("hreflang", tag, out);
            xml::attribute("href", address, out);
            out.push_str("/>");
        }
        out.push_str("</url>\n");
    }
}

#[cfg(test)]
mod tests {
    use super::sitemap;
    use crate::plan::{Part, Sitemap};

    fn written(map: Sitemap) -> String {
        String::from_utf8(sitemap(map)).unwrap()
    }

    #[test]
    fn a_long_list_says_where_its_parts_are() {
        let index = written(Sitemap::Index(vec!["https://a.cn/sitemap-1.xml".to_owned()]));
        assert!(index.contains("<sitemap><loc>https://a.cn/sitemap-1.xml</loc></sitemap>"), "{index}");
    }

    #[test]
    fn an_address_cannot_leave_its_element() {
        let group = vec![("zh-CN", "https://a.cn/?a&b".to_owned())];
        let part = written(Sitemap::Part(Part { groups: Box::new([group].into_iter()) }));
        assert!(part.contains("<loc>https://a.cn/?a&amp;b</loc>"), "{part}");
        assert!(part.contains("hreflang=\"x-default\" href=\"https://a.cn/?a&amp;b\""), "{part}");
    }
}
