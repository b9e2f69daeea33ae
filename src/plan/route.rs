//! Where a page stands in the site, and how one page leads to another.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// A path from the root of the site, for example `en/indicators/food-pass-rate.html`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(Arc<str>);

impl Route {
    /// Takes a path that is written with `/` and does not begin with it.
    pub fn new(path: impl Into<Arc<str>>) -> Route {
        Route(path.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What leads from this page to the root of the site: empty, `../`, `../../`.
    pub fn to_root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }

    /// What leads from this page to another: a relative link, so that the site works below any path,
    /// on any host and from a folder on a disk.
    pub fn to(&self, other: &str) -> String {
        let (here, there) = (self.folder(), folder(other));
        let shared = shared_folders(here, there);
        let ups = here.get(shared..).unwrap_or_default().matches('/').count();
        let rest = other.get(shared..).unwrap_or_default();
        let mut href = String::with_capacity(3 * ups + rest.len());
        for _ in 0..ups {
            href.push_str("../");
        }
        href.push_str(rest);
        href
    }

    /// What stands before the file's name: empty, or for example `en/indicators/`.
    pub fn folder(&self) -> &str {
        folder(&self.0)
    }
}

fn folder(path: &str) -> &str {
    path.rfind('/').and_then(|end| path.get(..=end)).unwrap_or_default()
}

/// How many bytes of two folders are the same folders.
fn shared_folders(here: &str, there: &str) -> usize {
    let ends = here.match_indices('/').map(|(at, _)| at + 1);
    ends.take_while(|end| there.get(..*end) == here.get(..*end)).last().unwrap_or_default()
}

impl Borrow<str> for Route {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Route;

    #[test]
    fn links_are_relative() {
        let cases = [
            ("index.html", "plan.html", "plan.html"),
            ("index.html", "en/index.html", "en/index.html"),
            ("en/index.html", "index.html", "../index.html"),
            ("en/tasks/a.html", "en/tasks/b.html", "b.html"),
            ("en/tasks/a.html", "tasks/a.html", "../../tasks/a.html"),
            ("tasks/a.html", "data/x.csv", "../data/x.csv"),
        ];
        for (from, to, href) in cases {
            assert_eq!(Route::new(from).to(to), href, "{from} -> {to}");
        }
    }
}
