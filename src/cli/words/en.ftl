# What the commands say themselves: summaries, next steps, and what the machine refused.

comma = { ", " }

## The machine

failure = error: { $action }: { $cause }
failure-help = help: { $help }

action-read = cannot read { $path }
action-write = cannot write { $path }
action-create-folder = cannot make the folder { $path }
action-lock = cannot lock { $path }
action-publish = cannot publish to { $path }
action-remove = cannot remove { $path }

system-not-found = there is no such file or folder
    .help = Check the spelling, and that the folder has not been moved.
system-permission-denied = this account is not allowed to
    .help = Ask whoever runs the machine for access, or choose another folder.
system-already-exists = it is there already
    .help = Move it away, or choose another name.
system-not-a-directory = a part of the path is a file, not a folder
    .help = Check the spelling, or choose another folder.
system-invalid-name = the name cannot be used
    .help = Choose a name without special characters.
system-storage-full = the disk is full
    .help = Make room and run the command again. What was published before is as it was.
system-read-only = the disk can only be read
    .help = Choose a folder on another disk.
system-other = { $answer }
    .help = That is the system’s own answer. Whoever runs the machine may know more.

cause-foreign-files = it holds files that gongshi did not write: { $files }
    .help = Nothing was touched. Move these files away, or choose another folder with --out.
cause-input-folder = it is the site’s own folder, lies in its content, or holds it
    .help = Nothing was touched. Choose a folder of its own with --out, for example --out public.
cause-not-a-folder = it is not a folder of its own, but a file or a link
    .help = Nothing was touched. Move it away, or choose another folder.
cause-busy = another build is writing to it
    .help = Wait until it has ended, and run the command again.
cause-damaged = what was read back is not what was written
    .help = What was published before is as it was. Run the command again; if it happens again, have the disk checked.
cause-no-content = there is no folder “content” in it
    .help = Name the folder that holds “content”, or begin a site: gongshi init DIR.
cause-not-empty = it is not empty
    .help = Nothing was touched. Name a folder that does not exist yet.

## build

build-refused = Nothing was written: errors must be mended first. { $out } is as it was.
build-refused-strict = Nothing was written: with --strict, warnings must be mended as well. { $out } is as it was.
build-wrote = { $pages ->
        [one] Wrote 1 page
       *[other] Wrote { $pages } pages
    } to { $out } in { $seconds } s.
build-changes = Files: { $added } new, { $changed } changed, { $unchanged } unchanged, { $removed } removed.
build-in-two-steps = This file system cannot exchange folders in one step: for a moment there was no site at { $out }.
progress-reading = Reading and checking …
progress-writing = { $files } files written …

## export

export-wrote = { $files ->
        [one] Wrote 1 data file
       *[other] Wrote { $files } data files
    } to { $out }.

## query

query-refused = Nothing was printed: errors must be mended first.
query-found = { $indicators ->
        [0] No indicator is like that.
        [one] 1 indicator
       *[other] { $indicators } indicators
    }
query-unknown-field = error: there is no field “{ $written }”. The fields are: { $fields }
query-wrong-sign = error: “{ $sign }” does not compare { $field }. Use one of: { $signs }
query-no-value = error: nothing stands after “{ $field }” and its sign. Write for example { $field }=…
query-unknown-value = error: { $field } is never “{ $written }” in this report
query-not-a-number = error: { $field } is compared with a number such as 97.5, not with “{ $written }”
query-not-a-date = error: { $field } is compared with a year, month or day such as 2018, 2018-06 or 2018-06-30, not with “{ $written }”
query-not-a-truth = error: { $field } is yes or no, not “{ $written }”
query-open-quote = error: a quotation mark has no partner
query-meant = help: did you mean “{ $meant }”?

## init

init-wrote = { $sample ->
        [yes] A fictional city
       *[no] A new site
    } stands in { $dir } ({ $files } files).
init-next = Next:
    { "  " }gongshi check { $argument }    find every mistake, with file and line
    { "  " }gongshi build { $argument }    write the website to { $out }
    { $sample ->
        [yes] Then open { $out }/index.html in a browser.
       *[no] Begin with { $dir }/content/site.yaml; the comments in each file say what belongs there.
    }

## schema

schema-wrote = Wrote { $files } schemas to { $out }.

## bind

bind-no-file = error: { $file } is no file of this site.
bind-nothing = No number is typed by hand that an indicator holds.
bind-proposed = { $numbers ->
        [one] 1 number would become a reference. Nothing was changed: add “--write” to do so.
       *[other] { $numbers } numbers would become references. Nothing was changed: add “--write” to do so.
    }
bind-wrote = { $numbers ->
        [one] 1 number is a reference now.
       *[other] { $numbers } numbers are references now.
    }

## translated

translated-no-translation = error: { $file } is no translation that could be read, or there is no text that it is one of. Run “gongshi check”.
translated-older = { $files ->
        [one] 1 translation is older than the authentic text:
       *[other] { $files } translations are older than the authentic text:
    }
translated-unknown = { $files ->
        [one] 1 translation does not say which text it was made from:
       *[other] { $files } translations do not say which text they were made from:
    }
translated-current = { $files ->
        [one] 1 translation is up to date.
       *[other] { $files } translations are up to date.
    }
translated-done = { $stamped ->
        [one] 1 translation was noted as up to date
       *[other] { $stamped } translations were noted as up to date
    }; { $current ->
        [one] 1 was so already.
       *[other] { $current } were so already.
    }
