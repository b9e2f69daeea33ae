//! Writes the site of an invented province: `cargo run --release --example generate -- 10000 /tmp/province`.

#![allow(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    dead_code,
    reason = "a program beside the product: it writes files, and its tables have fixed lengths"
)]

#[path = "../benches/province/mod.rs"]
mod province;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let wanted = match arguments.as_slice() {
        [number, folder] => number.parse().ok().map(|number: usize| (number, folder)),
        _ => None,
    };
    let Some((number, folder)) = wanted.filter(|(number, _)| *number >= province::TASKS) else {
        eprintln!("usage: generate NUMBER DIR (at least {} indicators)", province::TASKS);
        return ExitCode::from(2);
    };
    if let Err(error) = province::write(number, Path::new(folder)) {
        eprintln!("{folder}: {error}");
        return ExitCode::from(3);
    }
    ExitCode::SUCCESS
}
