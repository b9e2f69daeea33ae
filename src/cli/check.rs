//! `gongshi check`: says everything that is wrong with the content.

use super::exit::Exit;
use super::folder;
use super::limited::Limited;
use super::stream;
use super::strictness::Strictness;
use super::watchdog::Watchdog;
use super::words::Words;
use crate::diagnostic::{Catalogue, Checked, Diagnostic, Wording, print};
use crate::failure::Failure;
use crate::pipeline::Gate;
use crate::source::Sources;
use crate::{load, pipeline};
use clap::ValueEnum;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  gongshi check                                  the site in this folder
  gongshi check my-city --strict                 warnings count as well
  gongshi check my-city --gate publish           before publication: evidence, late reports, empty pages
  gongshi check --lang zh-CN                     in Chinese
  gongshi check --format sarif > findings.sarif  for a code host

Each code, for example unknown-key, is explained in docs/diagnostics.md.";

/// Find every mistake in the content, with file and line
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// The folder that holds `content`
    #[arg(default_value = ".", value_parser = folder::parser())]
    dir: PathBuf,
    /// For whom the findings are printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    format: Format,
    /// Say as well what is still to be done before something, by name
    #[arg(long, value_enum, value_name = "GATE")]
    gate: Option<GateName>,
    #[command(flatten)]
    strictness: Strictness,
    #[command(flatten)]
    limited: Limited,
}

/// A point that a report must pass.
#[derive(Clone, Copy, ValueEnum)]
enum GateName {
    /// What is published: values without evidence, late reports, empty pages, what the record block lacks
    Publish,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people: the line, a mark under the words, and what to do
    Terminal,
    /// For programs: an array of findings
    Json,
    /// For code hosts: SARIF 2.1.0
    Sarif,
}

impl Format {
    fn print(self, findings: &[Diagnostic], sources: &Sources, language: Wording) -> String {
        let catalogue = Catalogue::new(language);
        match self {
            Format::Terminal => print::terminal(findings, sources, &catalogue, stream::ink_of_out()),
            Format::Json => print::json(findings, sources, &catalogue),
            Format::Sarif => print::sarif(findings, sources, &catalogue),
        }
    }
}

pub fn run(arguments: &Arguments, words: &Words) -> Result<Exit, Failure> {
    let (format, language) = (arguments.format, words.language());
    // Whoever reads the findings reads this one as well, and so it is printed as they are.
    let watchdog = Watchdog::new(&arguments.limited.limits(), &arguments.dir, move |found| {
        let _ = stream::out(&format.print(found, &Sources::default(), language));
    });
    let sources = load::read_within(&arguments.dir, &arguments.limited.limits())?;
    let gate = match arguments.gate {
        None => Gate::Sound,
        Some(GateName::Publish) => Gate::Publish,
    };
    let Checked { value: site, diagnostics: findings } = pipeline::prepare_for(&sources, gate);
    // The process ends in a moment, and gives back its memory more quickly than piece by piece.
    std::mem::forget(site);
    let said = format.print(&findings, &sources, language);
    drop(watchdog);
    stream::out(&said)?;
    Ok(if arguments.strictness.forbids(&findings) { Exit::Content } else { Exit::Fine })
}
