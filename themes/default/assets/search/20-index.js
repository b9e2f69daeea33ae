// The index of one language: what is loaded of it, and what it says of terms and entries.

/** Reads the numbers of entries: the gaps between them in the base of 45, as `src/search/postings.rs` writes them. */
const numbers = (text) => {
  const all = [];
  let next = 0;
  let gap = 0;
  let worth = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at) - 35;
    const digit = code > 57 ? code - 1 : code;
    gap += (digit % 45) * worth;
    worth *= 45;
    if (digit < 45) {
      all.push(next + gap);
      next += gap + 1;
      gap = 0;
      worth = 1;
    }
  }
  return all;
};

class Index {
  /**
   * @param root What the first script of the index says.
   * @param {(name: string, stamp: string) => Promise<unknown>} load Gives another piece by its name.
   */
  constructor(root, load) {
    this.root = root;
    this.folder = new Folder(root.variants);
    this.load = load;
    this.kept = new Map();
    // The entries of a kind stand together, a few of them in a piece.
    this.shelves = [];
    let entry = 0;
    let piece = 0;
    for (const [kind, entries, perPiece] of root.shelves) {
      this.shelves.push({ kind, start: entry, end: entry + entries, piece, perPiece });
      entry += entries;
      piece += Math.ceil(entries / perPiece);
    }
    this.size = entry;
  }

  /** Another piece, asked for once. What failed may be asked for again. */
  piece(name, read) {
    if (!this.kept.has(name)) {
      const loaded = this.load(name, this.root.stamp).then(read);
      loaded.catch(() => this.kept.delete(name));
      this.kept.set(name, loaded);
    }
    return this.kept.get(name);
  }

  /** The terms that lie with a term, each with the texts of its numbers. */
  drawer(term) {
    return this.piece(`t${drawer(term, this.root.drawers)}`, (text) => {
      const lines = text ? text.split('!').map((line) => line.split(' ')) : [];
      return new Map(lines.map(([key, names = '', said = '']) => [key, [names, said]]));
    });
  }

  /** Which shelf an entry stands on. */
  shelf(number) {
    return this.shelves.findIndex(({ end }) => number < end);
  }

  /** An entry as it is shown. */
  async entry(number) {
    const { kind, start, piece, perPiece } = this.shelves[this.shelf(number)];
    const place = Math.floor((number - start) / perPiece);
    const entries = await this.piece(`e${piece + place}`, (all) => all);
    const [names, href, chosen, text, lang = null] = entries[number - start - place * perPiece];
    return { number, kind, names: names.split('\n'), href, chosen, text, lang };
  }
}
