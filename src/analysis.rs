//! The pipeline: one call from an article to everything that is known about it. All of the program uses this; other
//! programs use [`crate::Analyzer`], which owns what the pipeline borrows.

use crate::attribution::{self, Attributions};
use crate::claim::{self, Claim};
use crate::coreference::corpus::Aliases;
use crate::coreference::{self, Sources};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::grammar::Rulebook;
use crate::learned::{self, Encoder, Model, Networks};
use crate::matching::MatchContext;
use crate::read::Input;
use crate::text::{Article, ClaimId, IdVec};

/// Everything that the stages found in one article.
#[derive(Clone, Debug)]
pub struct Analysis<'a> {
    /// The article with its linguistic layers.
    pub document: Document<'a>,
    /// Who said what.
    pub attributions: Attributions,
    /// The source that it refers to.
    pub sources: Sources,
    /// The statements and their sources.
    pub claims: IdVec<ClaimId, Claim>,
    /// Remarks of the stages.
    pub diagnostics: Vec<Diagnostic>,
}

/// Runs the stages with one grammar. Immutable; one serves all threads.
///
/// ```
/// use ascribe::stages::{Pipeline, text::Article};
/// let article = Article::new("draft", "The bridge is safe, Mayor Ann Lee said on Monday.");
/// let analysis = Pipeline::embedded().analyze(&article);
/// # let _ = analysis;
/// ```
#[derive(Clone, Debug)]
pub struct Pipeline<'g> {
    rulebook: &'g Rulebook,
    model: Option<&'g Model>,
    encoder: Option<&'g Encoder>,
    aliases: Option<&'g Aliases>,
    /// Whether the candidates that lost are kept.
    explains: bool,
}

impl Pipeline<'static> {
    /// A pipeline with the embedded grammar and the embedded model.
    pub fn embedded() -> Self {
        Self::new(Rulebook::embedded()).with_model(Model::embedded())
    }
}

impl Pipeline<'static> {
    /// The embedded pipeline in the accurate mode; `None` in a build without the encoder (cargo feature `accurate`).
    pub fn accurate() -> Option<Self> {
        Encoder::embedded().map(|encoder| Self::embedded().with_encoder(Some(encoder)))
    }
}

impl<'g> Pipeline<'g> {
    /// A pipeline with a grammar of one's own and no model.
    pub const fn new(rulebook: &'g Rulebook) -> Self {
        Self { rulebook, model: None, encoder: None, aliases: None, explains: false }
    }

    /// The pipeline with a model, or without one.
    #[must_use]
    pub const fn with_model(self, model: Option<&'g Model>) -> Self {
        Self { model, ..self }
    }

    /// The pipeline with an encoder, whose labels take the place of the model's: slower, and more accurate.
    #[must_use]
    pub const fn with_encoder(self, encoder: Option<&'g Encoder>) -> Self {
        Self { encoder, ..self }
    }

    /// The pipeline with these networks.
    #[must_use]
    pub fn with_networks(self, networks: &'g Networks) -> Self {
        self.with_model(networks.model.as_deref()).with_encoder(networks.encoder.as_deref())
    }

    /// The pipeline with names for sources that go over everything.
    #[must_use]
    pub const fn with_aliases(self, aliases: &'g Aliases) -> Self {
        Self { aliases: Some(aliases), ..self }
    }

    /// The pipeline that keeps the candidates that lost, which only an explanation needs.
    #[must_use]
    pub const fn explaining(self) -> Self {
        Self { explains: true, ..self }
    }

    /// The grammar in use.
    pub const fn rulebook(&self) -> &'g Rulebook {
        self.rulebook
    }

    /// The names for sources that go over everything, if there are any.
    pub const fn aliases(&self) -> Option<&'g Aliases> {
        self.aliases
    }

    /// Analyses one article as read; what its reading had to tell is among the diagnostics.
    pub fn analyze_input<'a>(&self, input: &'a Input) -> Analysis<'a>
    where
        'g: 'a,
    {
        let mut analysis = self.analyze(&input.article);
        analysis.diagnostics.splice(..0, input.diagnostics.iter().cloned());
        analysis
    }

    /// Analyses one article.
    ///
    /// # Panics
    /// Never: the analysis is wanted to its end.
    pub fn analyze<'a>(&self, article: &'a Article) -> Analysis<'a>
    where
        'g: 'a,
    {
        self.analyze_while(article, || true).expect("the analysis is wanted to its end")
    }

    /// Analyses one article as long as somebody wants it, which is asked before each stage; `None` if nobody does.
    pub fn analyze_while<'a>(&self, article: &'a Article, wanted: impl Fn() -> bool) -> Option<Analysis<'a>>
    where
        'g: 'a,
    {
        let go_on = || wanted().then_some(());
        go_on()?;
        let document = Document::new(article, self.rulebook.lists());
        go_on()?;
        let context = MatchContext::new(&document, self.rulebook);
        let mut vetoed = Vec::new();
        let grammar = attribution::candidates(&context, &mut vetoed);
        go_on()?;
        let mut attributions = match (self.encoder, self.model) {
            (Some(encoder), model) => learned::closely(&context, grammar, model, encoder),
            (None, Some(model)) => learned::attributions(&context, grammar, model),
            (None, None) => attribution::choose(&context, grammar, None),
        };
        attributions.lost.extend(vetoed);
        if !self.explains {
            attributions.lost = Vec::new();
        }
        go_on()?;
        let sources = coreference::resolve(&document, &attributions, self.rulebook);
        let sources = match self.aliases {
            Some(aliases) => aliases.rename(sources),
            None => sources,
        };
        go_on()?;
        let claims = claim::claims(&context, &attributions, &sources);
        Some(Analysis { document, attributions, sources, claims, diagnostics: Vec::new() })
    }
}
