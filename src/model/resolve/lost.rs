//! What could not be read, so that nothing is said to be missing that is only broken.

use super::Drafts;
use crate::source::Sources;
use std::collections::BTreeSet;

/// The things that are written and could not be read.
#[derive(Clone, Debug, Default)]
pub struct Lost {
    ids: BTreeSet<String>,
    folders: BTreeSet<&'static str>,
}

impl Lost {
    pub(super) fn of(drafts: &Drafts, sources: &Sources) -> Lost {
        let mut lost = Lost::default();
        let forces = drafts.task_forces.and_then(|forces| forces.task_forces.as_ref());
        let broken = drafts.departments.iter().flat_map(|list| &list.broken);
        let broken = broken.chain(drafts.indicators.iter().flat_map(|list| &list.broken));
        lost.ids.extend(broken.chain(forces.iter().flat_map(|list| &list.broken)).cloned());
        let read: BTreeSet<_> = drafts.sections.iter().map(|section| section.source).collect();
        let paths = sources.iter().filter(|(id, _)| !read.contains(id)).map(|(_, file)| file.path.as_str());
        lost.ids.extend(paths.filter_map(|path| section_id(path.strip_prefix("content/sections/")?)));
        let indicator_files =
            sources.iter().filter(|(_, file)| file.path.as_str().starts_with("content/indicators/"));
        let whole = [
            ("departments/", drafts.departments.is_empty()),
            ("task-forces/", drafts.task_forces.is_none()),
            ("indicators/", indicator_files.count() > drafts.indicators.len()),
        ];
        lost.folders.extend(whole.into_iter().filter(|(_, lost)| *lost).map(|(folder, _)| folder));
        lost
    }

    /// Whether what stands at an address may be there and only be unreadable, for example at
    /// `indicators/food-pass-rate.html`.
    pub fn may_hold(&self, path: &str) -> bool {
        let stem = path.rsplit('/').next().and_then(|name| name.split('.').next()).unwrap_or_default();
        self.ids.contains(stem) || self.folders.iter().any(|folder| path.contains(folder))
    }
}

/// The id of a section's page, for example `product-quality` of `tasks/06-product-quality.zh-CN.md`.
fn section_id(name: &str) -> Option<String> {
    let name = name.split('.').next()?.rsplit('/').next()?;
    Some(name.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-').to_owned())
}
