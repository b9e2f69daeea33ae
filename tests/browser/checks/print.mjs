// The page on paper.

import { fits } from './space.mjs';

/** The width of an A4 page less margins of 20 mm, in CSS pixels. */
const PAPER = 642;

function printed() {
  const seen = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 1;
  const found = [...document.querySelectorAll('nav, .skip, form, button')]
    .filter(seen)
    .map((element) => `printed: ${element.tagName}.${element.className}`);
  const date = document.querySelector('.as-of time');
  if (!date || !seen(date)) found.push('the as-of date is not printed');
  const address = document.querySelector('link[rel=canonical]')?.href;
  const lines = [...document.querySelectorAll('.print-only')].filter(seen).map((line) => line.textContent);
  if (address && !lines.some((line) => line.includes(address))) found.push('the address is not printed');
  return found;
}

export async function print(page) {
  await page.emulateMedia({ media: 'print' });
  const found = [...(await page.evaluate(printed)), ...(await fits(page, PAPER))];
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.emulateMedia({ media: 'screen' });
  return pdf.subarray(0, 5).toString() === '%PDF-' ? found : [...found, 'no PDF'];
}
