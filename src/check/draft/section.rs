//! `content/sections/**.md`: the report's text, and the structure in its front matter.

use crate::check::draft::Stamp;
use crate::check::{Id, Localized};
use crate::lang::{Date, Period, Tag};
use crate::markdown::Document;
use crate::source::{SourceId, Span};
use crate::yaml::{Spanned, record};
use std::sync::Arc;

/// A section in one language.
#[derive(Clone, Debug)]
pub struct Section {
    pub source: SourceId,
    /// Where it stands without language and ending, for example `tasks/06-product-quality`.
    pub name: String,
    pub kind: SectionKind,
    pub tag: Tag,
    pub front: Front,
    pub body: Arc<Document>,
    /// Where the body begins in its source, in bytes: behind the front matter.
    pub body_start: usize,
}

/// What a section is, from where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SectionKind {
    /// `sections/NAME`
    Text(Id),
    /// `sections/tasks/NN-ID`
    Task(u32, Id),
    /// `sections/safeguards/NN-ID`
    Safeguard(u32, Id),
    /// `sections/schedule/NN-ID`
    Phase(u32, Id),
    /// `sections/updates/YYYY-MM-DD-ID`
    Update(Date, Id),
}

/// The front matter of a section. Which keys are allowed depends on the section's kind, and on whether
/// its language is the authentic one: a translation holds the title and the digest alone.
#[derive(Clone, Debug)]
pub struct Front {
    pub span: Span,
    /// Every key that is written, to find structure where it does not belong.
    pub keys: Vec<(String, Span)>,
    pub title: Spanned<String>,
    /// What the text was translated from.
    pub of: Option<Stamp>,
    /// The structure; nothing where only `title` and `of` are written.
    pub structure: Structure,
}

/// What the front matter says beside the title.
#[derive(Clone, Debug)]
pub enum Structure {
    Text(Text),
    Task(Box<Task>),
    Safeguard(Safeguard),
    Phase(Phase),
    Update(Update),
}

record! {
    /// The front matter of a text.
    #[example = "{ title: 关于本计划 }"]
    pub struct Text {
        /// The title.
        required title: Spanned<String>,
        /// The digest of the text that was translated, or of each of its parts; `gongshi translated` writes it.
        optional of: Stamp,
    }
}

record! {
    /// The front matter of an update.
    #[example = "{ title: 公布2024年数据 }"]
    pub struct Update {
        /// The title.
        required title: Spanned<String>,
        /// The digest of the text that was translated, or of each of its parts; `gongshi translated` writes it.
        optional of: Stamp,
    }
}

record! {
    /// The front matter of a task.
    #[example = "{ title: 食品安全, lead: fda }"]
    pub struct Task {
        /// The title.
        required title: Spanned<String>,
        /// The digest of the text that was translated, or of each of its parts; `gongshi translated` writes it.
        optional of: Stamp,
        /// The unit that answers for the task.
        optional lead: Spanned<Id>,
        /// The task force whose lead answers for the task.
        optional task_force: Spanned<Id>,
        /// The units that support the lead.
        repeated support: Spanned<Id>,
        /// What the task is about, in one sentence.
        optional summary: Localized,
        /// The phase in which it is carried out.
        optional phase: Spanned<Id>,
        /// The safeguards that belong to it.
        repeated safeguards: Spanned<Id>,
        /// What is to be done.
        repeated measures: Measure,
    }
}

record! {
    /// Something that is to be done.
    #[example = "{ id: sampling, text: { zh-CN: 扩大抽检范围, en: Sample more kinds of food }, due: 2027-12 }"]
    pub struct Measure {
        /// Its id within the task.
        required id: Spanned<Id>,
        /// What is to be done.
        required text: Localized,
        /// The unit that does it, where it is not the task's lead.
        optional lead: Spanned<Id>,
        /// When the work begins.
        optional from: Spanned<Date>,
        /// The period by whose last day it is to be done.
        optional due: Spanned<Period>,
        /// When it was done.
        optional done: Spanned<Date>,
        /// The documents that prove it.
        repeated evidence: Spanned<Id>,
    }
}

record! {
    /// The front matter of a group of safeguards.
    #[example = "{ title: 加强组织领导 }"]
    pub struct Safeguard {
        /// The title.
        required title: Spanned<String>,
        /// The digest of the text that was translated, or of each of its parts; `gongshi translated` writes it.
        optional of: Stamp,
        /// What the safeguards are about, in one sentence.
        optional summary: Localized,
    }
}

record! {
    /// The front matter of a phase of the schedule.
    #[example = "{ title: 动员部署, from: 2025-01, to: 2025-06 }"]
    pub struct Phase {
        /// The title.
        required title: Spanned<String>,
        /// The digest of the text that was translated, or of each of its parts; `gongshi translated` writes it.
        optional of: Stamp,
        /// The first period of the phase.
        optional from: Spanned<Period>,
        /// The last period of the phase.
        optional to: Spanned<Period>,
        /// What is to be there at its end.
        repeated deliverables: Localized,
    }
}
