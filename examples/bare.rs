//! Creates the files of a built site once more, with nothing to compute, by two threads: the least that a build can
//! take. `cargo run --release --example bare -- FROM TO` prints the wall time and the CPU time in seconds.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a measuring program beside the product: it reads, writes and looks at the clock"
)]

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [from, to] = arguments.as_slice() else {
        eprintln!("usage: bare FROM TO");
        std::process::exit(2);
    };
    let (from, to) = (Path::new(from), Path::new(to));
    let mut files = Vec::new();
    read(from, from, &mut files);
    let folders: BTreeSet<PathBuf> =
        files.iter().filter_map(|(path, _)| Some(to.join(path.parent()?))).collect();
    let (begun, used) = (Instant::now(), cpu());
    for folder in &folders {
        fs::create_dir_all(folder).unwrap();
    }
    let (first, second) = files.split_at(files.len() / 2);
    std::thread::scope(|scope| {
        for half in [first, second] {
            scope.spawn(move || half.iter().for_each(|(path, bytes)| create(&to.join(path), bytes)));
        }
    });
    println!("{:.4} {:.2}", begun.elapsed().as_secs_f64(), cpu() - used);
}

fn read(root: &Path, folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => read(root, &path, files),
            false => files.push((path.strip_prefix(root).unwrap().to_owned(), fs::read(&path).unwrap())),
        }
    }
}

fn create(path: &Path, bytes: &[u8]) {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).unwrap();
    file.write_all(bytes).unwrap();
}

/// The CPU time of this process in seconds, in steps of a hundredth, as Linux tells it.
fn cpu() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let fields = after_name.split_whitespace().skip(11).take(2);
    fields.filter_map(|field| field.parse::<f64>().ok()).sum::<f64>() / 100.0
}
