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
