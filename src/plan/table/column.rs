//! What a column of a table holds. Every description of the data is made from this one: heads, formats, schemas,
//! the data dictionary.

use super::Sheet;
use crate::lang::{Lang, Languages};

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its head in the file, for example `name_zh-CN`.
    pub key: String,
    /// The language of its texts, where it has one.
    pub lang: Option<Lang>,
    pub form: Form,
    pub presence: Presence,
    /// The sheet whose `id` its cells name.
    pub refers_to: Option<Sheet>,
    pub meaning: Meaning,
}

/// What is in the cells of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    Text,
    Whole,
    /// A decimal number with the digits that were reported.
    Number,
    Date,
    Truth,
    /// One of a closed list.
    Choice(Vec<Choice>),
}

/// A word of a closed list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// As the cells have it.
    pub key: &'static str,
    /// The key of the theme's word for it.
    pub word: String,
}

impl Form {
    /// A closed list whose words begin all alike.
    pub fn choice(words: &str, keys: impl IntoIterator<Item = &'static str>) -> Form {
        let choice = |key| Choice { key, word: format!("{words}-{key}") };
        Form::Choice(keys.into_iter().map(choice).collect())
    }
}

/// Whether a cell may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Required,
    Optional,
}

/// What a column is called and what it means, in the theme's words `column-…` and `column-…-meaning`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning(&'static str);

impl Meaning {
    /// The key of its name.
    pub fn name(self) -> String {
        format!("column-{}", self.0.replace('_', "-"))
    }

    /// The key of the sentence that explains it.
    pub fn sentence(self) -> String {
        format!("{}-meaning", self.name())
    }
}

impl Column {
    /// A column without a language; its meaning is that of its key.
    pub fn new(key: &'static str, form: Form, presence: Presence) -> Column {
        let meaning = Meaning(key);
        Column { key: key.to_owned(), lang: None, form, presence, refers_to: None, meaning }
    }

    pub fn required(key: &'static str, form: Form) -> Column {
        Column::new(key, form, Presence::Required)
    }

    pub fn optional(key: &'static str, form: Form) -> Column {
        Column::new(key, form, Presence::Optional)
    }

    /// A column that names rows of a sheet by their ids.
    pub fn reference(key: &'static str, to: Sheet, presence: Presence) -> Column {
        Column { refers_to: Some(to), ..Column::new(key, Form::Text, presence) }
    }

    /// A text in every language, a column for each.
    pub fn texts(key: &'static str, presence: Presence, languages: &Languages) -> Vec<Column> {
        let each = languages.iter().map(|lang| Column {
            key: format!("{key}_{}", languages.tag(lang)),
            lang: Some(lang),
            ..Column::new(key, Form::Text, presence)
        });
        each.collect()
    }

    /// The same column with the meaning of another key, where its own means something else elsewhere.
    pub fn meaning(self, key: &'static str) -> Column {
        Column { meaning: Meaning(key), ..self }
    }
}
