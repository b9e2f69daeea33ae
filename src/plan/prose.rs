//! Writes the report's text for a page: figures and names filled in, links made relative.

use super::bound::{Bound, bound};
use super::here::Here;
use super::links::{self, Target};
use super::page::{self, Kind};
use super::route::Route;
use super::view::{EmbeddedChart, EmbeddedTable, Link, Older, Piece, Prose};
use super::{figure, numbering, sheet};
use crate::lang::Lang;
use crate::markdown::{self, Binding, Document, Style, Weave, Word};
use crate::model::{Format, Freshness, Handle, Indicator, Reference, Section, StalePart, Version};

/// Stands where something is embedded until the text is cut there. Text cannot hold it: it is no character.
const CUT: char = '\u{fdd1}';

/// How a section stands in its page.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// What its heading ids begin with, for example `planning-`; empty where the page is the section's own.
    pub prefix: String,
    /// How much deeper its headings stand.
    pub shift: u8,
    /// Whether it is a part of the whole plan, where headings have the official numbers of their levels.
    pub renumbered: bool,
}

/// A section as its page shows it.
pub fn prose(here: &Here, section: &Section, place: &Place) -> Prose {
    let version = section.versions.get(here.lang);
    let words = here.in_words_of(version.lang);
    let headings = version.body.headings().filter(|heading| heading.level == 2);
    let contents = headings.map(|heading| Link {
        lang: None,
        text: heading.words_with(&mut |binding, out| say(&words, binding, out)),
        href: format!("#{}{}", place.prefix, heading.id),
        current: false,
    });
    Prose {
        title: version.title.clone(),
        pieces: pieces(here, version, place),
        lang: here.other_lang(version.lang),
        older: older(here, version, place),
        date: None,
        datetime: None,
        contents: contents.collect(),
    }
}

/// A section on a page that does not show its text.
pub fn untold(here: &Here, section: &Section) -> Prose {
    let version = section.versions.get(here.lang);
    Prose {
        title: version.title.clone(),
        pieces: Vec::new(),
        lang: None,
        older: None,
        date: None,
        datetime: None,
        contents: Vec::new(),
    }
}

/// What is to be known of a translation that is older than the authentic text.
pub fn older(here: &Here, version: &Version, place: &Place) -> Option<Older> {
    let (key, stale) = match &version.freshness {
        Freshness::Current | Freshness::Unknown => return None,
        Freshness::Stale => ("translation-older", [].as_slice()),
        Freshness::StaleParts(parts) => ("translation-older-in", parts.as_slice()),
    };
    let authentic = &here.authentic_name();
    let parts = stale.iter().map(|part| Link {
        lang: here.other_lang(part.lang),
        text: part_title(here, version, part),
        href: part.anchor.as_ref().map(|id| format!("#{}{id}", place.prefix)).unwrap_or_default(),
        current: false,
    });
    let original = here.to(&page::path(here.report, here.kind, Lang::AUTHENTIC));
    Some(Older {
        text: here.voice.say(key, &[("language", authentic)]),
        parts: parts.collect(),
        original: Link {
            lang: None,
            text: here.voice.say("translation-original", &[("language", authentic)]),
            href: original,
            current: false,
        },
    })
}

/// What the heading of a part says that is older than the authentic text.
pub fn part_title(here: &Here, version: &Version, part: &StalePart) -> String {
    let here = &here.in_words_of(version.lang);
    let own = part.anchor.as_ref().and_then(|id| version.body.headings().find(|heading| heading.id == id));
    own.map_or_else(
        || part.title.clone(),
        |heading| heading.words_with(&mut |binding, out| say(here, binding, out)),
    )
}

/// The text of a section, cut where it embeds something.
pub fn pieces(here: &Here, version: &Version, place: &Place) -> Vec<Piece> {
    if place.renumbered {
        let chinese = here.report.languages.tag(version.lang).is_han();
        write(here, &numbering::in_plan(&version.body, place.shift, chinese), version, place)
    } else {
        write(here, &version.body, version, place)
    }
}

fn write(here: &Here, document: &Document, version: &Version, place: &Place) -> Vec<Piece> {
    let lang = version.lang;
    let style = Style {
        heading_shift: place.shift,
        id_prefix: place.prefix.clone(),
        footnote_prefix: place.prefix.clone(),
        title: if place.prefix.is_empty() { String::new() } else { version.title.clone() },
    };
    let here = &here.in_words_of(lang);
    let words = [Word::BackToText, Word::Footnotes, Word::Table].map(|word| here.voice.word(key(word)));
    let mut weaver = Weaver { here, prefix: &place.prefix, words, embeds: Vec::new() };
    let mut html = markdown::write(document, &style, &mut weaver);
    if lang == here.lang && !here.voice.tag.is_han() {
        html = with_han_marked(&html, here);
    }
    cut(&html, weaver.embeds)
}

/// The words of a section, with what its bindings say.
pub fn words(here: &Here, version: &Version) -> String {
    let here = &here.in_words_of(version.lang);
    version.body.text_with(&mut |binding, out| say(here, binding, out))
}

/// What a binding stands for.
fn standing_for<'p>(here: &Here<'p>, binding: &Binding) -> Option<Bound> {
    let format = Format::parse(binding.format.as_deref()).unwrap_or_default();
    bound(here, Reference::parse(&binding.target).ok()?, format)
}

/// Appends what a binding says, as plain text.
fn say(here: &Here, binding: &Binding, out: &mut String) {
    if let Some(bound) = standing_for(here, binding) {
        out.push_str(&bound.link.text);
    }
}

fn key(word: Word) -> &'static str {
    match word {
        Word::BackToText => "prose-back-to-text",
        Word::Footnotes => "prose-footnotes",
        Word::Table => "prose-table",
    }
}

fn cut(html: &str, embeds: Vec<Embed>) -> Vec<Piece> {
    let mut embeds = embeds.into_iter();
    let stretches = html.split(CUT).map(str::to_owned);
    let pieces = stretches.map(|html| match embeds.next() {
        Some(Embed::Table(table)) => Piece { html, table: Some(table), chart: None },
        Some(Embed::Chart(chart)) => Piece { html, table: None, chart: Some(*chart) },
        None => Piece { html, table: None, chart: None },
    });
    pieces.collect()
}

enum Embed {
    Table(EmbeddedTable),
    Chart(Box<EmbeddedChart>),
}

struct Weaver<'h, 'p> {
    here: &'h Here<'p>,
    prefix: &'h str,
    words: [String; 3],
    embeds: Vec<Embed>,
}

impl Weave for Weaver<'_, '_> {
    fn binding(&mut self, binding: &Binding, out: &mut String) {
        if let Some(bound) = standing_for(self.here, binding) {
            bound.write(out);
        }
    }

    fn words(&mut self, binding: &Binding, out: &mut String) {
        say(self.here, binding, out);
    }

    fn embed(&mut self, binding: &Binding, out: &mut String) {
        let here = self.here;
        let embed =
            match Reference::parse(&binding.target) {
                Ok(Reference::Indicator { id, .. }) => here.report.indicators.find(id).map(|handle| {
                    chart(here, handle, &format!("{}embed-{}", self.prefix, self.embeds.len()))
                }),
                Ok(Reference::Section(name)) => table(here, name),
                _ => None,
            };
        if let Some(embed) = embed {
            self.embeds.push(embed);
            out.push(CUT);
        }
    }

    fn href(&mut self, target: &str) -> String {
        match links::read(&self.here.report.languages, self.here.lang, target) {
            Target::Outside => target.to_owned(),
            Target::Anchor(anchor) => format!("#{}{anchor}", self.prefix),
            Target::Inside { route, anchor } => {
                let route = anchor.and_then(|anchor| self.document(&route, anchor)).unwrap_or(route);
                let href = self.here.to(route.as_str());
                anchor.map_or(href.clone(), |anchor| format!("{href}#{anchor}"))
            }
        }
    }

    fn word(&self, word: Word) -> &str {
        let [back, notes, table] = &self.words;
        match word {
            Word::BackToText => back,
            Word::Footnotes => notes,
            Word::Table => table,
        }
    }
}

impl Weaver<'_, '_> {
    /// The page on which a document stands that a link means by the first page of the list and an anchor.
    fn document(&self, route: &Route, anchor: &str) -> Option<Route> {
        let here = self.here;
        if *route != page::route(here.report, Kind::Documents, here.lang) {
            return None;
        }
        let handle = here.report.documents.find(anchor.strip_prefix("doc-")?)?;
        let page = sheet::of_document(&here.plan.relations, handle);
        Some(page::route(here.report, page, here.lang))
    }
}

/// The chart of an indicator, whose ids begin with `prefix`.
fn chart(here: &Here, handle: Handle<Indicator>, prefix: &str) -> Embed {
    let indicator = here.report.indicators.get(handle);
    let id = format!("{prefix}-{}", indicator.id);
    let trend = figure::trend(here, indicator, &id);
    let svg = if trend.is_empty() { figure::bullet(here, handle, &id) } else { trend };
    let series = indicator.series.iter().rev().map(|observation| here.observation(observation, indicator));
    Embed::Chart(Box::new(EmbeddedChart { row: here.row(handle, None), svg, series: series.collect() }))
}

fn table(here: &Here, name: &str) -> Option<Embed> {
    let (handle, task) = here.report.tasks.iter().find(|(_, task)| task.section.name == name)?;
    let title = &task.section.versions.get(here.lang).title;
    let caption = here.voice.say("table-of-task", &[("task", title)]);
    let own = here.kind == Kind::Task(handle);
    let shown = match own {
        true => here.cut(&task.indicators),
        false => task.indicators.get(..sheet::embedded(here.report)).unwrap_or(&task.indicators),
    };
    // On the task's own page the pager leads on.
    let all = (!own && shown.len() < task.indicators.len()).then(|| {
        let text = here.voice.count("all-indicators", task.indicators.len());
        here.link(text, Kind::Task(handle))
    });
    Some(Embed::Table(EmbeddedTable { caption, all, rows: here.rows(shown) }))
}

/// Marks runs of Han characters in text that is written in another script, so that a screen reader
/// changes its voice and the browser its font (WCAG 2.2, 3.1.2).
fn with_han_marked(html: &str, here: &Here) -> String {
    let tags = here.report.languages.iter().map(|lang| here.report.languages.tag(lang));
    let Some(tag) = tags.into_iter().find(|tag| tag.is_han()) else { return html.to_owned() };
    let mut out = String::with_capacity(html.len());
    let (mut in_tag, mut in_run) = (false, false);
    for c in html.chars() {
        let han = !in_tag
            && matches!(c, '\u{3000}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}');
        if han != in_run {
            out.push_str(&if han { format!("<span lang=\"{tag}\">") } else { "</span>".to_owned() });
            in_run = han;
        }
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ => {}
        }
        out.push(c);
    }
    if in_run {
        out.push_str("</span>");
    }
    out
}
