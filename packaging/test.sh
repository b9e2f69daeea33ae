#!/usr/bin/env bash
# Tries the Debian package as a new machine would: test.sh
#
# The package is made twice and must be the same bytes; it is installed into a root folder that has the C library and nothing
# else, where a site is begun, checked, built and verified; it is removed, and nothing of it may be left.
# `GONGSHI` may name the program to package; without it a release is built.
# The last line is for example `9 passed, 0 failed`.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

# Runs what follows and counts it under the name that comes first.
check() {
    if "${@:2}" > "$work/said" 2>&1; then
        passed=$((passed + 1))
        echo "ok: $1"
    else
        failed=$((failed + 1))
        echo "FAILED: $1"
        sed 's/^/    /' "$work/said"
    fi
}

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }
inside() { as_root chroot "$root" /usr/bin/env -i PATH=/usr/bin LANG=C.UTF-8 "$@"; }
listing() { (cd "$root" && find . -not -path './var/lib/dpkg*' | LC_ALL=C sort); }

umask 022
# What is tried is what is inside; nobody keeps these packages.
export DPKG_DEB_COMPRESSOR_LEVEL=1
"$here/packaging/deb.sh" "$work/first" > /dev/null
(umask 077 && TZ=Asia/Shanghai LANG=zh_CN.UTF-8 "$here/packaging/deb.sh" "$work/second" > /dev/null)
deb=$(echo "$work"/first/*.deb)
check "two packages are the same bytes" cmp "$deb" "$work/second/$(basename "$deb")"

# --- A root folder with the C library, env, and an empty register of packages ------------------------------------
root=$work/root
mkdir -p "$root"/{usr/bin,usr/lib,tmp,var/lib/dpkg/info,var/lib/dpkg/updates}
touch "$root/var/lib/dpkg/status" "$root/var/lib/dpkg/available"
program=$work/unpacked/usr/bin/gongshi
dpkg-deb --extract "$deb" "$work/unpacked"
for needed in "$program" /usr/bin/env; do
    ldd "$needed" | grep --only-matching '/[^ ]*' | while read -r library; do
        mkdir -p "$root$(dirname "$library")"
        [ -e "$root$library" ] || cp --dereference "$library" "$root$library"
    done
done
cp /usr/bin/env "$root/usr/bin/env"
listing > "$work/before"

installs() { as_root dpkg --root="$root" --force-depends --install "$deb"; }
removes() { as_root dpkg --root="$root" --force-depends --purge gongshi; }
begins() { inside gongshi init /tmp/site && inside gongshi check /tmp/site --strict; }
builds() { inside gongshi build /tmp/site && test -s "$root/tmp/site/public/index.html"; }
verifies() { inside gongshi verify /tmp/site/public; }
says_version() { inside gongshi --version | grep --quiet '^gongshi [0-9]'; }
documented() {
    for file in man/man1/gongshi.1.gz man/man1/gongshi-build.1.gz man/zh_CN/man1/gongshi.1.gz bash-completion/completions/gongshi \
        zsh/vendor-completions/_gongshi fish/vendor_completions.d/gongshi.fish doc/gongshi/copyright \
        doc/gongshi/guide/index.html; do
        test -s "$root/usr/share/$file" || { echo "there is no $file"; return 1; }
    done
}
nothing_left() { as_root rm -r "$root/tmp/site" && listing | diff "$work/before" -; }

check "it installs into a clean root folder" installs
check "it brings manual pages, completions and the guide" documented
check "it says its version there" says_version
check "a site begins there without a finding" begins
check "a site is built there" builds
check "a site is verified there" verifies
check "it is removed" removes
check "nothing of it is left" nothing_left

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
