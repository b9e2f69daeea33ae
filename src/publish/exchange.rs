//! Puts one folder in the place of another, step by step, so that every step can be taken back.

use super::place::Place;
use crate::failure::{Action, Failure};
use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;
use std::path::{Path, PathBuf};

/// How the new folder took the place of the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exchange {
    /// In one step: every reader saw the old site or the new one.
    Atomic,
    /// In two renames, because the file system knows no exchange: for a moment there was no site.
    InTwoSteps,
}

/// Steps that were taken, in order. While nothing is lost by them they can be taken back.
#[derive(Debug, Default)]
pub struct Steps {
    taken: Vec<Step>,
}

#[derive(Debug)]
enum Step {
    /// The folder went from the first path to the second, where nothing was.
    Moved(PathBuf, PathBuf),
    /// The two folders took each other's place.
    Exchanged(PathBuf, PathBuf),
}

impl Steps {
    /// Publishes the staging folder where nothing is published yet.
    pub fn publish_first(&mut self, place: &Place) -> Result<Exchange, Failure> {
        self.move_to(&place.staging, &place.output)?;
        Ok(Exchange::Atomic)
    }

    /// Publishes the staging folder in the place of the published one, which becomes the previous release; a
    /// release that was kept until then stands at `place.staging` afterwards.
    pub fn publish(&mut self, place: &Place, keep: Keep) -> Result<Exchange, Failure> {
        let exchange = self.exchange(&place.staging, &place.output, &place.old)?;
        match (exchange, keep) {
            // The replaced folder stands where the new one stood.
            (Exchange::Atomic, Keep::First) => self.move_to(&place.staging, &place.previous)?,
            (Exchange::Atomic, Keep::InsteadOfAnother) => {
                self.exchange(&place.staging, &place.previous, &place.old)?;
            }
            (Exchange::InTwoSteps, Keep::InsteadOfAnother) => {
                self.move_to(&place.previous, &place.staging)?;
                self.move_to(&place.old, &place.previous)?;
            }
            (Exchange::InTwoSteps, Keep::First) => self.move_to(&place.old, &place.previous)?,
            (Exchange::Atomic | Exchange::InTwoSteps, Keep::Nothing) => {}
        }
        Ok(exchange)
    }

    /// Publishes the previous release again, and keeps the published one in its place.
    pub fn roll_back(&mut self, place: &Place) -> Result<Exchange, Failure> {
        let exchange = self.exchange(&place.previous, &place.output, &place.old)?;
        if exchange == Exchange::InTwoSteps {
            self.move_to(&place.old, &place.previous)?;
        }
        Ok(exchange)
    }

    /// Publishes the previous release where nothing is published any more.
    pub fn restore(&mut self, place: &Place) -> Result<Exchange, Failure> {
        self.move_to(&place.previous, &place.output)?;
        Ok(Exchange::Atomic)
    }

    /// Takes every step back, the last one first; what follows a step that cannot be taken back stays.
    pub fn undo(self) -> Result<(), Failure> {
        for step in self.taken.into_iter().rev() {
            match step {
                Step::Moved(from, to) => rename(&to, &from)?,
                Step::Exchanged(a, b) => {
                    renameat_with(CWD, &a, CWD, &b, RenameFlags::EXCHANGE).map_err(refused(&b))?
                }
            }
        }
        Ok(())
    }

    /// Exchanges two folders. Where the system knows no exchange, the second is moved to `aside` and the first to
    /// its place: the caller finds it there ([`Exchange::InTwoSteps`]), and so does the next run after a kill.
    fn exchange(&mut self, new: &Path, published: &Path, aside: &Path) -> Result<Exchange, Failure> {
        match renameat_with(CWD, new, CWD, published, RenameFlags::EXCHANGE) {
            Ok(()) => {
                self.taken.push(Step::Exchanged(new.to_owned(), published.to_owned()));
                Ok(Exchange::Atomic)
            }
            Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {
                self.in_two_steps(new, published, aside)?;
                Ok(Exchange::InTwoSteps)
            }
            Err(error) => Err(refused(published)(error)),
        }
    }

    fn in_two_steps(&mut self, new: &Path, published: &Path, aside: &Path) -> Result<(), Failure> {
        self.move_to(published, aside)?;
        self.move_to(new, published)
    }

    /// Moves a folder to a path where nothing is.
    fn move_to(&mut self, from: &Path, to: &Path) -> Result<(), Failure> {
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            Ok(()) => {}
            // A plain rename cannot destroy anything either: it replaces an empty folder at most.
            Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => rename(from, to)?,
            Err(error) => return Err(refused(to)(error)),
        }
        self.taken.push(Step::Moved(from.to_owned(), to.to_owned()));
        Ok(())
    }
}

/// What becomes of the folder that is replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// It was empty: there is nothing to keep.
    Nothing,
    /// It becomes the previous release; there was none so far.
    First,
    /// It becomes the previous release in the place of the one that was kept so far.
    InsteadOfAnother,
}

fn rename(from: &Path, to: &Path) -> Result<(), Failure> {
    std::fs::rename(from, to).map_err(Failure::system(Action::Publish, to))
}

fn refused(path: &Path) -> impl FnOnce(Errno) -> Failure {
    let path = path.to_owned();
    move |error| Failure::system(Action::Publish, path)(error.into())
}

#[cfg(test)]
mod tests;
