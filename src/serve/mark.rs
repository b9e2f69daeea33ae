//! What a page looks like, in a few letters: enough to tell whether a browser shows it as it is now.

use crate::source::Digest;
use crate::theme::Theme;
use serde_json::{Map, Value};

/// The look of a page: its bytes without its style sheets, and its style sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    shape: Digest,
    styles: Digest,
}

/// How two looks of a page differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    None,
    /// Only the style sheets: they can be exchanged while the page stays where it is.
    Styles,
    Page,
}

impl Mark {
    pub fn of(bytes: &[u8], theme: &Theme) -> Mark {
        let Ok(text) = std::str::from_utf8(bytes) else {
            return Mark { shape: Digest::of(bytes), styles: Digest::of(&[]) };
        };
        let mut shape = text.to_owned();
        let mut styles = String::new();
        for (name, route) in styles_of(theme).filter(|(_, route)| text.contains(route)) {
            shape = shape.replace(route, name);
            styles.push_str(route);
        }
        Mark { shape: Digest::of(shape.as_bytes()), styles: Digest::of(styles.as_bytes()) }
    }

    /// The letters that a page's script is given, for example `9f86d081884c7d65.2c26b46b68ffc68f`.
    pub fn letters(&self) -> String {
        format!("{}.{}", self.shape.short(), self.styles.short())
    }

    /// How the look differs from the one whose letters a browser presents.
    pub fn differs(&self, shown: &str) -> Difference {
        match shown.split_once('.') {
            Some((shape, styles)) if shape == self.shape.short() => {
                if styles == self.styles.short() {
                    Difference::None
                } else {
                    Difference::Styles
                }
            }
            _ => Difference::Page,
        }
    }
}

/// Every style sheet of a theme by the name that it keeps, with where it stands now: `site.css` is at
/// `/assets/site.1a2b3c4d.css`.
pub fn styles(theme: &Theme) -> Value {
    let styles = styles_of(theme).map(|(name, route)| (name.to_owned(), Value::from(format!("/{route}"))));
    Value::Object(styles.collect::<Map<_, _>>())
}

fn styles_of(theme: &Theme) -> impl Iterator<Item = (&str, &str)> {
    let assets = theme.assets().iter().map(|asset| (asset.name.as_str(), asset.route.as_str()));
    assets.filter(|(_, route)| route.ends_with(".css"))
}
