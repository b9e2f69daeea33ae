//! Names a slip by mending it: where the reader goes on once one sign is written otherwise, that sign was the slip.
//!
//! The reader of YAML says where it could not go on, often a line behind the slip. What is guessed from the letters alone
//! would name signs that are in order; of a guess that is tried out, the reader itself says whether it was right.

use super::slip;
use std::ops::Range;

/// What is tried out is at most so long, in bytes, so that a slip in a large file costs no time that anyone notices.
const MOST: usize = 64 * 1024;

/// A line with a slip is at most so long, in bytes.
const LINE: usize = 4 * 1024;

/// So many guesses are tried for one slip.
const GUESSES: usize = 24;

/// What may have been written wrongly, and how it would be right.
struct Guess {
    /// The word by which the wording chooses.
    reason: &'static str,
    place: Range<usize>,
    edits: Vec<(Range<usize>, String)>,
}

/// The slip that kept the reader from going on at `place`, as the reason that is said and its place. `failure` says where
/// the reading of a text fails. Nothing where no guess lets the reader go on behind the place.
pub fn find(
    text: &str,
    place: usize,
    failure: impl Fn(&str) -> Option<usize>,
) -> Option<(&'static str, Range<usize>)> {
    let quotes = slip::quotes(text, place);
    let least = quotes.into_iter().flatten().min();
    let part = around(text, place, least.unwrap_or(place))?;
    let (text, place) = (text.get(part.clone())?, place - part.start);
    let quotes = quotes.map(|quote| quote.map(|quote| quote - part.start));
    if failure(text)? != place {
        return None;
    }
    let goes_on = |guess: &Guess| {
        edited(text, &guess.edits)
            .is_some_and(|(mended, longer)| failure(&mended).is_none_or(|at| at > place + longer))
    };
    let guess = guesses(text, place, quotes).into_iter().take(GUESSES).find(goes_on)?;
    Some((guess.reason, part.start + guess.place.start..part.start + guess.place.end))
}

/// The lines around a place, from one that begins at the left to another: such a line begins an item of a list or a field,
/// which can be read alone. A slip may show only in the next of them, so the one above is taken as well; and what is taken
/// holds `least`, which stands before the place or at it.
fn around(text: &str, place: usize, least: usize) -> Option<Range<usize>> {
    let begins = |at: usize| {
        text.get(at..)?.chars().next().map(|sign| !matches!(sign, ' ' | '\t' | '#' | '\n' | '}' | ']'))
    };
    let lines =
        text.get(..place)?.rmatch_indices('\n').map(|(at, _)| at + 1).take_while(|at| place - at <= MOST);
    let mut above = lines.filter(|at| begins(*at) == Some(true)).skip(1);
    let start = above.find(|at| *at <= least).or((place <= MOST).then_some(0))?;
    let below = text.get(place..)?.match_indices('\n').map(|(at, _)| place + at + 1);
    let end = below.filter(|at| begins(*at) == Some(true)).nth(1).unwrap_or(text.len());
    (end - start <= 2 * MOST).then_some(start..end)
}

/// A text with changes in it that stand in order, and how much longer it is by them; nothing where it is shorter.
fn edited(text: &str, edits: &[(Range<usize>, String)]) -> Option<(String, usize)> {
    let (mut mended, mut at) = (String::with_capacity(text.len() + 8), 0);
    for (place, with) in edits {
        mended += text.get(at..place.start)?;
        mended += with;
        at = place.end;
    }
    mended += text.get(at..)?;
    let longer = mended.len().saturating_sub(text.len());
    Some((mended, longer))
}

fn guesses(text: &str, place: usize, quotes: [Option<usize>; 2]) -> Vec<Guess> {
    let mut lines = vec![line_at(text, place)];
    lines.extend(line_above(text, place));
    lines.extend(slip::unclosed(text, place).map(|open| line_at(text, open.start)));
    // Nobody types longer lines; in one that a program wrote, each of thousands of fields would be looked at.
    lines.retain(|line| line.len() <= LINE);
    let mut guesses = Vec::new();
    for line in &lines {
        guesses.extend(first_sign(text, line.clone()));
        guesses.extend(full_width(text, line.clone()));
    }
    guesses.extend(no_comma(text, place));
    for line in &lines {
        guesses.extend(texts(text, line.clone(), place));
    }
    guesses.extend(quotes.into_iter().flatten().flat_map(|quote| closed(text, quote)));
    guesses
}

fn line_at(text: &str, place: usize) -> Range<usize> {
    let start = text.get(..place).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let end = text.get(start..).and_then(|rest| rest.find('\n')).map_or(text.len(), |end| start + end);
    start..end
}

/// The nearest line above that says something.
fn line_above(text: &str, place: usize) -> Option<Range<usize>> {
    let mut line = line_at(text, place);
    while line.start > 0 {
        line = line_at(text, line.start - 1);
        let written = text.get(line.clone())?.trim_start();
        if !written.is_empty() && !written.starts_with('#') {
            return Some(line);
        }
    }
    None
}

/// What may be wrong with how a line begins: its colon, or a sign that should make it a comment.
fn first_sign(text: &str, line: Range<usize>) -> Option<Guess> {
    let written = text.get(line.clone())?;
    let begin = line.start + written.len() - written.trim_start_matches(['-', ' ']).len();
    let rest = text.get(begin..line.end)?;
    if rest.starts_with('＃') {
        return Some(guess("full-width-hash", begin, "＃", "#"));
    }
    let at = begin + name(rest)?;
    match text.get(at..line.end)?.chars().next()? {
        '：' => Some(guess("full-width-colon", at, "：", ": ")),
        ':' if !text.get(at + 1..line.end)?.starts_with([' ', '\t']) => {
            Some(guess("no-blank", at, ":", ": "))
        }
        _ => None,
    }
}

/// How long the name of a field is that a text begins with.
fn name(text: &str) -> Option<usize> {
    let other = |sign: char| !(sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.'));
    text.find(other).filter(|length| *length > 0)
}

fn guess(reason: &'static str, at: usize, sign: &str, with: &str) -> Guess {
    let place = at..at + sign.len();
    Guess { reason, place: place.clone(), edits: vec![(place, with.to_owned())] }
}

/// Full-width signs that stand where a list or a group of fields in brackets has its own.
fn full_width(text: &str, line: Range<usize>) -> Vec<Guess> {
    let Some(written) = text.get(line.clone()) else { return Vec::new() };
    let mut guesses = Vec::new();
    for (within, sign) in written.char_indices() {
        let (at, after) = (line.start + within, written.get(within + sign.len_utf8()..).unwrap_or_default());
        let before = written.get(..within).unwrap_or_default();
        match sign {
            // A comma of the sentence is followed by words, one that parts two fields by the name of a field.
            '，' | '、' | '；' if names_a_field(after) => {
                guesses.push(guess("full-width-comma", at, sign.encode_utf8(&mut [0; 4]), ", "));
            }
            '：' if follows_a_name(before) => guesses.push(guess("full-width-colon", at, "：", ": ")),
            _ => {}
        }
    }
    for signs in [["｛", "｝", "{", "}"], ["［", "］", "[", "]"], ["【", "】", "[", "]"]] {
        let [open, close, opens, closes] = signs;
        let (first, last) = (written.find(open), written.rfind(close));
        let edit = |at: Option<usize>, sign: &str, with: &str| {
            at.map(|at| (line.start + at..line.start + at + sign.len(), with.to_owned()))
        };
        let [first, last] = [edit(first, open, opens), edit(last, close, closes)];
        for edits in [vec![first.clone(), last.clone()], vec![first], vec![last]] {
            let edits: Vec<_> = edits.into_iter().flatten().collect();
            if let Some((place, _)) = edits.first() {
                guesses.push(Guess { reason: "full-width-bracket", place: place.clone(), edits });
            }
        }
    }
    guesses
}

/// The name of a field that the reader stumbled over behind a value that has an end of its own: in
/// `{ period: 2025-H1 value: 260 }` a comma is missing before `value`.
fn no_comma(text: &str, place: usize) -> Option<Guess> {
    let before = text.get(..place)?;
    let is_of_name = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
    let rest = before.trim_end_matches(is_of_name);
    let value = rest.trim_end_matches(' ');
    if rest.len() == before.len() || value.len() == rest.len() {
        return None;
    }
    // A word may go on with other words, a number, a quotation and a list cannot.
    let last = value.rsplit([' ', ',', '{']).next()?;
    let has_an_end =
        value.ends_with(['"', '\'', ']', '}']) || last.starts_with(|sign: char| sign.is_ascii_digit());
    let is_value = value.strip_suffix(last).is_some_and(|key| key.ends_with(": "))
        || value.ends_with(['"', '\'', ']', '}']);
    (has_an_end && is_value).then(|| Guess {
        reason: "no-comma",
        place: rest.len()..place,
        edits: vec![(value.len()..value.len(), ",".to_owned())],
    })
}

fn names_a_field(text: &str) -> bool {
    let text = text.trim_start();
    name(text).and_then(|length| text.get(length..)).is_some_and(|rest| rest.starts_with([':', '：']))
}

fn follows_a_name(text: &str) -> bool {
    let before =
        text.trim_end_matches(|sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.'));
    before.len() < text.len() && before.trim_end().ends_with(['{', ',', '｛', '，'])
}

/// Texts of a line that must stand in quotation marks as a whole.
fn texts(text: &str, line: Range<usize>, place: usize) -> Vec<Guess> {
    let Some(written) = text.get(line.clone()) else { return Vec::new() };
    let begin = written.len() - written.trim_start_matches(['-', ' ']).len();
    let dashes =
        written.find("- ").filter(|at| written.get(..*at).is_some_and(|before| before.trim().is_empty()));
    let values = written.match_indices(": ").map(|(at, sign)| at + sign.len());
    let is_field = |at: &usize| {
        let before = written.get(..*at - 2).unwrap_or_default();
        written.get(begin..*at - 2).is_some_and(|key| name(&format!("{key}:")) == Some(key.len()))
            || follows_a_name(before)
    };
    // Behind the dash of an item its first field stands, if it has fields.
    let is_text = |at: &usize| !written.get(*at..).is_some_and(names_a_field);
    let starts = dashes.map(|at| at + 2).filter(is_text).into_iter().chain(values.filter(is_field));
    starts.filter_map(|start| whole(text, line.clone(), line.start + start, place)).collect()
}

/// The text that begins at a place, in quotation marks.
fn whole(text: &str, line: Range<usize>, start: usize, place: usize) -> Option<Guess> {
    let rest = text.get(start..line.end)?;
    let start = start + rest.len() - rest.trim_start().len();
    let is_within = text.get(line.start..start)?.contains(['{', '[']);
    let value = text.get(start..line.end)?;
    let end = if is_within { end_within(value) } else { value.len() };
    let value = value.get(..end)?.trim_end();
    let sign = value.chars().next()?;
    if matches!(sign, '{' | '}' | ']' | '|' | '>' | '#') || sign == '[' && !goes_on_behind(value) {
        return None;
    }
    let span = start..start + value.len();
    if matches!(sign, '"' | '\'') && value.len() > 1 && value.ends_with(sign) {
        let inner = value.get(1..value.len() - 1)?;
        let at = start + 1 + inner.find(sign)?;
        let right = format!("'{}'", inner.replace('\'', "''"));
        return Some(Guess { reason: "quote-within", place: at..at + 1, edits: vec![(span, right)] });
    }
    // A quotation mark that nothing closes is another slip.
    if matches!(sign, '"' | '\'') && !value.get(1..)?.contains(sign) {
        return None;
    }
    let is_special = matches!(sign, '"' | '\'' | '[') || value.starts_with("- ");
    let right = format!("'{}'", value.replace('\'', "''"));
    let is_colon = text.get(place..).is_some_and(|rest| rest.starts_with(':')) && span.contains(&place);
    let (reason, at) = match (is_colon, is_special) {
        (true, _) => ("colon-within", place..place + 1),
        (false, true) => ("whole-text", span.clone()),
        (false, false) => return None,
    };
    Some(Guess { reason, place: at, edits: vec![(span, right)] })
}

/// Where a text ends that stands in brackets: at the next field, or at the bracket that closes them at the end of the line.
fn end_within(value: &str) -> usize {
    let next =
        value.match_indices(',').map(|(at, _)| at).find(|at| value.get(at + 1..).is_some_and(names_a_field));
    next.unwrap_or_else(|| value.trim_end().trim_end_matches([',', ' ', '}', ']']).len())
}

/// Whether words follow behind the first bracket that closes, as in `[一] 加强监管`: then it is no list.
fn goes_on_behind(value: &str) -> bool {
    let behind = value.split_once(']').map(|(_, behind)| behind.trim_start());
    behind.is_some_and(|behind| !behind.is_empty() && !behind.starts_with([',', ']', '}', '#', ':', '，']))
}

/// A text in quotation marks that goes on too far: the mark may be missing at the end of its first line, before the bracket
/// that closes there, before the next field, or before the next item.
fn closed(text: &str, open: usize) -> Vec<Guess> {
    let line = line_at(text, open);
    let Some(rest) = text.get(open..line.end) else { return Vec::new() };
    let written = rest.trim_end();
    let ends = [written.len(), end_within(written), written.find(',').unwrap_or_default()];
    let guess = |end: usize| Guess {
        reason: "quote",
        place: open..open + 1,
        edits: vec![(open + end..open + end, "\"".to_owned())],
    };
    // The mark that is missing stands before the one that closed the text too late.
    let late =
        text.get(open + 1..).and_then(|behind| behind.find('"')).map_or(usize::MAX, |within| within + 1);
    ends.into_iter().filter(|end| (1..late).contains(end)).map(guess).collect()
}
