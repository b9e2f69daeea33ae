// What a page says with and without its script.

import { open } from '../chromium.mjs';

/**
 * The text of the main part, without the controls, which only a script can serve. It takes no callbacks: without a
 * script the page runs none.
 */
function text() {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const parts = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const control = element.closest('form, button, select, [role="status"]');
    if (!control && element.checkVisibility()) parts.push(walker.currentNode.data);
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
