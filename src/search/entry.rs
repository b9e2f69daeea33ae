//! What can be found: a page or a place on one, with all that it is found by.

/// A page, or a place on one, in one language.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// Its title, then its other names, for example the short name of a unit.
    pub names: Vec<String>,
    /// What it is also found by and what is shown nowhere, for example its id.
    pub keys: Vec<String>,
    /// What leads to it from the home page of the language, for example `indicators/food-pass-rate.html`.
    pub href: String,
    /// Its place among the values of each [`Choice`], in their order; nothing where it has none.
    pub chosen: Vec<Option<usize>>,
    /// The language of its text where it is not that of the index, for example `zh-CN`.
    pub lang: Option<String>,
    /// All that it says, in lines.
    pub text: String,
    /// Numbers that the text says in another way: 20000000000 beside 200亿.
    pub numbers: Vec<String>,
}

/// Something that entries are chosen by, for example the status.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its name in addresses, for example `status`.
    pub name: &'static str,
    /// Every value with its key and its word, for example `met` and Met.
    pub values: Vec<(String, String)>,
}

/// Everything that entries are chosen by.
pub type Choices = Vec<Choice>;
