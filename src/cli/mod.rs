//! Turns arguments into calls, and results into words and an exit code.

#![expect(
    clippy::disallowed_methods,
    reason = "this room has the arguments, the environment and the terminal"
)]

mod bind;
mod build;
mod check;
mod columns;
mod completions;
mod described;
mod exit;
mod export;
mod folder;
mod headers;
mod help;
mod init;
mod key;
mod language;
mod limited;
mod man;
mod misunderstood;
mod misuse;
mod progress;
mod query;
mod refusal;
mod rewrite;
mod rollback;
mod schema;
mod serve;
mod sign;
mod stream;
mod strictness;
mod terminal;
mod timings;
mod translated;
mod verify;
mod watchdog;
mod watching;
mod words;
mod wrap;

use crate::diagnostic::Wording;
use crate::failure::Failure;
use clap::{Parser, Subcommand};
use exit::Exit;
use std::ffi::OsString;
use std::process::ExitCode;
use words::Words;

const EXAMPLES: &str = "\
Examples:
  gongshi init my-city             begin a site: a small one, whose files explain themselves
  gongshi init demo --sample       see everything at work: a fictional city
  gongshi check my-city            find every mistake, with file and line
  gongshi serve my-city --open     see the website while you write it
  gongshi build my-city            write the website to my-city/public
  gongshi check --lang zh-CN       用中文说明每一处问题

Exit codes:
  0  everything is fine
  1  the content has errors (with --strict: or warnings), or a copy is not what was published
  2  the command was not understood
  3  the machine refused: a file that cannot be read, a full disk, a folder that is not ours";

/// Turns a public body's plan into a bilingual disclosure website.
///
/// A plan is a folder of YAML files (indicators, departments, documents) and Markdown sections. Gongshi checks
/// that nothing in it contradicts anything else, and writes a static website that can be served from anywhere.
#[derive(Parser)]
#[command(name = "gongshi", bin_name = "gongshi", version = env!("GONGSHI_VERSION"), after_help = EXAMPLES)]
#[command(disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// The language of messages; by default that of the environment (LC_ALL, LC_MESSAGES, LANG)
    #[arg(long, global = true, value_name = "LANG", value_parser = language::parser())]
    lang: Option<Wording>,
}

#[derive(Subcommand)]
enum Command {
    Init(init::Arguments),
    Check(check::Arguments),
    Build(build::Arguments),
    Export(export::Arguments),
    Query(query::Arguments),
    Serve(serve::Arguments),
    Bind(bind::Arguments),
    Rollback(rollback::Arguments),
    Sign(sign::Arguments),
    Verify(verify::Arguments),
    Headers(headers::Arguments),
    Translated(translated::Arguments),
    Schema(schema::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
}

/// Runs the program with its arguments, the first of which is its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let typed: Vec<OsString> = arguments.into_iter().collect();
    let arguments = match Arguments::try_parse_from(&typed) {
        Ok(arguments) => arguments,
        // Help and version are such an answer too, with the code 0.
        Err(answer) => return misuse::answer(&typed, answer).into(),
    };
    let words = Words::new(arguments.lang.unwrap_or_else(language::of_environment));
    match call(&arguments.command, &words) {
        Ok(exit) => exit.into(),
        Err(failure) => {
            stream::err(&refusal::text(&failure, &words));
            Exit::Machine.into()
        }
    }
}

fn call(command: &Command, words: &Words) -> Result<Exit, Failure> {
    match command {
        Command::Init(arguments) => init::run(arguments, words),
        Command::Check(arguments) => check::run(arguments, words),
        Command::Build(arguments) => build::run(arguments, words),
        Command::Export(arguments) => export::run(arguments, words),
        Command::Query(arguments) => query::run(arguments, words),
        Command::Serve(arguments) => serve::run(arguments, words),
        Command::Bind(arguments) => bind::run(arguments, words),
        Command::Rollback(arguments) => rollback::run(arguments, words),
        Command::Headers(arguments) => headers::run(arguments, words),
        Command::Translated(arguments) => translated::run(arguments, words),
        Command::Sign(arguments) => sign::run(arguments, words),
        Command::Verify(arguments) => verify::run(arguments, words),
        Command::Schema(arguments) => schema::run(arguments, words),
        Command::Completions(arguments) => completions::run(arguments, words),
        Command::Man(arguments) => man::run(arguments, words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        Arguments::command().debug_assert();
    }
}
