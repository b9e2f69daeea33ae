//! Turns one planned page into bytes.

mod csv;
mod page;
#[cfg(test)]
mod sample;

pub use page::page;

use crate::diagnostic::Diagnostic;
use crate::plan::Planned;
use crate::theme::Theme;

/// Writes what was planned, whatever it is.
///
/// # Errors
/// A finding in a template, where the page lacks something that the template asks for.
pub fn artifact(planned: Planned, theme: &Theme) -> Result<Vec<u8>, Diagnostic> {
    match planned {
        Planned::Html { view, lang } => page(&view, lang, theme),
        Planned::Csv(table) => Ok(csv::table(&table)),
        Planned::Json(value) => Ok(json(&value)),
        Planned::Bytes(bytes) => Ok(bytes),
    }
}

fn json(value: &serde_json::Value) -> Vec<u8> {
    let mut bytes = format!("{value:#}").into_bytes();
    bytes.push(b'\n');
    bytes
}
