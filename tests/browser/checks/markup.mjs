// The Nu HTML checker's opinion of every page.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const jar = createRequire(import.meta.url)('vnu-jar');

/** All pages of some sites in one call: the checker takes seconds to start. */
export async function errors(sites) {
  const pages = sites.flatMap((site) => site.pages.map((route) => path.join(site.out, route)));
  const checker = spawn('java', ['-jar', jar, '--errors-only', '--format', 'json', ...pages]);
  let answer = '';
  checker.stderr.on('data', (part) => { answer += part; });
  await new Promise((ended, failed) => checker.on('close', ended).on('error', failed));
  return JSON.parse(answer).messages.map((message) => {
    const page = message.url?.split('/').slice(-3).join('/');
    return `${page}:${message.lastLine}: ${message.message}`;
  });
}
