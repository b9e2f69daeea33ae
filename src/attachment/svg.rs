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
    // All text of a style sheet together: it comes in pieces, and what fetches may be put together from them.
    let mut style: Option<String> = None;
    let readable = read(bytes, |part| {
        let wrong = match part {
            // Nothing stands within a style sheet but its text.
            Part::Start(name, _) if style.is_some() => Some(name.to_owned()),
            Part::Start(name, attributes) => {
                root.get_or_insert_with(|| name.to_owned());
                style = (name == "style").then(String::new);
                let element = !ELEMENTS.contains(&name);
                element.then(|| name.to_owned()).or_else(|| {
                    attributes
                        .iter()
                        .find(|(name, value)| is_active(name, value))
                        .map(|(name, _)| name.clone())
                })
            }
            Part::Text(text) => {
                style.iter_mut().for_each(|style| style.push_str(text));
                None
            }
            Part::End(_) => {
                let sheet = style.take().unwrap_or_default();
                (fetches(&sheet) || leads_out(&sheet)).then(|| "style".to_owned())
            }
            Part::Instruction => Some("?".to_owned()),
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
    name.starts_with("on")
        || (leads && !value.trim_start().starts_with('#'))
        || (name == "style" && leads_out(value))
        || fetches(value)
}

/// Whether a style names an address outside the drawing, in whatever function.
fn leads_out(sheet: &str) -> bool {
    let sheet = sheet.to_ascii_lowercase();
    ["http:", "https:", "//"].iter().any(|word| sheet.contains(word))
}

/// Whether a style asks for something outside the drawing.
fn fetches(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    let outside = value.match_indices("url(").any(|(at, found)| {
        let behind = value.get(at + found.len()..).unwrap_or_default();
        !behind.trim_start_matches([' ', '"', '\'']).starts_with('#')
    });
    const WORDS: [&str; 6] = ["@import", "javascript:", "expression(", "image-set(", "src(", "\\"];
    outside || WORDS.iter().any(|word| value.contains(word))
}
