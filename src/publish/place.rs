//! Where the output folder stands, and the names that are ours beside it.

use crate::failure::{Action, Cause, Failure};
use std::ffi::{OsStr, OsString};
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

/// The output folder and its siblings. All are in one folder, so that a rename is enough to publish.
#[derive(Clone, Debug)]
pub struct Place {
    /// For example `/srv/site/public`, with every link above it resolved.
    pub output: PathBuf,
    pub parent: PathBuf,
    /// The new site while it is written, for example `/srv/site/.public.gongshi-staging`.
    pub staging: PathBuf,
    /// The old site during a switch in two steps, for example `/srv/site/.public.gongshi-old`.
    pub old: PathBuf,
    /// The release before the published one, for example `/srv/site/.public.gongshi-previous`.
    pub previous: PathBuf,
    /// A signature while it is written, for example `/srv/site/.public.gongshi-signature`.
    pub signature: PathBuf,
    /// Which build was the last, for example `/srv/site/.public.gongshi-built`.
    pub built: PathBuf,
    /// What its pages were made from, for example `/srv/site/.public.gongshi-pages`.
    pub pages: PathBuf,
    /// For example `/srv/site/.public.gongshi-lock`.
    pub lock: PathBuf,
}

impl Place {
    /// Finds the place of an output folder that may not exist yet.
    pub fn of(output: &Path) -> Result<Place, Failure> {
        let failed = |error| Failure::system(Action::Publish, output)(error);
        // Taking the path apart and together again drops a slash at its end, behind which a link would hide.
        let absolute: PathBuf = std::path::absolute(output).map_err(failed)?.components().collect();
        let (output, parent, name) = match (absolute.parent(), absolute.file_name()) {
            (Some(parent), Some(name)) => {
                let parent = resolved(parent).map_err(failed)?;
                (parent.join(name), parent, name.to_owned())
            }
            // The path ends in `..` or is the root of the system.
            _ => {
                let output = resolved(&absolute).map_err(failed)?;
                let parent = output.parent().unwrap_or(&output).to_owned();
                let name = output.file_name().unwrap_or_default().to_owned();
                (output, parent, name)
            }
        };
        let sibling = |end| parent.join(hidden(&name, end));
        Ok(Place {
            staging: sibling("staging"),
            old: sibling("old"),
            previous: sibling("previous"),
            signature: sibling("signature"),
            built: sibling("built"),
            pages: sibling("pages"),
            lock: sibling("lock"),
            output,
            parent,
        })
    }

    /// Refuses an output folder that is one of the inputs, lies in one, or holds one.
    pub fn keep_off(&self, inputs: &[PathBuf]) -> Result<(), Failure> {
        for input in inputs {
            let input = resolved(input).map_err(Failure::system(Action::Publish, input))?;
            if input.starts_with(&self.output) || self.output.starts_with(&input) {
                return Err(Failure::new(Action::Publish, &self.output, Cause::InputFolder));
            }
        }
        Ok(())
    }
}

/// A name beside the output, for example `.public.gongshi-lock`.
fn hidden(name: &OsStr, end: &str) -> OsString {
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(".gongshi-");
    hidden.push(end);
    hidden
}

/// An absolute path without links, of which the last parts need not exist.
fn resolved(path: &Path) -> std::io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    for ancestor in path.ancestors() {
        match ancestor.canonicalize() {
            Ok(real) => {
                let rest = path.strip_prefix(ancestor).unwrap_or(Path::new(""));
                // Where `..` would lead from a folder that is yet to be made, nobody can say.
                let climbs = rest.components().any(|part| part == Component::ParentDir);
                return if climbs { Err(ErrorKind::NotFound.into()) } else { Ok(real.join(rest)) };
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::NotFound.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_output_keeps_off_the_inputs_and_what_is_above_them() {
        let home = tempfile::tempdir().unwrap();
        let site = home.path().join("site");
        fs::create_dir_all(site.join("content/sections")).unwrap();
        let inputs = [site.join("content"), site.join("themes")];
        let refused = |output: &str| Place::of(&site.join(output)).unwrap().keep_off(&inputs).is_err();
        for output in ["", ".", "..", "../", "content", "content/", "content/out", "themes", "themes/a", "/"]
        {
            assert!(refused(output), "{output}");
        }
        for output in ["public", "public/", "out/public", "../public", "contents"] {
            assert!(!refused(output), "{output}");
        }
    }

    #[test]
    fn a_link_above_the_output_hides_nothing() {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join("content")).unwrap();
        std::os::unix::fs::symlink("content", home.path().join("link")).unwrap();
        let place = Place::of(&home.path().join("link/public")).unwrap();
        assert!(place.keep_off(&[home.path().join("content")]).is_err());
    }

    #[test]
    fn a_file_on_the_way_to_the_output_is_not_taken_for_a_missing_folder() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("file"), "x").unwrap();
        assert!(Place::of(&home.path().join("file/out/public")).is_err());
    }

    #[test]
    fn a_way_back_through_a_missing_folder_is_refused() {
        let home = tempfile::tempdir().unwrap();
        assert!(Place::of(&home.path().join("missing/../public")).is_err());
    }
}
