//! `content/indicators/*.yaml`: lists of indicators. What few indicators have is boxed: all drafts of a site are in memory
//! while it is joined, and a province has a hundred thousand values.

use crate::check::draft::{Bound, Target};
use crate::check::{Id, Localized};
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::{Date, Decimal, Period, Scale};
use crate::yaml::{Field, Findings, Node, Schemas, Spanned, choice, record};

record! {
    /// An indicator: what is measured, what was promised, what was reported.
    #[example = "{ id: food-pass-rate, name: { zh-CN: 食品合格率, en: Food pass rate }, task: food-safety, unit: percent, better: higher, target: { at_least: 98, by: 2027 } }"]
    pub struct Indicator {
        /// Its id: its address on the site, never changed or used again.
        required id: Spanned<Id>,
        /// Its name.
        required name: Localized,
        /// The task that it belongs to.
        required task: Spanned<Id>,
        /// The unit that answers for it; else the task force's lead, the task's, the leading group's office.
        optional lead: Spanned<Id>,
        /// The task force whose lead answers for it.
        optional task_force: Spanned<Id>,
        /// The units that support the lead.
        repeated support: Spanned<Id>,
        /// percent, points, count, CNY, per-10000 and so on, or a unit that site.yaml declares.
        required unit: Spanned<String>,
        /// 万, 亿, thousand, million or billion: every number of the indicator is in it.
        optional scale: Scale,
        /// Whether a percentage or a score may go beyond 0 to 100.
        optional unbounded: bool,
        /// Which direction is better.
        required better: Spanned<Better>,
        /// What was promised.
        required target: Target,
        /// What was promised for dates before the deadline.
        repeated milestones: Bound,
        /// The value before the plan began.
        optional baseline: Observation,
        /// How often a value is due.
        optional reports: Frequency,
        /// The values that were reported, in the order of their periods.
        repeated values: Observation,
        /// What exactly is measured.
        optional definition: Localized,
        /// How it is computed.
        optional formula: Localized,
        /// The target's own wording in the plan.
        optional quote: Box<Quote>,
        /// Anything else that a reader must know.
        optional note: Localized,
        /// A status that an office set by hand; it is shown beside the computed one.
        optional r#override: Box<Override>,
        /// Targets that held before.
        repeated revisions: Revision,
        /// That the indicator was given up.
        optional withdrawn: Box<Withdrawal>,
        /// That the indicator does not apply.
        optional not_applicable: Box<NotApplicable>,
        /// The last day on which the target is in force; the result is frozen after it.
        optional in_force_until: Spanned<Date>,
    }
}

choice! {
    /// Which direction is better.
    pub enum Better {
        /// The higher, the better.
        Higher = "higher",
        /// The lower, the better.
        Lower = "lower",
        /// Neither: the nearer to the target, the better.
        Nearer = "nearer",
    }
}

choice! {
    /// How often a value is due.
    pub enum Frequency {
        /// Once a year.
        Yearly = "yearly",
        /// Twice a year.
        HalfYearly = "half-yearly",
        /// Every quarter.
        Quarterly = "quarterly",
        /// Every month.
        Monthly = "monthly",
        /// Once, at the deadline.
        Once = "once",
    }
}

record! {
    /// A value for a period.
    #[example = "{ period: 2024, value: 97.4 }"]
    pub struct Observation {
        /// What the value is about.
        required period: Spanned<Period>,
        /// The value, with the digits that are to be shown. Left out only where the flag says why.
        optional value: Spanned<Decimal>,
        /// The document that proves it.
        optional source: Spanned<Id>,
        /// What is special about the value.
        optional flag: Spanned<Flag>,
        /// When it was published.
        optional published: Spanned<Date>,
        /// Anything that a reader must know of it.
        optional note: Box<Localized>,
    }
}

choice! {
    /// What is special about a value, as the UK Government Analysis Function marks it in tables.
    pub enum Flag {
        /// Provisional: it may still change (p in data files).
        Provisional = "provisional",
        /// Revised since it was first published (r).
        Revised = "revised",
        /// Estimated (e).
        Estimated = "estimated",
        /// There is no value (x).
        NotAvailable = "not-available",
        /// There can be no value (z).
        NotApplicable = "not-applicable",
        /// There is a value, and it may not be published (c).
        Confidential = "confidential",
    }
}

impl Flag {
    /// Whether the flag stands in place of a value.
    pub fn replaces_the_value(self) -> bool {
        matches!(self, Flag::NotAvailable | Flag::NotApplicable | Flag::Confidential)
    }

    /// The shorthand for tables of data, for example `p`.
    pub fn shorthand(self) -> &'static str {
        match self {
            Flag::Provisional => "p",
            Flag::Revised => "r",
            Flag::Estimated => "e",
            Flag::NotAvailable => "x",
            Flag::NotApplicable => "z",
            Flag::Confidential => "c",
        }
    }
}

record! {
    /// The target's own wording in the plan.
    #[example = "{ text: { zh-CN: 食品合格率达到98%以上。, en: The food pass rate reaches 98% or more. } }"]
    pub struct Quote {
        /// The words.
        required text: Localized,
        /// The section that they stand in, for example `tasks/06-product-quality`.
        optional section: Spanned<String>,
    }
}

record! {
    /// A status that an office set by hand.
    #[example = "{ status: behind, reason: { zh-CN: 工期顺延, en: The works are delayed }, office: fda, date: 2025-06-30 }"]
    pub struct Override {
        /// The status.
        required status: Status,
        /// Why.
        required reason: Localized,
        /// Who.
        required office: Spanned<Id>,
        /// When.
        required date: Spanned<Date>,
    }
}

choice! {
    /// How an indicator stands: the closed list that data, pages and style sheets share.
    pub enum Status {
        /// The latest value satisfies the target.
        Met = "met",
        /// The latest value is as good as the published path asks for.
        OnTrack = "on-track",
        /// The deadline is still to come, and there is no path.
        InProgress = "in-progress",
        /// The latest value is worse than the published path asks for.
        Behind = "behind",
        /// The deadline is past, and the target was not satisfied.
        Missed = "missed",
        /// No value has been published.
        NotReported = "not-reported",
        /// There is a value, and nothing to hold it against.
        NotAssessable = "not-assessable",
        /// The indicator does not apply.
        NotApplicable = "not-applicable",
        /// The target is no longer in force.
        Expired = "expired",
        /// The indicator was given up.
        Withdrawn = "withdrawn",
    }
}

record! {
    /// A target that held before.
    #[example = "{ date: 2025-06-30, was: { at_least: 96, by: 2027 }, reason: { zh-CN: 规划调整, en: The plan was changed } }"]
    pub struct Revision {
        /// When it was changed.
        required date: Spanned<Date>,
        /// What it was.
        required was: Target,
        /// Why it was changed.
        required reason: Localized,
    }
}

record! {
    /// That an indicator was given up.
    #[example = "{ date: 2025-06-30, reason: { zh-CN: 规划调整, en: The plan was changed } }"]
    pub struct Withdrawal {
        /// When.
        required date: Spanned<Date>,
        /// Why.
        required reason: Localized,
    }
}

record! {
    /// That an indicator does not apply.
    #[example = "{ reason: { zh-CN: 本市没有海岸线, en: The city has no coast } }"]
    pub struct NotApplicable {
        /// Why.
        required reason: Localized,
    }
}

impl Field for Scale {
    fn read(node: &Node, found: &mut Findings) -> Option<Scale> {
        let text = String::read(node, found)?;
        let scale = Scale::parse(&text);
        if scale.is_none() {
            let names = Scale::NAMES;
            let unknown = Diagnostic::new(Code::UnknownChoice, node.span).arg("word", &text);
            // 十亿 is near to 万亿 as a word only: a wrong scale must not be suggested.
            found.push(unknown.arg("choices", names.join(", ")));
        }
        scale
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        serde_json::json!({ "enum": Scale::NAMES })
    }

    fn example() -> String {
        Scale::NAMES.first().map(|name| (*name).to_owned()).unwrap_or_default()
    }
}
