//! When a burst of changes is over.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How long nothing may happen after a file was closed or got its name: it is complete, but some editors write it twice.
const COMPLETE: Duration = Duration::from_millis(12);
/// How long nothing may happen after a file was written to, for it to be complete: editors write in one go.
const SAVE: Duration = Duration::from_millis(20);
/// How long nothing may happen after changes to more files: a checkout or an unpacked archive makes pauses.
const BURST: Duration = Duration::from_millis(200);
/// How many entries one save touches at most: the file, and another one that it was written to first.
const OF_ONE_SAVE: usize = 4;
/// After which time the files are looked at although something still happens.
const LONGEST: Duration = Duration::from_secs(3);

/// Whether a change left the file as it will be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    Complete,
    /// More may be written to it, or another file may take its name.
    UnderWay,
}

/// A burst of changes under way.
pub struct Burst {
    begun: Instant,
    last: Instant,
    latest: Touch,
    /// The entries that were touched, as many as tell a burst from a save.
    touched: BTreeSet<PathBuf>,
}

impl Burst {
    pub fn begin(now: Instant, touch: Touch, paths: impl IntoIterator<Item = PathBuf>) -> Burst {
        let mut burst = Burst { begun: now, last: now, latest: touch, touched: BTreeSet::new() };
        burst.goes_on(now, touch, paths);
        burst
    }

    pub fn goes_on(&mut self, now: Instant, touch: Touch, paths: impl IntoIterator<Item = PathBuf>) {
        self.last = now;
        self.latest = touch;
        for path in paths {
            if self.touched.len() <= OF_ONE_SAVE {
                self.touched.insert(path);
            }
        }
    }

    /// How long to wait for the next change before this is over.
    pub fn rest(&self, now: Instant) -> Duration {
        let quiet = match self.latest {
            _ if self.touched.len() > OF_ONE_SAVE => BURST,
            Touch::Complete => COMPLETE,
            Touch::UnderWay => SAVE,
        };
        let over = (self.last + quiet).min(self.begun + LONGEST);
        over.saturating_duration_since(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(count: usize) -> impl Iterator<Item = PathBuf> {
        (0..count).map(|number| PathBuf::from(number.to_string()))
    }

    #[test]
    fn a_save_is_over_soon_and_a_checkout_later_and_neither_is_waited_for_without_end() {
        let begun = Instant::now();
        let mut burst = Burst::begin(begun, Touch::UnderWay, paths(2));
        assert_eq!(burst.rest(begun), SAVE);
        burst.goes_on(begun, Touch::Complete, paths(1));
        assert_eq!(burst.rest(begun), COMPLETE);
        burst.goes_on(begun, Touch::Complete, paths(1000));
        assert_eq!(burst.rest(begun), BURST);
        let late = begun + LONGEST - SAVE;
        burst.goes_on(late, Touch::UnderWay, paths(1));
        assert_eq!(burst.rest(late), SAVE);
        assert_eq!(burst.rest(late + SAVE), Duration::ZERO);
    }
}
