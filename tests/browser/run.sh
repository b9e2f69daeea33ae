#!/usr/bin/env bash
# Installs what is missing on a Debian machine, and opens the built sites in a browser as a reader would.
# `GONGSHI` may name the program that builds the sites, and `CHROMIUM` the browser; both have defaults.
set -euo pipefail
cd "$(dirname "$0")"

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

missing=()
command -v java >/dev/null || missing+=(default-jre-headless)
command -v npm >/dev/null || missing+=(nodejs npm)
[ -x "${CHROMIUM:-/usr/bin/chromium}" ] || missing+=(chromium)
# The web servers are started by the tests alone, on ports of their own.
[ -x /usr/sbin/nginx ] || missing+=(nginx-light)
[ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] || missing+=(libnginx-mod-http-brotli-static)
[ -x /usr/sbin/apache2 ] || missing+=(apache2-bin)
command -v caddy >/dev/null || missing+=(caddy)
command -v python3 >/dev/null || missing+=(python3)
[ -e /etc/mime.types ] || missing+=(media-types)
for font in fonts-noto-cjk fonts-liberation; do
  dpkg -s "$font" >/dev/null 2>&1 || missing+=("$font")
done
if [ "${#missing[@]}" -gt 0 ]; then
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

# Without install scripts: one of them would fetch a Java of its own.
npm ci --ignore-scripts --no-audit --no-fund

# The files by name: what a folder means to `node --test` differs between its versions.
exec node --test --test-reporter="${REPORTER:-spec}" ./*.test.mjs
