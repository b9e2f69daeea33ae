//! The chapters of the guide.

use crate::folder;
use gongshi::diagnostic::Wording;
use std::path::PathBuf;

/// A chapter in one language.
pub struct Chapter {
    pub language: Wording,
    /// For example `start.md`.
    pub name: String,
    pub path: PathBuf,
    pub text: String,
}

/// A block between fences.
#[derive(Clone, Debug)]
pub struct Block {
    /// What stands before it between `<!--` and `-->`.
    pub remark: Option<String>,
    /// What stands behind the first fence, for example `yaml`.
    pub info: String,
    pub lines: Vec<String>,
    /// The number of its first line between the fences, from 0.
    pub at: usize,
}

/// Every chapter of a language, by name.
pub fn all(language: Wording) -> Vec<Chapter> {
    let entries = std::fs::read_dir(folder(language)).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|end| end == "md")).collect();
    paths.sort();
    let chapter = |path: PathBuf| Chapter {
        language,
        name: path.file_name().unwrap().to_string_lossy().into_owned(),
        text: std::fs::read_to_string(&path).unwrap(),
        path,
    };
    paths.into_iter().map(chapter).collect()
}

impl Chapter {
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut open: Option<Block> = None;
        let mut before = "";
        for (at, line) in self.text.lines().enumerate() {
            match (open.take(), line.strip_prefix("```")) {
                (Some(block), Some(_)) => {
                    blocks.push(block);
                    before = "";
                }
                (Some(mut block), None) => {
                    block.lines.push(line.to_owned());
                    open = Some(block);
                }
                (None, Some(info)) => {
                    let remark = before.strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
                    let remark = remark.map(|remark| remark.trim().to_owned());
                    open = Some(Block { remark, info: info.to_owned(), lines: Vec::new(), at: at + 1 });
                }
                (None, None) if !line.trim().is_empty() => before = line,
                (None, None) => {}
            }
        }
        assert!(open.is_none(), "{}: a block does not end", self.path.display());
        blocks
    }

    /// The headings with their levels.
    pub fn headings(&self) -> Vec<(usize, String)> {
        headings(&self.text)
    }
}

/// The headings of a text with their levels, from 1.
pub fn headings(text: &str) -> Vec<(usize, String)> {
    let mut fenced = false;
    let mut found = Vec::new();
    for line in text.lines() {
        fenced ^= line.starts_with("```");
        let level = line.bytes().take_while(|byte| *byte == b'#').count();
        if let (false, Some(words)) = (fenced, line.get(level..).and_then(|rest| rest.strip_prefix(' ')))
            && level > 0
        {
            found.push((level, words.trim().to_owned()));
        }
    }
    found
}
