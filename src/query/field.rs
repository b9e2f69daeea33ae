//! What can be asked of an indicator.

/// What can be asked of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Id,
    Name,
    Task,
    Lead,
    Support,
    Unit,
    Status,
    ComputedStatus,
    Target,
    Baseline,
    Latest,
    Deadline,
    Flag,
    Overdue,
}

/// What a field holds, and so what can be compared with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// One of a list.
    Choice,
    Number,
    Date,
    Truth,
}

/// Every field with its names: in English, as in the data, in Chinese, and others that pages and data files have for it.
const FIELDS: [(Field, &str, &str, &[&str], Kind); 14] = [
    (Field::Id, "id", "标识", &[], Kind::Text),
    (Field::Name, "name", "名称", &[], Kind::Text),
    (Field::Task, "task", "任务", &[], Kind::Choice),
    (Field::Lead, "lead", "牵头单位", &["lead-name", "lead-department", "牵头单位简称"], Kind::Choice),
    (Field::Support, "support", "配合单位", &["supporting-departments"], Kind::Choice),
    (Field::Unit, "unit", "计量单位", &["unit-name", "unit-code", "计量单位代码"], Kind::Choice),
    (Field::Status, "status", "状态", &["status-code", "状态代码"], Kind::Choice),
    (Field::ComputedStatus, "computed-status", "判定状态", &[], Kind::Choice),
    (Field::Target, "target", "目标值", &[], Kind::Number),
    (Field::Baseline, "baseline", "基期值", &["baseline-value"], Kind::Number),
    (Field::Latest, "latest", "最新值", &["latest-value"], Kind::Number),
    (Field::Deadline, "deadline", "完成期限", &["期限"], Kind::Date),
    (Field::Flag, "flag", "标记", &["latest-flag"], Kind::Choice),
    (Field::Overdue, "overdue", "逾期未公布", &["逾期未报"], Kind::Truth),
];

impl Field {
    /// The field of a name; an underscore or a blank is as good as a hyphen.
    pub fn named(name: &str) -> Option<Field> {
        let name = name.to_lowercase().replace(['_', ' '], "-");
        let is_called = |names: &[&str]| names.contains(&name.as_str());
        let found = FIELDS.iter().find(|(_, en, zh, others, _)| is_called(&[*en, *zh]) || is_called(others));
        found.map(|row| row.0)
    }

    /// Every field's name in English, as the data have it, and in Chinese.
    pub fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
        FIELDS.iter().map(|(_, english, chinese, ..)| (*english, *chinese))
    }

    /// The signs that compare it, for people.
    pub fn signs(self) -> &'static str {
        match (self, self.kind()) {
            (Field::Task | Field::Lead | Field::Unit, _) | (_, Kind::Text) => "= != ~",
            (_, Kind::Choice | Kind::Truth) => "= !=",
            (_, Kind::Number | Kind::Date) => "= != < <= > >=",
        }
    }

    pub fn kind(self) -> Kind {
        FIELDS.iter().find(|(field, ..)| *field == self).map_or(Kind::Text, |row| row.4)
    }
}
