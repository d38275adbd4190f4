//! The pages of the checks as files, for the link that an editor shows at a code. They lie in a folder for temporary
//! files as long as the server runs.

use std::fs;

use tempfile::TempDir;

use super::path;
use crate::audit::{CHECKS, Check};

/// The folder with the pages.
pub(super) struct Pages(Option<TempDir>);

impl Pages {
    /// Writes the pages; where that cannot be done, codes have no links.
    pub(super) fn new() -> Self {
        Self(tempfile::Builder::new().prefix("ascribe-checks-").tempdir().ok().filter(|folder| {
            CHECKS.iter().all(|check| fs::write(folder.path().join(file(check)), check.page()).is_ok())
        }))
    }

    /// The address of the page of a check.
    pub(super) fn address(&self, check: &Check) -> Option<String> {
        self.0.as_ref().map(|folder| path::address(&folder.path().join(file(check))))
    }
}

fn file(check: &Check) -> String {
    format!("{}-{}.md", check.code, check.name)
}
