//! Finds words that stand for what is still to be written, and were not meant to be published.

use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::{self, OBJECT};
use crate::source::SourceId;
use crate::yaml::Node;
use std::ops::Range;

/// Words for what somebody else is to fill in. 待补充材料 are papers that are to be handed in, so that such a word counts
/// only where nothing goes on.
const HAN: [&str; 4] = ["待补充", "待填写", "待完善", "待更新"];
/// What such a word may be said of: 内容待补充. What else stands before it may be an honest sentence.
const WHAT: [&str; 8] = ["内容", "此处", "正文", "数据", "文字", "图片", "说明", "资料"];
/// Notes to oneself, in capitals.
const LATIN: [&str; 2] = ["TODO", "TBD"];
/// What stands for a word in a form. Behind a family name they hide the rest: 张×××.
const BLANKS: [char; 4] = ['X', 'Ｘ', '×', '╳'];
/// So many of them stand for a word.
const FEWEST_BLANKS: usize = 3;
/// Words that are an honest answer within a sentence, and none where they are all that is said.
const ALONE: [&str; 1] = ["待定"];

/// Reports placeholders in the texts of a YAML file; `text` is the file.
pub fn in_yaml(text: &str, node: &Node, found: &mut Vec<Diagnostic>) {
    if !may_hold(text) {
        return;
    }
    node.each_scalar(&mut |scalar, text| {
        found.extend(all(text).into_iter().filter_map(|range| {
            Some(Diagnostic::new(Code::Placeholder, scalar.span).arg("text", text.get(range)?))
        }));
    });
}

/// Reports placeholders in the body of a section, which begins `offset` bytes into its source.
pub fn in_body(id: SourceId, body: &str, offset: usize, found: &mut Vec<Diagnostic>) {
    if !may_hold(body) {
        return;
    }
    for passage in markdown::passages(id, body, offset) {
        let spans = all(&passage.text).into_iter().filter_map(|range| {
            let written = passage.text.get(range.clone())?;
            Some(Diagnostic::new(Code::Placeholder, passage.span(&range)?).arg("text", written))
        });
        found.extend(spans);
    }
}

/// Whether any of the words stands in a text: nearly every file holds none.
fn may_hold(text: &str) -> bool {
    let words = HAN.iter().chain(&LATIN).chain(&ALONE);
    words.into_iter().any(|word| text.contains(word))
        || BLANKS.iter().any(|blank| text.contains(&blank.to_string().repeat(FEWEST_BLANKS)))
}

/// Where placeholders stand in a text, in its order. Lines and the cells of a table, which a tab parts, stand for themselves.
fn all(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for unit in text.split_inclusive(['\n', '\t']) {
        let words = unit.trim_matches(|sign: char| !sign.is_alphanumeric() && !BLANKS.contains(&sign));
        let at = start + unit.find(words).unwrap_or_default();
        if ALONE.contains(&words) {
            found.push(at..at + words.len());
        } else {
            found.extend(within(words).into_iter().map(|range| at + range.start..at + range.end));
        }
        start += unit.len();
    }
    found
}

/// Where placeholders stand within a line.
fn within(line: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for word in HAN {
        found.extend(places(line, word, |before, behind| {
            let before = WHAT.iter().find_map(|what| before.strip_suffix(what)).unwrap_or(before);
            !before.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric)
        }));
    }
    for word in LATIN {
        let goes_on = |sign: char| sign.is_ascii_alphanumeric() || sign == '_' || sign == '-';
        found.extend(places(line, word, |before, behind| {
            !before.ends_with(goes_on) && !behind.starts_with(goes_on)
        }));
    }
    found.extend(blanks(line));
    found.sort_by_key(|range| range.start);
    found
}

/// The places of a word in a line, where what stands before and behind it is as it must be.
fn places(line: &str, word: &str, is_free: impl Fn(&str, &str) -> bool) -> Vec<Range<usize>> {
    let places = line.match_indices(word).map(|(at, _)| at..at + word.len());
    let free = places.filter(|range| {
        let before = line.get(..range.start).unwrap_or_default();
        is_free(before, line.get(range.end..).unwrap_or_default())
    });
    free.collect()
}

/// Where three crosses or more stand in a line with no word beside them, as in 联系人：××× and not in 张×××, 苏J×××××
/// or the name of the thirtieth Olympiad.
fn blanks(line: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = line.get(at..).and_then(|rest| rest.find(BLANKS)).map(|place| at + place) {
        let rest = line.get(start..).unwrap_or_default();
        let behind = rest.trim_start_matches(BLANKS);
        at = start + rest.len() - behind.len();
        let crosses = line.get(start..at).unwrap_or_default();
        let before = line.get(..start).unwrap_or_default();
        let is_word = |sign: char| sign.is_alphanumeric() || sign == OBJECT;
        let is_free = !before.trim_end_matches(' ').ends_with(is_word)
            && !behind.trim_start_matches(' ').starts_with(is_word);
        if is_free && crosses.chars().count() >= FEWEST_BLANKS {
            found.push(start..at);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        all(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn what_is_still_to_be_written_is_found() {
        for (text, words) in [
            ("待补充", "待补充"),
            ("（待补充）", "待补充"),
            ("产值：待补充。", "待补充"),
            ("此处待补充", "待补充"),
            ("一、工作情况（内容待完善）", "待完善"),
            ("TODO: write this", "TODO"),
            ("产值为TBD亿元", "TBD"),
            ("The target is TBD.", "TBD"),
            ("XXX", "XXX"),
            ("联系人：×××。", "×××"),
            ("负责人（ＸＸＸ）", "ＸＸＸ"),
            ("待定", "待定"),
            ("（待定）", "待定"),
            ("2025年\t待定。", "待定"),
            ("第一行\n待定\n", "待定"),
        ] {
            assert_eq!(found(text), [words], "{text}");
        }
    }

    #[test]
    fn honest_words_are_left_alone() {
        for text in [
            "待补充材料齐全后办理",
            "制度有待完善",
            "机制有待完善。",
            "部分企业待补充申报。",
            "选址待定，不影响开工",
            "开工时间待定。",
            "待定价格",
            "todo",
            "TODOS",
            "TBD-1",
            "张×××",
            "苏J×××××",
            "XXX公司",
            "the XXX Olympiad",
            "XXXVII",
            "3 × 4 × 5",
            "××",
            "320902××××××××1237",
            "",
        ] {
            assert_eq!(found(text), [] as [&str; 0], "{text}");
        }
    }
}
