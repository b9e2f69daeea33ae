//! How much a page may still be while it is made.

use std::cell::Cell;
use std::io::{self, Write};
use tera::{Error, Kwargs, State, TeraResult, Value};

thread_local! {
    /// What the page that this thread makes may still do, in bytes: what a loop goes over counts as if it were written.
    static LEFT: Cell<u64> = const { Cell::new(u64::MAX) };
}

/// How the engine is told that a page has done enough; a finding is made of it.
pub(super) const SPENT: &str = "more than a page may hold";

/// Lets a page do so much.
pub(super) fn begin(most: u64) {
    LEFT.set(most);
}

fn spend(bytes: u64) -> TeraResult<()> {
    let left = LEFT.get().checked_sub(bytes);
    LEFT.set(left.unwrap_or(0));
    left.map(|_| ()).ok_or_else(|| Error::message(SPENT))
}

/// Counts what a loop will go over, each item with the bytes that the template has for it.
pub(super) fn of_loop(list: Value, kwargs: Kwargs, _: &State) -> TeraResult<Value> {
    let bytes = kwargs.get::<u64>("bytes")?.unwrap_or(1);
    let items = list.len().unwrap_or(0);
    spend(u64::try_from(items).unwrap_or(u64::MAX).saturating_mul(bytes).saturating_add(1))?;
    Ok(list)
}

/// Counts a component or an included template.
pub(super) fn of_part(_: Kwargs, _: &State) -> TeraResult<bool> {
    spend(1).map(|()| false)
}

/// A page that takes no more bytes than it may have.
pub(super) struct Bounded {
    pub bytes: Vec<u8>,
    most: usize,
    full: bool,
}

impl Bounded {
    pub fn new(most: usize) -> Bounded {
        Bounded { bytes: Vec::with_capacity(most.min(16 * 1024)), most, full: false }
    }

    /// Whether more was to be written than it may have.
    pub fn is_full(&self) -> bool {
        self.full
    }
}

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.len() > self.most - self.bytes.len() {
            self.full = true;
            return Err(io::Error::other(SPENT));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Bounded;
    use std::io::Write;

    #[test]
    fn a_page_takes_what_it_may_have_and_not_a_byte_more() {
        let mut page = Bounded::new(5);
        assert!(page.write_all(b"1234").is_ok() && page.write_all(b"5").is_ok());
        assert!(!page.is_full() && page.write_all(b"6").is_err() && page.is_full());
        assert_eq!(page.bytes, b"12345");
    }
}
