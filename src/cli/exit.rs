//! What the program says to whoever started it.

use std::process::ExitCode;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Fine = 0,
    /// The content has mistakes that forbid what was asked for.
    Content = 1,
    /// The arguments were not understood.
    Usage = 2,
    /// The machine refused something.
    Machine = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}
