//! Every example of the guide builds, or is found at fault as the guide says.

use crate::chapter::{self, Block};
use crate::repository;
use gongshi::diagnostic::Wording;
use gongshi::pipeline;
use gongshi::source::{Source, SourcePath, Sources};
use std::collections::{BTreeMap, BTreeSet};

/// The files of an example and what is to be found in them.
#[derive(Default)]
struct Example {
    files: BTreeMap<String, String>,
    finds: BTreeSet<String>,
}

/// Reads the remark `example NAME: PATH; finds: CODE, CODE`.
fn add(block: &Block, examples: &mut BTreeMap<String, Example>) {
    let Some(remark) = block.remark.as_deref().and_then(|remark| remark.strip_prefix("example ")) else {
        return;
    };
    let (place, finds) = remark.split_once("; finds: ").unwrap_or((remark, ""));
    let (name, path) = place.split_once(": ").expect("an example has a name and a path");
    let example = examples.entry(name.to_owned()).or_default();
    let codes = finds.split(", ").filter(|code| !code.is_empty());
    example.finds.extend(codes.map(str::to_owned));
    let text = block.lines.join("\n") + "\n";
    assert!(example.files.insert(path.to_owned(), text).is_none(), "{name}: {path} stands twice");
}

/// A new site with the files of an example.
fn site(language: Wording, example: &Example) -> Sources {
    let base = repository("src/cli/init/skeleton").join(language.tag());
    let base = gongshi::load::read(&base).unwrap();
    let themed = example.files.keys().any(|path| path.starts_with("themes/"));
    let kept = base.iter().filter(|(_, file)| !example.files.contains_key(file.path.as_str()));
    let mut files: Vec<Source> = kept.map(|(_, file)| file.clone()).collect();
    for (path, text) in &example.files {
        files.push(Source::new(SourcePath::new(path.clone()), text.clone().into_bytes()));
    }
    if themed {
        for file in files.iter_mut().filter(|file| file.path.as_str() == "content/site.yaml") {
            let text = format!("{}\ntheme: my-city\n", file.text().unwrap());
            *file = Source::new(file.path.clone(), text.into_bytes());
        }
    }
    Sources::new(files)
}

#[test]
fn examples_build_or_are_found_at_fault_as_the_guide_says() {
    let mut wrong = String::new();
    for language in Wording::ALL {
        let mut count = 0;
        for chapter in chapter::all(language) {
            let mut examples = BTreeMap::new();
            chapter.blocks().iter().for_each(|block| add(block, &mut examples));
            count += examples.len();
            for (name, example) in examples {
                let findings = pipeline::prepare(&site(language, &example)).diagnostics;
                let found: BTreeSet<_> =
                    findings.iter().map(|finding| finding.code.name().to_owned()).collect();
                if found != example.finds {
                    let place = format!("{} {}: {name}", language.tag(), chapter.name);
                    wrong += &format!("{place}: said {:?}, found {found:?}\n", example.finds);
                }
            }
        }
        assert!(count >= 15, "only {count} examples");
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_yaml_and_markdown_block_is_an_example() {
    for language in Wording::ALL {
        for chapter in chapter::all(language) {
            for block in
                chapter.blocks().iter().filter(|block| ["yaml", "markdown"].contains(&block.info.as_str()))
            {
                assert!(block.remark.is_some(), "{} {}: line {}", language.tag(), chapter.name, block.at);
            }
        }
    }
}
