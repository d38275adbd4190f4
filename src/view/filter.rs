//! What somebody asked to see of a source graph.

use std::collections::BTreeSet;

use petgraph::Direction;
use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef as _;
use rustc_hash::FxHashSet;

use super::Day;
use crate::claim::Status;
use crate::coreference::SourceKind;
use crate::coreference::corpus::Profile;
use crate::diagnostic::closest;
use crate::graph::{ArticleNode, ClaimNode, Edge, Graph};

/// What is kept: everything by default.
///
/// ```
/// use ascribe::graph::Graph;
/// use ascribe::view::Filter;
/// let nothing = Filter { min_claims: 3, ..Filter::default() }.apply(Graph::default()).unwrap();
/// assert_eq!(nothing.sources().len(), 0);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Sources of at least so many claims.
    pub min_claims: usize,
    /// The source of that name, or of that other name, and what it touches.
    pub source: Option<String>,
    /// Sources of these kinds; of all if empty.
    pub kinds: Vec<SourceKind>,
    /// Claims of these statuses; of all if empty.
    pub statuses: Vec<Status>,
    /// Only claims that have a source.
    pub no_unattributed: bool,
    /// Articles from that day on.
    pub from: Option<Day>,
    /// Articles up to that day.
    pub to: Option<Day>,
    /// Articles of that outlet.
    pub outlet: Option<String>,
}

/// A name that nothing in the graph bears.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no {what} is called \"{name}\"{}", closest.as_ref().map_or_else(String::new, |name| format!("; did you mean \"{name}\"?")))]
pub struct Unknown {
    what: &'static str,
    name: String,
    closest: Option<String>,
}

impl Filter {
    /// The graph without what was not asked for. Sources and articles that nothing is left of go as well, if
    /// anything was filtered.
    ///
    /// # Errors
    /// If no source or no outlet has the name that was asked for.
    pub fn apply(&self, graph: Graph) -> Result<Graph, Unknown> {
        if *self == Self::default() {
            return Ok(graph);
        }
        let articles = self.articles(&graph)?;
        let claims = self.claims(&graph, &articles);
        let mut sources = self.sources(&graph);
        let vouched = |source| {
            let own: FxHashSet<NodeIndex> =
                vouched_for(&graph, source).filter(|claim| claims.contains(claim)).collect();
            own.len()
        };
        sources.retain(|&source| vouched(source) >= self.min_claims);
        let mut kept = Kept { claims, sources };
        if let Some(name) = &self.source {
            let named = called(name, graph.sources())?;
            kept.around(&graph, &named);
        }
        Ok(self.rest(graph, &kept))
    }

    /// The names of the sources that were asked for, as the whole graph knows them.
    ///
    /// # Errors
    /// If no source has the name that was asked for.
    pub fn asked<'g>(&self, graph: &'g Graph) -> Result<Vec<&'g str>, Unknown> {
        let Some(name) = &self.source else { return Ok(Vec::new()) };
        let names = graph.sources().map(|(_, source)| (source.name.as_str(), source));
        called(name, names)
    }

    fn articles(&self, graph: &Graph) -> Result<Vec<bool>, Unknown> {
        if let Some(name) = &self.outlet {
            let known: BTreeSet<&str> = graph.articles().filter_map(|(_, article)| article.outlet.as_deref()).collect();
            if !known.iter().any(|outlet| same(outlet, name)) {
                return Err(Unknown::new("outlet", name, known));
            }
        }
        Ok(graph.articles().map(|(_, article)| self.is_of_time(article) && self.is_of_outlet(article)).collect())
    }

    fn is_of_outlet(&self, article: &ArticleNode) -> bool {
        let Some(name) = &self.outlet else { return true };
        article.outlet.as_ref().is_some_and(|outlet| same(outlet, name))
    }

    fn is_of_time(&self, article: &ArticleNode) -> bool {
        let day = article.published.as_deref();
        let from = self.from.as_ref().is_none_or(|from| day.is_some_and(|day| from.is_at_or_before(day)));
        from && self.to.as_ref().is_none_or(|to| day.is_some_and(|day| to.is_at_or_after(day)))
    }

    fn claims(&self, graph: &Graph, articles: &[bool]) -> FxHashSet<NodeIndex> {
        let wanted = |claim: &ClaimNode| {
            articles[claim.article]
                && (self.statuses.is_empty() || self.statuses.contains(&claim.status))
                && !(self.no_unattributed && claim.status == Status::Unattributed)
        };
        graph.claims().filter(|(_, claim)| wanted(claim)).map(|(node, _)| node).collect()
    }

    fn sources(&self, graph: &Graph) -> FxHashSet<NodeIndex> {
        let wanted = |source: &Profile| self.kinds.is_empty() || self.kinds.contains(&source.kind);
        graph.sources().filter(|(_, source)| wanted(source)).map(|(node, _)| node).collect()
    }

    /// Whether a claim without a source may stay.
    fn takes_orphans(&self) -> bool {
        self.kinds.is_empty() && self.source.is_none() && !self.no_unattributed
    }

    fn rest(&self, graph: Graph, kept: &Kept) -> Graph {
        let mut nodes = FxHashSet::default();
        for (claim, node) in graph.claims().filter(|(claim, _)| kept.claims.contains(claim)) {
            let speakers: Vec<NodeIndex> = speakers(&graph, claim).collect();
            let stays = speakers.iter().any(|source| kept.sources.contains(source))
                || (speakers.is_empty() && self.takes_orphans());
            if stays {
                nodes.insert(claim);
                nodes.extend(speakers.iter().filter(|source| kept.sources.contains(source)));
                nodes.insert(graph.article_at(node.article));
            }
        }
        let relays = graph.relays().filter(|(claim, ..)| nodes.contains(claim));
        let passing: Vec<NodeIndex> = relays.flat_map(|(_, outer, inner)| [outer, inner]).collect();
        nodes.extend(passing.into_iter().filter(|source| kept.sources.contains(source)));
        graph.retain(|node| nodes.contains(&node))
    }
}

/// Claims and sources that are kept.
struct Kept {
    claims: FxHashSet<NodeIndex>,
    sources: FxHashSet<NodeIndex>,
}

impl Kept {
    /// Keeps what some sources touch: the claims that they make or pass on, the other sources of these, and who
    /// passes on whom.
    fn around(&mut self, graph: &Graph, named: &[NodeIndex]) {
        let relays = || graph.relays().filter(|(_, outer, inner)| named.contains(outer) || named.contains(inner));
        let own = named.iter().flat_map(|&source| vouched_for(graph, source));
        let claims: FxHashSet<NodeIndex> = own.chain(relays().map(|(claim, ..)| claim)).collect();
        let beside: FxHashSet<NodeIndex> = claims.iter().flat_map(|&claim| speakers(graph, claim)).collect();
        let passing: FxHashSet<NodeIndex> = relays().flat_map(|(_, outer, inner)| [outer, inner]).collect();
        self.claims.retain(|claim| claims.contains(claim));
        self.sources.retain(|source| named.contains(source) || beside.contains(source) || passing.contains(source));
    }
}

fn vouched_for(graph: &Graph, source: NodeIndex) -> impl Iterator<Item = NodeIndex> {
    let edges = graph.net().edges_directed(source, Direction::Outgoing);
    edges.filter(|edge| matches!(edge.weight(), Edge::Asserts(_))).map(|edge| edge.target())
}

fn speakers(graph: &Graph, claim: NodeIndex) -> impl Iterator<Item = NodeIndex> {
    let edges = graph.net().edges_directed(claim, Direction::Incoming);
    edges.filter(|edge| matches!(edge.weight(), Edge::Asserts(_))).map(|edge| edge.source())
}

/// The sources of that name; else those that have it among their other names; else those whose name holds all its
/// words.
fn called<'g, T: Copy>(name: &str, sources: impl Iterator<Item = (T, &'g Profile)>) -> Result<Vec<T>, Unknown> {
    let sources: Vec<(T, &Profile)> = sources.collect();
    let words = words(name);
    let tests: [&dyn Fn(&Profile) -> bool; 3] = [
        &|source| same(&source.name, name),
        &|source| source.aliases.iter().any(|alias| same(alias, name)),
        &|source| !words.is_empty() && words.is_subset(&self::words(&source.name)),
    ];
    for test in tests {
        let found: Vec<T> = sources.iter().filter(|(_, source)| test(source)).map(|&(place, _)| place).collect();
        if !found.is_empty() {
            return Ok(found);
        }
    }
    let names = sources.iter().flat_map(|(_, source)| std::iter::once(&source.name).chain(&source.aliases));
    Err(Unknown::new("source", name, names.map(String::as_str)))
}

fn words(name: &str) -> BTreeSet<String> {
    name.to_lowercase().split_whitespace().map(str::to_owned).collect()
}

/// Whether two names differ in case only.
fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.trim().to_lowercase()
}

impl Unknown {
    fn new<'n>(what: &'static str, name: &str, known: impl IntoIterator<Item = &'n str>) -> Self {
        Self { what, name: name.to_owned(), closest: closest(name, known).map(str::to_owned) }
    }
}
