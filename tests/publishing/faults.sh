#!/usr/bin/env bash
# Calls that fail, the first, the second and so on until none does: never a success that is none, never a touched site.
# `faults.sh MOST`: how many of each kind at most, for example `faults.sh 100000`.
source "$(dirname "${BASH_SOURCE[0]}")/site.sh"
most=$1
injected=0

# Fails one call after the other: `fail CALLS ERROR [UNKNOWN]`, where the file system knows nothing of the calls UNKNOWN.
fail() {
    local calls=$1 error=$2 unknown=${3:-} number what code
    for number in $(seq "$most"); do
        write "$new"
        code=0
        strace -f -qq -o "$home/trace" -e "trace=$calls${unknown:+,$unknown}" ${unknown:+-e "inject=$unknown:error=EINVAL"} \
            -e "inject=$calls:error=$error:when=$number" "$GONGSHI" build "$site" --lang en > "$home/said" 2> "$home/errors" || code=$?
        what="$calls:$error number $number${unknown:+, without $unknown}"
        look
        if grep -q panicked "$home/errors"; then complain "$what: a panic"; fi
        if [ "$code" -eq 0 ]; then
            [ "$now" = "$new" ] || complain "$what: a success that is none"
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
        grep -q "$error.*INJECTED" "$home/trace" || break
        injected=$((injected + 1))
    done
    # A build that never asks the disk to keep what it wrote would pass everything above.
    grep -q INJECTED "$home/trace" || [ "$number" -gt 1 ] || complain "$calls: a build makes no such call"
}

for fault in write:ENOSPC write:EIO pwrite64:ENOSPC fsync,fdatasync,syncfs:EIO rename,renameat,renameat2:EIO \
    rename,renameat,renameat2:ENOSPC link,linkat:EMLINK link,linkat:EIO mkdir,mkdirat:ENOSPC \
    chmod,fchmod,fchmodat:EPERM unlink,unlinkat,rmdir:EIO; do
    fail "${fault%:*}" "${fault#*:}"
done
# Where the file system knows no exchange, the site is replaced in two steps, and either of them can fail.
fail rename EIO renameat2
finish "$injected calls failed"
