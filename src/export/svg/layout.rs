//! Where the cards of a picture in columns stand. Claims are beside their first source in the order of the text, so
//! that edges hardly ever cross; a source that only passes on is before the one that it passes on.

use rustc_hash::FxHashMap;

use super::super::style::wrapped;
use crate::coreference::corpus::Profile;
use crate::view::{Item, Network, Tie};

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
/// A second line of small print.
pub(super) const SMALL: f32 = 14.0;
const CLAIM_GAP: f32 = 8.0;
const BLOCK_GAP: f32 = 26.0;
const HEADING: f32 = 40.0;

/// The card of a node with its lines.
#[derive(Clone, Debug)]
pub(super) struct Card {
    /// The node's position in the network.
    pub(super) node: usize,
    pub(super) lines: Vec<String>,
    pub(super) top: f32,
    pub(super) height: f32,
}

impl Card {
    pub(super) fn middle(&self) -> f32 {
        self.top + self.height / 2.0
    }
}

/// The cards, and where the picture ends.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    /// Sources, on the left.
    pub(super) sources: Vec<Card>,
    /// Claims or groups of claims, on the right.
    pub(super) claims: Vec<Card>,
    /// Where the claims without a source start, and how many they are.
    pub(super) orphans: Option<(f32, usize)>,
    pub(super) height: f32,
}

/// Places everything below `top`.
pub(super) fn layout(network: &Network<'_>, top: f32) -> Layout {
    let mut speaker: Vec<Option<usize>> = vec![None; network.nodes.len()];
    for edge in network.edges.iter().filter(|edge| matches!(edge.tie, Tie::Claims(_))) {
        let first = speaker[edge.target].map_or(edge.source, |known| known.min(edge.source));
        speaker[edge.target] = Some(first);
    }
    let mut beside: FxHashMap<Option<usize>, Vec<usize>> = FxHashMap::default();
    for (at, node) in network.nodes.iter().enumerate() {
        if matches!(node.item, Item::Claim(..) | Item::Group(..)) {
            beside.entry(speaker[at]).or_default().push(at);
        }
    }
    let mut layout = Layout { height: top, ..Layout::default() };
    for at in ordered(network) {
        if let Item::Source(source) = network.nodes[at].item {
            layout.block(network, at, source, beside.get(&Some(at)).map_or(&[][..], Vec::as_slice));
        }
    }
    layout.orphans(network, beside.get(&None).map_or(&[][..], Vec::as_slice));
    layout
}

/// The sources in the order of their first appearance, those who pass on before their speakers.
fn ordered(network: &Network<'_>) -> Vec<usize> {
    let mut media: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for edge in network.edges.iter().filter(|edge| edge.tie == Tie::PassesOn) {
        media.entry(edge.target).or_default().push(edge.source);
    }
    let mut is_done = vec![false; network.nodes.len()];
    let mut order = Vec::new();
    for (at, _) in network.nodes.iter().enumerate().filter(|(_, node)| matches!(node.item, Item::Source(_))) {
        let before = media.get(&at).map_or(&[][..], Vec::as_slice);
        for &next in before.iter().chain([&at]) {
            if !std::mem::replace(&mut is_done[next], true) {
                order.push(next);
            }
        }
    }
    order
}

impl Layout {
    /// Places a source and the claims beside it.
    fn block(&mut self, network: &Network<'_>, node: usize, source: &Profile, claims: &[usize]) {
        let lines = wrapped(&source.name, SOURCE_COLUMNS, SOURCE_LINES);
        let detail = if detail(source).is_some() { LINE - 2.0 } else { 0.0 };
        let height = lines.len() as f32 * LINE + PADDING + detail;
        let top = self.height;
        let first = self.claims.len();
        self.stack(network, claims);
        let claims_end = if self.claims.len() > first { self.height - CLAIM_GAP } else { top };
        let span = (claims_end - top).max(height);
        for card in &mut self.claims[first..] {
            card.top += (span - (claims_end - top)) / 2.0;
        }
        self.sources.push(Card { node, lines, top: top + (span - height) / 2.0, height });
        self.height = top + span + BLOCK_GAP;
    }

    /// Places claims below one another.
    fn stack(&mut self, network: &Network<'_>, claims: &[usize]) {
        for &node in claims {
            let lines = wrapped(&network.nodes[node].label(), CLAIM_COLUMNS, CLAIM_LINES);
            let is_group = matches!(network.nodes[node].item, Item::Group(..));
            let height = lines.len() as f32 * LINE + PADDING + if is_group { SMALL } else { 0.0 };
            self.claims.push(Card { node, lines, top: self.height, height });
            self.height += height + CLAIM_GAP;
        }
    }

    /// Places the claims without a source below a heading.
    fn orphans(&mut self, network: &Network<'_>, claims: &[usize]) {
        if !claims.is_empty() {
            self.orphans = Some((self.height, claims.len()));
            self.height += HEADING;
            self.stack(network, claims);
            self.height += BLOCK_GAP;
        }
    }
}

/// What is below a source's name: its first title, or whom it speaks for.
pub(super) fn detail(source: &Profile) -> Option<&str> {
    source.titles.first().or(source.affiliation.as_ref()).map(String::as_str)
}
