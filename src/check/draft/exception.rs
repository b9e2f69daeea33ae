//! `content/allow.yaml`: personal data that may be published, each value with its reason and approval.

use crate::check::Id;
use crate::lang::Date;
use crate::yaml::{Spanned, choice, record};

record! {
    /// A value that may be published although it looks like personal data.
    #[example = "{ file: sections/about.zh-CN.md, rule: landline, sha256: 5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9, reason: 公开的服务电话, office: fda, expires: 2027-12-31 }"]
    pub struct Exception {
        /// The file below content/, for example `sections/about.zh-CN.md`.
        required file: Spanned<String>,
        /// What the value looks like.
        required rule: PersonalRule,
        /// The SHA-256 digest of the value, as the finding gives it: the value itself is not written here.
        required sha256: Spanned<String>,
        /// Why it may be published.
        required reason: String,
        /// The unit that approved it.
        required office: Spanned<Id>,
        /// The last day on which it holds.
        required expires: Spanned<Date>,
    }
}

choice! {
    /// A kind of personal data.
    pub enum PersonalRule {
        /// A mobile number.
        Mobile = "mobile",
        /// A citizen identity number.
        Identity = "identity",
        /// The number of a bank card.
        Card = "card",
        /// A private mailbox.
        Mailbox = "mailbox",
        /// The number of a passport.
        Passport = "passport",
        /// The number of a permit to travel or to stay.
        Permit = "permit",
        /// The number plate of a vehicle.
        Plate = "plate",
        /// A private landline number.
        Landline = "landline",
        /// The address of a home.
        Address = "address",
    }
}
