// A server of files that answers as a careful host would: with the strict policy and the site's own 404 page.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The folder below which every site is served a second time. */
export const BELOW = '/a/b/';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.json', 'application/json'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.xml', 'application/xml'],
]);

function read(folder, route) {
  const file = path.join(folder, route);
  if (!file.startsWith(folder + path.sep)) return Promise.resolve(null);
  return readFile(file).catch(() => null);
}

/**
 * Starts a server on a free port of this machine. What it serves is given to `serve` later, since a site with a
 * public address can only be built once its port is known.
 */
export async function start() {
  let folder = null;
  const server = createServer(async (request, response) => {
    const asked = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const below = asked.startsWith(BELOW) ? asked.slice(BELOW.length) : asked.slice(1);
    const route = below === '' || below.endsWith('/') ? `${below}index.html` : below;
    const found = folder && (await read(folder, route));
    const body = found ?? (folder && (await read(folder, '404.html')));
    const type = found ? (TYPES.get(path.extname(route)) ?? 'application/octet-stream') : TYPES.get('.html');
    response.writeHead(found ? 200 : 404, {
      'content-security-policy': POLICY,
      'content-type': type,
      'x-content-type-options': 'nosniff',
    });
    response.end(body ?? '');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    serve: (site) => { folder = site.out; },
    stop: () => { server.closeAllConnections(); server.close(); },
  };
}
