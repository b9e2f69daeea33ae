// What the default theme adds for readers with a script. The parts in this folder are joined into one file; none of
// them holds a word of any language: templates put those in data attributes, and what is said stands there.
'use strict';

/** An element with attributes and children; an attribute that is `false` is left out. */
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
};

// The large-text mode, kept from page to page.
{
  const KEY = 'gongshi-large-text';
  const root = document.documentElement;

  // A browser may keep nothing, or refuse even to be asked: then the mode holds for this page.
  const kept = () => {
    try {
      return localStorage.getItem(KEY) === 'on';
    } catch {
      return false;
    }
  };
  const keep = (on) => {
    try {
      if (on) localStorage.setItem(KEY, 'on');
      else localStorage.removeItem(KEY);
    } catch { /* See above. */ }
  };

  root.classList.toggle('large', kept());
  const tools = document.querySelector('.masthead .tools');
  if (tools) {
    const button = make('button', { type: 'button', class: 'tool' }, tools.dataset.largeText);
    const show = () => button.setAttribute('aria-pressed', root.classList.contains('large'));
    button.addEventListener('click', () => {
      keep(root.classList.toggle('large'));
      show();
    });
    // Another window of the same site may have changed it, and a page that the reader returns to is an old one.
    addEventListener('pageshow', (event) => {
      if (!event.persisted) return;
      root.classList.toggle('large', kept());
      show();
    });
    show();
    tools.prepend(button);
  }
}
// Below the heading: the address of the page to take away, and the page on paper.
{
  const tools = document.querySelector('.page-tools');
  const words = tools?.dataset ?? {};
  const button = (word, act) => {
    const made = make('button', { type: 'button', class: 'tool' }, word);
    made.addEventListener('click', act);
    tools.append(made);
  };

  // The public address where there is one, since the copy at hand may be a preview; with what the reader has chosen.
  const address = () => {
    const [here] = location.href.split(/[?#]/);
    return (document.querySelector('link[rel=canonical]')?.href ?? here) + location.search + location.hash;
  };

  if (words.copy && navigator.clipboard) {
    const said = make('span', { role: 'status', class: 'said' });
    button(words.copy, async () => {
      // Emptied first, or the same words would not be announced again.
      said.textContent = '';
      const word = await navigator.clipboard.writeText(address()).then(() => words.copied, () => words.failed);
      said.textContent = word;
    });
    if (words.print) button(words.print, () => print());
    tools.append(said);
  } else if (words.print) {
    button(words.print, () => print());
  }
}
// Tables that can be sorted: up, down, and back to the order of the plan.
for (const table of document.querySelectorAll('table.sortable')) {
  const body = table.tBodies[0];
  const planned = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  /** The number of a cell; nothing for words such as "not yet reported". */
  const number = (cell) => {
    const text = (cell.querySelector('data')?.value ?? cell.textContent).trim();
    return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
  };
  const text = (cell) => (cell.querySelector('a, .status') ?? cell).textContent.trim();

  const sorted = (column, way) => {
    const numeric = heads[column].classList.contains('n');
    const keyed = planned.map((row) => ({ row, key: (numeric ? number : text)(row.cells[column]) }));
    // What has no number is neither large nor small: it comes last either way.
    const compare = (a, b) => {
      if (a.key === null || b.key === null) return (a.key === null) - (b.key === null);
      return way * (numeric ? a.key - b.key : collator.compare(a.key, b.key));
    };
    return keyed.sort(compare).map(({ row }) => row);
  };

  const order = (head, way) => {
    heads.forEach((other) => other.removeAttribute('aria-sort'));
    if (way) head.setAttribute('aria-sort', way > 0 ? 'ascending' : 'descending');
    body.append(...(way ? sorted(heads.indexOf(head), way) : planned));
  };
  const NEXT = { ascending: -1, descending: 0 };
  for (const head of heads) {
    const button = make('button', { type: 'button' });
    button.append(...head.childNodes);
    button.addEventListener('click', () => order(head, NEXT[head.getAttribute('aria-sort')] ?? 1));
    head.append(button);
  }
  table.classList.add('sorts');
  table.addEventListener('plan-order', () => order(null, 0));
}
// The list of indicators, filtered by task, lead department, status and words. What is chosen stands in the address.
for (const holder of document.querySelectorAll('.filters')) {
  const words = holder.dataset;
  const table = holder.nextElementSibling;
  const fold = (text) => text.normalize('NFKC').toLowerCase();
  const { lang } = document.documentElement;
  /** The pairs of neighbouring characters of a Chinese term; none of any other. */
  const pairs = (term) => (/^\p{Script=Han}{3,}$/u.test(term) ? [...term].slice(1).map((sign, at) => [...term][at] + sign) : []);
  /** How much of a term's pairs must be there where nothing has the term itself, as in the search. */
  const NEAR = [2 / 3, 2 / 5];

  const rows = [...table.tBodies[0].rows].map((row) => {
    const { task, taskName, taskLang = false, lead, status } = row.dataset;
    const name = row.querySelector('th a').textContent;
    const leadName = row.cells[row.cells.length - 1].textContent.trim();
    const statusName = row.querySelector('.status').textContent.trim();
    return {
      row,
      // Its drawing further down, which comes and goes with it.
      drawing: document.getElementById(row.id.replace('row-', 'drawn-')),
      task: [task, taskName, taskLang],
      lead: [lead, leadName],
      status: [status, statusName],
      text: fold([name, taskName, leadName, statusName].join('\n')),
    };
  });

  const select = (key, label, all) => {
    const choices = [...new Map(rows.map((row) => [row[key][0], row[key]])).values()];
    // Tasks and statuses stand as the plan has them; departments are looked up by name.
    if (key === 'lead') choices.sort(([, a], [, b]) => new Intl.Collator(lang).compare(a, b));
    const options = [['', all], ...choices].map(([value, name, itsLang = false]) => make('option', { value, lang: itsLang }, name));
    return field(key, label, make('select', { name: key }, ...options));
  };
  const field = (key, label, control) => {
    control.id = `filter-${key}`;
    form.append(make('p', { class: `field field-${key}` }, make('label', { for: control.id }, label), control));
    return control;
  };

  const form = make('form', { 'aria-label': words.label, autocomplete: 'off' });
  const controls = {
    q: field('q', words.text, make('input', { type: 'search', name: 'q' })),
    task: select('task', words.task, words.allTasks),
    lead: select('lead', words.lead, words.allLeads),
    status: select('status', words.status, words.allStatuses),
  };
  const said = make('p', { role: 'status', class: 'found' });
  const reset = make('button', { type: 'reset', class: 'tool' }, words.reset);
  form.append(make('div', { class: 'outcome' }, said, reset));

  const chosen = () => Object.entries(controls).map(([key, { value }]) => [key, value.trim()]).filter(([, value]) => value);

  const filter = () => {
    const terms = fold(controls.q.value).split(/\s+/);
    const chosenOnes = rows.filter((row) => ['task', 'lead', 'status'].every((key) => !controls[key].value || controls[key].value === row[key][0]));
    const having = (share) => chosenOnes.filter(({ text }) => terms.every((term) => {
      const all = share < 1 ? pairs(term) : [];
      const there = all.filter((pair) => text.includes(pair)).length;
      return text.includes(term) || (there >= 2 && there >= share * all.length);
    }));
    let fit = having(1);
    const near = fit.length === 0 && NEAR.some((share) => {
      fit = having(share);
      return fit.length > 0;
    });
    const found = fit.length;
    for (const one of rows) {
      one.row.hidden = !fit.includes(one);
      if (one.drawing) one.drawing.hidden = one.row.hidden;
    }
    const filtered = chosen().length > 0;
    table.hidden = found === 0;
    const drawn = document.getElementById('drawn')?.parentElement;
    const none = !rows.some(({ drawing }) => drawing && !drawing.hidden);
    for (const part of [drawn, document.querySelector('.jump')]) if (part) part.hidden = none;
    said.textContent = filtered ? words[near ? 'foundNear' : 'found'].replace('%n', found).replace('%all', rows.length) : '';
  };

  // The other languages of the page show the same choice; words would find nothing there.
  const remember = () => {
    const query = (pairs) => (pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '');
    try {
      history.replaceState(null, '', location.pathname + query(chosen()) + location.hash);
    } catch { /* A page on a disk may not be allowed to; it is filtered all the same. */ }
    for (const link of document.querySelectorAll('.languages a')) {
      link.search = query(chosen().filter(([key]) => key !== 'q'));
    }
  };

  let typing;
  const changed = () => {
    filter();
    remember();
  };
  form.addEventListener('input', () => {
    // One answer when the reader stops typing, not one for each letter.
    clearTimeout(typing);
    typing = setTimeout(changed, 200);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    // The controls are emptied after this event.
    setTimeout(() => {
      table.dispatchEvent(new Event('plan-order'));
      changed();
    });
  });

  for (const [key, value] of new URLSearchParams(location.search)) {
    const control = Object.hasOwn(controls, key) ? controls[key] : null;
    // A choice that there is not would leave the control empty.
    if (control && (key === 'q' || [...control.options].some((option) => option.value === value))) control.value = value;
  }
  holder.append(form);
  changed();
}
