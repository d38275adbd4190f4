// Drives the page of `ascribe serve` and the report of the audit in Chromium. What it is about, in JSON: the server's
// address, a report over several articles and a draft.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import assert from 'node:assert/strict';
import { closed as shut, given, open, play, violations } from './drive.mjs';

const { address, report, draft } = JSON.parse(given);
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
    await page.context().close();
    const other = await opened('file://' + report);
    assert.deepEqual(await violations(other), []);
    await closed(other, 'axe');
  },
  'in the report sources and findings lead to their words': async () => {
    const page = await opened('file://' + report);
    const article = page.locator('article').first();
    const button = article.locator('aside .sources button').first();
    await button.click();
    const focused = () => page.evaluate(() => document.activeElement.dataset.source ?? document.activeElement.className);
    assert.equal(await focused(), await button.getAttribute('data-source'));
    assert.ok(await page.locator('mark:focus').isVisible());
    await page.keyboard.press('Escape');
    const link = page.locator('.findings a', { hasText: 'A101' }).first();
    await link.click();
    await page.waitForFunction(() => document.activeElement.matches('mark.unattributed'));
    await closed(page, 'report');
  },
  'in the report articles are searched and sorted, and figures come first': async () => {
    const page = await opened('file://' + report);
    const figures = await page.locator('#figures').boundingBox();
    assert.ok(figures.y < 400, 'figures at ' + figures.y);
    await page.locator('#contents summary').click();
    const names = () => page.locator('article h2').allInnerTexts();
    assert.ok((await names()).every(name => !name.includes('/')), String(await names()));
    await page.locator('#contents').getByRole('button', { name: 'Findings' }).click();
    const counts = await page.locator('#contents tbody tr td:last-child').allInnerTexts();
    assert.deepEqual(counts.map(Number), counts.map(Number).toSorted((one, other) => other - one));
    assert.deepEqual(await page.locator('article').evaluateAll(all => all.map(one => one.dataset.findings)), counts);
    if (shots) await page.screenshot({ path: path.join(shots, 'contents.png') });
    await page.getByLabel('Search').fill('container');
    const left = await page.locator('article:visible').count();
    assert.ok(left > 0 && left < counts.length, left + ' of ' + counts.length);
    await page.getByLabel('Search').fill('');
    await page.locator('.everyone summary').click();
    const source = page.locator('.everyone button').first();
    await source.click();
    assert.equal(await source.getAttribute('aria-pressed'), 'true');
    assert.ok(await page.locator('mark:focus').isVisible());
    await closed(page, 'sorted');
  },
};

await play(scenarios);
