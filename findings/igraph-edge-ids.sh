#!/usr/bin/env bash
# python-igraph 1.0.0, Graph.Read_GraphML.
# Behaviour: the ids of edges in a GraphML file are lost. The edge attribute "id" holds the names of the first vertices,
#   as many as there are edges.
# Expected: "e1" and "e2", as networkx reads them from the same file.
# Seen: ['ann', 'bo']
# Source: the GraphML reader of the C core, src/io/graphml.c, which keeps ids of vertices and of edges apart only until
#   it hands them to the attributes.
# In ascribe: src/export/graphml.rs repeats the id of an edge as its attribute "key".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install -q igraph==1.0.0
cat >"$folder/graph.graphml" <<'GRAPH'
<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
 <graph edgedefault="directed">
  <node id="ann"/><node id="bo"/><node id="cy"/>
  <edge id="e1" source="ann" target="bo"/>
  <edge id="e2" source="bo" target="cy"/>
 </graph>
</graphml>
GRAPH
seen=$("$folder/python/bin/python" -c '
import igraph, sys
print(igraph.Graph.Read_GraphML(sys.argv[1]).es["id"])' "$folder/graph.graphml")
echo "python-igraph 1.0.0: ids of the edges e1 and e2: $seen"
[ "$seen" = "['ann', 'bo']" ] || { echo "this has changed"; exit 1; }
