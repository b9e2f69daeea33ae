//! A folder to which one build after the other publishes, each keeping the pages that it would make from the same.

use crate::house::{SITE, lay, published, words};
use crate::support::{build, repository};
use gongshi::diagnostic::Diagnostic;
use gongshi::pipeline::{Past, Site};
use gongshi::source::Sources;
use gongshi::{load, pipeline, publish};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

pub struct Kept {
    out: PathBuf,
    /// How many pages were kept in the last build.
    pages: usize,
}

impl Kept {
    pub fn to(out: PathBuf) -> Kept {
        Kept { out, pages: 0 }
    }

    pub fn out(&self) -> &Path {
        &self.out
    }

    /// Publishes a site as `gongshi build` does, unless something forbids it; gives what was found, with what was found before.
    pub fn build(&mut self, site: &Site, sources: &Sources, mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let release = publish::begin(&self.out, &[]).unwrap();
        let (noted, pages) = (release.noted_pages(), AtomicUsize::new(0));
        let keep = |route: &str| {
            let kept = release.keep(route, &[]);
            pages.fetch_add(usize::from(kept), Ordering::Relaxed);
            kept
        };
        let past = Past { maker: "the program", noted: noted.as_deref(), keep: &keep };
        let write = |route: &str, bytes: Vec<u8>| release.write(route, &bytes);
        let rendered = pipeline::render_after(site, sources, &past, write).unwrap();
        found.extend(rendered.diagnostics);
        if !found.iter().any(Diagnostic::is_error) {
            let changes = release.commit(&pipeline::origin(site, sources)).unwrap();
            if found.is_empty() {
                publish::note_pages(&self.out, &rendered.value, &changes.manifest);
            }
        }
        self.pages = pages.into_inner();
        found
    }
}

/// Indicators that speak of each other, in files of their own.
const MORE: [(&str, &str); 2] = [
    (
        "visits.yaml",
        "- id: visits
  name: { zh-CN: 年到馆人次, en: Visits in a year }
  task: lending
  unit: count
  better: higher
  target: { at_least: 30000, by: 2022 }
  values:
    - { period: 2020, value: 21000, source: lending-2020, published: 2021-02-20 }
  definition:
    zh-CN: 2020年每册借阅图书（[[loans@2020]]）不止一人次。
    en: More than one for each book lent in 2020 ([[loans@2020]]).
",
    ),
    (
        "evenings.yaml",
        "- id: evenings
  name: { zh-CN: 每周晚间开放天数, en: Evenings open in a week }
  task: lending
  support: [education]
  unit: count
  better: higher
  target: { at_least: 3, by: 2022 }
  values:
    - { period: 2020, value: 2, source: lending-2020, published: 2021-02-20 }
  note:
    zh-CN: 到馆人次见[[visits.latest]]。
    en: For the number of visits see [[visits.latest]].
",
    ),
];

#[test]
fn a_page_is_made_again_when_anything_that_it_looks_at_is_another() {
    let home = tempfile::tempdir().unwrap();
    let root = home.path().join("site");
    lay(&repository(SITE), &root);
    let indicators = root.join("content/indicators");
    MORE.iter().for_each(|(name, text)| fs::write(indicators.join(name), text).unwrap());
    let mut kept = Kept::to(home.path().join("kept"));
    let mut follow = |what: &str| {
        let sources = load::read(&root).unwrap();
        let checked = pipeline::prepare(&sources);
        let (files, expected) = build(&sources);
        let Some(site) = checked.value else { return 0 };
        let found = kept.build(&site, &sources, checked.diagnostics);
        assert_eq!(words(&found, &sources), words(&expected, &sources), "{what}");
        if !found.iter().any(Diagnostic::is_error) {
            assert_eq!(published(kept.out()), files, "{what}");
        }
        kept.pages
    };
    assert_eq!(follow("the first"), 0);
    let again = follow("the same");
    let mut some = 0;
    for name in ["lending.yaml", MORE[0].0, MORE[1].0] {
        let file = indicators.join(name);
        let original = fs::read_to_string(&file).unwrap();
        for edited in edits(&original) {
            fs::write(&file, &edited).unwrap();
            let pages = follow(&edited);
            assert!(pages < again, "as many pages are kept as without an edit: {edited}");
            some += usize::from(pages > 0);
            fs::write(&file, &original).unwrap();
            follow(&original);
        }
    }
    assert!(some > 20, "pages were kept after {some} edits");
}

/// The text with each digit raised, and with a letter more in each name.
fn edits(text: &str) -> Vec<String> {
    let digits = text.char_indices().filter(|(_, c)| c.is_ascii_digit());
    let raised = digits.map(|(at, digit)| {
        let other = char::from_digit((digit.to_digit(10).unwrap() + 1) % 10, 10).unwrap();
        format!("{}{other}{}", &text[..at], &text[at + 1..])
    });
    let names = text.match_indices(" }").map(|(at, _)| format!("{}x{}", &text[..at], &text[at..]));
    raised.chain(names).collect()
}
