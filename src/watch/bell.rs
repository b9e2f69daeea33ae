//! Rings when something may have changed, and when somebody at the terminal wants something.

use super::reach;
use super::settle::{Burst, Touch};
use crate::load;
use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind, RenameMode};
use notify::{ErrorKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// How often the files are looked at though nothing was heard.
const SAFETY: Duration = Duration::from_secs(30);
/// How often they are looked at where nothing can be heard, or where they could not be read.
const POLL: Duration = Duration::from_secs(1);

/// Why changes are looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Polled {
    /// Somebody wants it so.
    Asked,
    /// The folder is on a file system of this name, whose changes the system does not hear of.
    Remote(&'static str),
    /// The system watches too much already.
    Exhausted,
    /// The system's own words.
    Refused(String),
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ring {
    /// Look at the files.
    Files,
    /// Read everything anew.
    Again,
    Quit,
}

enum Event {
    Stirred(Touch, Vec<PathBuf>),
    /// A folder went or got another name, and with it what listened to it, even where it is back already.
    Uprooted,
    /// Events were lost.
    Lost,
    Again,
    Quit,
}

/// The events of one site's folder.
pub struct Bell {
    events: Receiver<Event>,
    ringer: Ringer,
    watcher: Option<RecommendedWatcher>,
    watched: Vec<(PathBuf, u64)>,
    polled: Option<Polled>,
    /// Whether the files must be looked at once more, since they were not watched for a moment.
    owing: bool,
    /// Whether a folder was not there when it was to be watched, so that its coming back may not be heard.
    missing: bool,
}

/// Rings the bell.
#[derive(Clone)]
pub struct Ringer {
    events: Sender<Event>,
    rung: Arc<AtomicBool>,
}

impl Ringer {
    /// Wants everything to be read and made anew.
    pub fn again(&self) {
        self.ring(Event::Again);
    }

    /// Wants an end.
    pub fn quit(&self) {
        self.ring(Event::Quit);
    }

    /// Whether something has happened that was not attended to yet.
    pub fn has_rung(&self) -> bool {
        self.rung.load(Ordering::Relaxed)
    }

    fn ring(&self, event: Event) {
        self.rung.store(true, Ordering::Relaxed);
        let _ = self.events.send(event);
    }
}

impl Bell {
    /// A bell that rings at what the system tells, or, where that is asked for, once a second.
    pub fn new(polled: Option<Polled>) -> Bell {
        let (sender, events) = channel();
        let ringer = Ringer { events: sender, rung: Arc::default() };
        Bell { events, ringer, watcher: None, watched: Vec::new(), polled, owing: false, missing: false }
    }

    pub fn ringer(&self) -> Ringer {
        self.ringer.clone()
    }

    /// Attends to the folders of a site where they are others than before; says so where changes must be looked
    /// for from now on. The site's own folder is watched as well, so that its content can go away and come back.
    pub(super) fn attend(&mut self, root: &Path, folders: &[(PathBuf, u64)]) -> Option<Polled> {
        if self.polled.is_some() || (self.watcher.is_some() && self.watched == folders) {
            return None;
        }
        let remote = std::iter::once(root).chain(folders.iter().map(|(folder, _)| folder.as_path()));
        let watcher = match remote.into_iter().find_map(reach::remote) {
            Some(name) => Err(Polled::Remote(name)),
            None => watcher(root, folders, &self.ringer),
        };
        match watcher {
            Ok((watcher, Extent::Whole)) => {
                // The new one listens before the old one stops, and what fell between is looked for.
                self.watcher = Some(watcher);
                self.watched = folders.to_vec();
                self.owing = true;
                self.missing = false;
                None
            }
            Ok((watcher, Extent::Part)) => {
                // A folder that is on its way is tried again at the next look, which comes soon and not at once:
                // it may stay away.
                self.watcher = Some(watcher);
                self.watched.clear();
                self.missing = true;
                None
            }
            Err(polled) => {
                self.watcher = None;
                self.polled = Some(polled.clone());
                Some(polled)
            }
        }
    }

    /// Waits until there is something to do. `soon` where the files could not be read and may come back unheard.
    pub(super) fn wait(&mut self, soon: bool) -> Ring {
        if std::mem::take(&mut self.owing) {
            return Ring::Files;
        }
        let longest = if soon || self.missing || self.polled.is_some() { POLL } else { SAFETY };
        let first = match self.events.recv_timeout(longest) {
            Ok(event) => event,
            Err(RecvTimeoutError::Timeout) => return Ring::Files,
            Err(RecvTimeoutError::Disconnected) => return Ring::Quit,
        };
        let ring = self.settled(first);
        self.ringer.rung.store(false, Ordering::Relaxed);
        ring
    }

    /// Waits until a burst of events is over.
    fn settled(&mut self, first: Event) -> Ring {
        let mut burst = match first {
            Event::Stirred(touch, paths) => Burst::begin(Instant::now(), touch, paths),
            Event::Uprooted => {
                self.watched.clear();
                Burst::begin(Instant::now(), Touch::UnderWay, [])
            }
            Event::Lost => return Ring::Files,
            Event::Again => return Ring::Again,
            Event::Quit => return Ring::Quit,
        };
        loop {
            match self.events.recv_timeout(burst.rest(Instant::now())) {
                Ok(Event::Stirred(touch, paths)) => burst.goes_on(Instant::now(), touch, paths),
                Ok(Event::Lost) => burst.goes_on(Instant::now(), Touch::UnderWay, []),
                Ok(Event::Uprooted) => {
                    self.watched.clear();
                    burst.goes_on(Instant::now(), Touch::UnderWay, []);
                }
                Ok(Event::Again) => return Ring::Again,
                Ok(Event::Quit) => return Ring::Quit,
                Err(_) => return Ring::Files,
            }
        }
    }
}

/// How much of what was to be watched is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extent {
    Whole,
    /// A folder was not there at that moment.
    Part,
}

/// Watches the folders of a site, each for itself, and of the site's own folder the entries.
fn watcher(
    root: &Path,
    folders: &[(PathBuf, u64)],
    ringer: &Ringer,
) -> Result<(RecommendedWatcher, Extent), Polled> {
    let ringer = ringer.clone();
    // Events name whole paths, whatever was asked for: a `content` of `.` would never be one of them.
    let root = whole(root)?;
    let inputs = load::inputs(&root);
    let folders: Vec<PathBuf> = folders.iter().map(|(folder, _)| whole(folder)).collect::<Result<_, _>>()?;
    let listened: BTreeSet<PathBuf> = folders.iter().cloned().collect();
    let heard = move |event: notify::Result<notify::Event>| match event {
        Ok(event) if event.need_rescan() => ringer.ring(Event::Lost),
        Ok(event) if is_change(event.kind) => {
            let goes = matches!(event.kind, EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)));
            if goes && event.paths.iter().any(|path| listened.contains(path)) {
                ringer.ring(Event::Uprooted);
            }
            // Beside the inputs there is the output, and whatever else lies in the site's folder.
            let touch = touch(event.kind);
            let of_inputs = |path: &PathBuf| inputs.iter().any(|input| path.starts_with(input));
            let paths: Vec<PathBuf> = event.paths.into_iter().filter(of_inputs).collect();
            if !paths.is_empty() {
                ringer.ring(Event::Stirred(touch, paths));
            }
        }
        Ok(_) => {}
        Err(_) => ringer.ring(Event::Lost),
    };
    let mut watcher = notify::recommended_watcher(heard).map_err(polled)?;
    watcher.watch(&root, RecursiveMode::NonRecursive).map_err(polled)?;
    let mut reach = Extent::Whole;
    for folder in &folders {
        match watcher.watch(folder, RecursiveMode::NonRecursive) {
            Ok(()) => {}
            // It went away meanwhile, or is being moved: the system's refusal is of this moment only.
            Err(error) if is_absence(&error) => reach = Extent::Part,
            Err(error) => return Err(polled(error)),
        }
    }
    Ok((watcher, reach))
}

/// Whether a folder could not be watched because it was not there, or was no folder. notify tells of one that
/// vanished between its own look and the system's call in the system's words.
fn is_absence(error: &notify::Error) -> bool {
    use std::io::ErrorKind::{NotADirectory, NotFound};
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(io) => matches!(io.kind(), NotFound | NotADirectory),
        _ => false,
    }
}

/// A path from the root of the file system, as events have it.
fn whole(path: &Path) -> Result<PathBuf, Polled> {
    std::path::absolute(path).map_err(|error| Polled::Refused(error.to_string()))
}

/// Whether an event can mean that a file holds something else; that one was read does not.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
        EventKind::Any | EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) => true,
        EventKind::Other => false,
    }
}

/// Whether a file is complete after an event: who wrote to it has closed it, or has given it the name that it was made for.
fn touch(kind: EventKind) -> Touch {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write))
        | EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both)) => Touch::Complete,
        _ => Touch::UnderWay,
    }
}

fn polled(error: notify::Error) -> Polled {
    match &error.kind {
        ErrorKind::MaxFilesWatch => Polled::Exhausted,
        ErrorKind::Io(io) if matches!(io.raw_os_error(), Some(code) if EXHAUSTED.contains(&code)) => {
            Polled::Exhausted
        }
        _ => Polled::Refused(error.to_string()),
    }
}

/// No more files can be opened by this process or by this machine, or no more watches are left.
const EXHAUSTED: [i32; 3] = [
    rustix::io::Errno::MFILE.raw_os_error(),
    rustix::io::Errno::NFILE.raw_os_error(),
    rustix::io::Errno::NOSPC.raw_os_error(),
];

#[cfg(test)]
mod tests {
    use super::{Bell, is_absence};

    #[test]
    fn a_folder_that_is_away_is_awaited_and_does_not_end_the_listening() {
        let home = tempfile::tempdir().unwrap();
        let content = home.path().join("content");
        let folders = [(content.clone(), 1)];
        let mut bell = Bell::new(None);
        assert_eq!(bell.attend(home.path(), &folders), None);
        assert!(bell.missing && bell.watched.is_empty());
        std::fs::create_dir(&content).unwrap();
        assert_eq!(bell.attend(home.path(), &folders), None);
        assert!(!bell.missing && bell.watched == folders);
    }

    #[test]
    fn what_the_system_says_of_a_vanished_folder_is_an_absence() {
        let gone = std::io::Error::from_raw_os_error(rustix::io::Errno::NOENT.raw_os_error());
        assert!(is_absence(&notify::Error::io(gone)));
        let refused = std::io::Error::from_raw_os_error(rustix::io::Errno::ACCESS.raw_os_error());
        assert!(!is_absence(&notify::Error::io(refused)));
    }
}
