//! Decides of how many pieces an index is, before any of them is made.

/// Entries of one kind, which stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shelf {
    /// How many there are.
    pub entries: usize,
    /// How many of them one piece holds: few of those that say much.
    pub per_piece: usize,
}

/// The shelves in their order. It says how many pieces there are, so that their addresses are known from the
/// numbers of things alone, and stay the same when what is said of the things changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    pub shelves: Vec<Shelf>,
}

/// A piece of an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What every search needs first.
    Root,
    /// A drawer of terms, with the entries in which each occurs.
    Terms(usize),
    /// Some entries, with their text.
    Entries(usize),
}

/// How many pieces of entries one thread reads at a time: enough for what it finds to be worth joining.
pub(super) const PIECES_AT_A_TIME: usize = 64;

/// How many pieces of entries share a drawer of terms. More drawers make a search lighter and the site larger.
const PIECES_PER_DRAWER: usize = 2;

impl Layout {
    /// How many drawers of terms there are: a power of two, so that few things more do not move every term.
    pub fn drawers(&self) -> usize {
        (self.pieces() / PIECES_PER_DRAWER).next_power_of_two().clamp(8, 512)
    }

    /// Whether there is so little that one thread reads all of it.
    pub fn is_short(&self) -> bool {
        self.pieces() <= PIECES_AT_A_TIME
    }

    /// How many pieces of entries there are.
    pub fn pieces(&self) -> usize {
        self.shelves.iter().map(Shelf::pieces).sum()
    }

    /// How many entries there are.
    pub fn entries(&self) -> usize {
        self.shelves.iter().map(|shelf| shelf.entries).sum()
    }

    /// Every part of the index.
    pub fn parts(&self) -> impl Iterator<Item = Part> + use<> {
        let terms = (0..self.drawers()).map(Part::Terms);
        std::iter::once(Part::Root).chain(terms).chain((0..self.pieces()).map(Part::Entries))
    }

    /// The numbers of the entries that each piece holds, as start and end.
    pub(super) fn stretches(&self) -> Vec<(usize, usize)> {
        let mut stretches = Vec::new();
        let mut start = 0;
        for shelf in &self.shelves {
            let end = start + shelf.entries;
            let steps = (start..end).step_by(shelf.per_piece.max(1));
            stretches.extend(steps.map(|from| (from, end.min(from + shelf.per_piece.max(1)))));
            start = end;
        }
        stretches
    }
}

impl Shelf {
    fn pieces(&self) -> usize {
        self.entries.div_ceil(self.per_piece.max(1))
    }
}

impl Part {
    /// Its name, for example `t3`, which is also that of its file.
    pub fn name(self) -> String {
        match self {
            Part::Root => "index".to_owned(),
            Part::Terms(place) => format!("t{place}"),
            Part::Entries(place) => format!("e{place}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_hold_entries_of_one_shelf_only() {
        let shelves = [(5, 2), (0, 2), (3, 16)].map(|(entries, per_piece)| Shelf { entries, per_piece });
        let layout = Layout { shelves: shelves.into() };
        assert_eq!(layout.stretches(), [(0, 2), (2, 4), (4, 5), (5, 8)]);
        assert_eq!((layout.pieces(), layout.entries(), layout.drawers()), (4, 8, 8));
        assert_eq!(layout.parts().count(), 1 + 8 + 4);
    }
}
