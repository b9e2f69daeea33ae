//! The program: hands its arguments to the command line and ends with the code that it gives.

#![expect(clippy::disallowed_methods, reason = "the process's own arguments")]

use mimalloc::MiMalloc;
use std::process::ExitCode;

/// `docs/decisions/0014-an-allocator-for-many-small-pieces.md` says why.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    gongshi::cli::run(std::env::args_os())
}
