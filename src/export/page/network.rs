//! The places of the page's networks: sources and the articles, or the outlets, that quote them.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::super::placement::{Space, place_in};
use super::selection::Selection;
use crate::graph::{ArticleNode, Graph};

/// Radius of a source's circle by its claims.
const LEAST: f32 = 3.5;
const GROWTH: f32 = 2.6;
const LARGEST: f32 = 44.0;
/// Radius that an article's square keeps free, and an outlet's by its articles.
const SQUARE: f32 = 5.0;

/// A window about as wide as high; names come and go as one zooms.
const SPACE: Space = Space { stretch: 1.2, cover: 0.4 };

/// What quotes sources.
pub(super) struct Squares {
    /// For each article of the page, the number of its square.
    pub(super) of: Vec<usize>,
    /// The radius that each square keeps free.
    pub(super) radii: Vec<f32>,
}

impl Squares {
    /// One square for each article.
    pub(super) fn articles(count: usize) -> Self {
        Self { of: (0..count).collect(), radii: vec![SQUARE; count] }
    }

    /// One square for each outlet, in the order of first appearance, and one for each article without; `None` if no
    /// article tells its outlet.
    pub(super) fn outlets(graph: &Graph, selection: &Selection) -> Option<Self> {
        let mut known: FxHashMap<&str, usize> = FxHashMap::default();
        let mut sizes: Vec<usize> = Vec::new();
        let outlets: Vec<Option<&str>> = articles(graph, selection).map(|article| article.outlet.as_deref()).collect();
        let of = outlets.iter().map(|outlet| {
            let square = match outlet {
                Some(outlet) => *known.entry(outlet).or_insert(sizes.len()),
                None => sizes.len(),
            };
            if square == sizes.len() {
                sizes.push(0);
            }
            sizes[square] += 1;
            square
        });
        let of = of.collect();
        let radii = sizes.into_iter().map(|articles| SQUARE + (articles as f32 - 1.0).sqrt()).collect();
        (!known.is_empty()).then_some(Self { of, radii })
    }
}

/// The page's articles.
pub(super) fn articles<'g>(graph: &'g Graph, selection: &Selection) -> impl Iterator<Item = &'g ArticleNode> {
    let kept = graph.articles().filter(|&(node, _)| selection.position(node).is_some());
    kept.map(|(_, article)| article)
}

/// Who quotes whom how often, and who passes on whom: what ties the nodes of a network.
pub(super) struct Ties {
    /// (article, source) with the number of claims.
    quotes: BTreeMap<(usize, usize), f32>,
    /// (who passes on, who speaks, how often).
    pub(super) passes: Vec<(usize, usize, usize)>,
    /// Claims of each source.
    pub(super) claims: Vec<usize>,
}

impl Ties {
    pub(super) fn new(graph: &Graph, selection: &Selection) -> Self {
        let mut ties = Self { quotes: BTreeMap::new(), passes: Vec::new(), claims: vec![0; selection.sources.len()] };
        let all: Vec<_> = graph.articles().map(|(node, _)| selection.position(node)).collect();
        for &node in &selection.claims {
            let Some(claim) = graph.claim(node) else { continue };
            let Some(article) = all[claim.article] else { continue };
            for (source, _) in graph.assertions(node) {
                if let Some(source) = selection.position(source) {
                    *ties.quotes.entry((article, source)).or_default() += 1.0;
                    ties.claims[source] += 1;
                }
            }
        }
        for (outer, inner, times) in graph.passed_on() {
            if let (Some(outer), Some(inner)) = (selection.position(outer), selection.position(inner)) {
                ties.passes.push((outer, inner, times));
            }
        }
        ties
    }

    /// Articles of each source.
    pub(super) fn articles(&self) -> Vec<usize> {
        let mut articles = vec![0; self.claims.len()];
        self.quotes.keys().for_each(|&(_, source)| articles[source] += 1);
        articles
    }

    /// Radii of the sources' circles.
    pub(super) fn radii(&self) -> Vec<f32> {
        self.claims.iter().map(|&claims| (LEAST + GROWTH * (claims as f32).sqrt()).min(LARGEST)).collect()
    }

    /// Places of the sources, then of the squares.
    pub(super) fn places(&self, squares: &Squares) -> Vec<[f32; 2]> {
        let mut sizes = self.radii();
        let first = sizes.len();
        sizes.extend(&squares.radii);
        let mut edges: Vec<(usize, usize, f32)> = Vec::with_capacity(self.quotes.len() + self.passes.len());
        edges.extend(
            self.quotes.iter().map(|(&(article, source), &claims)| (source, first + squares.of[article], claims)),
        );
        edges.extend(self.passes.iter().map(|&(outer, inner, times)| (outer, inner, times as f32)));
        place_in(SPACE, &sizes, &edges)
    }
}
