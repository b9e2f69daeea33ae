//! `gongshi build`: writes the website.

use super::exit::Exit;
use super::limited::Limited;
use super::strictness::Strictness;
use super::words::{Words, path};
use super::{progress, stream};
use crate::diagnostic::{Catalogue, Diagnostic, print};
use crate::failure::Failure;
use crate::publish::{self, Changes, Exchange};
use crate::source::Sources;
use crate::{load, pipeline};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const EXAMPLES: &str = "\
Examples:
  gongshi build                         the site in this folder, to ./public
  gongshi build my-city --out /srv/www  to another folder
  gongshi build --strict                only if there are no warnings either

The output folder changes all at once or not at all: with errors in the content, or on a full disk, it \
stays as it was. A folder that holds files of others is not touched.";

/// Write the website
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// The folder that holds `content`
    #[arg(default_value = ".")]
    dir: PathBuf,
    /// Where the website is written; by default `public` in that folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[command(flatten)]
    strictness: Strictness,
    #[command(flatten)]
    limited: Limited,
}

/// How a build ended.
enum Built {
    Refused,
    Published { pages: usize, changes: Changes },
}

pub fn run(arguments: &Arguments, words: &Words) -> Result<Exit, Failure> {
    let begun = Instant::now();
    let out = arguments.out.clone().unwrap_or_else(|| arguments.dir.join("public"));
    let (sources, findings, built) = progress::during(words, |count| {
        let sources = load::read_within(&arguments.dir, &arguments.limited.limits())?;
        let mut findings = Vec::new();
        let built = publish(arguments, &out, &sources, &mut findings, || count.add())?;
        Ok::<_, Failure>((sources, findings, built))
    })?;
    if !findings.is_empty() {
        let catalogue = Catalogue::new(words.language());
        stream::err(&print::terminal(&findings, &sources, &catalogue, stream::ink_of_err()));
    }
    match built {
        Built::Refused => {
            stream::err(&refused(&findings, &out, words));
            Ok(Exit::Content)
        }
        Built::Published { pages, changes } => {
            stream::out(&published(pages, &changes, &out, begun.elapsed(), words))?;
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
    wrote: impl Fn() + Sync,
) -> Result<Built, Failure> {
    let site = pipeline::prepare(sources).unload(findings);
    let Some(site) = site.filter(|_| !arguments.strictness.forbids(findings)) else {
        return Ok(Built::Refused);
    };
    let inputs = ["content", "themes"].map(|input| arguments.dir.join(input));
    let release = publish::begin(out, &inputs)?;
    let pages = pipeline::render(&site, sources, |route, bytes| {
        release.write(route, &bytes)?;
        wrote();
        Ok::<_, Failure>(())
    })?
    .unload(findings);
    // A release that is dropped leaves the output folder as it was.
    if arguments.strictness.forbids(findings) {
        return Ok(Built::Refused);
    }
    let changes = release.commit()?;
    Ok(Built::Published { pages, changes })
}

/// That nothing was written, and why.
pub fn refused(findings: &[Diagnostic], out: &Path, words: &Words) -> String {
    let errors = findings.iter().any(Diagnostic::is_error);
    let key = if errors { "build-refused" } else { "build-refused-strict" };
    words.say(key, [("out", path(out))]) + "\n"
}

fn published(pages: usize, changes: &Changes, out: &Path, took: Duration, words: &Words) -> String {
    let seconds = format!("{:.1}", took.as_secs_f64());
    let wrote = [("pages", pages.into()), ("out", path(out)), ("seconds", seconds.into())];
    let counts = [
        ("added", changes.added.len().into()),
        ("changed", changes.changed.len().into()),
        ("unchanged", changes.unchanged.into()),
        ("removed", changes.removed.len().into()),
    ];
    let mut lines = vec![words.say("build-wrote", wrote), words.say("build-changes", counts)];
    match changes.atomic {
        Exchange::Atomic => {}
        Exchange::InTwoSteps => lines.push(words.say("build-in-two-steps", [("out", path(out))])),
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Wording;

    #[test]
    fn a_switch_that_was_not_atomic_is_said() {
        let changes = |atomic| Changes {
            added: vec!["index.html".into()],
            changed: Vec::new(),
            removed: Vec::new(),
            unchanged: 41,
            atomic,
        };
        let said = |atomic, language| {
            let took = Duration::from_millis(1240);
            published(42, &changes(atomic), Path::new("public"), took, &Words::new(language))
        };
        assert_eq!(
            said(Exchange::Atomic, Wording::En),
            "Wrote 42 pages to public in 1.2 s.\nFiles: 1 new, 0 changed, 41 unchanged, 0 removed.\n"
        );
        for language in Wording::ALL {
            assert_eq!(said(Exchange::InTwoSteps, language).lines().count(), 3);
        }
    }
}
