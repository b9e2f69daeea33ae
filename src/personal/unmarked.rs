//! Finds again, in a text of Markdown, what only shows without its marks: `138**5123**4567`.

use std::ops::Range;

/// The places of a text without the marks of Markdown, each character as it reads: `**1**` and `&#49;` are 1.
pub struct Unmarked {
    pub text: String,
    /// For each character, where it begins here and where it is written.
    places: Vec<(usize, Range<usize>)>,
}

impl Unmarked {
    pub fn of(written: &str) -> Unmarked {
        let mut unmarked = Unmarked { text: String::with_capacity(written.len()), places: Vec::new() };
        let mut at = 0;
        while let Some(char) = written.get(at..).and_then(|rest| rest.chars().next()) {
            let (read, length) = match char {
                '*' | '_' | '`' | '~' | '[' | ']' | '\\' => (None, 1),
                '&' => reference(written.get(at..).unwrap_or_default())
                    .map_or((Some(char), 1), |(read, length)| (Some(read), length)),
                // A sentence goes on in the next line, and a quotation as well.
                '\n' => (Some(' '), 1),
                _ => (Some(char), char.len_utf8()),
            };
            if let Some(read) = read {
                unmarked.places.push((unmarked.text.len(), at..at + length));
                unmarked.text.push(read);
            }
            at += length;
        }
        unmarked
    }

    /// Where a stretch of the text is written.
    pub fn written(&self, stretch: Range<usize>) -> Option<Range<usize>> {
        let first = self.places.partition_point(|(start, _)| *start < stretch.start);
        let behind = self.places.partition_point(|(start, _)| *start < stretch.end);
        let last = self.places.get(behind.checked_sub(1)?)?;
        Some(self.places.get(first)?.1.start..last.1.end)
    }
}

/// The character that a reference at the beginning of a text stands for, and how long the reference is: `&#49;`, `&#x31;`.
fn reference(text: &str) -> Option<(char, usize)> {
    const LONGEST: usize = 12;
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let number = text.get(..end)?.strip_prefix("&#")?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    Some((char::from_u32(code.ok()?)?, end + 1))
}

#[cfg(test)]
mod tests {
    use super::Unmarked;

    #[test]
    fn each_character_is_known_by_its_place() {
        let written = "甲**1**&#50;&#x33;&amp;\n乙";
        let unmarked = Unmarked::of(written);
        assert_eq!(unmarked.text, "甲123&amp; 乙");
        let place = |from: usize, to: usize| written.get(unmarked.written(from..to).unwrap()).unwrap();
        assert_eq!([place(3, 4), place(4, 5), place(3, 6)], ["1", "&#50;", "1**&#50;&#x33;"]);
        assert_eq!(unmarked.written(99..99), None);
        assert_eq!(Unmarked::of("").written(0..0), None);
    }
}
