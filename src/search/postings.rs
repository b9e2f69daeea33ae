//! Writes in which entries a term occurs.

/// The entries of a term: those that it names, and those that only speak of it. Both in rising order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Postings {
    pub names: Vec<u32>,
    pub text: Vec<u32>,
}

impl Postings {
    /// Notes the term in a name of an entry. Entries come in rising order, the names of each before its text.
    pub fn name(&mut self, entry: u32) {
        if self.names.last() != Some(&entry) {
            self.names.push(entry);
        }
    }

    /// Notes the term in the text of an entry.
    pub fn text(&mut self, entry: u32) {
        if self.names.last() != Some(&entry) && self.text.last() != Some(&entry) {
            self.text.push(entry);
        }
    }

    /// Puts those of later entries behind these.
    pub fn append(&mut self, later: Postings) {
        self.names.extend(later.names);
        self.text.extend(later.text);
    }

    /// Adds ` NAMES` and, where there is any, ` TEXT`.
    pub fn write(&self, out: &mut String) {
        out.push(' ');
        write(&self.names, out);
        if !self.text.is_empty() {
            out.push(' ');
            write(&self.text, out);
        }
    }
}

/// How many of the signs end a number; as many others say that it goes on.
const BASE: u32 = 45;

/// Writes the gaps between rising numbers, each in the base of 45, its lowest digit first. A digit that another
/// follows is written 45 higher. The signs are those from `#` on that JSON need not escape.
fn write(numbers: &[u32], out: &mut String) {
    let mut next = 0;
    for number in numbers {
        let mut gap = number.saturating_sub(next);
        next = number + 1;
        while gap >= BASE {
            out.push(sign(gap % BASE + BASE));
            gap /= BASE;
        }
        out.push(sign(gap));
    }
}

fn sign(digit: u32) -> char {
    let code = digit + u32::from('#');
    char::from_u32(if code >= u32::from('\\') { code + 1 } else { code }).unwrap_or('#')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// As the browser reads it.
    fn read(text: &str) -> Vec<u32> {
        let (mut numbers, mut next, mut gap, mut worth) = (Vec::new(), 0, 0, 1);
        for char in text.chars() {
            let code = u32::from(char) - 35;
            let digit = if code > 57 { code - 1 } else { code };
            gap += digit % BASE * worth;
            worth *= BASE;
            if digit < BASE {
                numbers.push(next + gap);
                (next, gap, worth) = (next + gap + 1, 0, 1);
            }
        }
        numbers
    }

    proptest! {
        #[test]
        fn what_is_written_can_be_read(numbers in proptest::collection::btree_set(0_u32..100_000, 0..50)) {
            let numbers: Vec<u32> = numbers.into_iter().collect();
            let mut text = String::new();
            write(&numbers, &mut text);
            prop_assert!(!text.contains(['"', '\\', ' ', '!']) && text.is_ascii());
            prop_assert_eq!(read(&text), numbers);
        }
    }

    #[test]
    fn neighbours_are_written_alike() {
        let mut text = String::new();
        write(&[0, 1, 2, 3], &mut text);
        assert_eq!(text, "####");
    }

    #[test]
    fn a_term_of_a_name_is_not_noted_again_for_the_text() {
        let mut postings = Postings::default();
        postings.name(4);
        postings.name(4);
        postings.text(4);
        postings.text(5);
        postings.text(5);
        assert_eq!(postings, Postings { names: vec![4], text: vec![5] });
    }
}
