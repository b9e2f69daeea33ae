//! A line the size of a word.

use super::canvas::Canvas;
use crate::lang::Decimal;

const WIDTH: f64 = 80.0;
const HEIGHT: f64 = 20.0;
/// Half the last dot: nothing is drawn nearer to an edge.
const MARGIN: f64 = 3.0;

/// Draws the course of some values, from the oldest to the latest. It is hidden from screen readers: the first and
/// the last value must be printed beside it. Fewer than four values have no course, and give an empty text.
pub fn spark(values: &[Decimal]) -> String {
    let (Some(least), Some(most), Some(last)) = (values.iter().min(), values.iter().max(), values.last())
    else {
        return String::new();
    };
    if values.len() < 4 {
        return String::new();
    }
    let step = (WIDTH - 2.0 * MARGIN) / (values.len() - 1) as f64;
    let height = |value: &Decimal| {
        let above = value.checked_sub(*least).zip(most.checked_sub(*least));
        let share = above.and_then(|(above, range)| above.checked_div(range));
        // Values that are all the same run through the middle.
        let share = share.and_then(|share| f64::try_from(share).ok()).unwrap_or(0.5);
        HEIGHT - MARGIN - share * (HEIGHT - 2.0 * MARGIN)
    };
    let line = values.iter().enumerate().map(|(place, value)| (MARGIN + step * place as f64, height(value)));
    let mut canvas = Canvas::default();
    canvas.path("line", &[line.collect()]);
    canvas.circle("last", (WIDTH - MARGIN, height(last)), MARGIN - 0.5);
    format!(
        "<svg class=\"spark\" aria-hidden=\"true\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         viewBox=\"0 0 {WIDTH} {HEIGHT}\">{}</svg>",
        canvas.into_body()
    )
}

#[cfg(test)]
mod tests {
    use super::spark;
    use crate::lang::parse_decimal;

    #[test]
    fn a_course_runs_from_the_oldest_to_the_latest() {
        let values = ["97.1", "97.4", "96.9", "98.0"].map(|text| parse_decimal(text).unwrap());
        insta::assert_snapshot!("spark", spark(&values));
    }

    #[test]
    fn what_does_not_change_runs_through_the_middle() {
        assert!(spark(&[5.into(); 4]).contains("M3 10L"));
    }

    #[test]
    fn fewer_than_four_values_are_no_course() {
        assert_eq!(spark(&[1.into(), 2.into(), 3.into()]), "");
        assert_eq!(spark(&[]), "");
    }
}
