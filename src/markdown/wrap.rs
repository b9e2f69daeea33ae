//! Joins the lines of a paragraph: no blank between Han characters, one blank between words.

use super::cjk::Side;
use super::tree::Inline;

/// Replaces every line feed in the text of a paragraph, where it stands for a soft line break.
/// Chinese is wrapped in the file wherever the line is full, and a blank there would show.
pub(super) fn join_lines(inlines: &mut [Inline]) {
    let mut breaks = Breaks::default();
    breaks.see(inlines);
    if !breaks.dropped.is_empty() {
        settle(inlines, &mut breaks.dropped.into_iter());
    }
}

/// What stands on both sides of each break, across the borders of emphasis and links.
#[derive(Default)]
struct Breaks {
    /// For each break in order, whether it goes without a blank.
    dropped: Vec<bool>,
    before: Option<Side>,
    open: bool,
}

impl Breaks {
    fn see(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => text.chars().for_each(|c| self.character(c)),
                Inline::Code(text) => {
                    text.chars()
                        .next()
                        .into_iter()
                        .chain(text.chars().last())
                        .for_each(|c| self.side(Side::of(c)));
                }
                Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { inlines: inner, .. } => {
                    self.see(inner);
                }
                // What a binding will say is not known here, but it is said in the language around it.
                Inline::Binding(_) => self.side(Side::Either),
                Inline::Image { .. } | Inline::LineBreak => self.side(Side::Words),
                Inline::Footnote(_) => {}
            }
        }
    }

    fn character(&mut self, c: char) {
        if c == '\n' {
            self.dropped.push(false);
            self.open = true;
        } else {
            self.side(Side::of(c));
        }
    }

    fn side(&mut self, side: Side) {
        if self.open {
            let pair = (self.before, side);
            let han =
                matches!(pair, (Some(Side::Han), Side::Han | Side::Either) | (Some(Side::Either), Side::Han));
            if let Some(last) = self.dropped.last_mut() {
                *last = han;
            }
        }
        self.open = false;
        self.before = Some(side);
    }
}

fn settle(inlines: &mut [Inline], dropped: &mut impl Iterator<Item = bool>) {
    for inline in inlines {
        match inline {
            Inline::Text(text) if text.contains('\n') => {
                let mut joined = String::with_capacity(text.len());
                for c in text.chars() {
                    match c {
                        '\n' if dropped.next() == Some(true) => {}
                        '\n' => joined.push(' '),
                        _ => joined.push(c),
                    }
                }
                *text = joined;
            }
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { inlines: inner, .. } => {
                settle(inner, dropped);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> String {
        let mut inlines = [Inline::Text(text.to_owned())];
        join_lines(&mut inlines);
        let [Inline::Text(text)] = inlines else { panic!("a text stays a text") };
        text
    }

    #[test]
    fn lines_join_as_their_script_does() {
        let cases = [
            ("建立\n健全", "建立健全"),
            ("建立，\n健全", "建立，健全"),
            ("建立”\n健全", "建立”健全"),
            ("quality\nplan", "quality plan"),
            ("“quality”\nplan", "“quality” plan"),
            ("建立\nISO", "建立 ISO"),
            ("품질\n계획", "품질 계획"),
        ];
        for (written, shown) in cases {
            assert_eq!(joined(written), shown);
        }
    }

    #[test]
    fn a_break_looks_across_the_border_of_emphasis() {
        let text = |text: &str| Inline::Text(text.to_owned());
        let mut inlines = [text("达到\n"), Inline::Strong(vec![text("标准\nISO")]), text("\n"), text("认证")];
        join_lines(&mut inlines);
        assert_eq!(inlines, [text("达到"), Inline::Strong(vec![text("标准 ISO")]), text(" "), text("认证")]);
    }
}
