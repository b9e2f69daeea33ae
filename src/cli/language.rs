//! In which language the program speaks to whoever started it.

use crate::diagnostic::Wording;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::ffi::OsString;

/// The variables that name the language of messages; the first that is set decides (POSIX, 8.2).
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// Reads the value of `--lang`, and lists what it can be.
pub fn parser() -> impl TypedValueParser<Value = Wording> {
    PossibleValuesParser::new(Wording::ALL.map(Wording::tag))
        .map(|tag| Wording::parse(&tag).unwrap_or(Wording::En))
}

/// The language that the environment asks for; English where it asks for none that we speak.
pub fn of_environment() -> Wording {
    of(|variable| std::env::var_os(variable).map(|value| value.to_string_lossy().into_owned()))
}

/// The language that arguments ask for which could not be understood as a whole; else that of the environment.
pub fn of_arguments(arguments: &[OsString]) -> Wording {
    asked_for(arguments).unwrap_or_else(of_environment)
}

fn asked_for(arguments: &[OsString]) -> Option<Wording> {
    let texts = arguments.iter().map(|argument| argument.to_string_lossy());
    let mut options = texts.take_while(|argument| argument != "--");
    while let Some(option) = options.next() {
        match option.strip_prefix("--lang") {
            Some("") => return Wording::parse(&options.next()?),
            Some(rest) if rest.starts_with('=') => return Wording::parse(rest.get(1..)?),
            _ => {}
        }
    }
    None
}

fn of(value: impl Fn(&str) -> Option<String>) -> Wording {
    let set = VARIABLES.into_iter().filter_map(value).find(|value| !value.is_empty());
    set.as_deref().and_then(Wording::parse).unwrap_or(Wording::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(set: &[(&str, &str)]) -> Wording {
        of(|variable| set.iter().find(|(name, _)| *name == variable).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn the_language_is_found_among_arguments_that_are_wrong() {
        let among = |arguments: &[&str]| asked_for(&arguments.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(among(&["gongshi", "biuld", "--lang", "zh-CN"]), Some(Wording::ZhCn));
        assert_eq!(among(&["gongshi", "--lang=en", "biuld"]), Some(Wording::En));
        assert_eq!(among(&["gongshi", "check", "--lang", "de"]), None);
        assert_eq!(among(&["gongshi", "check", "--lang"]), None);
        assert_eq!(among(&["gongshi", "--language=en", "--", "--lang", "en"]), None);
    }

    #[test]
    fn the_first_variable_that_is_set_decides() {
        assert_eq!(asked(&[]), Wording::En);
        assert_eq!(asked(&[("LANG", "zh_CN.UTF-8")]), Wording::ZhCn);
        assert_eq!(asked(&[("LC_ALL", ""), ("LANG", "zh_CN.UTF-8")]), Wording::ZhCn);
        assert_eq!(asked(&[("LC_ALL", "C"), ("LANG", "zh_CN.UTF-8")]), Wording::En);
        assert_eq!(asked(&[("LC_MESSAGES", "zh_TW"), ("LANG", "en_GB")]), Wording::ZhCn);
        assert_eq!(asked(&[("LANG", "de_DE.UTF-8")]), Wording::En);
    }
}
