//! The entries of the fuzz targets; see `entries`.

pub mod entries;
