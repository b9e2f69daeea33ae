#!/usr/bin/env bash
# Makes the Debian package: deb.sh [DIR] writes DIR/gongshi_VERSION_ARCHITECTURE.deb; DIR is by default target/packages.
# The same commit and the same program give the same bytes.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
out=${1:-$here/target/packages}
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

"$here/packaging/stage.sh" "$stage"

version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$here/Cargo.toml" | head -1)
architecture=$(dpkg --print-architecture)
# The newest symbol of the C library that the program asks for says which one it needs at least.
libc=$(objdump -T "$stage/usr/bin/gongshi" | sed -n 's/.*GLIBC_\([0-9.]*\).*/\1/p' | sort --version-sort | tail -1)

mkdir "$stage/DEBIAN"
(cd "$stage" && find usr -type f -print0 | LC_ALL=C sort --zero-terminated | xargs --null md5sum) > "$stage/DEBIAN/md5sums"
cat > "$stage/DEBIAN/control" <<CONTROL
Package: gongshi
Version: $version
Architecture: $architecture
Maintainer: The Gongshi project <gongshi@localhost>
Installed-Size: $(du --summarize --block-size=1K --apparent-size "$stage/usr" | cut -f1)
Depends: libc6 (>= $libc), libgcc-s1
Section: web
Priority: optional
Description: static disclosure websites of public plans, in two languages
 Gongshi turns a public body's plan, a folder of YAML indicators and Markdown
 sections, into a bilingual static website. It checks that nothing in the plan
 contradicts anything else, and publishes all at once or not at all.
CONTROL
epoch=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct)}
chmod 755 "$stage/DEBIAN"
chmod 644 "$stage"/DEBIAN/*
find "$stage/DEBIAN" -exec touch --date="@$epoch" {} +

mkdir -p "$out"
# One thread: with more of them xz divides its input otherwise, and the same files would give other bytes.
SOURCE_DATE_EPOCH=$epoch DPKG_DEB_THREADS_MAX=1 dpkg-deb --root-owner-group -Zxz --build "$stage" "$out/gongshi_${version}_$architecture.deb"
