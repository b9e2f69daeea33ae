//! Holds the templates, assets and interface words that give the site its look.

mod asset;
mod budget;
mod file;
mod live;
mod tags;
mod tame;
mod template;
mod words;

pub use asset::Asset;
pub use words::{Arg, Words};

use crate::diagnostic::{Checked, Diagnostic};
use crate::lang::{Lang, Languages, PerLang};
use crate::source::Sources;
use budget::Bounded;
use std::collections::BTreeSet;
use std::sync::OnceLock;
use template::Templates;
use tera::{Context, Tera};

/// The name of the theme that is part of the program.
pub const DEFAULT: &str = "default";

/// A look that is ready to be used: the theme of the program with what the site puts in its place.
pub struct Theme {
    languages: Languages,
    words: PerLang<Words>,
    assets: Vec<Asset>,
    templates: Templates,
    /// The program's own templates are compiled when the first page is rendered: a check renders none, and would find
    /// nothing in them.
    engines: OnceLock<PerLang<Tera>>,
}

/// Puts a theme together: the one of the program, with the files of the site's `themes/<name>/` in place of its
/// own; words are merged key by key. What a site's file gets wrong is found, and the program's own file is
/// used instead.
pub fn compile(sources: &Sources, name: &str, languages: &Languages) -> Checked<Theme> {
    let mut diagnostics = Vec::new();
    let words = words::read(sources, name, languages).unload(&mut diagnostics);
    diagnostics.extend(asset::unsafe_ones(sources, name));
    let assets = asset::collect(&file::layered(sources, name, "assets"));
    let templates = Templates::read(sources, name);
    let engines = OnceLock::new();
    if templates.are_of_the_site() {
        let compiled = templates.compile(&words, &assets, languages).unload(&mut diagnostics);
        engines.get_or_init(|| compiled);
    }
    Checked::new(Theme { languages: languages.clone(), words, assets, templates, engines }, diagnostics)
}

impl Theme {
    /// The interface words of a language.
    pub fn words(&self, lang: Lang) -> &Words {
        self.words.get(lang)
    }

    /// The style sheets, scripts and pictures, by name.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// The compiled templates of a language. They know its words as `w`, the routes of the assets
    /// as `assets`, and how every language says that the data are a sample as `sample_notices`.
    pub fn engine(&self, lang: Lang) -> &Tera {
        let compile = || self.templates.compile(&self.words, &self.assets, &self.languages).value;
        self.engines.get_or_init(compile).get(lang)
    }

    /// Fills a template of a language: the bytes of a page, which is no larger than pages may be.
    ///
    /// # Errors
    /// A finding in the template: the page lacks something that it asks for, or would be too large.
    pub fn fill(&self, template: &str, lang: Lang, context: &Context) -> Result<Vec<u8>, Diagnostic> {
        let most = self.templates.most();
        budget::begin(most);
        let mut page = Bounded::new(usize::try_from(most).unwrap_or(usize::MAX));
        match self.engine(lang).render_to(template, context, &mut page) {
            Ok(()) => self.safe(template, page.bytes),
            Err(_) if page.is_full() => Err(self.templates.too_large(template)),
            Err(error) => Err(self.blame(template, &error)),
        }
    }

    /// The page again, where nothing in it runs that is none of ours. Only templates of the site's own can bring such
    /// a thing.
    fn safe(&self, template: &str, page: Vec<u8>) -> Result<Vec<u8>, Diagnostic> {
        if !self.templates.are_of_the_site() {
            return Ok(page);
        }
        // A site publishes no scripts but those of its theme and of its search: what stands within it is ours.
        let within = |src: &str| !src.contains([':', '\\']) && !src.starts_with("//") && src.ends_with(".js");
        let of_theme = |src: &str| self.assets.iter().any(|asset| src.ends_with(asset.route.as_str()));
        let is_ours = |src: &str| within(src) || of_theme(src);
        match live::live(&String::from_utf8_lossy(&page), is_ours) {
            Some(part) => Err(self.templates.not_safe(template, &part)),
            None => Ok(page),
        }
    }

    /// The ids that a page of a template has whatever it says, for example `main`; nothing where the site's own templates
    /// make others when they are filled.
    pub fn ids(&self, template: &str) -> Option<BTreeSet<&str>> {
        self.templates.ids(template)
    }

    /// What a failure to fill a template is, as a finding in that template.
    pub fn blame(&self, template: &str, error: &tera::Error) -> Diagnostic {
        self.templates.blame(template, error)
    }
}

#[cfg(test)]
mod tests {
    use super::{Theme, compile};
    use crate::diagnostic::{Code, Diagnostic, Place};
    use crate::lang::{Lang, Languages, Tag};
    use crate::limits::{Limit, Limits};
    use crate::source::{Source, SourcePath, Sources};

    fn languages(tags: &[&str]) -> Languages {
        let mut tags = tags.iter().map(|tag| Tag::new(tag).unwrap());
        Languages::new(tags.next().unwrap(), tags.collect())
    }

    fn site(files: &[(&str, &str)]) -> Sources {
        let source =
            |(path, text): &(&str, &str)| Source::new(SourcePath::new(*path), text.as_bytes().to_vec());
        Sources::new(files.iter().map(source).collect())
    }

    fn compiled(files: &[(&str, &str)]) -> (Theme, Vec<Diagnostic>) {
        let checked = compile(&site(files), "own", &languages(&["zh-CN", "en"]));
        (checked.value, checked.diagnostics)
    }

    #[test]
    fn the_programs_own_theme_is_sound() {
        let (theme, diagnostics) = compiled(&[]);
        assert_eq!(diagnostics, []);
        assert_eq!(theme.words(Lang::AUTHENTIC).text("skip-to-content"), "跳到正文");
        let style = theme.assets().iter().find(|asset| asset.name == "site.css").unwrap();
        assert!(style.route.starts_with("assets/site.") && style.route.ends_with(".css"), "{}", style.route);
        assert!(style.integrity.starts_with("sha256-"));
    }

    #[test]
    fn what_is_printed_has_no_colour_of_the_dark() {
        let (theme, _) = compiled(&[]);
        let style = theme.assets().iter().find(|asset| asset.name == "site.css").unwrap();
        let text = String::from_utf8_lossy(&style.bytes);
        // What is set for the dark is set again for paper, whatever the reader's screen.
        let set_in = |media: &str| -> std::collections::BTreeSet<String> {
            let (_, block) = text.split_once(media).unwrap();
            let names = block.split_once('}').unwrap().0.split("--").skip(1);
            names.filter_map(|rest| rest.split_once(':')).map(|(name, _)| name.to_owned()).collect()
        };
        let (dark, paper) = (set_in("prefers-color-scheme: dark"), set_in("@media print"));
        assert!(dark.len() > 10, "{dark:?}");
        assert_eq!(dark.difference(&paper).collect::<Vec<_>>(), Vec::<&String>::new());
    }

    #[test]
    fn templates_ask_for_words_that_there_are_and_for_all_of_them() {
        let (theme, _) = compiled(&[]);
        let mut asked = std::collections::BTreeSet::from(["sample-notice".to_owned()]);
        for file in super::file::embedded("templates").values() {
            let text = file.text().unwrap();
            for (at, _) in
                text.match_indices("w.").filter(|(at, _)| !text[..*at].ends_with(char::is_alphanumeric))
            {
                let key = text[at + 2..].split(|c: char| c != '_' && !c.is_alphanumeric()).next().unwrap();
                asked.insert(key.replace('_', "-"));
            }
        }
        let interface = super::file::embedded("words").remove("interface.zh-CN.ftl").unwrap();
        let lines = interface.text().unwrap().lines();
        let there = lines.filter_map(|line| line.split_once(" = ").map(|(key, _)| key.to_owned())).collect();
        assert_eq!(asked, there);
        assert!(asked.iter().all(|key| theme.words(Lang::AUTHENTIC).text(key) != key));
    }

    #[test]
    fn a_theme_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Theme>();
    }

    #[test]
    fn a_sites_own_files_stand_in_for_the_programs() {
        let (theme, diagnostics) = compiled(&[
            ("themes/own/templates/404.html", "<p>{{ w.target }}</p>"),
            ("themes/own/assets/css/99-own.css", ".own{}"),
            ("themes/own/words/interface.en.ftl", "target = Goal\n"),
        ]);
        assert_eq!(diagnostics, []);
        let english = languages(&["zh-CN", "en"]).find("en").unwrap();
        assert_eq!(theme.words(english).text("target"), "Goal");
        assert_eq!(theme.words(english).text("skip-to-content"), "Skip to main content");
        let page = theme.engine(english).render("404.html", &tera::Context::new()).unwrap();
        assert_eq!(page, "<p>Goal</p>");
        let style = theme.assets().iter().find(|asset| asset.name == "site.css").unwrap();
        assert!(String::from_utf8_lossy(&style.bytes).ends_with(".own{}\n"));
    }

    #[test]
    fn ids_are_known_unless_a_template_of_the_site_makes_them() {
        let of = |template: &str| {
            let (theme, _) = compiled(&[("themes/own/templates/404.html", template)]);
            let ids = |name: &str| theme.ids(name).map(|ids| ids.into_iter().map(str::to_owned).collect());
            [ids("404.html"), ids("home.html")].map(|ids: Option<Vec<String>>| ids.unwrap_or_default())
        };
        let [own, home] =
            of("<p id='lost'></p><p data-id=\"none\" aria-labelledby=\"nobody\">{{ w.target }}</p>");
        assert!(["lost", "main"].iter().all(|id| own.iter().any(|own| own == id)), "{own:?}");
        assert!(!own.iter().any(|id| ["none", "nobody", "state"].contains(&id.as_str())), "{own:?}");
        assert!(home.iter().any(|id| id == "state"), "{home:?}");
        assert_eq!(of("<p id=\"{{ w.target }}\"></p>"), [[] as [String; 0], []]);
    }

    #[test]
    fn a_broken_template_is_found_where_it_is_broken() {
        let broken = [("a\n{% if %}", 2), ("a\nb\n{{ 1 | nowhere }}", 3), ("{% extends \"no.html\" %}", 1)];
        for (text, line) in broken {
            let files = [("themes/own/templates/404.html", text)];
            let (theme, diagnostics) = compiled(&files);
            let [diagnostic] = diagnostics.as_slice() else { panic!("{diagnostics:?}") };
            assert_eq!(diagnostic.code, Code::TemplateError);
            let Place::Span(span) = diagnostic.place else { panic!("{diagnostic:?}") };
            assert_eq!(site(&files).position(span).line, line);
            // The program's own template is used in its place.
            assert!(theme.engine(Lang::AUTHENTIC).contains_template("home.html"));
        }
    }

    #[test]
    fn a_template_that_fails_is_blamed_where_it_fails() {
        let files = [("themes/own/templates/404.html", "\n{{ page.nowhere }}")];
        let (theme, _) = compiled(&files);
        let mut context = tera::Context::new();
        context.insert("page", &std::collections::BTreeMap::from([("title", "a")]));
        let error = theme.engine(Lang::AUTHENTIC).render("404.html", &context).unwrap_err();
        let Place::Span(span) = theme.blame("404.html", &error).place else { panic!("{error}") };
        assert_eq!(site(&files).position(span).line, 2);
    }

    #[test]
    fn broken_words_are_found_where_they_are_broken() {
        let files = [("themes/own/words/interface.en.ftl", "target = Goal\n\n!! = ?\n")];
        let (_, diagnostics) = compiled(&files);
        let [diagnostic] = diagnostics.as_slice() else { panic!("{diagnostics:?}") };
        assert_eq!(diagnostic.code, Code::WordsSyntax);
        let Place::Span(span) = diagnostic.place else { panic!("{diagnostic:?}") };
        assert_eq!(site(&files).position(span).line, 3);
    }

    #[test]
    fn braces_within_braces_are_bounded() {
        let nested = |depth: usize| format!("target = {}$a{}\n", "{ ".repeat(depth), " }".repeat(depth));
        let codes = |depth| {
            let (_, diagnostics) = compiled(&[("themes/own/words/interface.en.ftl", &nested(depth))]);
            diagnostics.iter().map(|diagnostic| diagnostic.code).collect::<Vec<_>>()
        };
        assert_eq!((codes(32), codes(33)), (vec![], vec![Code::WordsSyntax]));
    }

    #[test]
    fn a_page_may_be_as_large_as_the_limit_and_a_loop_counts() {
        let filled = |template: &str, most: u64| {
            let mut limits = Limits::default();
            limits.set(Limit::Page, most);
            let sources = site(&[("themes/own/templates/404.html", template)]).within(limits);
            let theme = compile(&sources, "own", &languages(&["zh-CN", "en"])).value;
            let mut context = tera::Context::new();
            context.insert("list", &["a"; 10]);
            theme
                .fill("404.html", Lang::AUTHENTIC, &context)
                .map(|page| page.len())
                .map_err(|found| found.code)
        };
        assert_eq!(filled("12345", 5), Ok(5));
        assert_eq!(filled("12345", 4), Err(Code::OverLimit));
        // Ten times nothing, ten times over: one for each loop that begins, and its items by the bytes that it has for them.
        let loops = "{% for a in list %}{% for b in list %}{% endfor %}{% endfor %}";
        let bytes = 10 * "{% for b in list %}{% endfor %}".len() as u64 + 1 + 10 * 11;
        assert_eq!((filled(loops, bytes), filled(loops, bytes - 1)), (Ok(0), Err(Code::OverLimit)));
    }

    #[test]
    fn a_language_without_words_is_told_which() {
        let checked = compile(&site(&[]), "own", &languages(&["zh-CN", "ru"]));
        assert_eq!(checked.diagnostics.len(), 1);
        for diagnostic in &checked.diagnostics {
            assert_eq!(diagnostic.code, Code::MissingWord);
            let path = SourcePath::new("themes/own/words/interface.ru.ftl");
            assert_eq!(diagnostic.place, Place::Missing(path));
        }
    }
}
