//! Where the time of a build went: a table for people, and a trace that a browser's viewer opens.

use super::words::Words;
use std::cell::Cell;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A stage of the line, or of what a build does around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Reading the files.
    Read,
    /// Checking, joining and planning.
    Check,
    /// Making the pages, and writing each.
    Pages,
    /// Bringing the files to the disk and putting them in the place of the old ones.
    Publish,
}

impl Stage {
    const ALL: [Stage; 4] = [Stage::Read, Stage::Check, Stage::Pages, Stage::Publish];

    fn key(self) -> &'static str {
        match self {
            Stage::Read => "stage-read",
            Stage::Check => "stage-check",
            Stage::Pages => "stage-pages",
            Stage::Publish => "stage-publish",
        }
    }
}

/// Something that took time.
#[derive(Clone, Debug)]
struct Span {
    what: What,
    /// Since the build began.
    from: Duration,
    took: Duration,
    /// Which of the threads that make pages did it; the first is the program's own.
    thread: usize,
}

#[derive(Clone, Debug)]
enum What {
    Stage(Stage),
    /// Making a page, by its route.
    Page(String),
    /// Writing it.
    Write(String),
}

/// The times of a build so far. Where nobody asked for them, only the stages are noted.
#[derive(Debug)]
pub struct Timings {
    begun: Instant,
    pages: Pages,
    spans: Mutex<Vec<Span>>,
}

/// Whether each page is noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pages {
    Noted,
    PassedOver,
}

thread_local! {
    /// When this thread handed over its last page: since then it has been making the next one.
    static HANDED_OVER: Cell<Option<Instant>> = const { Cell::new(None) };
}

impl Timings {
    pub fn new(pages: Pages) -> Timings {
        Timings { begun: Instant::now(), pages, spans: Mutex::new(Vec::new()) }
    }

    /// How long the build has taken.
    pub fn elapsed(&self) -> Duration {
        self.begun.elapsed()
    }

    /// Does a stage's work and notes how long it took.
    pub fn during<T>(&self, stage: Stage, work: impl FnOnce() -> T) -> T {
        let from = Instant::now();
        let done = work();
        self.note(What::Stage(stage), from, Instant::now());
        done
    }

    /// Writes a page, and notes how long that took, and how long its making took before.
    pub fn writing<T>(&self, route: &str, write: impl FnOnce() -> T) -> T {
        if self.pages == Pages::PassedOver {
            return write();
        }
        let made = Instant::now();
        if let Some(from) = HANDED_OVER.get() {
            self.note(What::Page(route.to_owned()), from, made);
        }
        let done = write();
        let written = Instant::now();
        self.note(What::Write(route.to_owned()), made, written);
        HANDED_OVER.set(Some(written));
        done
    }

    fn note(&self, what: What, from: Instant, to: Instant) {
        let thread = rayon::current_thread_index().map_or(0, |index| index + 1);
        let span = Span { what, from: from - self.begun, took: to - from, thread };
        // The list is whole between any two statements, so the panic of another thread does not spoil it.
        self.spans.lock().unwrap_or_else(PoisonError::into_inner).push(span);
    }

    /// The stages, one a line, with their share of the whole.
    pub fn table(&self, words: &Words) -> String {
        let spans = self.spans.lock().unwrap_or_else(PoisonError::into_inner);
        let whole = self.elapsed();
        let took = |stage| {
            let of_stage =
                spans.iter().filter(|span| matches!(span.what, What::Stage(other) if other == stage));
            of_stage.map(|span| span.took).sum::<Duration>()
        };
        let line = |took: Duration, said: String| {
            let share = 100.0 * took.as_secs_f64() / whole.as_secs_f64().max(f64::MIN_POSITIVE);
            format!("{:>9.1} ms {share:>5.1} %  {said}\n", took.as_secs_f64() * 1000.0)
        };
        let stages = Stage::ALL.map(|stage| line(took(stage), words.say(stage.key(), [])));
        stages.concat() + &line(whole, words.say("stage-whole", []))
    }

    /// The same and, where they were noted, the pages, in the trace event format that the viewers of Chromium
    /// (`chrome://tracing`) and Perfetto open. Times are in microseconds.
    pub fn trace(&self) -> String {
        let spans = self.spans.lock().unwrap_or_else(PoisonError::into_inner);
        let events: Vec<_> = spans.iter().map(event).collect();
        serde_json::json!({ "displayTimeUnit": "ms", "traceEvents": events }).to_string()
    }
}

fn event(span: &Span) -> serde_json::Value {
    let (category, name) = match &span.what {
        What::Stage(stage) => ("stage", stage.key().trim_start_matches("stage-")),
        What::Page(route) => ("page", route.as_str()),
        What::Write(route) => ("write", route.as_str()),
    };
    serde_json::json!({
        "name": name,
        "cat": category,
        "ph": "X",
        "ts": span.from.as_secs_f64() * 1e6,
        "dur": span.took.as_secs_f64() * 1e6,
        "pid": 1,
        "tid": span.thread,
    })
}

/// Where the trace is written: beside the output folder, for example `public.trace.json`. Inside, it would be
/// published.
pub fn trace_path(out: &Path) -> std::path::PathBuf {
    let mut name = out.file_name().unwrap_or_default().to_owned();
    name.push(".trace.json");
    out.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Wording;

    #[test]
    fn every_stage_stands_in_the_table_and_in_the_trace() {
        let timings = Timings::new(Pages::Noted);
        for stage in Stage::ALL {
            timings.during(stage, || ());
        }
        timings.writing("a.html", || ());
        timings.writing("b.html", || ());
        for language in Wording::ALL {
            let table = timings.table(&Words::new(language));
            assert_eq!(table.lines().count(), Stage::ALL.len() + 1, "{table}");
            assert!(!table.contains("stage-"), "{table}");
        }
        let trace: serde_json::Value = serde_json::from_str(&timings.trace()).unwrap();
        let names: Vec<_> = trace["traceEvents"]
            .as_array()
            .unwrap()
            .iter()
            .map(|event| event["name"].as_str().unwrap())
            .collect();
        assert_eq!(names, ["read", "check", "pages", "publish", "a.html", "b.html", "b.html"]);
    }

    #[test]
    fn the_trace_is_not_published() {
        assert_eq!(trace_path(Path::new("site/public")), Path::new("site/public.trace.json"));
    }
}
