//! `content/terms.yaml`: what things are called in each language.

use crate::check::{Localized, Wordings};
use crate::yaml::record;

record! {
    /// A term of the glossary: a report uses one wording for it in each language.
    #[example = "{ use: { zh-CN: 质量强市, en: a city strong in quality } }"]
    pub struct Term {
        /// The wording to use, in each language.
        required r#use: Localized,
        /// Other wordings that are right as well, a list in each language.
        optional also: Wordings,
        /// Wordings not to use, a list in each language.
        optional avoid: Wordings,
        /// What the term means, or when it is used; for those who write.
        optional note: Localized,
    }
}
