//! The initials by which a Chinese name is typed in a hurry: szjj for 市质监局.

use pinyin::ToPinyinMulti;

/// A name with many readings is typed in one of these.
const MOST: usize = 4;

/// The first letters of a name's characters in pinyin, in every reading that begins with another letter; a name
/// with fewer than two such characters has none. Letters and digits between them stand for themselves.
pub fn initials(name: &str) -> Vec<String> {
    if name.chars().filter(|char| char.to_pinyin_multi().is_some()).count() < 2 {
        return Vec::new();
    }
    let mut typed = vec![String::new()];
    for char in name.chars() {
        let letters = letters(char);
        let Some((first, others)) = letters.split_first() else { continue };
        let room = MOST.saturating_sub(typed.len());
        let also = typed.iter().flat_map(|typed| others.iter().map(move |other| format!("{typed}{other}")));
        let also: Vec<String> = also.take(room).collect();
        typed.iter_mut().for_each(|typed| typed.push(*first));
        typed.extend(also);
    }
    typed
}

/// The letters that a character may be typed as, the common one first.
fn letters(char: char) -> Vec<char> {
    let mut letters = Vec::new();
    match char.to_pinyin_multi() {
        Some(readings) => {
            for letter in readings.into_iter().filter_map(|reading| reading.plain().chars().next()) {
                if letter.is_ascii_lowercase() && !letters.contains(&letter) {
                    letters.push(letter);
                }
            }
        }
        None if char.is_ascii_alphabetic() => letters.push(char.to_ascii_lowercase()),
        None => {}
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn names_have_initials_and_words_have_none() {
        assert_eq!(initials("市质监局").first().map(String::as_str), Some("szjj"));
        assert!(initials("重庆").contains(&"cq".to_owned()));
        assert!(initials("长江").contains(&"cj".to_owned()));
        assert_eq!(initials("GDP增长").first().map(String::as_str), Some("gdpzz"));
        assert_eq!(initials("Quality"), Vec::<String>::new());
        assert_eq!(initials("率"), Vec::<String>::new());
    }
}
