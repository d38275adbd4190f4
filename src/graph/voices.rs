//! What there is to tell about near-equal claims: who says it, how many voices that is, who denies it.

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;
use rustc_hash::{FxHashMap, FxHashSet};

use super::build::Graph;
use super::elements::{ClaimGroup, Node, Stand};
use crate::claim::Status;

/// That one source passes on another's claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Relay {
    pub(super) claim: NodeIndex,
    /// Who passes it on.
    pub(super) outer: NodeIndex,
    /// Who speaks.
    pub(super) inner: NodeIndex,
}

/// Who stands how to the claims of a group, and where they are made.
#[derive(Default)]
struct Told {
    articles: BTreeSet<usize>,
    unattributed_in: BTreeSet<usize>,
    holds: BTreeSet<NodeIndex>,
    denies: BTreeSet<NodeIndex>,
    /// Whether a claim has no source.
    is_loose: bool,
}

impl Graph {
    /// The groups of near-equal claims, by the numbers that claims have for them.
    pub fn groups(&self) -> Vec<ClaimGroup> {
        let mut members: Vec<Vec<NodeIndex>> = vec![Vec::new(); self.against.len()];
        for (node, claim) in self.claims() {
            claim.group.into_iter().for_each(|group| members[group].push(node));
        }
        let groups = members.into_iter().zip(&self.against).filter(|(claims, _)| !claims.is_empty());
        groups.map(|(claims, against)| self.group(claims, against.clone())).collect()
    }

    fn group(&self, claims: Vec<NodeIndex>, opposed_by: Vec<NodeIndex>) -> ClaimGroup {
        let mut told = Told::default();
        for &claim in &claims {
            self.tell(claim, &mut told);
        }
        let relays = claims.iter().flat_map(|&claim| self.relays_of(claim));
        let relays = relays.filter(|relay| relay.outer != relay.inner && told.holds.contains(&relay.inner));
        let passes = self.alike(&told.holds).chain(relays.map(|relay| (relay.outer, relay.inner)));
        let independent = ends(&told.holds, &passes.collect());
        ClaimGroup {
            claims,
            articles: told.articles.into_iter().collect(),
            sources: told.holds.into_iter().collect(),
            voices: independent.len(),
            one_voice: independent.len() == 1 && !told.is_loose,
            independent: independent.into_iter().collect(),
            denied_by: told.denies.into_iter().collect(),
            opposed_by,
            unattributed_in: told.unattributed_in.into_iter().collect(),
        }
    }

    /// Adds what one claim tells.
    fn tell(&self, node: NodeIndex, told: &mut Told) {
        let Node::Claim(claim) = &self.net[node] else { return };
        told.articles.insert(claim.article);
        if claim.status == Status::Unattributed {
            told.unattributed_in.insert(claim.article);
        }
        let mut sources = self.asserted(node).peekable();
        told.is_loose |= sources.peek().is_none();
        for (source, assertion) in sources {
            match assertion.stand {
                Stand::Holds => _ = told.holds.insert(source),
                Stand::Denies => _ = told.denies.insert(source),
                Stand::Open => {}
            }
        }
    }

    /// Unnamed sources with the first that is called the same: nothing shows that "a senior official" of two articles
    /// is two people.
    fn alike(&self, sources: &BTreeSet<NodeIndex>) -> impl Iterator<Item = (NodeIndex, NodeIndex)> {
        let mut first: FxHashMap<&str, NodeIndex> = FxHashMap::default();
        let unnamed = sources.iter().filter_map(|&node| match &self.net[node] {
            Node::Source(source) if !source.named => Some((node, source.name.as_str())),
            _ => None,
        });
        unnamed
            .map(move |(node, name)| (node, *first.entry(name).or_insert(node)))
            .filter(|(node, first)| node != first)
    }

    fn relays_of(&self, claim: NodeIndex) -> impl Iterator<Item = &Relay> {
        let start = self.relays.partition_point(|relay| relay.claim < claim);
        self.relays[start..].iter().take_while(move |relay| relay.claim == claim)
    }
}

/// Whom each of the sources leads to if one goes on to whom it passes on; of those who pass on one another in a
/// circle the first stands for all.
fn ends(sources: &BTreeSet<NodeIndex>, passes: &FxHashMap<NodeIndex, NodeIndex>) -> BTreeSet<NodeIndex> {
    let mut known: FxHashMap<NodeIndex, NodeIndex> = FxHashMap::default();
    for &source in sources {
        let (mut path, mut seen, mut at) = (Vec::new(), FxHashSet::default(), source);
        let end = loop {
            if let Some(&end) = known.get(&at) {
                break end;
            }
            if !seen.insert(at) {
                break path.iter().copied().skip_while(|&other| other != at).min().unwrap_or(at);
            }
            path.push(at);
            match passes.get(&at) {
                Some(&next) => at = next,
                None => break at,
            }
        };
        known.extend(path.into_iter().map(|on_the_way| (on_the_way, end)));
    }
    sources.iter().filter_map(|source| known.get(source)).copied().collect()
}

#[cfg(test)]
mod tests {
    use petgraph::graph::NodeIndex;

    #[test]
    fn who_passes_on_counts_as_whom_it_passes_on() {
        let ends = |count: usize, passes: &[(usize, usize)]| -> Vec<usize> {
            let sources = (0..count).map(NodeIndex::new).collect();
            let passes = passes.iter().map(|&(outer, inner)| (NodeIndex::new(outer), NodeIndex::new(inner))).collect();
            super::ends(&sources, &passes).into_iter().map(NodeIndex::index).collect()
        };
        assert_eq!(ends(3, &[]), [0, 1, 2]);
        assert_eq!(ends(3, &[(2, 0)]), [0, 1]);
        assert_eq!(ends(4, &[(0, 1), (1, 2), (2, 3)]), [3]);
        assert_eq!(ends(4, &[(0, 1), (1, 2), (2, 1)]), [1, 3]);
    }
}
