//! Finds personal data in what the site shows: a page can bring together what no file of the content says.

mod beginning;
mod sign;

use super::{Found, find, is_likely, named};
use beginning::next_beginning;
use sign::{ASCII, Sign, kind};
use std::ops::Range;

/// The attributes that nobody reads: geometry, values for machines, digests.
const UNREAD: [&str; 12] = [
    "d",
    "datetime",
    "height",
    "integrity",
    "points",
    "transform",
    "value",
    "viewBox",
    "width",
    "x",
    "x1",
    "y",
];

/// A number of a person has at least so many digits.
const FEWEST_DIGITS: usize = 11;
/// So many separators may stand between two digits of the same number.
const MOST_BETWEEN: usize = 3;
/// What stands so near to digits says whether they are an amount or a part of something else, in bytes.
const AROUND: usize = 48;

/// Personal data in a finished file, by the ending of its name. Files that nobody reads as text are not looked at:
/// those of the content were looked at when they were read.
pub fn in_file(name: &str, bytes: &[u8]) -> Vec<Found> {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_page = ending == "html";
    if !is_page && !matches!(ending, "csv" | "json" | "xml" | "txt" | "svg") {
        return Vec::new();
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return Vec::new() };
    let numbers = may_hold(text, is_page);
    if !is_page {
        return if numbers { in_suspects(text) } else { Vec::new() };
    }
    let words = named::may_hold(text);
    if !numbers && !words {
        return Vec::new();
    }
    let shown = shown(text);
    let mut found = if numbers { in_suspects(&shown) } else { Vec::new() };
    if words {
        found.extend(named::all(&shown));
    }
    found
}

/// Digits that may belong together.
#[derive(Clone, Copy, Default)]
struct Run {
    digits: usize,
    between: usize,
    /// How many hyphens stand among them.
    hyphens: usize,
}

/// As 2016-01-01 has.
const DIGITS_OF_DATE: usize = 8;

impl Run {
    fn digit(&mut self) {
        self.digits += 1;
        self.between = 0;
    }

    fn take(&mut self, sign: Sign) {
        match sign {
            Sign::Digit => self.digit(),
            Sign::Hyphen if self.digits > 0 && self.between < MOST_BETWEEN => {
                self.between += 1;
                self.hyphens += 1;
            }
            Sign::Between if self.digits > 0 && self.between < MOST_BETWEEN => self.between += 1,
            // Every page of an indicator has a stretch of time, 2016-01-01/2025-12-31, and that is none.
            Sign::Parting if self.digits == DIGITS_OF_DATE && self.hyphens > 0 => *self = Run::default(),
            Sign::Parting if self.digits > 0 && self.between < MOST_BETWEEN => self.between += 1,
            _ => *self = Run::default(),
        }
    }
}

/// Whether anything in a file is worth a second look, in one pass over its bytes: nearly all files have nothing.
fn may_hold(text: &str, is_page: bool) -> bool {
    let bytes = text.as_bytes();
    // In a tag within a number, for example `188<b>1234</b>0987`, the run of the words around it waits.
    let (mut run, mut waiting) = (Run::default(), None);
    let mut attribute = Attribute::default();
    let mut at = 0;
    loop {
        if run.digits == 0 && waiting.is_none() {
            at = next_beginning(bytes, at);
        }
        let Some(byte) = bytes.get(at).copied() else { return false };
        at += 1;
        let sign = match ASCII.get(usize::from(byte)) {
            Some(Sign::Other) => {
                let before_it = std::mem::take(&mut run);
                match byte {
                    b'<' if is_page => {
                        let is_within =
                            before_it.digits > 0 && stands_within_words(text.get(at..).unwrap_or_default());
                        waiting = is_within.then_some(before_it);
                    }
                    b'>' => run = waiting.take().unwrap_or_default(),
                    b'#' if hides_something(text, at) => return true,
                    _ => {}
                }
                continue;
            }
            Some(sign) => *sign,
            None => {
                let wide = text.get(at - 1..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
                at += wide.len_utf8() - 1;
                kind(wide)
            }
        };
        if sign == Sign::At {
            let near = before(bytes, at);
            if !byte.is_ascii() || !near.is_ascii() || is_of_mailbox(char::from(near)) {
                return true;
            }
        }
        run.take(sign);
        if run.digits >= FEWEST_DIGITS {
            if !is_page || !byte.is_ascii() || !attribute.is_unread(text, at) {
                return true;
            }
            run = Run::default();
        }
    }
}

/// Whether the reference to a character whose `#` was read hides a digit or an at sign. Templates write an apostrophe as
/// `&#39;`, which is of no interest.
fn hides_something(text: &str, at: usize) -> bool {
    before(text.as_bytes(), at) == b'&' && {
        let sign = reference(text.get(at..).unwrap_or_default()).0;
        matches!(sign.map(kind), Some(Sign::Digit | Sign::At))
    }
}

/// The byte before the last one that was read.
fn before(bytes: &[u8], at: usize) -> u8 {
    at.checked_sub(2).and_then(|place| bytes.get(place)).copied().unwrap_or(b' ')
}

/// The attribute in which the reading stands, if it stands in one.
#[derive(Default)]
struct Attribute {
    /// Up to where the text was looked at, so that no part of it is looked at twice: a drawing's path can be long.
    read_to: usize,
    within_tag: bool,
    unread: bool,
}

impl Attribute {
    /// Whether a place lies in an attribute that nobody reads, for example in the path of an icon.
    fn is_unread(&mut self, text: &str, at: usize) -> bool {
        let since = text.get(self.read_to..at).unwrap_or_default();
        let edge = since.rfind(['<', '>']);
        if let Some(edge) = edge {
            (self.within_tag, self.unread) = (since.as_bytes().get(edge) == Some(&b'<'), false);
        }
        if let Some(equals) = since.rfind("=\"").filter(|equals| edge.is_none_or(|edge| edge < *equals)) {
            let before = text.get(..self.read_to + equals).unwrap_or_default();
            let name = before.rsplit([' ', '\n', '\t', '"']).next();
            self.unread = name.is_some_and(|name| UNREAD.contains(&name));
        }
        self.read_to = at;
        self.within_tag && self.unread
    }
}

/// Whether a mailbox may go on behind this character with its sign.
fn is_of_mailbox(before: char) -> bool {
    before.is_alphanumeric() || before == ' '
}

/// Whether the tag that begins here parts no words: what stands before and behind it reads as one.
fn stands_within_words(tag: &str) -> bool {
    let name = tag.trim_start_matches('/');
    let end = name.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(name.len());
    matches!(
        name.get(..end).unwrap_or_default(),
        "a" | "abbr"
            | "b"
            | "bdi"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "mark"
            | "q"
            | "s"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "u"
            | "wbr"
    )
}

fn in_suspects(text: &str) -> Vec<Found> {
    let windows = windows(text);
    let found = windows.into_iter().flat_map(|window| find(text.get(window).unwrap_or_default()));
    // A window cuts off the words that the others are known by.
    found.filter(|found| !is_likely(found)).collect()
}

/// The words of a page as they are read, and the attributes that may hold a number or a mailbox.
fn shown(html: &str) -> String {
    let mut shown = String::with_capacity(html.len() / 2);
    // An attribute stands apart from the words around its tag, and must not part them.
    let mut apart = String::new();
    let mut rest = html;
    while let Some((words, after)) = rest.split_once('<') {
        push_words(words, &mut shown);
        let (tag, behind) = after.split_once('>').unwrap_or((after, ""));
        if !stands_within_words(tag) {
            shown.push('\n');
        }
        if tag.contains('@') || tag.contains('＠') || has_many_digits(tag) {
            push_attributes(tag, &mut apart);
        }
        rest = behind;
    }
    push_words(rest, &mut shown);
    shown + "\n" + &apart
}

fn has_many_digits(tag: &str) -> bool {
    tag.len() > FEWEST_DIGITS && !windows(tag).is_empty()
}

/// The values of the attributes, each on a line of its own.
fn push_attributes(tag: &str, into: &mut String) {
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once("=\"") {
        let name = before.rsplit([' ', '\n', '\t', '"']).next().unwrap_or_default();
        let (value, behind) = after.split_once('"').unwrap_or((after, ""));
        if !UNREAD.contains(&name) {
            push_words(value, into);
            into.push('\n');
        }
        rest = behind;
    }
}

/// Words with the references to characters that could hide a digit or an at sign.
fn push_words(words: &str, shown: &mut String) {
    let mut rest = words;
    while let Some((before, after)) = rest.split_once("&#") {
        shown.push_str(before);
        let (sign, behind) = reference(after);
        shown.extend(sign);
        rest = behind;
    }
    shown.push_str(rest);
}

/// The character that a reference stands for, behind its `&#`, and what follows it. As in browsers, the reference ends
/// with its digits, whether a semicolon follows or not.
fn reference(text: &str) -> (Option<char>, &str) {
    let (digits, radix) = text.strip_prefix(['x', 'X']).map_or((text, 10), |hex| (hex, 16));
    let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
    let (number, behind) = digits.split_at(end);
    let code = u32::from_str_radix(number, radix).ok();
    (code.and_then(char::from_u32), behind.strip_prefix(';').unwrap_or(behind))
}

/// The stretches of a text in which there may be something: enough digits close together, or a sign of a mailbox.
/// This is what makes the search cheap: most of a page is never looked at a second time.
fn windows(text: &str) -> Vec<Range<usize>> {
    let mut windows: Vec<Range<usize>> = Vec::new();
    let mut add = |range: Range<usize>| {
        let range = around(text, range);
        match windows.last_mut().filter(|last| last.end >= range.start) {
            Some(last) => last.end = last.end.max(range.end),
            None => windows.push(range),
        }
    };
    let (mut at, mut first, mut run) = (0, 0, Run::default());
    loop {
        if run.digits == 0 {
            at = next_beginning(text.as_bytes(), at);
        }
        let Some(sign) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
        let kind = kind(sign);
        let so_far = run;
        run.take(kind);
        if run.digits == 1 && kind == Sign::Digit {
            first = at;
        }
        if run.digits == 0 && so_far.digits >= FEWEST_DIGITS {
            add(first..at);
        }
        let before = || text.get(..at).and_then(|text| text.chars().next_back()).unwrap_or(' ');
        if kind == Sign::At && is_of_mailbox(before()) {
            add(at..at + 1);
        }
        at += sign.len_utf8();
    }
    if run.digits >= FEWEST_DIGITS {
        add(first..text.len());
    }
    windows
}

fn around(text: &str, range: Range<usize>) -> Range<usize> {
    let (mut start, mut end) = (range.start.saturating_sub(AROUND), (range.end + AROUND).min(text.len()));
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

#[cfg(test)]
mod tests;
