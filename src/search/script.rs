//! Writes data as a script that hands it over.

use super::layout::Part;
use serde_json::Value;

/// A call of `gongshiIndex` with the name of the part and its data. JSON is JavaScript since ECMAScript 2019, and
/// the file is a script of its own, where no markup could end it.
pub fn script(part: Part, data: &Value) -> Vec<u8> {
    format!("gongshiIndex(\"{}\",{data});\n", part.name()).into_bytes()
}
