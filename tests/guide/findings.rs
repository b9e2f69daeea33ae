//! The chapter on findings: every code with what it says of a real mistake, and what to do about it.

use crate::{folder, made, repository};
use gongshi::diagnostic::{Catalogue, Code, Diagnostic, Severity, Wording};
use gongshi::pipeline::{self, Gate};
use std::collections::BTreeMap;

#[path = "../findings/fixture.rs"]
#[allow(dead_code, reason = "the fixtures are read here, and their expectations are not written")]
mod fixture;

/// A finding of each code, the first in the order of the fixtures.
fn samples() -> BTreeMap<&'static str, Diagnostic> {
    let folder = repository("tests/findings");
    let base = gongshi::load::read(&folder.join("base")).unwrap();
    let entries = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = entries.filter(|path| path.extension().is_some_and(|end| end == "txt")).collect();
    paths.sort();
    let mut samples = BTreeMap::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let gate = if name.starts_with("gate-") { Gate::Publish } else { Gate::Sound };
        let sources = fixture::Fixture::parse(&text).site(&base);
        let mut checked = pipeline::prepare_for(&sources, gate);
        if let Some(site) = checked.value.filter(|_| name.starts_with("page-")) {
            let pages = pipeline::render(&site, &sources, |_, _| Ok::<_, ()>(())).unwrap();
            checked.diagnostics.extend(pages.diagnostics);
        }
        for finding in checked.diagnostics {
            samples.entry(finding.code.name()).or_insert(finding);
        }
    }
    samples
}

fn chapter(language: Wording, samples: &BTreeMap<&'static str, Diagnostic>) -> String {
    let words = Catalogue::new(language);
    let (title, opening, more) = match language {
        Wording::ZhCn => (
            "# 问题提示",
            "按代码的字母顺序列出每一种提示：它说什么（以一处真实的错误为例），怎么改。代码写在提示开头的方括号里。",
            "更多例子（英文）",
        ),
        Wording::En => (
            "# Findings, by code",
            "Every kind of finding in the order of the alphabet: what it says, for a real mistake, and what to do. The code stands in \
             brackets at the beginning of a finding.",
            "Why it matters, with examples",
        ),
    };
    let mut codes: Vec<&Code> = Code::ALL.iter().collect();
    codes.sort_by_key(|code| code.name());
    let mut chapter = format!("{title}\n\n{opening}\n");
    for code in codes {
        let name = code.name();
        let severity = words.severity(code.severity());
        let finding = samples.get(name).unwrap_or_else(|| panic!("no fixture finds {name}"));
        chapter += &format!("\n## {name}\n\n> {severity}: {}\n", plain(&words.message(finding)));
        if let Some(help) = words.help(finding) {
            chapter += &format!("\n{}\n", plain(&help));
        }
        chapter += &format!("\n[{more}](../../diagnostics.md#{name})\n");
    }
    match language {
        Wording::ZhCn => chapter.replace("> 错误: ", "> 错误：").replace("> 警告: ", "> 警告："),
        Wording::En => chapter,
    }
}

/// A sentence as Markdown shows it letter by letter.
fn plain(sentence: &str) -> String {
    let mut plain = String::new();
    for char in sentence.chars() {
        if "\\`*_[]<>|#".contains(char) {
            plain.push('\\');
        }
        plain.push(char);
    }
    plain
}

#[test]
fn every_code_has_its_place_in_both_guides() {
    assert!(Code::ALL.iter().any(|code| code.severity() == Severity::Warning));
    let samples = samples();
    for language in Wording::ALL {
        made(&folder(language).join("troubleshooting.md"), &chapter(language, &samples), str::to_owned);
    }
}
