// Sites that mean harm, as a browser meets them: nothing runs, nothing is fetched from elsewhere, nothing asks.

import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as chromium from './chromium.mjs';
import * as server from './server.mjs';
import { gongshi } from './sites.mjs';

const BASE = fileURLToPath(new URL('../findings/base', import.meta.url));

/** What has run as a script elsewhere when it stood in a text. */
const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "' onload=alert(1) x='",
  '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  ']]><script>alert(1)</script>',
  '<!--<script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\u003cscript>alert(1)\\u003c/script>',
  '</textarea><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '<base href=//example.org/>',
  '<meta http-equiv=refresh content=0;url=//example.org/>',
  '{{ 7*7 }}{% include "x" %}<b onclick=alert(1)>',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '＜script＞alert(1)＜/script＞',
];

const quoted = (text) => JSON.stringify(text);

/** Puts a payload behind every name, title and note of a site. */
async function poisoned(payload, folder) {
  await cp(BASE, folder, { recursive: true });
  for (const name of ['site.yaml', 'departments.yaml', 'documents.yaml', 'task-forces.yaml', 'indicators/food.yaml']) {
    const file = path.join(folder, 'content', name);
    const text = await readFile(file, 'utf8');
    const both = (_, zh, en) => `zh-CN: ${quoted(zh + payload)}, en: ${quoted(en + payload)} }`;
    await writeFile(file, text.replace(/zh-CN: ([^,}]+), en: ([^},]+?) \}/g, both));
  }
  const indicators = path.join(folder, 'content/indicators/food.yaml');
  const note = `  note: { zh-CN: ${quoted(payload)}, en: ${quoted(payload)} }\n  values`;
  await writeFile(indicators, (await readFile(indicators, 'utf8')).replace('  values', note));
  const sections = path.join(folder, 'content/sections');
  for (const name of await readdir(sections, { recursive: true })) {
    if (!name.endsWith('.md')) continue;
    const file = path.join(sections, name);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/title: (.*)/, (_, title) => `title: ${quoted(title + payload)}`));
  }
}

const browser = await chromium.start();
const host = await server.start();
const folder = await mkdtemp(path.join(tmpdir(), 'gongshi-hostile-'));

after(async () => {
  await browser.close();
  host.stop();
  await rm(folder, { recursive: true });
});

describe('a site whose texts are written to harm', () => {
  for (const [number, payload] of PAYLOADS.entries()) {
    it(`is refused, or runs nothing: ${payload}`, async (test) => {
      const site = path.join(folder, String(number));
      await mkdir(site);
      await poisoned(payload, site);
      const out = path.join(site, 'public');
      try {
        await gongshi('build', site, '--out', out);
      } catch (refusal) {
        assert.equal(refusal.code, 1, refusal.stderr);
        test.diagnostic('refused');
        return;
      }
      const files = (await readdir(out, { recursive: true })).filter((file) => file.endsWith('.html'));
      host.serve({ name: `hostile ${number}`, out, files, pages: files });
      const root = host.origin + server.BELOW;
      for (const file of files.filter((file) => !file.endsWith('404.html'))) {
        const visit = await chromium.open(browser, root + file.split(path.sep).join('/'));
        const violations = await visit.page.evaluate(() => window.policyViolations);
        const foreign = visit.requests.filter((request) => !request.startsWith(host.origin));
        const made = await visit.page.evaluate(() => document.querySelectorAll('script:not([src]):not([type="application/ld+json"]), iframe, base, [onclick], [onerror], [onload]').length);
        await visit.close();
        assert.deepEqual({ file, violations, foreign, made, asked: visit.dialogs }, { file, violations: [], foreign: [], made: 0, asked: [] });
      }
    });
  }
});
