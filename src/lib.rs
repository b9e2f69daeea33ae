//! Turns a public body's plan into a bilingual static disclosure site.
//!
//! ```text
//!         disk                                        pure                                         disk
//!  root --load--> Sources --check--> Drafts --model--> Report --plan--> Plan --render--> Artifact --publish--> Changes
//!                           per file           whole           whole         per page
//! ```
//!
//! `docs/architecture.md` says what each room is for and which doors it has.

// The materials, which every stage may use as its row of the table grants.
pub mod attachment;
pub mod chart;
pub mod compress;
pub mod diagnostic;
pub mod failure;
pub mod lang;
pub mod limits;
pub mod manifest;
pub mod markdown;
pub mod numbers;
pub mod search;
pub mod signature;
pub mod source;
pub mod theme;
pub mod yaml;

// The stages, in the order in which they run. Each names only the one before it.
pub mod load;

pub mod check;
pub mod gate;
pub mod model;
pub mod personal;
pub mod plan;
pub mod query;
pub mod render;

pub mod publish;
pub mod verify;

pub mod pipeline;

// The edges.
pub mod cli;
pub mod serve;
pub mod watch;
