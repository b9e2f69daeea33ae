// The published site behind the servers that a public body has, at the root and below a path: one table of checks.

import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { at } from './checks/places.mjs';
import * as chromium from './chromium.mjs';
import * as hosts from './hosts.mjs';
import * as sites from './sites.mjs';

const BELOW = '/quality/2017';
const folder = await mkdtemp(path.join(tmpdir(), 'gongshi-hosts-'));
// The servers give up the rights of root before they read anything.
await chmod(folder, 0o755);
const alone = await sites.packed(folder, 'alone');
const below = await sites.packed(folder, 'below', `https://a.example${BELOW}/`);
const browser = await chromium.start();
const running = [];

for (const name of ['nginx', 'apache', 'caddy']) {
  running.push({ site: alone, ...(await hosts.configured(name, alone.out, '', path.join(folder, name))) });
  running.push({ site: below, ...(await hosts.configured(name, below.out, BELOW, path.join(folder, `${name}-below`))) });
}
const simple = [
  { site: alone, ...(await hosts.python(alone.out, '', path.join(folder, 'python'))) },
  { site: below, ...(await hosts.python(below.out, BELOW, path.join(folder, 'python-below'))) },
];

after(async () => {
  await browser.close();
  await Promise.all([...running, ...simple].map((host) => host.stop()));
  await rm(folder, { recursive: true });
});

/** Asks as nothing that unpacks or follows would. Gives status, headers and the bytes as they came. */
function ask(address, headers = {}, method = 'GET') {
  return new Promise((answered, failed) => {
    const request = get(address, { headers, method }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        answered({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
      });
    });
    request.on('error', failed);
  });
}

const file = (site, route) => readFile(path.join(site.out, route));
const first = (site, begins, ends) => site.files.find((route) => route.startsWith(begins) && route.endsWith(ends));

/** What is sent, by route, with its type. */
const types = (site) => [
  ['index.html', 'text/html; charset=utf-8'],
  ['en/index.html', 'text/html; charset=utf-8'],
  [first(site, 'tasks/', '.html'), 'text/html; charset=utf-8'],
  [first(site, 'assets/', '.css'), 'text/css; charset=utf-8'],
  [first(site, 'assets/', '.js'), /^(text|application)\/javascript; charset=utf-8$/],
  [first(site, 'assets/', '.svg'), 'image/svg+xml'],
  [first(site, 'data/', '.csv'), 'text/csv; charset=utf-8'],
  [first(site, 'data/', '.json'), /^application\/json(; charset=utf-8)?$/],
];

const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
  "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
];

/** What every answer says to the browser, whatever it is. */
function guarded(headers) {
  assert.deepEqual(headers['content-security-policy']?.split('; ').sort(), [...POLICY].sort());
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin');
  assert.match(headers['permissions-policy'], /camera=\(\)/);
}

function typed(type, expected, route) {
  const told = (type ?? '').toLowerCase();
  if (expected instanceof RegExp) assert.match(told, expected, route);
  else assert.equal(told, expected, route);
}

/** The table: each check by name. */
const CONFIGURED = {
  async 'every kind of file comes whole, with its type and encoding'({ root, site }) {
    for (const [route, type] of types(site)) {
      const answer = await ask(root + route);
      assert.equal(answer.status, 200, route);
      typed(answer.headers['content-type'], type, route);
      assert.equal(answer.headers['content-encoding'], undefined, route);
      assert.ok(answer.body.equals(await file(site, route)), `${route} is not what was written`);
    }
  },
  async 'a folder is its home page'({ root, site }) {
    for (const place of ['', 'en/']) {
      const answer = await ask(root + place);
      assert.equal(answer.status, 200);
      assert.ok(answer.body.equals(await file(site, `${place}index.html`)));
    }
  },
  async 'the path without its last slash leads to the site'({ origin, root, prefix }) {
    if (prefix === '') return;
    const answer = await ask(origin + prefix);
    assert.ok([301, 308].includes(answer.status), String(answer.status));
    assert.equal(new URL(answer.headers.location, origin).href, root);
  },
  async 'every answer carries the policy'({ root, site }) {
    for (const route of ['', ...types(site).map(([route]) => route), 'no/such/page.html']) {
      guarded((await ask(root + route)).headers);
    }
  },
  async 'pages are asked for anew, and unchanged ones are not sent again'({ root }) {
    const answer = await ask(`${root}index.html`);
    assert.equal(answer.headers['cache-control'], 'no-cache');
    const again = { 'if-none-match': answer.headers.etag, 'if-modified-since': answer.headers['last-modified'] };
    if (!again['if-none-match']) delete again['if-none-match'];
    assert.equal((await ask(`${root}index.html`, again)).status, 304);
  },
  async 'what carries a digest in its name is kept'({ root, site }) {
    for (const ending of ['.css', '.js']) {
      const { headers } = await ask(root + first(site, 'assets/', ending));
      assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
    }
    const missing = await ask(`${root}assets/no-such.css`);
    assert.equal(missing.status, 404);
    assert.doesNotMatch(missing.headers['cache-control'] ?? '', /immutable/);
  },
  async 'packed files are sent as they were written'({ root, site }) {
    for (const [route, type] of types(site)) {
      for (const [encoding, ending] of [['gzip', '.gz'], ['br', '.br']]) {
        if (!site.files.includes(route + ending)) continue;
        const { status, headers, body } = await ask(root + route, { 'accept-encoding': encoding });
        assert.equal(status, 200);
        assert.equal(headers['content-encoding'], encoding, `${route} ${encoding}`);
        typed(headers['content-type'], type, route);
        assert.match(headers.vary ?? '', /accept-encoding/i, route);
        assert.ok(body.equals(await file(site, route + ending)), `${route}: packed anew`);
        guarded(headers);
      }
    }
    assert.equal((await ask(root, { 'accept-encoding': 'gzip' })).headers['content-encoding'], 'gzip');
  },
  async 'what is not found says so, on the site’s own page'({ root, site }) {
    const page = await file(site, '404.html');
    for (const route of ['no-such.html', 'no/such/page.html', 'tasks/', 'en/no/such/']) {
      const answer = await ask(root + route);
      assert.equal(answer.status, 404, route);
      typed(answer.headers['content-type'], 'text/html; charset=utf-8', route);
      assert.ok(answer.body.equals(page), route);
    }
  },
  async 'nothing else is served'({ origin, prefix }) {
    for (const route of ['/../../../../etc/passwd', '/%2e%2e/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2f..%2fetc/passwd']) {
      const answer = await ask(new URL(origin).origin + prefix + route);
      assert.ok(answer.status >= 400 || answer.status === 301, String(answer.status));
      assert.doesNotMatch(answer.body.toString(), /root:/);
    }
  },
  async 'only the head is sent to whoever asks for it alone'({ root }) {
    const { status, body } = await ask(`${root}index.html`, {}, 'HEAD');
    assert.deepEqual([status, body.length], [200, 0]);
  },
  async 'what is not found looks like the site, however deep'({ root }) {
    assert.equal(await at(browser, `${root}no/such/page.html`), await at(browser, `${root}index.html`));
  },
};

/** What Python's server can do without any configuration. */
const SIMPLE = {
  async 'every kind of file comes whole'({ root, site }) {
    for (const [route, type] of types(site)) {
      const answer = await ask(root + route);
      assert.equal(answer.status, 200, route);
      assert.ok(answer.body.equals(await file(site, route)), route);
      if (route.endsWith('.html')) assert.match(answer.headers['content-type'], /^text\/html/);
      else if (typeof type === 'string') assert.ok(answer.headers['content-type'].startsWith(type.split(';')[0]));
    }
    assert.equal((await ask(`${root}no/such.html`)).status, 404);
  },
};

/** Reading, wherever the site stands: nothing complains, and the switch leads to the same page and back. */
async function read(home) {
  const visit = await chromium.open(browser, home);
  try {
    const { page } = visit;
    assert.match(await page.title(), /\S/);
    await page.click('main a[href*="indicators/"], main a[href*="tasks/"]');
    await page.waitForLoadState('load');
    const chinese = page.url();
    await page.click('a[hreflang="en"]');
    await page.waitForLoadState('load');
    assert.equal(page.url(), chinese.replace(home.replace('index.html', ''), `${home.replace('index.html', '')}en/`));
    assert.equal(await page.getAttribute('html', 'lang'), 'en');
    await page.click('a[hreflang="zh-CN"]');
    await page.waitForLoadState('load');
    assert.equal(page.url(), chinese);
    assert.deepEqual(await page.evaluate(() => window.policyViolations), []);
    assert.deepEqual(visit.complaints, []);
  } finally {
    await visit.close();
  }
}

/** From the box at the top of any page to a hit and its page. Search files are asked for as the search needs them. */
async function searched(home) {
  const visit = await chromium.open(browser, home);
  try {
    const { page } = visit;
    await page.fill('.site-search input', '空气质量');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\.html\?q=/);
    await page.waitForSelector('.hits h2 a');
    await page.locator('.hits h2 a').first().click();
    await page.waitForURL((url) => !url.pathname.endsWith('search.html'));
    assert.match(await page.locator('main').textContent(), /空气/);
    assert.deepEqual(await page.evaluate(() => window.policyViolations), []);
    assert.deepEqual(visit.complaints.filter((complaint) => !complaint.startsWith('request failed')), []);
  } finally {
    await visit.close();
  }
}

for (const [hosted, table] of [[running, CONFIGURED], [simple, SIMPLE]]) {
  for (const host of hosted) {
    describe(host.name, () => {
      for (const [name, check] of Object.entries(table)) it(name, () => check(host));
      it('is read, and switched to the other language', () => read(`${host.root}index.html`));
      it('is searched', () => searched(`${host.root}index.html`));
    });
  }
}

describe('from a disk', () => {
  it('is read, and switched to the other language', () => read(pathToFileURL(path.join(alone.out, 'index.html')).href));
  it('is searched', () => searched(pathToFileURL(path.join(alone.out, 'index.html')).href));
});
