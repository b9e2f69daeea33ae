//! Says whether YAML may part a number by the end of a line: a scalar that goes on over lines reads as one line.

use super::reading::is_numeral;

/// A number of a person has at least so many digits, in front of the end of the line and behind it.
const FEWEST_DIGITS: usize = 11;

/// Whether digits stand at the end of a line and at the beginning of the next one, enough of them for a number:
/// `电话138` and `51234567`. Hardly any file has such lines, so that hardly any is read a second time.
pub fn may_part_a_number(text: &str) -> bool {
    let lines = text.lines().zip(text.lines().skip(1));
    lines.filter(|(line, next)| ends(line) && begins(next)).any(|(line, next)| {
        let before = digits(line.chars().rev());
        let behind = digits(next.chars());
        // A line of digits alone may go on in a third one.
        before + behind >= FEWEST_DIGITS || is_digits(line) || is_digits(next)
    })
}

fn ends(line: &str) -> bool {
    line.trim_end().chars().next_back().is_some_and(may_be_of_number)
}

/// Whether a line goes on with a number. `- 2016` is the next item of a list, and `2016: 1` is an entry.
fn begins(line: &str) -> bool {
    let line = line.trim_start();
    !line.starts_with("- ") && line.chars().next().is_some_and(may_be_of_number)
}

fn may_be_of_number(char: char) -> bool {
    match char {
        ' '..='~' => is_between(char) || char.is_ascii_digit(),
        _ => is_numeral(char) || !char.is_alphanumeric(),
    }
}

fn is_between(char: char) -> bool {
    matches!(char, ' ' | '-' | '.' | '_' | '(' | ')' | '/')
}

/// How many digits come before anything that cannot stand in a number.
fn digits(chars: impl Iterator<Item = char>) -> usize {
    chars.take_while(|char| may_be_of_number(*char)).filter(|char| is_numeral(*char)).count()
}

fn is_digits(line: &str) -> bool {
    line.trim().chars().all(may_be_of_number) && line.chars().any(is_numeral)
}

#[cfg(test)]
mod tests {
    use super::may_part_a_number;

    #[test]
    fn only_where_a_number_may_go_on_is_yaml_read_again() {
        for text in [
            "a: 电话138\n      51234567\n",
            "a: 138 5123\n  4567\n",
            "a: 138\n  5123\n  4567\n",
            "a: 1385123-\n  4567\n",
            "a: 一三八五\n  一二三四五六七",
            "a: 1385123\r\n  4567",
            "a:\n  138\n  51234567",
        ] {
            assert!(may_part_a_number(text), "{text}");
        }
        for text in [
            "a: 2016\nb: 13851234567\n",
            "- 13851234567\n- 2016\n",
            "2015: 13851\n2016: 4567\n",
            "a: 138\n\nb: 51234567\n",
            "a: 电话\n  13851234567\n  乙\n",
            "",
        ] {
            assert!(!may_part_a_number(text), "{text}");
        }
    }
}
