//! Puts the passages of two languages side by side.

use super::{Prose, Read};
use crate::markdown::PassageKind;

/// Passages that say the same in two languages.
pub struct Group<'a> {
    pub authentic: &'a [Read],
    pub translation: &'a [Read],
}

/// The pairs of two texts: passage by passage where both have the same structure; else from heading to heading,
/// and where not even the headings agree, the texts as a whole.
pub fn groups<'a>(authentic: &'a Prose, translation: &'a Prose) -> Vec<Group<'a>> {
    let (authentic, translation) = (authentic.passages.as_slice(), translation.passages.as_slice());
    let parts: [fn(&[Read]) -> Vec<&[Read]>; 2] = [|reads| reads.chunks(1).collect(), by_heading];
    for part in parts {
        let (ours, theirs) = (part(authentic), part(translation));
        let kinds = |parts: &[&[Read]]| parts.iter().map(|part| part.first().map(kind)).collect::<Vec<_>>();
        if kinds(&ours) == kinds(&theirs) {
            let pairs = ours.into_iter().zip(theirs);
            return pairs.map(|(authentic, translation)| Group { authentic, translation }).collect();
        }
    }
    vec![Group { authentic, translation }]
}

fn kind(read: &Read) -> PassageKind {
    read.passage.kind
}

/// The text cut before each heading. What stands before the first heading is a part of its own.
fn by_heading(reads: &[Read]) -> Vec<&[Read]> {
    let mut parts = Vec::new();
    let mut rest = reads;
    while let Some((_, after)) = rest.split_first() {
        let next = after.iter().position(|read| matches!(kind(read), PassageKind::Heading(_)));
        let (part, others) = rest.split_at(next.map_or(rest.len(), |next| next + 1));
        parts.push(part);
        rest = others;
    }
    parts
}
