//! Turns one planned page into bytes.

mod csv;
mod feed;
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
use crate::plan::tree::Tree;

/// Writes what was planned, whatever it is.
///
/// # Errors
/// A finding in a template, where the page lacks something that the template asks for.
pub fn artifact(planned: Planned, press: &Press) -> Result<Vec<u8>, Diagnostic> {
    match planned {
        Planned::Html { view, lang } => press.page(&view, lang),
        Planned::Csv(table) => Ok(csv::table(table)),
        Planned::Json(tree) => Ok(json(&tree)),
        Planned::Workbook(all) => Ok(workbook::workbook(all)),
        Planned::Feed(feed) => Ok(feed::feed(&feed)),
        Planned::Sitemap(map) => Ok(sitemap::sitemap(map)),
        Planned::Bytes(bytes) => Ok(bytes),
    }
}

fn json(tree: &Tree) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(4 * 1024);
    // Texts, lists and maps from texts: nothing of a tree can fail to be written to memory.
    let _ = serde_json::to_writer_pretty(&mut bytes, tree);
    bytes.push(b'\n');
    bytes
}
