//! Which question a view answers.

/// A view of the source graph.
///
/// ```
/// use ascribe::view::View;
/// assert_eq!(View::from_name("outlets"), Some(View::Outlets));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum View {
    /// Sources, claims and articles: who said what, where.
    #[default]
    All,
    /// Sources only: who passes on whom, and who is quoted beside whom.
    Sources,
    /// Outlets and sources: which outlet quotes whom.
    Outlets,
    /// Claims that several articles make: by whom, where, and who denies them.
    Claims,
}

impl View {
    /// All views.
    pub const ALL: [Self; 4] = [Self::All, Self::Sources, Self::Outlets, Self::Claims];

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Sources => "sources",
            Self::Outlets => "outlets",
            Self::Claims => "claims",
        }
    }

    /// The view of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }
}
