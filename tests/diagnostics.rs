//! `docs/diagnostics.md` explains every code, and nothing else.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says bluntly what it expects")]

use gongshi::diagnostic::Code;
use std::collections::BTreeMap;

const PAGE: &str = include_str!("../docs/diagnostics.md");

/// The text under each `## ` heading; headings in examples do not count.
fn sections() -> Vec<(&'static str, Vec<&'static str>)> {
    let mut sections: Vec<(&str, Vec<&str>)> = Vec::new();
    let mut in_example = false;
    for line in PAGE.lines() {
        if line.starts_with("```") {
            in_example = !in_example;
        }
        match line.strip_prefix("## ") {
            Some(heading) if !in_example => sections.push((heading, Vec::new())),
            _ => sections.last_mut().into_iter().for_each(|section| section.1.push(line)),
        }
    }
    sections
}

#[test]
fn every_code_has_its_heading_in_the_order_of_the_list_and_no_heading_is_without_a_code() {
    let headings: Vec<&str> = sections().into_iter().map(|(heading, _)| heading).collect();
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(headings, codes);
}

#[test]
fn every_code_has_its_chinese_message_an_example_and_an_advice() {
    for (code, lines) in sections() {
        let starts = |sign: &str| lines.iter().filter(|line| line.starts_with(sign)).count();
        assert_eq!((starts("> "), starts("```"), starts("**What to do.**")), (1, 2, 1), "{code}");
    }
}

/// The quoted message must be one that the catalogue could give: every literal part of its wording, in order.
#[test]
fn the_quoted_messages_are_those_of_the_catalogue() {
    let words = include_str!("../src/diagnostic/words/zh-CN.ftl");
    let wordings: BTreeMap<&str, &str> = words.lines().filter_map(|line| line.split_once(" = ")).collect();
    for (code, lines) in sections() {
        let quoted = lines.iter().find_map(|line| line.strip_prefix("> ")).unwrap();
        let wording = wordings.get(code).unwrap();
        let literals = wording.split('{').map(|part| part.split_once('}').map_or(part, |(_, after)| after));
        let mut rest = quoted;
        // A wording that goes on over several lines chooses between words; its first literal must do.
        for literal in literals.take_while(|literal| !literal.contains("->")) {
            let at = rest.find(literal);
            rest = &rest[at.unwrap_or_else(|| panic!("{code}: {quoted} lacks {literal}")) + literal.len()..];
        }
    }
}
