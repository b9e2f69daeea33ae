//! What files turned out to be once they were rendered: how large, and with which digest.

use super::Route;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What the files turned out to be that pages speak of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inventory(BTreeMap<Route, Imprint>);

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imprint {
    /// Its length in bytes.
    pub length: usize,
    /// In lower-case hexadecimal, as `sha256sum` prints it.
    pub sha256: String,
}

impl Imprint {
    /// Looks at the bytes of a file.
    pub fn of(bytes: &[u8]) -> Imprint {
        let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        Imprint { length: bytes.len(), sha256 }
    }
}

impl Inventory {
    /// What a file turned out to be; nothing where it is not listed.
    pub fn get(&self, route: &Route) -> Option<&Imprint> {
        self.0.get(route)
    }
}

impl Extend<(Route, Imprint)> for Inventory {
    fn extend<I: IntoIterator<Item = (Route, Imprint)>>(&mut self, files: I) {
        self.0.extend(files);
    }
}

impl IntoIterator for Inventory {
    type Item = (Route, Imprint);
    type IntoIter = std::collections::btree_map::IntoIter<Route, Imprint>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
