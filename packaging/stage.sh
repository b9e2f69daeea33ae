#!/usr/bin/env bash
# Lays out what every package holds below a folder: stage.sh DIR
#
# The program, its manual pages in both languages, completions for three shells, the licences and the guide, as Linux systems have them.
# `GONGSHI` may name a program that is built already, and `GUIDE` the example that makes the guide's pages; without
# them the release is built here.
# All times are that of the commit (or `SOURCE_DATE_EPOCH`), so that the same commit gives the same bytes.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
stage=$1

if [ -z "${GONGSHI:-}" ]; then
    (cd "$here" && cargo build --locked --release)
    GONGSHI=$here/target/release/gongshi
fi
program=$(realpath "$GONGSHI")

install -D --mode=755 "$program" "$stage/usr/bin/gongshi"

manual() {
    "$program" man --lang "$1" --out "$stage/$2" > /dev/null
    gzip --best --no-name "$stage/$2"/*.1
}
manual en usr/share/man/man1
manual zh-CN usr/share/man/zh_CN/man1

completions() {
    mkdir -p "$(dirname "$stage/$2")"
    "$program" completions "$1" --lang en > "$stage/$2"
}
completions bash usr/share/bash-completion/completions/gongshi
completions zsh usr/share/zsh/vendor-completions/_gongshi
completions fish usr/share/fish/vendor_completions.d/gongshi.fish

doc=$stage/usr/share/doc/gongshi
mkdir -p "$doc"
gzip --best --no-name --stdout "$here/CHANGELOG.md" > "$doc/changelog.gz"
{
    echo "Gongshi is offered under the MIT licence or the Apache License 2.0, as you choose."
    echo "The libraries in the program have licences of their own; Cargo.lock names them."
    echo
    cat "$here/LICENSE-MIT"
    echo
    echo "The Apache License 2.0 is in /usr/share/common-licenses/Apache-2.0 and at https://www.apache.org/licenses/LICENSE-2.0."
} > "$doc/copyright"
if [ -n "${GUIDE:-}" ]; then
    "$GUIDE" "$doc/guide" > /dev/null
else
    (cd "$here" && cargo run --quiet --locked --release --example guide -- "$doc/guide" > /dev/null)
fi

find "$stage" -type d -exec chmod 755 {} +
find "$stage" -type f -not -path "$stage/usr/bin/*" -exec chmod 644 {} +
epoch=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct)}
find "$stage" -exec touch --no-dereference --date="@$epoch" {} +
