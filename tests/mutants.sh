#!/usr/bin/env bash
# Breaks, one place at a time, what the promises rest on: publishing, the manifest, and the layers that escape. Says which
# breaks no test of the same rooms notices; the code is that of `cargo mutants`. Needs cargo-mutants.
#
# These rooms need none of the others, so that they are compiled by themselves, in a second instead of half a minute. That
# this is so is a part of what is tried. Each room is tried with its own tests. `mutants.sh [ROOM…]`: for example
# `mutants.sh manifest render_xml`; without, all of them. `mutants.sh publish/lock` tries one file with the tests of its room.
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

rooms=("$@")
[ "$#" -gt 0 ] || rooms=(source_path render_risk render_xml markdown_address markdown_escape manifest publish)
code=0
for room in "${rooms[@]}"; do
    # The files are copies already. A test that takes five times as long as it did will not end; these take a second or
    # two, so that twenty are enough on a busy machine.
    cargo mutants --dir "$small" --in-place --file "src/$room.rs" --file "src/$room/**" --exclude 'src/**/tests.rs' \
        --timeout-multiplier 5 --minimum-test-timeout 20 --output "$small/${room//\//_}" -- "${room%%/*}::" || code=$?
done
exit "$code"
