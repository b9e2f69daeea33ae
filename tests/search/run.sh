#!/usr/bin/env bash
# Measures the search of the reference report, of the sample and of a generated site of 1,000 indicators: recall
# against plain substring search, how often the named page comes first, and what a query weighs. Needs Node.
# `GONGSHI` may name the program that builds the sites; `SIZES` says how large the generated sites are.
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
    cargo run --release --locked --quiet --example generate "$size" "$work/content-$size"
    "$GONGSHI" build "$work/content-$size" --out "$work/indicators-$size" > /dev/null
    sites+=("$work/indicators-$size")
done
node tests/search/quality.mjs "${sites[@]}"
