//! One thing that somebody does to a site's files.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// How many kinds of edits there are.
pub const KINDS: u8 = 21;

/// An indicator with no value yet.
const MORE: &str = "\
- id: ID
  name: { zh-CN: 新增ID, en: New ID }
  task: lending
  unit: count
  better: higher
  target: { at_least: 3, by: 2022 }
";

/// A kind of edit, a file among those that are there, and how: written `5:12:3` in the corpus.
#[derive(Clone, Copy, Debug)]
pub struct Edit {
    pub what: u8,
    pub file: u16,
    pub how: u16,
}

impl fmt::Display for Edit {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}:{}:{}", self.what, self.file, self.how)
    }
}

impl Edit {
    pub fn parse(text: &str) -> Edit {
        let mut parts = text.split(':').map(|part| part.parse::<u16>().expect("three numbers"));
        let mut next = || parts.next().expect("three numbers");
        Edit { what: next() as u8, file: next(), how: next() }
    }

    /// Does it to a site that was copied from `original`.
    pub fn apply(self, root: &Path, original: &Path) {
        let files = files(root);
        let Some(file) = files.get(usize::from(self.file) % files.len().max(1)) else { return };
        let how = usize::from(self.how);
        match self.what {
            // A number or a word is changed, in the middle of the file.
            0 | 1 => change(file, |text| with_other_number(text, how)),
            2 => change(file, |text| with_line(text, how, |line| format!("{line} 98.6%"))),
            3 => change(file, |text| with_line(text, how, |line| line.replace('a', "e").replace('的', "之"))),
            // A file goes, gets another name, another place, a twin.
            4 => fs::remove_file(file).unwrap(),
            5 => fs::rename(file, renamed(file, how)).unwrap(),
            6 => moved(
                file,
                &root.join(["content", "content/sections", "content/sections/tasks", "themes"][how % 4]),
            ),
            7 => {
                fs::copy(file, renamed(file, how)).unwrap();
            }
            // It breaks: in its shape, in its letters.
            8 => change(file, |text| with_line(text, how, |line| format!("{line}: [\u{202e}"))),
            9 => fs::write(file, [0xd6, 0xd0, b'\n', how as u8]).unwrap(),
            // It is mended, and saved again as it is.
            10 | 11 => restore(file, root, original),
            12 => atomically(file, &fs::read(file).unwrap()),
            // The look: a template, words, a style sheet.
            13 => {
                let templates = [
                    "<p>{{ frame.full_title }}</p>",
                    "{% if %}",
                    "{{ frame.no.such }}",
                    "<b>{{ w.target }}</b>",
                ];
                atomically(&root.join("themes/default/templates/404.html"), templates[how % 4].as_bytes());
            }
            14 => {
                let words = ["target = Goal\n", "target = Aim\n", "= = =\n", ""];
                atomically(&root.join("themes/default/words/interface.en.ftl"), words[how % 4].as_bytes());
            }
            15 => atomically(
                &root.join("themes/default/assets/css/99-own.css"),
                format!("h{how}{{}}").as_bytes(),
            ),
            16 => atomically(
                &root.join(format!("content/files/f{}.csv", how % 3)),
                format!("a,{how}\n").as_bytes(),
            ),
            // Names: those of the glossary, and what an indicator or a unit is called.
            18 => {
                let terms = [
                    "- use: { zh-CN: 图书馆, en: library }\n  avoid: { zh-CN: [书馆], en: [site] }\n",
                    "- use: { zh-CN: 图书, en: book }\n",
                    "- use: { zh-CN: 图书馆规划, en: library plan }\n  avoid: { en: [library] }\n",
                    "",
                ];
                atomically(&root.join("content/terms.yaml"), terms[how % 4].as_bytes());
            }
            19 => {
                let names = ["library", "Library plan", "site", "Books"];
                let file =
                    root.join(["content/indicators/lending.yaml", "content/departments.yaml"][how / 4 % 2]);
                change(&file, |text| match text.split_once("en: ") {
                    Some((before, after)) => {
                        let rest = after.find([',', '}']).map_or("", |end| &after[end..]);
                        format!("{before}en: \"{}\"{rest}", names[how % 4])
                    }
                    None => text.to_owned(),
                });
            }
            // In which order indicators stand: in their file, by their task, by what they are.
            20 => {
                let tasks = root.join("content/sections/tasks");
                let file = root.join("content/indicators/lending.yaml");
                match how % 5 {
                    0 => change(&file, with_first_item_last),
                    1 => {
                        for language in ["zh-CN", "en"] {
                            let [first, second] = ["01-lending", "02-reading"]
                                .map(|task| tasks.join(format!("{task}.{language}.md")));
                            if let Ok(text) = fs::read_to_string(first) {
                                atomically(&second, text.replace("evening", "morning").as_bytes());
                            }
                        }
                    }
                    2 => change(&file, |text| text.replacen("task: lending", "task: reading", 1)),
                    3 => change(&file, |text| text.replacen("id: loans", "id: lent", 1)),
                    // One to three more stand before all others.
                    _ => {
                        let more = (0..=how / 5 % 3).map(|at| MORE.replace("ID", &format!("more-{at}")));
                        let file = root.join("content/indicators/before.yaml");
                        atomically(&file, more.collect::<String>().as_bytes());
                    }
                }
            }
            // Two files take each other's place.
            _ => {
                let other = &files[how % files.len()];
                let (one, two) = (fs::read(file).unwrap(), fs::read(other).unwrap());
                atomically(file, &two);
                atomically(other, &one);
            }
        }
    }
}

/// Every file of a site, in order.
pub fn files(root: &Path) -> Vec<PathBuf> {
    let walk = |folder: &str| walkdir::WalkDir::new(root.join(folder)).sort_by_file_name();
    let entries = ["content", "themes"].into_iter().flat_map(walk).filter_map(Result::ok);
    entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

fn change(file: &Path, with: impl Fn(&str) -> String) {
    if let Ok(text) = fs::read_to_string(file) {
        fs::write(file, with(&text)).unwrap();
    }
}

/// Saves as careful editors do: beside the file, then in its place.
fn atomically(file: &Path, bytes: &[u8]) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    let beside = file.with_extension("swp");
    fs::write(&beside, bytes).unwrap();
    fs::rename(beside, file).unwrap();
}

fn restore(file: &Path, root: &Path, original: &Path) {
    match fs::read(original.join(file.strip_prefix(root).unwrap())) {
        Ok(bytes) => atomically(file, &bytes),
        Err(_) => fs::remove_file(file).unwrap(),
    }
}

fn renamed(file: &Path, how: usize) -> PathBuf {
    let name = file.file_name().unwrap().to_str().unwrap();
    file.with_file_name(format!("{}{name}", ["a", "z", "09-", ""][how % 3]))
}

fn moved(file: &Path, folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    fs::rename(file, folder.join(file.file_name().unwrap())).unwrap();
}

fn with_line(text: &str, how: usize, with: impl Fn(&str) -> String) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let at = how % lines.len().max(1);
    let line = |(place, line): (usize, &&str)| if place == at { with(line) } else { (*line).to_owned() };
    lines.iter().enumerate().map(line).flat_map(|line| [line, "\n".to_owned()]).collect()
}

/// A list with its first item behind the others.
fn with_first_item_last(text: &str) -> String {
    let rest = text.get(1..).unwrap_or_default();
    match rest.find("\n- ") {
        Some(end) => format!("{}{}", &text[end + 2..], &text[..end + 2]),
        None => text.to_owned(),
    }
}

/// The text with another digit in place of one of its digits.
fn with_other_number(text: &str, how: usize) -> String {
    let digits: Vec<usize> =
        text.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at).collect();
    let Some(at) = digits.get(how % digits.len().max(1)) else { return format!("{text}x") };
    let digit = char::from(b'0' + (how / 7 % 10) as u8);
    format!("{}{digit}{}", &text[..*at], &text[at + 1..])
}
