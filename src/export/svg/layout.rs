//! Where everything stands. Claims stand beside their first source in the order of the text, so that
//! edges hardly ever cross; a source that only passes on stands before the one that it passes on.

use petgraph::graph::NodeIndex;
use rustc_hash::{FxHashMap, FxHashSet};

use super::super::style::wrapped;
use crate::graph::{Assertion, ClaimNode, Graph};
use crate::resolve::corpus::Profile;

pub(super) const WIDTH: f32 = 1120.0;
pub(super) const MARGIN: f32 = 28.0;
/// Left of the sources: room for the arcs of those who pass on.
pub(super) const SOURCE_X: f32 = 64.0;
pub(super) const SOURCE_WIDTH: f32 = 236.0;
pub(super) const CLAIM_X: f32 = 440.0;
pub(super) const CLAIM_WIDTH: f32 = WIDTH - MARGIN - CLAIM_X;
pub(super) const LINE: f32 = 17.0;
const CLAIM_COLUMNS: usize = 92;
const CLAIM_LINES: usize = 4;
const SOURCE_COLUMNS: usize = 25;
const SOURCE_LINES: usize = 3;
/// Above and below the lines of a card, the line of small print included.
const PADDING: f32 = 29.0;
const CLAIM_GAP: f32 = 8.0;
const BLOCK_GAP: f32 = 26.0;
const HEADING: f32 = 40.0;

/// A claim with who vouches for it.
type Vouched<'g> = (NodeIndex, &'g ClaimNode, Vec<(NodeIndex, &'g Assertion)>);

/// A card with its lines.
#[derive(Clone, Debug)]
pub(super) struct Card<'g, T> {
    pub(super) node: NodeIndex,
    pub(super) item: &'g T,
    pub(super) lines: Vec<String>,
    pub(super) top: f32,
    pub(super) height: f32,
}

impl<T> Card<'_, T> {
    pub(super) fn middle(&self) -> f32 {
        self.top + self.height / 2.0
    }
}

/// Places of cards; edges by the cards' positions in their lists.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout<'g> {
    pub(super) sources: Vec<Card<'g, Profile>>,
    pub(super) claims: Vec<Card<'g, ClaimNode>>,
    /// (source, claim, what ties them).
    pub(super) edges: Vec<(usize, usize, &'g Assertion)>,
    /// (who passes on, who speaks).
    pub(super) arcs: Vec<(usize, usize)>,
    /// Where the claims without a source start, and how many they are.
    pub(super) orphans: Option<(f32, usize)>,
    pub(super) height: f32,
}

/// Places everything below `top`.
pub(super) fn layout(graph: &Graph, top: f32) -> Layout<'_> {
    let speakers: Vec<Vouched<'_>> =
        graph.claims().map(|(node, claim)| (node, claim, graph.assertions(node))).collect();
    let mut beside: FxHashMap<NodeIndex, Vec<usize>> = FxHashMap::default();
    for (position, (_, _, assertions)) in speakers.iter().enumerate() {
        if let Some(&(first, _)) = assertions.first() {
            beside.entry(first).or_default().push(position);
        }
    }
    let mut layout = Layout { height: top, ..Layout::default() };
    let mut place: FxHashMap<usize, usize> = FxHashMap::default();
    for (node, source) in ordered(graph) {
        let block = beside.get(&node).map_or(&[][..], Vec::as_slice);
        let first = layout.claims.len();
        layout.block(node, source, block.iter().map(|&position| (speakers[position].0, speakers[position].1)));
        place.extend(block.iter().enumerate().map(|(offset, &position)| (position, first + offset)));
    }
    layout.orphans(
        speakers.iter().filter(|(_, _, assertions)| assertions.is_empty()).map(|&(node, claim, _)| (node, claim)),
    );
    let position: FxHashMap<NodeIndex, usize> =
        layout.sources.iter().enumerate().map(|(position, card)| (card.node, position)).collect();
    for (claim, (_, _, assertions)) in speakers.iter().enumerate() {
        layout
            .edges
            .extend(assertions.iter().map(|&(source, assertion)| (position[&source], place[&claim], assertion)));
    }
    layout.arcs = graph.passed_on().map(|(outer, inner, _)| (position[&outer], position[&inner])).collect();
    layout
}

/// The sources in the order of their first appearance, those who pass on before their speakers.
fn ordered(graph: &Graph) -> Vec<(NodeIndex, &Profile)> {
    let mut media: FxHashMap<NodeIndex, Vec<NodeIndex>> = FxHashMap::default();
    for (outer, inner, _) in graph.passed_on() {
        media.entry(inner).or_default().push(outer);
    }
    let all: FxHashMap<NodeIndex, &Profile> = graph.sources().collect();
    let mut done = FxHashSet::default();
    let mut order = Vec::with_capacity(all.len());
    for (node, _) in graph.sources() {
        let before = media.get(&node).map_or(&[][..], Vec::as_slice);
        for &next in before.iter().chain([&node]) {
            if done.insert(next) {
                order.push((next, all[&next]));
            }
        }
    }
    order
}

impl<'g> Layout<'g> {
    /// Places a source and the claims beside it.
    fn block(
        &mut self,
        node: NodeIndex,
        source: &'g Profile,
        claims: impl Iterator<Item = (NodeIndex, &'g ClaimNode)>,
    ) {
        let lines = wrapped(&source.name, SOURCE_COLUMNS, SOURCE_LINES);
        let detail = if detail(source).is_some() { LINE - 2.0 } else { 0.0 };
        let height = lines.len() as f32 * LINE + PADDING + detail;
        let top = self.height;
        let first = self.claims.len();
        self.stack(claims);
        let claims_end = if self.claims.len() > first { self.height - CLAIM_GAP } else { top };
        let span = (claims_end - top).max(height);
        for card in &mut self.claims[first..] {
            card.top += (span - (claims_end - top)) / 2.0;
        }
        self.sources.push(Card { node, item: source, lines, top: top + (span - height) / 2.0, height });
        self.height = top + span + BLOCK_GAP;
    }

    /// Places claims below one another.
    fn stack(&mut self, claims: impl Iterator<Item = (NodeIndex, &'g ClaimNode)>) {
        for (node, claim) in claims {
            let lines = wrapped(&claim.text, CLAIM_COLUMNS, CLAIM_LINES);
            let height = lines.len() as f32 * LINE + PADDING;
            self.claims.push(Card { node, item: claim, lines, top: self.height, height });
            self.height += height + CLAIM_GAP;
        }
    }

    /// Places the claims without a source below a heading.
    fn orphans(&mut self, claims: impl Iterator<Item = (NodeIndex, &'g ClaimNode)>) {
        let (top, first) = (self.height, self.claims.len());
        self.height += HEADING;
        self.stack(claims);
        let count = self.claims.len() - first;
        if count == 0 {
            self.height = top;
        } else {
            self.orphans = Some((top, count));
            self.height += BLOCK_GAP;
        }
    }
}

/// What stands below a source's name: its first title, or whom it speaks for.
pub(super) fn detail(source: &Profile) -> Option<&str> {
    source.titles.first().or(source.affiliation.as_ref()).map(String::as_str)
}
