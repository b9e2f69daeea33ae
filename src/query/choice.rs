//! What a field of a closed list can be, under each of its names.

use super::condition::Value;
use super::field::Field;
use super::reading::folded;
use super::{Called, Named};
use crate::lang::{Lang, PerLang};
use crate::model::Report;

/// One of the things that a field can be.
#[derive(Clone, Debug)]
pub struct Choice {
    /// As the data have it, for example `missed`.
    pub key: String,
    /// As the reader's language has it, for example `未达标`.
    pub name: String,
    /// Every name in every language, the key among them.
    names: Vec<String>,
    pub value: Value,
}

impl Choice {
    fn new(key: &str, called: &[&PerLang<String>], lang: Lang, value: Value) -> Choice {
        let name = called.first().map(|names| names.get(lang).clone()).unwrap_or_default();
        let all = called.iter().flat_map(|names| names.iter().map(|(_, name)| name.clone()));
        Choice { key: key.to_owned(), name, names: all.chain([key.to_owned()]).collect(), value }
    }

    /// Every name in every language, the key among them.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// Whether a name is one of this choice's. Where a name has a second one in parentheses, as “已到期（已失效）”, each
    /// of the two is enough.
    pub fn is_called(&self, written: &str) -> bool {
        let wanted = folded(written);
        self.names.iter().any(|name| {
            let name = folded(name);
            let both = name.strip_suffix(')').and_then(|name| name.split_once('('));
            name == wanted || both.is_some_and(|(one, other)| [one.trim(), other.trim()].contains(&&*wanted))
        })
    }

    /// Whether one of its names holds a text.
    pub fn contains(&self, written: &str) -> bool {
        let wanted = folded(written);
        self.names.iter().any(|name| folded(name).contains(&wanted))
    }
}

/// What a field can be in a report; nothing where it is no closed list.
pub fn choices(field: Field, report: &Report, called: &Called) -> Vec<Choice> {
    let lang = called.lang;
    match field {
        Field::Task => {
            let tasks = report.tasks.iter().map(|(handle, task)| {
                let titles = task.section.versions.map(|version| version.title.clone());
                Choice::new(task.id.as_str(), &[&titles], lang, Value::Task(handle))
            });
            tasks.collect()
        }
        Field::Lead | Field::Support => {
            let units = report.departments.iter().map(|(handle, unit)| {
                let names = [&unit.short, &unit.name];
                Choice::new(unit.id.as_str(), &names, lang, Value::Department(handle))
            });
            units.collect()
        }
        Field::Unit => named(&called.units, lang, |key| (key.as_str(), Value::Unit(key.clone()))),
        Field::Flag => {
            let mut choices = named(&called.flags, lang, |flag| (flag.key(), Value::Flag(*flag)));
            for (choice, (flag, _)) in choices.iter_mut().zip(&called.flags) {
                choice.names.push(flag.shorthand().to_owned());
            }
            choices
        }
        Field::Status | Field::ComputedStatus => {
            named(&called.statuses, lang, |status| (status.key(), Value::Status(*status)))
        }
        _ => Vec::new(),
    }
}

fn named<T>(all: &[Named<T>], lang: Lang, of: impl Fn(&T) -> (&str, Value)) -> Vec<Choice> {
    let choice = |(thing, names): &Named<T>| {
        let (key, value) = of(thing);
        Choice::new(key, &[names], lang, value)
    };
    all.iter().map(choice).collect()
}
