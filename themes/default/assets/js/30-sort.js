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
