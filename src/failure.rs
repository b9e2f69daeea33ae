//! Says what the machine would not let us do.

use std::fmt;
use std::path::{Path, PathBuf};

/// Something the machine refused: an unreadable file, a full disk, a folder that is not ours.
#[derive(Debug)]
pub struct Failure {
    /// What we wanted, as the key of a sentence in the command line's words, for example `read`.
    pub action: Action,
    /// The path we wanted it with.
    pub path: PathBuf,
    /// What the machine said.
    pub cause: Cause,
}

/// What we wanted from the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Read,
    Write,
    CreateFolder,
    Lock,
    Publish,
    /// To publish the release before again.
    RollBack,
    Sign,
    Remove,
    Fetch,
    Listen,
    /// To print what a command found or did. Whatever it writes to files may be written by then.
    Answer,
}

/// Why we did not get it.
#[derive(Debug)]
pub enum Cause {
    /// The operating system's own answer.
    System(std::io::Error),
    /// The output folder holds files that we did not write; they are listed from its root.
    ForeignFiles(Vec<String>),
    /// The output folder is the site itself, a folder above it, or one of its inputs.
    InputFolder,
    /// The path is there, but it is not a folder of its own: a file or a symbolic link.
    NotAFolder,
    /// Another build holds the output folder: a process with this number, where it said so.
    Busy(Option<u32>),
    /// What was read back from the staging folder is not what was written.
    Damaged,
    /// There is no such folder, or it holds no `content`.
    NoContent,
    /// The folder is not empty.
    NotEmpty,
    /// Nothing is published in the folder.
    NotPublished,
    /// The secret key lies in the folder of a site.
    KeyInSite,
    /// The file is none that a verification keeps its notes in.
    NotNotes,
    /// A server answered with this status of HTTP.
    Status(u16),
    /// No server has this name.
    NoHost,
    /// The web's own answer.
    Web(String),
    /// More would come than can be right.
    TooLarge,
    /// A file of a release that was kept is lost, or is not any more what was published.
    Altered,
    /// A website stands where data files would be written, or the other way round.
    AnotherKind,
    /// No earlier release is kept beside the output folder: it would be here.
    NoPrevious(PathBuf),
}

impl Failure {
    pub fn new(action: Action, path: impl AsRef<Path>, cause: Cause) -> Failure {
        Failure { action, path: path.as_ref().to_owned(), cause }
    }

    /// For `map_err`: what is looked at before anything is published was looked at for something else.
    pub fn publishing_as(action: Action) -> impl Fn(Failure) -> Failure {
        move |failure| match failure.action {
            Action::Publish => Failure { action, ..failure },
            _ => failure,
        }
    }

    /// For `map_err`: the operating system refused an action on a path.
    pub fn system(action: Action, path: impl AsRef<Path>) -> impl FnOnce(std::io::Error) -> Failure {
        let path = path.as_ref().to_owned();
        move |error| Failure { action, path, cause: Cause::System(error) }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:?} {}: {:?}", self.action, self.path.display(), self.cause)
    }
}

impl std::error::Error for Failure {}
