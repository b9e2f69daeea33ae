//! Finds where a slip was made that the reader of YAML notices only later.

use super::node::{Key, Node, Value};
use crate::source::Span;
use std::ops::Range;

/// Why a name that is none of a field's came to stand where one does: the reason that is said, the place of the sign, and
/// the name that was meant. `is_name` says which names are known.
pub fn in_key(
    key: &Key,
    value: &Node,
    is_name: impl Fn(&str) -> bool,
) -> Option<(&'static str, Span, Option<String>)> {
    let text = key.text.as_str();
    // A sign is pointed at where the key stands as it was typed.
    let is_typed = (key.span.end - key.span.start) as usize == text.len();
    let sign = |at: usize, length: usize| {
        let start = key.span.start as usize + at;
        if is_typed { Span::new(key.span.source, start, start + length) } else { key.span }
    };
    if text.starts_with('＃') {
        return Some(("full-width-hash", sign(0, '＃'.len_utf8()), None));
    }
    // In `{ value: 1,200 }` the comma begins a field of the name 200.
    let whole = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_alone = matches!(value.value, Value::Null);
    if is_alone && whole == 3 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return Some(("thousands", key.span, None));
    }
    let (at, colon) = text.char_indices().find(|(_, sign)| matches!(sign, ':' | '：'))?;
    let name = text.get(..at)?.trim_end();
    let reason = if colon == ':' { "no-blank" } else { "full-width-colon" };
    is_name(name).then(|| (reason, sign(at, colon.len_utf8()), Some(name.to_owned())))
}

/// The bracket or brace that is open at a place and is closed nowhere in the text. One that is closed later lacks a
/// comma at the place itself.
pub fn unclosed(text: &str, place: usize) -> Option<Range<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut signs = text.char_indices().peekable();
    // What stands before a sign decides whether it begins something, or is a letter of a plain text.
    let (mut before, mut adjacent) = ('\n', '\n');
    while let Some((at, sign)) = signs.next() {
        // A dash begins nothing inside of brackets; there is one where a bracket above was not closed.
        let begins = matches!(before, '-' | ':' | '?') && adjacent == ' '
            || if open.is_empty() { before == '\n' } else { matches!(before, '{' | '[' | ',' | ':') };
        match sign {
            '#' if adjacent.is_whitespace() => {
                while signs.next_if(|(_, sign)| *sign != '\n').is_some() {}
                continue;
            }
            '"' | '\'' if begins => {
                while let Some((_, inside)) = signs.next() {
                    if inside == '\\' && sign == '"' {
                        signs.next();
                    } else if inside == sign {
                        break;
                    }
                }
            }
            '{' | '[' if begins => open.push(at),
            '}' | ']' => drop(open.pop()),
            _ => {}
        }
        adjacent = sign;
        // Inside of brackets a line goes on in the next one.
        if !sign.is_whitespace() || sign == '\n' && open.is_empty() {
            before = sign;
        }
    }
    open.into_iter().rfind(|at| *at <= place).map(|at| at..at + 1)
}

/// The double quotation marks that begin two texts before a place: the nearest one, and the nearest that goes on over the
/// end of a line.
pub fn quotes(text: &str, place: usize) -> [Option<usize>; 2] {
    let mut signs = text.char_indices().take_while(|(at, _)| *at <= place).peekable();
    let (mut before, mut adjacent) = ('\n', '\n');
    let (mut nearest, mut long) = (None, None);
    while let Some((at, sign)) = signs.next() {
        match sign {
            '#' if adjacent.is_whitespace() => while signs.next_if(|(_, sign)| *sign != '\n').is_some() {},
            '"' | '\'' if matches!(before, '\n' | '-' | ':' | ',' | '{' | '[') => {
                if sign == '"' {
                    nearest = Some(at);
                }
                while let Some((_, inside)) = signs.next() {
                    if inside == '\\' && sign == '"' {
                        signs.next();
                    } else if inside == sign {
                        break;
                    } else if inside == '\n' && sign == '"' {
                        long = Some(at);
                    }
                }
            }
            _ => {}
        }
        adjacent = sign;
        if !sign.is_whitespace() || sign == '\n' {
            before = sign;
        }
    }
    [nearest, long]
}

/// The `#` behind an open bracket that makes a comment of its closing one: `{ a: 行动 #1, b: 2 }`. Behind the `#` of a
/// comment that somebody means there is a blank.
pub fn commented(text: &str, bracket: &Range<usize>) -> Option<Range<usize>> {
    let closing = if text.get(bracket.clone())? == "{" { '}' } else { ']' };
    let line = text.get(bracket.start..)?.lines().next()?;
    let is_mark = |at: &usize| {
        let [before, after] = [line.get(..*at), line.get(at + 1..)].map(Option::unwrap_or_default);
        let is_quoted = before.matches('"').count() % 2 == 1;
        let is_comment = before.ends_with([' ', '\t']) && !after.starts_with([' ', '\t']);
        is_comment && !is_quoted && after.contains(closing)
    };
    let at = bracket.start + line.match_indices('#').map(|(at, _)| at).find(is_mark)?;
    Some(at..at + 1)
}

/// The tab that indents the next line with something in it behind a place: what goes on above it goes on in this line.
pub fn next_tab(text: &str, place: usize) -> Option<Range<usize>> {
    let mut begin = place + text.get(place..)?.find('\n')? + 1;
    for line in text.get(begin..)?.split_inclusive('\n') {
        let indentation = line.len() - line.trim_start_matches([' ', '\t']).len();
        if !line.trim().is_empty() {
            let within = line.get(..indentation)?.find('\t')?;
            return Some(begin + within..begin + within + 1);
        }
        begin += line.len();
    }
    None
}

/// The tab that stands nearest before a place in its line, or at it.
pub fn tab(text: &str, place: usize) -> Option<Range<usize>> {
    let begin = text.get(..place)?.rfind('\n').map_or(0, |end| end + 1);
    let line = text.get(begin..)?.split('\n').next()?;
    let indentation = line.len() - line.trim_start_matches([' ', '\t']).len();
    let within = line.get(..indentation)?.find('\t').or_else(|| line.get(..place - begin)?.rfind('\t'))?;
    Some(begin + within..begin + within + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_texts_are_none() {
        let unclosed = |text: &str| unclosed(text, text.len()).map(|found| found.start);
        assert_eq!(unclosed("a: { b: 1\nc: { d: 2 }\n"), Some(3));
        assert_eq!(unclosed("a: [ { b: 1 }\n"), Some(3));
        assert_eq!(unclosed("- [1, {b: 2]\n"), Some(2));
        assert_eq!(unclosed("a: { b: \"}\", c: '}', d: it's } # {\ne: x{ [y\nf: '{ it''s'\n"), None);
        assert_eq!(unclosed("a: { b: c{ }\n"), None);
        assert_eq!(unclosed("a: [ 1,\n{ b: 2 }\n"), Some(3));
        assert_eq!(unclosed("- { a: 1\n- { b: 2 }\n"), Some(2));
        assert_eq!(unclosed("a: { b: \"\\\"}\"\n"), Some(3));
    }

    #[test]
    fn the_tab_is_the_one_that_indents() {
        assert_eq!(tab("a:\n\t\tb: 1\n", 5), Some(3..4));
        assert_eq!(tab("a:\n  \tb: 1\n", 6), Some(5..6));
        assert_eq!(tab("a:\tb\n", 3), Some(2..3));
        assert_eq!(tab("a: 1\n", 3), None);
        assert_eq!(next_tab("a: 1\n\n  \tb: 1\n", 3), Some(8..9));
        assert_eq!(next_tab("a: 1\n  b:\t1\n", 3), None);
        assert_eq!(next_tab("a: 1", 3), None);
    }
}
