//! A value for each of the report's languages.

use super::{Lang, Languages};

/// One value for every language of the report; none can be lacking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PerLang<T> {
    authentic: T,
    others: Vec<T>,
}

impl<T> PerLang<T> {
    /// Makes a value for each language.
    pub fn new(languages: &Languages, mut make: impl FnMut(Lang) -> T) -> PerLang<T> {
        let others = languages.iter().skip(1);
        PerLang { authentic: make(Lang::AUTHENTIC), others: others.map(make).collect() }
    }

    /// The value for a language.
    pub fn get(&self, lang: Lang) -> &T {
        match lang.0 {
            0 => &self.authentic,
            place => self.others.get(usize::from(place) - 1).unwrap_or(&self.authentic),
        }
    }

    /// The values with their languages, the authentic one first.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &T)> {
        std::iter::once(&self.authentic)
            .chain(&self.others)
            .enumerate()
            .map(|(place, value)| (Lang(place as u8), value))
    }

    /// The values with their languages, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (Lang, &mut T)> {
        let values = std::iter::once(&mut self.authentic).chain(&mut self.others);
        values.enumerate().map(|(place, value)| (Lang(place as u8), value))
    }

    /// Turns each value into another.
    pub fn map<U>(&self, mut make: impl FnMut(&T) -> U) -> PerLang<U> {
        PerLang { authentic: make(&self.authentic), others: self.others.iter().map(make).collect() }
    }
}
