#!/usr/bin/env bash
# sigma 4.0.4 with graphology 0.26.0, in Chromium.
# Behaviour: a graph with a node that has no x and y is refused whole; nothing is drawn.
# Expected: a layout, or the node at a place of its own, as Gephi, vis-network and Cytoscape.js do.
# Seen: Error: Sigma: could not find a valid position (x, y) for node "ann". …
# Source: https://www.sigmajs.org/docs/ ; the message names the check, in the function that adds a node to the picture.
# In ascribe: src/export/gexf.rs gives every node a position.
set -euo pipefail
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) ||
    { echo "skipped: no Chromium"; exit 0; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund sigma@4.0.4 graphology@0.26.0 playwright-core@1.65.1 >/dev/null
cat >draw.mjs <<'DRAW'
import { chromium } from "playwright-core";
const browser = await chromium.launch({
  executablePath: process.argv[2],
  args: ["--no-sandbox", "--use-gl=swiftshader", "--enable-unsafe-swiftshader"],
});
const page = await browser.newPage();
await page.setContent('<!doctype html><div id="picture" style="width: 300px; height: 300px"></div>');
await page.addScriptTag({ path: "node_modules/graphology/dist/graphology.umd.min.js" });
await page.addScriptTag({ path: "node_modules/sigma/dist/sigma.min.js" });
const draw = (place) => {
  const graph = new graphology.MultiDirectedGraph();
  graph.addNode("ann", { label: "Ann", ...place });
  try {
    new Sigma(graph, document.getElementById("picture"));
    return "drawn";
  } catch (error) {
    return String(error);
  }
};
console.log(await page.evaluate(draw, { x: 0, y: 0 }));
console.log(await page.evaluate(draw, {}));
await browser.close();
DRAW
{ read -r placed; read -r loose; } < <(node draw.mjs "$browser")
echo "sigma 4.0.4: with a position $placed; without: $loose"
[[ $placed == drawn && $loose == *"could not find a valid position"* ]] || { echo "this has changed"; exit 1; }
