//! Sees to it that a site's own templates only write what a page holds.
//!
//! The engine knows no end of a loop and no size of a text. So what a site's template could make a page without end with
//! is refused where it stands, and its loops, components and included templates are made to count what they do.

use super::tags::{Kind, Tag, tags};
use std::collections::BTreeSet;
use std::ops::Range;

/// A site's own template as the engine is given it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tamed {
    pub text: String,
    /// What was put in: behind which byte of the text that was written, and how much.
    inserted: Vec<(usize, usize)>,
}

/// Something that a site's template may not do, and where it does it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Forbidden {
    pub range: Range<usize>,
    pub what: String,
}

/// The name under which the engine calls what counts: for a loop over a list as a filter, else as a function.
pub(super) const COUNTS: &str = "within_page";

/// Filters that give more than they get, again and again.
const GROWING: [&str; 3] = ["indent", "replace", "split"];

/// How deep components that are given a text may stand within each other.
const MOST_BODIES: usize = 3;

/// Everything in a template that is refused.
pub(super) fn forbidden(template: &str) -> Vec<Forbidden> {
    let mut found = Vec::new();
    let mut bodies = 0_usize;
    for tag in tags(template) {
        let mut forbid = |range: &Range<usize>, what: &str| {
            found.push(Forbidden { range: range.clone(), what: what.to_owned() });
        };
        let words = in_order(&tag, template);
        let name = words.iter().find(|(_, word)| *word != "-");
        if let Some((range, word)) = name.filter(|(_, word)| !tag.writes && is_of_memory(word)) {
            forbid(range, word);
        }
        let mut concatenated = BTreeSet::new();
        for (place, (range, word)) in words.iter().enumerate() {
            let before =
                place.checked_sub(1).and_then(|before| words.get(before)).map_or("", |(_, word)| *word);
            let behind = words.get(place + 1).map_or("", |(_, word)| *word);
            let leads = !tag.writes && (place == 0 || place == 1 && before == "-");
            match *word {
                "for" if !leads => forbid(range, "for"),
                "range" if behind == "(" => forbid(range, "range"),
                "..." => forbid(range, "..."),
                filter if before == "|" && GROWING.contains(&filter) => forbid(range, filter),
                word if (before == "~" || behind == "~") && is_name(word) && !concatenated.insert(word) => {
                    forbid(range, "~");
                }
                _ => {}
            }
        }
        match body(&words) {
            Some(Body::Begins) if !tag.writes => bodies += 1,
            Some(Body::Ends) => bodies = bodies.saturating_sub(1),
            _ => {}
        }
        if bodies > MOST_BODIES {
            forbid(&tag.range, template.get(tag.range.clone()).unwrap_or_default());
            bodies = MOST_BODIES;
        }
    }
    found
}

/// What keeps something for later, where it could grow.
fn is_of_memory(word: &str) -> bool {
    matches!(word, "set" | "set_global" | "filter")
}

fn is_name(word: &str) -> bool {
    word.starts_with(|char: char| char.is_alphabetic() || char == '_')
}

fn in_order<'t>(tag: &Tag, template: &'t str) -> Vec<(Range<usize>, &'t str)> {
    let of = |token: &super::tags::Token| Some((token.range.clone(), template.get(token.range.clone())?));
    tag.tokens.iter().filter_map(of).collect()
}

enum Body {
    Begins,
    Ends,
}

/// Whether a tag begins or ends what a component is given to write: `<card>` and `</card>`.
fn body(words: &[(Range<usize>, &str)]) -> Option<Body> {
    let mut words = words.iter().map(|(_, word)| *word).filter(|word| *word != "-").peekable();
    (words.next()? == "<").then_some(())?;
    match words.peek()? {
        &"/" => Some(Body::Ends),
        _ => {
            let last: Vec<&str> = words.collect();
            (!last.ends_with(&["/", ">"])).then_some(Body::Begins)
        }
    }
}

/// Makes a template count: how often its loops run and how much they write, and which components and templates it asks
/// for.
pub(super) fn tamed(template: &str) -> Tamed {
    let tags = tags(template);
    let lengths = lengths(&tags, template);
    let mut tamed = Tamed::default();
    let mut copied = 0;
    let mut insert = |at: usize, what: &str| {
        tamed.text.push_str(template.get(copied..at).unwrap_or_default());
        tamed.text.push_str(what);
        tamed.inserted.push((at, what.len()));
        copied = at;
    };
    for (place, tag) in tags.iter().enumerate().filter(|(_, tag)| !tag.writes) {
        let words = in_order(tag, template);
        let mut names = words.iter().map(|(_, word)| *word).filter(|word| *word != "-");
        match names.next() {
            Some("for") => {
                let list = words.iter().find(|(_, word)| *word == "in").map(|(range, _)| range.end);
                let last = words.iter().rev().find(|(_, word)| *word != "-").map(|(range, _)| range.end);
                if let (Some(list), Some(last)) = (list, last) {
                    let length = lengths.get(place).copied().unwrap_or(0).max(1);
                    insert(list, " (");
                    insert(last, &format!(") | {COUNTS}(bytes={length})"));
                }
            }
            Some("component" | "include") => {
                let trims = words.last().is_some_and(|(_, word)| *word == "-");
                insert(
                    tag.range.end,
                    &format!("{{% if {COUNTS}() %}}{{% endif {}%}}", if trims { "-" } else { "" }),
                );
            }
            _ => {}
        }
    }
    tamed.text.push_str(template.get(copied..).unwrap_or_default());
    tamed
}

/// How many bytes stand between each `for` and its end, by the place of the tag.
fn lengths(tags: &[Tag], template: &str) -> Vec<usize> {
    let mut lengths = vec![0; tags.len()];
    let mut open: Vec<(usize, usize)> = Vec::new();
    for (place, tag) in tags.iter().enumerate().filter(|(_, tag)| !tag.writes) {
        let first = tag.tokens.iter().find(|token| token.kind == Kind::Word);
        match first.and_then(|token| template.get(token.range.clone())) {
            Some("for") => open.push((place, tag.range.end)),
            Some("endfor") => {
                if let Some((begun, from)) = open.pop()
                    && let Some(length) = lengths.get_mut(begun)
                {
                    *length = tag.range.start.saturating_sub(from);
                }
            }
            _ => {}
        }
    }
    lengths
}

impl Tamed {
    /// Where a byte of the text stood in the template as it was written.
    pub fn written(&self, at: usize) -> usize {
        let mut written = at;
        for (place, length) in &self.inserted {
            if *place >= written {
                break;
            }
            written = written.saturating_sub(*length).max(*place);
        }
        written
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whats(template: &str) -> Vec<String> {
        forbidden(template).into_iter().map(|forbidden| forbidden.what).collect()
    }

    #[test]
    fn what_could_grow_is_refused() {
        for (template, what) in [
            ("{% set x = 1 %}", "set"),
            ("{%- set_global x = 1 %}", "set_global"),
            ("{% filter upper %}a{% endfilter %}", "filter"),
            ("{% for i in range(end=9) %}{% endfor %}", "range"),
            ("{{ [a for a in page.b] | length }}", "for"),
            ("{{ [...a] }}", "..."),
            ("{{ a | replace(from='a', to='b') }}", "replace"),
            ("{{ <c a={a ~ \"-\" ~ a}/> }}", "~"),
        ] {
            assert_eq!(whats(template), [what], "{template}");
        }
        assert_eq!(whats(&"{% <a> %}".repeat(4)), ["{% <a> %}"]);
    }

    #[test]
    fn what_the_programs_templates_do_is_not_refused() {
        for (name, file) in crate::theme::file::embedded("templates") {
            assert_eq!(forbidden(file.text().unwrap()), [], "{name}");
        }
        assert_eq!(
            whats("{{ \"set for range(\" }} {# {% set x = 1 %} #} {{ page.set }} {{ a ~ b ~ 'a' }}"),
            [""; 0]
        );
        assert_eq!(
            whats("{% <a> %}{% </a> %}{% <a> %}{% </a> %}{% <a> %}{% </a> %}{% <a/> %}{% <a> %}"),
            [""; 0]
        );
    }

    #[test]
    fn a_tamed_template_counts_and_knows_where_it_was_written() {
        let template =
            "a{%- for x in y.z -%}食{{ x }}{% endfor %}{% include \"b.html\" -%} {% component c() %}";
        let tamed = tamed(template);
        assert_eq!(
            tamed.text,
            "a{%- for x in ( y.z) | within_page(bytes=10) -%}食{{ x }}{% endfor %}{% include \"b.html\" -%}\
             {% if within_page() %}{% endif -%} {% component c() %}{% if within_page() %}{% endif %}"
        );
        for word in ["y.z", "食", "{{ x", "endfor", "include", "component"] {
            assert_eq!(tamed.written(tamed.text.find(word).unwrap()), template.find(word).unwrap(), "{word}");
        }
        assert_eq!(tamed.written(tamed.text.len()), template.len());
    }

    #[test]
    fn what_is_no_template_stays_as_it_is() {
        for text in ["", "{% for", "{% for %}", "{%", "食", "{{ for }}"] {
            assert_eq!(tamed(text).text, text);
        }
    }
}
