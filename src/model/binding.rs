//! What a wiki link in prose stands for, for example `food-pass-rate.target` or `dept:fda`.

use crate::check::Id;
use crate::lang::Period;

/// A wiki link that was read, before anything is known of what it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference<'a> {
    Indicator {
        id: &'a str,
        field: Field,
    },
    Department(&'a str),
    Document(&'a str),
    Task(&'a str),
    TaskForce(&'a str),
    /// `tasks/06-product-quality`: the task's table, as an embed only.
    Section(&'a str),
}

/// What is shown of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Name,
    Target,
    Latest,
    Baseline,
    Status,
    Lead,
    Unit,
    At(Period),
}

impl Field {
    /// The fields that prose can name, without the values of periods.
    pub const NAMES: [&str; 7] = ["name", "target", "latest", "baseline", "status", "lead", "unit"];

    fn parse(name: &str) -> Option<Field> {
        Some(match name {
            "name" => Field::Name,
            "target" => Field::Target,
            "latest" => Field::Latest,
            "baseline" => Field::Baseline,
            "status" => Field::Status,
            "lead" => Field::Lead,
            "unit" => Field::Unit,
            _ => return None,
        })
    }
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Format {
    /// The number with its unit, for example `98%`.
    Short,
    /// With the comparison in words, for example `at least 98%`.
    #[default]
    Long,
    /// With the comparison as a sign, for example `≥98%`.
    Table,
}

impl Format {
    pub const NAMES: [&str; 3] = ["short", "long", "table"];

    /// The format with a name; the long one where none is named.
    pub fn parse(name: Option<&str>) -> Option<Format> {
        Some(match name {
            Some("short") => Format::Short,
            Some("long") | None => Format::Long,
            Some("table") => Format::Table,
            Some(_) => return None,
        })
    }
}

/// Why a wiki link cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable<'a> {
    /// It has no form that we know.
    Form,
    UnknownField(&'a str),
    BadPeriod(&'a str),
}

impl<'a> Reference<'a> {
    /// Reads the part of a wiki link before `|`.
    pub fn parse(text: &'a str) -> Result<Reference<'a>, Unreadable<'a>> {
        let text = text.trim();
        if let Some((kind, id)) = text.split_once(':') {
            let id = id_or_form(id)?;
            return match kind {
                "dept" => Ok(Reference::Department(id)),
                "doc" => Ok(Reference::Document(id)),
                "task" => Ok(Reference::Task(id)),
                "force" => Ok(Reference::TaskForce(id)),
                _ => Err(Unreadable::Form),
            };
        }
        if let Some((id, period)) = text.split_once('@') {
            let period = Period::parse(period).ok_or(Unreadable::BadPeriod(period))?;
            return Ok(Reference::Indicator { id: id_or_form(id)?, field: Field::At(period) });
        }
        if text.contains('/') {
            return Ok(Reference::Section(text));
        }
        let (id, field) = text.split_once('.').unwrap_or((text, "name"));
        let id = id_or_form(id)?;
        let field = Field::parse(field).ok_or(Unreadable::UnknownField(field))?;
        Ok(Reference::Indicator { id, field })
    }
}

fn id_or_form(id: &str) -> Result<&str, Unreadable<'_>> {
    if Id::new(id).is_some() { Ok(id) } else { Err(Unreadable::Form) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_reads() {
        let indicator = |field| Ok(Reference::Indicator { id: "food-pass-rate", field });
        assert_eq!(Reference::parse("food-pass-rate"), indicator(Field::Name));
        assert_eq!(Reference::parse("food-pass-rate.target"), indicator(Field::Target));
        assert_eq!(Reference::parse("food-pass-rate@2016"), indicator(Field::At(Period::Year(2016))));
        assert_eq!(Reference::parse("food-pass-rate@2016/17"), indicator(Field::At(Period::SplitYear(2016))));
        assert_eq!(Reference::parse("dept:fda"), Ok(Reference::Department("fda")));
        assert_eq!(Reference::parse("tasks/06-a"), Ok(Reference::Section("tasks/06-a")));
    }

    #[test]
    fn other_forms_say_what_is_wrong() {
        assert_eq!(Reference::parse("unit:fda"), Err(Unreadable::Form));
        assert_eq!(Reference::parse("a.taget"), Err(Unreadable::UnknownField("taget")));
        assert_eq!(Reference::parse("a@16"), Err(Unreadable::BadPeriod("16")));
        assert_eq!(Reference::parse("食品"), Err(Unreadable::Form));
    }
}
