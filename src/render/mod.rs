//! Turns one planned page into bytes.

mod csv;
mod feed;
mod json;
mod page;
mod risk;
#[cfg(test)]
mod sample;
mod sitemap;
mod workbook;
mod xml;

pub use page::Press;

use crate::diagnostic::Diagnostic;
use crate::plan::Planned;

/// Writes what was planned, whatever it is.
///
/// # Errors
/// A finding in a template, where the page lacks something that the template asks for.
pub fn artifact(planned: Planned, press: &Press) -> Result<Vec<u8>, Diagnostic> {
    match planned {
        Planned::Html { view, lang } => press.page(&view, lang),
        Planned::Csv(table) => Ok(csv::table(table)),
        Planned::Json(tree) => Ok(json::tree(&tree)),
        Planned::Workbook(all) => Ok(workbook::workbook(all)),
        Planned::Feed(feed) => Ok(feed::feed(&feed)),
        Planned::Sitemap(map) => Ok(sitemap::sitemap(map)),
        Planned::Bytes(bytes) => Ok(bytes),
    }
}
