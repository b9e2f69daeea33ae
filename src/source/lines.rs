//! Finds line and column of any place in a text without reading it from the start each time.

use super::Position;

/// Places of a text whose lines and columns are known, one for each kilobyte: a file may have thousands of findings, and
/// all its text may stand in one line.
#[derive(Debug)]
pub struct Lines(Vec<(usize, Position)>);

/// How far known places stand apart, in bytes.
const STEP: usize = 1024;

impl Lines {
    pub fn of(text: &str) -> Lines {
        let mut known = Vec::with_capacity(text.len() / STEP + 1);
        let (mut line, mut column) = (1, 1);
        for (at, char) in text.char_indices() {
            if at >= known.len() * STEP {
                known.push((at, Position { line, column }));
            }
            (line, column) = if char == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        Lines(known)
    }

    /// The position of a place in the text from which these were made.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let offset = text.floor_char_boundary(offset);
        let next = self.0.partition_point(|(at, _)| *at <= offset);
        let before = next.checked_sub(1).and_then(|last| self.0.get(last));
        let (at, known) = before.copied().unwrap_or((0, Position { line: 1, column: 1 }));
        let passed = text.get(at..offset).unwrap_or_default();
        match passed.rsplit_once('\n') {
            Some((above, line)) => Position {
                line: known.line + above.matches('\n').count() + 1,
                column: line.chars().count() + 1,
            },
            None => Position { line: known.line, column: known.column + passed.chars().count() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;
    use crate::source::Position;
    use proptest::prelude::{ProptestConfig, proptest};

    /// By reading from the start.
    fn counted(text: &str, offset: usize) -> Position {
        let before = &text[..text.floor_char_boundary(offset)];
        let line = before.rfind('\n').map_or(before, |end| &before[end + 1..]);
        Position { line: before.matches('\n').count() + 1, column: line.chars().count() + 1 }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_place_is_where_it_is_counted_from_the_start(
            parts in proptest::collection::vec("[a一é\n]{0,40}", 0..120),
            times in 1_usize..4,
        ) {
            let text = parts.concat().repeat(times);
            let lines = Lines::of(&text);
            for offset in (0..text.len() + 2).step_by(7).chain([text.len(), text.len() + 1]) {
                assert_eq!(lines.position(&text, offset), counted(&text, offset), "{offset}");
            }
        }
    }
}
