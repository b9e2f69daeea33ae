//! `gongshi build`: writes the website.

use super::exit::Exit;
use super::folder;
use super::limited::Limited;
use super::progress::{self, Work};
use super::stream;
use super::strictness::Strictness;
use super::timings::{self, Pages, Stage, Timings};
use super::watching::Told;
use super::words::{Words, path};
use super::{key, refusal, terminal, watching};
use crate::diagnostic::Diagnostic;
use crate::failure::{Action, Cause, Failure};
use crate::pipeline::{Past, Site};
use crate::publish::{self, Changes, Exchange, Release, Signed};
use crate::source::Sources;
use crate::watch::{Bell, Line, News, Polled, Round};
use crate::{compress, load, pipeline, watch};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const EXAMPLES: &str = "\
Examples:
  gongshi build                         the site in this folder, to ./public
  gongshi build my-city --out /srv/www  to another folder
  gongshi build --precompress           with .gz and .br beside each text file, for the web server
  gongshi build --strict                only if there are no warnings either
  gongshi build --watch                 again after every change

The output folder changes all at once or not at all: with errors in the content, or on a full disk, it \
stays as it was. A folder that holds files of others is not touched.";

/// Write the website
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// The folder that holds `content`
    #[arg(default_value = ".", value_parser = folder::parser())]
    dir: PathBuf,
    /// Where the website is written; by default `public` in that folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Say where the time went, and write a trace beside the output folder
    #[arg(long)]
    timings: bool,
    /// Write each text file packed as well (.gz and .br), for servers that send such files
    #[arg(long)]
    precompress: bool,
    #[command(flatten)]
    strictness: Strictness,
    #[command(flatten)]
    limited: Limited,
    /// Stay, and write what changes as soon as a file is saved
    #[arg(long)]
    watch: bool,
    /// With --watch: look for changes once a second instead of waiting to hear of them
    #[arg(long, requires = "watch")]
    poll: bool,
}

impl Arguments {
    /// The folders that the site is made from.
    fn inputs(&self) -> [PathBuf; 2] {
        load::inputs(&self.dir)
    }

    /// Writes a file, and its packed forms where they were asked for.
    fn write(&self, release: &Release, route: &str, bytes: &[u8]) -> Result<(), Failure> {
        release.write(route, bytes)?;
        if self.precompress {
            compress::forms(route, bytes).iter().try_for_each(|(route, form)| release.write(route, form))?;
        }
        Ok(())
    }

    /// Takes a published file over, with its packed forms where they were asked for.
    fn keep(&self, release: &Release, route: &str) -> bool {
        let forms = if self.precompress { compress::routes(route).to_vec() } else { Vec::new() };
        release.keep(route, &forms)
    }

    /// What decides what is written besides the files.
    fn asked(&self) -> &'static [&'static str] {
        if self.precompress { &["precompress"] } else { &[] }
    }
}

/// How a build ended.
enum Built {
    Refused,
    Published(Changes),
}

pub fn run(arguments: &Arguments, words: &Words) -> Result<Exit, Failure> {
    let timings = Timings::new(if arguments.timings { Pages::Noted } else { Pages::PassedOver });
    let out = arguments.out.clone().unwrap_or_else(|| arguments.dir.join("public"));
    if arguments.watch {
        return watch(arguments, &out, words);
    }
    let _watchdog = arguments.limited.watchdog(&arguments.dir, words);
    let (sources, findings, built) = progress::during(Work::Building, words, |count| {
        let sources =
            timings.during(Stage::Read, || load::read_within(&arguments.dir, &arguments.limited.limits()))?;
        let mut findings = Vec::new();
        let built = publish(arguments, &out, &sources, &mut findings, &timings, || count.add())?;
        Ok::<_, Failure>((sources, findings, built))
    })?;
    if !findings.is_empty() {
        stream::findings(&findings, &sources, words.language());
    }
    match built {
        Built::Refused => {
            stream::err(&refused(&findings, &out, words));
            Ok(Exit::Content)
        }
        Built::Published(changes) => {
            stream::out(&published(&changes, &out, timings.elapsed(), words))?;
            if arguments.timings {
                told(&timings, &out, words)?;
            }
            Ok(Exit::Fine)
        }
    }
}

/// Runs the line from the sources to the output folder. `wrote` is called after each file.
fn publish(
    arguments: &Arguments,
    out: &Path,
    sources: &Sources,
    findings: &mut Vec<Diagnostic>,
    timings: &Timings,
    wrote: impl Fn() + Sync,
) -> Result<Built, Failure> {
    let inputs = arguments.inputs();
    let key = key::of_build(sources, arguments.asked());
    // Only builds that found nothing are noted: what was found would have to be said again.
    if let Some(changes) = timings.during(Stage::Publish, || publish::unchanged(out, &inputs, &key))? {
        return Ok(Built::Published(changes));
    }
    let site = timings.during(Stage::Check, || pipeline::prepare(sources)).unload(findings);
    let built = release(arguments, out, site, sources, findings, timings, wrote)?;
    if let (Built::Published(changes), []) = (&built, findings.as_slice()) {
        publish::note(out, &key, &changes.manifest);
    }
    Ok(built)
}

/// Writes a site to the output folder, unless what was found forbids it.
fn release(
    arguments: &Arguments,
    out: &Path,
    site: Option<Site>,
    sources: &Sources,
    findings: &mut Vec<Diagnostic>,
    timings: &Timings,
    wrote: impl Fn() + Sync,
) -> Result<Built, Failure> {
    let Some(site) = site.filter(|_| !arguments.strictness.forbids(findings)) else {
        return Ok(Built::Refused);
    };
    let release = publish::begin(out, &arguments.inputs())?;
    if release.is_of_another_kind("index.html", true) {
        return Err(Failure::new(Action::Publish, out, Cause::AnotherKind));
    }
    let write = |route: &str, bytes: Vec<u8>| {
        timings.writing(route, || arguments.write(&release, route, &bytes))?;
        wrote();
        Ok::<_, Failure>(())
    };
    let keep = |route: &str| {
        let kept = arguments.keep(&release, route);
        if kept {
            wrote();
        }
        kept
    };
    let (maker, noted) = (key::of_maker(arguments.asked()), release.noted_pages());
    let past = Past { maker: &maker, noted: noted.as_deref(), keep: &keep };
    let made = timings.during(Stage::Pages, || pipeline::render_after(&site, sources, &past, write))?;
    let note = made.unload(findings);
    // A release that is dropped leaves the output folder as it was.
    if arguments.strictness.forbids(findings) {
        return Ok(Built::Refused);
    }
    let origin = pipeline::origin(&site, sources);
    // Publishing a large site takes memory of its own, for the list of its files.
    drop(site);
    drop(noted);
    let changes = timings.during(Stage::Publish, || release.commit(&origin))?;
    // Only builds that found nothing are noted: what was found in a page would have to be said again.
    if findings.is_empty() {
        publish::note_pages(out, &note, &changes.manifest);
    }
    Ok(Built::Published(changes))
}

/// Publishes after every change until somebody ends it. What the machine refuses is said and tried again with the
/// next change; only the first time it ends the command, for then something was asked for that cannot be.
fn watch(arguments: &Arguments, out: &Path, words: &Words) -> Result<Exit, Failure> {
    let mut line = Line::within(&arguments.dir, arguments.limited.limits());
    let mut bell = Bell::new(arguments.poll.then_some(Polled::Asked));
    terminal::end_on_signals(&bell.ringer());
    let begun = Instant::now();
    let first = progress::during(Work::Building, words, |_| line.run_anew())?;
    stream::err(&publish_round(arguments, out, first, begun, words)?);
    stream::out(&(words.say("watch-ready", [("out", path(out))]) + "\n"))?;
    watch::run(&mut line, &mut bell, |news, _| match news {
        News::Round(round, took) => {
            let begun = Instant::now().checked_sub(took).unwrap_or_else(Instant::now);
            let said = publish_round(arguments, out, *round, begun, words);
            stream::err(&said.unwrap_or_else(|failure| refusal::text(&failure, words)));
        }
        News::Unchanged => {}
        News::Failure(failure) => stream::err(&refusal::text(&failure, words)),
        News::Polled(polled) => stream::err(&watching::polled(&polled, words)),
    });
    stream::err(&watching::line("watch-ended", words));
    Ok(Exit::Fine)
}

/// Publishes what one round gave, and says so in a line.
fn publish_round(
    arguments: &Arguments,
    out: &Path,
    round: Round,
    begun: Instant,
    words: &Words,
) -> Result<String, Failure> {
    let mut findings = round.checked.diagnostics;
    let timings = Timings::new(Pages::PassedOver);
    let built = release(arguments, out, round.checked.value, &round.sources, &mut findings, &timings, || {})?;
    let changes = match &built {
        Built::Refused => None,
        Built::Published(changes) => Some(changes),
    };
    let (sources, took) = (&round.sources, begun.elapsed());
    let told = Told { changed: &round.changed, findings: &findings, sources, took };
    Ok(watching::published(&told, changes, words))
}

/// Says where the time went, and writes the trace.
fn told(timings: &Timings, out: &Path, words: &Words) -> Result<(), Failure> {
    let trace = timings::trace_path(out);
    std::fs::write(&trace, timings.trace()).map_err(Failure::system(Action::Write, &trace))?;
    stream::out(&(timings.table(words) + &words.say("timings-trace", [("file", path(&trace))]) + "\n"))
}

/// That nothing was written, and why.
pub fn refused(findings: &[Diagnostic], out: &Path, words: &Words) -> String {
    let errors = findings.iter().any(Diagnostic::is_error);
    let key = if errors { "build-refused" } else { "build-refused-strict" };
    words.say(key, [("out", path(out))]) + "\n"
}

fn published(changes: &Changes, out: &Path, took: Duration, words: &Words) -> String {
    let seconds = format!("{:.1}", took.as_secs_f64());
    // Also those that are packed; `verify` counts the same.
    let files = changes.added.len() + changes.changed.len() + changes.unchanged;
    let wrote = [("files", files.into()), ("out", path(out)), ("seconds", seconds.into())];
    let counts = [
        ("added", changes.added.len().into()),
        ("changed", changes.changed.len().into()),
        ("unchanged", changes.unchanged.into()),
        ("removed", changes.removed.len().into()),
    ];
    let mut lines = vec![words.say("build-wrote", wrote), words.say("build-changes", counts)];
    lines.push(words.say("build-manifest", [("digest", changes.manifest.as_str().into())]));
    match changes.atomic {
        Exchange::Atomic => {}
        Exchange::InTwoSteps => lines.push(words.say("build-in-two-steps", [("out", path(out))])),
    }
    match changes.signed {
        Signed::Never | Signed::Still => {}
        Signed::NoLonger => lines.push(words.say("build-no-longer-signed", [("out", path(out))])),
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Wording;

    fn said(atomic: Exchange, signed: Signed, language: Wording) -> String {
        let changes = Changes {
            added: vec!["index.html".into()],
            changed: Vec::new(),
            removed: Vec::new(),
            unchanged: 41,
            atomic,
            manifest: "00ff".into(),
            signed,
        };
        let took = Duration::from_millis(1240);
        published(&changes, Path::new("public"), took, &Words::new(language))
    }

    #[test]
    fn a_build_says_what_it_did() {
        assert_eq!(
            said(Exchange::Atomic, Signed::Still, Wording::En),
            "Wrote 42 files to public in 1.2 s.\n\
             Files: 1 new, 0 changed, 41 unchanged, 0 removed.\n\
             Manifest: sha256 00ff\n"
        );
    }

    #[test]
    fn what_a_reader_should_know_of_the_switch_and_the_signature_is_said() {
        for language in Wording::ALL {
            let lines = |atomic, signed| said(atomic, signed, language).lines().count();
            assert_eq!(lines(Exchange::Atomic, Signed::Never), 3);
            assert_eq!(lines(Exchange::InTwoSteps, Signed::Never), 4);
            assert_eq!(lines(Exchange::Atomic, Signed::NoLonger), 4);
        }
    }
}
