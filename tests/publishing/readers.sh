#!/usr/bin/env bash
# A reader that never looks away while the site is replaced again and again: a whole page at every look.
# `readers.sh PUBLICATIONS LOOKS`, for example `readers.sh 100 500000`.
source "$(dirname "${BASH_SOURCE[0]}")/site.sh"
publications=$1 looks=$2
write B && build > /dev/null 2>&1

cat > "$home/reader.pl" <<'PERL'
use strict;
my ($home, $out) = @ARGV;
my (%whole, @pages);
for my $version ("A", "B") {
    for my $page (split /\n/, `cd $home/whole.$version && find . -type f`) {
        open(my $file, "<:raw", "$home/whole.$version/$page") or die;
        local $/;
        $whole{$page}{<$file>} = 1;
    }
}
@pages = sort keys %whole;
my ($seen, $missing, $torn) = (0, 0, 0);
until ($seen % 64 == 0 && -e "$home/stop") {
    my $page = $pages[$seen++ % @pages];
    if (open(my $file, "<:raw", "$out/$page")) {
        local $/;
        $torn++ unless $whole{$page}{<$file>};
    } else {
        $missing++;
    }
    if ($seen % 1000 == 0) { open(my $count, ">", "$home/seen.new"); print $count $seen; close $count; rename "$home/seen.new", "$home/seen"; }
}
print "$seen $missing $torn\n";
PERL
perl "$home/reader.pl" "$home" "$out" > "$home/answer" &
reader=$!
published=0
# Building and rolling back take turns, because both replace the site.
while [ "$published" -lt "$publications" ] || [ "$(cat "$home/seen" 2> /dev/null || echo 0)" -lt "$looks" ]; do
    kill -0 "$reader" 2> /dev/null || { complain "the reader has stopped"; break; }
    "$GONGSHI" rollback "$site" > /dev/null
    published=$((published + 1))
    if [ $((published % 10)) -eq 0 ]; then
        write A && build > /dev/null 2>&1 && write B && build > /dev/null 2>&1
        published=$((published + 2))
    fi
done
touch "$home/stop"
wait "$reader" || complain "the reader failed"
read -r seen missing torn < "$home/answer" || complain "the reader says nothing"
[ "$missing" -eq 0 ] || complain "$missing looks found no page"
[ "$torn" -eq 0 ] || complain "$torn looks found a torn page"
finish "$published publications, $seen looks, $missing without a page, $torn at a torn page"
