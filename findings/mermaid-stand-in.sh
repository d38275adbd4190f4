#!/usr/bin/env bash
# mermaid 11.17.2, in Chromium.
# Behaviour: of a diagram of more than 50,000 characters, parse() finds nothing wrong, and render() returns a picture
#   that says "Maximum text size in diagram exceeded" in place of the diagram, without an error.
# Expected: an error, or a word of parse().
# Seen: parsed; rendered: Maximum text size in diagram exceeded
# Source: mermaid/src/mermaidAPI.ts, MAX_TEXTLENGTH and MAX_TEXTLENGTH_EXCEEDED_MSG; maxTextSize is among the keys
#   that a diagram itself cannot change.
# In ascribe: src/export/mermaid.rs leaves out nodes until the text is shorter, and says so.
set -euo pipefail
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) ||
    { echo "skipped: no Chromium"; exit 0; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund mermaid@11.17.2 playwright-core@1.65.1 >/dev/null
cat >draw.mjs <<'DRAW'
import { chromium } from "playwright-core";
const browser = await chromium.launch({ executablePath: process.argv[2], args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.setContent("<!doctype html><title>Mermaid</title>");
await page.addScriptTag({ path: "node_modules/mermaid/dist/mermaid.min.js" });
console.log(
  await page.evaluate(async () => {
    mermaid.initialize({ startOnLoad: false });
    const diagram = "flowchart LR\n" + `a["${"a word ".repeat(20)}"] --> b\n`.repeat(400);
    const parsed = (await mermaid.parse(diagram, { suppressErrors: true })) ? "parsed" : "refused";
    const { svg } = await mermaid.render("picture", diagram);
    const text = new DOMParser().parseFromString(svg, "text/html").body.textContent;
    return `${parsed}; rendered: ${text.match(/Maximum text size in diagram exceeded/) ?? "the diagram"}`;
  }),
);
await browser.close();
DRAW
seen=$(node draw.mjs "$browser")
echo "mermaid 11.17.2: $seen"
[ "$seen" = "parsed; rendered: Maximum text size in diagram exceeded" ] || { echo "this has changed"; exit 1; }
