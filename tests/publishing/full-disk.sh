#!/usr/bin/env bash
# Disks that are full at one of twenty stages of a build: a clear error, and the old site is whole. `full-disk.sh LEVEL…`,
# in twentieths of the room that is needed, for example `full-disk.sh $(seq 0 19)`.

# Who is not root gets a room in which he may mount.
if [ "$(id -u)" -ne 0 ]; then
    exec unshare --map-root-user --mount bash "$0" "$@"
fi
source "$(dirname "${BASH_SOURCE[0]}")/site.sh"
write B
room() {
    mkdir -p "$1"
    mount -t tmpfs -o size=64m tmpfs "$1"
    cp -a "$out" "$1/public"
}
kib() { df --output="$1" -k "$2" | tail -n 1 | tr -d ' '; }
export home site out GONGSHI
disk=$home/disk
trap 'umount "$disk" "$disk.measure" 2> /dev/null || true; rm -rf "$home"' EXIT

room "$disk.measure"
before=$(kib used "$disk.measure")
"$GONGSHI" build "$site" --out "$disk.measure/public" > /dev/null 2>&1
need=$(( $(kib used "$disk.measure") - before ))
full=0
for level in "$@"; do
    room "$disk"
    head -c "$(( ($(kib avail "$disk") - need * level / 20) * 1024 ))" /dev/zero > "$disk/filler"
    code=0
    "$GONGSHI" build "$site" --out "$disk/public" --lang en > /dev/null 2> "$home/errors" || code=$?
    if [ "$code" -eq 3 ]; then full=$((full + 1)); else complain "level $level: code $code"; fi
    grep -q 'disk is full' "$home/errors" || complain "level $level: $(cat "$home/errors")"
    is "$disk/public" A || complain "level $level: touched"
    rm "$disk/filler"
    "$GONGSHI" build "$site" --out "$disk/public" > /dev/null 2>&1 || complain "level $level: the next build fails"
    is "$disk/public" B || complain "level $level: the next build does not publish"
    umount "$disk"
done
finish "$full levels of a full disk"
