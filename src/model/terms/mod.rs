//! Sees to it that a thing has one name in each language: units and indicators that of the register, everything else
//! that of the glossary in `content/terms.yaml`.

mod lexicon;

use crate::check::draft;
use crate::check::{Localized, Wordings};
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::lang::{Lang, Languages, PerLang, Tag};
use crate::markdown::{self, Passage};
use crate::source::Span;
pub use lexicon::{Lexicon, Reach, Term};
use lexicon::{Said, Wording, is_telling};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// The names of units, and the terms of the glossary.
pub fn named<'d>(
    departments: impl Iterator<Item = &'d draft::Department>,
    listed: impl Iterator<Item = &'d draft::Term>,
    languages: &Languages,
) -> Vec<Term> {
    let departments = departments.map(|unit| {
        let link = format!("[[dept:{}]]", unit.id.value);
        Term { reach: Reach::Everywhere, ..by_name(link, &[&unit.short, &unit.name], languages) }
    });
    listed.map(|term| of_glossary(term, languages)).chain(departments).collect()
}

/// The names of indicators.
pub fn measured<'d>(
    indicators: impl Iterator<Item = &'d draft::Indicator>,
    languages: &Languages,
) -> Vec<Term> {
    indicators.map(|it| by_name(format!("[[{}]]", it.id.value), &[&it.name], languages)).collect()
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

/// The lexicon of an earlier run: while no name changes it need not be made again.
#[derive(Default)]
pub struct Memo {
    kept: Option<(Languages, Arc<Lexicon>)>,
}

impl Memo {
    /// A lexicon of these terms.
    pub fn of(&mut self, terms: Vec<Term>, languages: &Languages) -> Arc<Lexicon> {
        match &self.kept {
            Some((before, kept)) if before == languages && kept.terms == terms => kept.clone(),
            _ => {
                let made = Arc::new(Lexicon::new(terms, languages));
                self.kept = Some((languages.clone(), made.clone()));
                made
            }
        }
    }
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
            let term = lexicon.terms.get(*said.terms.first()?)?;
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
    let here: BTreeSet<usize> = translation
        .iter()
        .flat_map(|text| lexicon.said(text.lang, text.words))
        .flat_map(|said| said.terms)
        .collect();
    let links: BTreeSet<&str> = translation.iter().flat_map(|text| &text.links).map(String::as_str).collect();
    let linked = |term: &Term| term.link.as_deref().is_some_and(|link| links.contains(link));
    let whole = translation.iter().find_map(Text::whole);
    let mut reported = BTreeSet::new();
    let mut found = Vec::new();
    for (text, said) in there {
        let terms = || said.terms.iter().filter_map(|place| Some((place, lexicon.terms.get(*place)?)));
        let is_said = terms().any(|(place, term)| here.contains(place) || linked(term));
        let Some((first, term)) = terms().next().filter(|(_, term)| term.reach <= reach) else { continue };
        let name = term.names.get(lang).iter().find(|name| is_telling(name));
        let Some(name) = name.filter(|_| !is_said && reported.insert(*first)) else {
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
