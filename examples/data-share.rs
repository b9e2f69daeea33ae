//! Measures what the data files and the index of the search add to the processor time of a build:
//! `cargo run --release --example data-share -- DIR OUT`.
//!
//! DIR is a site, OUT a folder that does not exist yet. Builds with and without them alternate in one run, each from the
//! reading of the files to a folder of its own; the median of each is compared. The folders are removed together, at the end:
//! where files were deleted a moment ago, ext4 takes many times as long to make others.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a measurement touches the disk and says bluntly what it expects"
)]

use gongshi::plan::{Content, File, Kind};
use gongshi::{load, pipeline, publish};
use std::path::{Path, PathBuf};

/// How often each build is made.
const ROUNDS: usize = 7;

/// The processor time of this process in milliseconds, and the most memory that it has had, in kilobytes.
fn used() -> (f64, u64) {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
    let ticks: f64 = fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap();
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    (ticks * 10.0, peak.trim().trim_end_matches(" kB").parse().unwrap())
}

/// Whether a page is data or a part of the search, or speaks of it.
fn is_data(content: Content) -> bool {
    match content {
        Content::File(File::Feed(_) | File::Sitemap | File::SitemapPart(_) | File::Robots) => true,
        Content::File(file) => file.is_data(),
        Content::Html { kind, .. } => matches!(kind, Kind::Data | Kind::Search),
        Content::Index { .. } => true,
    }
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn main() {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (site, out) = (arguments.next().expect("DIR"), arguments.next().expect("OUT"));
    let build = |wanted: &(dyn Fn(Content) -> bool + Sync), out: &Path| {
        let before = used().0;
        let sources = load::read(&site).unwrap();
        let prepared = pipeline::prepare(&sources).value.expect("a site without errors");
        let release = publish::begin(out, &[]).unwrap();
        let count =
            pipeline::render_some(&prepared, &sources, wanted, |route, bytes| release.write(route, &bytes));
        let count = count.unwrap().value;
        release.commit(&pipeline::origin(&prepared, &sources)).unwrap();
        (used().0 - before, count)
    };
    let mut all = [Vec::new(), Vec::new()];
    for round in 0..ROUNDS {
        for (place, wanted) in
            [&(|content| !is_data(content)) as &(dyn Fn(Content) -> bool + Sync), &|_| true]
                .into_iter()
                .enumerate()
        {
            let (took, count) = build(wanted, &out.join(format!("{round}-{place}")));
            println!("{} {took:.0} ms, {count} files", ["pages alone:    ", "pages and data: "][place]);
            all[place].push(took);
        }
    }
    std::fs::remove_dir_all(&out).unwrap();
    let [pages, all] = all.map(median);
    println!(
        "the data files and the index add {:.1} %; most memory {} MiB",
        (all / pages - 1.0) * 100.0,
        used().1 / 1024
    );
}
