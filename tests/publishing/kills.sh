#!/usr/bin/env bash
# Runs that are killed, at random moments and at every call that gives or takes a name: the site is the old one or the new
# one, and the next build needs no help. `kills.sh RANDOM NAMING`: how many of each, for example `kills.sh 1000 100000`.
source "$(dirname "${BASH_SOURCE[0]}")/site.sh"
at_random=$1 at_names=$2
killed=0

begun=$(date +%s%N)
write B && build > /dev/null && old=B
took=$(( ($(date +%s%N) - begun) / 1000 ))
RANDOM=20170310
while [ "$killed" -lt "$at_random" ]; do
    write "$(other "$old")"
    "$GONGSHI" build "$site" > /dev/null 2>&1 &
    moment=$(( (RANDOM * 32768 + RANDOM) % took ))
    sleep "$(printf '%d.%06d' $((moment / 1000000)) $((moment % 1000000)))"
    kill -KILL $! 2> /dev/null || true
    code=0
    wait $! 2> /dev/null || code=$?
    if [ "$code" -eq 137 ]; then
        killed=$((killed + 1))
        [ "$(published)" != torn ] || complain "kill $killed: torn"
    fi
    recover "kill $killed"
done

named=0
for calls in rename,renameat,renameat2 mkdir,mkdirat link,linkat unlink,unlinkat,rmdir; do
    for number in $(seq "$at_names"); do
        write "$(other "$old")"
        code=0
        # In a shell of its own, which says of a killed run what nobody need read.
        (strace -f -qq -o /dev/null -e "trace=$calls" -e "inject=$calls:signal=KILL:when=$number" \
            "$GONGSHI" build "$site"; exit $?) > /dev/null 2>&1 || code=$?
        what="$calls number $number"
        [ "$(published)" != torn ] || complain "$what: torn"
        if [ "$code" -eq 0 ]; then
            [ "$(published)" = "$(other "$old")" ] || complain "$what: a success that is none"
        else
            named=$((named + 1))
        fi
        recover "$what"
        [ "$code" -ne 0 ] || break
    done
done
finish "$killed killed at random, $named at naming calls"
