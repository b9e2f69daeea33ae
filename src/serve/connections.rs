//! The connections that are open, and which of them has to go when there are too many.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use tokio::task::AbortHandle;

/// How many connections are open at most.
pub const MOST: usize = 256;

/// Every open connection. When there are too many, the one that has been waited for longest is closed: who sends
/// nothing, or reads nothing, must not keep others out.
#[derive(Clone, Default)]
pub struct Connections(Arc<Mutex<Table>>);

#[derive(Default)]
struct Table {
    open: BTreeMap<u64, Line>,
    next: u64,
}

struct Line {
    task: AbortHandle,
    phase: Phase,
    since: Instant,
}

/// What happens on a connection. In this order connections are closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// We wait: for a request, or until an answer has been taken.
    Waiting,
    /// A browser is told of changes.
    Listening,
}

impl Connections {
    /// A number for a new connection, which is not open yet.
    pub fn number(&self) -> u64 {
        let mut table = self.table();
        table.next += 1;
        table.next
    }

    /// Opens a connection, and closes another one where there are too many.
    pub fn open(&self, number: u64, task: AbortHandle) {
        let mut table = self.table();
        if table.open.len() >= MOST {
            let oldest = table.open.iter().min_by_key(|(_, line)| (line.phase, line.since));
            if let Some(number) = oldest.map(|(number, _)| *number)
                && let Some(line) = table.open.remove(&number)
            {
                line.task.abort();
            }
        }
        // A task that has ended before this was said has nothing to close.
        if !task.is_finished() {
            table.open.insert(number, Line { task, phase: Phase::Waiting, since: Instant::now() });
        }
    }

    /// Says what happens on a connection from now on.
    pub fn enter(&self, number: u64, phase: Phase) {
        if let Some(line) = self.table().open.get_mut(&number) {
            (line.phase, line.since) = (phase, Instant::now());
        }
    }

    /// A connection has ended.
    pub fn close(&self, number: u64) {
        self.table().open.remove(&number);
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        // The table is whole between any two statements.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
