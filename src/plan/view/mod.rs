//! What a page says: plain, in one language, complete. Templates see nothing else.
//!
//! Every text is ready to be shown. Fields named `*_html` and `svg` hold markup that is safe as it is;
//! everything else is text, which templates escape. Every `href` is relative to the page.

mod document;
mod frame;
mod gaps;
mod indicator;
mod lists;
mod responsibility;
mod task;

pub use document::{DocumentGroup, DocumentRow, Documents, Plan, PlanPart, Row};
pub use frame::{Alternate, Asset, Footer, Frame, LanguageLink, Link, Meta, Pager, Site, Surroundings};
pub use gaps::{GapGroup, GapRow, Gaps};
pub use indicator::{
    Figure, Indicator, IndicatorRow, Lead, MilestoneRow, ObservationRow, Override, Quote, RevisionRow,
    Status, Withdrawal,
};
pub use lists::{
    About, ColumnMeaning, Count, Data, DataFile, Download, Home, Indicators, NotFound, NotFoundIn,
    PreviousEdition, Search, SiteMap, SiteMapGroup, StatusMeaning, TableMeaning, UpdateCard, Updates,
};
pub use responsibility::{
    Department, DepartmentRow, Departments, ForceCard, LeadingGroup, Matrix, MatrixCell, MatrixRow,
    Successor, TaskForce, TaskForces,
};
pub use task::{
    EmbeddedChart, EmbeddedTable, MeasureRow, Older, PhaseCard, Piece, Prose, SafeguardPart, Safeguards,
    Schedule, Task, TaskCard, Tasks,
};

use serde::Serialize;
use std::sync::Arc;

/// A page: what it shares with others, what every page has, and what this one has.
#[derive(Debug)]
pub struct View {
    pub around: Arc<Surroundings>,
    pub frame: Frame,
    pub page: Body,
}

/// What is particular to a kind of page. Its name is the template's, for example `home.html`.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Body {
    Home(Box<Home>),
    Indicators(Indicators),
    Indicator(Box<Indicator>),
    Tasks(Tasks),
    Task(Box<Task>),
    Departments(Departments),
    Department(Box<Department>),
    TaskForces(TaskForces),
    TaskForce(Box<TaskForce>),
    Matrix(Matrix),
    Schedule(Schedule),
    Safeguards(Safeguards),
    Plan(Plan),
    Documents(Documents),
    Updates(Updates),
    /// One update, or a text of the site's own.
    Text(Prose),
    Data(Data),
    About(Box<About>),
    Gaps(Gaps),
    Search(Search),
    SiteMap(SiteMap),
    NotFound(NotFound),
}

impl Body {
    /// The name of the template that shows it.
    pub fn template(&self) -> &'static str {
        match self {
            Body::Home(_) => "home.html",
            Body::Indicators(_) => "indicators.html",
            Body::Indicator(_) => "indicator.html",
            Body::Tasks(_) => "tasks.html",
            Body::Task(_) => "task.html",
            Body::Departments(_) => "departments.html",
            Body::Department(_) => "department.html",
            Body::TaskForces(_) => "task-forces.html",
            Body::TaskForce(_) => "task-force.html",
            Body::Matrix(_) => "matrix.html",
            Body::Schedule(_) => "schedule.html",
            Body::Safeguards(_) => "safeguards.html",
            Body::Plan(_) => "plan.html",
            Body::Documents(_) => "documents.html",
            Body::Updates(_) => "updates.html",
            Body::Text(_) => "text.html",
            Body::Data(_) => "data.html",
            Body::About(_) => "about.html",
            Body::Gaps(_) => "gaps.html",
            Body::Search(_) => "search.html",
            Body::SiteMap(_) => "site-map.html",
            Body::NotFound(_) => "404.html",
        }
    }
}
