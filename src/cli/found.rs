//! An article as commands get it: read from an input, to be analysed, or taken out of a store, analysed already.

use super::analyze::Failure;
use super::problem::Problem;
use crate::Analysis;
use crate::Pipeline;
#[cfg(feature = "store")]
use crate::export::store::{Brief, Edition, Row, Stored};
use crate::read::{Input, Raw};
use crate::text::Article;

/// An article that nobody has decoded yet.
pub(super) enum Unread {
    /// Of an input.
    Raw(Raw),
    /// Of a store.
    #[cfg(feature = "store")]
    Row(Row),
    /// Of a store, without words of claims, where no more is wanted.
    #[cfg(feature = "store")]
    Brief(Brief),
}

/// An article.
pub(super) enum Found {
    /// Of an input.
    Read(Box<Input>),
    /// Of a store.
    #[cfg(feature = "store")]
    Stored(Box<Stored>),
}

impl Unread {
    /// Number of its bytes.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Raw(raw) => raw.len(),
            #[cfg(feature = "store")]
            Self::Row(row) => row.len(),
            #[cfg(feature = "store")]
            Self::Brief(brief) => brief.len(),
        }
    }

    /// The id of its article, where that is known before it is decoded.
    #[cfg(feature = "store")]
    pub(super) fn id(&self) -> Option<&str> {
        match self {
            Self::Raw(raw) => raw.id(),
            Self::Row(row) => Some(row.key()),
            Self::Brief(_) => None,
        }
    }

    /// Tells its content, and with what it is analysed, apart.
    #[cfg(feature = "store")]
    pub(super) fn hash(&self, edition: &Edition) -> String {
        match self {
            Self::Raw(raw) => edition.hash(raw.digest()),
            Self::Row(row) => row.hash(edition),
            Self::Brief(_) => String::new(),
        }
    }

    /// Decodes it.
    ///
    /// # Errors
    /// What the input holds instead of an article; a damaged store.
    pub(super) fn read(self) -> Result<Found, Failure> {
        match self {
            Self::Raw(raw) if raw.extracted().is_some() => Err(Failure::Unworked(Problem(
                "a record of ascribe extract tells no sentences; graph and sources read it, audit, explain and extract want \
                 the article or a store"
                    .to_owned(),
            ))),
            Self::Raw(raw) => raw.article().map(|input| Found::Read(Box::new(input))).map_err(Failure::Unread),
            #[cfg(feature = "store")]
            Self::Row(row) => {
                let damaged = Problem::with(row.key(), "what the store has of this article is damaged; fill it again");
                Stored::new(row).map(|stored| Found::Stored(Box::new(stored))).ok_or(Failure::Unworked(damaged))
            }
            #[cfg(feature = "store")]
            Self::Brief(_) => Err(Failure::Unworked(Problem("only a part of an article was asked for".to_owned()))),
        }
    }
}

impl Found {
    /// The article itself.
    pub(super) fn article(&self) -> &Article {
        match self {
            Self::Read(input) => &input.article,
            #[cfg(feature = "store")]
            Self::Stored(stored) => stored.article(),
        }
    }

    /// What there is to remark about its reading.
    pub(super) fn remarks(&self) -> Vec<String> {
        match self {
            Self::Read(input) => {
                let name = input.article.name();
                input.diagnostics.iter().map(|remark| format!("{name}: {}", remark.message)).collect()
            }
            #[cfg(feature = "store")]
            Self::Stored(_) => Vec::new(),
        }
    }

    /// What there is in it: found by the analyzer, or known from the store.
    pub(super) fn analysis<'a>(&'a self, analyzer: &Pipeline<'a>) -> Analysis<'a> {
        match self {
            Self::Read(input) => analyzer.analyze_input(input),
            #[cfg(feature = "store")]
            Self::Stored(stored) => stored.analysis(analyzer.rulebook(), analyzer.aliases()),
        }
    }
}
