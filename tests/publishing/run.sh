#!/usr/bin/env bash
# Publishing when the machine does its worst. Without an argument a small share of each script; with `full` everything, as
# before a release: it takes hours with a debug build, and `GONGSHI=target/release/gongshi` is the program to try.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export GONGSHI=${GONGSHI:-target/debug/gongshi}
GONGSHI=$(realpath "$GONGSHI")
here=tests/publishing

if [ "${1:-}" = full ]; then
    bash $here/together.sh 50
    bash $here/kills.sh 1000 100000
    bash $here/faults.sh 100000
    bash $here/full-disk.sh $(seq 0 19)
    bash $here/readers.sh 100 500000
    bash $here/reproducible.sh 3 . src/cli/init/sample "${@:2}"
else
    bash $here/together.sh 1
    bash $here/kills.sh 3 2
    bash $here/faults.sh 2
    bash $here/full-disk.sh 1 10 19
    bash $here/readers.sh 12 2000
    bash $here/reproducible.sh 1 tests/sites/minimal
fi
