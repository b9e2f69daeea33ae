//! `gongshi serve`: shows the site in a browser while it is being written.

use super::exit::Exit;
use super::folder;
use super::limited::Limited;
use super::progress::{self, Work};
use super::terminal::{self, Key, Keys};
use super::watching::{self, Told};
use super::words::Words;
use super::{refusal, stream};
use crate::diagnostic::{Catalogue, Diagnostic};
use crate::failure::Failure;
use crate::serve::{self, Desk, Doorstep, Port};
use crate::watch::{self, Bell, Line, News, Polled, Preview};
use clap::ValueEnum;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Where the preview listens if nothing else is asked for, and nobody else does.
const PORT: u16 = 8000;

const EXAMPLES: &str = "\
Examples:
  gongshi serve                        the site in this folder, at http://localhost:8000/
  gongshi serve my-city --open         and open it in the browser
  gongshi serve --editor vscode        places of mistakes open Visual Studio Code
  gongshi serve --poll                 on a network drive, where no changes are heard of

Save a file, and open pages show it. A mistake is laid over the last good page and goes when it is mended. \
Nothing is written to the disk, and no other machine can reach the preview unless --host says so.";

/// Show the website in a browser, and keep it up to date while you write
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// The folder that holds `content`
    #[arg(default_value = ".", value_parser = folder::parser())]
    dir: PathBuf,
    /// The port to listen at; by default 8000, or the next one that is free
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// The address to listen at; by default this machine alone can reach the preview
    #[arg(long, value_name = "HOST")]
    host: Option<String>,
    /// Open the browser
    #[arg(long)]
    open: bool,
    /// Look for changes once a second instead of waiting to hear of them
    #[arg(long)]
    poll: bool,
    /// Make the places of mistakes links that open this editor
    #[arg(long, value_enum)]
    editor: Option<Editor>,
    #[command(flatten)]
    limited: Limited,
}

#[derive(Clone, Copy, ValueEnum)]
enum Editor {
    /// Visual Studio Code
    Vscode,
}

pub fn run(arguments: &Arguments, words: &Words) -> Result<Exit, Failure> {
    let begun = Instant::now();
    let port = arguments.port.map_or(Port::From(PORT), Port::Exactly);
    // First, for it takes no time: who asked for a port that is taken need not wait to hear so.
    let doorstep = Doorstep::find(arguments.host.as_deref(), port)?;
    let address = doorstep.address();
    let open_to_others = doorstep.is_open_to_others();
    let mut bell = Bell::new(arguments.poll.then_some(Polled::Asked));
    terminal::end_on_signals(&bell.ringer());
    let mut line = Line::within(&arguments.dir, arguments.limited.limits());
    let first = progress::during(Work::Building, words, |_| line.run_anew())?;
    let desk = Desk::new();
    let mut preview = Preview::new(desk.clone(), Catalogue::new(words.language()), arguments.editor_root());
    let sources = first.sources.clone();
    let findings = preview.show(first);
    serve::open(doorstep, desk)?;
    stream::out(&watching::ready(&address, begun.elapsed(), terminal::is_at_keys(), words))?;
    if open_to_others {
        stream::err(&watching::line("serve-open-to-others", words));
    }
    report(&findings, &sources, words);
    if arguments.open {
        open(&address, words);
    }

    let keys = Keys::listen(&bell.ringer(), {
        let (address, words) = (address.clone(), Words::new(words.language()));
        move |key| match key {
            Key::Open => open(&address, &words),
        }
    });
    // The pages are looked through only once changes are heard of: the watch begins with looking for some.
    let mut last = sources;
    watch::run(&mut line, &mut bell, |news, ringer| match news {
        News::Round(round, took) => {
            let (sources, changed) = (round.sources.clone(), round.changed.clone());
            let findings = preview.show(*round);
            let told = Told { changed: &changed, findings: &findings, sources: &sources, took };
            stream::err(&watching::round(&told, words));
            last = sources;
            let faults = preview.look_through(|| ringer.has_rung());
            report(&faults, &last, words);
        }
        News::Unchanged => {
            let faults = preview.look_through(|| ringer.has_rung());
            report(&faults, &last, words);
        }
        News::Failure(failure) => {
            let said = refusal::text(&failure, words);
            stream::err(&said);
            preview.fail(&said);
        }
        News::Polled(polled) => stream::err(&watching::polled(&polled, words)),
    });
    drop(keys);
    stream::err(&watching::line("watch-ended", words));
    Ok(Exit::Fine)
}

impl Arguments {
    /// The site's folder as an editor must be told it.
    fn editor_root(&self) -> Option<PathBuf> {
        self.editor
            .map(|Editor::Vscode| Path::new(&self.dir).canonicalize().unwrap_or_else(|_| self.dir.clone()))
    }
}

fn report(findings: &[Diagnostic], sources: &crate::source::Sources, words: &Words) {
    if !findings.is_empty() {
        stream::err(&watching::findings(findings, sources, words));
    }
}

fn open(address: &str, words: &Words) {
    if !terminal::open_browser(address) {
        stream::err(&watching::line("serve-no-browser", words));
    }
}
