// Drives the page of the source graph in Chromium. What it is about: the folder of the pages.
import path from 'node:path';
import assert from 'node:assert/strict';
import { browser, closed, given as pages, open, play, violations } from './drive.mjs';

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

const opened = async (name, hash = '', options = {}) => {
  const page = await open('file://' + path.join(pages, name) + hash, ['file:'], { viewport: wide, ...options });
  if (options.javaScriptEnabled !== false) await page.waitForSelector('html[data-ready]');
  return page;
};
const selected = page => page.locator('#details h2').innerText();
const tab = (page, name) => page.getByRole('tab', { name }).click();

// The middle of a node of the network on the screen.
const spot = (page, name) => page.evaluate(named => networkView.spot(named), name);

const scenarios = {
  'search finds a source by a part of its name': async () => {
    const page = await opened('news.html');
    await page.getByLabel('Search', { exact: true }).fill('okafor');
    await page.locator('#results button', { hasText: 'Ben Okafor' }).first().click();
    assert.equal(await selected(page), 'Ben Okafor');
    await closed(page);
  },
  'filters change what is shown, and their counts': async () => {
    const page = await opened('news.html', '#view=sources');
    const rows = () => page.locator('table.sources tbody tr').count();
    const before = await rows();
    const figures = await page.locator('#figures').innerText();
    await page.getByLabel('named person', { exact: true }).uncheck();
    assert.ok(await rows() < before, 'no source went');
    assert.notEqual(await page.locator('#figures').innerText(), figures);
    assert.equal(await page.getByRole('button', { name: 'Ben Okafor' }).count(), 0);
    await page.getByRole('button', { name: 'Show everything again' }).click();
    assert.equal(await rows(), before);
    await page.getByLabel('from', { exact: true }).fill('2024-06-20');
    assert.ok(await rows() < before, 'days hide nothing');
    await closed(page);
  },
  'a click on a circle shows its claims in the right article': async () => {
    const page = await opened('news.html');
    const box = await page.locator('#stage').boundingBox();
    const at = await spot(page, 'Ben Okafor');
    await page.mouse.click(box.x + at[0], box.y + at[1]);
    assert.equal(await selected(page), 'Ben Okafor');
    const details = page.locator('#details');
    assert.equal(await details.getByRole('heading', { name: 'Ferry runs aground near Port Ellis' }).count(), 1);
    const claim = details.locator('.claim', { hasText: 'steering had failed' });
    assert.ok((await claim.locator('mark').innerText()).includes('the steering had failed'), await claim.innerHTML());
    assert.equal(await claim.locator('u.cue').innerText(), 'said');
    assert.ok((await claim.innerText()).includes('attributed'));
    assert.equal(await details.locator('h3 a').first().getAttribute('href'), 'https://vesperherald.example/ferry');
    await closed(page);
  },
  'groups tell their articles, their voices and who contradicts': async () => {
    const page = await opened('news.html', '#view=claims');
    const group = page.locator('.group', { hasText: 'the ferry carried two hundred and twelve passengers' });
    const told = await group.first().innerText();
    assert.match(told, /2 articles/);
    await group.first().locator('h3 button').click();
    assert.equal(await page.locator('#details .claim').count(), 2);
    await closed(page);
  },
  'the address brings the view back': async () => {
    const page = await opened('news.html');
    await page.getByLabel('organization', { exact: true }).uncheck();
    await tab(page, 'Sources');
    await page.getByRole('button', { name: 'Articles' }).click();
    await page.locator('table.sources').getByRole('button', { name: 'Ben Okafor' }).click();
    const address = new URL(page.url()).hash;
    const looks = async one => [await selected(one), await one.locator('table.sources tbody').innerText(), await one.getByLabel('organization', { exact: true }).isChecked(), await one.locator('#figures').innerText()];
    const other = await opened('news.html', address);
    assert.deepEqual(await looks(other), await looks(page));
    await closed(other);
    await page.goBack();
    assert.equal(await page.locator('#details .claim').count(), 0);
    await closed(page);
  },
  'the place and scale of the network come back': async () => {
    const page = await opened('news.html');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForFunction(() => location.hash.includes('at='));
    const other = await opened('news.html', new URL(page.url()).hash);
    const near = (one, two) => one.every((value, axis) => Math.abs(value - two[axis]) < 2);
    assert.ok(near(await spot(page, 'Ben Okafor'), await spot(other, 'Ben Okafor')));
    await closed(other);
    await closed(page);
  },
  'keys alone reach everything': async () => {
    const page = await opened('news.html');
    const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'skip');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'query');
    await page.keyboard.type('marine bureau');
    await page.waitForSelector('#results button');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.equal(await selected(page), 'Norland Marine Bureau');
    assert.equal(await focused(), 'Norland Marine Bureau');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#details.filled').count(), 0);
    // From the search field on, the tab key comes by a box of each filter, all tabs and the picture.
    await page.locator('#query').focus();
    await page.keyboard.press('Escape');
    const seen = new Set();
    for (let step = 0; step < 120; step++) {
      await page.keyboard.press('Tab');
      seen.add(await page.evaluate(() => { const at = document.activeElement; return at.id || at.type || at.tagName; }));
      if (seen.has('stage')) break;
    }
    for (const wanted of ['checkbox', 'date', 'number', 'tab-network', 'squares', 'stage']) assert.ok(seen.has(wanted), wanted + ' is out of reach: ' + Array.from(seen));
    await page.keyboard.press('n');
    const first = await selected(page);
    await page.keyboard.press('n');
    assert.notEqual(await selected(page), first);
    await page.keyboard.press('p');
    assert.equal(await selected(page), first);
    await page.keyboard.press('+');
    await page.waitForFunction(() => location.hash.includes('at='));
    await page.keyboard.press('0');
    await page.waitForFunction(() => !location.hash.includes('at='));
    await page.locator('#tab-network').focus();
    for (const name of ['sources', 'outlets', 'claims', 'timeline']) {
      await page.keyboard.press('ArrowRight');
      assert.ok(await page.locator('#panel-' + name).isVisible(), name);
      assert.ok((await page.locator('#panel-' + name).innerText()).length > 40, name);
    }
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.locator('button.cell[tabindex="0"]').focus();
    const cell = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
    const from = await cell();
    await page.keyboard.press('ArrowRight');
    assert.notEqual(await cell(), from);
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('#details .claim').count() > 0);
    await closed(page);
  },
  'outlets and days are told': async () => {
    const page = await opened('news.html', '#view=outlets');
    assert.equal(await page.locator('table.matrix tbody tr').count(), 2);
    await page.locator('table.matrix').getByRole('button', { name: 'The Vesper Herald', exact: true }).click();
    assert.equal(await selected(page), 'The Vesper Herald');
    await tab(page, 'Timeline');
    const days = await page.locator('table.days tbody th').allInnerTexts();
    assert.deepEqual(days, ['19 June 2024', '20 June 2024']);
    await closed(page);
  },
  'hostile names do nothing': async () => {
    const page = await opened('hostile.html');
    for (const view of ['Network', 'Sources', 'Outlets', 'Claims', 'Timeline']) {
      await tab(page, view);
      assert.ok(await page.getByRole('tabpanel').innerText());
    }
    await page.getByLabel('Search', { exact: true }).fill('onerror');
    await page.waitForTimeout(300);
    const buttons = page.locator('#results button');
    for (let at = 0; at < await buttons.count(); at++) await buttons.nth(at).click();
    const found = await page.evaluate(() => ({
      scripts: document.scripts.length, run: window.run === undefined, title: document.title,
      images: document.querySelectorAll('img, iframe, object, embed, base').length,
      links: Array.from(document.querySelectorAll('a'), link => link.protocol).filter(protocol => !['https:', 'http:', 'file:'].includes(protocol)),
      turned: /[\u202a-\u202e\u2066-\u2069]/.test(document.body.textContent),
    }));
    assert.deepEqual({ ...found, title: undefined }, { scripts: 1, run: true, title: undefined, images: 0, links: [], turned: false });
    assert.ok(found.title.startsWith('Who says what'), found.title);
    await closed(page);
  },
  'an axe run finds no fault, wide or narrow, light or dark': async () => {
    const faults = [];
    for (const view of ['network', 'sources', 'outlets', 'claims', 'timeline']) {
      for (const options of [{}, { colorScheme: 'dark' }]) {
        const page = await opened('news.html', '#view=' + view + '&selected=s1&search=port', options);
        for (const fault of await violations(page)) faults.push(view + ' ' + JSON.stringify(options) + ' ' + fault);
        await page.context().close();
      }
    }
    const page = await opened('news.html', '#view=sources&selected=s1', { viewport: phone });
    await page.locator('#drawer summary').click();
    for (const fault of await violations(page)) faults.push('phone ' + fault);
    await page.context().close();
    assert.deepEqual(faults, []);
  },
  'a phone needs no sideways scroll': async () => {
    for (const view of ['network', 'sources', 'outlets', 'claims', 'timeline']) {
      const page = await opened('news.html', '#view=' + view + '&selected=s1', { viewport: phone, hasTouch: true });
      const [scroll, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(scroll <= width, view + ': ' + scroll + ' > ' + width);
      await closed(page);
    }
  },
  'names in the picture do not lie on each other': async () => {
    for (const [name, options] of [['news.html', {}], ['articles.html', {}], ['articles.html', { viewport: phone }]]) {
      const page = await opened(name, '', options);
      for (let step = 0; step < 3; step++) {
        const boxes = await page.evaluate(() => networkView.names());
        assert.ok(boxes.length > 3, name + ' names ' + boxes.length);
        for (const [at, one] of boxes.entries()) {
          for (const two of boxes.slice(0, at)) {
            const clash = one.left < two.right && one.right > two.left && one.top < two.bottom && one.bottom > two.top;
            assert.ok(!clash, name + ': ' + one.words + ' lies on ' + two.words);
          }
        }
        await page.getByRole('button', { name: 'Zoom in' }).click();
        await page.waitForTimeout(250);
      }
      await closed(page);
    }
  },
  'more names appear as one zooms in': async () => {
    const page = await opened('articles.html');
    const named = () => page.evaluate(() => new Set(networkView.names().map(name => name.node)).size);
    const before = await named();
    const seen = new Set();
    const note = async () => (await page.evaluate(() => networkView.names().map(name => name.node))).forEach(node => seen.add(node));
    await note();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForTimeout(300);
    await note();
    assert.ok(seen.size > before, before + ' then ' + seen.size);
    await closed(page);
  },
  'without script there is a table and a picture': async () => {
    const page = await opened('news.html', '', { javaScriptEnabled: false });
    const text = await page.locator('body').innerText();
    assert.ok(text.includes('Ben Okafor') && text.includes('named person'), text);
    assert.ok(await page.locator('svg circle').count() > 3);
    assert.ok(!(await page.locator('#app').isVisible()));
    await page.context().close();
  },
  'names in the picture without script do not lie on each other': async () => {
    const page = await opened('articles.html', '', { javaScriptEnabled: false });
    const names = page.locator('svg text');
    const boxes = [];
    for (let at = 0; at < await names.count(); at++) boxes.push(await names.nth(at).boundingBox());
    assert.ok(boxes.length > 5, boxes.length + ' names');
    const apart = (one, other) => one.x + one.width <= other.x || other.x + other.width <= one.x ||
      one.y + one.height * 0.8 <= other.y || other.y + other.height * 0.8 <= one.y;
    boxes.forEach((one, at) => boxes.slice(at + 1).forEach(other => assert.ok(apart(one, other), JSON.stringify([one, other]))));
    await page.context().close();
  },
  'a graph without claims says so': async () => {
    const page = await browser.newPage();
    await page.goto('file://' + path.join(pages, 'empty.html'));
    assert.match(await page.locator('main').innerText(), /no claim/i);
    await page.close();
  },
};

await play(scenarios);
