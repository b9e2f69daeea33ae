// Both sites as a reader meets them: every page read, and one of every kind looked at closely.

import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { LOOKS, violations } from './checks/axe.mjs';
import { forced } from './checks/colours.mjs';
import { faults, heavy } from './checks/documents.mjs';
import { focus } from './checks/focus.mjs';
import { loading, shift } from './checks/loading.mjs';
import { errors } from './checks/markup.mjs';
import { at } from './checks/places.mjs';
import { print } from './checks/print.mjs';
import { without } from './checks/script.mjs';
import { doubled, reflow, spacing } from './checks/space.mjs';
import * as chromium from './chromium.mjs';
import * as samples from './samples.mjs';
import * as server from './server.mjs';
import * as sites from './sites.mjs';

/** As many pages at once as the machines that run this have cores. */
const AT_ONCE = 2;

const [forReference, forSample, forAddressed] = await Promise.all([server.start(), server.start(), server.start()]);
const { folder, reference, sample, addressed } = await sites.all(forAddressed.origin + server.BELOW);
const hosts = [
  { site: reference, host: forReference },
  { site: sample, host: forSample },
  { site: addressed, host: forAddressed },
];
hosts.forEach(({ site, host }) => host.serve(site));
const browser = await chromium.start();

/** What was found, by check, for the summary at the end. */
const summary = new Map();

function none(check, place, found) {
  if (found.length > 0) summary.set(check, [...(summary.get(check) ?? []), place]);
  assert.equal(found.length, 0, `${check}, ${place}:\n  ${found.join('\n  ')}\n`);
}

after(async () => {
  for (const [check, places] of summary) console.log(`${check}: ${places.length} × (${places.slice(0, 5).join(', ')} …)`);
  await browser.close();
  hosts.forEach(({ host }) => host.stop());
  await rm(folder, { recursive: true });
});

describe('every page', { concurrency: AT_ONCE }, () => {
  it('is valid HTML', async () => {
    none('markup', 'all sites', await errors([reference, sample, addressed]));
  });

  for (const { site, host } of hosts) {
    it(`of the ${site.name} site has one heading, its own title, its language, and its counterpart`, async () => {
      const root = host.origin + server.BELOW;
      const visit = await chromium.open(browser, `${root}index.html`);
      const found = await faults(visit.page, site, root);
      await visit.close();
      none('documents', site.name, found);
    });
  }

  it('of the reference site weighs little', async (test) => {
    const root = forReference.origin + server.BELOW;
    const visit = await chromium.open(browser, `${root}index.html`);
    const { found, heaviest } = await heavy(visit.page, reference, root);
    await visit.close();
    test.diagnostic(`heaviest: ${heaviest[0]}, ${heaviest[1]} bytes packed`);
    none('weight', reference.name, found);
  });
});

describe('a page looked at closely', { concurrency: AT_ONCE }, async () => {
  for (const { site, host } of hosts.slice(0, 2)) {
    for (const route of await samples.of(site)) {
      it(`${site.name}/${route}`, (test) => closely(test, `${site.name}/${route}`, host.origin, `${host.origin}/${route}`));
    }
  }
});

/** Every check of one page, each a test of its own, all in one visit. */
async function closely(test, place, origin, address) {
  const visit = await chromium.open(browser, address);
  const { page } = visit;
  const checks = [
    ['loading', () => loading(visit, origin)],
    ['layout shift', () => shift(page)],
    ['without script', () => without(browser, address, page)],
    ['focus', () => focus(page)],
    ...LOOKS.map((look) => [`axe ${look.name}`, () => violations(page, look)]),
    ['sideways scroll', () => reflow(page)],
    ['text spacing', () => spacing(page)],
    ['text at 200 %', () => doubled(page)],
    ['print', () => print(page)],
    ['forced colours', () => forced(page)],
  ];
  for (const [check, run] of checks) {
    await test.test(check, async () => none(check, place, await run()));
  }
  await visit.close();
}

describe('a page in other places', { concurrency: AT_ONCE }, () => {
  for (const { site, host } of hosts.slice(0, 2)) {
    for (const prefix of ['', 'en/']) {
      const route = site.pages.find((page) => page.startsWith(`${prefix}tasks/`));
      it(`${site.name}/${route} looks the same below a folder and from a disk`, async () => {
        const seen = await at(browser, `${host.origin}/${route}`);
        assert.equal(await at(browser, host.origin + server.BELOW + route), seen);
        assert.equal(await at(browser, pathToFileURL(`${site.out}/${route}`).href), seen);
      });
    }
  }

  for (const [place, root] of [
    ['at the root of a host', `${forSample.origin}/`],
    ['below a path that the site knows', forAddressed.origin + server.BELOW],
  ]) {
    it(`what is not found looks the same in any folder ${place}`, async () => {
      assert.equal(await at(browser, `${root}no/such/page.html`), await at(browser, `${root}index.html`));
    });
  }

  it('a printed page says its address, once the site knows it', async () => {
    const visit = await chromium.open(browser, `${forAddressed.origin}${server.BELOW}en/plan.html`);
    const found = await print(visit.page);
    await visit.close();
    none('print', 'addressed/en/plan.html', found);
  });
});
