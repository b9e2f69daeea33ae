//! What every page has around its content.

use serde::Serialize;

/// What a page has around its content that is its own.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// The language of the page, for example `en`.
    pub lang: String,
    /// The authentic language where the page is in another one: document numbers and filing numbers
    /// are marked with it, for example `zh-CN`.
    pub foreign: Option<String>,
    /// What leads from the page to the root of the site: empty, `../`, `../../`.
    pub root: String,
    /// The heading of the page.
    pub title: String,
    /// The language of the heading where it is not the page's, because the translation is missing.
    pub title_lang: Option<String>,
    /// The title for windows and search engines, for example `Indicator – Report`.
    pub full_title: String,
    pub description: String,
    /// The public address of the page, where the site has one.
    pub canonical: Option<String>,
    /// The page in every language, itself and the default included.
    pub alternates: Vec<Alternate>,
    /// The language switch: every language, this page's own marked as current.
    pub languages: Vec<LanguageLink>,
    /// From the home page down to the page above this one; empty on the home page.
    pub breadcrumb: Vec<Link>,
    /// The other pages of the list that this page shows a part of.
    pub pager: Option<Pager>,
    /// The feed of updates, on pages that lead to updates.
    pub feed: Option<Link>,
    /// The meta tags of government sites, where the site is one.
    pub meta: Vec<Meta>,
    /// What the page is about, as JSON that is safe as it is in a data block.
    pub linked_data: Option<String>,
}

/// What is the same around all pages of one folder and one part of the site, in one language: it is made once and
/// rendered once. Templates know it as `around`.
#[derive(Clone, Debug, Serialize)]
pub struct Surroundings {
    /// The language, as in [`Frame::lang`].
    pub lang: String,
    /// As in [`Frame::foreign`].
    pub foreign: Option<String>,
    /// As in [`Frame::root`].
    pub root: String,
    /// What leads to the home page of the language.
    pub home: String,
    /// The main navigation.
    pub navigation: Vec<Link>,
    /// What the search box leads to; nothing on the page of the search, which has its own.
    pub search: Option<String>,
    /// What other kinds of pages there are, for the footer.
    pub more: Vec<Link>,
    pub site: Site,
    pub footer: Footer,
    pub styles: Vec<Asset>,
    pub scripts: Vec<Asset>,
    /// The content security policy for the `meta` element.
    pub policy: String,
}

/// What is said of the site on every page.
#[derive(Clone, Debug, Serialize)]
pub struct Site {
    pub title: String,
    pub short_title: String,
    pub publisher: String,
    /// As it is read, for example 10 March 2017.
    pub as_of: String,
    /// For machines, for example 2017-03-10.
    pub as_of_date: String,
    pub sample: bool,
    pub notice: Option<String>,
}

/// A `meta` element.
#[derive(Clone, Debug, Serialize)]
pub struct Meta {
    pub name: &'static str,
    pub content: String,
}

/// The lines at the bottom; a line that was not configured is not there.
#[derive(Clone, Debug, Serialize)]
pub struct Footer {
    pub host: Option<String>,
    pub operator: Option<String>,
    pub contact: Option<String>,
    pub site_code: Option<String>,
    pub icp: Option<String>,
    pub police: Option<String>,
    pub licence: Option<Link>,
    /// That the authentic language holds; nothing on its own pages.
    pub authentic_note: Option<String>,
}

/// The way from one page of a long list to the others.
#[derive(Clone, Debug, Serialize)]
pub struct Pager {
    /// For example: page 2 of 10.
    pub position: String,
    pub previous: Option<String>,
    pub next: Option<String>,
    /// The pages by their numbers, this one's marked as current; where some are left out, an entry without an address.
    pub pages: Vec<Link>,
}

/// A link that is shown as its text.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    pub text: String,
    /// The language of the text where it is not the page's, because the translation is missing.
    pub lang: Option<String>,
    /// Empty where there is nothing to link to.
    pub href: String,
    /// Whether it leads to this page, or to the part of the site that it belongs to.
    pub current: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct LanguageLink {
    /// For example `en`.
    pub tag: String,
    /// The language's own name, for example English.
    pub name: String,
    pub href: String,
    pub current: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// A language tag, or `x-default`.
    pub hreflang: String,
    pub href: String,
}

/// A style sheet or script of the theme.
#[derive(Clone, Debug, Serialize)]
pub struct Asset {
    pub href: String,
    /// For example `sha256-…`.
    pub integrity: String,
}
