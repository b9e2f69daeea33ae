#!/usr/bin/env bash
# Follows the worked example of CONTRIBUTING.md in a copy of this repository: makes every edit that it shows, builds the
# program, and looks for the new field on the pages of the sample city and in the schema.
# Shares the target folder, so that only the program itself is compiled, and puts this repository's own program back. The last line is for example `4 passed, 0 failed`.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
copy=$(mktemp -d)
# The copy's program has the same place in the target folder, and cargo tells by the times of the files alone which one is
# there: this repository's own are made the newer ones.
trap 'rm -rf "$copy"; cd "$here" && touch build.rs src/lib.rs src/main.rs && cargo build --quiet --locked' EXIT
git -C "$here" ls-files --cached --others --exclude-standard -z | (cd "$here" && xargs --null cp --parents --target-directory="$copy" 2> /dev/null || true)

edits=$(python3 - "$copy" <<'PYTHON'
import pathlib, re, sys
root = pathlib.Path(sys.argv[1])
text = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
edits = re.findall(r"<!-- edit (\S+); (after|before): (.*?) -->\n```\w*\n(.*?)```\n", text, re.S)
for path, where, anchor, lines in edits:
    file = root / path
    old = file.read_text(encoding="utf-8").splitlines(keepends=True)
    # The first line that begins with the anchor, blanks in front aside where the anchor has none.
    begins = lambda line: line.startswith(anchor) or (anchor.strip() == anchor and line.strip().startswith(anchor))
    at = next((at for at, line in enumerate(old) if begins(line)), None)
    assert at is not None, f"{path} has no line that begins with {anchor!r}"
    old.insert(at + (where == "after"), lines)
    file.write_text("".join(old), encoding="utf-8")
print(len(edits))
PYTHON
)

passed=0
failed=0
check() {
    if "${@:2}" > "$copy/said" 2>&1; then
        passed=$((passed + 1)); echo "ok: $1"
    else
        failed=$((failed + 1)); echo "FAILED: $1"; tail -20 "$copy/said"
    fi
}
program=$copy/gongshi
builds() {
    (cd "$copy" && CARGO_TARGET_DIR="$here/target" cargo build --locked) && cp "$here/target/debug/gongshi" "$program"
}
knows() { "$program" schema --lang zh-CN | grep --quiet '为什么报告次数较少'; }
shows() {
    rm -rf "$copy/city" && "$program" init "$copy/city" --sample && "$program" build "$copy/city" &&
        grep --quiet '每年年底统计一次' "$copy"/city/public/indicators/*.html &&
        grep --quiet 'Why it is reported seldom' "$copy"/city/public/en/indicators/*.html
}
refuses() {
    sed --in-place 's/frequency_note:/frequency_notes:/' "$copy/city/content/indicators/01-clean-environment.yaml"
    ! "$program" check "$copy/city" > "$copy/found" && grep --quiet 'frequency_note”?' "$copy/found"
}

check "the $edits edits compile" builds
check "the schema describes the field in Chinese" knows
check "both pages show it" shows
check "a misspelt key is found" refuses
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
