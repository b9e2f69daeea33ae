//! Notes which indicators are looked at while something is made, so that it is known what the thing rests on.

use std::cell::RefCell;

/// Which indicators were looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reads {
    /// Those at these places of the report's order, each once and in order.
    These(Vec<usize>),
    /// Perhaps every one: somebody went through all of them.
    All,
}

thread_local! {
    /// What the work that this thread does has looked at; nothing while nobody asks.
    static READS: RefCell<Option<Reads>> = const { RefCell::new(None) };
}

/// Does some work and gives what it looked at. The work must be done by the thread that asks: what it leaves to other
/// threads is not noted. While it waits for them its thread may do other work, which has a note of its own.
pub fn noting<T>(work: impl FnOnce() -> T) -> (T, Reads) {
    let outer = READS.replace(Some(Reads::These(Vec::new())));
    let done = work();
    let reads = match READS.replace(outer) {
        Some(Reads::These(mut places)) => {
            places.sort_unstable();
            places.dedup();
            Reads::These(places)
        }
        Some(Reads::All) | None => Reads::All,
    };
    (done, reads)
}

/// Somebody looks at the indicator at a place.
pub(super) fn note(place: usize) {
    READS.with_borrow_mut(|reads| {
        if let Some(Reads::These(places)) = reads {
            places.push(place);
        }
    });
}

/// Somebody goes through all of them.
pub(super) fn note_all() {
    READS.with_borrow_mut(|reads| {
        if reads.is_some() {
            *reads = Some(Reads::All);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::{Reads, note, note_all, noting};

    #[test]
    fn what_is_looked_at_is_noted_once_and_in_order() {
        note(9);
        let ((), reads) = noting(|| [3, 1, 3].into_iter().for_each(note));
        assert_eq!(reads, Reads::These(vec![1, 3]));
        note(9);
        assert_eq!(noting(|| ()).1, Reads::These(Vec::new()));
    }

    #[test]
    fn who_goes_through_all_has_looked_at_all() {
        let ((), reads) = noting(|| {
            note_all();
            note(1);
        });
        assert_eq!(reads, Reads::All);
    }

    #[test]
    fn work_that_is_done_in_between_has_its_own_note() {
        let (inner, outer) = noting(|| {
            note(1);
            let ((), inner) = noting(|| note(2));
            note(3);
            inner
        });
        assert_eq!((inner, outer), (Reads::These(vec![2]), Reads::These(vec![1, 3])));
    }
}
