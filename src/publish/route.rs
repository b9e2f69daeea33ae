//! Where a file of the site stands below the output folder.

use super::manifest::MANIFEST;
use std::path::{Path, PathBuf};

/// The path of a route below a folder, for example `en/index.html` below `public`. Nothing where the route
/// would lead out of the folder or is the manifest's: its parts must be names, without `\`, `.` or `..`.
pub fn below(folder: &Path, route: &str) -> Option<PathBuf> {
    let fits = route != MANIFEST && route.split('/').all(is_name);
    fits.then(|| folder.join(route))
}

fn is_name(part: &str) -> bool {
    !matches!(part, "" | "." | "..") && !part.contains(['\\', '\0'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_stay_inside() {
        let fits = |route| below(Path::new("public"), route).is_some();
        assert!(fits("index.html") && fits("en/indicators/food-pass-rate.html"));
        for route in ["", "/etc/passwd", "../x", "a/../../x", "a//b", "a/", "./a", "a\\b", "manifest.json"] {
            assert!(!fits(route), "{route}");
        }
    }
}
