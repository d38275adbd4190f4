//! An article with all that was found in it, written into few bytes and read back. The layers of the text follow from
//! the text: they are made again, by the same program and grammar; attributions, sources and claims are read.

use serde::{Deserialize, Serialize};

use super::reading::Row;
use crate::Analysis;
use crate::attribution::Attributions;
use crate::claim::{self, Claim};
use crate::coreference::Sources;
use crate::coreference::corpus::Aliases;
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::grammar::Rulebook;
use crate::matching::MatchContext;
use crate::text::{Article, ClaimId, IdVec, Mask, Origin, Site};

/// What the tables do not tell, as it is written; the fields are in the order of [`Kept`].
#[derive(Serialize)]
struct Written<'a> {
    site: &'a Site,
    origin: Option<&'a Origin>,
    reading: Vec<(u32, Vec<u8>)>,
    diagnostics: &'a [Diagnostic],
    attributions: &'a Attributions,
    sources: &'a Sources,
    claims: &'a IdVec<ClaimId, Claim>,
}

/// The same, as it is read.
#[derive(Clone, Debug, Deserialize)]
struct Kept {
    site: Site,
    origin: Option<Origin>,
    reading: Vec<(u32, Vec<u8>)>,
    diagnostics: Vec<Diagnostic>,
    attributions: Attributions,
    sources: Sources,
    claims: IdVec<ClaimId, Claim>,
}

/// The bytes of an analysis, but for the text.
pub(super) fn bytes(analysis: &Analysis<'_>) -> postcard::Result<Vec<u8>> {
    let article = analysis.document.article;
    postcard::to_allocvec(&Written {
        site: article.site(),
        origin: article.origin(),
        reading: Mask::differences(article.text(), article.reading()),
        diagnostics: &analysis.diagnostics,
        attributions: &analysis.attributions,
        sources: &analysis.sources,
        claims: &analysis.claims,
    })
}

/// An article of a store with its analysis.
#[derive(Clone, Debug)]
pub struct Stored {
    article: Article,
    kept: Kept,
    /// Whether the user's own names are still to be given.
    is_renamed: bool,
}

impl Stored {
    /// Reads what was kept; `None` if it is damaged.
    pub fn new(row: Row) -> Option<Self> {
        let is_renamed = row.is_renamed();
        let Row { key, title, url, published, outlet, text, whole, .. } = row;
        let mut kept: Kept = postcard::from_bytes(&whole).ok()?;
        let mask = Mask::of_differences(&text, &std::mem::take(&mut kept.reading));
        let article = Article::new(key, text).with_metadata(title, url, published).with_outlet(outlet).masked(mask);
        let article = article.at(std::mem::take(&mut kept.site));
        let article = match kept.origin.take() {
            Some(origin) => article.with_origin(origin),
            None => article,
        };
        Some(Self { article, kept, is_renamed })
    }

    /// The article.
    pub const fn article(&self) -> &Article {
        &self.article
    }

    /// What was found in it; `rulebook` is the grammar that it was analysed with. Names of one's own that the store was
    /// not filled with are given to its sources.
    pub fn analysis<'a>(&'a self, rulebook: &'a Rulebook, aliases: Option<&Aliases>) -> Analysis<'a> {
        let Kept { diagnostics, attributions, sources, claims, .. } = self.kept.clone();
        let document = Document::new(&self.article, rulebook.lists());
        let Some(aliases) = aliases.filter(|aliases| !aliases.is_empty() && !self.is_renamed) else {
            return Analysis { document, attributions, sources, claims, diagnostics };
        };
        let sources = aliases.rename(sources);
        let claims = claim::claims(&MatchContext::new(&document, rulebook), &attributions, &sources);
        Analysis { document, attributions, sources, claims, diagnostics }
    }
}
