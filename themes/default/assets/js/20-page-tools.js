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
