//! Where a file of the site stands below the output folder.

use crate::manifest::{MANIFEST, SIGNATURE, SUMS, is_route};
use std::path::{Path, PathBuf};

/// The path of a route below a folder, for example `en/index.html` below `public`. Nothing where the route
/// would lead out of the folder or is one that publishing itself writes.
pub fn below(folder: &Path, route: &str) -> Option<PathBuf> {
    let ours = [MANIFEST, SIGNATURE, SUMS].contains(&route);
    (is_route(route) && !ours).then(|| folder.join(route))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_stay_inside_and_leave_the_lists_alone() {
        let fits = |route| below(Path::new("public"), route).is_some();
        assert!(fits("index.html") && fits("en/indicators/food-pass-rate.html") && fits("en/manifest.json"));
        for route in ["", "../x", "a/", "manifest.json", "SHA256SUMS", "manifest.json.minisig"] {
            assert!(!fits(route), "{route}");
        }
    }
}
