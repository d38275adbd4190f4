//! An analysed article that owns all it shows.

use std::sync::Arc;

use self_cell::self_cell;

use super::Analyzer;
use crate::analysis::Analysis;
use crate::audit::{self, Settings};
use crate::export::{ArticleRecord, AttributionRecord, ClaimRecord, SourceRecord, json_line};
use crate::grammar::Rulebook;
use crate::read::Input;
use crate::render::AuditRecord;
use crate::text::OffsetUnit;

/// An article, and what was found in it. Cheap to clone.
///
/// ```
/// use ascribe::{Analyzer, Settings};
///
/// let document = Analyzer::new().read("The mayor stole 40,000 dollars.\n");
/// let audit = document.audit(&Settings::default());
/// assert_eq!(audit.findings[0].code, "A101");
/// ```
///
/// All offsets count Unicode code points of [`Document::text`] and are half-open; see [`crate::record`].
#[derive(Clone)]
pub struct Document(Arc<Recorded>);

/// What an analysis points into.
struct Owner {
    input: Input,
    analyzer: Analyzer,
}

self_cell!(
    struct Analysed {
        owner: Owner,
        #[covariant]
        dependent: Analysis,
    }
);

self_cell!(
    struct Recorded {
        owner: Analysed,
        #[covariant]
        dependent: ArticleRecord,
    }
);

impl Document {
    pub(super) fn new(input: Input, analyzer: Analyzer) -> Self {
        let analysed =
            Analysed::new(Owner { input, analyzer }, |owner| owner.analyzer.pipeline().analyze_input(&owner.input));
        Self(Arc::new(Recorded::new(analysed, |analysed| {
            let rulebook = analysed.borrow_owner().analyzer.pipeline().rulebook();
            ArticleRecord::new(analysed.borrow_dependent(), rulebook, OffsetUnit::Char)
        })))
    }

    /// The text that offsets count in: what was given, or the article that was taken out of a web page.
    pub fn text(&self) -> &str {
        self.analysis().document.article.text()
    }

    /// Who said what, in text order.
    pub fn attributions(&self) -> &[AttributionRecord<'_>] {
        &self.record().attributions
    }

    /// Who or what the claims go back to, in order of first mention.
    pub fn sources(&self) -> &[SourceRecord<'_>] {
        &self.record().sources
    }

    /// The statements and their sources, in text order.
    pub fn claims(&self) -> &[ClaimRecord<'_>] {
        &self.record().claims
    }

    /// Everything that was found, as in a line of `ascribe extract`.
    pub fn record(&self) -> &ArticleRecord<'_> {
        self.0.borrow_dependent()
    }

    /// The same, as a value that outlives the document.
    pub fn to_record(&self) -> ArticleRecord<'static> {
        self.record().clone().into_owned()
    }

    /// The record as one line of JSON, with its line break.
    ///
    /// # Panics
    /// Never: a record holds nothing that JSON cannot.
    pub fn to_json(&self) -> String {
        let line = json_line(self.record()).expect("a record is JSON");
        String::from_utf8(line).expect("JSON is UTF-8")
    }

    /// The claims that lack attribution or have a weak one.
    pub fn audit(&self, settings: &Settings) -> AuditRecord {
        AuditRecord::new(&audit::audit(self.analysis(), self.rulebook(), settings))
    }

    /// The analysis that the document shows, for those who work on the parts.
    #[doc(hidden)]
    pub fn analysis(&self) -> &Analysis<'_> {
        self.0.borrow_owner().borrow_dependent()
    }

    /// The grammar that analysed it.
    pub(super) fn rulebook(&self) -> &Rulebook {
        self.0.borrow_owner().borrow_owner().analyzer.pipeline().rulebook()
    }
}

impl std::fmt::Debug for Document {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple(stringify!(Document)).field(self.record()).finish()
    }
}
