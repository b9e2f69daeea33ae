//! Finds personal data in the name of a file, where the letters of a person's name touch it: `zs13851234567.csv`.

use super::{Found, read};

/// So many letters are the initials of a name; more of them are a word, and one of them a product's.
const INITIALS: std::ops::RangeInclusive<usize> = 2..=3;

/// Everything in the path of a file that looks like personal data.
pub fn all(path: &str) -> Vec<Found> {
    let mut found = read(path);
    let mut at = 0;
    for word in path.split_inclusive(|char: char| !char.is_ascii_alphanumeric()) {
        let letters = word.chars().take_while(char::is_ascii_alphabetic).count();
        let digits = word.get(letters..).filter(|_| INITIALS.contains(&letters)).unwrap_or_default();
        let start = at + letters;
        at += word.len();
        let more = read(digits).into_iter();
        let more = more.map(|it| Found { start: start + it.start, end: start + it.end, ..it });
        let more: Vec<Found> = more.filter(|it| found.iter().all(|known| known.value != it.value)).collect();
        found.extend(more);
    }
    found.sort();
    found
}

/// The path as it may be shown, for example `files/138****4567.csv`.
pub fn masked(path: &str, found: &[Found]) -> String {
    let mut masked = path.to_owned();
    for it in found.iter().rev() {
        masked.replace_range(it.start..it.end, &it.masked());
    }
    masked
}

#[cfg(test)]
mod tests {
    use super::{all, masked};

    #[test]
    fn a_path_is_shown_without_what_it_says_of_a_person() {
        for (path, shown) in [
            ("files/13851234567.csv", "files/138****4567.csv"),
            ("files/zs13851234567.csv", "files/zs138****4567.csv"),
            ("甲/zs13851234567-15912345678.csv", "甲/zs138****4567-159****5678.csv"),
            ("files/a13851234567.csv", "files/a13851234567.csv"),
            ("files/zhang13851234567.csv", "files/zhang13851234567.csv"),
            ("files/zs1385123456.csv", "files/zs1385123456.csv"),
        ] {
            assert_eq!(masked(path, &all(path)), shown, "{path}");
        }
    }
}
