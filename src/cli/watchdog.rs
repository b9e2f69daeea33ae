//! Ends a command that takes too long or too much memory, whatever it is busy with.
//!
//! The limits of `limits` bound each thing that is read. This is for what nobody thought of: it ends the process, and a
//! process that ends leaves the published site as it was.

use super::exit::Exit;
use crate::diagnostic::{Diagnostic, Place};
use crate::limits::{Limit, Limits};
use crate::source::SourcePath;
use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Looks after a command until it is dropped.
pub struct Watchdog {
    /// Its end tells the thread that looks.
    done: Option<Sender<()>>,
    looking: Option<JoinHandle<()>>,
}

/// A text that doubles takes longer than this for the next gigabyte.
const PAUSE: Duration = Duration::from_millis(20);

impl Watchdog {
    /// Begins to look after a command that works on a site. Where the command takes too much, `say` is told so, and
    /// the process ends.
    pub fn new(limits: &Limits, site: &Path, say: impl Fn(&[Diagnostic]) + Send + 'static) -> Watchdog {
        let (done, waiting) = channel::<()>();
        let (limits, begun) = (limits.clone(), Instant::now());
        let site = SourcePath::new(site.display().to_string());
        look(begun, &limits, &site, &say);
        let looking = std::thread::spawn(move || {
            while waiting.recv_timeout(PAUSE) == Err(RecvTimeoutError::Timeout) {
                look(begun, &limits, &site, &say);
            }
        });
        Watchdog { done: Some(done), looking: Some(looking) }
    }
}

impl Drop for Watchdog {
    /// Once this is over nothing more is said: what the command prints next stands alone.
    fn drop(&mut self) {
        self.done = None;
        if let Some(looking) = self.looking.take() {
            let _ = looking.join();
        }
    }
}

fn look(begun: Instant, limits: &Limits, site: &SourcePath, say: &impl Fn(&[Diagnostic])) {
    if let Some(limit) = over(begun.elapsed(), resident(), limits) {
        say(&[Diagnostic::over(limit, limits, Place::Missing(site.clone()))]);
        std::process::exit(Exit::Content as i32);
    }
}

/// Which limit is passed.
fn over(took: Duration, held: Option<u64>, limits: &Limits) -> Option<Limit> {
    if took > Duration::from_secs(limits.of(Limit::Seconds)) {
        return Some(Limit::Seconds);
    }
    held.filter(|held| *held > limits.of(Limit::Memory)).map(|_| Limit::Memory)
}

/// The bytes of memory that the process holds; nothing where the system does not say.
fn resident() -> Option<u64> {
    let said = std::fs::read_to_string("/proc/self/statm").ok()?;
    let pages: u64 = said.split(' ').nth(1)?.parse().ok()?;
    pages.checked_mul(u64::try_from(rustix::param::page_size()).ok()?)
}

#[cfg(test)]
mod tests {
    use super::over;
    use crate::limits::{Limit, Limits};
    use std::time::Duration;

    #[test]
    fn a_command_may_take_what_the_limits_let_it_and_no_more() {
        let mut limits = Limits::default();
        limits.set(Limit::Seconds, 2);
        limits.set(Limit::Memory, 100);
        let (two, more) = (Duration::from_secs(2), Duration::from_secs(2) + Duration::from_nanos(1));
        assert_eq!(over(two, Some(100), &limits), None);
        assert_eq!(over(more, Some(100), &limits), Some(Limit::Seconds));
        assert_eq!(over(two, Some(101), &limits), Some(Limit::Memory));
        assert_eq!(over(two, None, &limits), None);
    }
}
