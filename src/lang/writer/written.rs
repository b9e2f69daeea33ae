//! What has been written once already.

use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock};

/// How many texts are kept: more different ones than a report has days, and few enough to forget about.
const MOST: usize = 4096;

/// Texts by what they were made of, so that each is made once for all threads.
#[derive(Debug)]
pub struct Written<K>(RwLock<BTreeMap<K, Box<str>>>);

impl<K> Default for Written<K> {
    fn default() -> Written<K> {
        Written(RwLock::new(BTreeMap::new()))
    }
}

impl<K: Ord + Copy> Written<K> {
    /// The text of a key, made where it is asked for the first time.
    pub fn or(&self, key: K, make: impl FnOnce() -> String) -> String {
        // The map is whole between any two statements, so the panic of another thread does not spoil it.
        if let Some(text) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return text.to_string();
        }
        let text = make();
        let mut written = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if written.len() < MOST {
            written.insert(key, text.as_str().into());
        }
        text
    }
}
