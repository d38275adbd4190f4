#!/usr/bin/env bash
# vis-network 10.1.5 (with jsdom 29.1.1 for a document), parseDOTNetwork.
# Behaviour: of the attributes "fillcolor" and "color" of a node in DOT, "color" behind "fillcolor" paints the inside, too.
# Expected: the inside white and the line dark, whatever their order, as Graphviz draws both.
# Seen: background #222222 if "color" comes last, #ffffff if it comes first.
# Source: vis-network/lib/network/dotparser.js, NODE_ATTR_MAPPING: "color" is mapped to color.border and
#   color.background, "fillcolor" to color.background, in the order in which they are written.
# In ascribe: src/export/dot/ writes "color" before "fillcolor".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund vis-network@10.1.5 jsdom@29.1.1 >/dev/null
cat >read.mjs <<'READ'
import { JSDOM } from "jsdom";
const { window } = new JSDOM("<!doctype html><title>a document</title>", { pretendToBeVisual: true });
const { document, Element, HTMLElement, navigator } = window;
for (const [name, value] of Object.entries({ window, document, Element, HTMLElement, navigator })) {
  Object.defineProperty(globalThis, name, { value, configurable: true });
}
const { parseDOTNetwork } = await import("vis-network/standalone");
const inside = (attributes) => parseDOTNetwork(`digraph { ann [${attributes}] }`).nodes[0].color.background;
console.log(inside('fillcolor="#ffffff", color="#222222"'), inside('color="#222222", fillcolor="#ffffff"'));
READ
seen=$(node read.mjs)
echo "vis-network 10.1.5: the inside with color last, and with fillcolor last: $seen"
[ "$seen" = "#222222 #ffffff" ] || { echo "this has changed"; exit 1; }
