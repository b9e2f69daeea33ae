//! Long lists, cut into sheets so that no page is too large for a telephone.

use super::page::Kind;
use super::relations::Relations;
use crate::model::{Department, Document, Handle, Report, Task, TaskForce};
use std::ops::Range;

/// Above so many entries the site map names the pages of a list and not each entry.
pub const MOST_MAPPED: usize = 300;
/// So many indicators at most that need attention stand on the home page.
pub const MOST_ATTENTION: usize = 50;
/// So many rows at most do the tables hold together that a text embeds, the own table of a task apart.
const MOST_EMBEDDED: usize = 300;
/// What a table that is cut short shows all the same.
const LEAST_EMBEDDED: usize = 5;

/// A list that may be longer than a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    Indicators,
    /// The indicators of a task.
    Task(Handle<Task>),
    /// What a unit leads and supports.
    Department(Handle<Department>),
    /// The indicators of a task force.
    TaskForce(Handle<TaskForce>),
    Departments,
    Matrix,
    Documents,
    Updates,
}

impl List {
    /// The list that a page shows, where it shows one.
    pub fn of(kind: Kind) -> Option<List> {
        Some(match kind {
            Kind::Indicators => List::Indicators,
            Kind::Task(task) => List::Task(task),
            Kind::Department(unit) => List::Department(unit),
            Kind::TaskForce(force) => List::TaskForce(force),
            Kind::Departments => List::Departments,
            Kind::Matrix => List::Matrix,
            Kind::Documents => List::Documents,
            Kind::Updates => List::Updates,
            Kind::Sheet(list, _) => list,
            _ => return None,
        })
    }

    /// The page on which the list begins.
    pub fn first(self) -> Kind {
        match self {
            List::Indicators => Kind::Indicators,
            List::Task(task) => Kind::Task(task),
            List::Department(unit) => Kind::Department(unit),
            List::TaskForce(force) => Kind::TaskForce(force),
            List::Departments => Kind::Departments,
            List::Matrix => Kind::Matrix,
            List::Documents => Kind::Documents,
            List::Updates => Kind::Updates,
        }
    }

    /// The page of a sheet, counted from 1.
    pub fn page(self, sheet: usize) -> Kind {
        if sheet <= 1 { self.first() } else { Kind::Sheet(self, sheet) }
    }

    /// What stands between the name of the first page and the number of a further one. An id may end with a
    /// hyphen and a number, but holds no full stop.
    pub fn joint(self) -> char {
        match self {
            List::Task(_) | List::Department(_) | List::TaskForce(_) => '.',
            _ => '-',
        }
    }

    /// How many entries stand on one page: with charts fewer, with a line each more.
    fn room(self) -> usize {
        match self {
            List::Indicators => 100,
            List::Task(_) | List::Department(_) | List::TaskForce(_) | List::Matrix => 200,
            List::Documents => 300,
            List::Departments => 400,
            List::Updates => 500,
        }
    }

    fn entries(self, report: &Report, relations: &Relations) -> usize {
        match self {
            List::Indicators => report.indicators.len(),
            List::Task(task) => report.tasks.get(task).indicators.len(),
            List::Department(unit) => {
                let duties = relations.duties(unit);
                duties.indicators.len().max(duties.supported_indicators.len())
            }
            List::TaskForce(force) => {
                // Pages are planned, so that links can be checked, for a report in which tasks are lost as well.
                let tasks = report.task_forces.get(force).tasks.iter();
                tasks.filter_map(|task| report.tasks.known(*task)).map(|task| task.indicators.len()).sum()
            }
            List::Departments | List::Matrix => report.departments.len(),
            List::Documents => report.documents.len(),
            List::Updates => report.updates.len(),
        }
    }

    /// How many pages the list takes, at least one.
    pub fn sheets(self, report: &Report, relations: &Relations) -> usize {
        self.entries(report, relations).div_ceil(self.room()).max(1)
    }

    /// Where the entries of one sheet, counted from 1, stand among so many.
    pub fn range(self, all: usize, sheet: usize) -> Range<usize> {
        let from = self.room().saturating_mul(sheet.saturating_sub(1)).min(all);
        from..from.saturating_add(self.room()).min(all)
    }
}

/// The page on which a document stands.
pub fn of_document(relations: &Relations, document: Handle<Document>) -> Kind {
    List::Documents.page(1 + relations.place_of(document) / List::Documents.room())
}

/// How many rows of a task's table a text shows that embeds it: all of them where all tables together are short.
pub fn embedded(report: &Report) -> usize {
    match report.indicators.len() {
        all if all <= MOST_EMBEDDED => all,
        _ => (MOST_EMBEDDED / report.tasks.len().max(1)).max(LEAST_EMBEDDED),
    }
}

#[cfg(test)]
mod tests {
    use super::List;
    use crate::plan::page::Kind;

    #[test]
    fn every_entry_stands_on_one_sheet() {
        let all: Vec<usize> = (0..1001).collect();
        for list in [List::Indicators, List::Matrix, List::Documents, List::Departments, List::Updates] {
            let sheets =
                (1..).map(|sheet| list.range(all.len(), sheet)).take_while(|range| !range.is_empty());
            assert_eq!(sheets.flatten().collect::<Vec<_>>(), all, "{list:?}");
        }
    }

    #[test]
    fn the_first_sheet_keeps_the_address_of_the_list() {
        assert_eq!(List::Updates.page(1), Kind::Updates);
        assert_eq!(List::of(List::Updates.page(2)), Some(List::Updates));
    }
}
