#!/usr/bin/env bash
# Runs that are killed, at random moments and at every call that gives or takes a name: the site is the old one or the new
# one, and the next build needs no help. `kills.sh RANDOM NAMING`: how many of each, for example `kills.sh 1000 100000`.
source "$(dirname "${BASH_SOURCE[0]}")/site.sh"
at_random=$1 at_names=$2
killed=0

begun=$(date +%s%N)
write B && build > /dev/null 2>&1 && old=B new=A
took=$(( ($(date +%s%N) - begun) / 1000 ))
RANDOM=20170310
while [ "$killed" -lt "$at_random" ]; do
    write "$new"
    "$GONGSHI" build "$site" > /dev/null 2>&1 &
    moment=$(( (RANDOM * 32768 + RANDOM) % took ))
    sleep "$(printf '%d.%06d' $((moment / 1000000)) $((moment % 1000000)))"
    kill -KILL $! 2> /dev/null || true
    code=0
    wait $! 2> /dev/null || code=$?
    if [ "$code" -eq 137 ]; then
        killed=$((killed + 1))
        look
        [ "$now" = "$old" ] || [ "$now" = "$new" ] || complain "kill $killed: $now"
    fi
    recover "kill $killed"
done

named=0
for calls in rename,renameat,renameat2 mkdir,mkdirat link,linkat unlink,unlinkat,rmdir; do
    before=$named
    for number in $(seq "$at_names"); do
        write "$new"
        code=0
        # In a shell of its own, which says of a killed run what nobody need read.
        (strace -f -qq -o /dev/null -e "trace=$calls" -e "inject=$calls:signal=KILL:when=$number" \
            "$GONGSHI" build "$site"; exit $?) > /dev/null 2>&1 || code=$?
        what="$calls number $number"
        look
        [ "$now" = "$old" ] || [ "$now" = "$new" ] || complain "$what: $now"
        if [ "$code" -eq 0 ]; then
            [ "$now" = "$new" ] || complain "$what: a success that is none"
        elif [ "$code" -eq 137 ]; then
            named=$((named + 1))
        else
            complain "$what: ended with $code and was not killed"
        fi
        recover "$what"
        [ "$code" -ne 0 ] || break
    done
    [ "$at_names" -eq 0 ] || [ "$named" -gt "$before" ] || complain "$calls: a build makes no such call"
done

# Where the file system knows no exchange, the site is replaced in two steps: between them there is none for a moment, and
# whoever is killed there leaves that to the next build.
in_two=0
for number in $(seq "$at_names"); do
    write "$new"
    code=0
    (strace -f -qq -o /dev/null -e trace=renameat2,rename -e inject=renameat2:error=EINVAL \
        -e "inject=rename:signal=KILL:when=$number" "$GONGSHI" build "$site"; exit $?) > /dev/null 2>&1 || code=$?
    what="without exchange, rename number $number"
    look
    [ "$now" != torn ] || complain "$what: torn"
    if [ "$code" -eq 0 ]; then
        [ "$now" = "$new" ] || complain "$what: a success that is none"
    elif [ "$code" -eq 137 ]; then
        in_two=$((in_two + 1))
    else
        complain "$what: ended with $code and was not killed"
    fi
    recover "$what"
    [ "$code" -ne 0 ] || break
done
[ "$at_names" -eq 0 ] || [ "$in_two" -gt 0 ] || complain "without exchange: a build renames nothing"
finish "$killed killed at random, $named at naming calls, $in_two between the steps of a file system without exchange"
