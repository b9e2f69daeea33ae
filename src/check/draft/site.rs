//! `content/site.yaml`: the report as a whole.

use crate::check::{Address, BaseAddress, ContactAddress, Id, Localized, Sha256, Words};
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::{Date, Decimal, Period, Tag};
use crate::yaml::{Field, Findings, Listed, Node, Schemas, Spanned, Value, choice, record, wrong_type};

record! {
    /// The report as a whole.
    #[example = "{ title: { zh-CN: 质量强市计划, en: Quality Plan }, languages: [zh-CN, en], as_of: 2025-06-30, period: { from: 2025-01, to: 2027-12 }, publisher: { zh-CN: 市人民政府, en: Municipal People’s Government } }"]
    pub struct Site {
        /// The title of the report.
        required title: Localized,
        /// A shorter title for the masthead and the titles of pages.
        optional short_title: Localized,
        /// One paragraph on what the report is: the home page and search engines show it.
        optional summary: Localized,
        /// The languages of the site as BCP 47 tags; the first one is authentic.
        required languages: Tags,
        /// The date of the state of knowledge. Statuses are computed at this date, never at the clock.
        required as_of: Spanned<Date>,
        /// The plan's own period.
        required period: Span,
        /// The last day on which the plan is in force; after it every result is frozen and shown as expired.
        optional in_force_until: Spanned<Date>,
        /// The area that the report is about, for catalogues of data.
        optional area: Localized,
        /// The public body that publishes the report.
        required publisher: Localized,
        /// The record block of an official document.
        optional record: Record,
        /// The licence under which the data may be used again.
        optional licence: Licence,
        /// The public address of the site, for canonical links.
        optional base_url: Spanned<BaseAddress>,
        /// The name of the theme: `default`, or a folder of `themes/`.
        optional theme: Spanned<Id>,
        /// Whether the data are invented: every page then says so.
        optional sample: bool,
        /// A line at the top of every page.
        optional notice: Localized,
        /// The lines of an official footer.
        optional official: Official,
        /// Whom to tell of a weakness of the site: from it `.well-known/security.txt` is written (RFC 9116).
        optional security: Security,
        /// The edition before this one. The manifest names it, so that the editions form a chain.
        optional previous_edition: PreviousEdition,
        /// The basic information of the application form, row by row.
        repeated form: Form,
        /// Units beside the built-in percent, points, count, CNY and per-N.
        optional units: Listed<Unit>,
    }
}

/// The languages of the site, at least one. They are read only where each of them can be: a site without one
/// of its languages would be another site, and every text in that language would seem to be a mistake.
#[derive(Clone, Debug)]
pub struct Tags(pub Vec<Spanned<Tag>>);

impl Field for Tags {
    fn read(node: &Node, found: &mut Findings) -> Option<Tags> {
        let written = written(node, &Self::example(), found)?;
        let tags = Vec::read(node, found)?;
        (tags.len() == written).then_some(Tags(tags))
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        let tag = <Tag as Field>::schema(schemas);
        serde_json::json!({ "type": "array", "items": tag, "minItems": 1, "uniqueItems": true })
    }

    fn example() -> String {
        "[zh-CN, en]".to_owned()
    }
}

/// How to reach an office, at least one way: without any there is no file that says it.
#[derive(Clone, Debug)]
pub struct Contacts(pub Vec<ContactAddress>);

impl Field for Contacts {
    fn read(node: &Node, found: &mut Findings) -> Option<Contacts> {
        written(node, &Self::example(), found)?;
        Vec::read(node, found).map(Contacts)
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        let contact = <ContactAddress as Field>::schema(schemas);
        serde_json::json!({ "type": "array", "items": contact, "minItems": 1 })
    }

    fn example() -> String {
        Vec::<ContactAddress>::example()
    }
}

/// How many items are written in a list that has one at least; where there is no such list, that is reported.
fn written(node: &Node, example: &str, found: &mut Vec<Diagnostic>) -> Option<usize> {
    match &node.value {
        Value::Sequence(items) if !items.is_empty() => Some(items.len()),
        Value::Sequence(_) => {
            let nothing = Diagnostic::new(Code::WrongType, node.span).arg("expected", "list");
            found.push(nothing.arg("actual", "nothing").arg("example", example));
            None
        }
        _ => {
            found.push(wrong_type(node, "list", example));
            None
        }
    }
}

record! {
    /// A stretch of time between two periods.
    #[example = "{ from: 2025-01, to: 2027-12 }"]
    pub struct Span {
        /// The first period.
        required from: Spanned<Period>,
        /// The last period.
        required to: Spanned<Period>,
    }
}

record! {
    /// The record block of an official document; a row that is left out is not shown.
    #[example = "{ document_number: 某政发〔2025〕1号, issued: 2025-03-15 }"]
    pub struct Record {
        /// The index number (索引号).
        optional index_number: String,
        /// The subject category (主题分类).
        optional category: Localized,
        /// The issuing body (发文机关).
        optional issuer: Localized,
        /// The document number (发文字号), for example 盐政发〔2017〕1号.
        optional document_number: String,
        /// The date on which it was signed (成文日期).
        optional issued: Spanned<Date>,
        /// The date on which it was published (发布日期).
        optional published: Spanned<Date>,
        /// Whether it is in force (有效性).
        optional validity: Validity,
        /// Keywords (主题词).
        optional keywords: Localized,
    }
}

choice! {
    /// Whether a document is in force.
    pub enum Validity {
        /// It is in force.
        InForce = "in-force",
        /// Its time is over.
        Expired = "expired",
        /// It was repealed.
        Repealed = "repealed",
    }
}

record! {
    /// The licence of the data.
    #[example = "{ name: { zh-CN: 知识共享署名4.0国际许可协议, en: Creative Commons Attribution 4.0 International }, url: https://creativecommons.org/licenses/by/4.0/ }"]
    pub struct Licence {
        /// Its name.
        required name: Localized,
        /// Its text.
        optional url: Address,
    }
}

record! {
    /// The lines of an official footer; none is ever made up.
    #[example = "{ host: { zh-CN: 市人民政府办公室, en: General Office of the Municipal People’s Government } }"]
    pub struct Official {
        /// Who is answerable for the site (主办单位).
        optional host: Localized,
        /// Who runs it (承办单位).
        optional operator: Localized,
        /// How to reach the office; never a person.
        optional contact: Localized,
        /// The site identification code (网站标识码).
        optional site_code: String,
        /// The ICP filing number (ICP备案号).
        optional icp: String,
        /// The filing number of the public security organs (公安备案号).
        optional police: String,
    }
}

record! {
    /// Whom to tell of a weakness of the site.
    #[example = "{ contact: [mailto:security@example.gov.cn], expires: 2027-03-31 }"]
    pub struct Security {
        /// How to reach the office, the best way first: `mailto:…`, `tel:…` or a web address.
        required contact: Contacts,
        /// The last day on which this may be relied on; a year ahead at most is advised.
        required expires: Spanned<Date>,
        /// The languages in which reports are read, as BCP 47 tags; left out, those of the site.
        optional languages: Vec<Spanned<Tag>>,
        /// The page that says how reports are handled.
        optional policy: Address,
        /// Where the key for encrypted reports is.
        optional encryption: Address,
        /// The page that thanks those who reported.
        optional acknowledgments: Address,
    }
}

record! {
    /// The edition before this one.
    #[example = "{ manifest: 5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9 }"]
    pub struct PreviousEdition {
        /// The SHA-256 of its manifest.json, as `gongshi build` and `gongshi verify` print it.
        required manifest: Sha256,
        /// Where it can be read.
        optional url: Address,
    }
}

record! {
    /// A row of the application form.
    #[example = "{ label: { zh-CN: 所在地区, en: Region }, value: { zh-CN: 江苏省, en: Jiangsu } }"]
    pub struct Form {
        /// What is asked.
        required label: Localized,
        /// What was answered.
        required value: Localized,
    }
}

record! {
    /// A unit of the report's own.
    #[example = "{ id: vehicles, name: { zh-CN: 辆, en: vehicles } }"]
    pub struct Unit {
        /// Its id, for example `vehicles`.
        required id: Spanned<Id>,
        /// What follows the number, for example 辆, vehicles.
        required name: Localized,
        /// The form after 1, where the language has one, for example vehicle.
        optional one: Localized,
        /// Other plural forms by CLDR category, for example ru: { few: автомобиля, many: автомобилей }.
        optional forms: Words,
        /// The smallest value that is possible.
        optional min: Spanned<Decimal>,
        /// The largest value that is possible.
        optional max: Spanned<Decimal>,
        /// Whether only whole numbers are possible.
        optional whole: bool,
    }
}
