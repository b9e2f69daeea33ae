//! `gongshi completions`: teaches a shell to complete the program's arguments.

use super::exit::Exit;
use super::words::Words;
use super::{described, stream};
use crate::failure::Failure;
use clap_complete::Shell;

const EXAMPLES: &str = "\
Examples:
  gongshi completions bash > ~/.local/share/bash-completion/completions/gongshi
  gongshi completions fish > ~/.config/fish/completions/gongshi.fish
  gongshi completions zsh > ~/.zfunc/_gongshi";

/// Print the script that completes the program's arguments in a shell
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub fn run(arguments: &Arguments, words: &Words) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    let mut command = described::command(&Words::describing(words.language()), stream::WIDTH);
    clap_complete::generate(arguments.shell, &mut command, "gongshi", &mut script);
    stream::out(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Fine)
}
