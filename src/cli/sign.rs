//! `gongshi sign`: signs the manifest of a published site.

use super::exit::Exit;
use super::stream;
use super::verify::said;
use super::words::{Words, path};
use crate::failure::{Action, Cause, Failure};
use crate::manifest::{MANIFEST, Manifest, sha256};
use crate::publish;
use crate::signature::{self, KeyFlaw, SecretKey};
use crate::verify::{self, Verdict};
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  gongshi sign --generate --key ~/keys/my-city.key     a new pair of keys: my-city.key and my-city.key.pub
  gongshi sign my-city/public --key ~/keys/my-city.key

The signature is written beside the manifest and is one of minisign’s; so are the keys. The secret key \
stays with whoever approves a release, and never in the folder of a site. A copy that is not whole is not signed.";

/// Sign the manifest of a published site
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
#[command(group(clap::ArgGroup::new("work").args(["out", "generate"]).required(true)))]
pub struct Arguments {
    /// The folder of the published site
    out: Option<PathBuf>,
    /// The secret key: a file as `minisign -G` makes it
    #[arg(long, value_name = "KEY")]
    key: PathBuf,
    /// Make a new pair of keys instead: KEY, and KEY.pub for everybody
    #[arg(long)]
    generate: bool,
    /// Read the key's password from the first line of this file, and not from the terminal
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// With --generate: do not protect the key by a password
    #[arg(long, requires = "generate", conflicts_with = "password_file")]
    no_password: bool,
}

/// Why nothing was signed.
enum Refused {
    Machine(Failure),
    Key(KeyFlaw),
    /// The folder is that in which a site is written; where it is published, if it is.
    Written(Option<PathBuf>),
    /// The published site is not what its manifest says.
    Different(Box<Verdict>),
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Refused {
        Refused::Machine(failure)
    }
}

impl From<KeyFlaw> for Refused {
    fn from(flaw: KeyFlaw) -> Refused {
        Refused::Key(flaw)
    }
}

pub fn run(arguments: &Arguments, words: &Words) -> Result<Exit, Failure> {
    let done = match &arguments.out {
        Some(out) => sign(arguments, out, words),
        None => generate(arguments, words),
    };
    match done {
        Ok(text) => {
            stream::out(&text)?;
            Ok(Exit::Fine)
        }
        Err(Refused::Machine(failure)) => Err(failure),
        Err(Refused::Key(flaw)) => {
            stream::err(&(words.say(flawed(flaw), [("key", path(&arguments.key))]) + "\n"));
            Ok(Exit::Usage)
        }
        Err(Refused::Written(published)) => {
            let site = path(arguments.out.as_deref().unwrap_or(Path::new(".")));
            let text = match published {
                Some(out) => {
                    let named = [("site", site), ("out", path(&out)), ("key", path(&arguments.key))];
                    words.say("sign-written-site", named)
                }
                None => words.say("sign-unbuilt-site", [("site", site)]),
            };
            stream::err(&(text + "\n"));
            Ok(Exit::Machine)
        }
        Err(Refused::Different(verdict)) => {
            let out = arguments.out.clone().unwrap_or_default();
            stream::err(&said(&verdict, &out.to_string_lossy(), words));
            stream::err(&(words.say("sign-different", []) + "\n"));
            Ok(Exit::Content)
        }
    }
}

fn flawed(flaw: KeyFlaw) -> &'static str {
    match flaw {
        KeyFlaw::NotAKey => "sign-not-a-key",
        KeyFlaw::Locked => "sign-locked",
        KeyFlaw::WrongPassword => "sign-wrong-password",
        KeyFlaw::Refused => "sign-refused",
    }
}

fn sign(arguments: &Arguments, out: &Path, words: &Words) -> Result<String, Refused> {
    let is_published = |out: &Path| out.join(MANIFEST).is_file();
    if out.join("content").is_dir() && !is_published(out) {
        return Err(Refused::Written(Some(out.join("public")).filter(|public| is_published(public))));
    }
    keep_off(&arguments.key, Some(out))?;
    let text = std::fs::read(&arguments.key).map_err(Failure::system(Action::Read, &arguments.key))?;
    let key = SecretKey::read(&String::from_utf8_lossy(&text), || password(arguments, words, Asked::Once))?;
    let mut digest = String::new();
    publish::sign(out, |json| {
        let verdict = verify::folder(out, None, |_| ())?;
        if !verdict.differences.is_empty() {
            return Err(Refused::Different(Box::new(verdict)));
        }
        digest = sha256(json);
        Ok(signature::sign(&key, json, &comment(json, &digest))?)
    })?;
    let signed = [("out", path(out)), ("key", key.public()?.id().into())];
    let lines = [words.say("signed", signed), words.say("build-manifest", [("digest", digest.into())])];
    Ok(lines.join("\n") + "\n")
}

/// What is signed with the manifest, and shown to whoever verifies it. There is no date in it: none would be proved.
fn comment(json: &[u8], digest: &str) -> String {
    let origin = Manifest::parse(json).unwrap_or_default().origin;
    // The title comes last, because nobody knows its length.
    format!("gongshi {}; manifest.json sha256 {digest}; site: {}", origin.version, origin.site)
}

fn generate(arguments: &Arguments, words: &Words) -> Result<String, Refused> {
    let secret = &arguments.key;
    keep_off(secret, None)?;
    let mut public = secret.clone().into_os_string();
    public.push(".pub");
    let public = PathBuf::from(public);
    for path in [secret, &public] {
        if path.symlink_metadata().is_ok() {
            return Err(Failure::system(Action::Write, path)(ErrorKind::AlreadyExists.into()).into());
        }
    }
    let password = match arguments.no_password {
        true => None,
        false => Some(password(arguments, words, Asked::Twice)?),
    };
    let pair = signature::generate(password)?;
    create(secret, &pair.secret, 0o600)?;
    create(&public, &pair.public, 0o644)?;
    let made = [("key", path(secret)), ("public", path(&public)), ("id", pair.id.into())];
    Ok(words.say("sign-generated", made) + "\n")
}

fn create(path: &Path, text: &str, mode: u32) -> Result<(), Failure> {
    let write = || {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(mode).open(path)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()
    };
    write().map_err(Failure::system(Action::Write, path))
}

/// Refuses a secret key in the published folder, or anywhere in the folder of a site: what is there gets published,
/// copied and handed on.
fn keep_off(key: &Path, out: Option<&Path>) -> Result<(), Failure> {
    let refused = || Failure::system(Action::Read, key);
    let absolute = std::path::absolute(key).map_err(refused())?;
    // A key that is there may be a link into a site; one that is yet to be made has its folder at least.
    let folder = match absolute.canonicalize() {
        Ok(real) => real,
        Err(_) => absolute.parent().unwrap_or(&absolute).canonicalize().map_err(refused())?,
    };
    let out = out.map(|out| out.canonicalize().map_err(Failure::system(Action::Read, out))).transpose()?;
    let site = |folder: &Path| folder.join("content/site.yaml").symlink_metadata().is_ok();
    let published = |folder: &Path| Some(folder) == out.as_deref();
    match folder.ancestors().any(|folder| published(folder) || site(folder)) {
        true => Err(Failure::new(Action::Read, key, Cause::KeyInSite)),
        false => Ok(()),
    }
}

/// How often a password is asked for: a new one twice, so that a slip of the finger does not lock the key for ever.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Once,
    Twice,
}

fn password(arguments: &Arguments, words: &Words, asked: Asked) -> Result<String, Refused> {
    if let Some(file) = &arguments.password_file {
        let text = std::fs::read_to_string(file).map_err(Failure::system(Action::Read, file))?;
        return Ok(text.lines().next().unwrap_or_default().to_owned());
    }
    // Where there is no terminal, nobody can be asked.
    let ask =
        |key: &str| rpassword::prompt_password(words.say(key, [])).map_err(|_| Refused::Key(KeyFlaw::Locked));
    let password = ask("sign-password")?;
    if asked == Asked::Twice && ask("sign-password-again")? != password {
        return Err(Refused::Key(KeyFlaw::WrongPassword));
    }
    Ok(password)
}
