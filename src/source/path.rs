//! Where a file stands inside a site, with `/` on every system.

use std::sync::Arc;

/// A path from the site's folder, for example `content/indicators/06-product-quality.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// Takes a path that is written with `/`.
    pub fn new(path: impl Into<Arc<str>>) -> SourcePath {
        SourcePath(path.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part, for example `site.yaml`.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    /// What follows the last dot of the file name, in lower case; empty where there is none.
    pub fn extension(&self) -> String {
        self.file_name().rsplit_once('.').map(|(_, ext)| ext.to_ascii_lowercase()).unwrap_or_default()
    }
}

impl std::fmt::Display for SourcePath {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::SourcePath;

    #[test]
    fn a_path_knows_its_file_and_the_type_of_it() {
        let known = |path: &str| {
            let path = SourcePath::new(path);
            (path.to_string(), path.as_str().to_owned(), path.file_name().to_owned(), path.extension())
        };
        let all = |path: &str, name: &str, extension: &str| {
            (path.to_owned(), path.to_owned(), name.to_owned(), extension.to_owned())
        };
        let cases = [
            ("content/files/Plan.v2.PDF", "Plan.v2.PDF", "pdf"),
            ("content/a.b/notes", "notes", ""),
            ("site.yaml", "site.yaml", "yaml"),
            ("content/files/计划.", "计划.", ""),
            ("content/", "", ""),
            ("", "", ""),
        ];
        for (path, name, extension) in cases {
            assert_eq!(known(path), all(path, name, extension));
        }
    }
}
