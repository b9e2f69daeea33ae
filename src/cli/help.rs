//! The page that says how a command is used, in the reader's language.

use super::words::Words;
use super::wrap::wrapped;
use clap::builder::StyledStr;
use clap::builder::styling::Style;
use clap::{Arg, Command};
use unicode_width::UnicodeWidthStr;

/// Where a description begins at the latest; what is longer has it on the next line.
const WIDEST_NAME: usize = 32;

/// Where a description begins that has a line of its own.
const BELOW: usize = 6;

/// How many columns what an example does must have beside it; with fewer it stands below.
const NARROW: usize = 28;

/// A page of a command whose words are in the language already, for lines of so many columns.
pub fn page(command: &mut Command, words: &Words, columns: usize) -> StyledStr {
    let mut page = Page { text: String::new(), columns, header: *command.get_styles().get_header() };
    let heading = |key: &str| words.say(key, []);
    page.prose(&text(command.get_long_about().or(command.get_about())));
    page.heading(&heading("help-usage"));
    page.line(&usage(&command.render_usage().to_string(), words));
    let commands = command.get_subcommands().map(|it| (it.get_name().to_owned(), text(it.get_about())));
    page.list(&heading("help-commands"), &commands.collect::<Vec<_>>());
    let entry = |arg: &Arg| (name(arg), description(arg, words));
    page.list(&heading("help-arguments"), &command.get_positionals().map(entry).collect::<Vec<_>>());
    page.list(
        &heading("help-options"),
        &command.get_arguments().filter(|arg| !arg.is_positional()).map(entry).collect::<Vec<_>>(),
    );
    if let Some(examples) = command.get_after_help() {
        page.examples(&examples.to_string());
    }
    page.text.into()
}

fn text(styled: Option<&StyledStr>) -> String {
    styled.map(ToString::to_string).unwrap_or_default()
}

/// A line of usage without its label, for example `gongshi check [OPTIONS] [DIR]`.
pub fn usage(rendered: &str, words: &Words) -> String {
    let usage = rendered.trim().strip_prefix("Usage:").unwrap_or(rendered).trim();
    usage.replace("[OPTIONS]", &format!("[{}]", words.say("help-value-options", [])))
}

/// How an argument is written; long options stand below each other, whether or not they have a short form.
fn name(arg: &Arg) -> String {
    match (arg.get_short(), arg.is_positional()) {
        (Some(short), _) => format!("-{short}, {arg}"),
        (None, false) => format!("    {arg}"),
        (None, true) => arg.to_string(),
    }
}

/// What an argument does, what holds without it, and what it can be.
fn description(arg: &Arg, words: &Words) -> String {
    let mut text = text(arg.get_help());
    if !arg.get_action().takes_values() {
        return text;
    }
    let defaults: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    match defaults.join(",").as_str() {
        "" => {}
        "." => text += &words.say("help-default-here", []),
        value => text += &words.say("help-default", [("value", value.to_owned().into())]),
    }
    let values = arg.get_possible_values();
    if values.iter().any(|value| value.get_help().is_some()) {
        for value in &values {
            let said = value.get_help().map(|help| {
                words.say(
                    "help-choice",
                    [("value", value.get_name().into()), ("help", help.to_string().into())],
                )
            });
            text += &format!("\n- {}", said.as_deref().unwrap_or(value.get_name()));
        }
    } else if !values.is_empty() {
        let names: Vec<&str> = values.iter().map(|value| value.get_name()).collect();
        text += &words.say("help-choices", [("values", names.join(&words.say("comma", [])).into())]);
    }
    text
}

/// A page that is being written.
struct Page {
    text: String,
    columns: usize,
    /// How a heading looks on a terminal.
    header: Style,
}

impl Page {
    fn line(&mut self, line: &str) {
        self.text += line.trim_end();
        self.text.push('\n');
    }

    fn prose(&mut self, text: &str) {
        wrapped(text, self.columns).iter().for_each(|line| self.line(line));
    }

    /// An empty line, and a heading that what follows may stand beside.
    fn heading(&mut self, heading: &str) {
        let header = self.header;
        self.text += &format!("\n{header}{heading}{header:#}");
    }

    /// Names with descriptions beside them, or below those that are too long.
    fn list(&mut self, heading: &str, entries: &[(String, String)]) {
        if entries.is_empty() {
            return;
        }
        self.heading(heading);
        self.line("");
        let widths = entries.iter().map(|(name, _)| name.width() + 4).filter(|width| *width <= WIDEST_NAME);
        let column = widths.max().unwrap_or(BELOW);
        for (name, description) in entries {
            let name = format!("  {name}");
            if name.width() + 2 > column {
                self.line(&name);
                self.beside("", column, description);
            } else {
                self.beside(&name, column, description);
            }
        }
    }

    /// A text that begins at a column, with something before its first line.
    fn beside(&mut self, first: &str, column: usize, text: &str) {
        if text.is_empty() {
            self.line(first);
        }
        let mut first = first.to_owned();
        for line in text.lines() {
            // What an item of a list goes on with stands below its words, not below its dash.
            let hang = if line.starts_with("- ") { 2 } else { 0 };
            let room = self.columns.saturating_sub(column + hang);
            for (number, line) in wrapped(line, room).iter().enumerate() {
                let to = if number == 0 { column } else { column + hang };
                let blank = " ".repeat(to.saturating_sub(first.width()));
                self.line(&format!("{first}{blank}{line}"));
                first.clear();
            }
        }
    }

    /// Paragraphs, and examples with what they do beside them, or below where that would be too narrow.
    fn examples(&mut self, text: &str) {
        for paragraph in text.split("\n\n") {
            self.line("");
            let narrow = |example: Example| {
                !example.does.is_empty() && self.columns.saturating_sub(example.column) < NARROW
            };
            let below = paragraph.lines().filter_map(Example::of).any(narrow);
            for line in paragraph.lines() {
                match Example::of(line) {
                    None => self.prose(line),
                    Some(Example { command, does, .. }) if below => {
                        if !command.is_empty() {
                            self.line(command);
                        }
                        if !does.is_empty() {
                            self.beside("", BELOW, does);
                        }
                    }
                    Some(example) => self.beside(example.command, example.column, example.does),
                }
            }
        }
    }
}

/// An indented line: a command, and behind two blanks what it does.
struct Example<'a> {
    command: &'a str,
    does: &'a str,
    /// Where what it does begins.
    column: usize,
}

impl Example<'_> {
    /// The parts of a line; nothing where it is not indented, and so is prose.
    fn of(line: &str) -> Option<Example<'_>> {
        let words = line.strip_prefix("  ")?;
        let (command, does) = match words.split_once("  ") {
            Some(("", does)) => ("", does.trim()),
            Some((command, does)) => (line.get(..command.len() + 2)?, does.trim()),
            None => (line, ""),
        };
        let column = line.get(..line.len() - does.len())?.width();
        Some(Example { command, does, column })
    }
}
