//! How long it takes from the save of a file to the changed page, by the size of the site; how long until the first
//! page is there; and whether any of many edits is lost.
//!
//! ```text
//! cargo run --release --example preview       100, 1,000 and 10,000 indicators
//! cargo run --release --example preview -- 100 1000      other sizes
//! cargo run --release --example preview -- edits 1000    that many random edits of a small site: is each on screen?
//! cargo run --release --example preview -- burst 10000   that many files changed at once: how many times is the site made?
//! ```

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    dead_code,
    reason = "a benchmark edits files of its own, looks at the clock and says bluntly what it expects"
)]

#[path = "../benches/province/mod.rs"]
mod province;

use gongshi::diagnostic::{Catalogue, Wording};
use gongshi::serve::{self, Desk, Doorstep, Port};
use gongshi::watch::{self, Bell, Line, News, Preview, Ringer};
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How many edits are timed at each size.
const EDITS: usize = 15;
/// After which time an edit counts as lost.
const LOST: Duration = Duration::from_secs(20);

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let count = |place: usize, usual: usize| {
        arguments.get(place).map_or(usual, |text| text.parse().expect("a number"))
    };
    match arguments.first().map(String::as_str) {
        Some("edits") => edits(count(1, 1000)),
        Some("burst") => burst(count(1, 10_000)),
        Some(_) => sizes(&arguments.iter().map(|size| size.parse().expect("a number")).collect::<Vec<_>>()),
        None => sizes(&[100, 1_000, 10_000]),
    }
}

/// A site in a folder of its own, with a preview that watches it until this is dropped.
struct Watched {
    home: tempfile::TempDir,
    port: u16,
    ready: Duration,
    rounds: Arc<AtomicUsize>,
    ringer: Ringer,
    watcher: Option<JoinHandle<()>>,
}

impl Drop for Watched {
    /// The watcher ends before its folder goes.
    fn drop(&mut self) {
        self.ringer.quit();
        let ended = self.watcher.take().map(JoinHandle::join);
        assert!(std::thread::panicking() || matches!(ended, Some(Ok(()))), "the watcher failed");
    }
}

impl Watched {
    fn of(indicators: usize) -> Watched {
        let home = tempfile::tempdir().unwrap();
        province::write(province::files(indicators), home.path()).unwrap();
        // The files have rested, as those of a clerk who sits down to work.
        std::thread::sleep(Duration::from_millis(2100));
        let begun = Instant::now();
        let doorstep = Doorstep::find(None, Port::Exactly(0)).unwrap();
        let port = doorstep.port();
        let desk = Desk::new();
        let mut preview = Preview::new(desk.clone(), Catalogue::new(Wording::En), None);
        let mut line = Line::of(home.path());
        preview.show(line.run_anew().unwrap());
        serve::open(doorstep, desk).unwrap();
        let (rounds, mut bell) = (Arc::new(AtomicUsize::new(0)), Bell::new(None));
        let (counter, ringer) = (rounds.clone(), bell.ringer());
        let mut watched = Watched { home, port, ready: Duration::ZERO, rounds, ringer, watcher: None };
        let first = watched.get("/index.html");
        assert!(first.contains("<h1"), "{first}");
        watched.ready = begun.elapsed();
        watched.watcher = Some(std::thread::spawn(move || {
            watch::run(&mut line, &mut bell, |news, ringer| match news {
                News::Round(round, _) => {
                    counter.fetch_add(1, Ordering::Relaxed);
                    preview.show(*round);
                    preview.look_through(|| ringer.has_rung());
                }
                News::Unchanged => {
                    preview.look_through(|| ringer.has_rung());
                }
                News::Failure(failure) => panic!("{failure}"),
                News::Polled(why) => panic!("{why:?}"),
            });
        }));
        std::thread::sleep(Duration::from_millis(500));
        watched
    }

    fn get(&self, target: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let request =
            format!("GET {target} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", self.port);
        stream.write_all(request.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    /// Waits until a page has some words; how long it took since `begun`.
    fn until(&self, target: &str, words: &str, begun: Instant) -> Option<Duration> {
        loop {
            if self.get(target).contains(words) {
                return Some(begun.elapsed());
            }
            if begun.elapsed() > LOST {
                return None;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// A file of indicators near the middle of the site, and the id of its first indicator.
    fn county(&self) -> (PathBuf, String) {
        let mut files: Vec<PathBuf> = fs::read_dir(self.home.path().join("content/indicators"))
            .unwrap()
            .map(|e| e.unwrap().path())
            .collect();
        files.sort();
        let file = files.swap_remove(files.len() / 2);
        let text = fs::read_to_string(&file).unwrap();
        let id = text.split("- id: ").nth(1).unwrap().lines().next().unwrap().to_owned();
        (file, id)
    }
}

fn sizes(sizes: &[usize]) {
    println!(
        "{:>10} {:>9} {:>14} {:>14} {:>14} {:>8}",
        "indicators", "ready s", "value ms", "title ms", "prose ms", "ratio"
    );
    let mut first = None;
    for &size in sizes {
        let site = Watched::of(size);
        let (file, id) = site.county();
        let own = format!("/en/indicators/{id}.html");
        let text = fs::read_to_string(&file).unwrap();
        let value = timed(&site, &own, |number| {
            // The first indicator of every county is a share; the generator's shares have one decimal, these two.
            let mark = format!("81.{}", 11 + number);
            fs::write(&file, with_last_value(&text, &mark)).unwrap();
            mark
        });
        let title = timed(&site, &own, |number| {
            let mark = format!("Title {number}x, ");
            fs::write(&file, text.replacen("en: \"", &format!("en: \"{mark}"), 1)).unwrap();
            mark
        });
        let listed = site.get("/en/indicators.html").contains("Title")
            || site.get("/en/tasks/product-quality.html").contains("Title");
        let about = site.home.path().join("content/sections/about.en.md");
        let prose = fs::read_to_string(&about).unwrap();
        let prose = timed(&site, "/en/about.html", |number| {
            let mark = format!("Paragraph {} of the benchmark.", words(number));
            fs::write(&about, format!("{prose}\n{mark}\n")).unwrap();
            mark
        });
        let slowest = value.max(title).max(prose).as_secs_f64() * 1e3;
        let base = *first.get_or_insert(slowest);
        println!(
            "{size:>10} {:>9.2} {:>14.1} {:>14.1} {:>14.1} {:>8.2}{}",
            site.ready.as_secs_f64(),
            value.as_secs_f64() * 1e3,
            title.as_secs_f64() * 1e3,
            prose.as_secs_f64() * 1e3,
            slowest / base,
            if listed { "" } else { "  (a list does not show the title)" }
        );
    }
}

/// A file of indicators with another number as the last value of its first indicator.
fn with_last_value(text: &str, value: &str) -> String {
    let heads: Vec<usize> = text.match_indices("- id: ").map(|(at, _)| at).collect();
    let end = heads.get(1).copied().unwrap_or(text.len());
    let at = text[..end].rfind(" value: ").expect("a value") + " value: ".len();
    let length = text[at..].find([',', ' ', '}']).expect("an end of the value");
    format!("{}{value}{}", &text[..at], &text[at + length..])
}

/// A number in letters, so that prose states none.
fn words(number: usize) -> String {
    number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}

/// The median time from a save to the page with the words that were saved.
fn timed(site: &Watched, target: &str, save: impl Fn(usize) -> String) -> Duration {
    let mut times: Vec<Duration> = (0..EDITS)
        .map(|number| {
            let begun = Instant::now();
            let mark = save(number);
            let took =
                site.until(target, &mark, begun).unwrap_or_else(|| panic!("{target} never shows {mark}"));
            std::thread::sleep(Duration::from_millis(150));
            took
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}

/// Random edits of a small site, by every way in which editors and people save: is each on screen?
fn edits(count: usize) {
    let site = Watched::of(100);
    let (file, id) = site.county();
    let folder = file.parent().unwrap().to_owned();
    let text = fs::read_to_string(&file).unwrap();
    let target = format!("/en/indicators/{id}.html");
    let mut at = file.clone();
    let mut lost = 0;
    let mut random = 1_u64;
    for number in 0..count {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mark = format!("Title {number}x, ");
        let changed = text.replacen("en: \"", &format!("en: \"{mark}"), 1);
        match (random >> 33) % 6 {
            0 => fs::write(&at, &changed).unwrap(),
            // Beside the file, then in its place: most editors.
            1 => {
                fs::write(folder.join(".edit.swp"), &changed).unwrap();
                fs::rename(folder.join(".edit.swp"), &at).unwrap();
            }
            // The old one is put aside first: others.
            2 => {
                fs::rename(&at, folder.join("backup.yaml~")).unwrap();
                fs::write(&at, &changed).unwrap();
                fs::remove_file(folder.join("backup.yaml~")).unwrap();
            }
            // Another name.
            3 => {
                fs::write(&at, &changed).unwrap();
                let to = folder.join(format!("9{:03}-moved.yaml", number % 1000));
                fs::rename(&at, &to).unwrap();
                at = to;
            }
            // The whole folder goes away and comes back.
            4 => {
                let away = site.home.path().join("away");
                fs::rename(&folder, &away).unwrap();
                std::thread::sleep(Duration::from_millis(random >> 33 & 31));
                fs::rename(&away, &folder).unwrap();
                fs::write(&at, &changed).unwrap();
            }
            // Broken, and mended at once.
            _ => {
                fs::write(&at, "- [").unwrap();
                std::thread::sleep(Duration::from_millis(random >> 33 & 63));
                fs::write(&at, &changed).unwrap();
            }
        }
        if site.until(&target, &mark, Instant::now()).is_none() {
            lost += 1;
            println!("lost: edit {number}");
        }
    }
    println!("{count} edits, {lost} lost, the site was made {} times", site.rounds.load(Ordering::Relaxed));
}

/// Many files at once, as a checkout writes them.
fn burst(count: usize) {
    let site = Watched::of(100);
    let sections = site.home.path().join("content/files");
    fs::create_dir_all(&sections).unwrap();
    settle(&site);
    let before = site.rounds.load(Ordering::Relaxed);
    let begun = Instant::now();
    for number in 0..count {
        fs::write(sections.join(format!("f{number}.csv")), format!("a,{number}\n")).unwrap();
    }
    let written = begun.elapsed();
    let last = format!("/files/f{}.csv", count - 1);
    let shown = site.until(&last, &format!("a,{}", count - 1), begun);
    settle(&site);
    let rounds = site.rounds.load(Ordering::Relaxed) - before;
    println!(
        "{count} files written in {:.2} s, the last on screen after {:.2} s, the site was made {rounds} times",
        written.as_secs_f64(),
        shown.expect("the last file is shown").as_secs_f64()
    );
}

/// Waits until nothing is made any more.
fn settle(site: &Watched) {
    let mut rounds = site.rounds.load(Ordering::Relaxed);
    loop {
        std::thread::sleep(Duration::from_secs(2));
        match site.rounds.load(Ordering::Relaxed) {
            now if now == rounds => return,
            now => rounds = now,
        }
    }
}
