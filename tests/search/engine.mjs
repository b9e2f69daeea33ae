// The search as readers' browsers run it, without a page: the parts of `themes/default/assets/search` that touch none.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const PARTS = new URL('../../themes/default/assets/search/', import.meta.url);
const NAMES = ['10-terms.js', '20-index.js', '30-find.js'];
const EXPORTS = ['Folder', 'Index', 'Finder', 'Hits', 'pieces', 'stem', 'whole', 'drawer', 'squeezed'];

const sources = await Promise.all(NAMES.map((name) => readFile(fileURLToPath(new URL(name, PARTS)), 'utf8')));

/** What the parts define. */
export const engine = new Function(`${sources.join('\n')}\nreturn { ${EXPORTS.join(', ')} };`)();

/** The data that a piece of an index hands over. */
const handed = (script) => {
  let data;
  new Function('gongshiIndex', script)((_, given) => { data = given; });
  return data;
};

const files = new Map();
/** A file with what it weighs on its way to a reader, in bytes. */
const file = async (name) => {
  if (!files.has(name)) {
    const text = await readFile(name, 'utf8');
    files.set(name, { text, weight: gzipSync(text, { level: 6 }).length });
  }
  return files.get(name);
};

/** Opens the index in a folder such as `public/search/en`. `weight()` tells what was loaded of it. */
export async function open(folder) {
  let weight = 0;
  let requests = 0;
  const load = async (name) => {
    const { text, weight: more } = await file(path.join(folder, `${name}.js`));
    weight += more;
    requests += 1;
    return handed(text);
  };
  const index = new engine.Index(await load('index'), load);
  return { index, finder: new engine.Finder(index), weight: () => weight, requests: () => requests };
}
