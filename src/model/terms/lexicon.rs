//! The names that a report has for things in each language, and where a text says them.

use crate::lang::{Lang, Languages, PerLang};
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

/// A thing that has one name in each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The wiki link that says its name, for example `[[dept:fda]]`; nothing for a term of the glossary.
    pub link: Option<String>,
    /// Where it must be called by its name.
    pub reach: Reach,
    /// What it is called, the wording to use first; empty where the language has none.
    pub names: PerLang<Vec<String>>,
    /// What it must not be called.
    pub wrong: PerLang<Vec<String>>,
}

/// Which texts must call a thing by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Every text.
    Everywhere,
    /// The sections. Data say in other words what an indicator measures: its own name stands above them.
    Sections,
}

/// A term that a text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Which terms it may be: two units can have the same short name.
    pub terms: Vec<usize>,
    pub wording: Wording,
    /// Where, in bytes.
    pub range: Range<usize>,
}

/// Whether a term is said as it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wording {
    Right,
    Wrong,
}

/// All terms, ready to be looked for.
pub struct Lexicon {
    pub terms: Vec<Term>,
    machines: PerLang<Machine>,
}

/// Looks for every wording of one language at once.
struct Machine {
    /// Nothing where the language has no wordings, or too many to hold.
    search: Option<AhoCorasick>,
    /// What each wording stands for, in the order of the wordings.
    meanings: Vec<(Vec<usize>, Wording)>,
}

impl Lexicon {
    pub fn new(terms: Vec<Term>, languages: &Languages) -> Lexicon {
        let machines = PerLang::new(languages, |lang| Machine::new(&terms, lang));
        Lexicon { terms, machines }
    }

    /// The terms that a text says, the longest name first where one begins with another.
    pub fn said(&self, lang: Lang, text: &str) -> Vec<Said> {
        let machine = self.machines.get(lang);
        let Some(search) = &machine.search else { return Vec::new() };
        // A name goes on over the end of a line.
        let text =
            &if text.contains('\n') { Cow::Owned(text.replace('\n', " ")) } else { Cow::Borrowed(text) };
        let whole = |range: &Range<usize>| stands_alone(text, range);
        let found = search.find_iter(text.as_ref()).filter(|found| whole(&found.range()));
        found
            .filter_map(|found| {
                let (terms, wording) = machine.meanings.get(found.pattern().as_usize())?.clone();
                Some(Said { terms, wording, range: found.range() })
            })
            .collect()
    }
}

impl Machine {
    fn new(terms: &[Term], lang: Lang) -> Machine {
        let mut wordings: BTreeMap<String, (Vec<usize>, Wording)> = BTreeMap::new();
        for (place, term) in terms.iter().enumerate() {
            let right = term.names.get(lang).iter().map(|name| (name, Wording::Right));
            let wrong = term.wrong.get(lang).iter().map(|name| (name, Wording::Wrong));
            for (name, wording) in right.chain(wrong).filter(|(name, _)| is_telling(name)) {
                let entry = wordings.entry(name.to_ascii_lowercase()).or_insert((Vec::new(), wording));
                // What is right for one thing is not wrong because another must not be called so.
                entry.1 = entry.1.min(wording);
                entry.0.push(place);
            }
        }
        // A plan has few pages for its many names: what is made quickly is better than what searches quickly.
        let search = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(wordings.keys())
            .ok()
            .filter(|_| !wordings.is_empty());
        Machine { search, meanings: wordings.into_values().collect() }
    }
}

/// Whether a name is long enough not to be met by chance: one sign alone is not.
pub fn is_telling(name: &str) -> bool {
    let han = name.chars().filter(|sign| is_han(*sign)).count();
    han > 1 || han == 0 && name.chars().count() > 1
}

fn is_han(sign: char) -> bool {
    matches!(sign, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a name is no part of a longer word; an English one may stand in the plural.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let name = text.get(range.clone()).unwrap_or_default();
    let before = text.get(..range.start).unwrap_or_default().chars().next_back();
    let behind = text.get(range.end..).unwrap_or_default();
    let is_letter = |sign: char| sign.is_alphanumeric() && !is_han(sign);
    let begins = !name.starts_with(is_letter) || !before.is_some_and(is_letter);
    let plural = behind.strip_prefix("es").or_else(|| behind.strip_prefix('s')).unwrap_or(behind);
    let ends = [behind, plural].iter().any(|behind| !behind.starts_with(is_letter));
    begins && (!name.ends_with(is_letter) || ends)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Tag;

    #[test]
    fn the_longest_name_is_said_and_no_part_of_a_word() {
        let languages = Languages::new(Tag::new("zh-CN").unwrap(), vec![Tag::new("en").unwrap()]);
        let term = |zh: &str, en: &str, wrong: &str| Term {
            link: None,
            reach: Reach::Everywhere,
            names: PerLang::new(&languages, |lang| {
                vec![if lang.is_authentic() { zh } else { en }.to_owned()]
            }),
            wrong: PerLang::new(&languages, |lang| match lang.is_authentic() {
                true => Vec::new(),
                false => vec![wrong.to_owned()],
            }),
        };
        let terms = vec![
            term("市政府", "Municipal Government", "city hall"),
            term("市政府办公室", "General Office of the Municipal Government", "town office"),
            term("监督抽查", "spot check", "random inspection"),
        ];
        let lexicon = Lexicon::new(terms, &languages);
        let said = |lang, text: &str| -> Vec<(usize, Wording)> {
            lexicon.said(lang, text).iter().map(|said| (said.terms[0], said.wording)).collect()
        };
        let english = languages.find("en").unwrap();
        assert_eq!(
            said(Lang::AUTHENTIC, "由市政府办公室监督抽查"),
            [(1, Wording::Right), (2, Wording::Right)]
        );
        assert_eq!(said(english, "Spot checks by city hall"), [(2, Wording::Right), (0, Wording::Wrong)]);
        assert_eq!(said(english, "spot checked, random inspectional"), []);
    }
}
