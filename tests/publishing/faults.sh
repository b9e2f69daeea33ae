#!/usr/bin/env bash
# Calls that fail, the first, the second and so on until none does: never a success that is none, never a touched site.
# `faults.sh MOST`: how many of each kind at most, for example `faults.sh 100000`.
source "$(dirname "${BASH_SOURCE[0]}")/site.sh"
most=$1
injected=0

for fault in write:ENOSPC write:EIO pwrite64:ENOSPC fsync,fdatasync,syncfs:EIO rename,renameat,renameat2:EIO \
    rename,renameat,renameat2:ENOSPC link,linkat:EMLINK link,linkat:EIO mkdir,mkdirat:ENOSPC \
    chmod,fchmod,fchmodat:EPERM unlink,unlinkat,rmdir:EIO; do
    calls=${fault%:*}
    for number in $(seq "$most"); do
        write "$(other "$old")"
        code=0
        strace -f -qq -o "$home/trace" -e "trace=$calls" -e "inject=$calls:error=${fault#*:}:when=$number" \
            "$GONGSHI" build "$site" --lang en > "$home/said" 2> "$home/errors" || code=$?
        what="$fault number $number"
        now=$(published)
        if grep -q panicked "$home/errors"; then complain "$what: a panic"; fi
        if [ "$code" -eq 0 ]; then
            [ "$now" = "$(other "$old")" ] || complain "$what: a success that is none"
        else
            # Where the last words alone could not be printed, the site is published all the same.
            if [ "$now" != "$old" ] && ! grep -q 'write(1, .*INJECTED' "$home/trace"; then
                complain "$what: touched"
            fi
            if [ "$code" -ne 3 ]; then complain "$what: code $code"; fi
            if [ ! -s "$home/errors" ] && ! grep -q 'write(2, .*INJECTED' "$home/trace"; then
                complain "$what: silent"
            fi
        fi
        recover "$what"
        grep -q INJECTED "$home/trace" || break
        injected=$((injected + 1))
    done
done
finish "$injected calls failed"
