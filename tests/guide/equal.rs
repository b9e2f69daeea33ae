//! Both guides say the same, chapter by chapter.

use crate::chapter::{self, Chapter};
use gongshi::diagnostic::Wording;

fn shape(chapter: &Chapter) -> Vec<String> {
    let mut shape: Vec<String> =
        chapter.headings().into_iter().map(|(level, _)| format!("a heading of level {level}")).collect();
    let lines = |start: &str| chapter.text.lines().filter(|line| line.starts_with(start)).count();
    shape.push(format!("{} lines of tables", lines("|")));
    shape.push(format!("{} points", lines("- ")));
    let blocks = chapter.blocks().into_iter();
    shape.extend(blocks.map(|block| format!("a block of {} ({:?})", block.info, block.remark)));
    shape
}

#[test]
fn chapters_have_the_same_parts_in_both_languages() {
    let [zh, en] = Wording::ALL.map(chapter::all);
    let names =
        |chapters: &[Chapter]| chapters.iter().map(|chapter| chapter.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&zh), names(&en));
    for (zh, en) in zh.iter().zip(&en) {
        // Only the words of the theme are in the language of the guide.
        let shape =
            |chapter| shape(chapter).into_iter().map(|part| part.replace("zh-CN", "en")).collect::<Vec<_>>();
        assert_eq!(shape(zh), shape(en), "{}", zh.name);
    }
}

#[test]
fn examples_are_the_same_in_both_languages() {
    let [zh, en] = Wording::ALL.map(chapter::all);
    for (zh, en) in zh.iter().zip(&en) {
        for (zh, en) in zh.blocks().iter().zip(&en.blocks()) {
            if zh.info == "yaml" || zh.info == "markdown" {
                assert_eq!(zh.lines, en.lines);
            }
        }
    }
}

#[test]
fn the_list_of_chapters_names_each_of_them() {
    for language in Wording::ALL {
        let chapters = chapter::all(language);
        let list = chapters.iter().find(|chapter| chapter.name == "README.md").unwrap();
        for chapter in chapters.iter().filter(|chapter| chapter.name != "README.md") {
            assert!(list.text.contains(&format!("]({})", chapter.name)), "{}", chapter.name);
        }
    }
}
