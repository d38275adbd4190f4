//! Who is named in one article.

use super::Profile;

/// The people and other sources of one article.
#[derive(Clone, Copy, Debug)]
pub struct Cast<'p> {
    /// Its sources.
    pub sources: &'p [Profile],
    /// Full names of people in it that are no sources.
    pub others: &'p [String],
}
