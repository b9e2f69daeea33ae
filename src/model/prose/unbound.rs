//! Finds numbers that are typed by hand though an indicator holds them.

use super::about::{self, Subjects};
use super::figure::{Figure, figures, is_of, link};
use super::measured::is_of_another;
use super::near::{is_near, significant};
use super::unit::{Fit, fit, is_telling};
use super::{Prose, Read};
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::Decimal;
use crate::model::indicator::Indicator;
use crate::numbers::{Kind, Number};
use std::ops::Range;

/// A figure that a number may be.
struct Match<'a> {
    indicator: &'a Indicator,
    figure: &'a Figure,
    /// Where the number ends with its unit, in bytes of the passage.
    end: usize,
    slip: Slip,
    /// How well the words around the number go with it: the highest wins.
    score: u32,
    meant: Meant,
}

/// Whether the words around a number say which indicator is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meant {
    This,
    /// Another one is as likely, or the clause speaks of something else: somebody must choose, and no link is offered.
    Perhaps,
}

/// Whether it is the number or nearly so.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Slip {
    Equal,
    Near,
}

/// A number in its passage and sentence.
struct Place<'a> {
    prose: &'a Prose<'a>,
    read: &'a Read,
    number: &'a Number,
    /// The number after it in the same sentence.
    next: Option<&'a Number>,
    sentence: Range<usize>,
    clause: Range<usize>,
    /// The years that the sentence names.
    years: Vec<i16>,
}

/// The findings of a section in one language.
pub fn find(prose: &Prose, subjects: &Subjects) -> Vec<Diagnostic> {
    let of_section: Vec<Subject> =
        subjects.of_section.iter().map(|indicator| Subject::of(indicator)).collect();
    let mut found = Vec::new();
    let reads = prose.text.passages.iter().zip(&subjects.named);
    for (read, named) in reads.filter(|(read, _)| !read.numbers.is_empty()) {
        let named: Vec<Subject> = named.iter().map(|indicator| Subject::of(indicator)).collect();
        let mut sentence: Option<Sentence> = None;
        let mut after = 0;
        for (at, number) in read.numbers.iter().enumerate() {
            let counts = matches!(number.kind, Kind::Quantity(_)) && !is_factor(read, number);
            if !counts || number.range.start < after {
                continue;
            }
            // Words are looked at only where some figure is like the number, which few are.
            let mut alike = of_section.iter().chain(&named).filter(|it| it.has(number.value)).peekable();
            if alike.peek().is_none() {
                continue;
            }
            let same = sentence.take().filter(|sentence| sentence.holds(&number.range));
            let sentence = sentence.insert(same.unwrap_or_else(|| Sentence::of(read, &number.range)));
            let place = place(prose, read, number, read.numbers.get(at + 1), sentence);
            if let Some(best) = best(&place, alike) {
                after = best.end;
                found.extend(finding(&place, &best));
            }
        }
    }
    found
}

/// Whether a number is a part of a calculation, as in 合格批次÷抽查批次×100%.
fn is_factor(read: &Read, number: &Number) -> bool {
    let before = read.passage.text.get(..number.range.start).unwrap_or_default();
    before.trim_end().ends_with(['×', '÷', '*', '/', '＊', '／'])
}

/// An indicator with its numbers.
struct Subject<'a> {
    indicator: &'a Indicator,
    figures: Vec<Figure>,
}

impl Subject<'_> {
    fn of(indicator: &Indicator) -> Subject<'_> {
        Subject { indicator, figures: figures(indicator) }
    }

    /// Whether one of the numbers is this one, or nearly so.
    fn has(&self, value: Decimal) -> bool {
        self.figures.iter().any(|figure| is_alike(value, figure))
    }
}

fn is_alike(value: Decimal, figure: &Figure) -> bool {
    value == figure.value || is_near(value, figure.value)
}

/// A sentence of a passage, in bytes, and the years that it names.
struct Sentence {
    range: Range<usize>,
    years: Vec<i16>,
}

impl Sentence {
    fn of(read: &Read, number: &Range<usize>) -> Sentence {
        let range = about::sentence(&read.passage.text, number);
        // The numbers of a passage stand in their order.
        let first = read.numbers.partition_point(|other| other.range.start < range.start);
        let within = read.numbers.iter().skip(first).take_while(|other| other.range.start < range.end);
        let years = within
            .filter(|other| other.kind == Kind::Year)
            .filter_map(|year| i16::try_from(year.value).ok())
            .collect();
        Sentence { range, years }
    }

    fn holds(&self, number: &Range<usize>) -> bool {
        self.range.start <= number.start && number.end <= self.range.end
    }
}

fn place<'a>(
    prose: &'a Prose,
    read: &'a Read,
    number: &'a Number,
    next: Option<&'a Number>,
    sentence: &Sentence,
) -> Place<'a> {
    let clause = about::clause(&read.passage.text, &number.range);
    let next = next.filter(|next| sentence.range.contains(&next.range.start));
    Place {
        prose,
        read,
        number,
        next,
        sentence: sentence.range.clone(),
        clause,
        years: sentence.years.clone(),
    }
}

fn best<'a>(place: &Place, subjects: impl Iterator<Item = &'a Subject<'a>>) -> Option<Match<'a>> {
    let all = subjects.flat_map(|subject| matches(place, subject));
    let mut best: Option<Match> = None;
    let mut equal = false;
    for candidate in all {
        equal |= candidate.slip == Slip::Equal;
        match &mut best {
            Some(best) if candidate.score < best.score => {}
            Some(best) if candidate.score == best.score => {
                if candidate.indicator.id != best.indicator.id {
                    best.meant = Meant::Perhaps;
                }
            }
            _ => best = Some(candidate),
        }
    }
    // What some indicator holds is no slip of another.
    best.filter(|best| best.slip == Slip::Equal || !equal)
}

fn matches<'a>(place: &Place, subject: &'a Subject) -> Vec<Match<'a>> {
    let lang = place.prose.lang;
    let value = place.number.value;
    let indicator = subject.indicator;
    let own = place.read.about.as_ref() == Some(&indicator.id);
    let related = own || about::is_related(indicator, &place.read.passage, &place.sentence, lang);
    let close = about::is_related(indicator, &place.read.passage, &place.clause, lang);
    let clause = place.read.passage.text.get(place.clause.clone()).unwrap_or_default();
    let shares = about::share_of_name(indicator.name.get(lang), clause) > 0.0;
    let stated = fit(place.number, &indicator.unit, place.read, &place.sentence, lang);
    let mut matches = Vec::new();
    for figure in subject.figures.iter().filter(|figure| is_alike(value, figure)) {
        let dated = figure.period.is_some_and(|period| place.years.iter().any(|year| is_of(period, *year)));
        let stated = match figure.high {
            Some(high) => range(place, indicator, figure.value, high),
            None => stated,
        };
        let (slip, end) = match stated {
            Fit::Contrary => continue,
            _ if value == figure.value => (Slip::Equal, end_of(stated, place, figure)),
            Fit::Stated { end } if related && figure.high.is_none() && is_near(value, figure.value) => {
                (Slip::Near, end)
            }
            _ => continue,
        };
        let distinct = is_distinct(value) || significant(value) > 1 && is_telling(&indicator.unit, lang);
        let meant = match stated {
            Fit::Stated { .. } => distinct || related || dated,
            _ => related && (dated || is_distinct(value)),
        };
        if meant {
            let score =
                [(slip == Slip::Equal, 16), (close, 8), (related, 4), (dated, 2), (stated != Fit::Silent, 1)];
            let score = score.into_iter().filter(|(holds, _)| *holds).map(|(_, points)| points).sum();
            let names_other = !own && !close && is_of_another(clause, indicator.name.get(lang));
            let meant = if names_other || !(own || related || shares) { Meant::Perhaps } else { Meant::This };
            matches.push(Match { indicator, figure, end, slip, score, meant });
        }
    }
    matches
}

/// Where a figure ends: with its unit, or with its last digit.
fn end_of(stated: Fit, place: &Place, figure: &Figure) -> usize {
    match (stated, place.next.filter(|_| figure.high.is_some())) {
        (Fit::Stated { end }, _) => end,
        (_, Some(next)) => next.range.end,
        _ => place.number.range.end,
    }
}

/// How a range that is typed as the target has it, 3～5个 for `between: [3, 5]`, goes with the unit; any other
/// pair of numbers does not go with it.
fn range(place: &Place, indicator: &Indicator, low: Decimal, high: Decimal) -> Fit {
    match place.next.filter(|next| next.value == high && place.number.value == low) {
        Some(next) => fit(next, &indicator.unit, place.read, &place.sentence, place.prose.lang),
        None => Fit::Contrary,
    }
}

/// Whether a number is so long that it is hardly another one by chance.
fn is_distinct(value: Decimal) -> bool {
    significant(value) > 2 || value >= Decimal::ONE_THOUSAND
}

fn finding(place: &Place, best: &Match) -> Option<Diagnostic> {
    let range = place.number.range.start..best.end;
    let text = place.read.passage.text.get(range.clone())?;
    let span = place.read.passage.span(&range)?;
    let how = match best.slip {
        Slip::Equal => "equal",
        Slip::Near => "near",
    };
    let mut unbound = Diagnostic::new(Code::UnboundNumber, span)
        .arg("text", text)
        .arg("indicator", &best.indicator.id)
        .arg("reason", how)
        .arg("value", best.indicator.unit.typed(best.figure.value));
    unbound.suggestion = (best.meant == Meant::This).then(|| link(best.indicator, best.figure, &place.years));
    Some(unbound)
}
