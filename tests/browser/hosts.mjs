// Debian's web servers with the configuration that `gongshi headers` writes, and two ways of reading without one.

import { spawn } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gongshi } from './sites.mjs';


/** A port of this machine that nobody listens on. */
async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** What a host writes around the site's configuration, where Debian's own packages would have it. */
const FRAMES = {
  async nginx(home, configuration) {
    // Debian's package of that name brings the module; without it nginx sends the files that gzip packed.
    const module = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
    const file = path.join(home, 'nginx.conf');
    await writeFile(file, `
      load_module ${module};
      daemon off; pid ${home}/pid; error_log ${home}/error.log; worker_processes 1;
      events {}
      http {
        access_log off;
        client_body_temp_path ${home}; proxy_temp_path ${home}; fastcgi_temp_path ${home};
        uwsgi_temp_path ${home}; scgi_temp_path ${home};
        ${configuration.replace('# brotli_static', 'brotli_static')}
      }`);
    return ['/usr/sbin/nginx', ['-c', file, '-p', home]];
  },
  async apache(home, configuration) {
    const modules = ['mpm_event', 'authz_core', 'dir', 'alias', 'mime', 'headers', 'rewrite'];
    const file = path.join(home, 'apache.conf');
    await writeFile(file, `
      ServerRoot ${home}
      ServerName 127.0.0.1
      PidFile ${home}/pid
      ErrorLog ${home}/error.log
      User www-data
      Group www-data
      ${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
      TypesConfig /etc/mime.types
      Listen ${configuration.match(/<VirtualHost (\S+)>/)[1]}
      ${configuration}`);
    return ['/usr/sbin/apache2', ['-d', home, '-f', file, '-D', 'FOREGROUND']];
  },
  async caddy(home, configuration) {
    const file = path.join(home, 'Caddyfile');
    await writeFile(file, `{\n  admin off\n}\n${configuration}`);
    return ['/usr/bin/caddy', ['run', '--config', file, '--adapter', 'caddyfile']];
  },
};

/** Where each server's configuration names its address; only these places are changed for the tests. */
const ADDRESSES = {
  nginx: [/listen 80;/, (port) => `listen 127.0.0.1:${port};`],
  apache: [/<VirtualHost \*:80>/, (port) => `<VirtualHost 127.0.0.1:${port}>`],
  caddy: [/^a\.example \{/m, (port) => `http://127.0.0.1:${port} {`],
};

/** Waits until a server answers at all. */
async function answers(origin, server) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`the server of ${origin} has stopped`);
    try {
      await fetch(origin);
      return;
    } catch {
      await sleep(50);
    }
  }
  throw new Error(`nothing answers at ${origin}`);
}

async function started(name, command, args, origin, prefix, cwd) {
  const server = spawn(command, args, { cwd, env: { ...process.env, HOME: cwd, XDG_CONFIG_HOME: cwd, XDG_DATA_HOME: cwd }, stdio: ['ignore', 'ignore', 'pipe'] });
  process.once('exit', () => server.kill());
  let said = '';
  server.stderr.on('data', (part) => { said += part; });
  server.on('error', (error) => { said += error.message; });
  await answers(origin, server).catch((error) => { throw new Error(`${name}: ${error.message}\n${said}`); });
  const stop = async () => {
    const gone = new Promise((exit) => server.once('exit', exit));
    if (server.exitCode === null) {
      server.kill();
      await gone;
    }
  };
  return { name: `${name}${prefix}`, origin, root: `${origin}${prefix}/`, prefix, stop };
}

/** Starts `nginx`, `apache` or `caddy` for the folder `out`, below the path `prefix` (empty: at the root). */
export async function configured(name, out, prefix, home) {
  await mkdir(home, { recursive: true });
  const port = await freePort();
  const below = prefix ? ['--prefix', prefix] : [];
  const { stdout } = await gongshi('headers', name, '--host', 'a.example', '--root', out, ...below);
  const [place, address] = ADDRESSES[name];
  if (!place.test(stdout)) throw new Error(`the configuration for ${name} names no address`);
  const [command, args] = await FRAMES[name](home, stdout.replace(place, address(port)));
  return started(name, command, args, `http://127.0.0.1:${port}`, prefix, home);
}

/** Starts Python's server of files, which sets no headers and knows no page for what is not found. */
export async function python(out, prefix, home) {
  const below = path.join(home, prefix || 'root');
  await cp(out, below, { recursive: true });
  const port = await freePort();
  const args = ['-m', 'http.server', '--bind', '127.0.0.1', '--directory', prefix ? home : below, String(port)];
  return started('python', 'python3', args, `http://127.0.0.1:${port}`, prefix, home);
}

