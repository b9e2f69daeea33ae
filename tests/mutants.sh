#!/usr/bin/env bash
# Breaks, one place at a time, what the promises rest on: publishing, the manifest, personal data, and the layers that
# escape. Says which breaks no test of the same rooms notices; the code is that of `cargo mutants`. Needs cargo-mutants.
#
# These rooms are compiled by themselves, in seconds instead of half a minute. Most need none of the others, and that this
# is so is a part of what is tried; personal data, CSV and JSON take the others from the whole package, which is compiled
# once. Each room is tried with its own tests. `mutants.sh [ROOM…]`: for example `mutants.sh manifest render_xml`; without,
# all of them. `mutants.sh publish/lock` tries one file with the tests of its room.
#
# A commit or an edit of `src` meanwhile has the whole package compiled again, which can look like a test that does not end.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
small=${MUTANTS:-target/mutants}
mkdir -p "$small/src"

for part in failure.rs publish manifest; do
    rm -rf "$small/src/$part" && cp -r "src/$part" "$small/src/$part"
done
for file in source/path markdown/escape markdown/address render/xml render/risk; do
    cp "src/$file.rs" "$small/src/$(tr / _ <<< "$file").rs"
done
cat > "$small/src/lib.rs" <<'RUST'
pub mod failure;
pub mod manifest;
pub mod markdown_address;
pub mod markdown_escape;
pub mod publish;
pub mod render_risk;
pub mod render_xml;
pub mod source_path;
RUST
{
    printf '[package]\nname = "gongshi"\nversion = "0.0.0"\nedition = "2024"\n\n[workspace]\n\n[dependencies]\n'
    grep -E '^(quick-xml|rayon|rustix|serde|serde_json|sha2|walkdir) = ' Cargo.toml | sort -u
    printf '\n[dev-dependencies]\n'
    grep -E '^(proptest|scraper|tempfile) = ' Cargo.toml
    printf '\n[profile.dev]\ndebug = false\n'
} > "$small/Cargo.toml"
cp Cargo.lock "$small/Cargo.lock"

# Those that take the others from the whole package. The pipeline and the fixtures are there to try personal data in sites;
# these tests are modules, so that one program is compiled for each break and not four.
data=$small-data
rm -rf "$data/src" "$data/tests" && mkdir -p "$data/src" "$data/tests/findings"
cp -r src/personal src/pipeline src/pipeline.rs "$data/src"
for file in csv json risk; do
    cp "src/render/$file.rs" "$data/src/render_$file.rs"
done
cp -r tests/personal tests/support tests/personal.rs tests/findings.rs "$data/tests"
cp -r tests/findings/{base,fixture.rs,exception.txt,*personal-data.txt} "$data/tests/findings"
cat > "$data/src/lib.rs" <<'RUST'
pub use whole::{check, diagnostic, gate, lang, limits, load, manifest, model, plan, render, source, theme, yaml};
pub mod personal;
pub mod pipeline;
pub mod render_csv;
pub mod render_json;
pub mod render_risk;
use render_risk as risk;

#[cfg(test)]
extern crate self as gongshi;
#[cfg(test)]
#[path = "../tests/findings.rs"]
mod findings;
#[cfg(test)]
#[path = "../tests/personal.rs"]
mod personal_data;
RUST
{
    printf '[package]\nname = "gongshi"\nversion = "0.0.0"\nedition = "2024"\nautotests = false\n\n'
    printf '[lib]\ndoctest = false\n\n[workspace]\n\n[dependencies]\nwhole = { package = "gongshi", path = "%s" }\n' "$PWD"
    grep -E '^(aho-corasick|csv|rayon|serde|serde_json|sha2|unicode-normalization) = ' Cargo.toml | sort -u
    printf '\n[dev-dependencies]\n'
    grep -E '^(encoding_rs|proptest) = ' Cargo.toml
    printf '\n'
    sed -n '/^\[profile.dev/,$p' Cargo.toml | sed 's/^debug = "line-tables-only"$/debug = false/'
} > "$data/Cargo.toml"
cp Cargo.lock "$data/Cargo.lock"
# The pipeline asks for it while it is compiled.
export GONGSHI_VERSION=0.0.0

rooms=("$@")
[ "$#" -gt 0 ] || rooms=(source_path render_risk render_xml markdown_address markdown_escape render_csv render_json manifest
    personal publish)
code=0
for room in "${rooms[@]}"; do
    dir=$small tests=("${room%%/*}::")
    case $room in
        personal | personal/*) dir=$data tests=(-- personal every_fixture_finds) ;;
        render_csv | render_json) dir=$data ;;
    esac
    # The files are copies already. A test that takes five times as long as it did will not end; these take a second or
    # two, so that twenty are enough on a busy machine.
    cargo mutants --dir "$dir" --in-place --file "src/$room.rs" --file "src/$room/**" --exclude 'src/**/tests.rs' \
        --timeout-multiplier 5 --minimum-test-timeout 20 --output "$dir/${room//\//_}" -- --lib "${tests[@]}" || code=$?
done
exit "$code"
