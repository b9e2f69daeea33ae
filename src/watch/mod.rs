//! Waits for a change, settles, and runs the line again.

#![expect(
    clippy::disallowed_methods,
    reason = "this room waits for the disk, and the clock tells it when a burst of changes is over"
)]

mod bell;
mod line;
mod preview;
mod reach;
mod settle;

pub use bell::{Bell, Polled, Ringer};
pub use line::{Line, Round};
pub use preview::Preview;

use crate::failure::Failure;
use bell::Ring;
use std::time::{Duration, Instant};

/// What there is to tell of a change.
pub enum News {
    /// The files changed, and the line was run.
    Round(Box<Round>, Duration),
    /// Something stirred, and every file is as it was.
    Unchanged,
    /// The files cannot be read as they are now. It is said once, and tried again until they can.
    Failure(Failure),
    /// Changes are looked for from now on, because the system does not tell of them.
    Polled(Polled),
}

/// Runs the line after every change until somebody quits, and tells of each run. Events only say that something
/// may have happened: what did, the files say.
pub fn run(line: &mut Line, bell: &mut Bell, mut tell: impl FnMut(News, &Ringer)) {
    let ringer = bell.ringer();
    let mut failed: Option<String> = None;
    loop {
        if let Some(polled) = bell.attend(line.root(), line.folders()) {
            tell(News::Polled(polled), &ringer);
        }
        let ring = bell.wait(failed.is_some());
        let begun = Instant::now();
        let outcome = match ring {
            Ring::Quit => return,
            Ring::Again => line.run_anew().map(Some),
            Ring::Files => line.run(),
        };
        match outcome {
            Ok(round) => {
                failed = None;
                let news = round.map(|round| News::Round(Box::new(round), begun.elapsed()));
                tell(news.unwrap_or(News::Unchanged), &ringer);
            }
            Err(failure) => {
                let said = failure.to_string();
                if failed.as_ref() != Some(&said) {
                    failed = Some(said);
                    tell(News::Failure(failure), &ringer);
                }
            }
        }
    }
}
