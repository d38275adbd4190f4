#!/usr/bin/env bash
# networkx 3.6.1 with pydot 4.0.1, networkx.nx_pydot.from_pydot and read_dot.
# Behaviour: nodes that are named in a subgraph alone are left out of the graph.
# Expected: ann, bo, cy and dora, as Graphviz draws them.
# Seen: ['cy', 'dora']
# Source: networkx/drawing/nx_pydot.py, from_pydot: it asks for P.get_node_list() and P.get_edge_list(), and never for
#   P.get_subgraphs().
# In ascribe: who wants the data of a picture takes GraphML, GEXF, JSON or tables (docs/graph.md), not DOT.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install -q networkx==3.6.1 pydot==4.0.1
cat >"$folder/graph.dot" <<'GRAPH'
digraph { subgraph cluster_a { label="A"; ann; bo } cy -> dora }
GRAPH
seen=$("$folder/python/bin/python" -W ignore -c '
import networkx, sys
print(sorted(networkx.nx_pydot.read_dot(sys.argv[1]).nodes))' "$folder/graph.dot")
echo "networkx 3.6.1 with pydot 4.0.1: nodes of ann, bo, cy, dora: $seen"
[ "$seen" = "['cy', 'dora']" ] || { echo "this has changed"; exit 1; }
