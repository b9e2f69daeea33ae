//! What was found in prose, with everything that it depended on: the same in gives the same out.

use super::about::{About, Subjects};
use super::text::{Key, Text};
use crate::diagnostic::Diagnostic;
use crate::model::report::Report;
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
    pub fn is_of(&self, text: &Arc<Text>, about: &About, report: &Report) -> bool {
        Arc::ptr_eq(&self.text, text) && self.subjects.are(about, report)
    }
}

/// The numbers that differ between two languages.
pub struct Parity {
    pub texts: [Arc<Text>; 2],
    /// What the wiki links of both texts show.
    pub shown: [super::parity::Shown; 2],
    pub found: Vec<Diagnostic>,
}

impl Parity {
    /// Whether it would be found again of two texts whose wiki links show these numbers.
    pub fn is_of(&self, texts: [&Arc<Text>; 2], shown: &[super::parity::Shown; 2]) -> bool {
        self.texts.iter().zip(texts).all(|(a, b)| Arc::ptr_eq(a, b)) && self.shown == *shown
    }

    /// The text of the translation.
    pub fn key(&self) -> Key {
        let [_, translation] = &self.texts;
        translation.key
    }
}
