//! Says what wiki links show, and fills in those of texts that are no Markdown.

use super::here::Here;
use super::page::Kind;
use super::route::Route;
use super::view::Link;
use super::{Inventory, Plan};
use crate::lang::{Decimal, Lang};
use crate::markdown::{escape_attribute, escape_text, wiki_links};
use crate::model::{BoundText, Field, Format, Handle, Indicator, Reference};
use std::borrow::Cow;

impl Here<'_> {
    /// A text with what its wiki links show, as HTML.
    pub fn html(&self, text: &BoundText) -> String {
        let text = self.voice.text(&text.0);
        let mut html = String::with_capacity(text.len());
        fill(self, text, &mut html, escape_text, Bound::write);
        html
    }

    /// The same of a text that may be left out.
    pub fn optional_html(&self, text: Option<&BoundText>) -> Option<String> {
        text.map(|text| self.html(text))
    }

    /// A text with what its wiki links show, as words.
    pub fn words<'t>(&self, text: &'t BoundText) -> Cow<'t, str> {
        let text = self.voice.text(&text.0);
        if !text.contains("[[") {
            return text.into();
        }
        let mut words = String::with_capacity(text.len());
        fill(
            self,
            text,
            &mut words,
            |text, out| out.push_str(text),
            |bound, out| out.push_str(&bound.link.text),
        );
        words.into()
    }

    /// The same of a text that may be left out.
    pub fn optional_words(&self, text: Option<&BoundText>) -> Option<String> {
        text.map(|text| self.words(text).into_owned())
    }
}

impl Plan<'_> {
    /// A text as the readers of a language read it in a file of data.
    pub fn words<'t>(&self, text: &'t BoundText, lang: Lang) -> Cow<'t, str> {
        let written = text.0.get(lang);
        if !written.contains("[[") {
            return written.as_str().into();
        }
        let (route, inventory) = (Route::new("index.html"), Inventory::default());
        Here::new(self, (Kind::Home, lang), &route, &inventory).words(text)
    }
}

/// Writes a text, and what its wiki links show in their places.
fn fill(
    here: &Here,
    text: &str,
    out: &mut String,
    write: impl Fn(&str, &mut String),
    show: impl Fn(&Bound, &mut String),
) {
    let mut at = 0;
    for link in wiki_links(text) {
        write(text.get(at..link.range.start).unwrap_or_default(), out);
        let parts = link.parts();
        let reference = parts.and_then(|(target, _)| Reference::parse(target).ok());
        let format = parts.and_then(|(_, format)| Format::parse(format)).unwrap_or_default();
        if let Some(bound) = reference.and_then(|reference| bound(here, reference, format)) {
            show(&bound, out);
        }
        at = link.range.end;
    }
    write(text.get(at..).unwrap_or_default(), out);
}

/// What a wiki link is replaced by.
pub struct Bound {
    pub link: Link,
    /// The number for machines, where the text is a figure.
    value: Option<String>,
    /// Whether the text is a figure.
    figure: bool,
}

impl Bound {
    /// Writes it as a link.
    pub fn write(&self, out: &mut String) {
        out.push_str(if self.figure { "<a class=\"bound\" href=\"" } else { "<a href=\"" });
        escape_attribute(&self.link.href, out);
        out.push_str("\">");
        if let Some(value) = &self.value {
            out.push_str("<data value=\"");
            escape_attribute(value, out);
            out.push_str("\">");
        }
        escape_text(&self.link.text, out);
        out.push_str(if self.value.is_some() { "</data></a>" } else { "</a>" });
    }
}

/// What a wiki link shows.
pub fn bound(here: &Here, reference: Reference, format: Format) -> Option<Bound> {
    let name = |link| Some(Bound { link, value: None, figure: false });
    match reference {
        Reference::Indicator { id, field } => {
            indicator(here, here.report.indicators.find(id)?, field, format)
        }
        Reference::Department(id) => name(here.department(here.report.departments.find(id)?)),
        Reference::Document(id) => name(here.document(here.report.documents.find(id)?)),
        Reference::Task(id) => name(here.task(here.report.tasks.find(id)?)),
        Reference::TaskForce(id) => name(here.task_force(here.report.task_forces.find(id)?)),
        Reference::Section(_) => None,
    }
}

fn indicator(here: &Here, handle: Handle<Indicator>, field: Field, format: Format) -> Option<Bound> {
    let indicator = here.report.indicators.get(handle);
    let link = |text: String| here.link(text, Kind::Indicator(handle));
    let words = |text: String| Some(Bound { link: link(text), value: None, figure: false });
    let number = |value: Decimal| {
        let text = here.voice.amount(&value, &indicator.unit);
        Some(Bound { link: link(text), value: Some(indicator.unit.in_full(value).to_string()), figure: true })
    };
    match field {
        Field::Name => words(here.voice.text(&indicator.name).to_owned()),
        Field::Unit => words(here.voice.unit(&indicator.unit)),
        Field::Status => words(here.voice.status(indicator.status()).word),
        Field::Lead => {
            Some(Bound { link: here.department(indicator.responsibility.lead), value: None, figure: false })
        }
        Field::Target => {
            let (target, unit) = (&indicator.target, &indicator.unit);
            let text = here.voice.compared(&target.comparison, unit, target, format);
            Some(Bound { link: link(text), value: here.voice.target(target, unit).value, figure: true })
        }
        Field::Latest => number(indicator.shown()?.1),
        Field::Baseline => number(indicator.baseline.as_ref()?.value?),
        Field::At(period) => number(indicator.at(period)?.value?),
    }
}
