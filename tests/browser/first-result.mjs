// Measures how long a reader waits for the first result of a search: from the moment at which the page of the search has
// loaded, and from the moment at which it was asked for, until the first hit stands in the page.
// Usage: node tests/browser/first-result.mjs SITE…      each the output of `gongshi build`
// Every query is asked in a browser that has nothing of the site yet, from a server on this machine. A query that a site
// has nothing for is not counted. Prints the median and the longest wait for each site and language; exits with 1 where a
// median is above the bar, or where most queries found nothing.

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import * as chromium from './chromium.mjs';
import * as server from './server.mjs';

/** What the wait after loading may be, in milliseconds. */
const BAR = 100;
/** How often each query is asked. */
const TIMES = 5;
const QUERIES = {
  'zh-CN': ['质量', '合格率', '监督抽查', '环境', '98%'],
  en: ['quality', 'pass rate', 'spot checks', 'environment', '98%'],
};

/** Notes when the first hit is there, or that there is none; runs in the page before anything of the page does. */
function watch() {
  new MutationObserver((_, observer) => {
    const hit = document.querySelector('.hits > li');
    if (!hit && !document.querySelector('.none:not([hidden])')) return;
    window.answered = { at: performance.now(), found: hit !== null };
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['hidden'] });
}

async function wait(browser, address) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForFunction(() => window.answered);
    const [{ at, found }, loaded] = await page.evaluate(() => [
      window.answered,
      performance.getEntriesByType('navigation')[0].loadEventEnd,
    ]);
    return { found, afterLoad: Math.max(0, at - loaded), inAll: at };
  } finally {
    await context.close();
  }
}

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('Usage: node tests/browser/first-result.mjs SITE…');
  process.exit(2);
}
const host = await server.start();
const browser = await chromium.start();
const rounded = (times, share) => Math.round([...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)]);
let failed = false;
for (const out of folders) {
  host.serve({ out: path.resolve(out) });
  for (const lang of (await readdir(path.join(out, 'search'))).sort()) {
    const page = lang === 'en' ? 'en/search.html' : 'search.html';
    const waits = [];
    for (let time = 0; time < TIMES; time += 1) {
      for (const query of QUERIES[lang] ?? QUERIES.en) {
        waits.push(await wait(browser, `${host.origin}/${page}?q=${encodeURIComponent(query)}`));
      }
    }
    const asked = waits.length;
    waits.splice(0, asked, ...waits.filter(({ found }) => found));
    if (waits.length * 2 < asked) {
      console.log(`${out} ${lang}: only ${waits.length} of ${asked} searches found anything`);
      failed = true;
      continue;
    }
    const [after, all] = ['afterLoad', 'inAll'].map((key) => waits.map((one) => one[key]));
    const over = rounded(after, 0.5) > BAR;
    failed ||= over;
    console.log(
      `${out} ${lang.padEnd(5)} ${waits.length} searches   after load: median ${rounded(after, 0.5)} ms, longest ${rounded(after, 1)} ms`
      + `   from the request: median ${rounded(all, 0.5)} ms, longest ${rounded(all, 1)} ms${over ? '   ABOVE THE BAR' : ''}`,
    );
  }
}
await browser.close();
host.stop();
process.exit(failed ? 1 : 0);
