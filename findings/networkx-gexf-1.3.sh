#!/usr/bin/env bash
# networkx 3.5, networkx.read_gexf.
# Behaviour: a file of GEXF 1.3, the format's newest version, is refused as one without a graph.
# Expected: a graph of two nodes and an edge, as of the same file in the namespace of GEXF 1.2; networkx 3.6 reads both.
# Seen: NetworkXError: No <graph> element in GEXF file.
# Source: networkx/readwrite/gexf.py, class GEXF: the namespaces of 1.1draft and 1.2draft are all that it knows.
# In ascribe: src/export/gexf.rs writes GEXF 1.2 with the one attribute of 1.3 that Gephi needs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install -q networkx==3.5
cat >"$folder/graph.gexf" <<'GRAPH'
<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
 <graph defaultedgetype="directed">
  <nodes><node id="ann" label="Ann"/><node id="bo" label="Bo"/></nodes>
  <edges><edge id="e1" source="ann" target="bo"/></edges>
 </graph>
</gexf>
GRAPH
seen=$("$folder/python/bin/python" -c '
import networkx, sys
try:
    print(networkx.read_gexf(sys.argv[1]))
except networkx.NetworkXError as error:
    print(f"NetworkXError: {error}")' "$folder/graph.gexf")
echo "networkx 3.5: $seen"
[[ $seen == "NetworkXError: No <graph> element in GEXF file"* ]] || { echo "this has changed"; exit 1; }
