//! What was found in prose, with everything that it depended on: the same in gives the same out.

use super::Subjects;
use super::text::{Key, Text};
use crate::diagnostic::Diagnostic;
use crate::lang::Decimal;
use crate::model::indicator::Indicator;
use std::collections::HashMap;
use std::sync::Arc;

/// The texts of an earlier run.
pub type Texts = HashMap<Key, Arc<Text>>;

/// What earlier runs found.
#[derive(Default)]
pub struct Memo {
    pub texts: Texts,
    pub unbound: HashMap<Key, Arc<Unbound>>,
    pub parity: HashMap<Key, Arc<Parity>>,
}

/// The typed numbers that were found in a text.
pub struct Unbound {
    pub text: Arc<Text>,
    pub subjects: Subjects,
    pub found: Vec<Diagnostic>,
}

impl Unbound {
    /// Whether it would be found again of a text that may be about these.
    pub fn is_of(&self, text: &Arc<Text>, subjects: &Subjects) -> bool {
        let same = |a: &Vec<Arc<Indicator>>, b: &Vec<Arc<Indicator>>| {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| Arc::ptr_eq(a, b))
        };
        let (named, others) = (&self.subjects.named, &subjects.named);
        Arc::ptr_eq(&self.text, text)
            && same(&self.subjects.of_section, &subjects.of_section)
            && named.len() == others.len()
            && named.iter().zip(others).all(|(a, b)| same(a, b))
    }
}

/// The numbers that differ between two languages.
pub struct Parity {
    pub texts: [Arc<Text>; 2],
    /// What the wiki links of both texts show.
    pub shown: [Vec<Option<Decimal>>; 2],
    pub found: Vec<Diagnostic>,
}

impl Parity {
    /// Whether it would be found again of two texts whose wiki links show these numbers.
    pub fn is_of(&self, texts: [&Arc<Text>; 2], shown: &[Vec<Option<Decimal>>; 2]) -> bool {
        self.texts.iter().zip(texts).all(|(a, b)| Arc::ptr_eq(a, b)) && self.shown == *shown
    }

    /// The text of the translation.
    pub fn key(&self) -> Key {
        let [_, translation] = &self.texts;
        translation.key
    }
}
