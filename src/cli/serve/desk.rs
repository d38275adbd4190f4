//! What drafts are analysed and judged with. One serves all requests.

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};

use crate::Analysis;
use crate::Pipeline;
use crate::audit::{self, Config, Overall, Report};
use crate::coreference::corpus::Aliases;
use crate::export::store::{Edition, Store, StoreError, Stored};
use crate::export::{ArticleRecord, Cells, GraphFormat, json_line};
use crate::grammar::Rulebook;
use crate::graph::{ArticlePart, Graph};
use crate::learned::Networks;
use crate::read::Input;
use crate::render::{Format, Style};
use crate::text::OffsetUnit;
use crate::view::{Network, View};

/// What drafts are analysed and judged with.
#[derive(Debug)]
pub struct Desk {
    /// The grammar, with the lists of the settings.
    pub rulebook: Cow<'static, Rulebook>,
    /// The learned channel.
    pub networks: Networks,
    /// Names of one's own.
    pub aliases: Aliases,
    /// What the audit looks for.
    pub config: Config,
    /// What one can look around in.
    pub shelf: Option<Shelf>,
}

/// A store, and what it must have been filled with.
#[derive(Clone, Debug)]
pub struct Shelf {
    path: PathBuf,
    edition: Edition,
}

impl Shelf {
    /// The store at a path.
    ///
    /// # Errors
    /// If it cannot be read, or was filled with something else.
    pub fn new(path: PathBuf, edition: Edition) -> Result<Self, StoreError> {
        Store::open(&path)?.check(&edition)?;
        Ok(Self { path, edition })
    }

    /// Opens it again: others may fill it meanwhile.
    pub(super) fn open(&self) -> Result<Store, StoreError> {
        Store::open(&self.path)
    }

    /// An article by its number; `None` if there is none.
    fn article(&self, number: i64) -> Result<Option<Stored>, StoreError> {
        self.open()?.numbered(number, &self.edition)
    }
}

/// What can be made of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// The record of `ascribe/1`.
    Record(OffsetUnit),
    /// Findings and figures as JSON.
    Findings,
    /// The page of the audit.
    Report,
    /// The page of the graph.
    Graph,
}

impl Desk {
    /// Makes what is asked for; `None` if nobody wants it any longer.
    pub(super) fn make(&self, form: Form, input: &Input, wanted: impl Fn() -> bool) -> Option<Vec<u8>> {
        let analyzer = Pipeline::new(&self.rulebook).with_networks(&self.networks).with_aliases(&self.aliases);
        let mut analysis = analyzer.analyze_while(&input.article, &wanted)?;
        analysis.diagnostics.splice(..0, input.diagnostics.iter().cloned());
        self.written(form, &analysis)
    }

    /// Makes what is asked for of an article of the store; `None` if there is none of this number.
    pub(super) fn stored(&self, form: Form, article: i64) -> Result<Option<Vec<u8>>, StoreError> {
        let stored = self.shelf.as_ref().map(|shelf| shelf.article(article)).transpose()?.flatten();
        let Some(stored) = stored else { return Ok(None) };
        Ok(self.written(form, &stored.analysis(&self.rulebook, Some(&self.aliases))))
    }

    fn written(&self, form: Form, analysis: &Analysis<'_>) -> Option<Vec<u8>> {
        match form {
            Form::Record(unit) => json_line(&ArticleRecord::new(analysis, &self.rulebook, unit)).ok(),
            Form::Findings => Some(self.report(analysis, Format::Json).into_bytes()),
            Form::Report => Some(self.report(analysis, Format::Html).into_bytes()),
            Form::Graph => self.graph(analysis).ok(),
        }
    }

    fn report(&self, analysis: &Analysis<'_>, format: Format) -> String {
        let article = analysis.document.article;
        let settings = self.config.settings_for(Path::new(article.file()));
        let report: Report<'_> = audit::audit(analysis, &self.rulebook, &settings);
        let mut overall = Overall::default();
        overall.add(article, &report.summary);
        let style = Style::default();
        format.head(article.id()) + &format.article(&report, style) + &format.tail(&overall, style)
    }

    fn graph(&self, analysis: &Analysis<'_>) -> io::Result<Vec<u8>> {
        let graph = Graph::new([ArticlePart::new(analysis, &self.rulebook)], &self.aliases);
        let network = Network::new(&graph, View::All);
        let mut page = Vec::new();
        GraphFormat::Html.write(&graph, &network, Cells::default(), &mut page)?;
        Ok(page)
    }
}
