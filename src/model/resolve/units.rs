//! Turns the name of a unit into what it counts.

use super::join::Join;
use super::registers::Registers;
use crate::check::draft;
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::PerLang;
use crate::model::unit::{Unit, UnitKind, UnitName};
use crate::yaml::Spanned;

impl Join<'_> {
    /// The unit that a key names: a built-in one, or one that `site.yaml` declares.
    pub fn unit(&mut self, key: &Spanned<String>, registers: &Registers) -> Option<Unit> {
        if let Some(unit) = Unit::built_in(&key.value) {
            return Some(unit);
        }
        let declared = self.site.units.iter().flat_map(|list| &list.items);
        if let Some(draft) = declared.clone().find(|unit| unit.id.value.as_str() == key.value) {
            return Some(self.own_unit(draft));
        }
        if !registers.units.may_know(&key.value) {
            let names = Unit::BUILT_IN.into_iter().chain(registers.units.ids());
            let unknown = Diagnostic::new(Code::UnknownUnit, key.span).arg("id", &key.value);
            self.found.push(unknown.did_you_mean(&key.value, names));
        }
        None
    }

    /// Reports what is wrong with the units themselves, once, whether or not an indicator uses them.
    pub fn own_units(&mut self) {
        let site = self.site;
        for draft in site.units.iter().flat_map(|list| &list.items) {
            self.text(&draft.name);
            let one = draft.one.iter().flat_map(|one| &one.entries);
            self.expected(one.map(|(tag, text)| (tag, text.span)));
            let forms = draft.forms.iter().flat_map(|forms| &forms.entries);
            self.expected(forms.map(|(tag, forms)| (tag, forms.span)));
            if let (Some(min), Some(max)) = (&draft.min, &draft.max)
                && min.value > max.value
            {
                let reversed = Diagnostic::new(Code::ReversedRange, max.span).arg("reason", "range");
                self.found.push(reversed.arg("from", min.value).arg("to", max.value));
            }
        }
    }

    fn own_unit(&self, draft: &draft::Unit) -> Unit {
        let name = PerLang::new(&self.languages, |lang| {
            let text =
                draft.name.get(self.languages.tag(lang)).or(draft.name.entries.first().map(|(_, text)| text));
            text.map(|text| text.value.clone()).unwrap_or_default()
        });
        let forms = PerLang::new(&self.languages, |lang| {
            let tag = self.languages.tag(lang);
            let one = draft.one.as_ref().and_then(|one| one.get(tag));
            let one = one.map(|one| ("one".to_owned(), one.value.clone()));
            let more = draft.forms.iter().flat_map(|forms| &forms.entries).filter(|(entry, _)| entry == tag);
            one.into_iter().chain(more.flat_map(|(_, forms)| forms.value.clone())).collect()
        });
        Unit {
            key: draft.id.value.as_str().to_owned(),
            kind: UnitKind::Own(UnitName { name, forms }),
            min: draft.min.as_ref().map(|min| min.value),
            max: draft.max.as_ref().map(|max| max.value),
            whole: draft.whole.unwrap_or(false),
            scale: None,
        }
    }
}
