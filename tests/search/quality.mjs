// Measures the search of built sites against plain substring search over the same text.
// Usage: node tests/search/quality.mjs SITE…      each the output of `gongshi build`
// For each site and language it asks several hundred queries that are drawn from the site's own text, the same ones
// every time, and prints recall, how often the page that a query names comes first, and what the queries weigh.
// Exits with 1 where a bar is not met.

import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { engine, open } from './engine.mjs';

const BARS = { han: 1, word: 0.99, first: 0.95 };
const PER_KIND = 40;
const NATURAL = JSON.parse(await readFile(new URL('natural.json', import.meta.url), 'utf8'));
/** What a query may weigh, in bytes: below and from how many indicators. */
const SMALL = 40 * 1024;
const LARGE = 150 * 1024;
const LARGE_FROM = 1000;
/** How much of a text an excerpt shows, in characters. */
const EXCERPT = 80;

/** Numbers that look drawn by lot and are the same in every run (mulberry32). */
function lot(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const HAN = /[\u4e00-\u9fff]/u;

/** Draws `many` different things of what `make` gives; nothing is drawn twice. */
function draw(many, make) {
  const drawn = new Map();
  for (let tries = 0; drawn.size < many && tries < many * 50; tries += 1) {
    const made = make();
    if (made) drawn.set(made.query, made);
  }
  return [...drawn.values()];
}

function queries(entries, folder) {
  const random = lot(2017);
  const pick = (all) => all[Math.floor(random() * all.length)];
  const text = () => {
    const entry = pick(entries);
    return pick([...entry.names, ...entry.text.split('\n')]);
  };
  const kinds = [];
  const stretch = (length, test) => () => {
    const signs = [...text()];
    const start = Math.floor(random() * (signs.length - length + 1));
    const query = signs.slice(start, start + length).join('');
    return start >= 0 && query && test(query) ? { query } : null;
  };
  const chinese = entries.some(({ names }) => HAN.test(names[0]));
  if (chinese) {
    const run = (length) => stretch(length, (query) => [...query].every((sign) => HAN.test(sign)));
    kinds.push(['Han, 1 character', 'single', draw(PER_KIND, run(1))]);
    for (const length of [2, 3, 4, 5, 6]) kinds.push([`Han, ${length} characters`, 'han', draw(PER_KIND, run(length))]);
    // Whole words and numbers between Han characters; nothing that stands apart.
    const mixed = () => {
      const found = [...text().matchAll(/[\u4e00-\u9fff]{1,3}[A-Za-z0-9.]+[%％]?[\u4e00-\u9fff]{1,3}/gu)];
      return found.length > 0 ? { query: pick(found)[0] } : null;
    };
    kinds.push(['mixed', 'substring', draw(PER_KIND, mixed)]);
  } else {
    const word = () => {
      const found = folder.fold(text()).match(/(?<![\p{Alphabetic}\p{N}])[a-z]{2,}(?![\p{Alphabetic}\p{N}])/gu);
      return found ? { query: pick(found) } : null;
    };
    kinds.push(['words', 'word', draw(4 * PER_KIND, word)]);
    const two = () => {
      const found = folder.fold(text()).match(/[a-z]{2,} [a-z]{2,}(?![\p{Alphabetic}\p{N}])/gu);
      return found ? { query: pick(found) } : null;
    };
    kinds.push(['two words', 'words', draw(PER_KIND, two)]);
  }
  const number = () => {
    const found = text().match(/(?<![\d.,])\d+(?:\.\d+)?[%％]?(?![\d.,])/gu);
    return found ? { query: pick(found) } : null;
  };
  kinds.push(['numbers', 'number', draw(PER_KIND, number)]);
  const named = (name) => () => {
    const entry = pick(entries);
    const query = name(entry);
    return query ? { query, means: entry } : null;
  };
  kinds.push(['names', 'first', draw(2 * PER_KIND, named(({ names }) => names[0]))]);
  kinds.push(['other names', 'first', draw(PER_KIND, named(({ names }) => names[1]))]);
  // The title of a section's page is no id; an address that ends in one is.
  const id = ({ href }) => href.match(/^(?:indicators|tasks|departments|task-forces)\/(.+)\.html$/)?.[1];
  kinds.push(['ids', 'first', draw(PER_KIND, named(id))]);
  return kinds.filter(([, , all]) => all.length > 0);
}

/** Which entries a plain search through the text finds. */
function plain(kind, query, texts, folder) {
  const wanted = folder.fold(query);
  const whole = (word) => {
    const edge = new RegExp(`(?<![\\p{Alphabetic}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{Alphabetic}\\p{N}])`, 'u');
    return (text) => edge.test(text);
  };
  const tests = {
    word: [whole(wanted)],
    words: wanted.split(' ').map(whole),
    number: [(text) => new RegExp(`(?<![\\d.,])${wanted.replace('%', '').replace('.', '\\.')}(?![\\d.,])`, 'u').test(text)],
  }[kind] ?? [(text) => text.includes(wanted)];
  return texts.flatMap((text, at) => (tests.every((test) => test(text)) ? [at] : []));
}

async function all(hits) {
  const found = [];
  while (hits.more) found.push(...(await hits.next(500)));
  return found;
}

const percent = (part) => part.toFixed(4);
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];

async function measure(folder, script) {
  const { index, finder } = await open(folder);
  const entries = await Promise.all(Array.from({ length: index.size }, (_, number) => index.entry(number)));
  const texts = entries.map(({ names, text }) => index.folder.fold([...names, text].join('\n')));
  const weights = [];
  const results = {};
  let asked = 0;
  for (const [label, kind, drawn] of queries(entries, index.folder)) {
    let recall = 0;
    let first = 0;
    const lost = [];
    for (const { query, means } of drawn) {
      const fresh = await open(folder);
      const page = await (await fresh.finder.find(query)).next(10);
      weights.push({ query, bytes: fresh.weight(), requests: fresh.requests() });
      asked += 1;
      if (kind === 'first') {
        const same = page.length > 0 && page[0].names.some((name) => means.names.includes(name));
        first += page[0]?.number === means.number || same;
        if (!(page[0]?.number === means.number || same)) lost.push(query);
      } else {
        const found = new Set((await all(await finder.find(query))).map(({ number }) => number));
        const wanted = plain(kind, query, texts, index.folder);
        const part = wanted.length > 0 ? wanted.filter((number) => found.has(number)).length / wanted.length : 1;
        recall += part;
        if (part < 1) lost.push(query);
      }
    }
    const value = (kind === 'first' ? first : recall) / drawn.length;
    results[kind] = results[kind] ?? { sum: 0, count: 0 };
    results[kind].sum += value * drawn.length;
    results[kind].count += drawn.length;
    const shown = lost.slice(0, 4).map((query) => `“${query}”`).join(' ');
    console.log(`  ${label.padEnd(20)} ${String(drawn.length).padStart(4)} queries   ${kind === 'first' ? 'first ' : 'recall'} ${percent(value)}   ${shown}`);
  }
  // What people ask for in words of their own, and which page should be among the first.
  const missed = [];
  const own = NATURAL.filter(({ means }) => means.startsWith(`${script.site}/${script.lang}/`));
  for (const { query, means, within, shows } of own) {
    const fresh = await open(folder);
    const hits = await fresh.finder.find(query);
    const page = await hits.next(10);
    weights.push({ query, bytes: fresh.weight(), requests: fresh.requests() });
    const place = page.findIndex(({ href }) => means.endsWith(`/${href}`));
    if (place < 0 || place >= within) missed.push(`“${query}” at ${place}`);
    else if (shows) {
      // The excerpt begins a little before the place that is given.
      const text = page[place].text.replaceAll('\n', ' ');
      const from = hits.place(text, hits.marks(text), EXCERPT);
      if (!text.slice(Math.max(0, from - EXCERPT / 4), from + EXCERPT / 2).includes(shows)) missed.push(`“${query}” is not shown`);
    }
  }
  if (own.length > 0) console.log(`  ${'in words of their own'.padEnd(20)} ${String(own.length).padStart(3)} queries   found ${own.length - missed.length}   ${missed.join(' ')}`);
  weights.sort((a, b) => a.bytes - b.bytes);
  const bytes = weights.map((one) => one.bytes);
  const heaviest = weights.at(-1);
  console.log(`  ${asked} queries over ${index.size} entries; index ${kilobytes(script.index)} gzipped in ${script.files} files`);
  console.log(`  weight to the first ten results: median ${kilobytes(at(bytes, 0.5))}, 95 % ${kilobytes(at(bytes, 0.95))}, most ${kilobytes(heaviest.bytes)} in ${heaviest.requests} requests (“${heaviest.query}”); script ${kilobytes(script.weight)} more`);
  const failures = Object.entries(BARS).flatMap(([kind, bar]) => {
    const result = results[kind];
    return result && result.sum / result.count < bar - 1e-9 ? [`${kind}: ${percent(result.sum / result.count)} < ${bar}`] : [];
  });
  const indicators = index.shelves[0].end;
  const most = indicators < LARGE_FROM ? SMALL : LARGE;
  if (heaviest.bytes + script.weight > most) failures.push(`weight: ${kilobytes(heaviest.bytes + script.weight)} > ${kilobytes(most)}`);
  failures.push(...missed.map((miss) => `not among the first: ${miss}`));
  if (asked < 300) failures.push(`only ${asked} queries`);
  return failures;
}

const sites = process.argv.slice(2);
if (sites.length === 0) {
  console.error('Usage: node tests/search/quality.mjs SITE…');
  process.exit(2);
}
let failed = false;
for (const site of sites) {
  const assets = await readdir(path.join(site, 'assets'));
  const scripts = assets.filter((name) => /^(site|search)\.\w+\.js$/.test(name));
  const weights = await Promise.all(scripts.map(async (name) => gzipSync(await readFile(path.join(site, 'assets', name))).length));
  for (const lang of (await readdir(path.join(site, 'search'))).sort()) {
    const folder = path.join(site, 'search', lang);
    const files = await readdir(folder);
    let index = 0;
    for (const name of files) {
      if ((await stat(path.join(folder, name))).isFile()) index += gzipSync(await readFile(path.join(folder, name))).length;
    }
    console.log(`${site} ${lang}`);
    const script = { weight: weights.reduce((sum, weight) => sum + weight, 0), files: files.length, index, lang, site: path.basename(site) };
    for (const failure of await measure(folder, script)) {
      console.log(`  BELOW THE BAR  ${failure}`);
      failed = true;
    }
  }
}
process.exit(failed ? 1 : 0);
