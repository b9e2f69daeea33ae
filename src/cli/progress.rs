//! A line that says how far a long piece of work has come, where somebody watches.

use super::stream;
use super::words::Words;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// Work that is done sooner than this is not talked about.
const PATIENCE: Duration = Duration::from_secs(1);
const PAUSE: Duration = Duration::from_millis(200);

/// How many files have been written.
#[derive(Debug, Default)]
pub struct Count(AtomicUsize);

impl Count {
    /// One more.
    pub fn add(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// Does a piece of work; when it takes long and standard error is a terminal, a line there tells of it until
/// the work is done.
pub fn during<T>(words: &Words, work: impl FnOnce(&Count) -> T) -> T {
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
                stream::err(&line(count, words));
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

fn line(count: &Count, words: &Words) -> String {
    let text = match count.0.load(Ordering::Relaxed) {
        0 => words.say("progress-reading", []),
        files => words.say("progress-writing", [("files", files.into())]),
    };
    format!("{CLEAR}{text}")
}
