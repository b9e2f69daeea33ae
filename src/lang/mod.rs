//! Knows the report's languages and how each writes numbers, dates, lists, names and lines.

mod decimal;
mod han;
mod line;
mod magnitude;
mod per_lang;
mod period;
mod scale;
mod tag;
mod writer;

pub use decimal::{Decimal, NotDecimal, exact_sum, parse_decimal};
pub use han::is_han;
pub use jiff::civil::Date;
pub use line::lines;
pub use magnitude::{Magnified, Magnitude};
pub use per_lang::PerLang;
pub use period::Period;
pub use scale::Scale;
pub use tag::Tag;
pub use writer::Writer;

/// One of the report's languages: its place in the report's list, the authentic one first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(u8);

impl Lang {
    /// The authentic language: the first of the report's list.
    pub const AUTHENTIC: Lang = Lang(0);

    /// Whether this is the language whose text holds where translations differ.
    pub fn is_authentic(self) -> bool {
        self == Lang::AUTHENTIC
    }
}

/// The report's languages, the authentic one first; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Languages {
    authentic: Tag,
    others: Vec<Tag>,
}

impl Languages {
    /// The authentic language and the others in their order. At most 255 in all; the rest is dropped.
    pub fn new(authentic: Tag, mut others: Vec<Tag>) -> Languages {
        others.truncate(254);
        Languages { authentic, others }
    }

    pub fn len(&self) -> usize {
        1 + self.others.len()
    }

    /// Never: there is always an authentic language.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// Every language, the authentic one first.
    pub fn iter(&self) -> impl Iterator<Item = Lang> + use<> {
        (0..=self.others.len() as u8).map(Lang)
    }

    /// The tag of a language, for example `zh-CN`.
    pub fn tag(&self, lang: Lang) -> &Tag {
        match lang.0 {
            0 => &self.authentic,
            place => self.others.get(usize::from(place) - 1).unwrap_or(&self.authentic),
        }
    }

    /// The language with a tag.
    pub fn find(&self, tag: &str) -> Option<Lang> {
        self.iter().find(|lang| self.tag(*lang).as_str() == tag)
    }
}
