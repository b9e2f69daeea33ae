//! Why a question was not understood.

/// Why a question was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misunderstanding {
    /// There is no field of this name; perhaps another one was meant.
    UnknownField {
        written: String,
        meant: Option<String>,
    },
    /// No field stands before the sign.
    NoField {
        written: String,
    },
    /// The field is none of the things that the sign compares; these do.
    WrongSign {
        field: String,
        sign: &'static str,
        signs: &'static str,
    },
    /// Nothing stands after the sign.
    NoValue {
        field: String,
    },
    /// One of two numbers cannot be the lesser of both: the sign compares with one value alone.
    SeveralValues {
        field: String,
        sign: &'static str,
        written: Vec<String>,
    },
    /// Commas part the digits of a number, which without them is the one that was meant.
    PartedNumber {
        field: String,
        sign: &'static str,
        written: String,
        meant: String,
    },
    /// The field has no such value but these, each by its key and as the reader's language calls it; perhaps another
    /// one was meant.
    UnknownValue {
        field: String,
        written: String,
        meant: Option<String>,
        values: Vec<(String, String)>,
    },
    /// No indicator has this id; perhaps another one was meant.
    UnknownId {
        written: String,
        meant: Option<String>,
    },
    /// Words before a sign are the name of one field together, and the last one is that of another by itself: then those
    /// before it would be looked for in the names.
    TwoMeanings {
        /// As it was written, with blanks.
        written: String,
        /// All of it as the name of a field, without blanks.
        meant: String,
        /// What stands before the last word.
        word: String,
        /// The last word.
        field: String,
        sign: &'static str,
    },
    NotANumber {
        field: String,
        written: String,
    },
    NotADate {
        field: String,
        written: String,
    },
    NotATruth {
        field: String,
        written: String,
    },
    /// A quotation mark has no partner.
    OpenQuote,
}
