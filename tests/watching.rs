//! The watch over a site's files: every way of saving is seen, a burst is few rounds, and what goes away comes back.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test edits a site of its own on the disk and says bluntly what it expects"
)]

mod support;

use gongshi::watch::{self, Bell, Line, News, Polled, Ringer, Round};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use support::repository;
use tempfile::TempDir;

/// No test waits longer for what must come. It is less than the time after which the files are looked at though nothing
/// was heard: what comes only then was not heard.
const PATIENCE: Duration = Duration::from_secs(20);

/// A site that is watched by a thread of its own.
struct Watched {
    home: TempDir,
    rounds: Receiver<Heard>,
    ringer: Ringer,
}

enum Heard {
    Round(Box<Round>),
    Unchanged,
    Failure,
    Polled(Polled),
}

impl Watched {
    fn new(polled: Option<Polled>) -> Watched {
        let home = tempfile::tempdir().unwrap();
        copy(&repository("tests/sites/two-languages/content"), &home.path().join("content"));
        let (heard, rounds) = channel();
        let mut bell = Bell::new(polled);
        let ringer = bell.ringer();
        let mut line = Line::of(home.path());
        line.run_anew().unwrap();
        std::thread::spawn(move || {
            watch::run(&mut line, &mut bell, |news, _| {
                let _ = heard.send(match news {
                    News::Round(round, _) => Heard::Round(round),
                    News::Unchanged => Heard::Unchanged,
                    News::Failure(_) => Heard::Failure,
                    News::Polled(why) => Heard::Polled(why),
                });
            });
        });
        let watched = Watched { home, rounds, ringer };
        watched.until("is watched", |watched| watched.save("a"), "a");
        watched
    }

    fn about(&self) -> PathBuf {
        self.home.path().join("content/sections/about.en.md")
    }

    fn text(&self, mark: &str) -> String {
        let text =
            fs::read_to_string(repository("tests/sites/two-languages/content/sections/about.en.md")).unwrap();
        format!("{text}\nMark {mark}.\n")
    }

    fn save(&self, mark: &str) {
        fs::write(self.about(), self.text(mark)).unwrap();
    }

    /// Does something and waits for the round that knows of a mark; gives how many rounds it took.
    fn until(&self, what: &str, act: impl FnOnce(&Watched), mark: &str) -> usize {
        act(self);
        let mut rounds = 0;
        loop {
            match self.rounds.recv_timeout(PATIENCE) {
                Ok(Heard::Round(round)) => {
                    rounds += 1;
                    let about = round.sources.find("content/sections/about.en.md");
                    let text = about.and_then(|(_, source)| source.text()).unwrap_or_default();
                    if text.contains(&format!("Mark {mark}.")) {
                        return rounds;
                    }
                }
                Ok(Heard::Failure | Heard::Unchanged) => {}
                Ok(Heard::Polled(why)) => panic!("{why:?}"),
                Err(_) => panic!("nobody saw that {what}"),
            }
        }
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.ringer.quit();
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().filter_map(Result::ok) {
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn every_way_of_saving_is_seen() {
    let site = Watched::new(None);
    let content = site.home.path().join("content");
    for number in 0..4 {
        let mark = |way: &str| format!("{way}{number}");
        site.until("a file was written", |site| site.save(&mark("a")), &mark("a"));
        site.until(
            "a file was put in the place of another",
            |site| {
                let beside = site.about().with_extension("swp");
                fs::write(&beside, site.text(&mark("b"))).unwrap();
                fs::rename(beside, site.about()).unwrap();
            },
            &mark("b"),
        );
        site.until(
            "a file was put aside and written anew",
            |site| {
                let aside = site.home.path().join("content/sections/about.en.md~");
                fs::rename(site.about(), &aside).unwrap();
                site.save(&mark("c"));
                fs::remove_file(aside).unwrap();
            },
            &mark("c"),
        );
        site.until(
            "a file was removed and came back",
            |site| {
                fs::remove_file(site.about()).unwrap();
                std::thread::sleep(Duration::from_millis(50));
                site.save(&mark("d"));
            },
            &mark("d"),
        );
        site.until(
            "a folder was moved away and back and a file in it written",
            |site| {
                fs::rename(content.join("sections"), content.join("elsewhere")).unwrap();
                std::thread::sleep(Duration::from_millis(40 * number));
                fs::rename(content.join("elsewhere"), content.join("sections")).unwrap();
                site.save(&mark("e"));
            },
            &mark("e"),
        );
        site.until(
            "the content was moved away and back, and a file in it written",
            |site| {
                fs::rename(&content, site.home.path().join("away")).unwrap();
                std::thread::sleep(Duration::from_millis(60 * number));
                fs::rename(site.home.path().join("away"), &content).unwrap();
                site.save(&mark("f"));
            },
            &mark("f"),
        );
    }
}

#[test]
fn what_is_looked_for_is_seen_as_well() {
    let site = Watched::new(Some(Polled::Asked));
    site.until("a file was written", |site| site.save("b"), "b");
}

#[test]
fn many_files_at_once_are_a_few_rounds_and_the_last_state_counts() {
    let site = Watched::new(None);
    let files = site.home.path().join("content/files");
    let rounds = site.until(
        "a thousand files came",
        |site| {
            fs::create_dir_all(&files).unwrap();
            for number in 0..1000 {
                fs::write(files.join(format!("f{number}.csv")), "a,b\n").unwrap();
            }
            site.save("last");
        },
        "last",
    );
    assert!(rounds <= 3, "{rounds} rounds");
}

#[test]
fn what_lies_beside_the_content_wakes_nobody() {
    let site = Watched::new(None);
    let public = site.home.path().join("public");
    for number in 0..20 {
        fs::create_dir_all(public.join(format!("{number}"))).unwrap();
        fs::write(public.join(format!("{number}/index.html")), "x").unwrap();
    }
    fs::rename(&public, site.home.path().join("old")).unwrap();
    // Long enough for a round that should not be: one of this site takes a few milliseconds.
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(site.rounds.try_iter().count(), 0, "what was published woke the watch");
    fs::write(site.home.path().join("content/.site.yaml.swp"), "x").unwrap();
    assert_eq!(site.until("a file was written", |site| site.save("b"), "b"), 1);
}

/// Runs a command in a folder, tells it to end after its first words, and gives its code and all that it said.
fn ended(folder: &Path, arguments: &[&str], meanwhile: impl FnOnce()) -> (Option<i32>, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gongshi"))
        .current_dir(folder)
        .args(arguments)
        .env_clear()
        .env("LANG", "C.UTF-8")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut said = String::new();
    out.read_line(&mut said).unwrap();
    meanwhile();
    let pid = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    std::io::Read::read_to_string(&mut out, &mut said).unwrap();
    let mut err = String::new();
    std::io::Read::read_to_string(&mut child.stderr.take().unwrap(), &mut err).unwrap();
    (child.wait().unwrap().code(), said + &err)
}

#[test]
fn an_interrupt_is_a_clean_end() {
    let home = tempfile::tempdir().unwrap();
    copy(&repository("tests/sites/two-languages/content"), &home.path().join("content"));
    let root = home.path().to_str().unwrap();
    let (code, said) = ended(home.path(), &["serve", root, "--port", "0"], || {});
    assert_eq!(code, Some(0), "{said}");
    assert!(said.starts_with("Preview at http://localhost:") && said.ends_with("Ended.\n"), "{said}");
    assert!(!home.path().join("public").exists(), "a preview writes nothing");
}

#[test]
fn a_change_is_heard_however_the_folder_is_named() {
    let home = tempfile::tempdir().unwrap();
    let root = home.path().join("city");
    copy(&repository("tests/sites/two-languages/content"), &root.join("content"));
    let page = root.join("public/en/about.html");
    let about = root.join("content/sections/about.en.md");
    let text = fs::read_to_string(&about).unwrap();
    let content = root.join("content");
    let whole = root.to_str().unwrap();
    let ways = [
        (&root, "."),
        (&root, "content"),
        (&content, "."),
        (&content, ".."),
        (&root, "../city"),
        (&root, whole),
    ];
    for (way, (folder, named)) in ways.into_iter().enumerate() {
        let (code, said) = ended(folder, &["build", named, "--watch"], || {
            // The first change may be seen when the folders begin to be watched; the second must be heard.
            for edit in 0..2 {
                let mark = format!("Mark of way {way}, edit {edit}.");
                fs::write(&about, format!("{text}\n{mark}\n")).unwrap();
                let begun = std::time::Instant::now();
                while !fs::read_to_string(&page).is_ok_and(|page| page.contains(&mark)) {
                    assert!(begun.elapsed() < PATIENCE, "nothing was published from {named:?}");
                    std::thread::sleep(Duration::from_millis(20));
                }
            }
        });
        assert_eq!(code, Some(0), "{said}");
        assert!(said.contains("content/sections/about.en.md: published after"), "{said}");
        assert!(said.ends_with("Ended.\n"), "{said}");
    }
}

#[test]
fn a_port_that_is_taken_is_a_failure_where_it_was_asked_for() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let root = repository("tests/sites/two-languages");
    let command = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gongshi"));
        command.args(["serve", root.to_str().unwrap(), "--port", &port]).env_clear();
        command
    };
    for (lang, word) in [("en", "the port is taken"), ("zh-CN", "端口已被占用")] {
        let output = command().args(["--lang", lang]).output().unwrap();
        assert_eq!(output.status.code(), Some(3));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(word) && said.contains(&port), "{said}");
    }
}
