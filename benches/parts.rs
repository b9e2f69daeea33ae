//! Times the parts of a build one by one: `cargo bench --bench parts`, or `cargo bench --bench parts -- yaml` for some.
//!
//! Everything comes from the invented province, so that two runs measure the same work. Whole builds are measured by
//! `benches/run.sh`; this tells which part of one has become slower. Compare within one run: the seconds are those of the
//! machine and of the hour.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    dead_code,
    reason = "a measurement says bluntly what it expects; the province's tables have fixed lengths"
)]
#![allow(clippy::disallowed_methods, reason = "the province can also be written to a disk")]

mod province;

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use gongshi::chart::{Axis, Bounds, Flag, Mark, Name, Point, Step, Trend};
use gongshi::lang::{Decimal, Lang};
use gongshi::limits::Limits;
use gongshi::markdown::{self, Binding, Style, Weave, Word};
use gongshi::pipeline::{self, Memo, Site};
use gongshi::plan::{Content, File, Inventory, Kind, Page, Plan};
use gongshi::render::{self, Press};
use gongshi::search::{Entry, Index, Layout, Shelf};
use gongshi::source::{Source, SourceId, SourcePath, Sources};
use gongshi::{check, personal, yaml};

/// The program's own, so that what is measured is what the program does.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Few enough to be quick, and enough for lists of several pages.
const INDICATORS: usize = 200;

fn main() {
    divan::main();
}

fn sources() -> Sources {
    let files = province::files(INDICATORS);
    Sources::new(files.map(|(path, text)| Source::new(SourcePath::new(path), text.into_bytes())).collect())
}

/// The longest file whose path begins and ends so, with its id.
fn file<'s>(sources: &'s Sources, begins: &str, ends: &str) -> (SourceId, &'s Source) {
    let fits = |(_, source): &(SourceId, &Source)| {
        source.path.as_str().starts_with(begins) && source.path.as_str().ends_with(ends)
    };
    let longest = sources.iter().filter(fits).max_by_key(|(_, source)| text(source).len());
    longest.expect("the province has such a file")
}

fn text(source: &Source) -> &str {
    source.text().expect("the province is written in texts")
}

fn site(sources: &Sources) -> Site {
    pipeline::prepare(sources).value.expect("nothing is wrong in the province")
}

/// Reads a file of fifty indicators into nodes.
#[divan::bench]
fn yaml(bencher: Bencher) {
    let sources = sources();
    let (id, source) = file(&sources, "content/indicators/", ".yaml");
    let text = text(source);
    bencher.counter(BytesCount::of_str(text)).bench(|| yaml::parse(id, text, 0, &Limits::default()));
}

/// Reads the same file into a draft: YAML, the shape of each field, its Markdown.
#[divan::bench]
fn draft(bencher: Bencher) {
    let sources = sources();
    let (id, source) = file(&sources, "content/indicators/", ".yaml");
    bencher.counter(BytesCount::of_str(text(source))).bench(|| check::file(id, source, &Limits::default()));
}

/// A page that nothing is put into.
struct Plain;

impl Weave for Plain {
    fn binding(&mut self, _: &Binding, _: &mut String) {}

    fn words(&mut self, _: &Binding, _: &mut String) {}

    fn embed(&mut self, _: &Binding, _: &mut String) {}

    fn href(&mut self, target: &str) -> String {
        target.to_owned()
    }

    fn word(&self, _: Word) -> &str {
        "word"
    }
}

/// Reads the text of a section, and writes it as HTML.
#[divan::bench]
fn markdown(bencher: Bencher) {
    let sources = sources();
    let (id, source) = file(&sources, "content/", ".md");
    let text = text(source);
    bencher.counter(BytesCount::of_str(text)).bench(|| {
        let document = markdown::parse(id, text, 0, &Limits::default()).value;
        markdown::write(&document, &Style::default(), &mut Plain)
    });
}

/// Checks and joins the whole site, as `gongshi check` does.
#[divan::bench]
fn prepare(bencher: Bencher) {
    let sources = sources();
    let items = ItemsCount::new(INDICATORS);
    bencher.counter(items).bench(|| pipeline::prepare_with(&sources, &mut Memo::default()));
}

/// Does something with each page of one kind, of which there are as many as indicators in each language.
fn each(bencher: Bencher, wanted: fn(Content) -> bool, mut what: impl FnMut(&Plan, &Page, &Press) -> usize) {
    let sources = sources();
    let site = site(&sources);
    let plan = pipeline::plan(&site, &sources);
    let press = Press::new(&site.theme);
    let pages: Vec<&Page> = plan.pages().iter().filter(|page| wanted(page.content)).collect();
    assert!(!pages.is_empty());
    bencher
        .counter(ItemsCount::new(pages.len()))
        .bench_local(|| pages.iter().map(|page| what(&plan, page, &press)).sum::<usize>());
}

fn is_indicator(content: Content) -> bool {
    matches!(content, Content::Html { kind: Kind::Indicator(_), .. })
}

/// Works out everything that the pages of indicators say, charts among it.
#[divan::bench]
fn view(bencher: Bencher) {
    each(bencher, is_indicator, |plan, page, _| {
        black_box(plan.planned(page, &Inventory::default()));
        1
    });
}

/// The same, and fills the templates with it.
#[divan::bench]
fn page(bencher: Bencher) {
    each(bencher, is_indicator, |plan, page, press| written(plan, page, press).len());
}

/// Looks at finished pages of indicators for personal data.
#[divan::bench]
fn second_look(bencher: Bencher) {
    let sources = sources();
    let site = site(&sources);
    let plan = pipeline::plan(&site, &sources);
    let press = Press::new(&site.theme);
    let pages = plan.pages().iter().filter(|page| is_indicator(page.content));
    let pages: Vec<Vec<u8>> = pages.map(|page| written(&plan, page, &press)).collect();
    let bytes: usize = pages.iter().map(Vec::len).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        pages.iter().map(|page| personal::in_page("a.html", page, &site.approved).len()).sum::<usize>()
    });
}

/// Writes the values of each indicator as CSV.
#[divan::bench]
fn csv(bencher: Bencher) {
    let wanted = |content| matches!(content, Content::File(File::Series(_)));
    each(bencher, wanted, |plan, page, press| written(plan, page, press).len());
}

/// Writes everything about each indicator as JSON.
#[divan::bench]
fn json(bencher: Bencher) {
    let wanted = |content| matches!(content, Content::File(File::Tree(_)));
    each(bencher, wanted, |plan, page, press| written(plan, page, press).len());
}

/// Writes the workbook of the whole site.
#[divan::bench]
fn workbook(bencher: Bencher) {
    let wanted = |content| matches!(content, Content::File(File::Workbook));
    each(bencher, wanted, |plan, page, press| written(plan, page, press).len());
}

fn written(plan: &Plan, page: &Page, press: &Press) -> Vec<u8> {
    let inventory = Inventory::default();
    render::artifact(plan.planned(page, &inventory), press).unwrap_or_else(|found| panic!("{found:?}"))
}

/// Draws the values of ten years against a target.
#[divan::bench]
fn chart(bencher: Bencher) {
    let number = |n: i64| Decimal::new(n, 1);
    let typed: Vec<Decimal> = (0..10).map(|at| number(712 + 17 * at)).collect();
    let axis = Axis::fit(&typed, Bounds { least: None, most: None, finest: None });
    let point = |at: i64| Point {
        at,
        period: (2014 + at).to_string(),
        value: Some(number(712 + 17 * at)),
        label: format!("{}%", number(712 + 17 * at)),
        flag: Flag::Final,
    };
    let step = Step { from: 0, to: 12, period: "2026".to_owned(), value: number(880), high: None };
    let trend = Trend {
        name: Name {
            id: "share-trend".to_owned(),
            title: "Share of town sewage treated".to_owned(),
            description: String::new(),
        },
        ticks: axis.ticks(Decimal::to_string),
        axis,
        points: (0..10).map(point).collect(),
        baseline: Some(point(-1)),
        target: vec![step],
        target_label: "Target ≥88%".to_owned(),
        milestones: Vec::new(),
        key: vec![(Mark::Baseline, "Baseline".to_owned())],
    };
    bencher.bench(|| gongshi::chart::trend(black_box(&trend)));
}

/// Makes the index of a thousand entries that speak two languages.
#[divan::bench]
fn search(bencher: Bencher) {
    let layout = Layout { shelves: vec![Shelf { entries: 1000, per_piece: 16 }] };
    let entry = |place: usize| {
        Entry {
        names: vec![format!("荷潭县城镇污水处理率{place}"), format!("Share of sewage treated {place}")],
        keys: vec![format!("hetan-{place}-sewage-treated")],
        href: format!("indicators/hetan-{place}-sewage-treated.html"),
        chosen: Vec::new(),
        lang: None,
        text: "按统计制度由县年末汇总并经牵头单位确认的城镇污水处理率。\nThe latest value is 85.1% (2023), at or ahead of the path."
            .to_owned(),
        numbers: vec!["85.1".to_owned()],
    }
    };
    bencher
        .counter(ItemsCount::new(1000_usize))
        .bench(|| Index::new(&layout, &["指标".to_owned()], &Vec::new(), entry));
}

/// Writes a thousand numbers as Chinese does.
#[divan::bench]
fn numbers(bencher: Bencher) {
    let sources = sources();
    let site = site(&sources);
    let writer = gongshi::lang::Writer::new(site.report.languages.tag(Lang::AUTHENTIC));
    let numbers: Vec<Decimal> = (0..1000).map(|n| Decimal::new(n * 7919, (n % 3) as u32)).collect();
    bencher
        .counter(ItemsCount::new(numbers.len()))
        .bench(|| numbers.iter().map(|number| writer.number(number).len()).sum::<usize>());
}
