#!/usr/bin/env bash
# Eight builds at once into one folder: one complete site, and clear words to the others. `together.sh ROUNDS`.
source "$(dirname "${BASH_SOURCE[0]}")/site.sh"
refused=0 done=0
for round in $(seq "$1"); do
    write "$new"
    pids=()
    for number in 1 2 3 4 5 6 7 8; do
        "$GONGSHI" build "$site" --lang en > /dev/null 2> "$home/errors.$number" &
        pids+=($!)
    done
    for number in 1 2 3 4 5 6 7 8; do
        code=0
        wait "${pids[$((number - 1))]}" || code=$?
        case $code in
            0) done=$((done + 1)) ;;
            3)
                refused=$((refused + 1))
                grep -q 'another build is writing to it' "$home/errors.$number" \
                    || complain "round $round: $(cat "$home/errors.$number")"
                ;;
            *) complain "round $round: code $code: $(cat "$home/errors.$number")" ;;
        esac
    done
    recover "round $round"
done
finish "$done builds went through, $refused were told that another one is writing"
