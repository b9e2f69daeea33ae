// Search, without a server: how a text is folded and cut into terms. `src/search/fold.rs`, `terms.rs` and `stem.rs`
// do the same when the index is made; `tests/search/terms.json` holds both to the same answers.
'use strict';

/** What is written in several ways, in one: width, case, accents, traditional characters. */
class Folder {
  /** @param {string} variants Pairs of a traditional and a simplified character, one after the other. */
  constructor(variants = '') {
    const signs = [...variants];
    this.variants = new Map();
    for (let at = 0; at + 1 < signs.length; at += 2) this.variants.set(signs[at], signs[at + 1]);
  }

  /** One character as it is searched: none, one or several. */
  sign(sign) {
    if (sign < '\u0080') return sign.toLowerCase();
    if (sign >= '\u4e00' && sign <= '\u9fff') return this.variants.get(sign) ?? sign;
    const parts = [...sign.normalize('NFKD')].filter((part) => part < '\u0300' || part > '\u036f');
    return parts.map((part) => [...part.toLowerCase()].map((one) => this.variants.get(one) ?? one).join('')).join('');
  }

  fold(text) {
    let out = '';
    for (const sign of text) out += this.sign(sign);
    return out;
  }

  /** A text folded, with the place in the text where each of its units came from, and its length at the end. */
  mapped(text) {
    const from = [];
    let folded = '';
    let at = 0;
    for (const sign of text) {
      const part = this.sign(sign);
      for (let unit = 0; unit < part.length; unit += 1) from.push(at);
      folded += part;
      at += sign.length;
    }
    from.push(at);
    return { folded, from };
  }
}

const RUN = '\\u3005\\u3007\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';
const PIECES = new RegExp(`([${RUN}]+)|([0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\\.[0-9]+)?)|((?:(?![0-9${RUN}])[\\p{Alphabetic}\\p{N}])+)`, 'gu');
const FIRST = new RegExp(`^(?:([${RUN}])|[\\p{Alphabetic}\\p{N}])`, 'u');
const SEPARATORS = new RegExp(`[^${RUN}\\p{Alphabetic}\\p{N}]`, 'gu');

/** A number as it is searched: 98 for 98.0, 1234.5 for 1,234.50, 7 for 007. */
const plainNumber = (number) => {
  const [whole, decimals = ''] = number.replaceAll(',', '').split('.');
  const rest = decimals.replace(/0+$/, '');
  return (whole.replace(/^0+/, '') || '0') + (rest && `.${rest}`);
};

/** The stem of an English word in small letters: the endings of step 1 of Porter's stemmer (1980) are taken away. */
const stem = (word) => {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  let base = word;
  if (/..ies$/.test(base)) base = base.replace(/ies$/, 'y');
  else if (/(sses|xes|ches)$/.test(base)) base = base.slice(0, -2);
  else if (/s$/.test(base) && !/(ss|us|is)$/.test(base)) base = base.slice(0, -1);
  if (/..ied$/.test(base)) base = base.replace(/ied$/, 'y');
  else {
    const rest = base.replace(/(ing|ed)$/, '');
    if (rest !== base && rest.length > 2 && /[aeiouy]/.test(rest)) base = rest.replace(/([^lszaeiouy])\1$/, '$1');
  }
  if (base.length > 3) base = /e$/.test(base) ? base.slice(0, -1) : base.replace(/y$/, 'i');
  return base;
};

/** The pieces of a folded text in their order, each with its kind, its place and its term or terms. */
const pieces = (folded) => [...folded.matchAll(PIECES)].map((match) => {
  const [text, run, number] = match;
  const piece = { text, at: match.index, kind: run ? 'run' : number ? 'number' : 'word' };
  if (run) {
    const signs = [...run];
    return { ...piece, terms: signs.map((sign, at) => sign + (signs[at + 1] ?? '')) };
  }
  return { ...piece, terms: [number ? plainNumber(number) : stem(text)] };
});

/** FNV-1a over code points. */
const digest = (text) => {
  let value = 0x811c9dc5;
  for (const sign of text) value = Math.imul(value ^ sign.codePointAt(0), 0x01000193) >>> 0;
  return value;
};

/** The letters and digits of a folded text alone. */
const squeezed = (folded) => folded.replace(SEPARATORS, '');

/** The term of a whole name. */
const whole = (folded) => `=${digest(squeezed(folded)).toString(16)}`;

/** Which of so many drawers a term lies in: those that begin alike lie together. */
const drawer = (term, drawers) => {
  const first = term.match(FIRST);
  const head = first ? [...term].slice(0, first[1] ? 1 : 2).join('') : term;
  const value = digest(head);
  return ((value ^ (value >>> 16)) >>> 0) % drawers;
};
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
// Finding: which entries have what is asked for, and in which order they are shown.

/** How an entry has a piece of the query: not at all, in its text, or in a name. */
const ABSENT = 0;
const SAID = 1;
const NAMED = 2;
/** More pairs of a long run are not asked for: the text itself is read in the end. */
const MOST_PAIRS = 6;
/** How much of a run's pairs an entry must have, and how many, where nothing has the run itself; less where still nothing does. */
const NEAR = [2 / 3, 2 / 5];
const FEWEST_PAIRS = 2;
/** A query of more signs is no shortened name. */
const LONGEST_SHORT = 6;
/** A kind of entry that stands further back is a little less likely to be meant. */
const PER_SHELF = 0.5;

/** The pairs of a run that are asked for: all of a short one, else as far apart as they are. */
const asked = ({ terms }) => {
  const pairs = terms.slice(0, -1);
  if (pairs.length <= MOST_PAIRS) return pairs;
  const step = (pairs.length - 1) / (MOST_PAIRS - 1);
  return Array.from({ length: MOST_PAIRS }, (_, at) => pairs[Math.round(at * step)]);
};

/** Whether so many of a run's pairs are enough to stand in for the run. */
const isNear = (pairs, all, share) => pairs >= FEWEST_PAIRS && pairs >= share * all;

/** Whether a name is shortened to a query: it has its signs in their order and ends as it does, as 市住房城乡建设局 has 住建局. */
const isShortened = (query, name) => {
  const signs = [...query];
  let at = 0;
  for (const sign of name) if (sign === signs[at]) at += 1;
  return at === signs.length && name.endsWith(signs.at(-1));
};

class Finder {
  constructor(index) {
    this.index = index;
  }

  /** How every entry has a term; with `starts`, also terms that begin with it. */
  async having(term, starts = false) {
    const found = new Uint8Array(this.index.size);
    const drawer = await this.index.drawer(term);
    const note = ([names, said]) => {
      for (const number of numbers(said)) if (found[number] < SAID) found[number] = SAID;
      for (const number of numbers(names)) found[number] = NAMED;
    };
    if (drawer.has(term)) note(drawer.get(term));
    if (starts) {
      for (const [other, occurrences] of drawer) {
        if (other.length > term.length && other.startsWith(term)) note(occurrences);
      }
    }
    return found;
  }

  /** How every entry has a piece of the query, and, of a run, each of its pairs. The last word may still be being typed. */
  async piece(piece, last) {
    if (piece.kind !== 'run' || piece.terms.length === 1) return { how: await this.word(piece, last), pairs: [] };
    const pairs = await Promise.all(asked(piece).map((pair) => this.having(pair)));
    return { how: pairs.reduce((all, pair) => all.map((how, at) => Math.min(how, pair[at]))), pairs };
  }

  /** How every entry has a word, a number or a single character. */
  async word(piece, last) {
    if (piece.kind !== 'run') {
      const word = piece.kind === 'word' && last && piece.text.length > 1;
      const found = await this.having(piece.terms[0], word);
      // Initials and words that are not yet whole are no stems.
      if (!word || piece.text === piece.terms[0]) return found;
      const typed = await this.having(piece.text, true);
      return found.map((how, at) => Math.max(how, typed[at]));
    }
    // A single character begins the terms of all places where it stands.
    return this.having(piece.text, true);
  }

  /**
   * Finds the entries that have every piece of the query and all that was chosen, for example `{ status: 'met' }`;
   * nothing where nothing was asked.
   */
  async find(query, chosen = {}) {
    const folded = this.index.folder.fold(query).trim();
    const wanted = pieces(folded);
    const choices = Object.entries(chosen).filter(([, value]) => value);
    if (wanted.length + choices.length === 0) return null;
    const [pieceOf, held, exact] = await Promise.all([
      Promise.all(wanted.map((piece, at) => this.piece(piece, at === wanted.length - 1))),
      Promise.all(choices.map(([name, value]) => this.having(`@${name}:${value}`))),
      wanted.length > 0 ? this.having(whole(folded)) : new Uint8Array(this.index.size),
    ]);
    const had = pieceOf.map(({ how }) => how);
    const candidates = [];
    for (let number = 0; number < this.index.size; number += 1) {
      // A whole name may be of another kind of words than its pieces, for example an id or initials.
      const fits = exact[number] === NAMED || had.every((how) => how[number] !== ABSENT);
      if (fits && held.every((how) => how[number] !== ABSENT)) {
        const named = had.filter((how) => how[number] === NAMED).length;
        const all = named === had.length ? 100 : 0;
        const score = (exact[number] ? 1000 : 0) + all + (named * 30) / (had.length || 1);
        candidates.push({ number, score: score - this.index.shelf(number) * PER_SHELF });
      }
    }
    if (wanted.length > 0) candidates.sort(better);
    return new Hits(this.index, folded, wanted, candidates, [
      () => this.shortened(wanted, held),
      () => this.near(pieceOf, held),
    ]);
  }

  /** The entries whose names have every sign of a query that may be a shortened name; whether in order, the names say. */
  async shortened(wanted, held) {
    const [{ kind, text }] = wanted;
    const signs = [...text];
    if (wanted.length > 1 || kind !== 'run' || signs.length > LONGEST_SHORT) return [];
    const had = [...held, ...(await Promise.all(signs.map((sign) => this.having(sign, true))))];
    const candidates = [];
    for (let number = 0; number < this.index.size; number += 1) {
      const fits = had.every((how, at) => (at < held.length ? how[number] !== ABSENT : how[number] === NAMED));
      if (fits) candidates.push({ number, score: -this.index.shelf(number) * PER_SHELF, shortened: true });
    }
    return candidates;
  }

  /** The entries that have the most of each run of the query and all the rest of it, for a query that nothing has as it stands. */
  near(pieceOf, held) {
    for (const share of NEAR) {
      const candidates = [];
      for (let number = 0; number < this.index.size; number += 1) {
        let score = -this.index.shelf(number) * PER_SHELF;
        const fits = pieceOf.every(({ how, pairs }) => {
          const here = pairs.filter((pair) => pair[number] !== ABSENT).length;
          const named = pairs.filter((pair) => pair[number] === NAMED).length;
          score += (100 * (here + named)) / (pairs.length || 1);
          return how[number] !== ABSENT || isNear(here, pairs.length, share);
        });
        if (fits && held.every((how) => how[number] !== ABSENT)) candidates.push({ number, score });
      }
      if (candidates.length > 0) return candidates.sort(better);
    }
    return [];
  }
}

/** The order in which things are shown. */
const better = (a, b) => b.score - a.score || a.number - b.number;

/** What was found, read and put in order a few at a time, so that no more is loaded than is shown. */
class Hits {
  /** @param nearer Each gives what comes near to the query; it is asked where nothing has the query itself, nor what the one before gave. */
  constructor(index, folded, wanted, candidates, nearer) {
    this.index = index;
    this.typed = folded;
    this.query = squeezed(folded);
    this.wanted = wanted;
    this.runs = wanted.filter(({ kind, terms }) => kind === 'run' && terms.length > 2).map(({ text }) => text);
    this.waiting = candidates;
    this.ready = [];
    this.count = candidates.length;
    this.nearer = this.runs.length > 0 ? nearer : [];
    /** Whether these are things that only come near to the query. */
    this.near = false;
  }

  /** Whether the count is what there is: pairs that stand apart are not yet told from the run that they make. */
  get exact() {
    return this.runs.length === 0 || this.near || this.waiting.length === 0;
  }

  /** Whether there are more to show. */
  get more() {
    return this.ready.length + this.waiting.length + this.nearer.length > 0;
  }

  /** The next so many, the best first. */
  async next(many) {
    await this.fill(many);
    while (this.ready.length === 0 && this.nearer.length > 0) {
      this.waiting = await this.nearer.shift()();
      this.count = this.waiting.length;
      this.near = this.count > 0;
      await this.fill(many);
      this.near = this.count > 0;
    }
    this.nearer = [];
    return this.ready.splice(0, many);
  }

  /** Reads candidates until there are so many that fit. */
  async fill(many) {
    while (this.ready.length < many && this.waiting.length > 0) {
      const taken = this.waiting.splice(0, this.waiting.length < 2 * many ? 2 * many : many);
      const read = await Promise.all(taken.map((candidate) => this.read(candidate)));
      const fit = read.filter((hit) => hit !== null);
      this.count -= read.length - fit.length;
      if (this.query) fit.sort(better);
      this.ready.push(...fit);
    }
  }

  /** A candidate with its entry and a finer score; nothing where its text lacks a run of the query. */
  async read({ number, score, shortened = false }) {
    const entry = await this.index.entry(number);
    const { folder } = this.index;
    const names = entry.names.map((name) => folder.fold(name));
    const text = folder.fold(entry.text);
    if (shortened && !names.some((name) => isShortened(this.query, name))) return null;
    if (this.near) return { ...entry, score: score + Math.max(...names.map((name) => this.alike(name))) };
    if (!this.runs.every((run) => text.includes(run) || names.some((name) => name.includes(run)))) return null;
    const closeness = names.map((name) => {
      const letters = squeezed(name);
      if (letters === this.query) return 500;
      if (!letters.includes(this.query)) return 0;
      return 50 + (letters.startsWith(this.query) ? 50 : 0) + (100 * this.query.length) / letters.length;
    });
    const said = squeezed(text).includes(this.query) ? 15 : 0;
    return { ...entry, score: score + Math.max(0, ...closeness) + said };
  }

  /** How much of a name is pairs of the query, out of a hundred: of two names with the same ones the shorter is meant. */
  alike(name) {
    const letters = [...squeezed(name)];
    const pairs = new Set(this.wanted.flatMap(({ terms }) => terms));
    const found = letters.filter((letter, at) => pairs.has(letter + (letters[at + 1] ?? '')));
    return (100 * found.length) / (letters.length || 1);
  }

  /**
   * From where a text is best shown, so many characters of it: from where it has the query as it was typed, or else from
   * where most of what was asked for stands close together.
   */
  place(text, marks, around) {
    if (marks.length === 0) return 0;
    const { folded, from } = this.index.folder.mapped(text);
    // 30亿元 is not what stands in 130亿元.
    const starts = new Set(marks.map(([start]) => start));
    for (let at = folded.indexOf(this.typed); at >= 0; at = folded.indexOf(this.typed, at + 1)) {
      if (starts.has(from[at])) return from[at];
    }
    let best = 0;
    let most = 0;
    for (const [start] of marks) {
      const near = marks.filter(([other, end]) => other >= start && end <= start + around).length;
      if (near > most) [best, most] = [start, near];
    }
    return best;
  }

  /** Where a text has what was asked for, as `[start, end]` in rising order. */
  marks(text) {
    const { folded, from } = this.index.folder.mapped(text);
    const marks = [];
    const mark = (at, length) => {
      const end = from[at + length - 1];
      marks.push([from[at], end + String.fromCodePoint(text.codePointAt(end)).length]);
    };
    const terms = new Map(pieces(folded).filter(({ kind }) => kind !== 'run').map((piece) => [piece.at, piece]));
    for (const [place, { kind, text: wanted, terms: [term, ...others] }] of this.wanted.entries()) {
      if (kind === 'run') {
        const parts = this.near && others.length > 1 ? [term, ...others.slice(0, -1)] : [wanted];
        for (const part of parts) {
          for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + part.length)) mark(at, part.length);
        }
      } else {
        const typing = place === this.wanted.length - 1 && kind === 'word' && wanted.length > 1;
        for (const [at, piece] of terms) {
          if (piece.terms[0] === term || (typing && piece.text.startsWith(wanted))) mark(at, piece.text.length);
        }
      }
    }
    marks.sort((a, b) => a[0] - b[0]);
    const apart = [];
    for (const [start, end] of marks) {
      const before = apart.at(-1);
      // Pairs that overlap are one stretch.
      if (before && start < before[1]) before[1] = Math.max(before[1], end);
      else apart.push([start, end]);
    }
    return apart;
  }
}
// The page of the search. What is found is put into the page as text, never as markup.

/** Loads the pieces of an index that stand in a folder, as scripts, which a page on a disk may load as well. */
const pieceLoader = (folder) => {
  const waiting = new Map();
  window.gongshiIndex = (name, data) => waiting.get(name)?.(data);
  return (name, stamp) => new Promise((resolve, reject) => {
    waiting.set(name, resolve);
    const found = document.querySelector(`script[data-piece="${name}"]`);
    const script = found ?? make('script', { src: `${folder}${name}.js?${stamp}` });
    script.addEventListener('error', () => reject(new Error(name)));
    if (!found) {
      script.addEventListener('load', () => script.remove());
      document.head.append(script);
    }
  });
};

for (const holder of document.querySelectorAll('.search')) {
  const SHOWN = 10;
  /** How much of a text is shown around what was asked for, in characters. */
  const AROUND = document.documentElement.lang.startsWith('zh') ? 80 : 180;
  const words = holder.dataset;
  const form = holder.querySelector('form');
  const input = form.elements.namedItem('q');
  const said = holder.querySelector('[role=status]');
  const list = holder.querySelector('.hits');
  const none = holder.querySelector('.none');
  const more = make('button', { type: 'button', class: 'tool more', hidden: true }, words.more);
  list.after(more);

  const load = pieceLoader(words.folder);
  let choices = {};
  let finder;
  let current = null;

  const marked = (text, marks) => {
    const parts = [];
    let at = 0;
    for (const [start, end] of marks) {
      parts.push(text.slice(at, start), make('mark', {}, text.slice(start, end)));
      at = end;
    }
    return [...parts, text.slice(at)];
  };

  /** The part of a text where what was asked for stands, or else its beginning. */
  const excerpt = (text, hits) => {
    const flat = text.replaceAll('\n', ' ');
    const marks = hits.marks(flat);
    const best = hits.place(flat, marks, AROUND);
    const from = Math.max(0, best - Math.floor(AROUND / 4));
    // Not within a word, a number or a pair of surrogates.
    const start = from === 0 ? 0 : from + Math.max(0, flat.slice(from, from + 20).search(/[\s，。；、：;:]|[,.](?!\d)/u) + 1);
    const end = Math.min(flat.length, start + AROUND);
    const stop = end === flat.length ? end : end + Math.max(0, flat.slice(end, end + 20).search(/[\s，。；、：;:]|[,.](?!\d)|$/u));
    const cut = marks.filter(([a, b]) => a >= start && b <= stop).map(([a, b]) => [a - start, b - start]);
    return [start > 0 ? '…' : '', ...marked(flat.slice(start, stop), cut), stop < flat.length ? '…' : ''];
  };

  const shown = (hit, hits) => {
    const [name, ...others] = hit.names;
    const lang = hit.lang ?? false;
    const link = make('a', { href: hit.href, lang }, ...marked(name, hits.marks(name)));
    const kind = make('p', { class: 'kind' }, hit.kind);
    const [, lead = -1] = hit.chosen;
    const unit = finder.index.root.choices[1]?.[1][lead];
    if (unit) kind.append(` · ${unit[1]}`);
    const other = others.find((one) => hits.marks(one).length > 0);
    if (other && other !== name) kind.append(' · ', make('span', {}, ...marked(other, hits.marks(other))));
    const [status = -1] = hit.chosen;
    const [key] = finder.index.root.choices[0]?.[1][status] ?? [];
    const shape = key && holder.querySelector(`template[data-status="${CSS.escape(key)}"]`);
    const heading = make('h2', {}, link);
    const item = make('li', {}, kind, heading);
    if (shape) item.append(make('p', { class: 'state' }, shape.content.cloneNode(true)));
    if (hit.text) item.append(make('p', { class: 'excerpt', lang }, ...excerpt(hit.text, hits)));
    return item;
  };

  const say = (hits) => {
    const some = hits.exact ? (hits.count === 1 ? 'one' : 'found') : 'about';
    const key = hits.near ? 'near' : some;
    said.textContent = words[key].replace('%n', new Intl.NumberFormat(document.documentElement.lang).format(hits.count));
  };

  const fail = () => {
    said.textContent = words.failed;
  };

  /** Puts the next hits into the list; nothing where something else was asked for meanwhile. */
  const show = async (hits) => {
    const found = await hits.next(SHOWN);
    if (hits !== current) return null;
    const items = found.map((hit) => shown(hit, hits));
    list.append(...items);
    more.hidden = !hits.more;
    none.hidden = hits.count > 0;
    say(hits);
    return items[0];
  };

  const chosen = () => Object.fromEntries(Object.entries(choices).map(([name, { value }]) => [name, value]));

  const search = async () => {
    const query = input.value;
    const asked = {};
    current = asked;
    const hits = await finder.find(query, chosen());
    if (current !== asked) return;
    current = hits;
    list.replaceChildren();
    if (hits) await show(hits);
    else {
      said.textContent = '';
      none.hidden = true;
      more.hidden = true;
    }
  };

  // What was asked stands in the address, so that it can be passed on; the other languages show the same choice.
  const remember = () => {
    const pairs = [['q', input.value.trim()], ...Object.entries(chosen())].filter(([, value]) => value);
    const query = (some) => (some.length > 0 ? `?${new URLSearchParams(some)}` : '');
    try {
      history.replaceState(null, '', location.pathname + query(pairs) + location.hash);
    } catch { /* A page on a disk may not be allowed to; it searches all the same. */ }
    for (const link of document.querySelectorAll('.languages a')) link.search = query(pairs.filter(([key]) => key !== 'q'));
  };

  const changed = () => {
    remember();
    search().catch(fail);
  };

  /** A field for each thing that entries are chosen by. */
  const addChoices = () => {
    const place = form.querySelector('.choices');
    for (const [name, values] of finder.index.root.choices) {
      const options = values.map(([value, word]) => make('option', { value }, word));
      const control = make('select', { name, id: `search-${name}` }, make('option', { value: '' }, words[`${name}All`] ?? ''), ...options);
      place.append(make('p', { class: 'field' }, make('label', { for: control.id }, words[name] ?? name), control));
      choices[name] = control;
    }
    place.hidden = false;
  };

  const start = (root) => {
    finder = new Finder(new Index(root, load));
    addChoices();
    for (const [key, value] of new URLSearchParams(location.search)) {
      if (key === 'q') input.value = value;
      const control = Object.hasOwn(choices, key) ? choices[key] : null;
      // A choice that there is not would leave the control empty.
      if (control && [...control.options].some((option) => option.value === value)) control.value = value;
    }
    let typing;
    form.addEventListener('input', () => {
      // One answer when the reader stops typing, not one for each letter.
      clearTimeout(typing);
      typing = setTimeout(changed, 200);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(typing);
      changed();
    });
    more.addEventListener('click', () => {
      const hits = current;
      show(hits).then((first) => first?.querySelector('a').focus(), fail);
    });
    changed();
  };

  // The page itself asks for the first piece, right after this script.
  load('index').then(start).catch(fail);
}
