// What the scripts of this folder share: the browser, pages that tell what goes wrong in them, and the outcomes of
// scenarios. Every script is called with the folder of node_modules, the browser, and what it is about.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import assert from 'node:assert/strict';

const [, , modules, executablePath] = process.argv;
const require = createRequire(path.join(modules, 'index.js'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const given = process.argv[4];
export const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

// Opens an address; complains about errors on the console, about dialogs, and about requests for anything that does not
// start with one of its own addresses.
export const open = async (address, own, options) => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.faults = [];
  page.on('console', message => message.type() === 'error' && page.faults.push(message.text()));
  page.on('pageerror', error => page.faults.push(String(error)));
  page.on('request', request => own.some(start => request.url().startsWith(start)) || page.faults.push('request: ' + request.url()));
  page.on('dialog', dialog => { page.faults.push('dialog: ' + dialog.message()); dialog.dismiss(); });
  await page.goto(address);
  return page;
};

// Closes a page in which nothing may have gone wrong.
export const closed = async page => {
  assert.deepEqual(page.faults, []);
  await page.context().close();
};

// What keeps people from reading a page, by axe.
export const violations = async page => {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.map(violation => violation.id + ': ' + violation.nodes.map(node => node.html.slice(0, 120)).slice(0, 3).join(' | '));
};

// Plays scenarios one after the other. Prints one line of JSON for each: its name, and what went wrong or null.
export const play = async scenarios => {
  for (const [name, scenario] of Object.entries(scenarios)) {
    const fault = await scenario().then(() => null, error => String(error?.stack ?? error).slice(0, 1500));
    console.log(JSON.stringify({ name, fault }));
  }
  await browser.close();
};
