//! The markup of a drawing: elements with a class and geometry, and words that cannot become markup.

use super::Name;
use super::words::TEXT_SIZE;
use std::fmt::{self, Write};

/// The width of every chart.
pub(super) const WIDTH: f64 = 320.0;

/// A box, from its upper left corner.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Area {
    pub(super) fn right(&self) -> f64 {
        self.x + self.width
    }

    pub(super) fn bottom(&self) -> f64 {
        self.y + self.height
    }

    pub(super) fn meets(&self, other: &Area) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}

/// Which end of a text its place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A drawing under way.
pub(super) struct Canvas {
    body: String,
}

/// So long is the markup of a usual drawing, in bytes.
const USUAL: usize = 2048;

impl Default for Canvas {
    fn default() -> Canvas {
        Canvas { body: String::with_capacity(USUAL) }
    }
}

impl Canvas {
    pub(super) fn rect(&mut self, class: &str, area: &Area) {
        self.add(format_args!("<rect class=\"{}\"{area}/>", Escaped(class)));
    }

    pub(super) fn circle(&mut self, class: &str, (x, y): (f64, f64), radius: f64) {
        let (x, y, radius) = (Coordinate(x), Coordinate(y), Coordinate(radius));
        self.add(format_args!("<circle class=\"{}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>", Escaped(class)));
    }

    /// Lists of points joined by straight lines; each list begins anew.
    pub(super) fn path(&mut self, class: &str, lines: &[Vec<(f64, f64)>]) {
        self.add(format_args!("<path class=\"{}\" d=\"", Escaped(class)));
        for line in lines {
            for (place, (x, y)) in line.iter().enumerate() {
                let command = if place == 0 { 'M' } else { 'L' };
                self.add(format_args!("{command}{} {}", Coordinate(*x), Coordinate(*y)));
            }
        }
        self.add(format_args!("\"/>"));
    }

    /// A line of words on a baseline.
    pub(super) fn text(&mut self, class: &str, anchor: Anchor, (x, y): (f64, f64), words: &str) {
        let (x, y) = (Coordinate(x), Coordinate(y));
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let (class, words) = (Escaped(class), Escaped(words));
        self.add(format_args!("<text class=\"{class}\"{anchor} x=\"{x}\" y=\"{y}\">{words}</text>"));
    }

    /// A box filled with hatching, whose lines take the class `hatch`. At most one in a chart, for its id's sake.
    pub(super) fn hatched(&mut self, class: &str, area: &Area, name: &Name) {
        let (class, id) = (Escaped(class), Escaped(&name.id));
        self.add(format_args!(
            "<pattern id=\"{id}-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45)\"><path class=\"hatch\" d=\"M0 0V6\"/></pattern>\
             <rect class=\"{class}\"{area} fill=\"url(#{id}-hatch)\"/>"
        ));
    }

    /// The whole element. Its title and description come first, because a reader hears them in place of the rest.
    pub(super) fn finish(self, kind: &str, name: &Name, height: f64) -> String {
        let (id, title) = (Escaped(&name.id), Escaped(&name.title));
        let (described, description) = match name.description.as_str() {
            "" => (String::new(), String::new()),
            text => (
                format!(" aria-describedby=\"{id}-desc\""),
                format!("<desc id=\"{id}-desc\">{}</desc>", Escaped(text)),
            ),
        };
        format!(
            "<svg class=\"chart {kind}\" role=\"img\" aria-labelledby=\"{id}-title\"{described} \
             viewBox=\"0 0 {WIDTH} {height}\" font-size=\"{TEXT_SIZE}\"><title id=\"{id}-title\">{title}</title>\
             {description}{body}</svg>",
            height = Coordinate(height),
            body = self.body,
        )
    }

    /// Puts another drawing on top of this one.
    pub(super) fn append(&mut self, other: Canvas) {
        self.body.push_str(&other.body);
    }

    fn add(&mut self, markup: fmt::Arguments) {
        // Writing to a string cannot fail.
        let _ = self.body.write_fmt(markup);
    }
}

/// As the attributes of a `rect`.
impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let [x, y, width, height] = [self.x, self.y, self.width, self.height].map(Coordinate);
        write!(f, " x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"")
    }
}

/// A number with at most two decimals and no zeros at its end: the same bytes on every machine.
struct Coordinate(f64);

impl fmt::Display for Coordinate {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let hundredths = (self.0 * 100.0).round() as i64;
        if hundredths < 0 {
            f.write_char('-')?;
        }
        let hundredths = hundredths.unsigned_abs();
        let digit = |number: u64| char::from(b'0' + (number % 10) as u8);
        // Digit by digit: a page has hundreds of these, of few digits each.
        let mut step = 100;
        while hundredths / step >= 10 {
            step *= 10;
        }
        while step >= 100 {
            f.write_char(digit(hundredths / step))?;
            step /= 10;
        }
        if !hundredths.is_multiple_of(100) {
            f.write_char('.')?;
            f.write_char(digit(hundredths / 10))?;
        }
        if !hundredths.is_multiple_of(10) {
            f.write_char(digit(hundredths))?;
        }
        Ok(())
    }
}

/// Words with the characters that XML would read as markup replaced.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"')) {
            let (words, sign) = (rest.get(..at).unwrap_or_default(), rest.as_bytes().get(at));
            f.write_str(words)?;
            f.write_str(match sign {
                Some(b'&') => "&amp;",
                Some(b'<') => "&lt;",
                Some(b'>') => "&gt;",
                _ => "&quot;",
            })?;
            rest = rest.get(at + 1..).unwrap_or_default();
        }
        f.write_str(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::{Coordinate, Escaped};

    #[test]
    fn coordinates_are_short_and_never_minus_zero() {
        for (number, written) in [
            (0.0, "0"),
            (-0.001, "0"),
            (12.0, "12"),
            (12.5, "12.5"),
            (12.345, "12.35"),
            (-1.05, "-1.05"),
            (0.5, "0.5"),
            (0.07, "0.07"),
            (320.0, "320"),
            (-100.1, "-100.1"),
            (1e9, "1000000000"),
        ] {
            assert_eq!(Coordinate(number).to_string(), written);
        }
    }

    #[test]
    fn words_cannot_become_markup() {
        assert_eq!(Escaped("<a & \"b\">").to_string(), "&lt;a &amp; &quot;b&quot;&gt;");
    }
}
