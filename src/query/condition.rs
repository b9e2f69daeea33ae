//! A condition, and whether it holds of an indicator.

use super::field::Field;
use super::reading::folded;
use crate::lang::{Decimal, Period};
use crate::model::{Department, Flag, Handle, Indicator, Status, Task, UnitKind};

/// How a field is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Is,
    IsNot,
    Below,
    AtMost,
    Above,
    AtLeast,
    Contains,
}

/// What a field is compared with.
#[derive(Clone, Debug)]
pub enum Value {
    Text(String),
    Task(Handle<Task>),
    Department(Handle<Department>),
    /// A unit of measurement, by its key.
    Unit(String),
    Status(Status),
    Flag(Flag),
    Number(Decimal),
    /// A number of percent: only where the unit is percent is it compared.
    Percent(Decimal),
    Time(Period),
    Truth(bool),
}

/// A condition: the field is, in the sense of the sign, one of the values.
#[derive(Debug)]
pub struct Condition {
    pub field: Field,
    pub sign: Sign,
    pub values: Vec<Value>,
}

impl Condition {
    pub fn holds(&self, indicator: &Indicator) -> bool {
        let any = |sign| self.values.iter().any(|value| fits(self.field, sign, value, indicator));
        match self.sign {
            Sign::IsNot => !any(Sign::Is),
            sign => any(sign),
        }
    }
}

fn fits(field: Field, sign: Sign, value: &Value, of: &Indicator) -> bool {
    match value {
        Value::Text(text) => texts(field, of).iter().any(|own| match sign {
            Sign::Contains => own.contains(text.as_str()),
            _ => own == text,
        }),
        Value::Task(task) => of.task == *task,
        Value::Department(unit) if field == Field::Support => of.support.contains(unit),
        Value::Department(unit) => of.responsibility.lead == *unit,
        Value::Unit(key) => of.unit.key == *key,
        Value::Status(status) if field == Field::ComputedStatus => of.assessment.status == *status,
        Value::Status(status) => of.status() == *status,
        Value::Flag(flag) => of.series.last().and_then(|last| last.flag) == Some(*flag),
        Value::Number(number) => numbers(field, of).iter().any(|own| compares(sign, own, number)),
        Value::Percent(number) => {
            matches!(of.unit.kind, UnitKind::Percent)
                && numbers(field, of).iter().any(|own| compares(sign, own, number))
        }
        Value::Time(period) => {
            let deadline = of.target.deadline;
            match sign {
                Sign::Below => deadline < period.start(),
                Sign::AtMost => deadline <= period.end(),
                Sign::Above => deadline > period.end(),
                Sign::AtLeast => deadline >= period.start(),
                _ => (period.start()..=period.end()).contains(&deadline),
            }
        }
        Value::Truth(truth) => of.overdue.is_some() == *truth,
    }
}

/// What a field says, in every language, folded.
fn texts(field: Field, of: &Indicator) -> Vec<String> {
    match field {
        Field::Id => vec![folded(of.id.as_str())],
        _ => of.name.iter().map(|(_, name)| folded(name)).collect(),
    }
}

/// The numbers of a field; nothing where there is none.
fn numbers(field: Field, of: &Indicator) -> Vec<Decimal> {
    match field {
        Field::Latest => of.shown().map(|(_, value)| value).into_iter().collect(),
        Field::Baseline => of.baseline.as_ref().and_then(|baseline| baseline.value).into_iter().collect(),
        _ => {
            let (low, high) = of.target.comparison.bounds();
            low.into_iter().chain(high).collect()
        }
    }
}

fn compares(sign: Sign, own: &Decimal, number: &Decimal) -> bool {
    match sign {
        Sign::Below => own < number,
        Sign::AtMost => own <= number,
        Sign::Above => own > number,
        Sign::AtLeast => own >= number,
        _ => own == number,
    }
}
