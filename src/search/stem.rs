//! Takes the endings of English words away: a light stemmer after step 1 of Porter's (1980).

/// The stem of a word in small letters, for example `complet` of completes, completed and completing. Words in
/// other scripts, and short ones, stay what they are.
pub fn stem(word: &str) -> String {
    if word.len() < 4 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let singular = singular(word);
    let stem = match singular.strip_suffix("ied") {
        Some(rest) if rest.len() > 1 => format!("{rest}y"),
        _ => without_verb_ending(&singular),
    };
    without_last_vowel(stem)
}

fn singular(word: &str) -> String {
    match word {
        _ if word.ends_with("ies") && word.len() > 4 => format!("{}y", cut(word, 3)),
        _ if word.ends_with("sses") || word.ends_with("xes") || word.ends_with("ches") => {
            cut(word, 2).to_owned()
        }
        _ if word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") => word.to_owned(),
        _ if word.ends_with('s') => cut(word, 1).to_owned(),
        _ => word.to_owned(),
    }
}

fn without_verb_ending(word: &str) -> String {
    let rest = word.strip_suffix("ing").or_else(|| word.strip_suffix("ed"));
    let Some(rest) = rest.filter(|rest| rest.len() > 2 && rest.contains(is_vowel)) else {
        return word.to_owned();
    };
    let mut last = rest.bytes().rev();
    let doubled = last.next() == last.next() && !rest.ends_with(['l', 's', 'z']) && !rest.ends_with(is_vowel);
    cut(rest, usize::from(doubled)).to_owned()
}

/// Rate and rating, supply and supplied meet where neither has its last vowel.
fn without_last_vowel(mut word: String) -> String {
    if word.len() > 3 && word.ends_with('e') {
        word.pop();
    } else if word.len() > 3 && word.ends_with('y') {
        word.pop();
        word.push('i');
    }
    word
}

fn is_vowel(char: char) -> bool {
    matches!(char, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// The word without its last letters; all of them are of one byte.
fn cut(word: &str, letters: usize) -> &str {
    word.get(..word.len().saturating_sub(letters)).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in [
            &["rate", "rates", "rated", "rating"][..],
            &["complete", "completes", "completed", "completing"],
            &["supply", "supplies", "supplied", "supplying"],
            &["plan", "plans", "planned", "planning"],
            &["inspection", "inspections"],
            &["process", "processes", "processed", "processing"],
            &["branch", "branches"],
            &["city", "cities"],
        ] {
            for form in forms {
                assert_eq!(stem(form), stem(forms[0]), "{form}");
            }
        }
    }

    #[test]
    fn other_words_stay() {
        for word in ["gas", "is", "ring", "bed", "status", "质量", "été", "iso9001"] {
            assert_eq!(stem(word), word);
        }
    }
}
