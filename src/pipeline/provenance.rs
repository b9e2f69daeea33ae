//! Says of each page what it was made from, so that the next build can keep the pages that it would make from the same.
//!
//! A page is made from the program and the theme, from what the report says apart from its indicators, and from the
//! indicators that it looks at. All but the last is one digest, the base: where it differs, every page is made. Which
//! indicators a page looks at is noted while it is made, by the reading itself ([`noting`](crate::model::noting)), so
//! that nobody has to say it and nobody can forget to. Where none of their files was touched, the page would be made
//! from the same again.

use super::Site;
use crate::model::{Reads, Report};
use crate::plan::{Page, Plan};
use crate::source::{Digest, SourceId, Sources};
use rayon::prelude::*;
use std::collections::{BTreeSet, HashMap};
use std::fmt::Debug;
use std::sync::{Mutex, PoisonError};

/// What is published of an earlier build.
pub struct Past<'a> {
    /// What decides what is made besides the files: the program, and what it was asked for.
    pub maker: &'a str,
    /// What the build noted; nothing where what it published is there no more.
    pub noted: Option<&'a str>,
    /// Takes the published file at a route over into the new site. False where it is not what was published.
    pub keep: &'a (dyn Fn(&str) -> bool + Sync),
}

/// What the pages of a build are made from, and which of an earlier one may be kept.
pub(super) struct Provenance<'a> {
    plan: &'a Plan<'a>,
    past: &'a Past<'a>,
    /// The lines of the earlier note on pages that may be kept, by the place of the page.
    kept: HashMap<usize, &'a str>,
    /// For each indicator, in their order, which of the files with indicators it is written in.
    written: Vec<usize>,
    /// The note of this build: the base, a line for each file with indicators, and after an empty line one for each page in
    /// the order in which they come. For example `12: 0 3` for page 12, which looks at indicators of the files 0 and 3, and
    /// `13: *` for one that goes through all. It is written in one piece, for a large site has no room to spare.
    note: Mutex<String>,
}

impl<'a> Provenance<'a> {
    pub fn of(site: &Site, plan: &'a Plan<'a>, sources: &Sources, past: &'a Past<'a>) -> Provenance<'a> {
        let files: BTreeSet<SourceId> = site.report.written.iter().copied().collect();
        let place: HashMap<SourceId, usize> =
            files.iter().enumerate().map(|(at, file)| (*file, at)).collect();
        let written = site.report.written.iter().filter_map(|file| place.get(file).copied()).collect();
        let mut head = base(site, sources, &files, past.maker).hex();
        for digest in files.iter().filter_map(|file| sources.get(*file)).map(|file| file.digest) {
            head.push('\n');
            head.push_str(&digest.hex());
        }
        let kept = past.noted.and_then(|noted| kept(noted, &head)).unwrap_or_default();
        head.push_str("\n\n");
        Provenance { plan, past, kept, written, note: Mutex::new(head) }
    }

    /// Whether a page would be made from the same as the published one, which is taken over then.
    pub fn keeps(&self, page: &Page) -> bool {
        let line = self.plan.place(page.route.as_str()).and_then(|place| self.kept.get(&place));
        let Some(line) = line.filter(|_| (self.past.keep)(page.route.as_str())) else { return false };
        self.put(line);
        true
    }

    /// Notes which indicators a page has looked at.
    pub fn note(&self, page: &Page, reads: &Reads) {
        let Some(place) = self.plan.place(page.route.as_str()) else { return };
        let mut line = format!("{place}:");
        match reads {
            Reads::All => line.push_str(" *"),
            Reads::These(places) => {
                let files: BTreeSet<usize> =
                    places.iter().filter_map(|place| self.written.get(*place).copied()).collect();
                files.iter().for_each(|file| line.push_str(&format!(" {file}")));
            }
        }
        self.put(&line);
    }

    fn put(&self, line: &str) {
        let mut note = self.note.lock().unwrap_or_else(PoisonError::into_inner);
        note.push_str(line);
        note.push('\n');
    }

    /// The note of this build.
    pub fn told(self) -> String {
        let mut note = self.note.into_inner().unwrap_or_else(PoisonError::into_inner);
        note.shrink_to_fit();
        note
    }
}

/// The lines of a note on the pages that would be made from the same, for a site with this head.
fn kept<'n>(noted: &'n str, head: &str) -> Option<HashMap<usize, &'n str>> {
    let (before, pages) = noted.split_once("\n\n")?;
    let (mut before, mut now) = (before.lines(), head.lines());
    if before.next() != now.next() {
        return None;
    }
    let (before, now): (Vec<&str>, Vec<&str>) = (before.collect(), now.collect());
    if before.len() != now.len() {
        return None;
    }
    let same: Vec<bool> = before.iter().zip(&now).map(|(before, now)| before == now).collect();
    let is_same = |file: &str| file.parse().ok().and_then(|file: usize| same.get(file)) == Some(&true);
    let page = |line: &'n str| {
        let (place, files) = line.split_once(':')?;
        let holds = match files.trim() {
            "*" => same.iter().all(|same| *same),
            files => files.split_whitespace().all(is_same),
        };
        holds.then_some((place.parse().ok()?, line))
    };
    Some(pages.lines().filter_map(page).collect())
}

/// The digest of everything that any page may be made from, except what is written in the files with indicators.
fn base(site: &Site, sources: &Sources, indicators: &BTreeSet<SourceId>, maker: &str) -> Digest {
    let mut digests = vec![Digest::of(maker.as_bytes()), site.ground.digest()];
    // What may be shown although it looks personal needs no place here: `content/allow.yaml` is one of the files below,
    // and a build in which something else is perhaps personal says so, and is not noted.
    digests.push(said(sources.limits()));
    for (id, file) in sources.iter().filter(|(id, _)| !indicators.contains(id)) {
        digests.extend([said(&(id, &file.path)), file.digest]);
    }
    // Every field is named, so that one that is new is thought of here.
    let Report {
        languages,
        site,
        departments,
        documents,
        leading_group,
        task_forces,
        tasks,
        indicators: _,
        written: _,
        safeguards,
        phases,
        updates,
        guiding_ideas,
        overall_goals,
        about,
        texts,
        attachments,
    } = &site.report;
    let parts: [&(dyn Debug + Sync); 6] = [
        &(languages, site, leading_group),
        departments,
        documents,
        &(task_forces, tasks),
        &(safeguards, phases, updates, guiding_ideas, overall_goals),
        &(about, texts, attachments),
    ];
    digests.par_extend(parts.par_iter().map(|part| said(*part)));
    Digest::of_all(&digests)
}

/// The digest of all that something says; equal numbers that are written differently are different.
fn said(of: &dyn Debug) -> Digest {
    Digest::of(format!("{of:?}").as_bytes())
}
