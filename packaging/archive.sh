#!/usr/bin/env bash
# Makes what a release holds: archive.sh [DIR] writes into DIR (by default target/packages) the archive
# gongshi-VERSION-SYSTEM.tar.gz, the Debian package, and SHA256SUMS over both.
# Check a download with: sha256sum --check --ignore-missing SHA256SUMS
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
out=${1:-$here/target/packages}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$here/Cargo.toml" | head -1)
name=gongshi-$version-$(uname --machine)-linux-gnu
"$here/packaging/stage.sh" "$work/$name/files"

# Somebody who unpacks an archive looks for the program first, not for `usr`.
mv "$work/$name/files/usr/bin/gongshi" "$work/$name/"
mv "$work/$name/files/usr/share" "$work/$name/share"
rm -r "$work/$name/files"
cp "$here"/{README.md,README.zh-CN.md,LICENSE-MIT,LICENSE-APACHE} "$work/$name/"

mkdir -p "$out"
epoch=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct)}
tar --create --directory "$work" --sort=name --format=gnu --owner=0 --group=0 --numeric-owner --mtime="@$epoch" "$name" |
    gzip --best --no-name > "$out/$name.tar.gz"
GONGSHI=$work/$name/gongshi "$here/packaging/deb.sh" "$out"
cd "$out"
sha256sum -- *.deb *.tar.gz > SHA256SUMS
