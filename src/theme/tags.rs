//! The tags of a template, as far as one must know them to see what a template may do.

use std::ops::Range;

/// A tag: what stands between `{{` and `}}` or between `{%` and `%}`.
#[derive(Clone, Debug)]
pub(super) struct Tag {
    /// From the first brace to behind the last one.
    pub range: Range<usize>,
    /// Whether it writes (`{{`) or does something (`{%`).
    pub writes: bool,
    pub tokens: Vec<Token>,
}

/// A word, a text, or a sign of a tag, and where it stands in the template.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub range: Range<usize>,
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Text,
    Sign,
}

impl Tag {
    /// The words of a template's tag by their place: the first one says what a tag does.
    pub fn word<'t>(&self, template: &'t str, place: usize) -> Option<&'t str> {
        let token = self.tokens.get(place).filter(|token| token.kind == Kind::Word)?;
        template.get(token.range.clone())
    }
}

/// Takes a template apart. What is not closed is no tag: the engine says so by itself. Comments and what stands between
/// `{% raw %}` and `{% endraw %}` are passed over.
pub(super) fn tags(template: &str) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::new();
    let mut at = 0;
    let mut raw = false;
    while let Some(start) = template.get(at..).and_then(|rest| rest.find('{')).map(|found| at + found) {
        let opening = template.get(start..start + 2).unwrap_or_default();
        at = match opening {
            "{#" if !raw => after(template, start + 2, "#}").unwrap_or(template.len()),
            "{{" | "{%" => match tag(template, start, opening == "{{") {
                Some(tag) => {
                    let first = tag.word(template, 0).filter(|_| !tag.writes);
                    let end = tag.range.end;
                    match first {
                        Some("endraw") => raw = false,
                        Some("raw") => raw = true,
                        _ if raw => {}
                        _ => tags.push(tag),
                    }
                    end
                }
                None => start + 2,
            },
            _ => start + 1,
        };
    }
    tags
}

fn after(template: &str, from: usize, sign: &str) -> Option<usize> {
    template.get(from..)?.find(sign).map(|found| from + found + sign.len())
}

fn tag(template: &str, start: usize, writes: bool) -> Option<Tag> {
    let closing = if writes { "}}" } else { "%}" };
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = start + 2;
    loop {
        let rest = template.get(at..)?;
        let first = rest.chars().next()?;
        if rest.starts_with(closing) {
            return Some(Tag { range: start..at + 2, writes, tokens });
        }
        let (kind, length) = match first {
            '"' | '\'' | '`' => (Kind::Text, text(rest, first)?),
            _ if is_of_word(first) => (Kind::Word, rest.find(|char| !is_of_word(char)).unwrap_or(rest.len())),
            _ if first.is_whitespace() => {
                at += first.len_utf8();
                continue;
            }
            _ if rest.starts_with("...") => (Kind::Sign, 3),
            _ => (Kind::Sign, first.len_utf8()),
        };
        tokens.push(Token { range: at..at + length, kind });
        at += length;
    }
}

fn is_of_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

/// How long a quoted text is, with its quotes.
fn text(rest: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, char) in rest.char_indices().skip(1) {
        match char {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if char == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::tags;

    fn shown(template: &str) -> Vec<String> {
        let words = |tag: super::Tag| {
            let tokens = tag.tokens.iter().map(|token| &template[token.range.clone()]);
            tokens.collect::<Vec<_>>().join("·")
        };
        tags(template).into_iter().map(words).collect()
    }

    #[test]
    fn a_template_is_taken_apart() {
        let template = "a {{ b.c | d(e=\"}}\") }}{# {{ no }} #}{%- for x in y -%}{ {% raw %}{{ no }}{% endraw %}{% <f g={h}> %}";
        assert_eq!(shown(template), ["b·.·c·|·d·(·e·=·\"}}\"·)", "-·for·x·in·y·-", "<·f·g·=·{·h·}·>"]);
    }

    #[test]
    fn what_is_not_closed_is_no_tag() {
        for template in ["{{ a", "{% \"a %}", "{", "{{", "{#", "食{%"] {
            assert_eq!(shown(template), Vec::<String>::new(), "{template}");
        }
    }
}
