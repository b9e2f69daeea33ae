//! A list whose broken items are remembered by their ids, so that one mistake is reported once:
//! a reference to an item that could not be read is not unknown.

use super::findings::Findings;
use super::node::{Node, Value};
use super::record::{Field, wrong_type};
use super::schema::Schemas;

/// The items of a list, and the ids of those that could not be read.
#[derive(Clone, Debug)]
pub struct Listed<T> {
    pub items: Vec<T>,
    pub broken: Vec<String>,
    /// Whether there is one that could not be read and whose id is not known either.
    pub lost: bool,
}

impl<T> Default for Listed<T> {
    fn default() -> Listed<T> {
        Listed { items: Vec::new(), broken: Vec::new(), lost: false }
    }
}

impl<T: Field> Field for Listed<T> {
    fn read(node: &Node, found: &mut Findings) -> Option<Self> {
        let Value::Sequence(nodes) = &node.value else {
            found.push(wrong_type(node, "list", &Self::example()));
            return None;
        };
        let mut listed = Listed::default();
        for node in nodes {
            if found.is_enough() {
                listed.lost = true;
                break;
            }
            match T::read(node, found) {
                Some(item) => listed.items.push(item),
                None => match id(node) {
                    Some(id) => listed.broken.push(id),
                    None => listed.lost = true,
                },
            }
        }
        Some(listed)
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        Vec::<T>::schema(schemas)
    }

    fn example() -> String {
        Vec::<T>::example()
    }
}

fn id(node: &Node) -> Option<String> {
    let Value::Mapping(entries) = &node.value else { return None };
    entries.iter().find(|(key, _)| key.text == "id").and_then(|(_, id)| id.scalar()).map(str::to_owned)
}
