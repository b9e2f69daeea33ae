// The pages that are looked at closely: one of every kind, in each language.

import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The pages of which there is one. A site may go without some, for example without updates. */
const SINGLE = [
  'index', 'indicators', 'tasks', 'departments', 'task-forces', 'matrix', 'schedule', 'safeguards', 'plan',
  'documents', 'updates', 'data', 'about', 'gaps', 'site-map', '404',
];

/** The folders of which one page stands for all. */
const FOLDERS = ['tasks', 'departments', 'task-forces', 'updates'];

/** What makes an indicator's page different from another's, besides its status. */
const TRAITS = [/class="chart (trend)/, /id="(milestones)-table"/, /id="(revisions)-table"/, /<div class="(box)">/];

/** The states that an indicator's page is in, for example `status-met` and `trend`. */
function states(html) {
  const status = /class="headline"><span class="status ([a-z-]+)/.exec(html)?.[1];
  return [status, ...TRAITS.map((trait) => trait.exec(html)?.[1])].filter(Boolean);
}

/** The fewest indicator pages, taken in order, that show every state. */
async function indicators(site, prefix) {
  const seen = new Set();
  const taken = [];
  for (const route of site.pages.filter((page) => page.startsWith(`${prefix}indicators/`))) {
    const fresh = states(await readFile(path.join(site.out, route), 'utf8')).filter((state) => !seen.has(state));
    if (fresh.length > 0) taken.push(route);
    fresh.forEach((state) => seen.add(state));
  }
  return taken;
}

/** The routes of the sampled pages of a site, for example `en/tasks/green-travel.html`. */
export async function of(site) {
  const all = [];
  for (const prefix of ['', 'en/']) {
    all.push(...SINGLE.map((name) => `${prefix}${name}.html`).filter((route) => site.pages.includes(route)));
    for (const folder of FOLDERS) {
      all.push(...site.pages.filter((route) => route.startsWith(`${prefix}${folder}/`)).slice(0, 1));
    }
    all.push(...(await indicators(site, prefix)));
  }
  return all;
}
