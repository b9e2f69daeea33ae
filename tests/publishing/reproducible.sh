#!/usr/bin/env bash
# The same input gives the same bytes under twelve variations of the machine: path, user, umask, time zone, locale, cores,
# folder order, time, home, current folder, environment, hash seed. `reproducible.sh TIMES SITE…`: each variation so many times.
#
# GONGSHI names the program, for example target/release/gongshi. Needs faketime.
set -euo pipefail
: "${GONGSHI:?names the program that is tried}"
times=$1
shift
program=$(realpath "$GONGSHI")
# How long a build takes is no part of this: the machine may have other work to do.
long=(--limit seconds=3600)
home=$(mktemp -d)
memory=$(mktemp -d -p /dev/shm)
trap 'rm -rf "$home" "$memory"' EXIT
chmod 777 "$home" "$memory"
cp "$program" "$home/gongshi"

# Everything below a folder, with its mode.
tree() { (cd "$1" && find . -printf '%m %p\n' | LC_ALL=C sort && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum); }

# Copies the input of a site; a folder in memory lists its files in the order in which they were made.
copy() {
    local from=$1 to=$2 file
    mkdir -p "$to"
    (cd "$from" && find content themes -type f 2> /dev/null || true) | LC_ALL=C sort ${3:-} | while read -r file; do
        mkdir -p "$to/$(dirname "$file")"
        cp "$from/$file" "$to/$file"
    done
}

# Runs a program as another user.
as_another() {
    local id=$((1000 + $1))
    shift
    if [ "$(id -u)" -eq 0 ]; then
        setpriv --reuid "$id" --regid "$id" --clear-groups "$@"
    else
        unshare --user "$@"
    fi
}

pick() { shift "$1"; echo "$1"; }

# Builds the site in `$site` to `$out` under a variation, the so-maniest time.
vary() {
    local turn=$(( ($2 - 1) % 3 + 1 )) deep
    case $1 in
        path) deep="$home/$(pick "$turn" a 'with blanks/深' "$(printf 'x%.0s' {1..100})")/site" && rm -rf "$deep" && copy "$site" "$deep" && "$program" build "${long[@]}" "$deep" --out "$out" ;;
        user) chmod 755 "$home" && as_another "$turn" "$home/gongshi" build "${long[@]}" "$site" --out "$open/out" && mv "$open/out" "$out" ;;
        umask) (umask "$(pick "$turn" 077 000 027)" && "$program" build "${long[@]}" "$site" --out "$out") ;;
        zone) TZ=$(pick "$turn" Pacific/Kiritimati America/Los_Angeles Asia/Shanghai) "$program" build "${long[@]}" "$site" --out "$out" ;;
        locale) LC_ALL=$(pick "$turn" zh_CN.UTF-8 ar_EG.UTF-8 C) LANGUAGE=de "$program" build "${long[@]}" "$site" --out "$out" ;;
        cores) RAYON_NUM_THREADS=$(pick "$turn" 1 2 7) taskset --cpu-list 0 "$program" build "${long[@]}" "$site" --out "$out" ;;
        order) rm -rf "$memory/site" && copy "$site" "$memory/site" "$(pick "$turn" -r -R -u)" && "$program" build "${long[@]}" "$memory/site" --out "$out" ;;
        time) faketime -f "$(pick "$turn" '1999-12-31 23:59:59' '2029-02-28 12:00:00' '2039-06-01 00:00:00')" "$program" build "${long[@]}" "$site" --out "$out" ;;
        home) HOME=$(pick "$turn" /nonexistent / /root) "$program" build "${long[@]}" "$site" --out "$out" ;;
        folder) (cd "$site/$(pick "$turn" . content ..)" && "$program" build "${long[@]}" "$(pick "$turn" . .. site)" --out "$out") ;;
        environment) env -i SOURCE_DATE_EPOCH=$((turn * 1000000000)) USER=u$turn HOSTNAME=h$turn NO_COLOR=1 RUST_BACKTRACE=full COLUMNS=$((turn * 40)) "$program" build "${long[@]}" "$site" --out "$out" ;;
        # Hashes are seeded anew in each process; addresses are drawn by the system.
        seed) setarch "$(uname -m)" "$(pick "$turn" -R -L -B)" "$program" build "${long[@]}" "$site" --out "$out" ;;
    esac
}

wrong=0 builds=0
for from in "$@"; do
    rm -rf "$home/site" "$home/expected"
    copy "$from" "$home/site"
    site=$home/site
    "$program" build "${long[@]}" "$site" --out "$home/expected" > /dev/null 2>&1
    tree "$home/expected" > "$home/expected.list"
    for variation in path user umask zone locale cores order time home folder environment seed; do
        for turn in $(seq "$times"); do
            out=$home/out open=$home/open
            rm -rf "$out" "$open" "$home"/.out.* && mkdir "$open" && chmod 777 "$open"
            if ! vary "$variation" "$turn" > "$home/said" 2>&1; then
                echo "WRONG: $from, $variation $turn: $(tail -n 3 "$home/said")" >&2
                wrong=$((wrong + 1))
            elif ! tree "$out" | diff "$home/expected.list" - > "$home/differences"; then
                echo "WRONG: $from, $variation $turn: $(head -n 5 "$home/differences")" >&2
                wrong=$((wrong + 1))
            fi
            builds=$((builds + 1))
        done
    done
done
if [ "$wrong" -eq 0 ]; then
    echo "test result: ok. 1 passed; 0 failed; $builds builds, none differs"
else
    echo "test result: FAILED. 0 passed; 1 failed; $wrong of $builds builds differ"
    exit 1
fi
