// Takes the pictures of the README, from the sites as they are built now: `npm --prefix tests/browser run screenshots`.

import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { open, start } from './chromium.mjs';
import { all } from './sites.mjs';

const FOLDER = fileURLToPath(new URL('../../docs/screenshots', import.meta.url));

/** A phone of today, and a window on a desk. */
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const DESK = { viewport: { width: 1280, height: 1000 } };

const PICTURES = [
  { name: 'home', site: 'sample', page: 'index.html', ...DESK },
  { name: 'indicator', site: 'sample', page: 'en/indicators/pm25.html', ...DESK },
  { name: 'matrix', site: 'reference', page: 'matrix.html', ...DESK },
  { name: 'plan', site: 'reference', page: 'plan.html', ...DESK },
  { name: 'phone', site: 'sample', page: 'en/index.html', ...PHONE },
  { name: 'dark', site: 'sample', page: 'en/tasks/clean-environment.html', ...DESK, colorScheme: 'dark' },
];

const sites = await all('https://example.gov.cn/');
const browser = await start();
await mkdir(FOLDER, { recursive: true });
for (const { name, site, page, ...look } of PICTURES) {
  const address = pathToFileURL(path.join(sites[site].out, page)).href;
  const opened = await open(browser, address, look);
  await opened.page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await opened.close();
}
await browser.close();
await rm(sites.folder, { recursive: true });
