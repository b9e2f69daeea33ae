// The same page from wherever it may be opened.

import { open } from '../chromium.mjs';

/** What a page looks like, in few words; without its style sheet it looks otherwise. */
function look() {
  const of = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
  return [of('body', 'display'), of('h1', 'fontSize'), of('.masthead', 'backgroundColor'), of('main', 'maxWidth')].join('; ');
}

/** The look of the page at an address. */
export async function at(browser, address) {
  const visit = await open(browser, address);
  const seen = await visit.page.evaluate(look);
  const loaded = await visit.page.evaluate(() => document.styleSheets.length);
  await visit.close();
  return loaded > 0 ? seen : `no style sheet at ${address}`;
}
