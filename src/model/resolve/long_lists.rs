//! Joins the departments and the documents, which a large site has many of and an edit seldom touches.

use super::Drafts;
use super::join::Join;
use super::registers::Registers;
use crate::diagnostic::Diagnostic;
use crate::model::arena::Arena;
use crate::model::report::{Department, Document};
use crate::source::Digest;

/// The long lists of an earlier run, with the digest of everything that they are joined from.
#[derive(Default)]
pub struct Memo {
    kept: Option<(Digest, LongLists)>,
}

/// The long lists, with what was found in them.
#[derive(Clone)]
pub struct LongLists {
    pub departments: Arena<Department>,
    pub documents: Arena<Document>,
    pub found: Vec<Diagnostic>,
}

impl Join<'_> {
    /// The departments and the documents. `around` is the digest of every file but those of the indicators.
    pub fn long_lists(
        &self,
        around: Digest,
        drafts: &Drafts,
        registers: &Registers,
        memo: &mut Memo,
    ) -> LongLists {
        if let Some((_, kept)) = memo.kept.as_ref().filter(|(before, _)| *before == around) {
            return kept.clone();
        }
        let mut join = self.apart();
        let departments = join.departments(drafts, registers);
        let documents = join.documents(drafts, registers);
        let lists = LongLists { departments, documents, found: join.found };
        memo.kept = Some((around, lists.clone()));
        lists
    }
}
