#!/usr/bin/env bash
# A province that splits its work: one site for each county, built side by side, with one register of departments and
# one joined index. Prints how long it took, and how long one site with the same indicators takes.
#
#   bash benches/counties.sh          20 counties of 50 indicators, two at a time
#   bash benches/counties.sh 40 8     40 counties, eight at a time
set -euo pipefail
cd "$(dirname "$0")/.."
counties=${1:-20} jobs=${2:-2}
cargo build --release --quiet --bin gongshi --example generate
gongshi=$PWD/target/release/gongshi generate=$PWD/target/release/examples/generate
work=target/bench/counties
rm -rf "$work"
mkdir -p "$work/out"
for county in $(seq "$counties"); do
    "$generate" "$county/$counties" "$work/county-$county"
    # The register is kept in one place; each site is given its copy before it is built.
    cmp "$work/county-1/content/departments.yaml" "$work/county-$county/content/departments.yaml"
done
"$generate" $((counties * 50)) "$work/province"

seconds() { date +%s.%N; }
begun=$(seconds)
seq "$counties" | xargs -P "$jobs" -I{} "$gongshi" build "$work/county-{}" --out "$work/out/county-{}" >/dev/null
# The joined index: a row for each indicator of each county, and a page that leads to the counties.
{
    head -n 1 "$work/out/county-1/data/indicators.csv" | tr -d '\r' | sed 's/$/,county/'
    for county in $(seq "$counties"); do
        tail -n +2 "$work/out/county-$county/data/indicators.csv" | tr -d '\r' | sed "s/$/,county-$county/"
    done
} >"$work/out/indicators.csv"
{
    echo '<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>各县</title><ul>'
    for county in $(seq "$counties"); do echo "<li><a href=\"county-$county/index.html\">county-$county</a></li>"; done
    echo '</ul></html>'
} >"$work/out/index.html"
split=$(seconds)
"$gongshi" build "$work/province" --out "$work/out-of-one" >/dev/null
whole=$(seconds)
rows=$(($(wc -l <"$work/out/indicators.csv") - 1))
[ "$rows" -eq $((counties * 50)) ] || { echo "the joined index has $rows rows" >&2; exit 1; }
awk -v a="$begun" -v b="$split" -v c="$whole" -v n="$counties" -v j="$jobs" -v r="$rows" 'BEGIN {
    printf "%d counties, %d at a time: %.2f s; joined index of %d rows\n", n, j, b - a, r
    printf "one site with the same indicators: %.2f s\n", c - b
}'
