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
