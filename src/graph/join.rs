//! Parts joined to one graph: sources that are the same become one node, near-equal claims one group.

use petgraph::graph::{DiGraph, EdgeIndex, NodeIndex};
use rustc_hash::FxHashMap;

use super::build::Graph;
use super::elements::{ClaimNode, Edge, Node, Stand};
use super::groups::group_claims;
use super::part::ArticlePart;
use super::signature::Signature;
use super::voices::Relay;
use crate::coreference::corpus::{self, Aliases, Cast, Merged, Policy, Profile};

impl Graph {
    /// Joins the parts of articles. Sources that nothing is attributed to are left out.
    pub fn new(parts: impl IntoIterator<Item = ArticlePart>, aliases: &Aliases) -> Self {
        Self::merged(parts, aliases, Policy::default())
    }

    /// The same, with a say in how much it takes for sources of several articles to be one.
    pub fn merged(parts: impl IntoIterator<Item = ArticlePart>, aliases: &Aliases, policy: Policy) -> Self {
        let mut parts: Vec<ArticlePart> = parts.into_iter().collect();
        let merging = {
            let casts: Vec<Cast<'_>> = parts.iter().map(ArticlePart::cast).collect();
            corpus::merge(&casts, aliases, policy)
        };
        for (part, of) in parts.iter_mut().zip(&merging.of) {
            part.rename(|source| &merging.sources[of[source]].profile.name);
            (part.sources, part.others) = (Vec::new(), Vec::new());
        }
        let mut joining = Joining::new(&parts, merging.sources);
        for (part, of) in parts.into_iter().zip(&merging.of) {
            joining.add(part, of);
        }
        joining.finish()
    }
}

/// A graph while articles are added.
struct Joining {
    graph: Graph,
    /// The sources whose node does not stand yet.
    sources: Vec<Option<Profile>>,
    /// The nodes of the others.
    nodes: Vec<Option<NodeIndex>>,
    /// The edge between who passes on and who speaks.
    passes: FxHashMap<(NodeIndex, NodeIndex), EdgeIndex>,
    /// What each claim says.
    signatures: Vec<Signature>,
}

impl Joining {
    fn new(parts: &[ArticlePart], sources: Vec<Merged>) -> Self {
        let sum = |size: fn(&ArticlePart) -> usize| parts.iter().map(size).sum::<usize>();
        let claims = sum(|part| part.claims.len());
        let edges = claims + sum(|part| part.assertions.len());
        let graph = Graph {
            net: DiGraph::with_capacity(parts.len() + sources.len() + claims, edges),
            articles: Vec::with_capacity(parts.len()),
            claims: Vec::with_capacity(claims),
            ..Graph::default()
        };
        Self {
            graph,
            nodes: vec![None; sources.len()],
            sources: sources.into_iter().map(|source| Some(source.profile)).collect(),
            passes: FxHashMap::default(),
            signatures: Vec::with_capacity(claims),
        }
    }

    /// Adds one article; `of` tells which source each of its sources is.
    fn add(&mut self, part: ArticlePart, of: &[usize]) {
        let position = self.graph.articles.len();
        let article = self.graph.net.add_node(Node::Article(Box::new(part.article)));
        self.graph.articles.push(article);
        let used = part.assertions.iter().map(|&(source, ..)| source);
        for source in used.chain(part.passed_on.iter().flat_map(|&(outer, inner, _)| [outer, inner])) {
            self.node(of[source]);
        }
        let first = self.graph.claims.len();
        for claim in part.claims {
            let node = self.graph.net.add_node(Node::Claim(ClaimNode { article: position, ..claim }));
            self.graph.net.add_edge(article, node, Edge::Contains);
            self.graph.claims.push(node);
        }
        self.signatures.extend(part.signatures);
        self.signatures.resize_with(self.graph.claims.len(), Signature::default);
        for (source, claim, assertion) in part.assertions {
            let source = self.node(of[source]);
            self.graph.net.add_edge(source, self.graph.claims[first + claim], Edge::Asserts(Box::new(assertion)));
        }
        for (outer, inner, claim) in part.passed_on {
            if of[outer] != of[inner] {
                self.pass_on(of[outer], of[inner], self.graph.claims[first + claim]);
            }
        }
    }

    /// The node of a source, which stands where the source is first needed.
    fn node(&mut self, source: usize) -> NodeIndex {
        if let Some(profile) = self.sources[source].take() {
            self.nodes[source] = Some(self.graph.net.add_node(Node::Source(Box::new(profile))));
        }
        self.nodes[source].expect("a source has a node from the first time on")
    }

    fn pass_on(&mut self, outer: usize, inner: usize, claim: NodeIndex) {
        let (outer, inner) = (self.node(outer), self.node(inner));
        self.graph.relays.push(Relay { claim, outer, inner });
        let net = &mut self.graph.net;
        let edge = *self.passes.entry((outer, inner)).or_insert_with(|| net.add_edge(outer, inner, Edge::PassesOn(0)));
        if let Edge::PassesOn(times) = &mut net[edge] {
            *times += 1;
        }
    }

    fn finish(mut self) -> Graph {
        self.graph.sources = self.nodes.into_iter().flatten().collect();
        self.graph.sources.sort_unstable();
        let claims = &self.graph.claims;
        let is_held = |claim: usize| {
            let mut stands = self.graph.asserted(claims[claim]).map(|(_, assertion)| assertion.stand).peekable();
            stands.peek().is_none() || stands.any(|stand| stand == Stand::Holds)
        };
        let grouping = group_claims(&self.signatures, is_held);
        let nodes = |group: Vec<usize>| group.into_iter().map(|claim| claims[claim]).collect();
        self.graph.against = grouping.against.into_iter().map(nodes).collect();
        for (&node, group) in self.graph.claims.iter().zip(grouping.of) {
            if let Node::Claim(claim) = &mut self.graph.net[node] {
                claim.group = group;
            }
        }
        self.graph
    }
}
