//! `gongshi export`: writes the data files without the website.

use super::build::refused;
use super::exit::Exit;
use super::folder;
use super::limited::Limited;
use super::stream;
use super::strictness::Strictness;
use super::words::{Words, path};
use crate::diagnostic::Diagnostic;
use crate::failure::{Action, Cause, Failure};
use crate::plan::Content;
use crate::source::Sources;
use crate::{load, pipeline, publish};
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  gongshi export                          the data of the site in this folder, to ./export
  gongshi export my-city --out /srv/data  to another folder

The files are those of the website, in its folder `data`: CSV, JSON, a workbook and the data package that \
describes them. The output folder changes all at once or not at all; a folder that holds files of others is \
not touched.";

/// Write the data files without the website
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// The folder that holds `content`
    #[arg(default_value = ".", value_parser = folder::parser())]
    dir: PathBuf,
    /// Where the files are written; by default `export` in that folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[command(flatten)]
    strictness: Strictness,
    #[command(flatten)]
    limited: Limited,
}

pub fn run(arguments: &Arguments, words: &Words) -> Result<Exit, Failure> {
    let out = arguments.out.clone().unwrap_or_else(|| arguments.dir.join("export"));
    let _watchdog = arguments.limited.watchdog(&arguments.dir, words);
    let sources = load::read_within(&arguments.dir, &arguments.limited.limits())?;
    let mut findings = Vec::new();
    let files = write(arguments, &out, &sources, &mut findings)?;
    if !findings.is_empty() {
        stream::findings(&findings, &sources, words.language());
    }
    match files {
        Some(files) => {
            let wrote = [("files", files.into()), ("out", path(&out))];
            stream::out(&(words.say("export-wrote", wrote) + "\n"))?;
            Ok(Exit::Fine)
        }
        None => {
            stream::err(&refused(&findings, &out, words));
            Ok(Exit::Content)
        }
    }
}

/// Writes the files and gives their number; nothing where a finding forbids it.
fn write(
    arguments: &Arguments,
    out: &Path,
    sources: &Sources,
    findings: &mut Vec<Diagnostic>,
) -> Result<Option<usize>, Failure> {
    let site = pipeline::prepare(sources).unload(findings);
    let Some(site) = site.filter(|_| !arguments.strictness.forbids(findings)) else { return Ok(None) };
    let inputs = load::inputs(&arguments.dir);
    let release = publish::begin(out, &inputs)?;
    if release.is_of_another_kind("index.html", false) {
        return Err(Failure::new(Action::Publish, out, Cause::AnotherKind));
    }
    let wanted = |content| matches!(content, Content::File(file) if file.is_data());
    let files = pipeline::render_some(&site, sources, wanted, |route, bytes| {
        release.write(route.strip_prefix("data/").unwrap_or(route), &bytes)
    })?
    .unload(findings);
    if arguments.strictness.forbids(findings) {
        return Ok(None);
    }
    release.commit(&pipeline::origin(&site, sources))?;
    Ok(Some(files))
}
