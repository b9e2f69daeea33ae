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

/// Every field with its names: in English, as in the data, and in Chinese.
const FIELDS: [(Field, &str, &str, Kind); 14] = [
    (Field::Id, "id", "标识", Kind::Text),
    (Field::Name, "name", "名称", Kind::Text),
    (Field::Task, "task", "任务", Kind::Choice),
    (Field::Lead, "lead", "牵头单位", Kind::Choice),
    (Field::Support, "support", "配合单位", Kind::Choice),
    (Field::Unit, "unit", "计量单位", Kind::Text),
    (Field::Status, "status", "状态", Kind::Choice),
    (Field::ComputedStatus, "computed-status", "判定状态", Kind::Choice),
    (Field::Target, "target", "目标值", Kind::Number),
    (Field::Baseline, "baseline", "基期值", Kind::Number),
    (Field::Latest, "latest", "最新值", Kind::Number),
    (Field::Deadline, "deadline", "期限", Kind::Date),
    (Field::Flag, "flag", "标记", Kind::Choice),
    (Field::Overdue, "overdue", "逾期未公布", Kind::Truth),
];

impl Field {
    /// The field of a name; an underscore is as good as a hyphen.
    pub fn named(name: &str) -> Option<Field> {
        let name = name.to_lowercase().replace('_', "-");
        FIELDS
            .iter()
            .find(|(_, english, chinese, _)| [*english, *chinese].contains(&name.as_str()))
            .map(|row| row.0)
    }

    /// Every name, for suggestions.
    pub fn names() -> impl Iterator<Item = &'static str> {
        FIELDS.iter().flat_map(|(_, english, chinese, _)| [*english, *chinese])
    }

    /// The names in English, as the data have them.
    pub fn keys() -> impl Iterator<Item = &'static str> {
        FIELDS.iter().map(|(_, english, ..)| *english)
    }

    pub fn kind(self) -> Kind {
        FIELDS.iter().find(|(field, ..)| *field == self).map_or(Kind::Text, |row| row.3)
    }
}
