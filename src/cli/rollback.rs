//! `gongshi rollback`: publishes the previous release again.

use super::exit::Exit;
use super::folder;
use super::stream;
use super::words::{Words, path};
use crate::failure::{Action, Failure};
use crate::load;
use crate::publish::{self, Exchange};
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  gongshi rollback                            take back the last build of the site in this folder
  gongshi rollback my-city --out /srv/www     of a site that is written to another folder

Beside the output folder one previous release is kept. It is exchanged with the published one, in one step \
where the file system can: a second rollback takes back the first.";

/// Publish the previous release again
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// The folder that holds `content`
    #[arg(default_value = ".", value_parser = folder::parser())]
    dir: PathBuf,
    /// Where the website is written; by default `public` in that folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub fn run(arguments: &Arguments, words: &Words) -> Result<Exit, Failure> {
    // Whose folder was misspelt has perhaps a release that is kept elsewhere.
    if arguments.out.is_none() {
        std::fs::metadata(&arguments.dir).map_err(Failure::system(Action::Read, &arguments.dir))?;
    }
    let out = arguments.out.clone().unwrap_or_else(|| arguments.dir.join("public"));
    let inputs = load::inputs(&arguments.dir);
    let back = publish::rollback(&out, &inputs)?;
    let mut lines = vec![
        words.say("rolled-back", [("out", path(&out))]),
        words.say("build-manifest", [("digest", back.manifest.into())]),
    ];
    match back.atomic {
        Exchange::Atomic => {}
        Exchange::InTwoSteps => lines.push(words.say("build-in-two-steps", [("out", path(&out))])),
    }
    stream::out(&(lines.join("\n") + "\n"))?;
    Ok(Exit::Fine)
}
