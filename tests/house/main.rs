//! The house keeps its own rules: the table of `docs/architecture.md` is read here and held against `src`.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads the package's own files and says bluntly what it expects"
)]

mod code;
mod doors;
mod faults;
mod rules;
mod table;

use rules::House;
use std::collections::BTreeMap;
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file of the code by its path from the package's root; only Rust files have their text.
fn files() -> BTreeMap<String, String> {
    let places = ["src", "tests", "benches", "build.rs"].map(|place| root().join(place));
    // What the tests in a browser install is not ours.
    let ours = |entry: &walkdir::DirEntry| entry.file_name() != "node_modules";
    let walks = places.iter().filter(|place| place.exists()).map(walkdir::WalkDir::new);
    let entries = walks
        .flat_map(|walk| walk.into_iter().filter_entry(ours))
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file());
    entries
        .map(|entry| {
            let path = entry.path().strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
            let text = if path.ends_with(".rs") { read(&path) } else { String::new() };
            (path, text)
        })
        .collect()
}

#[test]
fn the_house_keeps_its_rules() {
    let page = read("docs/architecture.md");
    let faults = House { page: &page, files: files() }.faults();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn continuous_integration_runs_the_test_command_of_the_readme_and_nothing_else() {
    let run = read(".ci/run");
    let commands: Vec<&str> = run.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
    let [command] = commands.as_slice() else { panic!("more than one command: {commands:?}") };
    for readme in ["README.md", "README.zh-CN.md"] {
        let times = read(readme).lines().filter(|line| line == command).count();
        assert_eq!(times, 1, "`{command}` stands {times} times in {readme}");
    }
}

#[test]
fn each_decision_has_a_number_of_its_own() {
    let folder = std::fs::read_dir(root().join("docs/decisions")).unwrap();
    let mut numbers = BTreeMap::new();
    for entry in folder {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let number: u32 = name.split('-').next().unwrap().parse().unwrap_or_else(|_| panic!("{name}"));
        let title = read(&format!("docs/decisions/{name}"));
        assert!(title.starts_with(&format!("# {number}. ")), "{name} has another number in its title");
        let other = numbers.insert(number, name.clone());
        assert_eq!(other, None, "{name} has the number of another decision");
    }
}
