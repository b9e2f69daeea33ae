// What a page says with and without its script.

import { open } from '../chromium.mjs';

/** The text of the main part, without the controls, which only a script can serve. */
function text() {
  const main = document.querySelector('main');
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) => {
    const control = node.parentElement.closest('form, button, select, [role="status"]');
    return control ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  const parts = [];
  while (walker.nextNode()) {
    if (walker.currentNode.parentElement.checkVisibility()) parts.push(walker.currentNode.data);
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

export async function without(browser, address, page) {
  const bare = await open(browser, address, { javaScriptEnabled: false });
  const [alone, scripted] = [await bare.page.evaluate(text), await page.evaluate(text)];
  await bare.close();
  if (alone === '') return ['nothing is said without a script'];
  return alone === scripted ? [] : [`says other things: ${alone.length} and ${scripted.length} characters`];
}
