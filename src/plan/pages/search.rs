//! The page that searches.

use crate::model::Status;
use crate::plan::here::Here;
use crate::plan::page::{self, File, Kind};
use crate::plan::view::Search;
use crate::plan::{frame, surroundings};
use crate::search::Part;

pub fn search(here: &Here) -> Search {
    let script = here.plan.theme.assets().iter().position(|asset| asset.name == surroundings::SEARCH_SCRIPT);
    let index = page::index_route(&here.report.languages, here.lang, Part::Root);
    let folder = index.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
    let lists =
        [Kind::Indicators, Kind::Tasks, Kind::Departments, Kind::TaskForces, Kind::Documents, Kind::SiteMap];
    Search {
        folder: here.to(&format!("{folder}/")),
        index: here.to(index.as_str()),
        script: script.map(|place| here.file_href(File::Asset(place))).unwrap_or_default(),
        statuses: Status::ALL.iter().map(|status| here.voice.status(*status)).collect(),
        lists: lists.map(|kind| frame::named(here, kind)).into(),
    }
}
