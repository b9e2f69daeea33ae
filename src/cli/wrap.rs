//! Breaks a text into lines that a terminal shows whole, also where Han characters are twice as wide.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Signs that do not begin a line (GB/T 15834, 5.1).
const NOT_FIRST: &str = "，。、；：？！）】》〉”’…—％";

/// Signs that do not end a line.
const NOT_LAST: &str = "（【《〈“‘";

/// The lines of a text, none of which is wider than so many columns unless it is one word. Lines of the text stay apart.
pub fn wrapped(text: &str, columns: usize) -> Vec<String> {
    text.lines().flat_map(|line| of_line(line, columns)).collect()
}

fn of_line(line: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for piece in pieces(line) {
        let Some(last) = lines.last_mut() else { break };
        if !last.is_empty() && last.width() + piece.trim_end().width() > columns {
            lines.push(piece.to_owned());
        } else {
            last.push_str(piece);
        }
    }
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

/// What is not broken: a word with the blanks behind it, or a wide character with the signs that belong to it.
fn pieces(line: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, sign) in line.char_indices() {
        if before.is_some_and(|before| may_break(before, sign)) {
            pieces.extend(line.get(start..at));
            start = at;
        }
        before = Some(sign);
    }
    pieces.extend(line.get(start..));
    pieces
}

fn may_break(before: char, after: char) -> bool {
    let is_wide = |sign: char| sign.width() == Some(2);
    if NOT_FIRST.contains(after) || NOT_LAST.contains(before) || after == ' ' {
        return false;
    }
    before == ' '
        || is_wide(before)
        || is_wide(after)
        || NOT_FIRST.contains(before)
        || NOT_LAST.contains(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_whole_and_signs_stay_where_they_belong() {
        assert_eq!(wrapped("one two three", 8), ["one two", "three"]);
        assert_eq!(wrapped("网站所在的文件夹", 10), ["网站所在的", "文件夹"]);
        assert_eq!(wrapped("写到文件夹，默认", 10), ["写到文件", "夹，默认"]);
        assert_eq!(wrapped("内容在“content”中", 10), ["内容在", "“content”", "中"]);
        assert_eq!(wrapped("a\n\nb", 10), ["a", "", "b"]);
        assert_eq!(wrapped("unbreakable", 4), ["unbreakable"]);
    }

    #[test]
    fn no_line_is_too_wide() {
        let text = "每个文本文件另存压缩文件（.gz和.br），供支持的服务器发送；也可以不写。";
        for columns in 10..60 {
            let lines = wrapped(text, columns);
            assert_eq!(lines.concat(), text);
            assert!(lines.iter().all(|line| line.width() <= columns), "{columns}: {lines:?}");
        }
    }
}
