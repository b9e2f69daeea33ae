//! Trees as JSON: small ones indented for readers, the whole report with a line for each of its things.

use crate::plan::tree::Tree;
use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;
use std::io::{Result, Write};

/// Writes a tree.
pub fn tree(tree: &Tree) -> Vec<u8> {
    let things = match tree {
        Tree::Report(report) => report.size(),
        _ => 1,
    };
    let mut bytes = Vec::with_capacity(USUAL + things * OF_AN_INDICATOR);
    // Texts, lists and maps from texts: nothing of a tree can fail to be written to memory.
    let _ = match tree {
        Tree::Report(_) => tree.serialize(&mut Serializer::with_formatter(&mut bytes, Lines::default())),
        _ => serde_json::to_writer_pretty(&mut bytes, tree),
    };
    bytes.push(b'\n');
    bytes
}

/// Room for what is not said of indicators, and for what is said of one, in bytes: what grows beyond its room is in
/// memory twice for a while, and of a large site that is much.
const USUAL: usize = 2 * 1024;
const OF_AN_INDICATOR: usize = 2600;

/// How deep lines are broken: the properties of the report, and the things in its lists.
const DEPTH: usize = 2;

/// Breaks lines near the root only. Indented throughout, the report would be twice as large; in one line, nobody could
/// look into it or compare two of them.
#[derive(Default)]
struct Lines {
    depth: usize,
    /// Whether something stands in the list or map that is open.
    filled: bool,
}

impl Lines {
    fn open<W: ?Sized + Write>(&mut self, sign: &[u8], to: &mut W) -> Result<()> {
        self.depth += 1;
        self.filled = false;
        to.write_all(sign)
    }

    fn close<W: ?Sized + Write>(&mut self, sign: &[u8], to: &mut W) -> Result<()> {
        if self.filled && self.depth <= DEPTH {
            to.write_all(b"\n")?;
        }
        self.depth -= 1;
        self.filled = true;
        to.write_all(sign)
    }

    fn next<W: ?Sized + Write>(&mut self, first: bool, to: &mut W) -> Result<()> {
        to.write_all(if first { b"" } else { b"," })?;
        to.write_all(if self.depth <= DEPTH { b"\n" } else { b"" })
    }
}

impl Formatter for Lines {
    fn begin_array<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.open(b"[", to)
    }

    fn end_array<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.close(b"]", to)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, to: &mut W, first: bool) -> Result<()> {
        self.next(first, to)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> Result<()> {
        self.filled = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.open(b"{", to)
    }

    fn end_object<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.close(b"}", to)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, to: &mut W, first: bool) -> Result<()> {
        self.next(first, to)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> Result<()> {
        self.filled = true;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Lines, Serializer, Tree, tree};
    use serde::Serialize;
    use serde_json::{Value, json};

    #[test]
    fn a_tree_ends_with_its_line() {
        assert_eq!(tree(&Tree::Indicators(Vec::new())), b"[]\n");
    }

    #[test]
    fn each_thing_has_its_line_and_what_is_in_it_has_none() {
        let report = json!({ "a": [], "b": [{ "id": "x", "values": [1, {}] }, { "id": "y" }], "c": { "en": "" }, "d": [1] });
        let mut bytes = Vec::new();
        report.serialize(&mut Serializer::with_formatter(&mut bytes, Lines::default())).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let lines = "{\n\"a\":[],\n\"b\":[\n{\"id\":\"x\",\"values\":[1,{}]},\n{\"id\":\"y\"}\n],\n\"c\":{\n\"en\":\"\"\n},\n\"d\":[\n1\n]\n}";
        assert_eq!(text, lines);
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), report);
    }
}
