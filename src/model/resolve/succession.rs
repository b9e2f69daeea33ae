//! Follows reforms: from a unit to the one that has taken over its work by the report's date.

use super::Drafts;
use super::join::Join;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::arena::{Arena, Handle};
use crate::model::report::Department;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Which unit answers today for what each unit once had to do.
#[derive(Clone, Debug, Default)]
pub struct Succession {
    /// By the place of the unit in the register.
    ends: Arc<[usize]>,
}

impl Succession {
    /// The unit itself, or the last of those that took over from it.
    pub fn of(&self, unit: Handle<Department>) -> Handle<Department> {
        self.ends.get(unit.place()).map_or(unit, |end| Handle::new(*end))
    }
}

impl Join<'_> {
    /// Follows every unit of the register; units that took over from each other are reported.
    pub fn succession(&mut self, drafts: &Drafts, departments: &Arena<Department>) -> Succession {
        let as_of = self.site.as_of.value;
        let next = |unit: &Department| {
            let successor = unit.successor.as_ref()?;
            let begun = successor.from.is_none_or(|from| from.start() <= as_of);
            successor.unit.filter(|_| begun).map(Handle::place)
        };
        let next: Vec<Option<usize>> = departments.iter().map(|(_, unit)| next(unit)).collect();
        let (ends, circles) = follow(&next);
        let spans = drafts.departments.iter().flat_map(|list| &list.items).map(|draft| &draft.id);
        for (id, _) in spans.zip(circles).filter(|(_, circle)| *circle) {
            self.found.push(Diagnostic::new(Code::CircularSuccessor, id.span).arg("id", &id.value));
        }
        Succession { ends: ends.into() }
    }
}

/// Where each place leads to in the end, and whether it lies in a circle; such a place leads to itself.
fn follow(next: &[Option<usize>]) -> (Vec<usize>, Vec<bool>) {
    let mut ends: Vec<Option<usize>> = vec![None; next.len()];
    let mut circles = vec![false; next.len()];
    for start in 0..next.len() {
        let mut path: Vec<usize> = Vec::new();
        let mut walked = BTreeSet::new();
        let mut at = start;
        let end = loop {
            if let Some(end) = ends.get(at).copied().flatten() {
                break end;
            }
            if walked.contains(&at) {
                let circle = path.iter().skip_while(|place| **place != at);
                circle.for_each(|place| circles.get_mut(*place).into_iter().for_each(|mark| *mark = true));
                break at;
            }
            path.push(at);
            walked.insert(at);
            match next.get(at).copied().flatten().filter(|next| *next < ends.len()) {
                Some(further) => at = further,
                None => break at,
            }
        };
        for place in path {
            ends.get_mut(place).into_iter().for_each(|mark| *mark = Some(end));
        }
    }
    (ends.into_iter().enumerate().map(|(place, end)| end.unwrap_or(place)).collect(), circles)
}

#[cfg(test)]
mod tests {
    use super::follow;

    #[test]
    fn a_row_of_reforms_leads_to_its_end_and_a_circle_is_marked() {
        let (ends, circles) = follow(&[Some(1), Some(3), None, None, Some(0)]);
        assert_eq!((ends, circles), (vec![3, 3, 2, 3, 3], vec![false; 5]));
        let (_, circles) = follow(&[Some(1), Some(2), Some(1), Some(3)]);
        assert_eq!(circles, [false, true, true, true]);
    }
}
