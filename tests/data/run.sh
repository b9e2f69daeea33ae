#!/usr/bin/env bash
# Installs what is missing on a Debian machine, and opens the data files of built sites with the programs of others:
# the reference validator of data packages, a reader of workbooks, a validator of XML.
# `GONGSHI` may name the program that builds the sites; with LIBREOFFICE=1 an office suite opens them as well.
set -euo pipefail
cd "$(dirname "$0")/../.."

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

missing=()
command -v python3 >/dev/null || missing+=(python3)
python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)
command -v xmllint >/dev/null || missing+=(libxml2-utils)
if [ "${LIBREOFFICE:-0}" = 1 ] && ! command -v soffice >/dev/null; then missing+=(libreoffice-calc-nogui); fi
if [ "${#missing[@]}" -gt 0 ]; then
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

# The validator is kept in the build folder, so that it is installed once.
home=target/data-tests
if ! "$home/bin/python" -c 'import frictionless, openpyxl' 2>/dev/null; then
  python3 -m venv --clear "$home"
  "$home/bin/pip" install --quiet --disable-pip-version-check --requirement tests/data/requirements.txt
fi

exec "$home/bin/python" tests/data/check.py
