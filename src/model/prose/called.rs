//! Which indicators a passage calls by their names, without asking every passage for every name.

use super::{Prose, Read};
use crate::lang::Lang;
use crate::model::arena::{Arena, Handle};
use crate::model::indicator::Indicator;
use crate::model::report::Report;
use aho_corasick::{AhoCorasick, AhoCorasickKind};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::text::{Key, Text};

/// How many names may have come since all names were made ready to be looked for, before that is done anew.
const LATE: usize = 500;

/// What was made ready and found earlier.
#[derive(Default)]
pub struct Memo {
    languages: BTreeMap<Lang, Names>,
}

/// The names of a language as they were when they were made ready, and where they stand in texts.
#[derive(Default)]
struct Names {
    search: Search,
    known: HashSet<Arc<str>>,
    today: Today,
    found: HashMap<Key, Found>,
}

/// Which indicators have a name, in small letters.
#[derive(Default)]
struct Today {
    indicators: Vec<Arc<Indicator>>,
    names: Vec<Arc<str>>,
    called: HashMap<Arc<str>, Vec<Handle<Indicator>>>,
    /// The names that are not among the known ones.
    late: HashSet<Arc<str>>,
}

impl Today {
    /// Takes the indicators as they are now.
    fn take(&mut self, indicators: &Arena<Indicator>, lang: Lang, known: &HashSet<Arc<str>>) {
        if self.indicators.len() != indicators.len() {
            *self = Today::default();
        }
        for (place, (handle, _)) in indicators.iter().enumerate() {
            let indicator = indicators.shared(handle);
            if self.indicators.get(place).is_some_and(|before| Arc::ptr_eq(before, indicator)) {
                continue;
            }
            let name: Arc<str> = indicator.name.get(lang).to_lowercase().into();
            match (self.indicators.get_mut(place), self.names.get_mut(place)) {
                (Some(before), Some(called)) => {
                    *before = indicator.clone();
                    if *called == name {
                        continue;
                    }
                    let old = std::mem::replace(called, name.clone());
                    if let Some(handles) = self.called.get_mut(&old) {
                        handles.retain(|other| *other != handle);
                        if handles.is_empty() {
                            self.called.remove(&old);
                            self.late.remove(&old);
                        }
                    }
                }
                _ => {
                    self.indicators.push(indicator.clone());
                    self.names.push(name.clone());
                }
            }
            if !name.is_empty() {
                if !known.contains(&name) {
                    self.late.insert(name.clone());
                }
                self.called.entry(name).or_default().push(handle);
            }
        }
    }
}

/// For each passage of a text, the names that stand in it.
struct Found {
    text: Arc<Text>,
    names: Vec<BTreeSet<Arc<str>>>,
}

/// Names that are looked for in one pass.
#[derive(Default)]
struct Search {
    machine: Option<AhoCorasick>,
    names: Vec<Arc<str>>,
}

impl Search {
    fn of(names: Vec<Arc<str>>) -> Search {
        // So many names that no machine holds them are looked for one by one.
        // This kind is made in a fraction of the time that others take, and searches quickly enough.
        let kind = Some(AhoCorasickKind::ContiguousNFA);
        let machine = AhoCorasick::builder().kind(kind).build(names.iter().map(|name| name.as_bytes())).ok();
        Search { machine, names }
    }

    fn names_in(&self, text: &str) -> BTreeSet<Arc<str>> {
        match &self.machine {
            _ if self.names.is_empty() => BTreeSet::new(),
            Some(machine) => machine
                .find_overlapping_iter(text)
                .filter_map(|hit| self.names.get(hit.pattern().as_usize()).cloned())
                .collect(),
            None => self.names.iter().filter(|name| text.contains(&***name)).cloned().collect(),
        }
    }
}

/// For each passage of each prose the indicators whose names stand in it. Where a passage states no number nobody
/// asks, and nothing is said.
pub fn in_texts(proses: &[Prose], report: &Report, memo: &mut Memo) -> Vec<Vec<Vec<Handle<Indicator>>>> {
    let mut called: Vec<Vec<Vec<Handle<Indicator>>>> = proses.iter().map(|_| Vec::new()).collect();
    for lang in report.languages.iter() {
        let names = memo.languages.entry(lang).or_default();
        names.today.take(&report.indicators, lang, &names.known);
        if names.today.late.len() > LATE || names.known.is_empty() {
            names.known = names.today.called.keys().cloned().collect();
            names.search = Search::of(names.known.iter().cloned().collect());
            names.today.late.clear();
            names.found.clear();
        }
        let new = Search::of(names.today.late.iter().cloned().collect());
        let today = &names.today.called;
        let mut found = HashMap::new();
        for (prose, called) in proses.iter().zip(&mut called).filter(|(prose, _)| prose.lang == lang) {
            let text = &prose.text;
            let known = match names.found.remove(&text.key) {
                Some(known) if Arc::ptr_eq(&known.text, text) => known,
                _ => Found { text: text.clone(), names: stand(&names.search, &text.passages) },
            };
            let late = stand(&new, &text.passages);
            let handles = known.names.iter().zip(&late).map(|(known, late)| {
                // A name that is known from earlier need not be one today.
                let names = known.iter().chain(late).filter_map(|name| today.get(name));
                let mut handles: Vec<Handle<Indicator>> = names.flatten().copied().collect();
                handles.sort();
                handles
            });
            *called = handles.collect();
            found.insert(text.key, known);
        }
        names.found = found;
    }
    called
}

fn stand(search: &Search, passages: &[Read]) -> Vec<BTreeSet<Arc<str>>> {
    let names = |read: &Read| match read.numbers.is_empty() {
        true => BTreeSet::new(),
        false => search.names_in(&read.folded),
    };
    passages.iter().map(names).collect()
}
