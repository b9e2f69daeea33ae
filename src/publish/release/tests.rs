//! What a release promises, tried on real folders.

use super::*;
use crate::manifest::{Manifest, SIGNATURE};
use crate::publish::Exchange;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};

struct Site {
    home: tempfile::TempDir,
}

impl Site {
    fn new() -> Site {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join("content")).unwrap();
        Site { home }
    }

    fn output(&self) -> PathBuf {
        self.home.path().join("public")
    }

    fn previous(&self) -> PathBuf {
        self.home.path().join(".public.gongshi-previous")
    }

    fn begin(&self) -> Result<Release, Failure> {
        begin(&self.output(), &[self.home.path().join("content"), self.home.path().join("themes")])
    }

    fn publish(&self, pages: &[(&str, &str)]) -> Changes {
        let release = self.begin().unwrap();
        for (route, text) in pages {
            release.write(route, text.as_bytes()).unwrap();
        }
        release.commit(&Origin::default()).unwrap()
    }

    /// Everything in the site's folder with its bytes; links and empty folders count with none.
    fn everything(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let entries = walkdir::WalkDir::new(self.home.path()).min_depth(1);
        entries.into_iter().map(|e| e.unwrap().into_path()).map(|p| (p.clone(), read(&p))).collect()
    }
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_default()
}

fn cause(result: Result<Release, Failure>) -> Cause {
    result.unwrap_err().cause
}

#[test]
fn a_first_publication_has_the_pages_and_a_manifest() {
    let site = Site::new();
    let changes = site.publish(&[("index.html", "首页"), ("en/a/index.html", "home")]);
    assert_eq!(changes.added, ["en/a/index.html", "index.html"]);
    assert_eq!((changes.removed.len(), changes.unchanged, changes.atomic), (0, 0, Exchange::Atomic));
    assert_eq!(read(&site.output().join("en/a/index.html")), b"home");
    let manifest = Manifest::parse(&read(&site.output().join(MANIFEST))).unwrap();
    assert_eq!(manifest.files.get("index.html"), Some(&Entry::of("首页".as_bytes())));
    assert_eq!(manifest.files.keys().collect::<Vec<_>>(), ["SHA256SUMS", "en/a/index.html", "index.html"]);
    let sums = String::from_utf8(read(&site.output().join(SUMS))).unwrap();
    let listed: Vec<&str> =
        sums.lines().filter_map(|line| line.split_once("  ")).map(|(_, path)| path).collect();
    assert_eq!(listed, ["en/a/index.html", "index.html"]);
    assert_eq!(changes.manifest, sha256(&read(&site.output().join(MANIFEST))));
    assert_eq!(fs::read_dir(site.home.path()).unwrap().count(), 2, "content and public, nothing else");
}

#[test]
fn a_second_publication_keeps_adds_changes_and_removes() {
    let site = Site::new();
    site.publish(&[("a.html", "a"), ("b.html", "b"), ("old/c.html", "c")]);
    let inode = |route: &str| fs::metadata(site.output().join(route)).unwrap().ino();
    let before = inode("a.html");
    let changes = site.publish(&[("a.html", "a"), ("b.html", "B"), ("new/d.html", "d")]);
    assert_eq!(changes.added, ["new/d.html"]);
    assert_eq!(changes.changed, ["b.html"]);
    assert_eq!(changes.removed, ["old/c.html"]);
    assert_eq!(changes.unchanged, 1);
    assert_eq!(inode("a.html"), before, "an unchanged file is shared, not written");
    assert!(!site.output().join("old").exists());
    assert_eq!(read(&site.previous().join("old/c.html")), b"c");
    assert_eq!(
        fs::read_dir(site.home.path()).unwrap().count(),
        3,
        "content, public, and the previous release"
    );
}

#[test]
fn where_nothing_differs_nothing_is_published() {
    let site = Site::new();
    site.publish(&[("a.html", "first"), ("en/b.html", "b")]);
    site.publish(&[("a.html", "a"), ("en/b.html", "b")]);
    fs::write(site.output().join(SIGNATURE), "signed").unwrap();
    let folder = |path: &Path| fs::metadata(path).unwrap().ino();
    let before = (site.everything(), folder(&site.output()));
    let changes = site.publish(&[("en/b.html", "b"), ("a.html", "a")]);
    assert_eq!((changes.unchanged, changes.signed), (2, Signed::Still));
    assert_eq!((site.everything(), folder(&site.output())), before);
    assert_eq!(read(&site.previous().join("a.html")), b"first");
}

#[test]
fn what_only_looks_the_same_is_published_anew() {
    let pages = [("a.html", "a"), ("en/b.html", "b")];
    let spoil: [fn(&Path); 3] = [
        |output| fs::set_permissions(output.join("en"), fs::Permissions::from_mode(0o700)).unwrap(),
        |output| fs::set_permissions(output.join("a.html"), fs::Permissions::from_mode(0o600)).unwrap(),
        |output| fs::write(output.join(SUMS), "").unwrap(),
    ];
    for spoil in spoil {
        let site = Site::new();
        site.publish(&pages);
        let whole = read(&site.output().join(SUMS));
        spoil(&site.output());
        site.publish(&pages);
        let mode = |path: &str| fs::metadata(site.output().join(path)).unwrap().mode() & 0o7777;
        assert_eq!((mode("en"), mode("a.html")), (0o755, 0o644));
        assert_eq!(read(&site.output().join(SUMS)), whole);
    }
}

#[test]
fn another_origin_is_another_manifest() {
    let site = Site::new();
    site.publish(&[("a.html", "a")]);
    let release = site.begin().unwrap();
    release.write("a.html", b"a").unwrap();
    let origin = Origin { input: "00ff".into(), ..Origin::default() };
    assert_eq!(release.commit(&origin).unwrap().unchanged, 1);
    let manifest = Manifest::parse(&read(&site.output().join(MANIFEST))).unwrap();
    assert_eq!(manifest.origin, origin);
}

#[test]
fn a_signature_stays_with_the_release_that_it_signs() {
    let site = Site::new();
    assert_eq!(site.publish(&[("a.html", "a")]).signed, Signed::Never);
    fs::write(site.output().join(SIGNATURE), "signed").unwrap();
    assert_eq!(site.publish(&[("a.html", "A")]).signed, Signed::NoLonger);
    assert!(!site.output().join(SIGNATURE).exists());
    assert_eq!(read(&site.previous().join(SIGNATURE)), b"signed");
    assert_eq!(site.publish(&[("a.html", "b")]).signed, Signed::Never);
}

#[test]
fn one_previous_release_is_kept() {
    let site = Site::new();
    for page in ["1", "2", "3", "4"] {
        site.publish(&[("a.html", page)]);
    }
    assert_eq!(read(&site.previous().join("a.html")), b"3");
    assert_eq!(fs::read_dir(site.home.path()).unwrap().count(), 3);
}

#[test]
fn what_others_put_into_the_previous_release_stops_a_build() {
    let site = Site::new();
    site.publish(&[("a.html", "1")]);
    site.publish(&[("a.html", "2")]);
    fs::write(site.previous().join("thesis.docx"), "three years").unwrap();
    let before = site.everything();
    let release = site.begin().unwrap();
    release.write("a.html", b"3").unwrap();
    let refused = release.commit(&Origin::default()).unwrap_err();
    assert!(matches!(refused.cause, Cause::ForeignFiles(files) if files == ["thesis.docx"]));
    assert_eq!(site.everything(), before);
}

/// A run that is killed leaves its lock and its folders. Here it was killed right behind the switch.
#[test]
fn a_release_that_a_killed_run_replaced_is_kept() {
    let site = Site::new();
    site.publish(&[("a.html", "1")]);
    let replaced = site.publish(&[("a.html", "2")]).manifest;
    let home = site.home.path();
    fs::rename(site.output(), home.join(".public.gongshi-staging")).unwrap();
    fs::create_dir(site.output()).unwrap();
    for file in ["a.html", SUMS, MANIFEST] {
        fs::copy(site.previous().join(file), site.output().join(file)).unwrap();
    }
    fs::write(home.join(".public.gongshi-lock"), format!("process 1\nreplacing {replaced}\n")).unwrap();
    drop(site.begin().unwrap());
    assert_eq!(read(&site.previous().join("a.html")), b"2");
    assert_eq!(fs::read_dir(home).unwrap().count(), 3);
}

/// Where links are refused, as across file systems, the bytes are copied.
#[test]
fn an_unchanged_file_that_cannot_be_linked_is_copied() {
    let site = Site::new();
    site.publish(&[("a.html", "a")]);
    let place = Place::of(&site.output()).unwrap();
    let published = Published::of(&place).unwrap();
    let copy = site.home.path().join("copy");
    fs::write(&copy, "in the way of the link").unwrap();
    let refused = |bytes| published.share("a.html", &Entry::of(bytes), &copy).unwrap_err().cause;
    assert!(matches!(refused(b"a"), Cause::System(_)) && matches!(refused(b"b"), Cause::Damaged));
    fs::remove_file(&copy).unwrap();
    published.share("a.html", &Entry::of(b"a"), &copy).unwrap();
    assert_eq!(read(&copy), b"a");
}

#[test]
fn a_page_that_was_edited_by_hand_is_mended() {
    let site = Site::new();
    site.publish(&[("a.html", "aaa"), ("b.html", "b")]);
    fs::write(site.output().join("a.html"), "xyz").unwrap();
    let changes = site.publish(&[("a.html", "aaa"), ("b.html", "b")]);
    assert_eq!(changes.changed, ["a.html"]);
    assert_eq!(read(&site.output().join("a.html")), b"aaa");
}

#[test]
fn a_page_that_was_edited_to_what_is_built_next_is_changed_all_the_same() {
    let site = Site::new();
    site.publish(&[("a.html", "published")]);
    fs::write(site.output().join("a.html"), "built next").unwrap();
    assert_eq!(site.publish(&[("a.html", "built next")]).changed, ["a.html"]);
}

#[test]
fn everybody_may_read_what_is_published() {
    let site = Site::new();
    site.publish(&[("en/a.html", "a")]);
    let mode = |path: &str| fs::metadata(site.output().join(path)).unwrap().mode() & 0o7777;
    assert_eq!((mode(""), mode("en"), mode("en/a.html"), mode(MANIFEST)), (0o755, 0o755, 0o644, 0o644));
    let page = site.output().join("en/a.html");
    fs::set_permissions(&page, fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(site.publish(&[("en/a.html", "a")]).unchanged, 1);
    assert_eq!(mode("en/a.html"), 0o644);
}

#[test]
fn foreign_files_are_named_and_nothing_is_touched() {
    let site = Site::new();
    site.publish(&[("a.html", "a")]);
    fs::write(site.output().join("verify.txt"), "theirs").unwrap();
    let before = site.everything();
    assert!(matches!(cause(site.begin()), Cause::ForeignFiles(files) if files == ["verify.txt"]));
    assert_eq!(site.everything(), before);
}

#[test]
fn a_foreign_file_that_comes_during_the_build_stops_it() {
    let site = Site::new();
    site.publish(&[("a.html", "a")]);
    let release = site.begin().unwrap();
    release.write("a.html", b"A").unwrap();
    fs::write(site.output().join("verify.txt"), "theirs").unwrap();
    assert!(matches!(release.commit(&Origin::default()).unwrap_err().cause, Cause::ForeignFiles(_)));
    assert_eq!(read(&site.output().join("a.html")), b"a");
}

#[test]
fn links_files_and_folders_above_are_refused() {
    let site = Site::new();
    let home = site.home.path();
    let inputs = [home.join("content")];
    fs::write(home.join("file"), "x").unwrap();
    std::os::unix::fs::symlink("content", home.join("link")).unwrap();
    let before = site.everything();
    let refused = |output: &str| cause(begin(&home.join(output), &inputs));
    assert!(matches!(refused("file"), Cause::NotAFolder));
    assert!(matches!(refused("link"), Cause::NotAFolder));
    assert!(matches!(refused("link/"), Cause::NotAFolder));
    for output in ["", "..", "content", "content/public"] {
        assert!(matches!(refused(output), Cause::InputFolder), "{output}");
    }
    assert_eq!(site.everything(), before);
}

#[test]
fn a_dropped_release_leaves_nothing() {
    let site = Site::new();
    site.publish(&[("a.html", "a")]);
    let before = site.everything();
    let release = site.begin().unwrap();
    release.write("a.html", b"A").unwrap();
    release.write("en/b.html", b"b").unwrap();
    drop(release);
    assert_eq!(site.everything(), before);
}

#[test]
fn a_failed_write_leaves_the_old_site() {
    let site = Site::new();
    site.publish(&[("a.html", "a")]);
    let before = site.everything();
    let release = site.begin().unwrap();
    release.write("a.html", b"A").unwrap();
    assert!(release.write("a.html/b", b"").is_err(), "a file cannot be a folder");
    assert!(release.write("a.html", b"again").is_err(), "a route is written once");
    assert!(release.write("../a.html", b"").is_err(), "a route stays inside");
    assert!(release.write(MANIFEST, b"").is_err(), "the manifest is ours");
    drop(release);
    assert_eq!(site.everything(), before);
}

#[test]
fn what_was_damaged_before_the_switch_is_not_published() {
    let site = Site::new();
    site.publish(&[("a.html", "a")]);
    let before = site.everything();
    for (damaged, bytes) in [("a.html", "longer"), ("a.html", "B"), ("stranger.html", "A")] {
        let release = site.begin().unwrap();
        release.write("a.html", b"A").unwrap();
        fs::write(release.staging.path().join(damaged), bytes).unwrap();
        assert!(
            matches!(release.commit(&Origin::default()).unwrap_err().cause, Cause::Damaged),
            "{damaged}: {bytes}"
        );
        assert_eq!(site.everything(), before);
    }
}

#[test]
fn what_was_lost_or_led_elsewhere_before_the_switch_is_not_published() {
    let site = Site::new();
    site.publish(&[("a.html", "a")]);
    let before = site.everything();
    let outside = tempfile::tempdir().unwrap();
    let elsewhere = outside.path().join("a.html");
    fs::write(&elsewhere, "A").unwrap();
    for spoil in [
        (|staged: &Path, _: &Path| fs::remove_file(staged).unwrap()) as fn(&Path, &Path),
        |staged, elsewhere| {
            fs::remove_file(staged).unwrap();
            std::os::unix::fs::symlink(elsewhere, staged).unwrap();
        },
    ] {
        let release = site.begin().unwrap();
        release.write("a.html", b"A").unwrap();
        spoil(&release.staging.path().join("a.html"), &elsewhere);
        assert!(matches!(release.commit(&Origin::default()).unwrap_err().cause, Cause::Damaged));
        assert_eq!(site.everything(), before);
    }
}

#[test]
fn what_is_shared_and_was_edited_meanwhile_is_not_published() {
    let site = Site::new();
    site.publish(&[("a.html", "a"), ("b.html", "b")]);
    let release = site.begin().unwrap();
    release.write("a.html", b"A").unwrap();
    release.write("b.html", b"b").unwrap();
    fs::write(site.output().join("b.html"), "longer").unwrap();
    assert!(matches!(release.commit(&Origin::default()).unwrap_err().cause, Cause::Damaged));
    assert_eq!(read(&site.output().join("a.html")), b"a");
}

#[test]
fn two_builds_do_not_publish_at_once() {
    let site = Site::new();
    let first = site.begin().unwrap();
    assert!(matches!(cause(site.begin()), Cause::Busy(Some(_))));
    drop(first);
    site.begin().unwrap();
}

#[test]
fn many_threads_write_at_once_and_the_manifest_does_not_notice() {
    use rayon::prelude::{IntoParallelIterator, ParallelIterator};
    let publish = || {
        let site = Site::new();
        let release = site.begin().unwrap();
        let write = |n: usize| release.write(&format!("{}/{n}.html", n % 7), n.to_string().as_bytes());
        (0..200).into_par_iter().try_for_each(write).unwrap();
        assert_eq!(release.commit(&Origin::default()).unwrap().added.len(), 200);
        read(&site.output().join(MANIFEST))
    };
    assert_eq!(publish(), publish());
}

#[test]
fn an_empty_folder_is_taken_over_and_a_missing_one_is_made() {
    let site = Site::new();
    fs::create_dir(site.output()).unwrap();
    site.publish(&[("a.html", "a")]);
    let deep = site.home.path().join("out/deep/public");
    begin(&deep, &[]).unwrap().commit(&Origin::default()).unwrap();
    assert!(deep.join(MANIFEST).exists());
}
