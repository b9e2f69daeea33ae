//! What a link in the report's text leads to.

use super::page;
use super::route::Route;
use crate::lang::{Lang, Languages};

/// What a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// Another site, a mailbox, a telephone.
    Outside,
    /// A place in the same text, for example `goals`.
    Anchor(&'a str),
    /// A page or file of the site, and perhaps a place in it.
    Inside { route: Route, anchor: Option<&'a str> },
}

/// Reads a link as it is written: from the root of the site, in the reader's language, for example
/// `indicators/food-pass-rate.html#values`; files and data are the same in every language.
pub fn read<'a>(languages: &Languages, lang: Lang, target: &'a str) -> Target<'a> {
    if let Some(anchor) = target.strip_prefix('#') {
        return Target::Anchor(anchor);
    }
    let scheme = target.split_once(':').map(|(scheme, _)| scheme);
    if scheme.is_some_and(|scheme| scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))) {
        return Target::Outside;
    }
    let (path, anchor) = target.split_once('#').map_or((target, None), |(path, anchor)| (path, Some(anchor)));
    let shared = ["files/", "data/", "assets/"].iter().any(|folder| path.starts_with(folder));
    let prefix = if shared { String::new() } else { page::prefix(languages, lang) };
    Target::Inside { route: Route::new(format!("{prefix}{path}")), anchor }
}
