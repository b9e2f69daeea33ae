//! A line that says how far a long piece of work has come, where somebody watches.

use super::stream;
use super::words::Words;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// Work that is done sooner than this is not talked about.
const PATIENCE: Duration = Duration::from_secs(1);
const PAUSE: Duration = Duration::from_millis(200);

/// What takes long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Reading, checking, and writing a site of which nobody knows the number of files yet.
    Building,
    /// Looking at files whose number a manifest tells.
    Verifying,
}

/// How many files are done.
#[derive(Debug, Default)]
pub struct Count {
    done: AtomicUsize,
    /// Of how many; nought where nobody knows.
    all: AtomicUsize,
}

impl Count {
    /// One more.
    pub fn add(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// One more of so many.
    pub fn add_of(&self, all: usize) {
        self.all.store(all, Ordering::Relaxed);
        self.add();
    }
}

/// Does a piece of work; when it takes long and standard error is a terminal, a line there tells of it until
/// the work is done.
pub fn during<T>(kind: Work, words: &Words, work: impl FnOnce(&Count) -> T) -> T {
    let count = Count::default();
    if !stream::is_watched() {
        return work(&count);
    }
    let (done, waiting) = channel::<()>();
    std::thread::scope(|scope| {
        let count = &count;
        scope.spawn(move || {
            let mut pause = PATIENCE;
            // The work's end, or its panic, drops the sender.
            while waiting.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
                stream::err(&format!("{CLEAR}{}", line(kind, count, words)));
                pause = PAUSE;
            }
            if pause != PATIENCE {
                stream::err(CLEAR);
            }
        });
        let result = work(count);
        drop(done);
        result
    })
}

/// Back to the begin of the line, and empty it.
const CLEAR: &str = "\r\u{1b}[2K";

/// How long the bar is, in characters.
const BAR: usize = 30;

fn line(kind: Work, count: &Count, words: &Words) -> String {
    let (done, all) = (count.done.load(Ordering::Relaxed), count.all.load(Ordering::Relaxed));
    match (kind, done) {
        (Work::Building, 0) => words.say("progress-reading", []),
        (Work::Building, files) => words.say("progress-writing", [("files", files.into())]),
        (Work::Verifying, _) => {
            let full = (BAR * done).checked_div(all).unwrap_or(0).min(BAR);
            let bar = format!("{}{}", "#".repeat(full), "-".repeat(BAR - full));
            let said = [("bar", bar.into()), ("done", done.into()), ("all", all.into())];
            words.say("progress-verifying", said)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Wording;

    #[test]
    fn a_bar_fills_and_never_overflows() {
        let bar = |done: usize, all: usize| {
            let count = Count::default();
            (0..done).for_each(|_| count.add_of(all));
            let line = line(Work::Verifying, &count, &Words::new(Wording::En));
            (line.matches('#').count(), line.matches('-').count())
        };
        assert_eq!([bar(0, 0), bar(1, 4), bar(4, 4), bar(5, 4)], [(0, 30), (7, 23), (30, 0), (30, 0)]);
    }
}
