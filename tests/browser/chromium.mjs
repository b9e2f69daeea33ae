// The browser, and a page in it that remembers everything that went wrong.

import { chromium } from 'playwright-core';

/** Starts Debian's Chromium, which asks nobody anything. */
export function start() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What runs in the page before anything of the page does. */
function watch() {
  window.policyViolations = [];
  window.layoutShift = 0;
  document.addEventListener('securitypolicyviolation', (event) => {
    window.policyViolations.push(`${event.effectiveDirective}: ${event.blockedURI}`);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Opens an address as a reader with a wide window would. Gives the page, its requests, its complaints and what it asked. */
export async function open(browser, address, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
    // A smooth scroll would still be under way when the focus is looked at.
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const requests = [];
  const complaints = [];
  const dialogs = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    dialog.dismiss();
  });
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => complaints.push(`request failed: ${request.url()}`));
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  if (options.javaScriptEnabled !== false) await page.addInitScript(watch);
  await page.goto(address, { waitUntil: 'load' });
  return { page, requests, complaints, dialogs, close: () => context.close() };
}

/** Puts rules over those of the page, as a reader's own style sheet would, past the policy of the page. */
export async function overlay(page, css) {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);
}
