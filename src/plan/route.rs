//! Where a page stands in the site, and how one page leads to another.

use std::fmt;

/// A path from the root of the site, for example `en/indicators/food-pass-rate.html`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(String);

impl Route {
    /// Takes a path that is written with `/` and does not begin with it.
    pub fn new(path: impl Into<String>) -> Route {
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
    pub fn to(&self, other: &Route) -> String {
        let here: Vec<&str> = self.folders().collect();
        let there: Vec<&str> = other.folders().collect();
        let shared = here.iter().zip(&there).take_while(|(a, b)| a == b).count();
        let mut href = "../".repeat(here.len() - shared);
        for folder in there.iter().skip(shared) {
            href.push_str(folder);
            href.push('/');
        }
        href.push_str(other.0.rsplit('/').next().unwrap_or_default());
        href
    }

    fn folders(&self) -> impl Iterator<Item = &str> {
        let count = self.0.matches('/').count();
        self.0.split('/').take(count)
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
            assert_eq!(Route::new(from).to(&Route::new(to)), href, "{from} -> {to}");
        }
    }
}
