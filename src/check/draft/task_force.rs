//! `content/task-forces.yaml`: the leading group and its task forces.

use crate::check::{Id, Localized};
use crate::yaml::{Listed, Spanned, record};

record! {
    /// The leading group and its task forces.
    #[example = "{ task_forces: [{ number: 1, id: food, name: { zh-CN: 食品安全专责小组, en: Task Force on Food Safety }, lead: fda }] }"]
    pub struct TaskForces {
        /// The group that leads the whole.
        optional leading_group: LeadingGroup,
        /// The task forces, in the order of their numbers.
        optional task_forces: Listed<TaskForce>,
    }
}

record! {
    /// The group that leads the whole plan.
    #[example = "{ name: { zh-CN: 质量强市领导小组, en: Leading Group for Quality }, head: { zh-CN: 市长, en: Mayor }, office: fda }"]
    pub struct LeadingGroup {
        /// Its name.
        required name: Localized,
        /// Who heads it: an office, never a person's name.
        required head: Localized,
        /// Who deputises.
        optional deputy: Localized,
        /// Who its members are.
        optional members: Localized,
        /// The unit in which its office sits. It answers for what nobody else answers for.
        required office: Spanned<Id>,
        /// What it does.
        repeated duties: Localized,
    }
}

record! {
    /// A task force (专责小组).
    #[example = "{ number: 1, id: food, name: { zh-CN: 食品安全专责小组, en: Task Force on Food Safety }, lead: fda }"]
    pub struct TaskForce {
        /// Its number in the plan.
        required number: Spanned<u32>,
        /// Its id, for example `product-quality`.
        required id: Spanned<Id>,
        /// Its name.
        required name: Localized,
        /// The unit that leads it (牵头单位).
        required lead: Spanned<Id>,
        /// Its member units (成员单位), without the lead.
        repeated members: Spanned<Id>,
        /// Whether the plan's list of members ends with 等: there may be others.
        optional open: bool,
        /// Whether all members of the leading group belong to it.
        optional everyone: bool,
        /// The tasks that fall within its duties.
        repeated tasks: Spanned<Id>,
        /// What it does.
        repeated duties: Localized,
    }
}
