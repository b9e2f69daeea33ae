//! The reviewed exceptions of `content/allow.yaml`: which value may stand in which file, why, and until when.

use super::{Found, finding};
use crate::check::Draft;
use crate::check::draft::Exception;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;

/// The exceptions, and which of them something was excused by.
pub struct Exceptions<'a> {
    all: Vec<(&'a Exception, bool)>,
}

impl<'a> Exceptions<'a> {
    pub fn of(drafts: &[&'a Draft]) -> Exceptions<'a> {
        let lists = drafts.iter().filter_map(|draft| match *draft {
            Draft::Allow(list) => Some(list),
            _ => None,
        });
        Exceptions { all: lists.flat_map(|list| &list.items).map(|exception| (exception, false)).collect() }
    }

    /// The finding for a value, unless an exception names it. An exception that has expired is reported itself.
    pub fn refuse(&mut self, path: &str, found: &Found, span: Span) -> Option<Diagnostic> {
        let digest = found.digest();
        let names = |exception: &Exception| {
            path.strip_prefix("content/") == Some(exception.file.value.as_str())
                && exception.rule.key() == found.kind.key()
                && exception.sha256.value == digest
        };
        let named: Vec<_> = self.all.iter_mut().filter(|(exception, _)| names(exception)).collect();
        let excused = !named.is_empty();
        named.into_iter().for_each(|(_, used)| *used = true);
        (!excused).then(|| finding(found, span))
    }

    /// Exceptions that excuse nothing, that are over, or that an unknown office approved.
    pub fn faults(&self, drafts: &[&Draft]) -> Vec<Diagnostic> {
        let as_of = drafts.iter().find_map(|draft| match *draft {
            Draft::Site(site) => Some(&site.as_of),
            _ => None,
        });
        let units: Option<Vec<&str>> = drafts
            .iter()
            .filter_map(|draft| match *draft {
                Draft::Departments(list) if !list.lost => Some(list),
                _ => None,
            })
            .map(|list| {
                let ids = list.items.iter().map(|unit| unit.id.value.as_str());
                ids.chain(list.broken.iter().map(String::as_str)).collect()
            })
            .next();
        let mut found = Vec::new();
        for (exception, used) in &self.all {
            if let Some(as_of) = as_of.filter(|as_of| exception.expires.value < as_of.value) {
                let expired = Diagnostic::new(Code::ExpiredException, exception.expires.span);
                let expired = expired.arg("date", exception.expires.value).arg("as_of", as_of.value);
                found.push(expired);
            }
            if !used {
                found.push(Diagnostic::new(Code::UnusedException, exception.sha256.span));
            }
            let office = &exception.office;
            if let Some(units) = units.as_ref().filter(|units| !units.contains(&office.value.as_str())) {
                let unknown = Diagnostic::new(Code::UnknownDepartment, office.span).arg("id", &office.value);
                found.push(unknown.did_you_mean(office.value.as_str(), units.iter().copied()));
            }
        }
        found
    }
}
