// Drives the report of the audit in Chromium. What it is about: the folder of the reports.
import path from 'node:path';
import assert from 'node:assert/strict';
import { closed, given as reports, open, play, violations } from './drive.mjs';

const opened = async name => {
  const page = await open('file://' + path.join(reports, name), ['file:'], { viewport: { width: 1280, height: 900 } });
  await page.waitForSelector('html[data-ready]');
  return page;
};
// How many of the marks have a colour.
const painted = marks => marks.evaluateAll(all => all.filter(mark => getComputedStyle(mark).backgroundColor !== 'rgba(0, 0, 0, 0)').length);

const scenarios = {
  'a source shows its claims alone, and keys move between them': async () => {
    const page = await opened('articles.html');
    const marks = page.locator('mark');
    const whole = await painted(marks);
    assert.ok(whole > await marks.count() / 2, 'most claims have no colour');
    const article = page.locator('article').first();
    const button = article.locator('aside .sources button').first();
    const source = await button.getAttribute('data-source');
    await button.click();
    const own = await article.locator(`mark[data-source="${source}"]`).count();
    assert.ok(own > 1, 'the first source has one claim');
    assert.equal(await painted(article.locator('mark')), own);
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const current = page.locator('mark:focus');
    assert.equal(await current.getAttribute('data-source'), source);
    assert.match(await current.getAttribute('aria-description'), /confidence/);
    // What is known of the claim is at the foot of the window.
    assert.ok(await page.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight - 8) === document.activeElement));
    await page.keyboard.press('Escape');
    assert.equal(await painted(marks), whole);
    assert.equal(await button.getAttribute('aria-pressed'), 'false');
    await closed(page);
  },
  'a kind of claim can be hidden': async () => {
    const page = await opened('articles.html');
    assert.ok(await painted(page.locator('mark.unattributed')) > 0, 'nothing is unattributed');
    await page.locator('#show-unattributed').uncheck();
    assert.equal(await painted(page.locator('mark.unattributed')), 0);
    await closed(page);
  },
  'sources and findings lead to their words': async () => {
    const page = await opened('articles.html');
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
    await closed(page);
  },
  'articles are searched and sorted, and figures come first': async () => {
    const page = await opened('articles.html');
    const figures = await page.locator('#figures').boundingBox();
    assert.ok(figures.y < 400, 'figures at ' + figures.y);
    await page.locator('#contents summary').click();
    const names = () => page.locator('article h2').allInnerTexts();
    assert.ok((await names()).every(name => !name.includes('/')), String(await names()));
    await page.locator('#contents').getByRole('button', { name: 'Findings' }).click();
    const counts = await page.locator('#contents tbody tr td:last-child').allInnerTexts();
    assert.deepEqual(counts.map(Number), counts.map(Number).toSorted((one, other) => other - one));
    assert.deepEqual(await page.locator('article').evaluateAll(all => all.map(one => one.dataset.findings)), counts);
    await page.getByLabel('Search').fill('container');
    const left = await page.locator('article:visible').count();
    assert.ok(left > 0 && left < counts.length, left + ' of ' + counts.length);
    await page.getByLabel('Search').fill('');
    await page.locator('.everyone summary').click();
    const source = page.locator('.everyone button').first();
    await source.click();
    assert.equal(await source.getAttribute('aria-pressed'), 'true');
    assert.ok(await page.locator('mark:focus').isVisible());
    await closed(page);
  },
  'nothing of an article runs': async () => {
    const page = await opened('hostile.html');
    assert.equal(await page.title(), '2 articles – attribution audit');
    assert.equal(await page.locator('script').count(), 1);
    const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
    assert.match(policy, /script-src 'sha256-[^']+'/);
    assert.equal(await page.locator('img, article svg').count(), 0);
    await closed(page);
  },
  'a hundred articles open': async () => {
    const page = await opened('many.html');
    assert.equal(await page.locator('html').getAttribute('data-ready'), '99');
    assert.equal(await page.locator('#contents tbody tr').count(), 99);
    await closed(page);
  },
  'an axe run finds no fault, and nothing needs a sideways scroll': async () => {
    const page = await opened('articles.html');
    assert.deepEqual(await violations(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await closed(page);
  },
};

await play(scenarios);
