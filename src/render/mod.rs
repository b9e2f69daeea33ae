//! Turns one planned page into bytes.

mod page;
#[cfg(test)]
mod sample;

pub use page::page;
