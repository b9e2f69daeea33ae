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
