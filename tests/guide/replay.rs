//! Runs the commands of the guide, and holds what they print against what the guide says.

use crate::chapter::{self, Block, Chapter};
use crate::made;
use gongshi::diagnostic::Wording;
use std::path::Path;
use std::process::Command;

/// Runs a line as somebody at a terminal does who has only the program and a shell. Gives what it prints and whether all was well.
fn run(line: &str, folder: &Path, language: Wording) -> (String, bool) {
    let program = Path::new(env!("CARGO_BIN_EXE_gongshi")).parent().unwrap();
    let locale = match language {
        Wording::ZhCn => "zh_CN.UTF-8",
        Wording::En => "en_GB.UTF-8",
    };
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", &format!("exec 2>&1; {line}")]).current_dir(folder).env_clear();
    shell.env("PATH", format!("{}:/usr/bin:/bin", program.display())).env("HOME", folder).env("LANG", locale);
    let output = shell.output().unwrap();
    (String::from_utf8(output.stdout).unwrap(), output.status.success())
}

fn is(block: &Block, remark: &str) -> bool {
    block.remark.as_deref() == Some(remark)
}

/// The block as it should be: its commands, each followed by what it prints.
fn replayed(block: &Block, folder: &Path, language: Wording) -> String {
    let commands = block.lines.iter().filter_map(|line| line.strip_prefix("$ "));
    commands.map(|line| format!("$ {line}\n{}", run(line, folder, language).0)).collect()
}

/// Lines that count pages or seconds, or name the digest of everything, say something else on another day.
fn without_counts(text: &str) -> String {
    let counts = ["Wrote ", "Files: ", "A new site ", "网站已写到", "文件：", "新网站"];
    let digests = "sha256 ";
    let mut kept = String::new();
    for line in text.lines() {
        let line = line.split_once(digests).map_or(line, |(before, _)| before);
        match counts.iter().any(|start| line.starts_with(start)) {
            true => kept.extend(line.chars().filter(|char| !char.is_ascii_digit())),
            false => kept += line,
        }
        kept.push('\n');
    }
    kept
}

/// The chapter with what its commands print in the place of what it says they do.
fn renewed(chapter: &Chapter) -> String {
    let home = tempfile::tempdir().unwrap();
    let mut lines: Vec<String> = chapter.text.lines().map(str::to_owned).collect();
    let printed: Vec<(Block, String)> = chapter
        .blocks()
        .into_iter()
        .filter(|block| is(block, "replay"))
        .map(|block| (block.clone(), replayed(&block, home.path(), chapter.language)))
        .collect();
    for (block, printed) in printed.into_iter().rev() {
        let printed = printed.trim_end().lines().map(str::to_owned);
        lines.splice(block.at..block.at + block.lines.len(), printed);
    }
    lines.join("\n") + "\n"
}

#[test]
fn commands_print_what_the_guide_says() {
    for language in Wording::ALL {
        let mut commands = 0;
        for chapter in chapter::all(language) {
            let blocks = chapter.blocks();
            let replays = blocks.iter().filter(|block| is(block, "replay"));
            let count: usize =
                replays.map(|block| block.lines.iter().filter(|line| line.starts_with("$ ")).count()).sum();
            commands += count;
            if count > 0 {
                made(&chapter.path, &renewed(&chapter), without_counts);
            }
        }
        assert!(commands >= 8, "only {commands} commands");
    }
}

#[test]
fn commands_that_are_only_named_work() {
    for language in Wording::ALL {
        let home = tempfile::tempdir().unwrap();
        assert!(run("gongshi init .", home.path(), language).1);
        for chapter in chapter::all(language) {
            for block in chapter.blocks().iter().filter(|block| is(block, "run")) {
                for line in &block.lines {
                    let (printed, fine) = run(line, home.path(), language);
                    assert!(fine, "{} {}: {line}\n{printed}", language.tag(), chapter.name);
                }
            }
        }
    }
}

#[test]
fn no_terminal_block_is_left_out() {
    for language in Wording::ALL {
        for chapter in chapter::all(language) {
            for block in chapter.blocks().iter().filter(|block| block.info == "console") {
                assert!(is(block, "replay"), "{} {}: line {}", language.tag(), chapter.name, block.at);
            }
        }
    }
}
