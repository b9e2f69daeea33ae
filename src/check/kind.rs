//! Tells from a file's path what it is.

/// What a file of the site's folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Site,
    Departments,
    Documents,
    TaskForces,
    Indicators,
    Section,
    Attachment,
    Allow,
    Terms,
    /// It stands in `content/` and nothing reads it.
    Unread,
    /// A template or a file of words of a theme: the theme reads it, and here only its letters are looked at.
    Theme,
    /// It is not content: another file of a theme.
    Elsewhere,
}

impl Kind {
    /// The kind of the file at a path, for example `content/indicators/06-product-quality.yaml`.
    pub fn of(path: &str) -> Kind {
        let Some(path) = path.strip_prefix("content/") else {
            let words = path.starts_with("themes/") && (path.ends_with(".html") || path.ends_with(".ftl"));
            return if words { Kind::Theme } else { Kind::Elsewhere };
        };
        match path.split_once('/') {
            None => match path {
                "site.yaml" => Kind::Site,
                "departments.yaml" => Kind::Departments,
                "documents.yaml" => Kind::Documents,
                "task-forces.yaml" => Kind::TaskForces,
                "allow.yaml" => Kind::Allow,
                "terms.yaml" => Kind::Terms,
                _ => Kind::Unread,
            },
            Some(("indicators", name)) if !name.contains('/') && name.ends_with(".yaml") => Kind::Indicators,
            Some(("sections", name)) if name.ends_with(".md") => Kind::Section,
            Some(("files", name)) if !name.contains('/') => Kind::Attachment,
            Some(_) => Kind::Unread,
        }
    }

    /// Whether the file is read as text.
    pub fn is_text(self) -> bool {
        !matches!(self, Kind::Attachment | Kind::Unread | Kind::Elsewhere)
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn every_place_has_its_kind() {
        let kinds = [
            ("content/site.yaml", Kind::Site),
            ("content/indicators/a.yaml", Kind::Indicators),
            ("content/indicators/deep/a.yaml", Kind::Unread),
            ("content/indicators/a.yml", Kind::Unread),
            ("content/sections/about.en.md", Kind::Section),
            ("content/files/plan.pdf", Kind::Attachment),
            ("content/notes.txt", Kind::Unread),
            ("themes/default/words/en.ftl", Kind::Theme),
            ("themes/default/assets/seal.svg", Kind::Elsewhere),
        ];
        for (path, kind) in kinds {
            assert_eq!(Kind::of(path), kind, "{path}");
        }
    }
}
