// Reads the graphs of a folder as people do, and prints what is wrong with each as a line of JSON.
//
// node read.mjs MODULES FOLDER [BROWSER]: MODULES is node_modules with the packages of package.json. The folder holds
// VIEW.json, VIEW.gexf and VIEW.mmd for each view. Mermaid draws in a browser; without one it is not run.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, folder, browser] = process.argv.slice(2);
const require = createRequire(join(modules, "any.js"));
const views = ["all", "sources", "outlets", "claims"];

const text = (name) => readFileSync(join(folder, name), "utf8");
const json = (view) => JSON.parse(text(`${view}.json`));

function need(holds, fault) {
  if (!holds) throw new Error(fault);
}

/** Graphology's GEXF, with the positions that sigma refuses to do without. */
function graphologyGexf(view) {
  const { MultiDirectedGraph } = require("graphology");
  const gexf = require("graphology-gexf");
  const graph = gexf.parse(MultiDirectedGraph, text(`${view}.gexf`), { allowUndeclaredAttributes: false });
  const { nodes, edges } = json(view);
  need(graph.order === nodes.length && graph.size === edges.length, `${graph.order} nodes and ${graph.size} edges`);
  graph.forEachNode((node, told) => {
    need(Number.isFinite(told.x) && Number.isFinite(told.y), `${node} has no position`);
    need(told.size > 0 && told.color && told.label && told.type, `${node}: ${JSON.stringify(told)}`);
  });
  graph.forEachEdge((edge, told) => {
    need(told.weight > 0 && told.relation, `${edge}: ${JSON.stringify(told)}`);
  });
}

/** Cytoscape.js: ids of nodes and edges share one space. */
function cytoscapeElements(view) {
  const cytoscape = require("cytoscape");
  const { nodes, edges } = json(view);
  const elements = [...nodes, ...edges].map((data) => ({ data }));
  const drawn = cytoscape({ headless: true, styleEnabled: false, elements });
  need(drawn.nodes().length === nodes.length, `${drawn.nodes().length} of ${nodes.length} nodes`);
  need(drawn.edges().length === edges.length, `${drawn.edges().length} of ${edges.length} edges`);
  const weights = drawn.edges().map((edge) => edge.data("weight"));
  need(weights.every((weight) => weight > 0), "an edge has no weight");
  drawn.destroy();
}

/** Mermaid's own renderer: it draws, and no stand-in. */
async function mermaidPictures(page) {
  const faults = [];
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".mmd"))) {
    const fault = await page.evaluate(async ([name, source]) => {
      try {
        const { svg } = await window.mermaid.render(name.replaceAll(/\W/g, "-"), source);
        const drawn = new DOMParser().parseFromString(svg, "text/html").querySelectorAll("g.node").length;
        if (/Maximum text size|Too many edges|Syntax error/.test(svg)) return "a stand-in picture";
        return drawn > 0 ? null : "a picture without nodes";
      } catch (fault) {
        return String(fault);
      }
    }, [name, text(name)]);
    if (fault) faults.push(`${name}: ${fault}`);
  }
  return faults;
}

function report(name, faults) {
  console.log(JSON.stringify({ name, fault: faults.length > 0 ? faults.join("\n") : null }));
}

for (const check of [graphologyGexf, cytoscapeElements]) {
  const faults = [];
  for (const view of views) {
    try {
      check(view);
    } catch (fault) {
      faults.push(`${view}: ${fault}`);
    }
  }
  report(check.name, faults);
}

if (browser) {
  const { chromium } = require("playwright-core");
  const running = await chromium.launch({ executablePath: browser, args: ["--no-sandbox"] });
  const page = await running.newPage();
  await page.setContent("<!doctype html><title>Mermaid</title>");
  await page.addScriptTag({ path: join(modules, "mermaid/dist/mermaid.min.js") });
  await page.evaluate(() => window.mermaid.initialize({ startOnLoad: false }));
  report("mermaidPictures", await mermaidPictures(page));
  await running.close();
}
