//! `content/documents.yaml`: basis documents and evidence.

use crate::check::{Address, Id, Localized};
use crate::lang::Period;
use crate::yaml::{Spanned, choice, record};

record! {
    /// A document that the plan rests on, that proves a figure, or that the plan will produce.
    #[example = "{ id: bulletin-2024, kind: evidence, title: { zh-CN: 《2024年统计公报》, en: Statistical Bulletin 2024 } }"]
    pub struct Document {
        /// Its id, for example `sz-2012-91`.
        required id: Spanned<Id>,
        /// What it is to the plan.
        required kind: DocumentKind,
        /// Its title; in Chinese with 《》.
        required title: Localized,
        /// Its number, for example 苏政发〔2012〕91号.
        optional number: String,
        /// Who issued it.
        optional issuer: Localized,
        /// When it was issued.
        optional date: Spanned<Period>,
        /// Whether it has been issued.
        optional state: DocumentState,
        /// Where it is published.
        optional url: Spanned<Address>,
        /// Its file in `content/files/`, for example `plan.pdf`.
        optional file: Spanned<String>,
        /// Anything that a reader must know of it.
        optional note: Localized,
    }
}

choice! {
    /// What a document is to the plan.
    pub enum DocumentKind {
        /// The plan rests on it.
        Basis = "basis",
        /// A figure comes from it.
        Evidence = "evidence",
        /// The plan will produce it.
        Output = "output",
    }
}

choice! {
    /// How far a document has come.
    pub enum DocumentState {
        /// Issued; this is what is understood where nothing is written.
        Issued = "issued",
        /// Still to be issued.
        Planned = "planned",
        /// Issued, and being revised.
        UnderRevision = "under-revision",
    }
}
