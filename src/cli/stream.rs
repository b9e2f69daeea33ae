//! Writes to standard output and standard error, whose reader may have gone.

use crate::diagnostic::print::{self, Ink};
use crate::diagnostic::{Catalogue, Diagnostic, Wording};
use crate::failure::{Action, Failure};
use crate::source::Sources;
use anstream::{AutoStream, ColorChoice};
use rustix::termios::tcgetwinsize;
use std::io::{ErrorKind, IsTerminal, Write, stderr, stdout};

/// How many columns a page for people has where no terminal says so.
pub const WIDTH: usize = 80;

/// Writes to standard output. A reader that went away early (`gongshi check | head`) has read enough; a disk
/// that is full has not taken what was asked for, and that is a failure.
pub fn out(text: &str) -> Result<(), Failure> {
    let mut stream = stdout().lock();
    match stream.write_all(text.as_bytes()).and_then(|()| stream.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::system(Action::Answer, "stdout")(error))
        }
        _ => Ok(()),
    }
}

/// Writes to standard error. Where that fails there is nobody left to tell.
pub fn err(text: &str) {
    let mut stream = stderr().lock();
    let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
}

/// Writes findings to standard error as people read them: beside the answer, and in the place of one.
pub fn findings(findings: &[Diagnostic], sources: &Sources, language: Wording) {
    err(&print::terminal(findings, sources, &Catalogue::new(language), ink_of_err()));
}

/// Whether standard output shows colours: on a terminal, unless `NO_COLOR` or the like forbids it.
pub fn ink_of_out() -> Ink {
    ink(AutoStream::choice(&stdout()))
}

/// Whether standard error shows colours.
pub fn ink_of_err() -> Ink {
    ink(AutoStream::choice(&stderr()))
}

fn ink(choice: ColorChoice) -> Ink {
    match choice {
        ColorChoice::Never => Ink::Plain,
        _ => Ink::Colour,
    }
}

/// How many columns a page for people has: those of the terminal, and no more than are read with ease.
pub fn columns() -> usize {
    let size = tcgetwinsize(stdout()).or_else(|_| tcgetwinsize(stderr()));
    let columns = size.map_or(0, |size| usize::from(size.ws_col));
    if columns == 0 { WIDTH } else { columns.clamp(40, 100) }
}

/// Whether somebody watches standard error.
pub fn is_watched() -> bool {
    stderr().is_terminal()
}
