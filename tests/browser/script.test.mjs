// What the script adds for readers who have one, in both languages: filters, sorting, large text, copying, printing.

import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
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

/** Does something on a page, which must not make the page complain. */
async function visit(route, act, options = {}) {
  const at = await chromium.open(browser, `${host.origin}/${route}`, options);
  try {
    await act(at.page);
    const complaints = options.javaScriptEnabled === false ? [] : await at.page.evaluate(() => window.policyViolations);
    // Who leaves a page cuts off what it was still asking for.
    const own = at.complaints.filter((complaint) => !complaint.startsWith('request failed'));
    assert.deepEqual([...own, ...complaints], []);
  } finally {
    await at.close();
  }
}

const shown = (page, selector) => page.locator(`${selector}:visible`).count();
const rows = (page) => shown(page, '.indicators tbody tr');
const said = (page) => page.locator('.filters [role=status]').textContent();
/** The texts of a column, from top to bottom. */
const column = (page, name) => page.locator(`.indicators tbody tr:visible > ${name}`).allTextContents();
const query = (page) => page.evaluate(() => Object.fromEntries(new URLSearchParams(location.search)));

/** Follows a link, until the page that it leads to is there whole. */
async function follow(page, link) {
  const before = page.url();
  await page.click(link);
  await page.waitForURL((now) => now.href !== before, { waitUntil: 'load' });
}

/** Chooses the last of the choices. Gives its value, and how many rows the table itself says that it has. */
async function choose(page, key) {
  const value = await page.locator(`#filter-${key} option`).last().getAttribute('value');
  await page.selectOption(`#filter-${key}`, value);
  await page.waitForFunction((name) => new URLSearchParams(location.search).has(name), key);
  return [value, await page.locator(`.indicators tbody tr[data-${key}="${value}"]`).count()];
}

for (const prefix of ['', 'en/']) {
  const list = `${prefix}indicators.html`;

  describe(`the list ${list}`, () => {
    for (const key of ['task', 'lead', 'status']) {
      it(`is filtered by ${key}, counts, and finds its way back from the address`, () => visit(list, async (page) => {
        const all = await rows(page);
        const [value, count] = await choose(page, key);
        assert.ok(count > 0 && count < all);
        assert.equal(await rows(page), count);
        assert.deepEqual((await said(page)).match(/\d+/g), [String(count), String(all)]);
        assert.deepEqual(await query(page), { [key]: value });
        const words = await said(page);
        await page.reload();
        assert.equal(await rows(page), count);
        assert.equal(await said(page), words);
        assert.equal(await page.inputValue(`#filter-${key}`), value);
        await page.click('.filters button[type=reset]');
        await page.waitForFunction(() => location.search === '');
        assert.equal(await rows(page), all);
        assert.equal(await said(page), '');
      }));
    }

    it('is filtered by words, of any case and width', () => visit(list, async (page) => {
      const name = (await page.locator('.indicators tbody tr').first().locator('th a').textContent()).trim();
      const wide = name.toUpperCase().replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
      await page.fill('#filter-q', wide);
      await page.waitForFunction(() => new URLSearchParams(location.search).has('q'));
      assert.ok((await column(page, 'th')).every((text) => text.includes(name)));
      assert.ok((await rows(page)) > 0);
      await page.fill('#filter-q', 'qqqq');
      await page.waitForFunction(() => location.search.includes('qqqq'));
      assert.equal(await rows(page), 0);
      assert.equal(await page.locator('.indicators').isVisible(), false);
      assert.match(await said(page), /\b0\b|到0项/);
    }));

    if (!prefix) {
      it('shows what comes near to Chinese words that no indicator has as they stand, and says so', () => visit(list, async (page) => {
        await page.fill('#filter-q', '污水收集率');
        await page.waitForFunction(() => new URLSearchParams(location.search).has('q'));
        assert.deepEqual(await column(page, 'th'), ['城市生活污水集中收集率']);
        assert.match(await said(page), /^没有完全相符/);
      }));
    }

    it('shows the drawings of what it shows, and no others', () => visit(list, async (page) => {
      await choose(page, 'status');
      const of = (selector, prefix) => page.locator(`${selector}:visible`).evaluateAll((all, cut) => all.map(({ id }) => id.slice(cut)), prefix.length);
      const listed = await of('.indicators tbody tr', 'row-');
      assert.ok((await of('.multiples > li', 'drawn-')).every((id) => listed.includes(id)));
    }));

    it('ignores what the address asks for and there is not', () => visit(`${list}?status=nowhere&task=%3Cb%3E&constructor=1`, async (page) => {
      assert.equal(await rows(page), await page.locator('.indicators tbody tr').count());
      assert.equal(await said(page), '');
    }));

    it('takes the choice along into the other language', () => visit(list, async (page) => {
      const [value, count] = await choose(page, 'status');
      await follow(page, '.languages a');
      assert.deepEqual(await query(page), { status: value });
      assert.equal(await rows(page), count);
    }));

    it('is sorted up, down, and back to the order of the plan', () => visit(list, async (page) => {
      const planned = await column(page, 'th');
      const numbers = () => page.locator('.indicators tbody tr > td:nth-child(4)').evaluateAll((cells) => {
        return cells.map((cell) => cell.querySelector('data')?.value ?? null);
      });
      const head = page.locator('.indicators thead th').nth(3);
      const rising = (values) => values.every((value, at) => at === 0 || values[at - 1] <= value);
      for (const [way, expected] of [['ascending', 1], ['descending', -1]]) {
        await head.locator('button').click();
        assert.equal(await head.getAttribute('aria-sort'), way);
        const values = await numbers();
        const present = values.filter((value) => value !== null).map(Number);
        assert.ok(present.length > 3 && rising(expected > 0 ? present : present.reverse()));
        // What has no value comes last either way.
        assert.ok(values.slice(present.length).every((value) => value === null));
      }
      await head.locator('button').click();
      assert.equal(await head.getAttribute('aria-sort'), null);
      assert.deepEqual(await column(page, 'th'), planned);
      await page.locator('.indicators thead button').nth(1).click();
      const names = await page.locator('.indicators tbody th a').allTextContents();
      const lang = prefix ? 'en' : 'zh-CN';
      assert.deepEqual(names, [...names].sort(new Intl.Collator(lang, { numeric: true }).compare));
      assert.equal(await page.locator('[aria-sort]').count(), 1);
      await page.click('.filters button[type=reset]');
      await page.waitForFunction(() => !document.querySelector('[aria-sort]'));
      assert.deepEqual(await column(page, 'th'), planned);
    }));

    it('has no barriers with its filters in use', () => visit(list, async (page) => {
      await choose(page, 'status');
      await page.locator('.indicators thead button').nth(2).click();
      for (const look of LOOKS) assert.deepEqual(await violations(page, look), []);
      assert.deepEqual(await reflow(page), []);
      assert.deepEqual(await print(page), []);
    }));

    it('works from a disk', async () => {
      const at = await chromium.open(browser, `${pathToFileURL(path.join(sample.out, list)).href}?status=met`);
      const count = await at.page.locator('.indicators tbody tr[data-status=met]').count();
      assert.equal(await rows(at.page), count);
      await choose(at.page, 'lead');
      assert.deepEqual(at.complaints, []);
      await at.close();
    });

    it('is reached filtered from the counts of the home page', () => visit(`${prefix}index.html`, async (page) => {
      await follow(page, '.counts a[href*="status=missed"]');
      assert.equal(await rows(page), await page.locator('.indicators tbody tr[data-status=missed]').count());
    }));
  });

  describe(`every page of ${prefix || 'the first language'}`, () => {
    it('keeps the large text on the next page and after a reload', () => visit(`${prefix}index.html`, async (page) => {
      const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
      const button = page.locator('.masthead .tool');
      assert.equal(await button.getAttribute('aria-pressed'), 'false');
      await button.click();
      assert.equal(await button.getAttribute('aria-pressed'), 'true');
      assert.equal(await size(), 22);
      await follow(page, '.navigation li:nth-child(2) a');
      assert.equal(await size(), 22);
      await page.reload();
      assert.equal(await size(), 22);
      assert.equal(await page.evaluate(() => window.layoutShift), 0);
      for (const look of LOOKS) assert.deepEqual(await violations(page, look), []);
      assert.deepEqual(await reflow(page), []);
      await page.locator('.masthead .tool').click();
      await page.reload();
      assert.equal(await size(), 17);
    }));

    it('copies its address and says so', () => visit(`${list}?status=met`, async (page) => {
      await page.click('.page-tools button');
      const status = page.locator('.page-tools [role=status]');
      await page.waitForFunction(() => document.querySelector('.page-tools [role=status]').textContent !== '');
      assert.equal(await status.textContent(), prefix ? 'Link copied' : '链接已复制');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.ok(copied.endsWith(`${list}?status=met`), copied);
    }, { permissions: ['clipboard-read', 'clipboard-write'] }));

    it('has a print button where it is the document', () => visit(`${prefix}plan.html`, async (page) => {
      await page.evaluate(() => { window.print = () => { window.printed = true; }; });
      await page.locator('.page-tools button').last().click();
      assert.equal(await page.evaluate(() => window.printed), true);
    }));

    it('has none of it without a script', async () => {
      for (const route of ['index.html', 'indicators.html', 'plan.html', 'departments.html']) {
        await visit(`${prefix}${route}?status=met`, async (page) => {
          // The box of the search is a plain form, which leads to the lists.
          const controls = ['button', 'form', 'input', 'select', '[aria-sort]', '[role=status]'];
          const others = controls.map((control) => `${control}:not([role=search], [role=search] *)`).join(', ');
          assert.equal(await page.locator(others).count(), 0);
          assert.equal(await page.locator('tbody tr[hidden]').count(), 0);
        }, { javaScriptEnabled: false });
      }
    });
  });
}

describe('the script', () => {
  it('weighs at most 10 KB packed', async () => {
    const scripts = sample.files.filter((file) => file.endsWith('.js') && file.startsWith('assets/'));
    // One for every page, and one for the page of the search.
    assert.equal(scripts.length, 2);
    for (const script of scripts) {
      const packed = gzipSync(await readFile(path.join(sample.out, script)), { level: 9 });
      assert.ok(packed.length <= 10 * 1024, `${script}: ${packed.length} bytes`);
    }
  });

  it('serves readers whose browser keeps nothing', () => visit('index.html', async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
    });
    await page.reload();
    await page.click('.masthead .tool');
    assert.equal(await page.evaluate(() => document.documentElement.className), 'large');
  }));
});
