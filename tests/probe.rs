use gongshi::{check, model, source::*};
fn run(root: &str) {
    let mut files = vec![];
    for e in walkdir::WalkDir::new(format!("{root}/content")) {
        let e = e.unwrap();
        if e.file_type().is_file() {
            let p = e.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            files.push(Source::new(SourcePath::new(p), std::fs::read(e.path()).unwrap()));
        }
    }
    let sources = Sources::new(files);
    let mut found = vec![];
    let drafts: Vec<_> = sources.iter().filter_map(|(id, s)| check::file(id, s).unload(&mut found)).collect();
    let r = model::resolve(&drafts, &sources);
    found.extend(r.diagnostics);
    for d in &found {
        let at = match &d.place { gongshi::diagnostic::Place::Span(s) => { let p = sources.position(*s); format!("{}:{}:{}", sources.get(s.source).unwrap().path, p.line, p.column) } gongshi::diagnostic::Place::Missing(p) => p.to_string() };
        println!("{at} {} {:?} {:?}", d.code.name(), d.args, d.suggestion);
    }
    println!("{root}: {} findings, report: {}", found.len(), r.value.is_some());
    if let Some(r) = r.value { for (_, i) in r.indicators.iter() { println!("  {} {} {:?}", i.id, i.status().key(), i.target.deadline); } }
}
#[test] fn a() { run("."); run("src/cli/init/sample"); }
