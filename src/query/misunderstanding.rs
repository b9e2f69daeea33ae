//! Why a question was not understood.

use super::field::Kind;

/// Why a question was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misunderstanding {
    /// There is no field of this name; perhaps another one was meant.
    UnknownField {
        written: String,
        meant: Option<String>,
    },
    /// The field is none of the things that the sign compares.
    WrongSign {
        field: String,
        sign: &'static str,
        kind: Kind,
    },
    /// Nothing stands after the sign.
    NoValue {
        field: String,
    },
    /// The field has no such value; perhaps another one was meant.
    UnknownValue {
        field: String,
        written: String,
        meant: Option<String>,
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
