// The sites that the tests open, built as a clerk would build them.

import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the program: the one that `GONGSHI` names, for example `/usr/bin/gongshi`, or else that of this tree. */
export function gongshi(...args) {
  const own = process.env.GONGSHI;
  return own ? run(own, args) : run('cargo', ['run', '--quiet', '--', ...args], { cwd: REPOSITORY });
}

/** The paths of all files below a folder, relative to it and with slashes, in order. */
async function files(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

async function built(name, folder, out) {
  await gongshi('build', folder, '--out', out);
  const all = await files(out);
  return { name, out, files: all, pages: all.filter((file) => file.endsWith('.html')) };
}

/** A site's content with a public address, which most of its links to itself must not need. */
async function addressed(folder, copy, address) {
  await cp(path.join(folder, 'content'), path.join(copy, 'content'), { recursive: true });
  const file = path.join(copy, 'content/site.yaml');
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => !line.startsWith('base_url:'));
  await writeFile(file, [`base_url: ${address}`, ...lines].join('\n'));
}

/**
 * Builds the reference report, the sample that `init` writes, and the reference report once more with
 * `address` as its public address, for example `http://127.0.0.1:8000/a/b/`.
 */
export async function all(address) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongshi-sites-'));
  await addressed(REPOSITORY, path.join(folder, 'addressed-content'), address);
  await gongshi('init', path.join(folder, 'sample-content'), '--sample');
  // One after the other: they share one compilation.
  return {
    folder,
    reference: await built('reference', REPOSITORY, path.join(folder, 'reference')),
    sample: await built('sample', path.join(folder, 'sample-content'), path.join(folder, 'sample')),
    addressed: await built('addressed', path.join(folder, 'addressed-content'), path.join(folder, 'addressed')),
  };
}

/**
 * Builds the sample with every file packed as well, into `folder`/`name`. `address` is its public address, for
 * example `https://example.gov.cn/quality/`; without one it does not know where it stands.
 */
export async function packed(folder, name, address) {
  const content = path.join(folder, `${name}-content`);
  await gongshi('init', content, '--sample');
  const site = path.join(content, 'content/site.yaml');
  const lines = (await readFile(site, 'utf8')).split('\n').filter((line) => !line.startsWith('base_url:'));
  await writeFile(site, (address ? [`base_url: ${address}`, ...lines] : lines).join('\n'));
  const out = path.join(folder, name);
  await gongshi('build', content, '--out', out, '--precompress');
  const all = await files(out);
  return { name, out, files: all, pages: all.filter((file) => file.endsWith('.html')) };
}
