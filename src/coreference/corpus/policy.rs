//! How much it takes for sources of several articles to be one.

/// What people of one name need to be one person over several articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Policy {
    /// The full name, unless something contradicts it; a bare surname is the only one known that bears it.
    #[default]
    Names,
    /// The full name and something that supports it: country, title, the people named beside. A bare surname
    /// is nobody.
    Cautious,
}
