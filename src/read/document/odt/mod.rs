//! Documents of `LibreOffice` and others in the `OpenDocument` format: tracked deletions, comments and headers out.

mod file;
mod styles;
mod walk;

pub(super) use file::read;
