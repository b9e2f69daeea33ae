//! Lists the texts of YAML in which figures may be bound: definitions, notes, reasons, summaries, measures, duties.

use super::Drafts;
use crate::check::Localized;
use crate::check::draft::{Indicator, Structure};
use crate::model::prose::Written;

impl<'a> Drafts<'a> {
    /// Every text in which figures may be bound, file by file. The wording of a quotation is none of them: it is what
    /// the plan says.
    pub fn all_written(&self) -> Vec<Written<'a>> {
        let of = |section, texts: Vec<&'a Localized>| {
            texts.into_iter().map(move |text| Written { text, indicator: None, section })
        };
        let site = self.site.iter().flat_map(|site| &site.summary).collect();
        let documents = self.documents.iter().flat_map(|list| &list.items);
        let documents = documents.filter_map(|document| document.note.as_ref()).collect();
        let group = self.task_forces.iter().flat_map(|forces| &forces.leading_group);
        let forces = self.task_forces.iter().flat_map(|forces| &forces.task_forces);
        let forces = forces.flat_map(|list| &list.items).flat_map(|force| &force.duties);
        let duties = group.flat_map(|group| &group.duties).chain(forces).collect();
        let mut all: Vec<Written> = [site, documents, duties].into_iter().flat_map(|it| of("", it)).collect();
        for section in &self.sections {
            let texts: Vec<&Localized> = match &section.front.structure {
                Structure::Task(task) => {
                    task.summary.iter().chain(task.measures.iter().map(|measure| &measure.text)).collect()
                }
                Structure::Safeguard(safeguard) => safeguard.summary.iter().collect(),
                Structure::Phase(phase) => phase.deliverables.iter().collect(),
                _ => continue,
            };
            all.extend(of(section.name.as_str(), texts));
        }
        for indicator in self.indicators.iter().flat_map(|list| &list.items) {
            let id = Some(&indicator.id.value);
            all.extend(of_indicator(indicator).map(|text| Written { text, indicator: id, section: "" }));
        }
        all
    }
}

fn of_indicator(indicator: &Indicator) -> impl Iterator<Item = &Localized> {
    let notes = indicator.baseline.iter().chain(&indicator.values).filter_map(|value| value.note.as_deref());
    let reasons = [
        indicator.r#override.as_ref().map(|set| &set.reason),
        indicator.withdrawn.as_ref().map(|withdrawn| &withdrawn.reason),
        indicator.not_applicable.as_ref().map(|not| &not.reason),
    ];
    [&indicator.definition, &indicator.formula, &indicator.note]
        .into_iter()
        .flatten()
        .chain(reasons.into_iter().flatten())
        .chain(indicator.revisions.iter().map(|revision| &revision.reason))
        .chain(notes)
}
