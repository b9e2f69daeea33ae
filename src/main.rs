//! The program: hands its arguments to the command line and ends with the code that it gives.

#![expect(clippy::disallowed_methods, reason = "the process's own arguments")]

use std::process::ExitCode;

fn main() -> ExitCode {
    gongshi::cli::run(std::env::args_os())
}
