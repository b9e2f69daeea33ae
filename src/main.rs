use gongshi::{load, pipeline};
fn main() {
    let root = std::env::args().nth(1).unwrap();
    let out = std::env::args().nth(2).unwrap();
    let sources = load::read(std::path::Path::new(&root)).unwrap();
    let c = pipeline::prepare(&sources);
    let cat = gongshi::diagnostic::Catalogue::new(gongshi::diagnostic::Wording::En);
    print!(
        "{}",
        gongshi::diagnostic::print::terminal(
            &c.diagnostics,
            &sources,
            &cat,
            gongshi::diagnostic::print::Ink::Plain
        )
    );
    if let Some(site) = c.value {
        let n = pipeline::render(&site, &sources, |route, bytes| -> std::io::Result<()> {
            let p = std::path::Path::new(&out).join(route);
            std::fs::create_dir_all(p.parent().unwrap())?;
            std::fs::write(p, bytes)
        })
        .unwrap();
        print!(
            "{}",
            gongshi::diagnostic::print::terminal(
                &n.diagnostics,
                &sources,
                &cat,
                gongshi::diagnostic::print::Ink::Plain
            )
        );
        println!("{} pages", n.value);
    }
}
