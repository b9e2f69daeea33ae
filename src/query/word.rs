//! Parts a question into conditions, and a condition into field, sign and values.

use super::condition::Sign;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// The signs. `≠` and its like are one character each, as input methods for Chinese give them.
const SIGNS: [(&str, Sign); 14] = [
    ("!=", Sign::IsNot),
    ("<>", Sign::IsNot),
    ("≠", Sign::IsNot),
    ("<=", Sign::AtMost),
    (">=", Sign::AtLeast),
    ("≤", Sign::AtMost),
    ("≦", Sign::AtMost),
    ("≥", Sign::AtLeast),
    ("≧", Sign::AtLeast),
    ("==", Sign::Is),
    ("=", Sign::Is),
    ("<", Sign::Below),
    (">", Sign::Above),
    ("~", Sign::Contains),
];

/// A condition as it is written: a quoted text has no signs, commas or blanks of its own.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Word {
    pub text: String,
    /// From where to where in the text something was quoted.
    quoted: Vec<Range<usize>>,
}

impl Word {
    /// The same with another name before the sign, which begins at `end`.
    pub fn renamed(&self, end: usize, name: &str) -> Word {
        let shifted = |at: usize| (at + name.len()).saturating_sub(end);
        Word {
            text: name.to_owned() + self.text.get(end..).unwrap_or_default(),
            quoted: self.quoted.iter().map(|range| shifted(range.start)..shifted(range.end)).collect(),
        }
    }

    /// Whether nothing in it is quoted.
    pub fn is_plain(&self) -> bool {
        self.quoted.is_empty()
    }

    /// Whether what stands at a place was quoted.
    pub fn is_quoted(&self, at: usize) -> bool {
        self.quoted.iter().any(|range| range.contains(&at))
    }

    /// The first sign: where it stands, how it is written, what it means.
    pub fn sign(&self) -> Option<(usize, &'static str, Sign)> {
        let found = SIGNS.iter().filter_map(|(written, sign)| {
            let mut places = self.text.match_indices(written).map(|(at, _)| at);
            Some((places.find(|at| !self.is_quoted(*at))?, *written, *sign))
        });
        // At one place the longer sign is meant.
        found.min_by_key(|(at, written, _)| (*at, usize::MAX - written.len()))
    }

    /// What stands before a colon, which is no sign.
    pub fn before_colon(&self) -> Option<&str> {
        let at = self.text.find(':').filter(|at| !self.is_quoted(*at))?;
        self.text.get(..at)
    }

    /// The values behind a place, which commas part.
    pub fn values(&self, from: usize) -> Vec<String> {
        let mut values = vec![String::new()];
        for (at, c) in self.text.char_indices().filter(|(at, _)| *at >= from) {
            match (c, values.last_mut()) {
                (',' | '、', _) if !self.is_quoted(at) => values.push(String::new()),
                (c, Some(value)) => value.push(c),
                _ => {}
            }
        }
        values.iter().map(|value| value.trim().to_owned()).filter(|value| !value.is_empty()).collect()
    }

    fn starts_with_sign(&self) -> bool {
        self.sign().is_some_and(|(at, ..)| at == 0)
    }

    /// Whether it ends in a comma or a sign, behind which a value is to come.
    fn is_open(&self) -> bool {
        let Some((at, last)) = self.text.char_indices().next_back() else { return false };
        let ends_in_sign = || self.sign().is_some_and(|(at, sign, _)| at + sign.len() == self.text.len());
        !self.is_quoted(at) && (matches!(last, ',' | '、') || ends_in_sign())
    }

    fn starts_with_comma(&self) -> bool {
        self.text.starts_with([',', '、']) && !self.is_quoted(0)
    }

    fn append(&mut self, other: Word) {
        let from = self.text.len();
        self.text.push_str(&other.text);
        self.quoted.extend(other.quoted.into_iter().map(|range| range.start + from..range.end + from));
    }
}

/// The conditions of a question, which blanks part; nothing where a quotation is left open. Full-width signs are as
/// good as half-width ones, and blanks around signs and commas part nothing: `latest >= 98`, `status=missed, behind`.
pub fn words(text: &str) -> Option<Vec<Word>> {
    let mut conditions: Vec<Word> = Vec::new();
    let mut words = between_blanks(text)?.into_iter().peekable();
    while let Some(word) = words.next() {
        // A field with a sign of its own begins a condition, whatever is still lacking before it.
        let begins = |word: &Word| word.sign().is_some_and(|(at, ..)| at > 0);
        let is_field = begins(&word) || words.peek().is_some_and(Word::starts_with_sign);
        match conditions.last_mut() {
            Some(last) if word.starts_with_sign() && last.sign().is_none() => last.append(word),
            Some(last) if word.starts_with_comma() && last.sign().is_some() => last.append(word),
            Some(last)
                if last.is_open() && last.sign().is_some() && !is_field && !word.starts_with_sign() =>
            {
                last.append(word);
            }
            _ => conditions.push(word),
        }
    }
    Some(conditions)
}

fn between_blanks(text: &str) -> Option<Vec<Word>> {
    let mut words = vec![Word::default()];
    let mut open: Option<usize> = None;
    for c in text.nfkc() {
        let word = words.last_mut()?;
        match c {
            '"' | '“' | '”' => match open.take() {
                Some(from) => word.quoted.push(from..word.text.len()),
                None => open = Some(word.text.len()),
            },
            c if c.is_whitespace() && open.is_none() => words.push(Word::default()),
            c => word.text.push(c),
        }
    }
    words.retain(|word| !word.text.is_empty());
    open.is_none().then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(question: &str) -> Vec<String> {
        words(question).unwrap().into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn conditions_are_parted_and_quotations_are_not() {
        let parted = words("status=missed　name~“a b, c=d” 合格").unwrap();
        assert_eq!(
            parted.iter().map(|word| word.text.as_str()).collect::<Vec<_>>(),
            ["status=missed", "name~a b, c=d", "合格"]
        );
        let named = &parted[1];
        assert_eq!(named.sign(), Some((4, "~", Sign::Contains)));
        assert_eq!(named.values(5), ["a b, c=d"]);
        assert!(words("name=\"a").is_none());
    }

    #[test]
    fn blanks_around_signs_and_commas_part_nothing() {
        for (question, parted) in [
            ("latest >= 98", &["latest>=98"] as &[_]),
            ("status =missed lead= fda", &["status=missed", "lead=fda"]),
            ("status=missed, behind lead=fda", &["status=missed,behind", "lead=fda"]),
            ("status=missed ， behind 合格", &["status=missed,behind", "合格"]),
            ("status=missed, lead = fda", &["status=missed,", "lead=fda"]),
            ("status= overdue=maybe", &["status=", "overdue=maybe"]),
            ("status=met =missed", &["status=met", "=missed"]),
            ("name = \"=a\" b", &["name==a", "b"]),
            ("合格 食品", &["合格", "食品"]),
        ] {
            assert_eq!(texts(question), parted, "{question}");
        }
    }

    #[test]
    fn the_longer_sign_is_meant_and_full_width_ones_are_as_good() {
        let sign = |text: &str| words(text).unwrap()[0].sign().map(|(_, written, _)| written);
        assert_eq!(sign("latest<=5"), Some("<="));
        assert_eq!(sign("latest＜5"), Some("<"));
        assert_eq!(sign("status！＝met"), Some("!="));
        assert_eq!(sign("status≠met"), Some("≠"));
        assert_eq!(sign("latest≥5"), Some("≥"));
        assert_eq!(words("status=met，missed").unwrap()[0].values(7), ["met", "missed"]);
    }
}
