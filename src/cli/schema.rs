//! `gongshi schema`: writes the JSON Schemas of the content.

use super::exit::Exit;
use super::stream;
use super::words::{Words, path};
use crate::check;
use crate::diagnostic::Wording;
use crate::failure::{Action, Failure};
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  gongshi schema                       print all of them, by name
  gongshi schema --out my-city/schemas write one file for each; after an update, the new ones

The descriptions are in the language of messages; --lang zh-CN gives the Chinese ones. \
With this first line an editor that knows YAML completes and checks what is typed:
  # yaml-language-server: $schema=../schemas/site.json";

/// Write the JSON Schemas of the content, for editors
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// Where each schema is written as NAME.json; by default they are printed
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// A schema as a file: its name, for example `site.json`, and its text.
pub type File = (String, String);

/// Every schema as a file, described in a language.
pub fn files(language: Wording) -> Vec<File> {
    check::schemas(language)
        .into_iter()
        .map(|(name, schema)| (format!("{name}.json"), format!("{schema:#}\n")))
        .collect()
}

pub fn run(arguments: &Arguments, words: &Words) -> Result<Exit, Failure> {
    let Some(out) = &arguments.out else {
        let all: serde_json::Map<_, _> = check::schemas(words.language())
            .into_iter()
            .map(|(name, schema)| (name.to_owned(), schema))
            .collect();
        stream::out(&format!("{:#}\n", serde_json::Value::Object(all)))?;
        return Ok(Exit::Fine);
    };
    std::fs::create_dir_all(out).map_err(Failure::system(Action::CreateFolder, out))?;
    let files = files(words.language());
    for (name, text) in &files {
        let file = out.join(name);
        std::fs::write(&file, text).map_err(Failure::system(Action::Write, &file))?;
    }
    stream::out(&(words.say("schema-wrote", [("files", files.len().into()), ("out", path(out))]) + "\n"))?;
    Ok(Exit::Fine)
}
