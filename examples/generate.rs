//! Writes the site of an invented province, or of one of its counties:
//!
//! ```text
//! cargo run --example generate -- 10000 /tmp/province       a province of 10,000 indicators
//! cargo run --example generate -- 3/20 /tmp/county-3        the third of 20 counties by itself
//! ```

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
    let [wanted, folder] = arguments.as_slice() else { return usage() };
    let folder_path = Path::new(folder);
    let written = match wanted.split_once('/') {
        Some((nth, counties)) => match (nth.parse::<usize>(), counties.parse::<usize>()) {
            (Ok(nth @ 1..), Ok(counties)) if nth <= counties => {
                province::write(province::county(nth - 1, counties), folder_path)
            }
            _ => return usage(),
        },
        None => match wanted.parse::<usize>() {
            Ok(number) if number >= province::TASKS => province::write(province::files(number), folder_path),
            _ => return usage(),
        },
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{folder}: {error}");
            ExitCode::from(3)
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: generate NUMBER|NTH/COUNTIES DIR (a number of at least {})", province::TASKS);
    ExitCode::from(2)
}
