//! Finds references to the data that stand in other brackets than `[[ ]]`.

use std::ops::Range;

/// What is typed for `[[` and `]]`: an input method of Chinese gives the first two, other programs use the third.
const PAIRS: [(&str, &str); 3] = [("［［", "］］"), ("【【", "】】"), ("{{", "}}")];

/// The longest reference that is looked for, in bytes: an id and a period are short.
const LONGEST: usize = 200;

/// Where references stand in other brackets than those of a wiki link, for example `{{output.latest}}`, with their
/// brackets, in the order of the text. What is no reference by its letters is none: 【【注】】.
pub fn misbracketed(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (open, close) in PAIRS {
        found.extend(text.match_indices(open).filter_map(|(start, _)| {
            let inner = start + open.len();
            let rest = text.get(inner..)?;
            // These signs are one byte long each.
            let length = rest.chars().take(LONGEST).take_while(|sign| *sign == ' ' || is_sign(*sign)).count();
            let (reference, behind) = rest.split_at_checked(length)?;
            let is_closed = behind.starts_with(close) && is_reference(reference.trim());
            is_closed.then_some(start..inner + length + close.len())
        }));
    }
    found.sort_by_key(|range| range.start);
    found
}

/// Whether a sign stands in references: `output.latest`, `food-pass-rate@2016-H1|short`, `dept:fda`.
fn is_sign(sign: char) -> bool {
    sign.is_ascii_lowercase() || sign.is_ascii_digit() || "-.@:/|HQ".contains(sign)
}

fn is_reference(text: &str) -> bool {
    !text.contains(' ')
        && text.contains(|sign: char| sign.is_ascii_lowercase())
        && text.starts_with(|sign: char| sign.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_in_other_brackets_are_found() {
        let text =
            "达到［［output.latest］］，【【 output.target|short 】】，{{output@2025-Q1}}和{{dept:fda}}";
        let found: Vec<&str> = misbracketed(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(
            found,
            ["［［output.latest］］", "【【 output.target|short 】】", "{{output@2025-Q1}}", "{{dept:fda}}"]
        );
        for text in [
            "【【注】】",
            "{{}}",
            "{{2025}}",
            "{{ }}",
            "[[output]]",
            "｛｛a｝｝",
            "{{a b}}",
            "{{a",
            "【重要】",
            "{{-}}",
        ] {
            assert!(misbracketed(text).is_empty(), "{text}");
        }
    }
}
