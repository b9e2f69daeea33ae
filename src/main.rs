//! The program: hands its arguments to the command line and ends with the code that it gives.

use std::process::ExitCode;

fn main() -> ExitCode {
    gongshi::cli::run(std::env::args_os())
}
