//! Keeps the things of one kind in their order and hands out handles that always hold.

use super::ledger;
use crate::check::Id;
use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::sync::Arc;

/// A reference to a thing in its [`Arena`]: it was checked when it was made.
pub struct Handle<T> {
    place: usize,
    kind: PhantomData<fn() -> T>,
}

impl<T> Handle<T> {
    pub(super) fn new(place: usize) -> Handle<T> {
        Handle { place, kind: PhantomData }
    }

    /// The place in the order of the arena, from 0.
    pub fn place(self) -> usize {
        self.place
    }
}

impl<T> Clone for Handle<T> {
    fn clone(&self) -> Handle<T> {
        *self
    }
}

impl<T> Copy for Handle<T> {}

impl<T> PartialEq for Handle<T> {
    fn eq(&self, other: &Handle<T>) -> bool {
        self.place == other.place
    }
}

impl<T> Eq for Handle<T> {}

impl<T> PartialOrd for Handle<T> {
    fn partial_cmp(&self, other: &Handle<T>) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Handle<T> {
    fn cmp(&self, other: &Handle<T>) -> std::cmp::Ordering {
        self.place.cmp(&other.place)
    }
}

impl<T> std::fmt::Debug for Handle<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "#{}", self.place)
    }
}

/// The things of one kind, in the order of the report.
#[derive(Clone, Debug)]
pub struct Arena<T> {
    items: Vec<Arc<T>>,
    places: Arc<BTreeMap<Id, usize>>,
    looks: Looks,
}

/// Whether it is noted which things somebody looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Looks {
    /// They are, in the [`ledger`].
    Noted,
    Free,
}

impl<T> Arena<T> {
    /// Takes the things in their order, and where each id leads.
    pub(super) fn new(items: Vec<T>, places: Arc<BTreeMap<Id, usize>>) -> Arena<T> {
        Arena { items: items.into_iter().map(Arc::new).collect(), places, looks: Looks::Free }
    }

    /// The same of things that somebody else remembers as well. Who looks at one is noted.
    pub(super) fn noted(items: Vec<Arc<T>>, places: Arc<BTreeMap<Id, usize>>) -> Arena<T> {
        Arena { items, places, looks: Looks::Noted }
    }

    /// The thing behind a handle.
    #[expect(clippy::indexing_slicing, reason = "a handle is made only for a place that the arena has")]
    pub fn get(&self, handle: Handle<T>) -> &T {
        self.look(handle);
        &self.items[handle.place]
    }

    /// The thing behind a handle of a report in which something is wrong: what it leads to may be lost.
    pub fn known(&self, handle: Handle<T>) -> Option<&T> {
        self.look(handle);
        self.items.get(handle.place).map(|item| &**item)
    }

    /// The thing behind a handle, to be remembered.
    #[expect(clippy::indexing_slicing, reason = "a handle is made only for a place that the arena has")]
    pub(super) fn shared(&self, handle: Handle<T>) -> &Arc<T> {
        &self.items[handle.place]
    }

    /// The thing with an id.
    pub fn find(&self, id: &str) -> Option<Handle<T>> {
        self.places.get(id).copied().map(Handle::new)
    }

    /// The handle of the thing at a place in the order, from 0.
    pub fn at(&self, place: usize) -> Option<Handle<T>> {
        (place < self.items.len()).then(|| Handle::new(place))
    }

    /// Every thing with its handle, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Handle<T>, &T)> + ExactSizeIterator {
        if self.looks == Looks::Noted {
            ledger::note_all();
        }
        self.items.iter().enumerate().map(|(place, item)| (Handle::new(place), &**item))
    }

    fn look(&self, handle: Handle<T>) {
        if self.looks == Looks::Noted {
            ledger::note(handle.place);
        }
    }

    pub fn len(&self) -> usize {
        self.items.len()
    }

    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Every thing, to be completed before anybody else sees it.
    pub(super) fn items_mut(&mut self) -> impl ExactSizeIterator<Item = &mut T>
    where
        T: Clone,
    {
        self.items.iter_mut().map(Arc::make_mut)
    }
}
