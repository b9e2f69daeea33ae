// The search: from a query typed on any page to the page that it is about, in both languages, from a server and from
// a disk, with the keyboard alone, and without a script.

import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { LOOKS, violations } from './checks/axe.mjs';
import { print } from './checks/print.mjs';
import { reflow } from './checks/space.mjs';
import * as chromium from './chromium.mjs';
import * as server from './server.mjs';
import * as sites from './sites.mjs';

const host = await server.start();
const { folder, sample } = await sites.all(`${host.origin}${server.BELOW}`);
host.serve(sample);
const browser = await chromium.start();

after(async () => {
  await browser.close();
  host.stop();
  await rm(folder, { recursive: true });
});

const PLACES = [
  ['a server', (route) => `${host.origin}/${route}`],
  ['a disk', (route) => pathToFileURL(path.join(sample.out, route)).href],
];

/** Does something on a page, which must not make the page complain. */
async function visit(address, act, options = {}) {
  const at = await chromium.open(browser, address, options);
  try {
    await act(at.page, at);
    const broken = options.javaScriptEnabled === false ? [] : await at.page.evaluate(() => window.policyViolations ?? []);
    const own = at.complaints.filter((complaint) => !complaint.startsWith('request failed'));
    assert.deepEqual([...own, ...broken], []);
  } finally {
    await at.close();
  }
}

const said = (page) => page.locator('.search [role=status]').textContent();
const names = (page) => page.locator('.hits h2 a').allTextContents();
/** Waits until the search has said how much it found, and no more letters are waited for. */
const found = (page, count = /\d/) => page.waitForFunction(
  (source) => new RegExp(source).test(document.querySelector('.search [role=status]').textContent),
  count.source,
);

for (const [prefix, query, other] of [['', '空气质量', '氣'], ['en/', 'air quality', 'ÁIR']]) {
  for (const [where, at] of PLACES) {
    describe(`the search in ${prefix || 'the first language'}, from ${where}`, () => {
      it('leads from a query in the masthead of any page to a hit and to its page', () => visit(at(`${prefix}departments.html`), async (page) => {
        await page.fill('.site-search input', query);
        await page.keyboard.press('Enter');
        await page.waitForURL(/search\.html\?q=/);
        await found(page);
        const [first] = await names(page);
        assert.ok((await page.locator('.hits mark').count()) > 0);
        assert.equal(Number((await said(page)).match(/\d+/)[0]) >= (await names(page)).length, true);
        await page.locator('.hits h2 a').first().click();
        await page.waitForURL((url) => !url.pathname.endsWith('search.html'));
        assert.equal((await page.locator('h1').textContent()).trim(), first.trim());
      }));

      it('finds every indicator by its name, first of all', () => visit(at(`${prefix}indicators.html`), async (page) => {
        const all = await page.locator('.indicators tbody th a').allTextContents();
        await page.goto(at(`${prefix}search.html`));
        for (const name of all.slice(0, 5)) {
          await page.fill('#search-q', name.trim());
          await page.keyboard.press('Enter');
          await page.waitForFunction((wanted) => document.querySelector('.hits h2 a')?.textContent.trim() === wanted, name.trim());
        }
      }));
    });
  }

  if (!prefix) {
    it('finds what comes near to Chinese words that stand nowhere as they are asked for, and says so', () => visit(`${host.origin}/search.html?q=${encodeURIComponent('空气优良天数')}`, async (page) => {
      await found(page);
      assert.equal((await names(page))[0], '空气质量优良天数');
      assert.match(await said(page), /^没有完全相符/);
      assert.deepEqual(await page.locator('.hits h2').first().locator('mark').allTextContents(), ['空气', '优良天数']);
    }));
  }

  describe(`the page of the search in ${prefix || 'the first language'}`, () => {
    const home = `${host.origin}/${prefix}search.html`;

    it('folds width, case, accents and traditional characters', () => visit(`${home}?q=${encodeURIComponent(other)}`, async (page) => {
      await found(page);
      assert.ok((await page.locator('.hits mark').count()) > 0, await said(page));
    }));

    it('shows kind, department, status and an excerpt', () => visit(`${home}?q=${encodeURIComponent(query)}`, async (page) => {
      await found(page);
      const hit = page.locator('.hits > li').first();
      assert.ok((await hit.locator('.kind').textContent()).includes(' · '));
      assert.equal(await hit.locator('.status svg').count(), 1);
      assert.ok((await hit.locator('.excerpt').textContent()).length > 10);
    }));

    it('answers to a choice alone, as many as the list of indicators has, and keeps it in the address', () => visit(`${home}?status=met`, async (page) => {
      await found(page);
      const count = Number((await said(page)).match(/\d+/)[0]);
      const shown = await names(page);
      assert.equal(await page.inputValue('#search-status'), 'met');
      await page.goto(`${host.origin}/${prefix}indicators.html?status=met`);
      const listed = await page.locator('.indicators tbody tr[data-status=met] th a').allTextContents();
      assert.equal(listed.length, count);
      assert.deepEqual(listed.slice(0, shown.length).map((name) => name.trim()), shown);
    }));

    it('ignores what the address asks for and there is not', () => visit(`${home}?status=%3Cb%3E&constructor=1&q=`, async (page) => {
      await page.waitForSelector('#search-status');
      assert.equal(await said(page), '');
      assert.deepEqual(await names(page), []);
    }));

    it('takes markup for text', () => visit(`${home}?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`, async (page) => {
      await page.waitForFunction(() => /\d/.test(document.querySelector('.search [role=status]').textContent));
      assert.equal(await page.locator('.search img').count(), 0);
    }));

    it('offers the lists where nothing is found', () => visit(`${home}?q=qqqqzz`, async (page) => {
      await found(page, /0/);
      assert.equal(await page.locator('.none').isVisible(), true);
      assert.ok((await page.locator('.lists a').count()) >= 4);
    }));

    it('shows more when it is asked to, and leads the keyboard there', () => visit(`${home}?q=${encodeURIComponent(prefix ? 'the' : '率')}`, async (page) => {
      await found(page);
      const before = (await names(page)).length;
      assert.equal(before, 10);
      await page.focus('.more');
      await page.keyboard.press('Enter');
      await page.waitForFunction((many) => document.querySelectorAll('.hits > li').length > many, before);
      assert.equal(await page.evaluate(() => [...document.querySelectorAll('.hits a')].indexOf(document.activeElement)), before);
    }));

    it('is used with the keyboard alone', () => visit(home, async (page) => {
      await page.waitForSelector('#search-status');
      await page.focus('#search-q');
      await page.keyboard.type(query);
      await found(page);
      assert.equal(await page.evaluate(() => new URLSearchParams(location.search).get('q')), query);
      for (let presses = 0; presses < 8; presses += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement.closest('.hits') !== null)) break;
      }
      const name = await page.evaluate(() => document.activeElement.textContent);
      assert.equal(name, (await names(page))[0]);
    }));

    it('has no barriers with hits, at any width, and on paper', () => visit(`${home}?q=${encodeURIComponent(query)}`, async (page) => {
      await found(page);
      for (const look of LOOKS) assert.deepEqual(await violations(page, look), []);
      assert.deepEqual(await reflow(page), []);
      assert.deepEqual(await print(page), []);
    }));

    it('offers the lists without a script', () => visit(home, async (page) => {
      assert.ok((await page.locator('.lists a').count()) >= 4);
      assert.equal(await page.locator('noscript').isVisible(), true);
    }, { javaScriptEnabled: false }));

    it('loads no more than a search needs', () => visit(`${home}?q=${encodeURIComponent(query)}`, async (page, { requests }) => {
      await found(page);
      const pieces = requests.filter((request) => request.includes('/search/'));
      const all = sample.files.filter((file) => file.startsWith(`search/${prefix ? 'en' : 'zh-CN'}/`));
      assert.ok(pieces.length < all.length, `${pieces.length} of ${all.length}`);
      assert.ok(requests.every((request) => request.startsWith(host.origin)));
    }));
  });
}
