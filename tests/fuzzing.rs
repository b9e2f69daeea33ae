//! What fuzzing once tried, tried again: every file of `fuzz/corpus`, by what each fuzz target asks of the program.
//! CONTRIBUTING.md says how to look for more.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test reads the package's own files and says bluntly what it expects"
)]

#[path = "../fuzz/src/entries.rs"]
mod entries;

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus/");

/// Every file as it is, and then changed in ways that do not depend on the day. `FUZZ_ROUNDS` asks for more rounds than
/// the few that run with every change.
fn replay(target: &str, entry: fn(&[u8])) {
    let files = std::fs::read_dir(CORPUS.to_owned() + target).unwrap();
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    let all: Vec<Vec<u8>> = paths.iter().map(|path| std::fs::read(path).unwrap()).collect();
    assert!(all.len() >= 10, "{target}: {}", all.len());
    all.iter().for_each(|bytes| entry(bytes));
    let rounds = std::env::var("FUZZ_ROUNDS").map_or(40, |rounds| rounds.parse().expect("a number"));
    for round in 0..rounds {
        for (place, bytes) in all.iter().enumerate() {
            let mut dice = Dice(round * 1_000_003 + place as u64 + 1);
            entry(&changed(bytes.clone(), &all, &mut dice));
        }
    }
}

/// Numbers that look random and are the same on every machine (xorshift64*).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % most.max(1)
    }
}

/// Signs that mean something to one of the readers.
const SIGNS: [&str; 24] = [
    "\n", "  ", "- ", ": ", "[[", "]]", "{", "}", "\"", "'", "*", "**", "_", "`", "<", "&#", "|", "%2e", "/",
    "\\", "亿", "9", "\u{202e}", "---\n",
];

fn changed(mut bytes: Vec<u8>, all: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    for _ in 0..=dice.below(6) {
        let at = dice.below(bytes.len() + 1);
        let to = (at + dice.below(12)).min(bytes.len());
        match dice.below(6) {
            0 => drop(bytes.drain(at..to)),
            1 => drop(bytes.splice(at..at, SIGNS[dice.below(SIGNS.len())].bytes())),
            2 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte = dice.below(256) as u8),
            3 => {
                let part = bytes[at..to].repeat(1 + dice.below(40));
                drop(bytes.splice(at..at, part));
            }
            4 => {
                let other = &all[dice.below(all.len())];
                let from = dice.below(other.len() + 1);
                drop(bytes.splice(at..to, other[from..].iter().copied()));
            }
            _ => drop(
                bytes.splice(at..at, SIGNS[dice.below(SIGNS.len())].repeat(1 + dice.below(60)).into_bytes()),
            ),
        }
    }
    bytes
}

#[test]
fn yaml() {
    replay("yaml", entries::yaml);
}

#[test]
fn section() {
    replay("section", entries::section);
}

#[test]
fn prose_numbers() {
    replay("prose_numbers", entries::prose_numbers);
}

#[test]
fn manifest() {
    replay("manifest", entries::manifest);
}

#[test]
fn request() {
    replay("request", entries::request);
}

#[test]
fn content() {
    replay("content", entries::content);
}

#[test]
fn decimal() {
    replay("decimal", entries::decimal);
}

#[test]
fn attachment() {
    replay("attachment", entries::attachment);
}

#[test]
fn personal() {
    replay("personal", entries::personal);
}

#[test]
fn signature() {
    replay("signature", entries::signature);
}
