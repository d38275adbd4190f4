//! Inputs that are packed, one in each: gzip and zstd, told by the file's ending, or on standard input by the
//! first bytes. They are unpacked while they are read. Behind a damaged part, where an error is told, reading goes on
//! with the next one: each record of a web archive is a part of its own.

mod gzip;
mod packing;
mod parts;
mod zstd;

pub(super) use packing::Packing;
