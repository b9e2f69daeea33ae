//! The findings of a file while it is read, and when there are enough of them.

use crate::diagnostic::Diagnostic;
use crate::limits::{Limit, Limits};
use std::ops::{Deref, DerefMut};

/// The findings of a file while it is read.
pub struct Findings {
    all: Vec<Diagnostic>,
    /// So many are listed, see [`Limit::Findings`].
    most: usize,
}

impl Findings {
    /// None yet.
    pub fn within(limits: &Limits) -> Findings {
        Findings { all: Vec::new(), most: limits.length(Limit::Findings) }
    }

    /// Whether the rest of a file need not be looked at, because no more findings of it are listed: a list of a million empty
    /// entries would give a million findings.
    pub fn is_enough(&self) -> bool {
        self.all.len() > self.most
    }

    /// All that were found, perhaps more than are listed.
    pub fn into_all(self) -> Vec<Diagnostic> {
        self.all
    }
}

impl Deref for Findings {
    type Target = Vec<Diagnostic>;

    fn deref(&self) -> &Vec<Diagnostic> {
        &self.all
    }
}

impl DerefMut for Findings {
    fn deref_mut(&mut self) -> &mut Vec<Diagnostic> {
        &mut self.all
    }
}
