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
    use proptest::prelude::{ProptestConfig, any, prop_oneof, proptest};
    use std::path::Component;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_route_leads_out(route in prop_oneof![any::<String>(), "([.]{1,3}|/|\\\\|a|%2e|C:|~|\u{0}|con|\u{2024}){0,8}"]) {
            if let Some(path) = below(Path::new("public"), &route) {
                let inside = path.strip_prefix("public").unwrap();
                assert!(inside.components().count() > 0);
                assert!(inside.components().all(|part| matches!(part, Component::Normal(_))), "{route:?}");
                assert!(!route.contains(['\\', '\0']), "{route:?}");
            }
        }
    }

    #[test]
    fn routes_stay_inside_and_leave_the_lists_alone() {
        let fits = |route| below(Path::new("public"), route).is_some();
        assert!(fits("index.html") && fits("en/indicators/food-pass-rate.html") && fits("en/manifest.json"));
        for route in ["", "../x", "a/", "manifest.json", "SHA256SUMS", "manifest.json.minisig"] {
            assert!(!fits(route), "{route}");
        }
    }
}
