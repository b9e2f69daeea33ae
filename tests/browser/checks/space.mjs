// Whether everything still has room: narrow windows, larger letters, wider spacing.

import { overlay } from '../chromium.mjs';

/** What sticks out of a page that scrolls sideways; nothing where it does not. */
function sideways() {
  const root = document.documentElement;
  const width = root.clientWidth;
  if (root.scrollWidth <= width) return [];
  // Text may stick out of an element that does not.
  const out = [...document.body.querySelectorAll('*')].filter((element) => {
    const right = Math.max(element.getBoundingClientRect().right, element.getBoundingClientRect().left + element.scrollWidth);
    return right > width + 1 && !element.closest('.scroll, .heard') && element.children.length < 3;
  });
  const named = out.slice(0, 4).map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`);
  return [`${root.scrollWidth} of ${width} px: ${named.join(', ')}`];
}

/** Elements that cut off their own text. What is only for the ear, and hidden on purpose, does not count. */
function clipped() {
  const found = [];
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const hides = [style.overflowX, style.overflowY].some((value) => ['hidden', 'clip'].includes(value));
    const unseen = style.clipPath !== 'none' || element.closest('svg');
    if (!hides || unseen || element.textContent.trim() === '') continue;
    if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) {
      found.push(`${element.tagName}.${element.getAttribute('class') ?? ''}: ${element.textContent.slice(0, 40)}`);
    }
  }
  return found;
}

/** What takes the focus inside of something that is cut away: nobody would see where the focus is (WCAG 2.4.7). */
function unseen() {
  const controls = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')];
  const cut = (element) => element && (getComputedStyle(element).clipPath !== 'none' || cut(element.parentElement));
  return controls
    .filter((control) => control.checkVisibility({ visibilityProperty: true }) && cut(control.parentElement))
    .map((control) => `focus in what is cut away: ${control.textContent.trim().slice(0, 40)}`);
}

/** WCAG 1.4.12: what a reader may set without losing anything. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-bottom: 2em !important; }
`;

/** WCAG 1.4.10: a phone of 320 CSS pixels, or a wide window at 400 %; then the widths where layouts change. */
export async function reflow(page) {
  const found = [];
  for (const width of [320, 390, 640, 768, 1024, 1280]) {
    const faults = [...(await fits(page, width)), ...(await page.evaluate(unseen))];
    found.push(...faults.map((fault) => `at ${width}: ${fault}`));
  }
  return found;
}

export async function spacing(page) {
  await page.setViewportSize({ width: 390, height: 844 });
  await overlay(page, SPACING);
  const found = [...(await page.evaluate(clipped)), ...(await page.evaluate(sideways))];
  await overlay(page, '');
  return found;
}

/** WCAG 1.4.4: letters twice as large, on a phone as well. */
export async function doubled(page) {
  await overlay(page, 'html { font-size: 200% !important; }');
  const found = [];
  for (const width of [640, 390]) found.push(...(await fits(page, width)).map((fault) => `at ${width}: ${fault}`));
  await overlay(page, '');
  return found;
}

/** What does not fit, on a screen or on paper that is `width` CSS pixels wide. */
export async function fits(page, width) {
  await page.setViewportSize({ width, height: 900 });
  return [...(await page.evaluate(clipped)), ...(await page.evaluate(sideways))];
}
