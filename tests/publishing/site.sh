# A small site in two versions, whose published folder can be recognised. Sourced by the scripts beside it.
#
# GONGSHI names the program, for example target/release/gongshi.

set -euo pipefail
: "${GONGSHI:?names the program that is tried}"
export LANG=C.UTF-8 RAYON_NUM_THREADS=1

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
site=$home/site
out=$site/public

# Everything below a folder, as one digest; `none` where there is no folder.
tree() {
    if [ -d "$1" ]; then
        (cd "$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c 1-64)
    else
        echo none
    fi
}

# Writes the content of a version, A or B.
write() {
    if [ "$1" = A ]; then
        cp "$home/departments.A" "$site/content/departments.yaml"
    else
        sed 's/ }/ B }/' "$home/departments.A" > "$site/content/departments.yaml"
    fi
}

other() { if [ "$1" = A ]; then echo B; else echo A; fi; }

build() { "$GONGSHI" build "$site" --lang en; }

# Which version is published whole: A, B, or `torn`.
published() {
    case $(tree "$out") in
        "$whole_A") echo A ;;
        "$whole_B") echo B ;;
        *) echo torn ;;
    esac
}

# What stands beside the site's folders and does not belong there.
litter() {
    # What stays on purpose: the release before, and the note of what was built.
    find "$site" -maxdepth 1 -name '.public.gongshi-*' ! -name .public.gongshi-previous ! -name .public.gongshi-built
}

"$GONGSHI" init "$site" > /dev/null
cp "$site/content/departments.yaml" "$home/departments.A"
write B && build > /dev/null 2>&1 && whole_B=$(tree "$out")
write A && build > /dev/null 2>&1 && whole_A=$(tree "$out")
[ "$whole_A" != "$whole_B" ]
old=A

wrong=0
complain() {
    echo "WRONG: $*" >&2
    wrong=$((wrong + 1))
}

# Builds again after a run that was disturbed: the new version must stand there without help, the old one must be kept
# as the previous release, and nothing else may lie about.
recover() {
    local new previous
    new=$(other "$old")
    build > "$home/again" 2>&1 || complain "$1: the next build fails: $(cat "$home/again")"
    [ "$(published)" = "$new" ] || complain "$1: the next build does not publish"
    previous=$(tree "$site/.public.gongshi-previous")
    if [ "$old" = A ]; then
        [ "$previous" = "$whole_A" ] || complain "$1: the previous release is lost"
    else
        [ "$previous" = "$whole_B" ] || complain "$1: the previous release is lost"
    fi
    [ -z "$(litter)" ] || complain "$1: litter: $(litter)"
    old=$new
}

# The closing line, of which `tests/run.sh` makes its sum.
finish() {
    if [ "$wrong" -eq 0 ]; then
        echo "test result: ok. 1 passed; 0 failed; $*"
    else
        echo "test result: FAILED. 0 passed; 1 failed; $wrong wrong; $*"
        exit 1
    fi
}
