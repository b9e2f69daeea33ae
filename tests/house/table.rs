//! Reads the table of rooms from `docs/architecture.md`.

use std::collections::{BTreeMap, BTreeSet};

/// A row of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct Room {
    /// What the room is for: the first line of its documentation.
    pub sentence: String,
    pub doors: Doors,
}

/// What a room may name.
#[derive(Debug, PartialEq, Eq)]
pub enum Doors {
    Only(BTreeSet<String>),
    Everything,
}

impl Room {
    /// Whether a room may name another, or itself.
    pub fn may_name(&self, own: &str, other: &str) -> bool {
        own == other || self.doors.grants(other)
    }
}

impl Doors {
    fn grants(&self, room: &str) -> bool {
        match self {
            Doors::Everything => true,
            Doors::Only(rooms) => rooms.contains(room),
        }
    }
}

/// The rows below the head `| room | … | may depend on |`, for example
/// ``| `yaml` | Reads YAML without losing where anything stood. | `source` `diagnostic` |``.
pub fn read(page: &str) -> BTreeMap<String, Room> {
    let head = |line: &&str| !line.starts_with("| room |");
    let rows = page.lines().skip_while(head).skip(2).take_while(|line| line.starts_with('|'));
    rows.filter_map(row).collect()
}

fn row(line: &str) -> Option<(String, Room)> {
    let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
    let [name, sentence, doors] = cells.as_slice() else { return None };
    let doors = match *doors {
        "everything" => Doors::Everything,
        _ => Doors::Only(quoted(doors).map(str::to_owned).collect()),
    };
    Some((quoted(name).next()?.to_owned(), Room { sentence: (*sentence).to_owned(), doors }))
}

/// The words between backticks.
fn quoted(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

/// What is wrong with the table itself: a door to a room that it does not list, or a way back to where one began.
pub fn faults(table: &BTreeMap<String, Room>) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, room) in table {
        if let Doors::Only(doors) = &room.doors {
            let unknown = doors.iter().filter(|door| !table.contains_key(*door));
            faults.extend(
                unknown.map(|door| format!("the table lets `{name}` name `{door}`, which is no room")),
            );
        }
        if reached(name, table).contains(name.as_str()) {
            faults.push(format!("the table leads from `{name}` back to `{name}`"));
        }
    }
    faults
}

/// The rooms that a room's doors lead to, and theirs, and so on.
fn reached<'a>(from: &'a str, table: &'a BTreeMap<String, Room>) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut waiting = vec![from];
    while let Some(name) = waiting.pop() {
        if let Some(Room { doors: Doors::Only(doors), .. }) = table.get(name) {
            waiting.extend(doors.iter().map(String::as_str).filter(|door| reached.insert(*door)));
        }
    }
    reached
}
