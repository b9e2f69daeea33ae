#!/usr/bin/env bash
# Measures the search of the reference report, of the sample and of a generated site of 1,000 indicators: recall
# against plain substring search, how often the named page comes first, and what a query weighs. Needs Node.
# `GONGSHI` may name the program that builds the sites, and `GENERATE` the one that generates some; `SIZES` says how
# large these are. With `FIRST_RESULT=1` it measures in a browser, too, how long a reader waits for the first result.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

GONGSHI="${GONGSHI:-}"
if [ -z "$GONGSHI" ]; then
    cargo build --release --locked --quiet
    GONGSHI=target/release/gongshi
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$GONGSHI" build . --out "$work/reference" > /dev/null
"$GONGSHI" init "$work/sample-content" --sample > /dev/null
"$GONGSHI" build "$work/sample-content" --out "$work/sample" > /dev/null
sites=("$work/reference" "$work/sample")
for size in ${SIZES:-1000}; do
    if [ -n "${GENERATE:-}" ]; then
        "$GENERATE" "$size" "$work/content-$size"
    else
        cargo run --release --locked --quiet --example generate "$size" "$work/content-$size"
    fi
    "$GONGSHI" build "$work/content-$size" --out "$work/indicators-$size" > /dev/null
    sites+=("$work/indicators-$size")
done
code=0
node tests/search/quality.mjs "${sites[@]}" || code=$?
if [ -n "${FIRST_RESULT:-}" ]; then
    npm --prefix tests/browser ci --ignore-scripts --no-audit --no-fund > /dev/null
    node tests/browser/first-result.mjs "${sites[@]}" || code=$?
fi
exit "$code"
