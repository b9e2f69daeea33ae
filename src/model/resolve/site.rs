//! Joins the registers: the site's own data, units of government, documents, task forces.

use super::Drafts;
use super::join::Join;
use super::registers::{Registers, in_order};
use crate::check::draft::{self, DocumentKind, DocumentState};
use crate::check::{Address, Id};
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::model::arena::Arena;
use crate::model::report::{
    Attachment, Department, Document, LeadingGroup, Licence, Official, PreviousEdition, Record, Security,
    Site, Successor, TaskForce,
};
use crate::source::Span;
use crate::yaml::Spanned;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

impl Join<'_> {
    pub fn site(&mut self) -> Site {
        let draft = self.site;
        self.languages_once();
        let (from, to) = (&draft.period.from, &draft.period.to);
        if from.value.start() > to.value.end() {
            let reversed = Diagnostic::new(Code::ReversedRange, to.span).arg("reason", "range");
            self.found.push(reversed.arg("from", from.value).arg("to", to.value));
        }
        let title = self.own_name(&draft.title);
        let short_title = self.optional_text(draft.short_title.as_ref()).unwrap_or_else(|| title.clone());
        Site {
            short_title,
            title,
            summary: self.optional_bound_text(draft.summary.as_ref()),
            as_of: draft.as_of.value,
            from: from.value,
            to: to.value,
            in_force_until: draft.in_force_until.as_ref().map(|until| until.value),
            publisher: self.own_name(&draft.publisher),
            area: self.optional_text(draft.area.as_ref()),
            record: draft.record.as_ref().map(|record| self.record(record)).unwrap_or_default(),
            licence: draft.licence.as_ref().map(|licence| Licence {
                name: self.text(&licence.name),
                url: licence.url.as_ref().map(|url| url.0.clone()),
            }),
            base_url: draft.base_url.as_ref().map(|url| format!("{}/", url.value.0.trim_end_matches('/'))),
            theme: self.theme(),
            sample: draft.sample.unwrap_or(false),
            notice: self.optional_text(draft.notice.as_ref()),
            official: draft.official.as_ref().map(|official| self.official(official)).unwrap_or_default(),
            security: draft.security.as_ref().map(|security| self.security(security)),
            previous_edition: draft.previous_edition.as_ref().map(|edition| PreviousEdition {
                manifest: edition.manifest.0.clone(),
                url: edition.url.as_ref().map(|url| url.0.clone()),
            }),
            form: draft.form.iter().map(|row| (self.text(&row.label), self.text(&row.value))).collect(),
        }
    }

    fn languages_once(&mut self) {
        let mut seen: Vec<&Spanned<crate::lang::Tag>> = Vec::new();
        for tag in &self.site.languages.0 {
            match seen.iter().find(|first| first.value == tag.value) {
                Some(first) => {
                    let twice = Diagnostic::new(Code::DuplicateId, tag.span).arg("id", &tag.value);
                    self.found.push(twice.related(first.span, Note::FirstHere));
                }
                None => seen.push(tag),
            }
        }
    }

    fn theme(&mut self) -> String {
        let name = super::theme(self.site);
        let of_themes = self.sources.iter().filter_map(|(_, file)| {
            file.path.as_str().strip_prefix("themes/")?.split_once('/').map(|(name, _)| name)
        });
        let themes: Vec<&str> = of_themes.chain(["default"]).collect();
        if let Some(theme) = self.site.theme.as_ref().filter(|_| !themes.contains(&name)) {
            let unknown = Diagnostic::new(Code::UnknownTheme, theme.span).arg("id", name);
            self.found.push(unknown.did_you_mean(name, themes));
        }
        name.to_owned()
    }

    fn record(&mut self, record: &draft::Record) -> Record {
        for date in [&record.issued, &record.published].into_iter().flatten() {
            self.not_in_the_future(date.value, date.span);
        }
        if let (Some(issued), Some(published)) = (&record.issued, &record.published)
            && published.value < issued.value
        {
            let reversed = Diagnostic::new(Code::ReversedRange, published.span)
                .arg("reason", "issued")
                .arg("from", issued.value);
            self.found.push(reversed.arg("to", published.value).related(issued.span, Note::OtherHere));
        }
        Record {
            index_number: record.index_number.clone(),
            category: self.optional_text(record.category.as_ref()),
            issuer: self.optional_text(record.issuer.as_ref()),
            document_number: record.document_number.clone(),
            issued: record.issued.as_ref().map(|date| date.value),
            published: record.published.as_ref().map(|date| date.value),
            validity: record.validity,
            keywords: self.optional_text(record.keywords.as_ref()),
        }
    }

    fn official(&mut self, official: &draft::Official) -> Official {
        Official {
            host: self.optional_text(official.host.as_ref()),
            operator: self.optional_text(official.operator.as_ref()),
            contact: self.optional_text(official.contact.as_ref()),
            site_code: official.site_code.clone(),
            icp: official.icp.clone(),
            police: official.police.clone(),
        }
    }

    fn security(&mut self, security: &draft::Security) -> Security {
        let (expires, as_of) = (&security.expires, &self.site.as_of);
        if expires.value < as_of.value {
            let expired = Diagnostic::new(Code::ExpiredSecurity, expires.span);
            let expired = expired.arg("date", expires.value).arg("as_of", as_of.value);
            self.found.push(expired.related(as_of.span, Note::LimitHere));
        }
        let address = |address: &Option<Address>| address.as_ref().map(|address| address.0.clone());
        Security {
            contact: security.contact.0.iter().map(|contact| contact.0.clone()).collect(),
            expires: expires.value,
            languages: security.languages.iter().flatten().map(|tag| tag.value.clone()).collect(),
            policy: address(&security.policy),
            encryption: address(&security.encryption),
            acknowledgments: address(&security.acknowledgments),
        }
    }

    pub fn attachments(&mut self, drafts: &Drafts) -> Vec<Attachment> {
        let attachments = drafts.attachments.iter();
        attachments.map(|file| Attachment { name: file.name.clone(), source: file.source }).collect()
    }

    pub fn departments(&mut self, drafts: &Drafts, registers: &Registers) -> Arena<Department> {
        let items = drafts.departments.iter().flat_map(|list| &list.items);
        let items = items.map(|draft| Department {
            id: draft.id.value.clone(),
            name: self.own_name(&draft.name),
            short: self.own_name(&draft.short),
            successor: draft.successor.as_ref().map(|successor| Successor {
                name: self.text(&successor.name),
                from: successor.from.as_ref().map(|from| from.value),
                unit: self.optional_handle(
                    &registers.departments,
                    successor.unit.as_ref(),
                    Code::UnknownDepartment,
                ),
            }),
            office: self.optional_text(draft.office.as_ref()),
        });
        Join::arena(items.collect(), &registers.departments)
    }

    pub fn documents(&mut self, drafts: &Drafts, registers: &Registers) -> Arena<Document> {
        let items = drafts.documents.iter().flat_map(|list| &list.items);
        let items = items.map(|draft| {
            if let Some(file) = &draft.file {
                self.attached(file, drafts);
            }
            self.issued(draft);
            Document {
                id: draft.id.value.clone(),
                kind: draft.kind,
                title: self.text(&draft.title),
                number: draft.number.clone(),
                issuer: self.optional_text(draft.issuer.as_ref()),
                date: draft.date.as_ref().map(|date| date.value),
                state: draft.state.unwrap_or(DocumentState::Issued),
                url: draft.url.as_ref().map(|url| url.value.0.clone()),
                file: draft.file.as_ref().map(|file| file.value.clone()),
                note: self.optional_bound_text(draft.note.as_ref()),
            }
        });
        Join::arena(items.collect(), &registers.documents)
    }

    /// A document that has been issued was issued before the report's date. Of what the plan is still to produce a date
    /// is when it shall come.
    fn issued(&mut self, draft: &draft::Document) {
        let is_issued = match draft.state {
            Some(state) => state != DocumentState::Planned,
            None => draft.kind != DocumentKind::Output,
        };
        let as_of = self.site.as_of.value;
        if let Some(date) = draft.date.as_ref().filter(|date| is_issued && date.value.start() > as_of) {
            self.over(date.value, date.span);
        }
    }

    /// Reports a file that is not there; one that is there and was refused is reported already.
    fn attached(&mut self, file: &Spanned<String>, drafts: &Drafts) {
        if self.sources.find(&format!("content/files/{}", file.value)).is_none() {
            let dead = Diagnostic::new(Code::DeadLink, file.span).arg("url", format!("files/{}", file.value));
            let names = drafts.attachments.iter().map(|attachment| attachment.name.as_str());
            self.found.push(dead.did_you_mean(&file.value, names));
        }
    }

    pub fn leading_group(&mut self, drafts: &Drafts, registers: &Registers) -> Option<LeadingGroup> {
        let draft = drafts.task_forces?.leading_group.as_ref()?;
        Some(LeadingGroup {
            name: self.own_name(&draft.name),
            head: self.text(&draft.head),
            deputy: self.optional_text(draft.deputy.as_ref()),
            members: self.optional_text(draft.members.as_ref()),
            office: self.handle(&registers.departments, &draft.office, Code::UnknownDepartment),
            duties: self.bound_texts(&draft.duties),
        })
    }

    pub fn task_forces(&mut self, drafts: &Drafts, registers: &Registers) -> Arena<TaskForce> {
        let forces = drafts.task_forces.and_then(|forces| forces.task_forces.as_ref());
        let drafts: Vec<_> = forces.iter().flat_map(|list| &list.items).collect();
        if forces.is_none_or(|list| list.broken.is_empty() && !list.lost) {
            in_order(drafts.iter().map(|draft| (draft.number.value, draft.number.span)), &mut self.found);
        }
        let items = drafts.into_iter().map(|draft| {
            self.lead_apart(Some(&draft.lead.value), &draft.members);
            self.listed_once(&draft.members);
            TaskForce {
                number: draft.number.value,
                id: draft.id.value.clone(),
                name: self.own_name(&draft.name),
                lead: self.handle(&registers.departments, &draft.lead, Code::UnknownDepartment),
                members: self.handles(&registers.departments, &draft.members, Code::UnknownDepartment),
                open: draft.open.unwrap_or(false),
                everyone: draft.everyone.unwrap_or(false),
                tasks: self.handles(&registers.tasks, &draft.tasks, Code::UnknownTask),
                duties: self.bound_texts(&draft.duties),
            }
        });
        Join::arena(items.collect(), &registers.task_forces)
    }

    /// Reports ids that a list names twice.
    pub fn listed_once(&mut self, ids: &[Spanned<Id>]) {
        self.once(ids.iter().map(|id| (&id.value, id.span)));
    }

    /// Reports each id that stood before, with where it stood first.
    pub fn once<'i>(&mut self, ids: impl IntoIterator<Item = (&'i Id, Span)>) {
        let mut firsts: BTreeMap<&Id, Span> = BTreeMap::new();
        for (id, span) in ids {
            match firsts.entry(id) {
                Entry::Occupied(first) => {
                    let twice = Diagnostic::new(Code::DuplicateId, span).arg("id", id);
                    self.found.push(twice.related(*first.get(), Note::FirstHere));
                }
                Entry::Vacant(place) => {
                    place.insert(span);
                }
            }
        }
    }
}
