//! What earlier runs of the line worked out, each part with everything that it depends on.

use crate::check::{self, Draft};
use crate::diagnostic::Checked;
use crate::lang::Languages;
use crate::limits::Limits;
use crate::source::{Digest, Source, SourceId, SourcePath, Sources};
use crate::theme::{self, Theme};
use crate::{model, personal, plan};
use rayon::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// What earlier runs worked out. An empty one is always right; one of another site is useless, and right as well.
#[derive(Default)]
pub struct Memo {
    files: HashMap<SourcePath, Arc<File>>,
    pub(super) model: model::Memo,
    pub(super) plan: plan::Memo,
    pub(super) look: Option<Look>,
}

/// What was read from one file.
pub(super) struct File {
    id: SourceId,
    source: Source,
    pub checked: Checked<Option<Draft>>,
    pub looked: personal::Looked,
    pub approved: Arc<personal::Share>,
}

/// A theme, and the digest of what it was made from.
pub(super) struct Look {
    of: Digest,
    theme: Arc<Theme>,
    found: Vec<crate::diagnostic::Diagnostic>,
}

impl File {
    fn read(id: SourceId, source: &Source, limits: &Limits) -> File {
        let checked = check::file(id, source, limits);
        let looked = personal::look(id, source, limits, checked.value.as_ref());
        let approved = personal::Share::of(checked.value.as_ref(), &looked);
        File { id, source: source.clone(), checked, looked, approved: Arc::new(approved) }
    }
}

impl Memo {
    /// What stands in every file of the sources, in their order. A file is read where it is not the one that was
    /// read before: at its path, with its bytes, and with its number, to which findings point.
    pub(super) fn files(&mut self, sources: &Sources) -> Vec<Arc<File>> {
        let before = &self.files;
        let all: Vec<(SourceId, &Source)> = sources.iter().collect();
        let files: Vec<Arc<File>> = all
            .into_par_iter()
            .map(|(id, source)| match before.get(&source.path) {
                Some(file) if file.id == id && file.source.is_same(source) => file.clone(),
                _ => Arc::new(File::read(id, source, sources.limits())),
            })
            .collect();
        self.files = files.iter().map(|file| (file.source.path.clone(), file.clone())).collect();
        files
    }
}

/// The theme of a name, in some languages; that of an earlier run where it was made from the same.
pub(super) fn theme(
    kept: &mut Option<Look>,
    sources: &Sources,
    name: &str,
    languages: &Languages,
) -> Checked<Arc<Theme>> {
    let of = made_from(sources, name, languages);
    let look = match kept.take().filter(|look| look.of == of) {
        Some(look) => look,
        None => {
            let Checked { value, diagnostics } = theme::compile(sources, name, languages);
            Look { of, theme: Arc::new(value), found: diagnostics }
        }
    };
    let look = kept.insert(look);
    Checked::new(look.theme.clone(), look.found.clone())
}

/// The digest of everything that a theme is made from: its name, the languages, and the files of all themes with
/// their numbers, to which findings point.
fn made_from(sources: &Sources, name: &str, languages: &Languages) -> Digest {
    let tags: Vec<&str> = languages.iter().map(|lang| languages.tag(lang).as_str()).collect();
    let mut digests = vec![Digest::of(format!("{name} {tags:?}").as_bytes())];
    for (id, source) in sources.iter().filter(|(_, source)| source.path.as_str().starts_with("themes/")) {
        digests.push(Digest::of(format!("{id:?} {}", source.path).as_bytes()));
        digests.push(source.digest);
    }
    Digest::of_all(&digests)
}
