//! In which language the program speaks to whoever started it.

use crate::diagnostic::Wording;
use clap::builder::{PossibleValuesParser, TypedValueParser};

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
    fn the_first_variable_that_is_set_decides() {
        assert_eq!(asked(&[]), Wording::En);
        assert_eq!(asked(&[("LANG", "zh_CN.UTF-8")]), Wording::ZhCn);
        assert_eq!(asked(&[("LC_ALL", ""), ("LANG", "zh_CN.UTF-8")]), Wording::ZhCn);
        assert_eq!(asked(&[("LC_ALL", "C"), ("LANG", "zh_CN.UTF-8")]), Wording::En);
        assert_eq!(asked(&[("LC_MESSAGES", "zh_TW"), ("LANG", "en_GB")]), Wording::ZhCn);
        assert_eq!(asked(&[("LANG", "de_DE.UTF-8")]), Wording::En);
    }
}
