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

# Writes the content of a version, A or B. What they differ in is an indicator in a file of its own, so that a build keeps
# the pages that look at other indicators.
write() { cp "$home/indicators.$1" "$site/content/indicators/02-more.yaml"; }

build() { "$GONGSHI" build "$site" --lang en; }

# Whether a folder holds a version, A or B, byte for byte, and nothing else.
is() { diff --recursive --brief "$1" "$home/whole.$2" > /dev/null 2>&1; }

# Which version is published whole, into `now`: A, B, `none`, or `torn`.
look() {
    if [ ! -e "$out" ]; then
        now=none
    elif is "$out" "$old"; then
        now=$old
    elif is "$out" "$new"; then
        now=$new
    else
        now=torn
    fi
}

# What stands beside the site's folders and does not belong there, into `left`.
litter() {
    local entry
    left=
    for entry in "$site"/.public.gongshi-*; do
        case $entry in
            # What stays on purpose: the release before, and the notes of what was built and what its pages were made from.
            *.gongshi-previous | *.gongshi-built | *.gongshi-pages | *.gongshi-\*) ;;
            *) left+=" $entry" ;;
        esac
    done
}

"$GONGSHI" init "$site" > /dev/null
for version in B A; do
    cat > "$home/indicators.$version" << YAML
- id: swept-paths
  name: { zh-CN: 人行道清扫率$version, en: Share of pavements swept $version }
  task: clean-streets
  unit: percent
  better: higher
  target: { at_least: 90, by: 2027 }
YAML
    write "$version" && build > /dev/null 2>&1 && cp -a "$out" "$home/whole.$version"
done
if is "$out" B; then exit 1; fi
# The version that is published, and the one that is built next.
old=A new=B

wrong=0
complain() {
    echo "WRONG: $*" >&2
    wrong=$((wrong + 1))
}

# Builds again after a run that was disturbed: the new version must stand there without help, the old one must be kept
# as the previous release, and nothing else may lie about. Then the two change their parts.
recover() {
    build > "$home/again" 2>&1 || complain "$1: the next build fails: $(cat "$home/again")"
    is "$out" "$new" || complain "$1: the next build does not publish"
    is "$site/.public.gongshi-previous" "$old" || complain "$1: the previous release is lost"
    litter
    [ -z "$left" ] || complain "$1: litter:$left"
    local published=$new
    new=$old old=$published
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
