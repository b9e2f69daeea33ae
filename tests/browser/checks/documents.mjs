// What must hold on every page of a site, and between its pages.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const HEAVIEST = 60 * 1024;

/** Runs in the browser: reads pages without showing them. */
async function read(addresses) {
  const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
  const halfWidth = /\p{Script=Han}[,;:!?]\p{Script=Han}/u;
  const SPOKEN = ['alt', 'aria-label', 'title', 'placeholder', 'data-label'];
  const english = (element) => !(element.closest('[lang]')?.lang ?? '').startsWith('zh');

  const spoken = (root) => {
    const all = [];
    const walker = root.createTreeWalker(root.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!element.closest('script')) all.push([element, walker.currentNode.data]);
    }
    for (const element of root.querySelectorAll(SPOKEN.map((name) => `[${name}]`).join())) {
      for (const name of SPOKEN) if (element.hasAttribute(name)) all.push([element, element.getAttribute(name)]);
    }
    const description = root.querySelector('meta[name=description]');
    if (description) all.push([description, description.content]);
    return all;
  };

  const all = [];
  for (const address of addresses) {
    const root = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
    const absolute = (link) => new URL(link.getAttribute('href'), address).href;
    const texts = spoken(root);
    const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    const levels = headings.map((heading) => Number(heading.tagName[1]));
    all.push({
      address,
      lang: root.documentElement.lang,
      title: root.title,
      description: root.querySelector('meta[name=description]')?.content ?? '',
      h1: root.querySelectorAll('h1').length,
      skipped: headings.filter((_, index) => index > 0 && levels[index] > levels[index - 1] + 1).map((h) => h.textContent),
      alternates: [...root.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [link.hreflang, absolute(link)]),
      canonical: root.querySelector('link[rel=canonical]')?.href ?? null,
      inline: root.querySelectorAll('[style], style, script:not([src]):not([type="application/ld+json"])').length,
      foreign: texts.filter(([element, text]) => english(element) && han.test(text)).map(([element, text]) => `${element.tagName}: ${text.trim().slice(0, 60)}`),
      mixed: texts.filter(([, text]) => halfWidth.test(text)).map(([, text]) => text.trim().slice(0, 60)),
      assets: [...root.querySelectorAll('link[rel=stylesheet], script[src]')].map((at) => at.getAttribute('href') ?? at.getAttribute('src')),
    });
  }
  return all;
}

/** The address of a page as it is given out: a home page is its folder. */
const given = (address) => address.replace(/(^|\/)index\.html$/, '$1');

function alone(page) {
  const found = [];
  if (page.h1 !== 1) found.push(`${page.h1} h1`);
  if (page.title === '' || page.description === '') found.push('no title or description');
  if (page.inline > 0) found.push(`${page.inline} inline styles or scripts`);
  found.push(...page.skipped.map((heading) => `heading level skipped before: ${heading}`));
  found.push(...page.foreign.map((text) => `Chinese in English: ${text}`));
  found.push(...page.mixed.map((text) => `half-width mark in Chinese: ${text}`));
  return found;
}

/** Every alternate is there and says the same of this page. */
function alternates(page, others) {
  const found = [];
  if (page.alternates.length === 0 && !page.address.endsWith('/404.html')) found.push('no alternates');
  for (const [lang, address] of page.alternates) {
    const other = others.get(given(address));
    if (!other) found.push(`alternate ${lang} is not there: ${address}`);
    else if (lang !== 'x-default' && other.lang !== lang) found.push(`alternate ${lang} is in ${other.lang}`);
    else if (!other.alternates.some(([, back]) => given(back) === given(page.address))) found.push(`alternate ${lang} does not lead back`);
  }
  const own = page.alternates.find(([lang]) => lang === page.lang);
  if (own && given(own[1]) !== given(page.address)) found.push('is not its own alternate');
  const fallback = page.alternates.find(([lang]) => lang === 'x-default');
  if (fallback && others.get(given(fallback[1]))?.lang !== 'zh-CN') found.push('x-default is not Chinese');
  return found;
}

/** What is wrong with each page of a site that is served at `root`, for example `http://127.0.0.1:8000/a/b/`. */
export async function faults(browserPage, site, root) {
  const pages = await browserPage.evaluate(read, site.pages.map((route) => root + route));
  const byAddress = new Map(pages.map((page) => [given(page.address), page]));
  const titles = new Map();
  const found = [];
  for (const page of pages) {
    const route = page.address.slice(root.length);
    const faults = [...alone(page), ...alternates(page, byAddress)];
    const key = `${page.lang} ${page.title}`;
    if (titles.has(key)) faults.push(`same title as ${titles.get(key)}`);
    titles.set(key, route);
    if (page.lang !== (route.startsWith('en/') ? 'en' : 'zh-CN')) faults.push(`lang is ${page.lang}`);
    if (page.canonical && page.canonical !== given(page.address)) faults.push(`canonical is ${page.canonical}`);
    found.push(...faults.map((fault) => `${route}: ${fault}`));
  }
  return found;
}

/** The pages whose HTML, CSS and JavaScript weigh too much when packed, as a host sends them. */
export async function heavy(browserPage, site, root) {
  const weights = new Map();
  const weight = async (route) => {
    if (!weights.has(route)) weights.set(route, gzipSync(await readFile(path.join(site.out, route))).length);
    return weights.get(route);
  };
  const pages = await browserPage.evaluate(read, site.pages.map((route) => root + route));
  const found = [];
  let heaviest = ['', 0];
  for (const page of pages) {
    const route = page.address.slice(root.length);
    let sum = await weight(route);
    for (const asset of page.assets) {
      const address = new URL(asset, page.address).href;
      sum += await weight(address.startsWith(root) ? address.slice(root.length) : new URL(address).pathname.slice(1));
    }
    if (sum > heaviest[1]) heaviest = [route, sum];
    if (sum > HEAVIEST) found.push(`${route}: ${sum} bytes`);
  }
  return { found, heaviest };
}
