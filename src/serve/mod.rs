//! Answers browsers from the planned site and tells them what changed.

#![expect(
    clippy::disallowed_methods,
    reason = "this room answers the network, and its clock tells which connection has been silent for longest"
)]

mod answer;
mod connections;
mod desk;
mod doorstep;
mod inject;
mod mark;
mod scene;
mod server;
mod stream;
mod wanted;

pub use answer::Answer;
pub use desk::Desk;
pub use doorstep::{Doorstep, Port};
pub use inject::without_script;
pub use scene::{Scene, Shown, Trouble};
pub use server::open;
pub use wanted::route as wanted_route;
