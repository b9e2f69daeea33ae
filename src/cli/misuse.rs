//! What is said when arguments are not understood, or when they ask for help.

use super::exit::Exit;
use super::help;
use super::words::{Named, Words, visible};
use super::{described, language, stream};
use crate::limits::Limit;
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};
use std::ffi::OsString;

/// A value that an argument cannot have. The words of `wrong-` and the argument's name say what it can be.
#[derive(Debug, PartialEq, Eq)]
pub struct Unfit;

impl std::fmt::Display for Unfit {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("unfit")
    }
}

impl std::error::Error for Unfit {}

/// Answers arguments that call no command: with help, with the version, or with what is wrong about them.
pub fn answer(arguments: &[OsString], answer: Error) -> Exit {
    let words = Words::describing(language::of_arguments(arguments));
    let mut described = described::command(&words, stream::columns());
    // What does not fit the commands does not fit them with other words either, and is answered in these.
    let answer = described.try_get_matches_from_mut(arguments).err().unwrap_or(answer);
    match text(&answer, &mut described, &words) {
        Some(text) => stream::err(&text),
        // Nobody can be told that nobody reads it.
        None => drop(answer.print()),
    }
    if answer.use_stderr() { Exit::Usage } else { Exit::Fine }
}

/// What is wrong, what was probably meant, and how the command is used; nothing of help and the version, which say
/// everything themselves.
fn text(error: &Error, program: &mut Command, words: &Words) -> Option<String> {
    let mut lines = vec![wrong(error, words)?];
    let mut add = |key: &str, named: Vec<Named<'static>>| lines.push(words.say(key, named));
    if error.kind() == ErrorKind::ValueValidation {
        let name = one(error, ContextKind::InvalidArg).unwrap_or_default();
        let name = name.trim_start_matches('-').split(' ').next().unwrap_or_default();
        let value = one(error, ContextKind::InvalidValue).unwrap_or_default();
        let limit = value.split_once('=').and_then(|(limit, _)| Limit::named(limit));
        match limit.filter(|_| name == "limit") {
            Some(limit) => add("wrong-limit-amount", amounts(limit, words)),
            None => {
                let limits: Vec<&str> = Limit::ALL.iter().map(|limit| limit.name()).collect();
                let limits = limits.join(&words.say("comma", []));
                add(&format!("wrong-{name}"), vec![("limits", limits.into())]);
            }
        }
    }
    if let Some(values) = several(error, ContextKind::ValidValue, words) {
        add("usage-choices", vec![("values", values.into())]);
    }
    // Each stands in quotation marks of its own; the phrase has the outer ones.
    let between = format!("”{}“", words.say("comma", []));
    let meant = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    if let Some(meant) = meant.into_iter().find_map(|kind| listed(error, kind, &between)) {
        add("usage-meant", vec![("meant", meant.into())]);
    }
    if let Some(elsewhere) = elsewhere(error) {
        add("usage-elsewhere", vec![("meant", elsewhere.into())]);
    }
    if let Some(usage) = usage(error, program) {
        let usage = help::usage(&usage, words);
        lines.push(format!("{}{usage}", words.say("help-usage", [])));
    }
    lines.push(words.say("usage-help", []));
    Some(lines.join("\n") + "\n")
}

/// How the command is used. Where an argument was not understood or not together with another, that is how it is used in
/// general: what was typed, in other words, would be refused again.
fn usage(error: &Error, program: &mut Command) -> Option<String> {
    let ContextValue::StyledStr(usage) = error.get(ContextKind::Usage)? else { return None };
    let usage = usage.to_string();
    if !matches!(error.kind(), ErrorKind::ArgumentConflict | ErrorKind::UnknownArgument) {
        return Some(usage);
    }
    // Behind “Usage:” and the program comes the command, where there is one.
    let command = usage.split_whitespace().nth(2).and_then(|name| program.find_subcommand_mut(name));
    Some(command.map_or(usage.clone(), |command| command.render_usage().to_string()))
}

/// Which amounts a limit can have.
fn amounts(limit: Limit, words: &Words) -> Vec<Named<'static>> {
    let units = Limit::UNITS.map(|(unit, _)| unit).join(&words.say("comma", []));
    vec![
        ("limit", limit.name().into()),
        ("bytes", if limit.is_bytes() { "yes" } else { "no" }.into()),
        ("units", units.into()),
        ("usual", limit.usual().to_string().into()),
    ]
}

/// What is wrong, in one sentence.
fn wrong(error: &Error, words: &Words) -> Option<String> {
    let argument = || ("argument", several(error, ContextKind::InvalidArg, words).unwrap_or_default().into());
    let value = one(error, ContextKind::InvalidValue).unwrap_or_default();
    let (key, named): (&str, Vec<Named>) = match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => ("usage-no-value", vec![argument()]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            ("usage-wrong-value", vec![argument(), ("value", value.into())])
        }
        ErrorKind::UnknownArgument => ("usage-unknown-argument", vec![argument()]),
        ErrorKind::MissingRequiredArgument => ("usage-missing", vec![argument()]),
        ErrorKind::TooManyValues => ("usage-too-many", vec![argument(), ("value", value.into())]),
        ErrorKind::InvalidSubcommand => {
            let command = one(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            ("usage-unknown-command", vec![("command", command.into())])
        }
        ErrorKind::MissingSubcommand => ("usage-no-command", vec![]),
        ErrorKind::ArgumentConflict => {
            let other = several(error, ContextKind::PriorArg, words);
            match other {
                Some(other) if Some(&other) == one(error, ContextKind::InvalidArg).as_ref() => {
                    ("usage-repeated", vec![argument()])
                }
                other => ("usage-conflict", vec![argument(), ("other", other.unwrap_or_default().into())]),
            }
        }
        ErrorKind::InvalidUtf8 => ("usage-not-unicode", vec![]),
        _ => return None,
    };
    Some(words.say(key, named))
}

fn one(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(visible(text)),
        _ => None,
    }
}

fn several(error: &Error, kind: ContextKind, words: &Words) -> Option<String> {
    listed(error, kind, &words.say("comma", []))
}

fn listed(error: &Error, kind: ContextKind, between: &str) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(visible(text)),
        ContextValue::Strings(texts) if !texts.is_empty() => {
            Some(texts.iter().map(|text| visible(text)).collect::<Vec<_>>().join(between))
        }
        _ => None,
    }
}

/// The command that has an option which was written for another, for example `serve --port`.
fn elsewhere(error: &Error) -> Option<String> {
    let ContextValue::StyledStrs(tips) = error.get(ContextKind::Suggested)? else { return None };
    let exists =
        |tip: &StyledStr| Some(tip.to_string().strip_suffix("' exists")?.strip_prefix('\'')?.to_owned());
    tips.iter().find_map(exists)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Wording;

    fn said(language: Wording, arguments: &[&str]) -> String {
        let words = Words::describing(language);
        let typed = std::iter::once(&"gongshi").chain(arguments);
        let mut program = described::command(&words, 80);
        let answer = program.try_get_matches_from_mut(typed).unwrap_err();
        text(&answer, &mut program, &words).unwrap()
    }

    #[test]
    fn every_misuse_is_said_in_both_languages() {
        let misuses: [(&[&str], &str); 22] = [
            (&["biuld"], "错误：没有“biuld”这一命令\n提示：是否想写“bind”、“build”？"),
            (&["--lang", "en"], "错误：没有写明命令"),
            (
                &["build", "--wach"],
                "错误：此处不能写“--wach”\n提示：是否想写“--watch”？\n用法：gongshi build [选项] [文件夹]\n",
            ),
            (&["build", "a", "b"], "错误：此处不能写“b”\n用法：gongshi build [选项] [文件夹]"),
            (
                &["--timings", "build"],
                "错误：此处不能写“--timings”\n提示：该选项应与其所属命令同写，即“build --timings”",
            ),
            (
                &["check", "--format", "jsn"],
                "错误：--format <格式>不能写“jsn”\n提示：可选值为terminal、json、sarif\n提示：是否想写“json”？",
            ),
            (&["check", "--lang", "de"], "错误：--lang <语言>不能写“de”\n提示：可选值为zh-CN、en"),
            (&["build", "--out"], "错误：--out <文件夹>没有写取值"),
            (&["init"], "错误：缺少<文件夹>\n用法：gongshi init <文件夹>"),
            (&["sign"], "错误：缺少--key <密钥文件>、<文件夹|--generate>"),
            (
                &["sign", "a", "--key", "k", "--generate"],
                "错误：[文件夹]不能与--generate同时使用\n用法：gongshi sign [选项] --key <密钥文件> <文件夹|--generate>\n",
            ),
            (
                &["translated", "--all", "a"],
                "错误：--all不能与[文件]...同时使用\n用法：gongshi translated [选项] [文件]...\n",
            ),
            (&["build", "--poll"], "错误：缺少--watch\n用法：gongshi build --watch --poll [文件夹]\n"),
            (&["build", "--pol"], "提示：是否想写“--poll”？\n用法：gongshi build [选项] [文件夹]\n"),
            (&["build", "--strict", "--strict"], "错误：--strict只能写一次"),
            (&["build", "--watch=yes"], "错误：--watch不带取值，请去掉“yes”"),
            (&["serve", "--port", "70000"], "提示：端口应为0至65535的整数"),
            (
                &["headers", "nginx", "--prefix", "a\u{1b}b"],
                "错误：--prefix <路径>不能写“a<U+001B>b”\n提示：路径以斜线开头",
            ),
            (&["check", "--limit", "x"], "可用名称：files、"),
            (&["check", "--limit", "x=8MB"], "可用名称：files、"),
            (
                &["check", "--limit", "text-file=8MB"],
                "提示：text-file以字节计，应写整数，可以紧接着写单位KiB、MiB、GiB，例如text-file=8MiB",
            ),
            (&["check", "--limit", "files=2MiB"], "提示：files应写整数，不带单位，例如files="),
        ];
        for (arguments, chinese) in misuses {
            let text = said(Wording::ZhCn, arguments);
            assert!(text.contains(chinese) && text.ends_with("\n详细用法请加--help查看。\n"), "{text}");
            let text = said(Wording::En, arguments);
            assert!(text.starts_with("error: ") && text.contains("“--help”"), "{text}");
        }
    }
}
