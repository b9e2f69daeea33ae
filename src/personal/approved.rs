//! What a finished page may show although it looks like personal data.

use super::{Found, Looked};
use crate::check::Draft;
use crate::check::draft::Observation;
use std::collections::BTreeSet;

/// What a finished page may show although it looks like personal data.
#[derive(Clone, Debug, Default)]
pub struct Approved {
    /// The digests in `content/allow.yaml`, and those of what the content says: that is said of the content, and
    /// once.
    digests: BTreeSet<String>,
    /// The digits of long values without the zeros at their ends: 13800000000 may be an amount, and in a table of
    /// values nothing beside it says so.
    values: BTreeSet<String>,
}

/// The shortest value that can be taken for the number of a person, in digits before its last zeros.
const LONG_VALUE: usize = 6;

impl Approved {
    /// What drafts approve, and what was found in the files that they were read from.
    pub fn of<'l>(drafts: &[&Draft], looked: impl IntoIterator<Item = &'l Looked>) -> Approved {
        let mut approved = Approved::default();
        for draft in drafts {
            match draft {
                Draft::Allow(list) => {
                    approved
                        .digests
                        .extend(list.items.iter().map(|exception| exception.sha256.value.clone()));
                }
                Draft::Indicators(list) => {
                    let all = list.items.iter().flat_map(|it| it.values.iter().chain(&it.baseline));
                    approved.values.extend(all.filter_map(long_value));
                }
                _ => {}
            }
        }
        approved.digests.extend(looked.into_iter().flat_map(Looked::likely));
        approved
    }

    pub(super) fn allows(&self, found: &Found) -> bool {
        self.values.contains(significant(&found.value)) || self.digests.contains(&found.digest())
    }
}

fn long_value(observation: &Observation) -> Option<String> {
    let digits: String = observation.value.as_ref()?.value.to_string().split(['.', '-']).collect();
    let digits = significant(&digits);
    (digits.len() >= LONG_VALUE).then(|| digits.to_owned())
}

fn significant(digits: &str) -> &str {
    digits.trim_start_matches('0').trim_end_matches('0')
}
