//! The names that a report has for things in each language, and where a text says them.

use crate::lang::{Lang, Languages, PerLang, is_han};
use aho_corasick::{AhoCorasick, AhoCorasickKind};

use std::cmp::{Ordering, Reverse};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

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
pub struct Said<'l> {
    meanings: &'l Meanings,
    pub wording: Wording,
    /// Where, in bytes.
    pub range: Range<usize>,
}

impl<'l> Said<'l> {
    /// The places of the terms that it may be, in their order: many units can have the same short name.
    pub fn terms(&self) -> impl Iterator<Item = usize> + use<'l> {
        self.meanings.iter().map(|(place, _)| *place)
    }

    /// Whether both may be the same term.
    pub fn shares_a_term(&self, other: &Said) -> bool {
        let (mut one, mut two) = (self.terms().peekable(), other.terms().peekable());
        while let (Some(a), Some(b)) = (one.peek(), two.peek()) {
            match a.cmp(b) {
                Ordering::Equal => return true,
                Ordering::Less => one.next(),
                Ordering::Greater => two.next(),
            };
        }
        false
    }

    /// Whether both are the same wording, whatever it stands for.
    pub fn is_same_wording(&self, other: &Said) -> bool {
        std::ptr::eq(self.meanings, other.meanings)
    }
}

/// Whether a term is said as it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wording {
    Right,
    Wrong,
}

/// All terms, ready to be looked for.
pub struct Lexicon {
    pub terms: Vec<Arc<Term>>,
    machines: PerLang<Machine>,
}

/// How many terms may have changed since all wordings were made ready to be looked for, before that is done anew.
const LATE: usize = 500;

/// Looks for every wording of one language at once.
#[derive(Default)]
struct Machine {
    meanings: HashMap<Arc<str>, Meanings>,
    /// The wordings as they were when all were made ready. Some of them may mean nothing any more.
    known: Search,
    /// Those that came since.
    late: Search,
}

/// What a wording stands for: the places of terms in their order, each with what it is to them.
type Meanings = Vec<(usize, Wording)>;

/// Wordings that are looked for in one pass.
#[derive(Default)]
struct Search {
    /// Nothing where there are no wordings, or too many to hold.
    machine: Option<AhoCorasick>,
    wordings: Vec<Arc<str>>,
}

impl Lexicon {
    pub fn new(terms: Vec<Arc<Term>>, languages: &Languages) -> Lexicon {
        // One language after the other: what makes ready the many names of a large site takes much room for a while.
        let machines = PerLang::new(languages, |lang| Machine::new(&terms, lang));
        Lexicon { terms, machines }
    }

    /// Takes other terms. Where few of them differ from those before, only these are made ready.
    pub fn exchange(&mut self, terms: Vec<Arc<Term>>, languages: &Languages) {
        let apart = |(one, other): (&Arc<Term>, &Arc<Term>)| !Arc::ptr_eq(one, other) && one != other;
        let pairs = self.terms.iter().zip(&terms).enumerate();
        let changed: Vec<usize> = pairs.filter(|(_, pair)| apart(*pair)).map(|(place, _)| place).collect();
        let few =
            self.machines.iter().all(|(_, machine)| machine.late.wordings.len() + changed.len() <= LATE);
        if self.terms.len() != terms.len() || !few {
            *self = Lexicon::new(terms, languages);
            return;
        }
        if !changed.is_empty() {
            for (lang, machine) in self.machines.iter_mut() {
                machine.exchange(&changed, &self.terms, &terms, lang);
            }
        }
        self.terms = terms;
    }

    /// The terms that a text says, the longest name first where one begins with another.
    pub fn said(&self, lang: Lang, text: &str) -> Vec<Said<'_>> {
        let text = folded(text);
        let text = text.as_str();
        let found = self.machines.get(lang).find(text).into_iter();
        let alone = found.filter(|(range, _)| stands_alone(text, range));
        alone
            .filter_map(|(range, meanings)| {
                // What is right for one thing is not wrong because another must not be called so.
                let wording = meanings.iter().map(|(_, wording)| *wording).min()?;
                Some(Said { meanings, wording, range })
            })
            .collect()
    }

    /// The terms one of whose own names stands in a text, alone or in a longer word or name; one may be there twice.
    pub fn named_in(&self, lang: Lang, text: &str) -> impl Iterator<Item = &Term> {
        let machine = self.machines.get(lang);
        let text = folded(text);
        let said = machine.known.find(&text).chain(machine.late.find(&text));
        let mut wordings: Vec<&Arc<str>> = said.map(|(_, wording)| wording).collect();
        wordings.sort();
        wordings.dedup();
        let meanings = wordings.into_iter().filter_map(|wording| machine.meanings.get(wording)).flatten();
        let right = meanings.filter(|(_, wording)| *wording == Wording::Right);
        right.filter_map(|(place, _)| self.terms.get(*place).map(|term| &**term))
    }
}

impl Machine {
    fn new(terms: &[Arc<Term>], lang: Lang) -> Machine {
        let mut meanings: HashMap<Arc<str>, Meanings> = HashMap::new();
        for (place, term) in terms.iter().enumerate() {
            for (name, wording) in wordings(term, lang) {
                meanings.entry(name.into()).or_default().push((place, wording));
            }
        }
        let known = Search::of(meanings.keys().cloned().collect());
        Machine { meanings, known, late: Search::default() }
    }

    /// Takes other terms in the places of some.
    fn exchange(&mut self, changed: &[usize], before: &[Arc<Term>], after: &[Arc<Term>], lang: Lang) {
        let mut late = std::mem::take(&mut self.late.wordings);
        for &place in changed {
            for (name, _) in before.get(place).into_iter().flat_map(|term| wordings(term, lang)) {
                // It stays among the wordings, for it is looked for, and may mean something again.
                self.meanings.entry(name.into()).or_default().retain(|(other, _)| *other != place);
            }
            for (name, wording) in after.get(place).into_iter().flat_map(|term| wordings(term, lang)) {
                let name: Arc<str> = name.into();
                let meanings = self.meanings.entry(name.clone()).or_insert_with(|| {
                    late.push(name);
                    Vec::new()
                });
                meanings.push((place, wording));
                meanings.sort_by_key(|(place, _)| *place);
            }
        }
        self.late = Search::of(late);
    }

    /// Where wordings stand that mean something: from the left, the longest first, none over another.
    fn find(&self, text: &str) -> Vec<(Range<usize>, &Meanings)> {
        let meant = |wording: &Arc<str>| Some(self.meanings.get(wording)?).filter(|it| !it.is_empty());
        let all = self.known.find(text).chain(self.late.find(text));
        let mut all: Vec<_> = all.filter_map(|(range, wording)| Some((range, meant(wording)?))).collect();
        all.sort_by_key(|(range, _)| (range.start, Reverse(range.end)));
        let mut end = 0;
        all.retain(|(range, _)| {
            let free = range.start >= end;
            end = if free { range.end } else { end };
            free
        });
        all
    }
}

impl Search {
    fn of(wordings: Vec<Arc<str>>) -> Search {
        // A plan has few pages for its many names: what is made quickly is better than what searches quickly.
        let machine = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(wordings.iter().map(|wording| wording.as_bytes()))
            .ok()
            .filter(|_| !wordings.is_empty());
        Search { machine, wordings }
    }

    fn find<'s, 't>(
        &'s self,
        text: &'t str,
    ) -> impl Iterator<Item = (Range<usize>, &'s Arc<str>)> + use<'s, 't> {
        let found = self.machine.iter().flat_map(move |machine| machine.find_overlapping_iter(text));
        found.filter_map(|found| Some((found.range(), self.wordings.get(found.pattern().as_usize())?)))
    }
}

/// What a term is called and must not be called, in small letters, as far as that can be told from chance.
fn wordings(term: &Term, lang: Lang) -> impl Iterator<Item = (String, Wording)> + '_ {
    let right = term.names.get(lang).iter().map(|name| (name, Wording::Right));
    let wrong = term.wrong.get(lang).iter().map(|name| (name, Wording::Wrong));
    let telling = right.chain(wrong).filter(|(name, _)| is_telling(name));
    telling.map(|(name, wording)| (folded(name), wording))
}

/// A text in small letters and on one line, for a name goes on over the end of a line. Small letters are looked for in
/// small letters: who looks for both at once makes ready twice as much. No byte is moved, so that what is found has its
/// place.
fn folded(text: &str) -> String {
    let small = |char: char| match char {
        '\n' => ' ',
        '\0'..='\u{7f}' => char.to_ascii_lowercase(),
        '\u{4e00}'..='\u{9fff}' => char,
        other => {
            let mut small = other.to_lowercase();
            let first = small.next().filter(|first| first.len_utf8() == other.len_utf8());
            first.filter(|_| small.next().is_none()).unwrap_or(other)
        }
    };
    text.chars().map(small).collect()
}

/// Whether a name is long enough not to be met by chance: one sign alone is not.
pub fn is_telling(name: &str) -> bool {
    let han = name.chars().filter(|sign| is_han(*sign)).count();
    han > 1 || han == 0 && name.chars().count() > 1
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

    fn languages() -> Languages {
        Languages::new(Tag::new("zh-CN").unwrap(), vec![Tag::new("en").unwrap()])
    }

    fn term(zh: &str, en: &str, wrong: &str) -> Arc<Term> {
        let languages = languages();
        Arc::new(Term {
            link: None,
            reach: Reach::Everywhere,
            names: PerLang::new(&languages, |lang| {
                vec![if lang.is_authentic() { zh } else { en }.to_owned()]
            }),
            wrong: PerLang::new(&languages, |lang| match lang.is_authentic() {
                true => Vec::new(),
                false => vec![wrong.to_owned()],
            }),
        })
    }

    fn said(lexicon: &Lexicon, lang: &str, text: &str) -> Vec<(usize, Wording)> {
        let lang = languages().find(lang).unwrap();
        lexicon.said(lang, text).iter().map(|said| (said.terms().next().unwrap(), said.wording)).collect()
    }

    #[test]
    fn the_longest_name_is_said_and_no_part_of_a_word() {
        let terms = vec![
            term("市政府", "Municipal Government", "city hall"),
            term("市政府办公室", "General Office of the Municipal Government", "town office"),
            term("监督抽查", "spot check", "random inspection"),
        ];
        let lexicon = Lexicon::new(terms, &languages());
        assert_eq!(
            said(&lexicon, "zh-CN", "由市政府办公室监督抽查"),
            [(1, Wording::Right), (2, Wording::Right)]
        );
        assert_eq!(
            said(&lexicon, "en", "Spot checks by city hall"),
            [(2, Wording::Right), (0, Wording::Wrong)]
        );
        assert_eq!(said(&lexicon, "en", "spot checked, random inspectional"), []);
    }

    #[test]
    fn names_stand_in_texts_whatever_their_letters_and_lines() {
        let terms = vec![
            term("抽查", "Доля проверок", "x"),
            term("监督抽查", "spot check", "y"),
            term("其他", "check", "spot check"),
        ];
        let lexicon = Lexicon::new(terms, &languages());
        let names = |lang: &str, text: &str| -> Vec<String> {
            let lang = languages().find(lang).unwrap();
            let mut names: Vec<_> =
                lexicon.named_in(lang, text).map(|term| term.names.get(lang).concat()).collect();
            names.sort();
            names
        };
        assert_eq!(names("zh-CN", "监督抽查合格率"), ["抽查", "监督抽查"]);
        assert_eq!(names("en", "ДОЛЯ\nпроверок, Spot checks"), ["check", "spot check", "Доля проверок"]);
        assert_eq!(folded("İ Ａ ẞ É"), "İ ａ ẞ é");
    }

    #[test]
    fn a_lexicon_that_took_other_terms_says_what_a_new_one_says() {
        let before = vec![term("抽查", "check", "look"), term("监督抽查", "spot check", "random inspection")];
        let text = "监督抽查、监督检查、抽查；spot check, review, random inspection, look, check";
        for after in [
            vec![term("抽查", "check", "look"), term("监督检查", "spot review", "spot check")],
            vec![term("监督抽查", "spot check", "random inspection"), term("抽查", "check", "look")],
            vec![term("抽查", "review", "check"), term("监督抽查", "random inspection", "look")],
            before.clone(),
        ] {
            let mut taken = Lexicon::new(before.clone(), &languages());
            taken.exchange(after.clone(), &languages());
            let new = Lexicon::new(after, &languages());
            for lang in languages().iter() {
                let [taken, new] = [&taken, &new].map(|lexicon| format!("{:?}", lexicon.said(lang, text)));
                assert_eq!(taken, new);
            }
        }
    }
}
