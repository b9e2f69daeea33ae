//! Cuts a long list into pieces that can be read side by side.
//!
//! A file of indicators is one list of hundreds of items. Who saves it waits for it to be read, and one reader leaves the
//! other processors idle.

use std::ops::Range;

/// Where the pieces of a text stand, in bytes, each of at least so many as `least`; together they are the whole text.
/// Nothing where it is not a list of which every item begins with a dash at the very left, and all else is indented, blank or a comment: of such a list
/// each item can be read alone, because nothing that begins in one goes on beyond a dash at the left.
pub fn cut(text: &str, least: usize) -> Option<Vec<Range<usize>>> {
    // Such a sign ends a line as well: what begins behind it would not be seen.
    if text.contains('\r') {
        return None;
    }
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let (mut at, mut begin) = (0, 0);
    let mut has_items = false;
    for line in text.split_inclusive('\n') {
        match beginning(line) {
            Beginning::Item if has_items && at - begin >= least => {
                pieces.push(begin..at);
                begin = at;
            }
            Beginning::Item => has_items = true,
            Beginning::Nothing => {}
            Beginning::Within if has_items => {}
            Beginning::Within | Beginning::Other => return None,
        }
        at += line.len();
    }
    pieces.push(begin..at);
    (pieces.len() > 1).then_some(pieces)
}

enum Beginning {
    Item,
    /// A blank line or a comment at the very left.
    Nothing,
    Within,
    Other,
}

fn beginning(line: &str) -> Beginning {
    match line.as_bytes() {
        [b'-', b' ' | b'\n', ..] => Beginning::Item,
        [] | [b'#' | b'\n', ..] => Beginning::Nothing,
        [b' ', ..] => Beginning::Within,
        _ => Beginning::Other,
    }
}
