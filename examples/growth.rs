//! Asks every reader of what others write for texts of one size and of twice that size, made of every sign and of every
//! two signs that mean something to one of them, again and again. A reader whose time more than doubles is named, and
//! ends this with 1.
//!
//! `cargo run --release --example growth [READER…]`: some minutes for all of them. The patterns of a prefix, signs that
//! are repeated and a suffix are those with which pulldown-cmark looks for superlinear time in itself.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "this is a measurement at a terminal, and not a part of the program"
)]

#[path = "../fuzz/src/entries.rs"]
mod entries;

use cpu_time::ThreadTime;
use std::process::ExitCode;
use std::time::Duration;

/// A reader, what stands before the signs so that they are read as what they are for, and what ends it.
struct Reader {
    name: &'static str,
    read: fn(&[u8]),
    frames: &'static [(&'static str, &'static str)],
}

const READERS: [Reader; 10] = [
    Reader {
        name: "yaml",
        read: entries::yaml,
        frames: &[("", ""), ("- id: a\n  name: \"", "\"\n"), ("- id: a\n  values:\n", ""), ("a: [", "]")],
    },
    Reader {
        name: "content",
        read: entries::content,
        frames: &[("\0title: { zh-CN: \"", "\" }\n"), ("\u{4}- rule: ", ""), ("\u{5}- zh-CN: ", "\n")],
    },
    Reader {
        name: "section",
        read: entries::section,
        frames: &[("", ""), ("---\ntitle: a\n---\n", ""), ("| a | b |\n|---|---|\n| ", ""), ("[a](", ")")],
    },
    Reader { name: "prose_numbers", read: entries::prose_numbers, frames: &[("", ""), ("1", "万")] },
    Reader { name: "decimal", read: entries::decimal, frames: &[("", ""), ("-1.", "")] },
    Reader {
        name: "personal",
        read: entries::personal,
        frames: &[("", ""), ("<p>", "</p>"), ("电话：", "")],
    },
    Reader {
        name: "attachment",
        read: entries::attachment,
        frames: &[("\u{6}", ""), ("\u{7}<svg>", "</svg>")],
    },
    Reader {
        name: "manifest",
        read: entries::manifest,
        frames: &[
            ("", ""),
            ("{ \"generator\": \"gongshi\", \"version\": \"", "\", \"files\": [] }"),
            ("{ \"generator\": \"gongshi\", \"version\": \"1\", \"files\": [", "] }"),
        ],
    },
    Reader {
        name: "signature",
        read: entries::signature,
        frames: &[("", ""), ("untrusted comment: ", "\n\nA")],
    },
    Reader { name: "request", read: entries::request, frames: &[("GET /", ""), ("GET / \nhost: ", "\n")] },
];

/// Signs that mean something to one of the readers.
const SIGNS: [&str; 60] = [
    "a", "质", "1", "9.", "-", "+", " ", "\n", "\n\n", "  - ", ": ", "? ", ",", "#", "# ", "\n#", "[", "]",
    "[[", "]]", "](", "(", ")", "{", "}", "\"", "'", "\\", "*", "**", "_", "`", "```\n", "<", "<a", ">",
    "<!--", "&", "&#", "&amp;", "|", "|-", "~", "!", "![", "%2e", "/", "../", "@", "@b.", "万", "亿", "%",
    "年", "１", "\u{200b}", "\u{301}", "1380013", "---\n", "\r",
];

/// How much is read first, in bytes. Below the limits, so that the signs themselves are read.
const SMALL: usize = 24 << 10;
/// What twice as much may take; a reader that is linear takes 2.
const MOST: f64 = 2.8;
/// What is over sooner than this says nothing of growth.
const SHORTEST: Duration = Duration::from_micros(400);

fn text((before, after): (&str, &str), signs: &str, size: usize) -> Vec<u8> {
    [before, &signs.repeat(size / signs.len()), after].concat().into_bytes()
}

/// The shortest of several times of the processor: what is more comes from elsewhere.
fn time(read: fn(&[u8]), bytes: &[u8], rounds: usize) -> Duration {
    let once = |_| {
        let begun = ThreadTime::now();
        read(bytes);
        begun.elapsed()
    };
    (0..rounds).map(once).min().unwrap_or_default()
}

/// How many times as long several times as much takes, and how long that is.
fn growth(read: fn(&[u8]), frame: (&str, &str), signs: &str, times: usize, rounds: usize) -> (f64, Duration) {
    let one = time(read, &text(frame, signs, SMALL), rounds);
    let more = time(read, &text(frame, signs, times * SMALL), rounds);
    (more.as_secs_f64() / one.as_secs_f64().max(1e-6), more)
}

/// Whether a growth that looked too large is still so for eight times as much. There, what a machine does otherwise
/// meanwhile is small beside a square, which is 64.
fn is_superlinear(read: fn(&[u8]), frame: (&str, &str), signs: &str) -> bool {
    growth(read, frame, signs, 8, 5).0 > MOST.powi(3)
}

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let mut patterns: Vec<String> = SIGNS.iter().map(|sign| (*sign).to_owned()).collect();
    patterns.extend(SIGNS.iter().flat_map(|a| SIGNS.iter().map(move |b| format!("{a}{b}"))));
    let mut code = ExitCode::SUCCESS;
    println!("reader         texts  worst   slowest of {} KiB", (2 * SMALL) >> 10);
    for reader in
        READERS.iter().filter(|reader| wanted.is_empty() || wanted.iter().any(|name| name == reader.name))
    {
        let (mut texts, mut worst, mut slowest) = (0, 0.0_f64, (Duration::ZERO, String::new()));
        for frame in reader.frames {
            for signs in &patterns {
                texts += 1;
                let (ratio, long) = growth(reader.read, *frame, signs, 2, 1);
                if long > slowest.0 {
                    slowest = (long, format!("{:?} {signs:?}", frame.0));
                }
                if long < SHORTEST || ratio <= MOST {
                    continue;
                }
                let (ratio, _) = growth(reader.read, *frame, signs, 2, 5);
                worst = worst.max(ratio);
                if ratio > MOST && is_superlinear(reader.read, *frame, signs) {
                    println!("  superlinear: {} {frame:?} {signs:?}", reader.name);
                    code = ExitCode::FAILURE;
                }
            }
        }
        println!(
            "{:13} {texts:6}  {worst:5.2}  {:7.1} ms  {}",
            reader.name,
            slowest.0.as_secs_f64() * 1e3,
            slowest.1
        );
    }
    code
}
