//! Where results go: standard output, or a file that is written beside its place and renamed when it is whole, so that
//! nobody ever sees half of one; what was whole when a run had to stop is kept.

mod file;
mod pack;
mod sink;

pub(super) use file::Kept;
pub(super) use pack::Packing;
pub(super) use sink::Output;
#[cfg(feature = "store")]
pub(super) use sink::refuse_input;
