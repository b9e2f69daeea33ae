//! Lets through drawings that only draw.

use super::xml::{Part, read};

/// What draws. Nothing here runs, fetches, animates or holds HTML.
const ELEMENTS: [&str; 27] = [
    "svg",
    "g",
    "defs",
    "title",
    "desc",
    "metadata",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "symbol",
    "use",
    "style",
    "switch",
    "view",
];

/// Whether a drawing does more than draw: the element or attribute that is not let through, or an empty text where
/// it is no drawing at all.
pub fn fault(bytes: &[u8]) -> Option<String> {
    let mut fault: Option<String> = None;
    let mut root = None;
    let mut style = false;
    let readable = read(bytes, |part| {
        let wrong = match part {
            Part::Start(name, attributes) => {
                root.get_or_insert_with(|| name.to_owned());
                style = name == "style";
                let element = !ELEMENTS.contains(&name);
                element.then(|| name.to_owned()).or_else(|| {
                    attributes
                        .iter()
                        .find(|(name, value)| is_active(name, value))
                        .map(|(name, _)| name.clone())
                })
            }
            Part::Text(text) if style && fetches(text) => Some("style".to_owned()),
            Part::Text(_) => None,
            Part::End(_) => {
                style = false;
                None
            }
        };
        if fault.is_none() {
            fault = wrong;
        }
    });
    if readable.is_none() || root.as_deref() != Some("svg") {
        return fault.or(Some(String::new()));
    }
    fault
}

/// Whether an attribute runs something, or leads out of the drawing.
fn is_active(name: &str, value: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let leads = matches!(name.as_str(), "href" | "src" | "from" | "to" | "values" | "base");
    name.starts_with("on") || (leads && !value.trim_start().starts_with('#')) || fetches(value)
}

/// Whether a style asks for something outside the drawing.
fn fetches(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    let outside = value.match_indices("url(").any(|(at, found)| {
        let behind = value.get(at + found.len()..).unwrap_or_default();
        !behind.trim_start_matches([' ', '"', '\'']).starts_with('#')
    });
    outside || ["@import", "javascript:", "expression(", "\\"].iter().any(|word| value.contains(word))
}
