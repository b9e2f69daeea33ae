//! A page as HTML.

use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::plan::view::{Surroundings, View};
use crate::theme::Theme;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use tera::{Context, Map, Value};

/// The parts of a page that are made of nothing but what it shares with others: the names by which templates know
/// them, and the templates that they are made of.
const PIECES: [(&str, &str); 6] = [
    ("head_html", "around/head.html"),
    ("assets_html", "around/assets.html"),
    ("banner_html", "around/banner.html"),
    ("masthead_html", "around/masthead.html"),
    ("navigation_html", "around/navigation.html"),
    ("colophon_html", "around/colophon.html"),
];

/// Writes pages in the look of a theme.
pub struct Press<'t> {
    theme: &'t Theme,
    /// What is known as `around` on the pages with the same surroundings, by where they are in memory; they are kept
    /// with it, so that no others can come to be in their place.
    around: Mutex<BTreeMap<usize, (Arc<Surroundings>, Value)>>,
}

impl<'t> Press<'t> {
    pub fn new(theme: &'t Theme) -> Press<'t> {
        Press { theme, around: Mutex::default() }
    }

    /// Compiles the templates, where that is still to be done. Who asks for pages from many threads does this first: a
    /// thread that waits for the templates cannot help to compile them.
    pub fn ready(&self) {
        self.theme.engine(Lang::AUTHENTIC);
    }

    /// Writes a page as HTML.
    ///
    /// # Errors
    /// A finding in the template, where the page lacks something that the template asks for, or would be too large.
    pub fn page(&self, view: &View, lang: Lang) -> Result<Vec<u8>, Diagnostic> {
        let template = view.page.template();
        let mut context = Context::new();
        context.insert_value("around", self.around(&view.around, lang)?);
        context.insert("frame", &view.frame);
        context.insert("page", &view.page);
        self.theme.fill(template, lang, &context)
    }

    /// What is around a page, and the pieces that are made of it.
    fn around(&self, around: &Arc<Surroundings>, lang: Lang) -> Result<Value, Diagnostic> {
        let place = Arc::as_ptr(around).addr();
        let known = self.around.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, value)) = known.get(&place) {
            return Ok(value.clone());
        }
        drop(known);
        let value = self.with_pieces(around, lang)?;
        // Only what others share as well is worth keeping: the plan has the other copy.
        if Arc::strong_count(around) > 1 {
            let mut known = self.around.lock().unwrap_or_else(PoisonError::into_inner);
            known.insert(place, (Arc::clone(around), value.clone()));
        }
        Ok(value)
    }

    fn with_pieces(&self, around: &Surroundings, lang: Lang) -> Result<Value, Diagnostic> {
        let fields = Value::from_serializable(around);
        let mut context = Context::new();
        context.insert_value("around", fields.clone());
        // Components ask the frame for the language.
        context.insert_value("frame", fields.clone());
        let mut all: Map = fields.into_map().unwrap_or_default();
        for (name, template) in PIECES {
            let piece = self.theme.fill(template, lang, &context)?;
            all.insert(name.into(), Value::safe_string(&String::from_utf8_lossy(&piece)));
        }
        Ok(Value::from(all))
    }
}

#[cfg(test)]
mod tests {
    use super::Press;
    use crate::lang::{Lang, Languages, Tag};
    use crate::render::sample::{Tongue, pages};
    use crate::source::Sources;
    use crate::theme::{self, Theme};
    use scraper::{ElementRef, Html, Selector};
    use std::collections::BTreeSet;

    fn theme() -> (Theme, [(Lang, Tongue); 2]) {
        let languages = Languages::new(Tag::new("zh-CN").unwrap(), vec![Tag::new("en").unwrap()]);
        let english = languages.find("en").unwrap();
        let theme = theme::compile(&Sources::default(), "default", &languages).value;
        (theme, [(Lang::AUTHENTIC, Tongue::Chinese), (english, Tongue::English)])
    }

    /// Every sample page in both languages: the folder of its language, its file, its text.
    fn rendered() -> Vec<(&'static str, String, String)> {
        let (theme, languages) = theme();
        let each = |(lang, tongue): (Lang, Tongue)| {
            let folder = if tongue == Tongue::Chinese { "" } else { "en/" };
            let press = Press::new(&theme);
            let render = |view| String::from_utf8(press.page(&view, lang).unwrap()).unwrap();
            pages(tongue)
                .into_iter()
                .map(move |(name, view)| (folder, name, render(view)))
                .collect::<Vec<_>>()
        };
        languages.into_iter().flat_map(each).collect()
    }

    fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
        html.select(&Selector::parse(selector).unwrap()).collect()
    }

    fn text(element: ElementRef) -> String {
        element.text().collect::<String>().trim().to_owned()
    }

    #[test]
    fn every_page_parses_and_has_one_heading_and_skips_no_level() {
        for (folder, name, page) in rendered() {
            let html = Html::parse_document(&page);
            assert_eq!(html.errors, Vec::<std::borrow::Cow<str>>::new(), "{folder}{name}");
            assert_eq!(all(&html, "h1").len(), 1, "{folder}{name}");
            assert_eq!(all(&html, "main").len(), 1, "{folder}{name}");
            let headings = all(&html, "h1, h2, h3, h4, h5, h6");
            let mut above = 0;
            for heading in headings {
                let level: u32 = heading.value().name()[1..].parse().unwrap();
                assert!(level <= above + 1, "{folder}{name}: {}", text(heading));
                assert!(!text(heading).is_empty(), "{folder}{name}");
                above = level;
            }
        }
    }

    #[test]
    fn every_link_says_where_it_leads() {
        for (folder, name, page) in rendered() {
            let html = Html::parse_document(&page);
            for link in all(&html, "a") {
                assert!(!text(link).is_empty(), "{folder}{name}: {}", link.html());
                assert_ne!(link.attr("href").unwrap_or_default(), "", "{folder}{name}: {}", link.html());
            }
        }
    }

    #[test]
    fn ids_are_unique_and_what_refers_to_them_finds_them() {
        for (folder, name, page) in rendered() {
            let html = Html::parse_document(&page);
            let ids: Vec<_> =
                all(&html, "[id]").into_iter().filter_map(|element| element.attr("id")).collect();
            let unique: BTreeSet<_> = ids.iter().collect();
            assert_eq!(unique.len(), ids.len(), "{folder}{name}");
            for element in all(&html, "[aria-labelledby]") {
                let label = element.attr("aria-labelledby").unwrap_or_default();
                assert!(ids.contains(&label), "{folder}{name}: {label}");
            }
        }
    }

    #[test]
    fn nothing_is_inline_that_the_policy_forbids() {
        for (folder, name, page) in rendered() {
            let html = Html::parse_document(&page);
            assert!(
                all(&html, "[style], style, script:not([src], [type='application/ld+json']), [onclick]")
                    .is_empty(),
                "{folder}{name}"
            );
        }
    }

    #[test]
    fn tables_have_captions_and_scopes_and_rows() {
        for (folder, name, page) in rendered() {
            let html = Html::parse_document(&page);
            for table in all(&html, "table") {
                let rows = Selector::parse("tbody tr").unwrap();
                let caption = Selector::parse("caption").unwrap();
                assert!(table.select(&rows).next().is_some(), "{folder}{name}");
                assert!(table.select(&caption).next().is_some_and(|caption| !text(caption).is_empty()));
            }
            assert!(all(&html, "th:not([scope])").is_empty(), "{folder}{name}");
        }
    }

    #[test]
    fn english_pages_mark_what_is_chinese() {
        let han = |text: &str| text.chars().any(crate::lang::is_han);
        for (folder, name, page) in rendered().into_iter().filter(|(folder, ..)| *folder == "en/") {
            let html = Html::parse_document(&page);
            // The drawings of the samples are Chinese whatever the page.
            for element in all(&html, "body *").into_iter().filter(|element| !within(*element, "svg")) {
                let own = element.children().filter_map(|child| child.value().as_text());
                for text in own.filter(|text| han(text)) {
                    let lang = std::iter::once(element)
                        .chain(element.ancestors().filter_map(ElementRef::wrap))
                        .find_map(|element| element.attr("lang"));
                    assert_eq!(lang, Some("zh-CN"), "{folder}{name}: {}", &text[..]);
                }
            }
        }
    }

    fn within(element: ElementRef, name: &str) -> bool {
        element.value().name() == name
            || element.ancestors().filter_map(ElementRef::wrap).any(|above| above.value().name() == name)
    }

    #[test]
    fn text_is_escaped_once() {
        for (_, name, page) in rendered() {
            assert!(!page.contains("&amp;amp;") && !page.contains("&amp;lt;"), "{name}");
        }
    }
}
