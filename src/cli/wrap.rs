//! Breaks a text into lines that a terminal shows whole, also where Han characters are twice as wide.

use crate::lang::lines;
use unicode_width::UnicodeWidthStr;

/// The lines of a text, none of which is wider than so many columns unless it is one word. Lines of the text stay apart.
pub fn wrapped(text: &str, columns: usize) -> Vec<String> {
    text.lines().flat_map(|line| lines(line, columns as f64, |text| text.width() as f64)).collect()
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
