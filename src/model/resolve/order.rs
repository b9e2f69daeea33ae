//! In which order the indicators stand, which is that of the tasks and not that of the files.

use super::Drafts;
use super::registers::{Register, named};
use crate::check::Id;
use crate::check::draft;
use crate::diagnostic::Diagnostic;
use crate::source::{Digest, SourceId, Sources};
use crate::yaml::Listed;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The indicators of one file.
#[derive(Clone, Copy)]
pub struct OfFile<'a> {
    pub source: SourceId,
    /// Of the bytes of the file.
    pub digest: Digest,
    pub drafts: &'a [draft::Indicator],
}

/// Where the indicators stand that are written file by file.
#[derive(Default)]
pub struct Order {
    /// For each place in the report's order the place in the order of the files.
    written: Vec<usize>,
    /// The other way round: the number in the report, from 1, of each indicator as they are written.
    pub numbers: Vec<usize>,
}

impl Order {
    fn of(written: Vec<usize>) -> Order {
        let mut numbers = vec![0; written.len()];
        for (place, at) in written.iter().enumerate() {
            numbers.get_mut(*at).into_iter().for_each(|number| *number = place + 1);
        }
        Order { written, numbers }
    }

    /// What belongs to the indicators, in the report's order, of what belongs to them as they are written.
    pub fn apply<'t, T>(&self, written: &'t [T]) -> impl Iterator<Item = &'t T> {
        self.written.iter().filter_map(|at| written.get(*at))
    }
}

/// The order of the indicators of an earlier run, in which each id stood once, with all that it follows from.
#[derive(Default)]
pub struct Memo {
    /// The indicators of each file, with the digest of the file.
    files: Vec<(SourceId, Digest, Named)>,
    tasks: Arc<BTreeMap<Id, usize>>,
    order: Arc<Order>,
    places: Arc<BTreeMap<Id, usize>>,
}

/// Of each indicator of a file its id and the task that it names.
type Named = Vec<(Id, Id)>;

impl Memo {
    /// Whether the indicators of these files stand in the order that is known. Takes note of the files where they do.
    fn holds_for(&mut self, files: &[OfFile], tasks: &Register) -> bool {
        let same = files.len() == self.files.len() && self.tasks == tasks.places;
        let is_as_before = |((source, digest, named), file): (&(SourceId, Digest, Named), &OfFile)| {
            let names = || names(file.drafts).eq(named.iter().map(|(id, task)| (id, task)));
            *source == file.source && (*digest == file.digest || names())
        };
        let holds = same && self.files.iter().zip(files).all(is_as_before);
        if holds {
            self.files.iter_mut().zip(files).for_each(|((_, digest, _), file)| *digest = file.digest);
        }
        holds
    }
}

fn names(drafts: &[draft::Indicator]) -> impl Iterator<Item = (&Id, &Id)> {
    drafts.iter().map(|draft| (&draft.id.value, &draft.task.value))
}

/// The order of the indicators and where each id leads: those of the run before, while nothing changed that they
/// follow from.
pub fn by_task(
    files: &[OfFile],
    tasks: &Register,
    memo: &mut Memo,
    found: &mut Vec<Diagnostic>,
) -> (Arc<Order>, Register) {
    if memo.holds_for(files, tasks) {
        return (memo.order.clone(), Register::at(memo.places.clone()));
    }
    let drafts: Vec<&draft::Indicator> = files.iter().flat_map(|file| file.drafts).collect();
    // By task, then in the order in which they are written; those of unknown tasks last.
    let task = |draft: &draft::Indicator| tasks.places.get(&draft.task.value).copied().unwrap_or(usize::MAX);
    let mut written: Vec<usize> = (0..drafts.len()).collect();
    written.sort_by_cached_key(|at| drafts.get(*at).map(|draft| task(draft)));
    let order = Arc::new(Order::of(written));
    let register = Register::from(order.apply(&drafts).map(|draft| named(&draft.id)), found);
    // Where an id stands twice, that must be said again.
    *memo = if register.places.len() == drafts.len() {
        let owned = |(id, task): (&Id, &Id)| (id.clone(), task.clone());
        let of = |file: &OfFile| (file.source, file.digest, names(file.drafts).map(owned).collect());
        Memo {
            files: files.iter().map(of).collect(),
            tasks: tasks.places.clone(),
            order: order.clone(),
            places: register.places.clone(),
        }
    } else {
        Memo::default()
    };
    (order, register)
}

/// The indicators file by file, in the order in which they are written.
pub fn of_files<'a>(drafts: &Drafts<'a>, sources: &Sources) -> Vec<OfFile<'a>> {
    let of_file = |list: &&'a Listed<draft::Indicator>| {
        let source = list.items.first()?.id.span.source;
        let digest = sources.get(source)?.digest;
        Some(OfFile { source, digest, drafts: &list.items })
    };
    drafts.indicators.iter().filter_map(of_file).collect()
}
