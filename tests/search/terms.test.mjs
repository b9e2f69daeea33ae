// The browser's half of the search cuts texts as the index does: `src/search/terms.rs` reads the same file.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { engine } from './engine.mjs';

const read = (name) => readFile(new URL(name, import.meta.url), 'utf8');
const table = (await read('../../src/search/fold/variants.txt')).split('\n').filter((line) => !line.startsWith('#'));
const folder = new engine.Folder(table.join('').replace(/\s/g, ''));

for (const { text, folded, terms, whole, drawers } of JSON.parse(await read('terms.json'))) {
  it(`“${text}”`, () => {
    assert.equal(folder.fold(text), folded);
    assert.deepEqual(engine.pieces(folded).flatMap((piece) => piece.terms), terms);
    assert.equal(engine.whole(folded), whole);
    assert.deepEqual(terms.map((term) => engine.drawer(term, 64)), drawers);
  });
}
