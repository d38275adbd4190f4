//! A graph with fewer nodes.

use petgraph::graph::NodeIndex;

use super::build::Graph;
use super::record::Node;

impl Graph {
    /// The graph with those nodes only that `keep` tells, in the same order, and with the edges between them.
    /// Groups keep their numbers. Claims whose article is left out are left out, too.
    #[must_use]
    pub fn retain(self, keep: impl Fn(NodeIndex) -> bool) -> Self {
        let Self { net, articles, .. } = self;
        let mut kept = 0;
        let position: Vec<Option<usize>> = articles
            .iter()
            .map(|&article| {
                keep(article).then(|| {
                    kept += 1;
                    kept - 1
                })
            })
            .collect();
        let node = |index: NodeIndex, node: Node| match node {
            Node::Claim(mut claim) => {
                claim.article = position[claim.article].filter(|_| keep(index))?;
                Some(Node::Claim(claim))
            }
            node => keep(index).then_some(node),
        };
        Self::of_net(net.filter_map_owned(node, |_, edge| Some(edge)))
    }
}
