//! `content/departments.yaml`: the register of units.

use crate::check::{Id, Localized};
use crate::lang::Period;
use crate::yaml::{Spanned, record};

record! {
    /// A unit of the register.
    #[example = "{ id: quality-supervision, name: { zh-CN: 市质量技术监督局, en: Municipal Quality Supervision Bureau }, short: { zh-CN: 市质监局, en: Quality Supervision Bureau } }"]
    pub struct Department {
        /// Its id, for example `quality-supervision`.
        required id: Spanned<Id>,
        /// Its full official name.
        required name: Localized,
        /// Its short name, for example 市质监局.
        required short: Localized,
        /// The unit that took over its work.
        optional successor: Successor,
        /// Address or public hotline of the office; never a person.
        optional office: Localized,
    }
}

record! {
    /// The unit that took over another one's work.
    #[example = "{ name: { zh-CN: 市市场监督管理局, en: Municipal Market Regulation Bureau }, from: 2019-03 }"]
    pub struct Successor {
        /// Its name.
        required name: Localized,
        /// When it took over.
        optional from: Spanned<Period>,
        /// Its id, where it is in the register too.
        optional unit: Spanned<Id>,
    }
}
