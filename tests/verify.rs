//! Signed copies are held against their manifest, with our own command and with the tools that everybody has.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test starts the program and says bluntly what it expects"
)]

use gongshi::manifest::{MANIFEST, Origin, SIGNATURE, SUMS};
use gongshi::signature::{KeyFlaw, PublicKey, SecretKey, generate, sign};
use gongshi::verify::{Difference, folder};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// What a run left behind.
struct Run {
    code: i32,
    out: String,
    err: String,
}

fn run(mut command: Command) -> Run {
    let output = command.stdin(Stdio::null()).output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    Run {
        code: output.status.code().expect("ended by a signal"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn gongshi(arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongshi"));
    command.args(arguments).args(["--lang", "en"]);
    run(command)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A new site that is published, and a folder for keys beside it.
struct Site {
    home: TempDir,
}

impl Site {
    fn new() -> Site {
        let site = Site { home: tempfile::tempdir().unwrap() };
        assert_eq!(gongshi(&["init", text(&site.root())]).code, 0);
        assert_eq!(gongshi(&["build", text(&site.root())]).code, 0);
        site
    }

    fn root(&self) -> PathBuf {
        self.home.path().join("site")
    }

    fn out(&self) -> PathBuf {
        self.root().join("public")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn sign(&self, key: &str, more: &[&str]) -> Run {
        let (out, key) = (self.out(), self.path(key));
        gongshi(&[&["sign", text(&out), "--key", text(&key)], more].concat())
    }

    fn verify(&self, key: &str) -> Run {
        let (out, key) = (self.out(), self.path(key));
        gongshi(&["verify", text(&out), "--key", text(&key)])
    }

    /// Checks the copy with the tools that everybody has.
    fn stock(&self, key: &str) -> [Run; 2] {
        let mut minisign = Command::new("minisign");
        minisign.args(["-V", "-m", MANIFEST, "-p", text(&self.path(key))]).current_dir(self.out());
        let mut sums = Command::new("sha256sum");
        sums.args(["--check", "--strict", "--quiet", SUMS]).current_dir(self.out());
        [run(minisign), run(sums)]
    }
}

#[test]
fn what_we_sign_the_stock_tools_verify() {
    let site = Site::new();
    let generated = gongshi(&["sign", "--generate", "--no-password", "--key", text(&site.path("our.key"))]);
    assert_eq!(generated.code, 0, "{}", generated.err);
    let mode =
        std::os::unix::fs::PermissionsExt::mode(&fs::metadata(site.path("our.key")).unwrap().permissions());
    assert_eq!(mode & 0o777, 0o600);
    let mut minisign = Command::new("minisign");
    minisign.args(["-G", "-W", "-p", text(&site.path("stock.pub")), "-s", text(&site.path("stock.key"))]);
    assert_eq!(run(minisign).code, 0);
    for (key, public) in [("our.key", "our.key.pub"), ("stock.key", "stock.pub")] {
        let signed = site.sign(key, &[]);
        assert_eq!((signed.code, signed.err.as_str()), (0, ""));
        let verified = site.verify(public);
        assert_eq!(verified.code, 0, "{}{}", verified.out, verified.err);
        let [minisign, sums] = site.stock(public);
        assert_eq!((minisign.code, sums.code), (0, 0), "{}{}", minisign.err, sums.err);
        let digest = signed.out.lines().last().unwrap().rsplit(' ').next().unwrap().to_owned();
        assert!(minisign.out.contains(&format!("manifest.json sha256 {digest}; site: ")), "{}", minisign.out);
    }
}

#[test]
fn building_and_verifying_count_the_same_files() {
    let home = tempfile::tempdir().unwrap();
    let root = home.path().join("site");
    assert_eq!(gongshi(&["init", text(&root)]).code, 0);
    let out = root.join("public");
    for more in [&[][..], &["--precompress"][..]] {
        let counted = |run: &Run, before: &str, after: &str| -> String {
            let (_, counted) = run.out.split_once(before).unwrap_or_else(|| panic!("{}{}", run.out, run.err));
            counted.split_once(after).unwrap().0.to_owned()
        };
        let built = gongshi(&[&["build", text(&root)], more].concat());
        let verified = gongshi(&["verify", text(&out)]);
        let files = counted(&built, "Wrote ", " files");
        assert_eq!(counted(&verified, "all ", " files"), files);
        // Beside them stand the two lists of them, as the guide says.
        let there =
            walkdir::WalkDir::new(&out).into_iter().flatten().filter(|entry| entry.file_type().is_file());
        assert_eq!(there.count().to_string(), (files.parse::<usize>().unwrap() + 2).to_string());
    }
}

#[test]
fn an_edition_names_the_one_before_it() {
    let site = Site::new();
    let digest = |run: &Run| {
        let line = run.out.lines().find_map(|line| line.strip_prefix("Manifest: sha256 "));
        line.expect("a digest").to_owned()
    };
    let first = digest(&gongshi(&["verify", text(&site.out())]));
    let settings = site.root().join("content/site.yaml");
    let edition = format!("\nprevious_edition:\n  manifest: {first}\n");
    fs::write(&settings, fs::read_to_string(&settings).unwrap() + &edition).unwrap();
    assert_eq!(gongshi(&["build", text(&site.root())]).code, 0);
    let next = gongshi(&["verify", text(&site.out())]);
    assert!(next.code == 0 && digest(&next) != first, "{}", next.out);
    assert!(next.out.contains(&format!("edition before: sha256 {first}\n")), "{}", next.out);
    assert!(fs::read_to_string(site.out().join("en/data.html")).unwrap().contains(&first));
}

#[test]
fn what_the_stock_tool_signs_we_verify() {
    let site = Site::new();
    let keys = [text(&site.path("stock.pub")).to_owned(), text(&site.path("stock.key")).to_owned()];
    // The stock tool reads a password from its input where there is no terminal.
    let mut minisign = Command::new("minisign");
    minisign.args(["-G", "-p", &keys[0], "-s", &keys[1]]).stdin(Stdio::piped()).stdout(Stdio::null());
    let mut asked = minisign.stderr(Stdio::null()).spawn().expect("minisign can be started");
    asked.stdin.take().unwrap().write_all(b"long and secret\nlong and secret\n").unwrap();
    assert!(asked.wait().unwrap().success());
    fs::write(site.path("password"), "long and secret\n").unwrap();
    // Without a password and a terminal nothing is signed, and nobody waits.
    let locked = site.sign("stock.key", &[]);
    assert_eq!((locked.code, site.out().join(SIGNATURE).exists()), (2, false), "{}", locked.err);
    assert!(locked.err.contains("--password-file"), "{}", locked.err);
    assert_eq!(site.sign("stock.key", &["--password-file", text(&site.path("password"))]).code, 0);
    assert_eq!(site.verify("stock.pub").code, 0);

    let mut minisign = Command::new("minisign");
    minisign.args(["-S", "-s", &keys[1], "-m", MANIFEST, "-t", "approved"]).current_dir(site.out());
    let mut asked =
        minisign.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    asked.stdin.take().unwrap().write_all(b"long and secret\n").unwrap();
    assert!(asked.wait().unwrap().success());
    let verified = site.verify("stock.pub");
    assert!(verified.code == 0 && verified.out.contains("approved"), "{}", verified.out);
}

#[test]
fn a_build_that_changes_something_is_not_signed_any_more() {
    let site = Site::new();
    assert_eq!(gongshi(&["sign", "--generate", "--no-password", "--key", text(&site.path("k"))]).code, 0);
    assert_eq!(site.sign("k", &[]).code, 0);
    let unchanged = gongshi(&["build", text(&site.root())]);
    assert!(!unchanged.out.contains("not signed any more"), "{}", unchanged.out);
    assert_eq!(site.verify("k.pub").code, 0);
    let file = site.root().join("content/departments.yaml");
    fs::write(&file, fs::read_to_string(&file).unwrap() + "# a remark\n").unwrap();
    let changed = gongshi(&["build", text(&site.root())]);
    assert!(changed.code == 0 && changed.out.contains("not signed any more"), "{}", changed.out);
    let verified = site.verify("k.pub");
    assert!(verified.code == 1 && verified.out.contains("not signed"), "{}", verified.out);
    assert_eq!(gongshi(&["rollback", text(&site.root())]).code, 0);
    assert_eq!(site.verify("k.pub").code, 0);
}

#[test]
fn a_key_in_the_folder_of_a_site_is_refused() {
    let site = Site::new();
    assert_eq!(gongshi(&["sign", "--generate", "--no-password", "--key", text(&site.path("k"))]).code, 0);
    for place in ["site/k", "site/public/k", "site/content/k"] {
        let refused = gongshi(&["sign", "--generate", "--no-password", "--key", text(&site.path(place))]);
        assert_eq!(refused.code, 3, "{place}");
        fs::copy(site.path("k"), site.path(place)).unwrap();
        assert_eq!(site.sign(place, &[]).code, 3, "{place}");
        fs::remove_file(site.path(place)).unwrap();
    }
    assert!(!site.out().join(SIGNATURE).exists());
    // A key is not written over.
    let before = fs::read(site.path("k")).unwrap();
    assert_eq!(gongshi(&["sign", "--generate", "--no-password", "--key", text(&site.path("k"))]).code, 3);
    assert_eq!(fs::read(site.path("k")).unwrap(), before);
}

#[test]
fn a_copy_that_is_not_whole_is_not_signed() {
    let site = Site::new();
    assert_eq!(gongshi(&["sign", "--generate", "--no-password", "--key", text(&site.path("k"))]).code, 0);
    fs::write(site.out().join("index.html"), "not the plan").unwrap();
    let refused = site.sign("k", &[]);
    assert_eq!((refused.code, site.out().join(SIGNATURE).exists()), (1, false));
    assert!(refused.err.contains("index.html"), "{}", refused.err);
}

#[test]
fn what_is_no_copy_and_no_key_is_said() {
    let site = Site::new();
    let missing = gongshi(&["verify", text(&site.path("missing"))]);
    assert_eq!(missing.code, 3);
    let other = gongshi(&["verify", text(site.home.path())]);
    assert!(other.code == 1 && other.out.contains("manifest.json"), "{}", other.out);
    // What stands beside a published site, or in it, is not taken for a copy that was changed.
    for folder in [site.root(), site.out().join("en")] {
        let mistaken = gongshi(&["verify", text(&folder)]);
        let advice = format!("gongshi verify {}\n", text(&site.out()));
        assert!(mistaken.code == 2 && mistaken.err.ends_with(&advice), "{}{}", mistaken.out, mistaken.err);
    }
    fs::write(site.path("no.key"), "RW").unwrap();
    assert_eq!(site.verify("no.key").code, 2);
    assert_eq!(gongshi(&["verify", "ftp://example.gov.cn/"]).code, 2);
    assert_eq!(gongshi(&["verify", text(&site.out()), "--resume", "notes"]).code, 2);
    assert_eq!(site.sign("no.key", &[]).code, 2);
}

/// A generator of numbers that are the same on every run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}

/// A signed site of a few small files.
fn signed(out: &Path) -> PublicKey {
    let release = gongshi::publish::begin(out, &[]).unwrap();
    for number in 0..8 {
        let route = if number % 2 == 0 { format!("{number}.html") } else { format!("en/{number}.html") };
        release.write(&route, format!("<p>{number}</p>").repeat(number + 1).as_bytes()).unwrap();
    }
    let origin = Origin {
        site: "质量强市".into(),
        version: "0.1.0".into(),
        input: "00ff".into(),
        previous_edition: Some("ff00".into()),
    };
    release.commit(&origin).unwrap();
    let pair = generate(None).unwrap();
    let key = SecretKey::read(&pair.secret, || Err(KeyFlaw::Locked)).unwrap();
    gongshi::publish::sign(out, |json| {
        Ok::<_, gongshi::failure::Failure>(sign(&key, json, "site: 质量强市").expect("a signature"))
    })
    .unwrap();
    PublicKey::read(&pair.public).unwrap()
}

#[test]
fn a_thousand_changes_are_all_found_and_named() {
    let home = tempfile::tempdir().unwrap();
    let out = home.path().join("public");
    let key = signed(&out);
    let differences = || folder(&out, Some(&key), |_| ()).unwrap().differences;
    assert_eq!(differences(), []);
    let mut files: Vec<String> = walkdir::WalkDir::new(&out)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| text(entry.path().strip_prefix(&out).unwrap()).to_owned())
        .collect();
    files.sort();
    let listed: Vec<String> =
        files.iter().filter(|file| ![MANIFEST, SIGNATURE].contains(&file.as_str())).cloned().collect();
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for round in 0..1000 {
        let any = &files[random.below(files.len())];
        let place = random.below(listed.len());
        let another = (place + 1 + random.below(listed.len() - 1)) % listed.len();
        let (one, other) = (&listed[place], &listed[another]);
        let path = |route: &str| out.join(route);
        let read = |route: &str| fs::read(path(route)).unwrap();
        match round % 5 {
            0 => {
                let before = read(any);
                let (mut changed, bit) = (before.clone(), random.below(before.len() * 8));
                changed[bit / 8] ^= 1 << (bit % 8);
                fs::write(path(any), changed).unwrap();
                let found = differences();
                match any.as_str() {
                    MANIFEST | SIGNATURE => {
                        assert!(matches!(found[0], Difference::Signature(_)), "{any} {bit}: {found:?}");
                    }
                    _ => assert_eq!(found, [Difference::Changed(any.clone())]),
                }
                fs::write(path(any), before).unwrap();
            }
            1 => {
                let before = read(any);
                fs::remove_file(path(any)).unwrap();
                let expected = match any.as_str() {
                    MANIFEST => Difference::NoManifest,
                    SIGNATURE => Difference::NoSignature,
                    _ => Difference::Missing(any.clone()),
                };
                assert_eq!(differences(), [expected]);
                fs::write(path(any), before).unwrap();
            }
            2 => {
                let extra = format!("{}extra-{}", ["", "en/"][random.below(2)], random.below(1000));
                fs::write(path(&extra), random.below(1000).to_string()).unwrap();
                assert_eq!(differences(), [Difference::Extra(extra.clone())]);
                fs::remove_file(path(&extra)).unwrap();
            }
            3 => {
                let to = format!("{}renamed-{}", ["", "en/"][random.below(2)], random.below(1000));
                fs::rename(path(one), path(&to)).unwrap();
                assert_eq!(differences(), [Difference::Renamed { from: one.clone(), to: to.clone() }]);
                fs::rename(path(&to), path(one)).unwrap();
            }
            _ => {
                let (a, b) = (read(one), read(other));
                fs::write(path(one), &b).unwrap();
                fs::write(path(other), &a).unwrap();
                let (first, second) = if one < other { (one, other) } else { (other, one) };
                assert_eq!(differences(), [Difference::Swapped(first.clone(), second.clone())]);
                fs::write(path(one), a).unwrap();
                fs::write(path(other), b).unwrap();
            }
        }
    }
    assert_eq!(differences(), []);
}

#[test]
fn the_folder_in_which_a_site_is_written_is_not_the_published_site() {
    let site = Site::new();
    assert_eq!(gongshi(&["sign", "--generate", "--no-password", "--key", text(&site.path("k"))]).code, 0);
    let key = site.path("k");
    let sign = || gongshi(&["sign", text(&site.root()), "--key", text(&key)]);
    let refused = sign();
    assert_eq!(refused.code, 3);
    let advice = format!("gongshi sign {} --key", text(&site.out()));
    assert!(refused.err.contains(&advice) && !refused.err.contains("--out"), "{}", refused.err);
    fs::remove_dir_all(site.out()).unwrap();
    let refused = sign();
    assert!(refused.code == 3 && refused.err.contains("build the site first"), "{}", refused.err);
}

#[test]
fn files_that_agree_are_told_from_a_signature_that_does_not() {
    let site = Site::new();
    for key in ["k", "other"] {
        assert_eq!(gongshi(&["sign", "--generate", "--no-password", "--key", text(&site.path(key))]).code, 0);
    }
    let unsigned = site.verify("k.pub");
    assert_eq!(unsigned.code, 1);
    assert!(
        unsigned.out.contains("files agree with the manifest, but the site is not signed"),
        "{}",
        unsigned.out
    );
    assert_eq!(site.sign("other", &[]).code, 0);
    let others = site.verify("k.pub");
    assert_eq!(others.code, 1);
    assert!(others.out.contains("another key") && others.out.contains("files agree"), "{}", others.out);
    assert!(!others.out.contains("not what was published"), "{}", others.out);
    let neither = gongshi(&["verify", text(&site.out()), "--key", "RWxyz"]);
    assert!(
        neither.code == 2 && neither.err.contains("neither a file nor a minisign public key"),
        "{}",
        neither.err
    );
}
