#!/usr/bin/env bash
# cytoscape 3.35.0, cytoscape({ elements }).
# Behaviour: an edge whose id is also that of a node is left out, without an error or a warning.
# Expected: both edges, for nodes and edges are given apart, and graphology takes them; or an error, as for an edge to a
#   node that does not exist.
# Seen: 2 nodes, edges: 3
# Source: src/collection/index.mjs, class Collection: "can't create element if prior id already exists".
# In ascribe: src/export/node_link.rs gives edges ids that no node has (e1, e2).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund cytoscape@3.35.0 >/dev/null
cat >read.mjs <<'READ'
import cytoscape from "cytoscape";
const nodes = ["1", "2"].map((id) => ({ data: { id } }));
const edges = ["1", "3"].map((id) => ({ data: { id, source: "1", target: "2" } }));
const graph = cytoscape({ headless: true, elements: { nodes, edges } });
console.log(`${graph.nodes().length} nodes, edges: ${graph.edges().map((edge) => edge.id())}`);
READ
seen=$(node read.mjs 2>&1)
echo "cytoscape 3.35.0, two nodes 1 and 2, two edges 1 and 3: $seen"
[ "$seen" = "2 nodes, edges: 3" ] || { echo "this has changed"; exit 1; }
