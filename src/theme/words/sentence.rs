//! A sentence with gaps, taken apart once so that it is put together quickly.

use super::Arg;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// A message of which nothing but texts decides how it reads. Most are: a page says dozens of them, and
/// Fluent would resolve each one anew.
#[derive(Debug)]
pub struct Sentence(Vec<Part>);

/// Room for what a sentence says by itself, in bytes: most say less.
const OWN_WORDS: usize = 32;

#[derive(Debug)]
enum Part {
    Text(Box<str>),
    /// The name of the text that stands there.
    Gap(Box<str>),
    /// The text of a name chooses one of several ways to go on.
    Choice {
        by: Box<str>,
        ways: Vec<(Box<str>, Sentence)>,
        otherwise: Sentence,
    },
}

impl Sentence {
    /// Takes a message apart; nothing where it needs Fluent: it refers to another message or a term, calls a
    /// function, writes a number of its own, or escapes a character.
    pub fn of(pattern: &Pattern<&str>) -> Option<Sentence> {
        let part = |element: &PatternElement<&str>| match element {
            PatternElement::TextElement { value } => Some(Part::Text((*value).into())),
            PatternElement::Placeable { expression } => part(expression),
        };
        Some(Sentence(pattern.elements.iter().map(part).collect::<Option<_>>()?))
    }

    /// Puts the sentence together; nothing where a text is lacking, or is a count, whose plural form Fluent finds.
    pub fn say(&self, args: &[(&str, Arg)]) -> Option<String> {
        let about: usize = args.iter().map(|(_, arg)| length(*arg)).sum();
        let mut said = String::with_capacity(about + OWN_WORDS);
        self.write(args, &mut said)?;
        Some(said)
    }

    /// What it says where it has no gap.
    pub fn fixed(&self) -> Option<String> {
        self.say(&[])
    }

    fn write(&self, args: &[(&str, Arg)], out: &mut String) -> Option<()> {
        for part in &self.0 {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Gap(name) => out.push_str(text(args, name)?),
                Part::Choice { by, ways, otherwise } => {
                    let chosen = text(args, by)?;
                    let way = ways.iter().find(|(key, _)| **key == *chosen).map(|(_, way)| way);
                    way.unwrap_or(otherwise).write(args, out)?;
                }
            }
        }
        Some(())
    }
}

fn length(arg: Arg) -> usize {
    match arg {
        Arg::Text(text) => text.len(),
        Arg::Count(_) => 0,
    }
}

fn text<'a>(args: &[(&str, Arg<'a>)], name: &str) -> Option<&'a str> {
    // Of a name that is given twice the last holds, as in Fluent.
    match args.iter().rev().find(|(given, _)| *given == name)?.1 {
        Arg::Text(text) => Some(text),
        Arg::Count(_) => None,
    }
}

fn part(expression: &Expression<&str>) -> Option<Part> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) if !value.contains('\\') => {
            Some(Part::Text((*value).into()))
        }
        Expression::Inline(InlineExpression::VariableReference { id }) => Some(Part::Gap(id.name.into())),
        Expression::Inline(InlineExpression::Placeable { expression }) => part(expression),
        Expression::Inline(_) => None,
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            let mut ways = Vec::new();
            let mut otherwise = None;
            for variant in variants {
                let way = Sentence::of(&variant.value)?;
                match variant.key {
                    _ if variant.default && otherwise.is_none() => otherwise = Some(way),
                    VariantKey::Identifier { name } => ways.push((name.into(), way)),
                    // Fluent never takes the text `1` for the number 1.
                    VariantKey::NumberLiteral { .. } => {}
                }
            }
            Some(Part::Choice { by: id.name.into(), ways, otherwise: otherwise? })
        }
        Expression::Select { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Sentence;
    use crate::theme::Arg;
    use fluent_bundle::concurrent::FluentBundle;
    use fluent_bundle::{FluentArgs, FluentResource};
    use fluent_syntax::ast::Entry;

    fn sentence(text: &str) -> Option<Sentence> {
        let resource = FluentResource::try_new(text.to_owned()).unwrap();
        let Some(Entry::Message(message)) = resource.entries().next() else { panic!("{text}") };
        Sentence::of(message.value.as_ref().unwrap())
    }

    #[test]
    fn what_needs_fluent_is_left_to_it() {
        for text in ["a = { -term }", "a = { b }", "a = { NUMBER($n) }", "a = { 1 }", r#"a = { "\u0041" }"#] {
            assert!(sentence(text).is_none(), "{text}");
        }
        let counted = sentence("a = { $n } files").unwrap();
        assert_eq!(counted.say(&[("n", Arg::Count(2))]), None);
        assert_eq!(counted.say(&[]), None);
    }

    #[test]
    fn a_sentence_reads_as_fluent_has_it() {
        let texts = [
            "a = plain",
            "a = { $x } of { $y }{ \": \" }",
            "a = { $x ->\n    [one] one { $y }\n   *[other] { $y }, many\n } end",
            "a = { $x ->\n   *[one] first is the default\n    [two] two\n }",
            "a = { $x ->\n    [1] a number\n   *[other] not a number\n }",
            "a = { $x ->\n    [one] { $y ->\n        [two] inner\n       *[other] { $y }\n    }\n   *[other] outer\n }",
            "a =\n    several lines,\n      indented { $x }",
        ];
        for text in texts {
            let mut bundle = FluentBundle::new_concurrent(vec!["en".parse().unwrap()]);
            bundle.set_use_isolating(false);
            bundle.add_resource(FluentResource::try_new(text.to_owned()).unwrap()).unwrap();
            for (x, y) in [("one", "two"), ("two", "x"), ("1", "1"), ("", "")] {
                let mut args = FluentArgs::new();
                args.set("x", x);
                args.set("y", y);
                let pattern = bundle.get_message("a").unwrap().value().unwrap();
                let expected = bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned();
                let args = [("x", Arg::Text(x)), ("y", Arg::Text(y))];
                assert_eq!(sentence(text).unwrap().say(&args).as_deref(), Some(expected.as_str()), "{text}");
            }
        }
    }
}
