//! What was promised: the algebra of targets.

use crate::check::Localized;
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::{Decimal, Period};
use crate::source;
use crate::yaml::{Field, Findings, Node, Schemas, Spanned, Value, record, wrong_type};

/// A target or a milestone, as it is written.
///
/// 以上 and 达到 include the number itself (at least), 突破 does not (more than), 低于 is less than, 左右 is about.
#[derive(Clone, Debug)]
pub struct Target {
    pub span: source::Span,
    pub comparison: Comparison,
    /// The period whose last day is the deadline.
    pub by: Option<Spanned<Period>>,
    /// Whether the values are summed.
    pub cumulative: bool,
    /// The start, where no baseline was measured.
    pub from: Option<Spanned<Decimal>>,
}

/// How a value is held against the target.
#[derive(Clone, Debug)]
pub enum Comparison {
    AtLeast(Spanned<Decimal>),
    MoreThan(Spanned<Decimal>),
    AtMost(Spanned<Decimal>),
    LessThan(Spanned<Decimal>),
    Exactly(Spanned<Decimal>),
    /// A closed range.
    Between(Spanned<Decimal>, Spanned<Decimal>),
    /// Near a number; `within` says how near.
    About {
        value: Spanned<Decimal>,
        within: Option<Spanned<Decimal>>,
    },
    /// A target in words, which nothing can be computed from.
    Words(Localized),
}

/// A milestone: what was promised for a date before the deadline.
#[derive(Clone, Debug)]
pub struct Bound {
    pub span: source::Span,
    pub comparison: Comparison,
    /// Where it says that the values are summed, which the target decides.
    pub cumulative: Option<source::Span>,
    pub by: Spanned<Period>,
}

record! {
    /// What was promised: exactly one of the kinds, and by when.
    #[example = "{ at_least: 320, by: 2027 }"]
    pub struct Promise {
        /// ≥ (以上, 达到, 不低于)
        optional at_least: Spanned<Decimal>,
        /// > (突破, 超过)
        optional more_than: Spanned<Decimal>,
        /// ≤ (不高于, 以内)
        optional at_most: Spanned<Decimal>,
        /// < (低于)
        optional less_than: Spanned<Decimal>,
        /// =
        optional exactly: Spanned<Decimal>,
        /// A closed range, for example [3, 5].
        optional between: Range,
        /// ≈ (左右)
        optional about: Spanned<Decimal>,
        /// How near `about` means; by default 5 % of the number.
        optional within: Spanned<Decimal>,
        /// A target in words, which nothing can be computed from.
        optional words: Localized,
        /// The period whose last day is the deadline; by default the plan's end.
        optional by: Spanned<Period>,
        /// Whether the values are summed.
        optional cumulative: bool,
        /// The start, where no baseline was measured.
        optional from: Spanned<Decimal>,
    }
}

impl Field for Target {
    fn read(node: &Node, found: &mut Findings) -> Option<Target> {
        let written = Promise::read(node, found)?;
        let (by, from) = (written.by.clone(), written.from.clone());
        let cumulative = written.cumulative.unwrap_or(false);
        Some(Target { span: written.span, comparison: written.comparison(found)?, by, cumulative, from })
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        Promise::schema(schemas)
    }

    fn example() -> String {
        Promise::example()
    }
}

impl Field for Bound {
    fn read(node: &Node, found: &mut Findings) -> Option<Bound> {
        let target = Target::read(node, found)?;
        let Some(by) = target.by else {
            found.push(Diagnostic::new(Code::MissingKey, target.span).arg("key", "by"));
            return None;
        };
        if let Comparison::Words(words) = &target.comparison {
            let span = key(node, "words").unwrap_or(words.span);
            found.push(Diagnostic::new(Code::UnknownKey, span).arg("key", "words").arg("reason", "none"));
            return None;
        }
        if let Some(from) = target.from {
            // A path has one start, that of the target.
            let span = key(node, "from").unwrap_or(from.span);
            found.push(Diagnostic::new(Code::UnknownKey, span).arg("key", "from").arg("reason", "none"));
            return None;
        }
        let cumulative = key(node, "cumulative").filter(|_| target.cumulative);
        Some(Bound { span: target.span, comparison: target.comparison, cumulative, by })
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        Promise::schema(schemas)
    }

    fn example() -> String {
        Promise::example()
    }
}

fn key(node: &Node, name: &str) -> Option<source::Span> {
    let Value::Mapping(entries) = &node.value else { return None };
    entries.iter().find(|(key, _)| key.text == name).map(|(key, _)| key.span)
}

impl Promise {
    /// What is promised, where all that is written of it could be read.
    fn comparison(self, found: &mut Findings) -> Option<Comparison> {
        let (span, within) = (self.span, self.within.as_ref().map(|within| within.span));
        if !self.broken.is_empty() {
            return None;
        }
        let kinds: [(&str, Option<Comparison>); 8] = [
            ("at_least", self.at_least.map(Comparison::AtLeast)),
            ("more_than", self.more_than.map(Comparison::MoreThan)),
            ("at_most", self.at_most.map(Comparison::AtMost)),
            ("less_than", self.less_than.map(Comparison::LessThan)),
            ("exactly", self.exactly.map(Comparison::Exactly)),
            ("between", self.between.map(|Range(low, high)| Comparison::Between(low, high))),
            ("about", self.about.map(|value| Comparison::About { value, within: self.within })),
            ("words", self.words.map(Comparison::Words)),
        ];
        let mut named: Vec<_> =
            kinds.into_iter().filter_map(|(name, kind)| kind.map(|kind| (name, kind))).collect();
        let last = named.pop();
        match last {
            Some((_, only)) if named.is_empty() => {
                if let (Some(within), false) = (within, matches!(only, Comparison::About { .. })) {
                    found.push(Diagnostic::new(Code::ContradictoryTarget, within).arg("kinds", "within"));
                }
                Some(only)
            }
            Some((name, _)) => {
                let names: Vec<_> = named.into_iter().map(|(name, _)| name).chain([name]).collect();
                let kinds = names.join(", ");
                found.push(Diagnostic::new(Code::ContradictoryTarget, span).arg("kinds", kinds));
                None
            }
            None => {
                found.push(Diagnostic::new(Code::ContradictoryTarget, span).arg("kinds", "none"));
                None
            }
        }
    }
}

/// A closed range: the smaller number, then the larger one.
#[derive(Clone, Debug)]
pub struct Range(Spanned<Decimal>, Spanned<Decimal>);

impl Field for Range {
    fn read(node: &Node, found: &mut Findings) -> Option<Range> {
        let Value::Sequence(written) = &node.value else {
            found.push(wrong_type(node, "range", &Self::example()));
            return None;
        };
        let numbers: Vec<Spanned<Decimal>> = Vec::read(node, found)?;
        match <[Spanned<Decimal>; 2]>::try_from(numbers) {
            Ok([low, high]) if low.value < high.value => Some(Range(low, high)),
            Ok([low, high]) => {
                let reversed = Diagnostic::new(Code::ReversedRange, node.span).arg("reason", "range");
                found.push(reversed.arg("from", low.value).arg("to", high.value));
                None
            }
            // An item that is no number is reported as such.
            Err(_) => {
                if written.len() != 2 {
                    let wrong = Diagnostic::new(Code::WrongType, node.span).arg("expected", "range");
                    found.push(wrong.arg("actual", "other-list").arg("example", Self::example()));
                }
                None
            }
        }
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        Vec::<Decimal>::schema(schemas)
    }

    fn example() -> String {
        "[3, 5]".to_owned()
    }
}
