//! A site that is edited, the preview and the output folder that follow it, and the clean build they are held against.

use crate::edit::{Edit, files};
use crate::kept::Kept;
use crate::support::{Files, build, repository};
use gongshi::diagnostic::{Catalogue, Diagnostic, Wording, print};
use gongshi::manifest::{MANIFEST, SUMS};
use gongshi::publish;
use gongshi::serve::{Desk, without_script};
use gongshi::source::Sources;
use gongshi::watch::{Line, Preview};
use gongshi::{load, pipeline};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};
use tempfile::TempDir;

/// The site that is edited: small, and with a bit of everything.
pub const SITE: &str = "tests/sites/two-languages";

pub struct House {
    home: TempDir,
    line: Line,
    desk: Desk,
    preview: Preview,
    /// What was found last, in words.
    found: String,
    /// The files of the last site that could be published.
    good: Option<Arc<Sources>>,
    is_good: bool,
    /// Every route that was ever there.
    routes: BTreeSet<String>,
    kept: Kept,
}

impl House {
    pub fn new() -> House {
        let home = tempfile::tempdir().unwrap();
        lay(&repository(SITE), &home.path().join("site"));
        let desk = Desk::new();
        let preview = Preview::new(desk.clone(), Catalogue::new(Wording::En), None);
        let line = Line::of(&home.path().join("site"));
        let (found, good, routes) = (String::new(), None, BTreeSet::new());
        let kept = Kept::to(home.path().join("kept"));
        let mut house = House { home, line, desk, preview, found, good, is_good: false, routes, kept };
        house.look();
        house
    }

    pub fn edit(&self, edit: Edit) {
        edit.apply(&self.root(), &repository(SITE));
    }

    /// Puts everything back as it was.
    pub fn mend(&self) {
        for file in files(&self.root()) {
            fs::remove_file(file).unwrap();
        }
        lay(&repository(SITE), &self.root());
    }

    /// What the watch does after a change: the preview shows it, the output folder follows it.
    pub fn look(&mut self) {
        let Some(round) = self.line.run().expect("there is content") else { return };
        let sources = round.sources.clone();
        // Both commands make the site by the same run; here one run is for both.
        let mut findings = round.checked.diagnostics.clone();
        self.is_good = false;
        if let Some(site) = &round.checked.value {
            let inputs = ["content", "themes"].map(|input| self.root().join(input));
            let release = publish::begin(&self.out(), &inputs).unwrap();
            let written =
                pipeline::render(site, &sources, |route, bytes| release.write(route, &bytes)).unwrap();
            findings.extend(written.diagnostics);
            let found = self.kept.build(site, &sources, round.checked.diagnostics.clone());
            assert_eq!(words(&found, &sources), words(&findings, &sources), "a build that keeps pages");
            if !findings.iter().any(Diagnostic::is_error) {
                release.commit(&pipeline::origin(site, &sources)).unwrap();
                self.good = Some(sources.clone());
                self.is_good = true;
            }
        }
        let mut shown = self.preview.show(round);
        shown.extend(self.preview.look_through(|| false));
        self.found = words(&findings, &sources);
        assert_eq!(words(&shown, &sources), self.found, "the preview finds something else than the build");
    }

    pub fn is_good(&self) -> bool {
        self.is_good
    }

    /// Holds the preview and the folder against a clean build.
    pub fn hold(&mut self) {
        let now = load::read(&self.root()).expect("there is content");
        let (files, findings) = clean(&now);
        assert_eq!(self.found, words(&findings, &now), "something else is found by a clean build");
        let is_clean = !findings.iter().any(Diagnostic::is_error);
        assert_eq!(is_clean, self.is_good);
        let files = match (is_clean, &self.good) {
            (true, _) => files,
            (false, Some(good)) => clean(good).0,
            (false, None) => Files::new(),
        };
        self.routes.extend(files.keys().cloned());
        if !files.is_empty() {
            for route in &self.routes {
                self.route(route, &files);
            }
        }
        assert_eq!(published(&self.out()), files, "the output folder");
        assert_eq!(published(self.kept.out()), files, "the output folder of builds that keep pages");
    }

    fn route(&self, route: &str, files: &Files) {
        let answer = self.desk.ask(route.to_owned()).blocking_recv().expect("an answer");
        let (status, expected) = match files.get(route) {
            Some(bytes) => (200, bytes),
            None => (404, &files["404.html"]),
        };
        assert_eq!(answer.status.as_u16(), status, "{route}");
        let html = status == 404 || route.ends_with(".html");
        let body = if html { without_script(&answer.body) } else { answer.body };
        assert!(body == *expected, "{route} is not what a clean build writes");
    }

    fn root(&self) -> PathBuf {
        self.home.path().join("site")
    }

    fn out(&self) -> PathBuf {
        self.home.path().join("public")
    }
}

/// What a clean build of some files gives. That of the site as it was before any edit is made once for all scripts.
fn clean(sources: &Sources) -> (Files, Vec<Diagnostic>) {
    static ORIGINAL: LazyLock<(Sources, Files, Vec<Diagnostic>)> = LazyLock::new(|| {
        let sources = load::read(&repository(SITE)).expect("there is content");
        let (files, findings) = build(&sources);
        (sources, files, findings)
    });
    let (original, files, findings) = &*ORIGINAL;
    let same = original.iter().len() == sources.iter().len()
        && original.iter().zip(sources.iter()).all(|((_, a), (_, b))| a.is_same(b));
    if same { (files.clone(), findings.clone()) } else { build(sources) }
}

/// The output folder's files.
pub fn published(out: &Path) -> Files {
    let entries = walkdir::WalkDir::new(out).into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let route = entry.path().strip_prefix(out).unwrap().to_str().unwrap().to_owned();
            (route, fs::read(entry.path()).unwrap())
        })
        .filter(|(route, _)| route != MANIFEST && route != SUMS)
        .collect()
}

/// Findings in every detail, in words that do not depend on which run found them.
pub fn words(findings: &[Diagnostic], sources: &Sources) -> String {
    print::json(findings, sources, &Catalogue::new(Wording::En))
}

pub fn lay(from: &Path, to: &Path) {
    for folder in ["content", "themes"] {
        for entry in walkdir::WalkDir::new(from.join(folder)).into_iter().filter_map(Result::ok) {
            let target = to.join(entry.path().strip_prefix(from).unwrap());
            if entry.file_type().is_dir() {
                fs::create_dir_all(target).unwrap();
            } else {
                fs::copy(entry.path(), target).unwrap();
            }
        }
    }
}
