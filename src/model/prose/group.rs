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
    let (authentic, translation) = (authentic.text.passages.as_slice(), translation.text.passages.as_slice());
    let one_by_one = pairs(authentic.chunks(1).collect(), translation.chunks(1).collect());
    let by_heading = || pairs(by_heading(authentic), by_heading(translation));
    one_by_one.or_else(by_heading).unwrap_or_else(|| vec![Group { authentic, translation }])
}

/// The parts of two texts in pairs; nothing where the parts of one do not begin as those of the other.
fn pairs<'a>(authentic: Vec<&'a [Read]>, translation: Vec<&'a [Read]>) -> Option<Vec<Group<'a>>> {
    let kinds = |parts: &[&[Read]]| parts.iter().map(|part| part.first().map(kind)).collect::<Vec<_>>();
    let pairs = || authentic.iter().zip(&translation);
    let group = |(authentic, translation): (&&'a [Read], &&'a [Read])| Group { authentic, translation };
    (kinds(&authentic) == kinds(&translation)).then(|| pairs().map(group).collect())
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
