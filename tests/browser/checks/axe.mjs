// Accessibility rules that a machine can judge.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const OPTIONS = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  // Off by default, although its tag is asked for.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** The widths and colours in which a page is judged. */
export const LOOKS = [
  { name: '1280 light', width: 1280, colorScheme: 'light' },
  { name: '1280 dark', width: 1280, colorScheme: 'dark' },
  { name: '390 light', width: 390, colorScheme: 'light' },
];

export async function violations(page, look) {
  await page.emulateMedia({ colorScheme: look.colorScheme });
  await page.setViewportSize({ width: look.width, height: 900 });
  // The rules' program is put in by the debugger, which the page's policy does not bind.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const found = await page.evaluate((options) => window.axe.run(document, options), OPTIONS);
  return found.violations.map((violation) => {
    const nodes = violation.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.html.slice(0, 120)}`);
    return `${violation.id} ×${violation.nodes.length}: ${violation.help}\n    ${nodes.join('\n    ')}`;
  });
}
