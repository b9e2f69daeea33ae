# What the commands say themselves: summaries, next steps, and what the machine refused.

comma = { ", " }

folder-without-dir = error: { $folder } is the folder of a site; write: --dir { $folder }

## The machine

failure = error: { $action }: { $cause }
failure-help = help: { $help }

action-read = cannot read { $path }
action-write = cannot write { $path }
action-create-folder = cannot make the folder { $path }
action-lock = cannot lock { $path }
action-publish = cannot publish to { $path }
action-roll-back = cannot go back to what was published before in { $path }
action-sign = cannot sign { $path }
action-remove = cannot remove { $path }
action-fetch = cannot fetch { $path }
action-listen = cannot listen at { $path }
action-answer = cannot print the answer ({ $path })
    .help = Only the words are lost: the files that the command writes may be written by now. Make room for the answer, and look at the files before you run it again.

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
system-address-in-use = the port is taken
    .help = Choose another port, or leave --port out: then a free one is found.
system-address-not-available = this machine has no such address
    .help = Check --host, or leave it out: then this machine alone can reach the preview.
system-is-a-directory = it is a folder, not a file
    .help = Name a file.
system-no-connection = there is no connection
    .help = Check the address and the network, and whether the server is running; then run the command again. With --resume FILE, the next run goes on where this one ended.
system-never-connected = there is no connection
    .help = Nothing has been fetched yet. Check the address and the network, and whether the server is running; then run the command again.
system-other = { $answer }
    .help = That is the system’s own answer. Whoever runs the machine may know more.

cause-foreign-files = it holds files that gongshi did not write: { $files }
    .help = Nothing was touched. Move these files away, or choose another folder with --out.
cause-foreign-files-published = it holds files that gongshi did not write: { $files }
    .help = Nothing was touched. Move these files away: nothing belongs there but what was published.
cause-input-folder = it is the site’s own folder, lies in its content, or holds it
    .help = Nothing was touched. Choose a folder of its own with --out, for example --out public.
cause-not-a-folder = it is not a folder of its own, but a file or a link
    .help = Nothing was touched. Move it away, or choose another folder.
cause-busy = another build is writing to it
    .help = Wait until it has ended, and run the command again.
cause-busy-process = another build is writing to it (process { $process })
    .help = Nothing was touched. Wait until it has ended, and run the command again.
cause-no-previous = no earlier site is kept; it would be { $previous }
    .help = Nothing was touched. A build that replaces a published site keeps it there. If the site is written to another folder, name it with --out.
cause-not-published = nothing is published in it
    .help = Build the site first, and name the folder to which it was written.
cause-key-in-site = a secret key must not lie in the folder of a site
    .help = Whatever is there gets copied and published. Keep the key elsewhere, for example in your home folder.
cause-not-notes = it holds something else, not the notes of a verification
    .help = Nothing was touched. Name a file that does not exist yet.
cause-status = the server answered with { $status }
    .help = Check the address, and whether the site is open to the public; then run the command again.
cause-no-host = no host has this name
    .help = Check the spelling of the address, and the network.
cause-web = { $answer }
    .help = Check the address and the connection. With --resume FILE, the next run goes on where this one ended.
cause-web-never = { $answer }
    .help = Nothing has been fetched yet. Check the address and the connection; then run the command again.
cause-too-large = more would come than can be right
    .help = The server does not hold a site of gongshi at this address, or it was tampered with.
cause-damaged = what was read back is not what was written
    .help = What was published before is as it was. Run the command again; if it happens again, have the disk checked.
cause-altered = it is lost, or was changed since it was published
    .help = Nothing was touched. Build the site from the content of that time instead: gongshi build.
cause-another-kind = a website is published there and this would write data files, or the other way round
    .help = Nothing was touched. Choose another folder with --out.
cause-no-content = there is no folder “content” in it
    .help = Name the folder that holds “content”, or begin a site: gongshi init DIR.
cause-not-empty = it is not empty
    .help = Nothing was touched. Name a folder that does not exist yet.

## build

build-refused = Nothing was written: errors must be mended first. { $out } is as it was.
build-refused-strict = Nothing was written: with --strict, warnings must be mended as well. { $out } is as it was.
build-wrote = { $files ->
        [one] Wrote 1 file
       *[other] Wrote { $files } files
    } to { $out } in { $seconds } s.
build-changes = Files: { $added } new, { $changed } changed, { $unchanged } unchanged, { $removed } removed.
build-manifest = Manifest: sha256 { $digest }
build-no-longer-signed = The site is not signed any more: its signature was that of the release before. To sign it: gongshi sign { $out } --key KEY
build-in-two-steps = This file system cannot exchange folders in one step: for a moment there was no site at { $out }.
progress-reading = Reading and checking …
progress-writing = { $files } files written …
progress-verifying = [{ $bar }] { $done } of { $all } files

## rollback

rolled-back = { $out } is again the release before; the one that it replaces is kept. Another rollback brings it back.

## sign

signed = { $out } is signed by key { $key }.
sign-generated = { $key } is the secret key { $id }: keep it to yourself, and a copy of it in a safe place.
    { $public } is the public key: publish it where readers trust it, and not on the site alone.
sign-password = Password of the key:{ " " }
sign-password-again = The same password again:{ " " }
sign-different = Nothing was signed: the folder does not hold what was published. Build the site again.
sign-written-site = error: { $site } is the folder in which the site is written; no published site is in it
    help: the published site is { $out }: gongshi sign { $out } --key { $key }
sign-unbuilt-site = error: { $site } is the folder in which the site is written; no published site is in it
    help: build the site first (gongshi build { $site }), then name the folder to which it was written
sign-not-a-key = error: { $key } is not a minisign secret key
sign-locked = error: { $key } needs a password, and there is no terminal to ask for one: use --password-file
sign-wrong-password = error: that is not the password of { $key }, or the two did not agree
sign-refused = error: { $key }: the system gave no random numbers

## verify

verify-same = { $copy } is what was published: { $files ->
        [one] 1 file agrees
       *[other] all { $files } files agree
    } with the manifest.
verify-origin = “{ $site }”, built by gongshi { $version }.
verify-previous-edition = Manifest of the edition before: sha256 { $digest }
verify-signed = Signature: good, by key { $key }. “{ $comment }”
verify-not-signed = Signature: not checked. The copy agrees with itself; who published it is proved only with --key.
verify-same-unsigned = In { $copy }, { $files ->
        [one] 1 file agrees
       *[other] all { $files } files agree
    } with the manifest, but the site is not signed: who published it is not proved.
verify-same-unproved = In { $copy }, { $files ->
        [one] 1 file agrees
       *[other] all { $files } files agree
    } with the manifest, but the given key does not confirm the signature: who published it is not proved.
verify-different = { $copy } is not what was published: { $differences ->
        [one] 1 difference
       *[other] { $differences } differences
    }.
verify-no-root = { $copy } is not the root of a published site, or its manifest was taken away. Name the folder or the address of the whole site, without the folder of a language (such as en/) or the name of a page.
verify-written-site = error: { $site } is the folder in which the site is written, not a published site
    help: the published site is { $out }: gongshi verify { $out }
verify-unbuilt-site = error: { $site } is the folder in which the site is written, not a published site
    help: build the site first (gongshi build { $site }), then name the folder to which it was written
verify-within-site = error: { $folder } is a folder within a published site, not its root
    help: the site is { $out }: gongshi verify { $out }
verify-no-manifest = missing: manifest.json, so nothing can be checked
verify-other-manifest = changed: manifest.json is not a manifest of gongshi’s
verify-manifest-form = changed: manifest.json is not written as gongshi writes it
verify-no-signature = not signed: there is no manifest.json.minisig
verify-signature-malformed = signature: manifest.json.minisig is cut or is no signature
verify-signature-uncovered = signature: manifest.json.minisig was changed where no signature covers it
verify-signature-wrong = signature: wrong; the manifest or the signature was changed
verify-signature-other-key = signature: made with another key, { $key }
verify-changed = changed: { $file }
verify-holds = changed: { $file } holds what { $other } should hold
verify-swapped = swapped: { $file } and { $other }
verify-missing = missing: { $file }
verify-renamed = renamed: { $file } is now { $other }
verify-extra = extra: { $file }
verify-not-a-file = changed: { $file } is not a file
verify-no-key = error: that is not a minisign public key: name its file, or the line that begins with RW
verify-neither-key-nor-file = error: “{ $written }” is neither a file nor a minisign public key, which is a line of 56 characters that begins with RW
verify-no-address = error: that is no address of a site, such as https://example.gov.cn/quality/
verify-resume-folder = error: --resume is for a copy on the web

## export

export-wrote = { $files ->
        [one] Wrote 1 data file
       *[other] Wrote { $files } data files
    } to { $out }.

## query

query-refused = Nothing was printed: errors must be mended first.
query-found = { $indicators ->
        [0] No indicator matches.
        [one] 1 indicator
       *[other] { $indicators } indicators
    }
query-field = { $english }
query-unknown-field = error: there is no field “{ $written }”. The fields are: { $fields }
query-no-field = error: no field stands before the sign in “{ $written }”. The fields are: { $fields }
query-wrong-sign = error: “{ $sign }” does not compare { $field }. Use one of: { $signs }
query-no-value = error: nothing stands after “{ $field }” and its sign. Write for example { $field }=…
query-several-values = error: one value stands after “{ $sign }”, not “{ $written }”
    help: write for example { $field }{ $sign }{ $first }; a range is two conditions, { $field }>=… { $field }<=…
query-parted-number = error: the commas in “{ $written }” would part several numbers
    help: write the number without commas: { $field }{ $sign }{ $meant }
query-unknown-value = error: { $field } is never “{ $written }” in this report
query-values = help: it can be { $values }
query-values-more = help: it can be { $values } and { $more } more
query-unknown-id = error: no indicator has the id “{ $written }”
query-two-meanings = error: “{ $written }” can be a field, or a word that is looked for in the names before the field “{ $field }”
    help: write { $meant }{ $sign }… for the field, or the word behind the condition: { $field }{ $sign }… { $word }
query-value = { $key } ({ $name })
query-not-a-number = error: { $field } is compared with a number such as 97.5, not with “{ $written }”
query-not-a-date = error: { $field } is compared with a year, month or day such as 2018, 2018-06 or 2018-06-30, not with “{ $written }”
query-not-a-truth = error: { $field } is yes or no, not “{ $written }”
query-open-quote = error: a quotation mark has no partner
query-meant = help: did you mean “{ $meant }”?

## serve and build --watch

serve-ready = Preview at { $address } (ready after { $seconds } s)
serve-keys = Save a file, and open pages show it. Press o to open the browser, r to make everything anew, q to quit.
serve-no-keys = Save a file, and open pages show it. Ctrl-C ends the preview.
serve-open-to-others = warning: other machines can see this preview, and in it what is not published yet.
serve-no-browser = No program was found that opens a browser. Type the address above into one.
watch-shown = { $changed }: shown after { $seconds } s
watch-not-shown = { $changed }: not shown, because there are errors ({ $seconds } s)
watch-published = { $changed }: published after { $seconds } s, { $added } files new, { $updated } changed, { $removed } removed
watch-not-published = { $changed }: not published, because of what is wrong ({ $seconds } s)
watch-everything = everything
watch-files = { $first } and { $more } more
watch-polled = { $why }; the files are looked at once a second instead.
watch-remote = The folder is on { $name }, where the system does not hear of changes
watch-exhausted = The system watches as many folders as it can (Linux: fs.inotify.max_user_watches, max_user_instances)
watch-refused = The system cannot tell of changes ({ $answer })
watch-ready = Watching the files: every change is published to { $out }. Ctrl-C ends.
watch-ended = Ended.

## init

init-wrote = { $sample ->
        [yes] A fictional city
       *[no] A new site
    } stands in { $dir } ({ $files } files).
init-next = Next:
    { "  " }gongshi check { $argument }    find every mistake, with file and line
    { "  " }gongshi serve { $argument }    show the website in a browser while you write
    { "  " }gongshi build { $argument }    write the website to { $out }
    { $sample ->
        [yes] Then open { $out }/index.html in a browser.
       *[no] Begin with { $dir }/content/site.yaml; the comments in each file say what belongs there.
    }

## schema

schema-wrote = Wrote { $files } schemas to { $out }.

## bind

bind-refused = Nothing was looked for: errors must be mended first.
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

## headers

headers-nginx = Save as /etc/nginx/conf.d/gongshi.conf, then run: nginx -t && systemctl reload nginx
headers-apache = Save as /etc/apache2/sites-available/gongshi.conf, then run: a2enmod headers rewrite && a2ensite gongshi && systemctl reload apache2
headers-caddy = Save as /etc/caddy/Caddyfile, then run: systemctl reload caddy
headers-file = Save as _headers in the folder that is uploaded, after the build.
headers-packed = Files that “gongshi build --precompress” packed are sent as they are.
headers-brotli = With the package libnginx-mod-http-brotli-static, smaller still:
headers-https = Over HTTPS, once every address of the host is served that way:

## man

man-wrote = Wrote { $files } manual pages to { $out }.
man-name = .SH NAME
man-synopsis = .SH SYNOPSIS
man-description = .SH DESCRIPTION
man-options = .SH OPTIONS
man-commands = .SH COMMANDS
man-version = .SH VERSION
man-choices = Possible values:
man-default = [default:{" "}

## translated

translated-no-translation = error: { $file } is no translation that could be read, or there is no text that it is one of. Run “gongshi check”.
translated-refused = Nothing was looked at: errors must be mended first.
translated-left-out = { $files ->
        [one] 1 file was not looked at, because it cannot be read or is a translation of nothing:
       *[other] { $files } files were not looked at, because they cannot be read or are translations of nothing:
    }
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

## build --timings

stage-read = reading the files
stage-check = checking, joining and planning
stage-pages = making and writing the pages
stage-publish = bringing them to the disk and publishing
stage-whole = in all
timings-trace = The trace is in { $file }; ui.perfetto.dev or chrome://tracing opens it.

## help and usage

help-usage = Usage:{" "}
help-commands = Commands:
help-arguments = Arguments:
help-options = Options:
help-value-command = COMMAND
help-value-options = OPTIONS
help-of-help = Print this help
help-of-version = Print the version
help-default = {" "}[default: { $value }]
help-default-here = {" "}[default: .]
help-choices = {" "}[possible values: { $values }]
help-choice = { $value }: { $help }

usage-unknown-command = error: there is no command “{ $command }”
usage-no-command = error: no command was given
usage-unknown-argument = error: “{ $argument }” is not understood here
usage-wrong-value = error: “{ $value }” does not fit { $argument }
usage-no-value = error: { $argument } lacks its value
usage-missing = error: missing: { $argument }
usage-too-many = error: { $argument } takes no value: leave “{ $value }” out
usage-conflict = error: { $argument } cannot be used with { $other }
usage-repeated = error: { $argument } can be given only once
usage-not-unicode = error: an argument is not text in UTF-8
usage-choices = help: it can be { $values }
usage-meant = help: did you mean “{ $meant }”?
usage-elsewhere = help: “{ $meant }” exists
usage-help = For more information, try “--help”.

wrong-host = help: a host name has letters, digits, dots and hyphens, for example quality.example.gov.cn
wrong-root = help: the folder is a full path, for example /srv/my-city/public
wrong-prefix = help: the path begins with a slash and has letters, digits and hyphens, for example /quality
wrong-port = help: a port is a number from 0 to 65535, for example 8000
wrong-limit = help: write NAME=MOST, for example text-file=8MiB, with one of these names: { $limits }
wrong-limit-amount = { $bytes ->
        [yes] help: { $limit } is in bytes: a whole number, alone or with one of these units directly behind it: { $units }; for example { $limit }=8MiB
       *[no] help: { $limit } is a whole number without a unit, for example { $limit }={ $usual }
    }
