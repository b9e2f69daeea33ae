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
