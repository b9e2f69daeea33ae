//! What a finished page may show although it looks like personal data.

use super::{Found, Looked};
use crate::check::Draft;
use crate::check::draft::Observation;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a finished page may show although it looks like personal data: of each file what it approves.
#[derive(Clone, Debug, Default)]
pub struct Approved(Vec<Arc<Share>>);

/// What one file approves.
#[derive(Debug, Default)]
pub struct Share {
    /// The digests in `content/allow.yaml`, and those of what the file itself says and is perhaps personal: that is
    /// said of the file, and once.
    digests: BTreeSet<String>,
    /// The digits of long values without the zeros at their ends: 13800000000 may be an amount, and in a table of
    /// values nothing beside it says so.
    values: BTreeSet<String>,
}

/// The shortest value that can be taken for the number of a person, in digits before its last zeros.
const LONG_VALUE: usize = 6;

impl Share {
    /// `draft` is what was read from the file, `looked` what was found in it.
    pub fn of(draft: Option<&Draft>, looked: &Looked) -> Share {
        let mut share = Share { digests: looked.likely().collect(), values: BTreeSet::new() };
        match draft {
            Some(Draft::Allow(list)) => {
                share.digests.extend(list.items.iter().map(|exception| exception.sha256.value.clone()));
            }
            Some(Draft::Indicators(list)) => {
                let all = list.items.iter().flat_map(|it| it.values.iter().chain(&it.baseline));
                share.values.extend(all.filter_map(long_value));
            }
            _ => {}
        }
        share
    }

    fn is_empty(&self) -> bool {
        self.digests.is_empty() && self.values.is_empty()
    }
}

impl Approved {
    pub fn of(shares: impl IntoIterator<Item = Arc<Share>>) -> Approved {
        Approved(shares.into_iter().filter(|share| !share.is_empty()).collect())
    }

    pub(super) fn allows(&self, found: &Found) -> bool {
        let (value, digest) = (significant(&found.value), found.digest());
        self.0.iter().any(|share| share.values.contains(value) || share.digests.contains(&digest))
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
