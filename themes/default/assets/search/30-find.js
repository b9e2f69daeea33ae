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
