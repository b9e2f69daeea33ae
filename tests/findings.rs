//! Every finding stands under the words that it is about, in one small file per case.
//!
//! A fixture in `tests/findings/` begins with a sentence that says what it shows. Then come files, each under a
//! line such as `-- content/site.yaml --`; they replace or join those of the site in `tests/findings/base/`.
//! Under `-- limits --` stand limits that hold instead of the usual ones, for example `headings=2`.
//! Under a line that is at fault a comment holds what is found there: the carets stand below its first line,
//! one for each character (a Chinese one is one character, too), and behind them code and message.
//!
//! ```text
//!   unit: pct
//! #       ^^^ unknown-unit: There is no unit of measurement “pct”. (did you mean “percent”?)
//! ```
//!
//! These lines are no part of the file. What is found in other files, of a file as a whole or of one that is
//! missing, stands at the end under `-- expect --`. `BLESS=1 cargo test --test findings` writes what is found
//! into the fixtures; then read the difference, for only a reader can say whether it is right.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads the package's own files and says bluntly what it expects"
)]

#[path = "findings/fixture.rs"]
mod fixture;

use fixture::Fixture;
use gongshi::diagnostic::{Catalogue, Code, Diagnostic, Wording};
use gongshi::pipeline::{self, Gate};
use gongshi::source::Sources;
use std::path::{Path, PathBuf};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/findings");

fn base() -> Sources {
    gongshi::load::read(&Path::new(FOLDER).join("base")).unwrap()
}

/// The fixtures with their paths, in order.
fn fixtures() -> Vec<(PathBuf, String)> {
    let entries = std::fs::read_dir(FOLDER).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = paths.filter(|path| path.extension().is_some_and(|end| end == "txt")).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), std::fs::read_to_string(path).unwrap())).collect()
}

/// What is found in a site. A fixture whose name begins with `gate-` is asked what is asked before publication, and
/// of one that begins with `page-` the finished pages are looked at as well.
fn findings(path: &Path, sources: &Sources) -> Vec<Diagnostic> {
    let name = path.file_name().unwrap().to_str().unwrap();
    let gate = if name.starts_with("gate-") { Gate::Publish } else { Gate::Sound };
    let mut checked = pipeline::prepare_for(sources, gate);
    if let Some(site) = checked.value.filter(|_| name.starts_with("page-")) {
        let pages = pipeline::render(&site, sources, |_, _| Ok::<_, ()>(())).unwrap();
        checked.diagnostics.extend(pages.diagnostics);
    }
    checked.diagnostics
}

#[test]
fn the_base_site_has_no_findings() {
    assert_eq!(findings(Path::new("base"), &base()), []);
}

#[test]
fn what_stands_many_times_points_to_the_first_time() {
    let twice = ["support: [agriculture, agriculture, agriculture]", "support: [agriculture]"];
    let fixture = |support: &str| {
        let path = "content/sections/tasks/01-food-safety.zh-CN.md";
        format!(
            "# Three.\n-- {path} --\n---\ntitle: 食品安全\nlead: fda\n{support}\n---\n合格率达到[[food-pass-rate.target]]。\n"
        )
    };
    let starts = twice.map(|support| {
        let sources = Fixture::parse(&fixture(support)).site(&base());
        let found = findings(Path::new("three"), &sources);
        let found = found.into_iter().filter(|finding| finding.code == Code::DuplicateId);
        found.map(|finding| finding.related[0].span.start).collect::<Vec<_>>()
    });
    let [again, none] = starts;
    let first = "---\ntitle: 食品安全\nlead: fda\nsupport: [".len() as u32;
    assert_eq!((again, none), (vec![first, first], vec![]));
}

#[test]
fn every_fixture_finds_what_it_says_and_nothing_else() {
    let bless = std::env::var_os("BLESS").is_some();
    assert!(
        !bless || std::env::var_os("CI").is_none(),
        "expectations are for people to read, not for CI to write"
    );
    let (base, words) = (base(), Catalogue::new(Wording::En));
    let mut wrong = String::new();
    for (path, text) in fixtures() {
        let fixture = Fixture::parse(&text);
        let sources = fixture.site(&base);
        let found = fixture.with(&findings(&path, &sources), &sources, &words);
        if found == text {
            continue;
        } else if bless {
            std::fs::write(&path, found).unwrap();
        } else {
            wrong += &format!("\n{}\n{}", path.display(), fixture::difference(&text, &found));
        }
    }
    assert!(wrong.is_empty(), "- is expected, + is found:\n{wrong}");
}

#[test]
fn every_code_has_a_fixture() {
    let texts: Vec<String> = fixtures().into_iter().map(|(_, text)| text).collect();
    let expected: Vec<&str> = texts.iter().flat_map(|text| fixture::expected_codes(text)).collect();
    let without: Vec<&str> =
        Code::ALL.iter().map(|code| code.name()).filter(|code| !expected.contains(code)).collect();
    assert_eq!(without, [""; 0]);
}

#[test]
fn every_finding_can_be_said_in_chinese_and_in_english() {
    let (base, [chinese, english]) = (base(), Wording::ALL.map(Catalogue::new));
    for (path, text) in fixtures() {
        for finding in findings(&path, &Fixture::parse(&text).site(&base)) {
            for say in [
                |words: &Catalogue, it: &_| Some(words.message(it)),
                |words: &Catalogue, it: &_| words.help(it),
            ] {
                let [zh, en] = [&chinese, &english].map(|words| say(words, &finding).unwrap_or_default());
                let both = !zh.is_empty() && !en.is_empty() && zh != en;
                assert!(both && !zh.contains("{$") && !en.contains("{$"), "{}: {zh} {en}", path.display());
            }
        }
    }
}

#[test]
fn every_fixture_says_what_it_shows() {
    for (path, text) in fixtures() {
        let about: Vec<&str> = text.lines().take_while(|line| !line.starts_with("-- ")).collect();
        let claims = about.iter().all(|line| line.starts_with("# "))
            && about.last().is_some_and(|line| line.ends_with('.'));
        assert!(claims, "{} begins with a sentence", path.display());
    }
}
