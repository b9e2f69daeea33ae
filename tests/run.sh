#!/usr/bin/env bash
# Checks everything: installs what is missing, then formatting, lints, the build and every test.
# The last line is the sum of all tests, for example `312 passed, 0 failed`.
# Meant for a Debian machine on which the Rust toolchain is installed; needs no argument.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# --- What is missing -------------------------------------------------------------------------------------------

if ! command -v cargo > /dev/null; then
    echo "Rust is not installed: see https://rustup.rs (version 1.95 or later)." >&2
    exit 2
fi

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# A linker and a C compiler: some libraries bring a few lines of assembly.
if ! command -v cc > /dev/null; then
    as_root apt-get update
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends gcc libc6-dev
fi

for component in rustfmt clippy; do
    if ! cargo "${component/rustfmt/fmt}" --version > /dev/null 2>&1; then
        rustup component add "$component"
    fi
done

# What the tests of publishing need: to kill and to fail the program's calls, to change its clock, and to read its signatures;
# what the sites that mean harm are made with, and what copies of this repository are made with.
missing=()
for tool in strace minisign faketime python3 git; do
    command -v "$tool" > /dev/null || missing+=("$tool")
done
if [ "${#missing[@]}" -gt 0 ]; then
    as_root apt-get update
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}"
fi

# What the tests of the data and in a browser need, `tests/data/run.sh` and `tests/browser/run.sh` install themselves.

# --- The checks ------------------------------------------------------------------------------------------------

cargo fmt --check
cargo clippy --locked --all-targets -- -D warnings
cargo build --locked

log=$(mktemp)
trap 'rm -f "$log"' EXIT
code=0
cargo test --locked --no-fail-fast 2>&1 | tee "$log" || code=$?

# Publishing when the machine does its worst, and the same bytes whatever the machine: a small share.
bash tests/publishing/run.sh 2>&1 | tee -a "$log" || code=$?

# A share of the sites that mean harm, each built by itself: refused with its place, or safe. All of them, with a time for
# each, are for the release binary: `python3 tests/hostile/sites.py`.
GONGSHI=$PWD/target/debug/gongshi SECONDS_EACH=60 python3 tests/hostile/sites.py --share 2>&1 | tee -a "$log" || code=$?

# The data files as programs meet them: a validator of data packages, a reader of workbooks.
bash tests/data/run.sh 2>&1 | tee -a "$log" || code=$?

# The pages as readers meet them: in a browser, on paper, without a script.
bash tests/browser/run.sh 2>&1 | tee -a "$log" || code=$?

# The search without a browser, which the tests before installed what it needs for: that its two halves cut words alike,
# and that it finds what a plain search through the text finds.
node --test --test-reporter=spec tests/search/*.test.mjs 2>&1 | tee -a "$log" || code=$?
GONGSHI=$PWD/target/debug/gongshi GENERATE=$PWD/target/debug/examples/generate bash tests/search/run.sh 2>&1 |
    tee -a "$log" || code=$?

# The Debian package in a clean root folder, made from the program that was just tested.
GONGSHI=$PWD/target/debug/gongshi GUIDE=$PWD/target/debug/examples/guide bash packaging/test.sh 2>&1 | tee -a "$log" || code=$?

# What CONTRIBUTING.md shows step by step, done in a copy.
bash tests/worked-example.sh 2>&1 | tee -a "$log" || code=$?

# The sum of the closing lines of all runners, for example
# `test result: ok. 12 passed; 0 failed; 1 ignored; …`, `ℹ pass 1285` and `9 passed, 0 failed`.
sum() {
    sed 's/\x1b\[[0-9;]*m//g' "$log" | awk -v what="$1" -v short="${1%ed}" '
        /^test result: / { for (i = 2; i <= NF; i++) if ($i == what ";") sum += $(i - 1) }
        /^(ℹ|#) / && $2 == short { sum += $3 }
        /^[0-9]+ passed, [0-9]+ failed$/ { sum += $(what == "passed" ? 1 : 3) }
        END { print sum + 0 }'
}
passed=$(sum passed)
failed=$(sum failed)
# A test program that does not build or that is killed has no line; it counts as one failure.
if [ "$code" -ne 0 ] && [ "$failed" -eq 0 ]; then
    failed=1
fi
echo
echo "$passed passed, $failed failed"
exit "$code"
