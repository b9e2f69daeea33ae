#!/usr/bin/env bash
# Installs what is missing on a Debian machine, and opens the built sites in a browser as a reader would.
set -euo pipefail
cd "$(dirname "$0")"

missing=()
command -v java >/dev/null || missing+=(default-jre-headless)
[ -x "${CHROMIUM:-/usr/bin/chromium}" ] || missing+=(chromium)
for font in fonts-noto-cjk fonts-liberation; do
  dpkg -s "$font" >/dev/null 2>&1 || missing+=("$font")
done
if [ "${#missing[@]}" -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

# Without install scripts: one of them would fetch a Java of its own.
npm ci --ignore-scripts --no-audit --no-fund

# The files by name: what a folder means to `node --test` differs between its versions.
exec node --test --test-reporter="${REPORTER:-spec}" ./*.test.mjs
