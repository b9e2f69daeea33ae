// The preview as a clerk has it beside the editor: what is saved shows, what is wrong is laid over, nothing is touched.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as chromium from './chromium.mjs';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLE = path.join(REPOSITORY, 'src/cli/init/sample');
/** How long a change may take to show on a busy machine. It is not what is measured here. */
const SOON = 15_000;

const folder = await mkdtemp(path.join(tmpdir(), 'gongshi-preview-'));
const browser = await chromium.start();
const previews = [];

after(async () => {
  for (const preview of previews) preview.kill('SIGINT');
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Starts a preview of a copy of the sample in a language of messages. Gives its folder and its address. */
async function preview(name, lang) {
  const site = path.join(folder, name);
  await cp(path.join(SAMPLE, 'content'), path.join(site, 'content'), { recursive: true });
  const args = ['serve', site, '--port', '0', '--lang', lang, '--editor', 'vscode'];
  const own = process.env.GONGSHI;
  const started = own ? spawn(own, args) : spawn('cargo', ['run', '--quiet', '--', ...args], { cwd: REPOSITORY });
  previews.push(started);
  let said = '';
  const address = await new Promise((ready, failed) => {
    started.stderr.on('data', (text) => { said += text; });
    started.stdout.on('data', (text) => {
      said += text;
      const found = /http:\/\/localhost:\d+\//.exec(said);
      if (found) ready(found[0]);
    });
    started.on('exit', (code) => failed(new Error(`ended with ${code}: ${said}`)));
  });
  return { site, address };
}

/** Puts other words into a file, as an editor saves it. Gives what puts the first words back. */
async function edit(site, file, from, to) {
  const at = path.join(site, 'content', file);
  const before = await readFile(at, 'utf8');
  assert.ok(before.includes(from), `${file} has no ${from}`);
  await writeFile(at, before.replace(from, to));
  return () => writeFile(at, before);
}

const INDICATORS = 'indicators/01-clean-environment.yaml';
const overlay = (page) => page.locator('#gongshi-trouble section');

for (const [lang, prefix, heading, message] of [
  ['zh-CN', '', '内容有错误', 'traks'],
  ['en', 'en/', 'The content has errors', 'traks'],
]) {
  describe(`the preview in ${lang}`, async () => {
    const { site, address } = await preview(lang, lang);
    const home = await chromium.open(browser, `${address}${prefix}index.html`);
    const indicator = await chromium.open(browser, `${address}${prefix}indicators/pm25.html`);
    after(async () => {
      await home.close();
      await indicator.close();
    });

    it('shows an edit on the page, and stays where it was scrolled to', async () => {
      const { page } = indicator;
      await page.evaluate(() => scrollTo(0, 300));
      const place = await page.evaluate(() => scrollY);
      const mend = await edit(site, INDICATORS, 'PM2.5）年均浓度, en: Annual mean', 'PM2.5）全年浓度, en: Yearly mean');
      await page.waitForFunction((words) => document.querySelector('h1').textContent.includes(words), lang === 'en' ? 'Yearly mean' : '全年浓度', { timeout: SOON });
      await page.waitForFunction((y) => Math.abs(scrollY - y) < 2, place, { timeout: SOON });
      await mend();
      await page.waitForFunction((words) => !document.querySelector('h1').textContent.includes(words), lang === 'en' ? 'Yearly mean' : '全年浓度', { timeout: SOON });
    });

    it('leaves a page alone that an edit does not touch', async () => {
      await indicator.page.evaluate(() => { window.untouched = true; });
      const about = await chromium.open(browser, `${address}${prefix}about.html`);
      const mend = await edit(site, `sections/about.${lang}.md`, '\n---\n', '\n---\n\nQQQQ\n');
      await about.page.waitForFunction(() => document.body.textContent.includes('QQQQ'), null, { timeout: SOON });
      await mend();
      await about.page.waitForFunction(() => !document.body.textContent.includes('QQQQ'), null, { timeout: SOON });
      await about.close();
      assert.equal(await indicator.page.evaluate(() => window.untouched), true);
    });

    it('lays a mistake over the page, with its line and a way to the editor, and takes it away again', async () => {
      const { page } = home;
      const mend = await edit(site, INDICATORS, 'task: clean-environment', 'traks: clean-environment');
      await overlay(page).waitFor({ timeout: SOON });
      const said = await overlay(page).textContent();
      assert.ok(said.includes(heading) && said.includes(message), said);
      assert.ok(said.includes(`content/${INDICATORS}:5:3`), said);
      const links = await overlay(page).locator('a').evaluateAll((all) => all.map((link) => link.href));
      assert.ok(links.includes(`vscode://file${site}/content/${INDICATORS}:5:3`), links.join(' '));
      // The last good page is still there below.
      assert.ok((await page.locator('h1').first().textContent()).length > 0);
      await mend();
      await overlay(page).waitFor({ state: 'detached', timeout: SOON });
    });

    it('exchanges a style sheet and keeps the page', async () => {
      const { page } = home;
      await page.evaluate(() => { window.untouched = true; });
      const css = path.join(site, 'themes/default/assets/css');
      await mkdir(css, { recursive: true });
      await writeFile(path.join(css, '99-own.css'), 'h1 { letter-spacing: 7px; }');
      await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).letterSpacing === '7px', null, { timeout: SOON });
      assert.equal(await page.evaluate(() => window.untouched), true);
    });

    it('breaks no rule of its own policy', async () => {
      for (const { page, complaints } of [home, indicator]) {
        assert.deepEqual(await page.evaluate(() => window.policyViolations), []);
        const own = complaints.filter((complaint) => !complaint.startsWith('request failed'));
        assert.deepEqual(own, []);
      }
    });
  });
}
