// Drives the page of `ascribe serve` in Chromium. What it is about, in JSON: the server's address and a draft.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import assert from 'node:assert/strict';
import { closed as shut, given, open, play, violations } from './drive.mjs';

const { address, draft } = JSON.parse(given);
const text = 'The company paid four fines in two years.\n\nAnalysts say that rates will rise, and Mayor Ann Lee said that the road was new.';
const shots = process.env.SHOTS;

const opened = (place, options = {}) => open(place, [address, 'file:', 'data:'], { viewport: { width: 1280, height: 900 }, ...options });
const closed = async (page, name) => {
  if (shots) await page.screenshot({ path: path.join(shots, name + '.png') });
  await shut(page);
};
const paste = async page => {
  await page.getByLabel('Paste a draft').fill(text);
  await page.getByRole('button', { name: 'Audit' }).click();
  return page.frameLocator('iframe[name=report]');
};

const scenarios = {
  'a pasted draft is shown with its claims and findings': async () => {
    const page = await opened(address);
    const frame = await paste(page);
    await frame.locator('mark.unattributed', { hasText: 'four fines' }).waitFor();
    assert.equal(await frame.locator('.findings a', { hasText: 'A201' }).count(), 1);
    assert.equal(await frame.locator('.text .who', { hasText: 'Mayor Ann Lee' }).count(), 1);
    await closed(page, 'pasted');
  },
  'the graph is one tab away': async () => {
    const page = await opened(address);
    const frame = await paste(page);
    await frame.locator('mark').first().waitFor();
    await page.getByRole('tab', { name: 'Graph' }).click();
    await page.frameLocator('iframe[name=graph]').locator('#stage, svg, canvas').first().waitFor();
    await page.waitForTimeout(500);
    await closed(page, 'graph');
  },
  'the graph of a store is one tab away': async () => {
    const page = await opened(address + 'store');
    await page.getByRole('link', { name: 'Graph', exact: true }).click();
    const frame = page.frameLocator('iframe[title=Graph]');
    await frame.locator('#stage').waitFor();
    await frame.getByRole('searchbox').fill('Ann');
    await frame.getByText('Ann Lee').first().waitFor();
    assert.deepEqual(await violations(page), []);
    await closed(page, 'store-graph');
  },
  'a dropped file is read': async () => {
    const page = await opened(address);
    const words = readFileSync(draft, 'utf8');
    const data = await page.evaluateHandle(words => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([words], 'draft.md', { type: 'text/markdown' }));
      return transfer;
    }, words);
    await page.dispatchEvent('body', 'drop', { dataTransfer: data });
    const frame = page.frameLocator('iframe[name=report]');
    await frame.locator('h2', { hasText: 'draft.md' }).waitFor();
    assert.equal(await frame.locator('h3', { hasText: 'The bridge' }).count(), 1);
    await closed(page, 'dropped');
  },
  'it works without a script': async () => {
    const page = await opened(address, { javaScriptEnabled: false });
    const frame = await paste(page);
    await frame.locator('mark.unattributed').first().waitFor();
    await closed(page, 'scriptless');
  },
  'an empty draft and a page of nothing are told': async () => {
    const page = await opened(address);
    await page.getByRole('button', { name: 'Audit' }).click();
    assert.match(await page.locator('#said').innerText(), /Paste a draft/);
    await closed(page, 'empty');
  },
  'no fault of accessibility': async () => {
    const page = await opened(address);
    assert.deepEqual(await violations(page), []);
    await closed(page, 'axe');
  },
};

await play(scenarios);
