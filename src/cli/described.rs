//! The program's commands and arguments, described in the reader's language.

use super::help;
use super::words::Words;
use clap::builder::{PossibleValuesParser, Resettable};
use clap::{Arg, Command, CommandFactory};

/// The commands with their words, and with pages of help for lines of this many columns.
///
/// Only for what is read by people: values are taken as texts, so nothing that is parsed with it can be used.
pub fn command(words: &Words, columns: usize) -> Command {
    let mut command = super::Arguments::command();
    command.build();
    with_help(described(command, words), words, columns)
}

fn with_help(command: Command, words: &Words, columns: usize) -> Command {
    let mut command = command.mut_subcommands(|command| with_help(command, words, columns));
    let page = help::page(&mut command, words, columns);
    command.override_help(page)
}

/// Puts the words of a language in the place of those in the code, where the language has its own.
fn described(command: Command, words: &Words) -> Command {
    let key = format!("help-{}", command.get_name());
    let mut command = command
        .mut_subcommands(|command| described(command, words))
        .mut_args(|arg| argument(arg, &key, words))
        .subcommand_value_name(words.say("help-value-command", []));
    if let Some(about) = words.description(&key, None) {
        command = command.about(about);
    }
    if let Some(about) = words.description(&key, Some("long")) {
        command = command.long_about(about);
    }
    if let Some(examples) = words.description(&key, Some("examples")) {
        command = command.after_help(examples);
    }
    command
}

fn argument(arg: Arg, key: &str, words: &Words) -> Arg {
    // What many commands have is said once.
    let say = |part: &str| {
        words.description(key, Some(part)).or_else(|| words.description("help-everywhere", Some(part)))
    };
    let id = arg.get_id().to_string();
    let help = match id.as_str() {
        "help" => Some(words.say("help-of-help", [])),
        "version" => Some(words.say("help-of-version", [])),
        id => say(id),
    };
    let mut arg = match help {
        Some(help) => arg.help(help).long_help(Resettable::Reset),
        None => arg,
    };
    if !arg.get_action().takes_values() {
        return arg;
    }
    if let Some(names) = arg.get_value_names() {
        let names: Vec<String> = names.iter().map(|name| value_name(name, words)).collect();
        arg = arg.value_names(names);
    }
    let values =
        arg.get_possible_values().into_iter().map(|value| match say(&format!("{id}-{}", value.get_name())) {
            Some(help) => value.help(help),
            None => value,
        });
    let values: Vec<_> = values.collect();
    if values.is_empty() { arg } else { arg.value_parser(PossibleValuesParser::new(values)) }
}

/// The name of a value, word by word: `NAME=MOST` has two.
fn value_name(name: &str, words: &Words) -> String {
    let said = |word: &str| {
        words.description("help-values", Some(&word.to_lowercase())).unwrap_or_else(|| word.to_owned())
    };
    let mut out = String::new();
    for part in name.split_inclusive(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_') {
        let word = part.trim_end_matches(|sign: char| !sign.is_ascii_alphanumeric());
        out += &said(word);
        out += part.get(word.len()..).unwrap_or_default();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Wording;
    use std::collections::BTreeSet;
    use unicode_width::UnicodeWidthStr;

    fn commands(words: &Words, columns: usize) -> Vec<Command> {
        let program = command(words, columns);
        program.get_subcommands().cloned().chain([program.clone()]).collect()
    }

    /// What is said of a command: itself, its examples, its arguments, and what these can be; each with its name.
    fn said(command: &Command) -> Vec<(String, String)> {
        let name = command.get_name();
        let text =
            |styled: Option<&clap::builder::StyledStr>| styled.map(ToString::to_string).unwrap_or_default();
        let mut said = vec![
            (name.to_owned(), text(command.get_about())),
            (format!("{name}.examples"), text(command.get_after_help())),
        ];
        for arg in command.get_arguments() {
            said.push((format!("{name}.{}", arg.get_id()), text(arg.get_help())));
            let values = arg.get_possible_values();
            let values = values.iter().filter(|value| value.get_help().is_some());
            said.extend(
                values.map(|it| (format!("{name}.{}-{}", arg.get_id(), it.get_name()), text(it.get_help()))),
            );
        }
        said
    }

    #[test]
    fn everything_is_said_in_both_languages() {
        let of = |language| commands(&Words::describing(language), 80);
        let (english, chinese) = (of(Wording::En), of(Wording::ZhCn));
        let is_han = |text: &str| text.chars().any(crate::lang::is_han);
        for (english, chinese) in english.iter().zip(&chinese) {
            let (english, chinese) = (said(english), said(chinese));
            for (name, text) in &english {
                assert!(!text.is_empty(), "nothing is said of {name} in English");
                let there = chinese.iter().find(|(other, _)| other == name);
                let name_of_a_product = text == "Visual Studio Code";
                assert!(
                    there.is_some_and(|(_, text)| is_han(text) || name_of_a_product),
                    "{name} has no Chinese words"
                );
            }
        }
        let names =
            chinese.iter().flat_map(Command::get_arguments).filter(|arg| arg.get_action().takes_values());
        let names: BTreeSet<_> =
            names.flat_map(|arg| arg.get_value_names().unwrap_or_default().to_vec()).collect();
        assert!(names.iter().all(|name| is_han(name)), "{names:?}");
    }

    #[test]
    fn no_word_is_said_of_what_there_is_not() {
        let program = commands(&Words::describing(Wording::ZhCn), 80);
        let said: Vec<_> = program.iter().flat_map(said).collect();
        let mut message = "";
        for line in include_str!("words/help.zh-CN.ftl").lines() {
            let Some((key, _)) = line.split_once(" =") else { continue };
            if let Some(name) = key.strip_prefix("help-") {
                message = name;
            }
            let part =
                key.trim().strip_prefix('.').filter(|_| key.starts_with("    .") && message != "values");
            let Some(part) = part.filter(|part| *part != "long") else { continue };
            let is_there = |(name, _): &(String, String)| match message {
                "everywhere" => name.ends_with(&format!(".{part}")),
                message => *name == format!("{message}.{part}"),
            };
            assert!(said.iter().any(is_there), "{message}.{part}");
        }
    }

    #[test]
    fn pages_fit_into_a_terminal() {
        for language in Wording::ALL {
            for mut command in commands(&Words::describing(language), 80) {
                let page = command.render_help().to_string();
                // A command that is to be copied is never broken.
                let line = page.lines().find(|line| line.width() > 80 && !line.starts_with("  gongshi "));
                assert_eq!(line, None, "{} in {language:?}", command.get_name());
                assert_eq!(page.matches("\n\n\n").count(), 0);
            }
        }
    }
}
