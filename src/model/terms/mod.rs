//! Sees to it that a thing has one name in each language: units and indicators that of the register, everything else
//! that of the glossary in `content/terms.yaml`.

mod lexicon;

use crate::check::draft;
use crate::check::{Localized, Wordings};
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::lang::{Lang, Languages, PerLang, Tag};
use crate::markdown::{self, Passage};
use crate::source::{Digest, SourceId, Sources, Span};
use crate::yaml::Listed;
pub use lexicon::{Lexicon, Reach, Term};
use lexicon::{Said, Wording, is_telling};
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::Arc;

/// The terms of the glossary, and the names of units.
fn named(of: &Named, languages: &Languages) -> Vec<Arc<Term>> {
    let departments = of.departments.iter().flat_map(|list| &list.items).map(|unit| {
        let link = format!("[[dept:{}]]", unit.id.value);
        Term { reach: Reach::Everywhere, ..by_name(link, &[&unit.short, &unit.name], languages) }
    });
    of.terms.iter().map(|term| of_glossary(term, languages)).chain(departments).map(Arc::new).collect()
}

/// The names of indicators.
fn measured(indicators: &[draft::Indicator], languages: &Languages) -> Vec<Arc<Term>> {
    let term = |it: &draft::Indicator| by_name(format!("[[{}]]", it.id.value), &[&it.name], languages);
    indicators.iter().map(term).map(Arc::new).collect()
}

/// A thing with its names, of which the first is to be used.
fn by_name(link: String, names: &[&Localized], languages: &Languages) -> Term {
    let of = |lang| {
        let tag = languages.tag(lang);
        names.iter().filter_map(|name| Some(name.get(tag)?.value.clone())).collect()
    };
    Term {
        link: Some(link),
        reach: Reach::Sections,
        names: PerLang::new(languages, of),
        wrong: PerLang::new(languages, |_| Vec::new()),
    }
}

fn of_glossary(term: &draft::Term, languages: &Languages) -> Term {
    let others = |of: &Option<Wordings>, tag: &Tag| -> Vec<String> {
        let entries = of.iter().flat_map(|of| &of.entries).filter(|(other, _)| other == tag);
        entries.flat_map(|(_, all)| all).cloned().collect()
    };
    let right = |lang| {
        let tag = languages.tag(lang);
        let first = term.r#use.get(tag).map(|text| text.value.clone());
        first.into_iter().chain(others(&term.also, tag)).collect()
    };
    Term {
        link: None,
        reach: Reach::Everywhere,
        names: PerLang::new(languages, right),
        wrong: PerLang::new(languages, |lang| others(&term.avoid, languages.tag(lang))),
    }
}

/// The lexicons of an earlier run.
#[derive(Default)]
pub struct Memo {
    languages: Option<Languages>,
    /// The names of the indicators of each file, with the digest of the file.
    measured: HashMap<SourceId, (Digest, Vec<Arc<Term>>)>,
    named: Option<Lexicon>,
    all: Option<Lexicon>,
}

/// What has a name.
pub struct Named<'d> {
    pub departments: &'d [&'d Listed<draft::Department>],
    /// The glossary.
    pub terms: &'d [&'d draft::Term],
    pub indicators: &'d [&'d Listed<draft::Indicator>],
}

impl Memo {
    /// The lexicon of the names of units and of the glossary, and the one in which the names of indicators are as well.
    pub fn lexicons(&mut self, of: &Named, languages: &Languages, sources: &Sources) -> (&Lexicon, &Lexicon) {
        if self.languages.as_ref() != Some(languages) {
            *self = Memo { languages: Some(languages.clone()), ..Memo::default() };
        }
        let named = named(of, languages);
        let mut all = named.clone();
        let mut kept = HashMap::new();
        for list in of.indicators {
            let Some(source) = list.items.first().map(|first| first.id.span.source) else { continue };
            let digest = sources.get(source).map_or(Digest::of(&[]), |source| source.digest);
            let terms = match self.measured.remove(&source) {
                Some((before, terms)) if before == digest => terms,
                _ => measured(&list.items, languages),
            };
            all.extend(terms.iter().cloned());
            kept.insert(source, (digest, terms));
        }
        self.measured = kept;
        (taken(&mut self.named, named, languages), taken(&mut self.all, all, languages))
    }
}

fn taken<'l>(lexicon: &'l mut Option<Lexicon>, terms: Vec<Arc<Term>>, languages: &Languages) -> &'l Lexicon {
    let lexicon = lexicon.get_or_insert_with(|| Lexicon::new(Vec::new(), languages));
    lexicon.exchange(terms, languages);
    lexicon
}

/// A stretch of text in one language, with what it refers to.
pub struct Text<'a> {
    pub lang: Lang,
    pub words: &'a str,
    /// The wiki links in it, for example `[[dept:fda]]`.
    pub links: BTreeSet<String>,
    pub place: Place<'a>,
}

/// Where the words of a text were written.
pub enum Place<'a> {
    /// In this stretch, with signs that they do not hold themselves.
    Within(Span),
    In(&'a Passage),
}

impl Text<'_> {
    fn span(&self, range: &Range<usize>) -> Option<Span> {
        match self.place {
            Place::Within(span) => Some(span),
            Place::In(passage) => passage.span(range),
        }
    }

    /// What stands there, on one line.
    fn said(&self, range: &Range<usize>) -> String {
        self.words.get(range.clone()).unwrap_or_default().replace('\n', " ")
    }

    fn whole(&self) -> Option<Span> {
        self.span(&(0..self.words.len()))
    }
}

/// Wordings that a text must not use.
pub fn forbidden(lexicon: &Lexicon, text: &Text) -> Vec<Diagnostic> {
    let wrong = lexicon.said(text.lang, text.words).into_iter().filter(|said| said.wording == Wording::Wrong);
    wrong
        .filter_map(|said| {
            let term = lexicon.terms.get(said.terms().next()?)?;
            let right = term.names.get(text.lang).first()?;
            let wrong = Diagnostic::new(Code::ForbiddenWording, text.span(&said.range)?)
                .arg("text", text.said(&said.range))
                .arg("use", right);
            Some(Diagnostic { suggestion: Some(right.clone()), ..wrong })
        })
        .collect()
}

/// Terms of a reach that the authentic texts say and the translations of them do not.
pub fn differing(
    lexicon: &Lexicon,
    reach: Reach,
    authentic: &[Text],
    translation: &[Text],
) -> Vec<Diagnostic> {
    let Some(lang) = translation.first().map(|text| text.lang) else { return Vec::new() };
    let mut there: Vec<(&Text, Said)> = Vec::new();
    for text in authentic {
        let said = lexicon.said(text.lang, text.words);
        there.extend(said.into_iter().filter(|said| said.wording == Wording::Right).map(|said| (text, said)));
    }
    if there.is_empty() {
        return Vec::new();
    }
    let mut here: Vec<Said> = Vec::new();
    for said in translation.iter().flat_map(|text| lexicon.said(text.lang, text.words)) {
        if !here.iter().any(|other| other.is_same_wording(&said)) {
            here.push(said);
        }
    }
    let links: BTreeSet<&str> = translation.iter().flat_map(|text| &text.links).map(String::as_str).collect();
    let linked = |term: &Term| term.link.as_deref().is_some_and(|link| links.contains(link));
    let whole = translation.iter().find_map(Text::whole);
    let mut reported = BTreeSet::new();
    let mut found = Vec::new();
    for (text, said) in there {
        let terms = || said.terms().filter_map(|place| Some((place, lexicon.terms.get(place)?)));
        let is_said = here.iter().any(|other| other.shares_a_term(&said))
            || !links.is_empty() && terms().any(|(_, term)| linked(term));
        let Some((first, term)) = terms().next().filter(|(_, term)| term.reach <= reach) else { continue };
        let name = term.names.get(lang).iter().find(|name| is_telling(name));
        let Some(name) = name.filter(|_| !is_said && reported.insert(first)) else {
            continue;
        };
        let (Some(span), Some(original)) = (whole, text.span(&said.range)) else { continue };
        let differs = Diagnostic::new(Code::TermDiffers, span)
            .arg("text", text.said(&said.range))
            .arg("use", name)
            .arg("link", term.link.as_deref().unwrap_or("none"));
        found.push(differs.related(original, Note::AuthenticHere));
    }
    found
}

/// What a wiki link is about, without the field or the period: `food-pass-rate` of `food-pass-rate.target`.
pub fn about(target: &str) -> &str {
    target.split(['.', '@']).next().unwrap_or(target)
}

/// Both checks of a text that stands in every language side by side in YAML.
pub fn side_by_side(lexicon: &Lexicon, written: &Localized, languages: &Languages) -> Vec<Diagnostic> {
    let texts = written.entries.iter().filter_map(|(tag, text)| {
        let lang = languages.find(tag.as_str())?;
        let links = markdown::wiki_links(&text.value);
        let links = links.iter().filter_map(|link| Some(format!("[[{}]]", about(link.parts()?.0))));
        Some(Text { lang, words: &text.value, links: links.collect(), place: Place::Within(text.span) })
    });
    let (authentic, translations): (Vec<_>, Vec<_>) = texts.partition(|text| text.lang.is_authentic());
    let mut found: Vec<Diagnostic> =
        authentic.iter().chain(&translations).flat_map(|text| forbidden(lexicon, text)).collect();
    for translation in &translations {
        found.extend(differing(lexicon, Reach::Everywhere, &authentic, std::slice::from_ref(translation)));
    }
    found
}
