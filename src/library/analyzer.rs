//! All that an analysis needs, in one value that threads share.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Document, SetupError, SourceGraph};
use crate::analysis::Pipeline;
use crate::coreference::corpus::Aliases;
use crate::export::ArticleRecord;
use crate::grammar::Rulebook;
use crate::graph::{ArticlePart, Graph, Signer};
use crate::learned::{Encoder, Model};
use crate::read::{Input, Inputs, ReadError, Text};

/// Reads articles and finds who said what. Cheap to clone; one serves all threads.
///
/// ```
/// use ascribe::Analyzer;
///
/// let document = Analyzer::new().read("The bridge is safe, Mayor Ann Lee said on Monday.");
/// let attribution = &document.attributions()[0];
/// assert_eq!(attribution.cue.lemma, "say");
/// assert_eq!(attribution.content.text, "The bridge is safe");
/// assert_eq!(document.sources()[0].name, "Ann Lee");
/// ```
///
/// A text with its number and its outlet, and a folder of files:
///
/// ```no_run
/// use ascribe::{Analyzer, Text};
///
/// let analyzer = Analyzer::new().grammar_only();
/// let text = Text::new("It rained, Ann Lee said.").with_id("17").with_outlet("The Vesper Herald");
/// assert_eq!(analyzer.read(text).record().article.outlet.as_deref(), Some("The Vesper Herald"));
/// for document in analyzer.read_files(["news/", "memo.txt"]) {
///     match document {
///         Ok(document) => println!("{}: {} claims", document.record().article.id, document.claims().len()),
///         Err(error) => eprintln!("{error}"),
///     }
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Analyzer(Arc<Parts>);

#[derive(Clone, Debug)]
struct Parts {
    rulebook: Cow<'static, Rulebook>,
    model: Option<Cow<'static, Model>>,
    encoder: Option<Cow<'static, Encoder>>,
    aliases: Aliases,
}

impl Analyzer {
    /// An analyzer with the built-in grammar and the built-in model.
    pub fn new() -> Self {
        Self(Arc::new(Parts {
            rulebook: Cow::Borrowed(Rulebook::embedded()),
            model: Model::embedded().map(Cow::Borrowed),
            encoder: None,
            aliases: Aliases::default(),
        }))
    }

    /// The analyzer with the grammar files of a folder: a file takes the place of the built-in one of the same name,
    /// any other is added.
    ///
    /// # Errors
    /// Every mistake in the files with its place, or why they cannot be read.
    pub fn grammar_dir(self, folder: impl AsRef<Path>) -> Result<Self, SetupError> {
        let rulebook = Rulebook::with_folder(folder.as_ref()).map_err(SetupError::Grammar)?;
        Ok(self.with(|parts| parts.rulebook = Cow::Owned(rulebook)))
    }

    /// The analyzer with a table of names for sources: rows of `alias,name,kind,country`. They go over what the
    /// article tells, in each article and in graphs.
    ///
    /// # Errors
    /// Every mistake in the file with its line, or why it cannot be read.
    pub fn aliases(self, file: impl AsRef<Path>) -> Result<Self, SetupError> {
        let path = file.as_ref();
        let text = fs::read(path).map_err(|error| SetupError::Unreadable { path: path.to_owned(), error })?;
        let aliases = Aliases::read(&path.display().to_string(), &text).map_err(|mistakes| {
            SetupError::Aliases(mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        })?;
        Ok(self.with(|parts| parts.aliases = aliases))
    }

    /// The analyzer without networks: each decision is one of the grammar's rules.
    #[must_use]
    pub fn grammar_only(self) -> Self {
        self.with(|parts| (parts.model, parts.encoder) = (None, None))
    }

    /// The analyzer in the accurate mode: slower, and more accurate.
    ///
    /// # Errors
    /// [`SetupError::NoEncoder`] in a build without the cargo feature `accurate`.
    pub fn accurate(self) -> Result<Self, SetupError> {
        let encoder = Encoder::embedded().ok_or(SetupError::NoEncoder)?;
        Ok(self.with(|parts| parts.encoder = Some(Cow::Borrowed(encoder))))
    }

    fn with(self, change: impl FnOnce(&mut Parts)) -> Self {
        let mut parts = Arc::unwrap_or_clone(self.0);
        change(&mut parts);
        Self(Arc::new(parts))
    }

    /// Analyses one text. In a blank text there is nothing to find.
    pub fn read(&self, text: impl Into<Text>) -> Document {
        self.analyze(text.into().into())
    }

    /// Analyses files, and those of folders: texts, web pages, records; `-` is standard input. Each is read when it is
    /// asked for. One that cannot be read costs no other.
    pub fn read_files(
        &self,
        paths: impl IntoIterator<Item = impl Into<PathBuf>>,
    ) -> impl Iterator<Item = Result<Document, ReadError>> {
        Inputs::new(paths).articles().map(|input| Ok(self.analyze(input?)))
    }

    /// The source graph of documents: sources that are the same become one, near-equal claims one group.
    pub fn graph<'d>(&self, documents: impl IntoIterator<Item = &'d Document>) -> SourceGraph {
        let parts = documents.into_iter().map(|document| ArticlePart::new(document.analysis(), document.rulebook()));
        SourceGraph(Graph::new(parts, &self.0.aliases))
    }

    /// The source graph of records, of whatever run. A record holds less than a document: the graph's claims are the
    /// articles' words, without the names that pronouns stand for.
    pub fn graph_of_records<'r>(&self, records: impl IntoIterator<Item = &'r ArticleRecord<'r>>) -> SourceGraph {
        let signer = Signer::new(&self.0.rulebook);
        let parts = records.into_iter().map(|record| record.part(&signer));
        SourceGraph(Graph::new(parts, &self.0.aliases))
    }

    /// The stages with what this analyzer has, for those who work on the parts.
    #[doc(hidden)]
    pub fn pipeline(&self) -> Pipeline<'_> {
        let Parts { rulebook, model, encoder, aliases } = &*self.0;
        Pipeline::new(rulebook).with_model(model.as_deref()).with_encoder(encoder.as_deref()).with_aliases(aliases)
    }

    /// Its own names for sources, for those who work on the parts.
    #[doc(hidden)]
    pub fn names(&self) -> &Aliases {
        &self.0.aliases
    }

    fn analyze(&self, input: Input) -> Document {
        Document::new(input, self.clone())
    }
}

impl Default for Analyzer {
    fn default() -> Self {
        Self::new()
    }
}
