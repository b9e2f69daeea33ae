//! Decides which pages exist, at which route, and everything each one says.

pub mod view;
