//! Names of fields that are written with blanks, as “latest value” is on the pages.

use super::field::Field;
use super::misunderstanding::Misunderstanding;
use super::word::Word;

/// How many words may stand before the last one of a name.
const MOST: usize = 2;

/// The conditions with such names put together. Words before a sign are the name of a field only where the last one is not
/// the name of another by itself: in `computed status=met` the first may be a word that is looked for in the names.
pub fn gathered(words: Vec<Word>) -> (Vec<Word>, Vec<Misunderstanding>) {
    let mut gathered: Vec<Word> = Vec::new();
    let mut wrong = Vec::new();
    for word in words {
        let Some(found) = found(&gathered, &word) else {
            gathered.push(word);
            continue;
        };
        let before: Vec<String> = gathered.split_off(found.from).into_iter().map(|word| word.text).collect();
        if Field::named(&found.last).is_none() {
            gathered.push(word.renamed(found.end, &found.name));
            continue;
        }
        let before = before.join(" ");
        wrong.push(Misunderstanding::TwoMeanings {
            written: format!("{before} {}", found.last),
            meant: found.name,
            word: before,
            field: found.last,
            sign: found.sign,
        });
    }
    (gathered, wrong)
}

/// A name that begins before the word with the sign.
struct Found {
    /// The word with which it begins.
    from: usize,
    /// Where it ends in the word with the sign.
    end: usize,
    /// As one word.
    name: String,
    last: String,
    sign: &'static str,
}

/// The longest name of a field that words give together with what stands before the sign of the last one. Latin words have
/// a hyphen between them, and Chinese ones nothing.
fn found(before: &[Word], word: &Word) -> Option<Found> {
    let (end, sign, _) = word.sign().filter(|(at, ..)| *at > 0)?;
    let last = word.text.get(..end).filter(|_| !word.is_quoted(0))?;
    (1..=MOST).rev().find_map(|count| {
        let from = before.len().checked_sub(count)?;
        let words = before.get(from..)?;
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).chain([last]).collect();
        let plain = words.iter().all(|word| word.is_plain() && word.sign().is_none());
        let name = ["-", ""].map(|between| texts.join(between)).into_iter();
        let name = name.filter(|_| plain).find(|name| Field::named(name).is_some())?;
        Some(Found { from, end, name, last: last.to_owned(), sign })
    })
}
