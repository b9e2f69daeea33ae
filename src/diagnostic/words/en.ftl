# What the program says about the content, for a reader who is not a programmer.
# A message says what is wrong; its `help` says what to do, with an example of what would be right.

## Around the findings

severity-error = error
severity-warning = warning
label-help = help
did-you-mean = Did you mean “{ $suggestion }”?
note-first-here = it was written here first
note-other-here = it contradicts this
note-one-here = one of them
note-authentic-here = the original text is here
note-limit-here = the limit is set here
more = …and { $count } more.
summary-errors = { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }
summary-warnings = { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }
summary-files = { $files ->
        [one] 1 file
       *[other] { $files } files
    }
summary = { $errors ->
        [0] { $warnings ->
            [0] No mistakes found.
           *[other] { summary-warnings } in { summary-files }
        }
       *[other] { $warnings ->
            [0] { summary-errors } in { summary-files }
           *[other] { summary-errors }, { summary-warnings } in { summary-files }
        }
    }

## Files

wrong-encoding = This text file is not saved as UTF-8{ $guess ->
        [gb18030] ; it looks like GBK (GB18030)
        [utf-16] ; it looks like UTF-16
       *[none] , and its encoding could not be recognised
    }.
    .help = Open the file in your editor, choose “Save as”, set the encoding to UTF-8, and save it under the same name.
forbidden-character = There is an invisible or forbidden character here ({ $name }).
    .help = Delete it. Such characters come with text that is pasted from a web page, a PDF or a chat: delete the letters on both sides as well and type them again.
not-a-plain-file = This is not a plain file (it is a link or a device), or its name is not written in UTF-8; it was not opened.
    .help = Put a copy of the file itself here, or move the link out of the folder.
over-limit-amount = { $unit ->
        [bytes] { $most } bytes
       *[shown] { $most }
    }
over-limit = { $limit ->
        [files] The site has more than { $most } files: this one and those after it were not read.
        [folder-depth] There are more than { $most } folders within each other: what is in this one was not read.
        [path] The path of this file is longer than { over-limit-amount }.
        [text-file] This file is larger than { over-limit-amount }; it was not read.
        [texts] The files of text are larger than { over-limit-amount } together: this one and those after it were not read.
        [attachment] This file is larger than { over-limit-amount }; it was not read.
        [attachments] The attachments are larger than { over-limit-amount } together: this one and those after it were not read.
        [yaml-depth] More than { $most } lists and groups of fields stand within each other here.
        [scalar] This text is longer than { over-limit-amount }.
        [key] The name of this field is longer than { over-limit-amount }.
        [nesting] More than { $most } quotes, lists or emphases stand within each other here.
        [headings] The section has more than { $most } headings; this one is left out, and all after it.
        [footnotes] The section has more than { $most } footnotes and references to them; this one is left out, and all after it.
        [links] The section has more than { $most } links and pictures; this one is left out, and all after it.
        [table-rows] The table has more than { $most } rows; this one is left out, and all after it.
        [table-columns] The table has more than { $most } columns.
        [pixels] The picture has more than { $most } pixels (width times height).
        [archive-entry] A part of this office file is larger than { over-limit-amount } when it is unpacked.
        [archive-total] This office file is larger than { over-limit-amount } when it is unpacked.
        [archive-ratio] A part of this office file is packed to less than one part in { $most }: no document is like that.
        [cells] This workbook has more than { $most } cells.
        [findings] This file has more than { $most } mistakes; the others are not listed.
        [page] This page would be larger than { over-limit-amount }.
        [memory] The site needed more than { over-limit-amount } of memory.
       *[seconds] After { $most } seconds the site was not finished.
    }
    .help = { $limit ->
        [files] Check whether a folder was put into “content” by mistake.
        [folder-depth] Check whether a folder was put into “content” by mistake.
        [path] Give the file a shorter name.
        [attachment] Make the file smaller: save pictures for the screen, split a long document.
        [pixels] Make the picture smaller: a page shows it at most 2,000 pixels wide.
        [findings] Many mistakes of one kind often have one cause, for example a list that is indented wrongly: mend the first ones and check again.
        [archive-ratio] Open it in the office program and save it again under a new name.
       *[other] Split it into several, or leave out what is not needed.
    } If the site really is that large, whoever builds it can raise the limit: “--limit { $limit }=…”.
unread-file = Nothing reads this file, so its content would not appear on the site.
    .help = { $reason ->
        [ending] Change the ending of the name to “.yaml”.
        [language] Add the language before the ending, for example “03-new.zh-CN.md”, and write the other languages in files of their own, for example “03-new.en.md”.
       *[other] Check its name and folder, for example “content/indicators/food.yaml” or “content/sections/about.en.md”. Attachments go into “content/files/”. Move files that are not needed out of “content”.
    }
missing-file = { $which ->
        [original] The original of this section is missing; there is only a translation.
       *[every-site] A file that every site needs is missing.
    }
    .help = Create the file, or correct the names of those that were meant to be it. The content model describes what goes into it, and “gongshi init” makes a new site to compare with.
forbidden-attachment = { $reason ->
        [content] The name says that this is a { $type } file, but its content is of another type.
        [nameless] The name of this attachment has no ending, such as “.pdf”, that says what it is.
       *[type] Attachments of the type “{ $type }” cannot be published.
    }
    .help = Use pdf, xlsx, csv, docx, png, jpg or webp. Convert the file (in Word or Excel: “Save as”); to change only the ending of its name is not enough.
hidden-data = { $what ->
        [position] This picture tells where it was taken ({ $name }).
        [camera] This picture tells how and when it was taken ({ $name }).
        [description] This picture holds a text that nobody sees ({ $name }).
        [person] This file tells the name of a person ({ $name }).
        [comments] This file holds comments ({ $name }).
        [sheet] This workbook has a sheet that is not shown: “{ $name }”.
        [changes] Changes are tracked in this file ({ $name }): what was deleted can still be read.
       *[rest] There is something behind the end of this file ({ $name }).
    }
    .help = { $what ->
        [person] In the office program choose File, Info, Inspect Document, and remove the properties and personal information; a PDF is best made anew from the document without them.
        [comments] Delete all comments, and save the file.
        [sheet] Delete the sheet, or show it if it is to be published.
        [changes] Accept or reject all changes, switch tracking off, and save the file.
       *[rest] Open the picture, save a copy without its details (“for the web”), and put the copy here.
    }
active-attachment = { $what ->
        [macro] This file holds a macro.
        [script] This document holds a script or a form that computes, or it starts a program.
        [embedded] There is another file within this file.
        [external] This file fetches something from elsewhere when it is opened.
       *[locked] This file is locked with a password, so nobody can look into it.
    }
    .help = { $what ->
        [locked] Save it without a password.
       *[macro] Publish the words and numbers alone: save it as a plain “.xlsx” or “.docx” without macros, objects and links to other files, or print it to a new PDF.
    }
bad-file-name = { $reason ->
        [decomposed] The letters of the file name “{ $name }” are written in parts: another name can look the same.
        [date] The file name “{ $name }” does not begin with a date that exists.
        [attachment] The file name “{ $name }” does not have the form that it needs to become a web address.
       *[form] The file name “{ $name }” does not have the form that it needs to become a web address.
    }
    .help = { $reason ->
        [date] Begin with year, month and day, for example “2017-03-10-plan-signed.en.md”, and check that the day is in the calendar.
        [attachment] Use lower-case letters, digits and hyphens, for example “plan-2017.pdf”.
       *[other] Use lower-case letters, digits and hyphens; begin tasks, safeguards and phases with a number of two digits and updates with a date; write languages as in “content/site.yaml”. For example “06-product-quality.zh-CN.md” or “2017-03-10-plan-signed.en.md”.
    }

## YAML

yaml-syntax = { $reason ->
        [documents] A file holds one document: “---” cannot stand here.
        [anchor] Anchors and references to them (“&” and “*”) cannot be used. A text that begins with such a sign goes in quotation marks.
        [limit] The file is too large or too deeply nested.
        [colon] There is a colon here where none can stand.
        [no-colon] The colon behind the name of this field is missing, or is full-width, or has no space after it.
        [comment] Behind a space, “#” begins a comment, and the bracket that closes stands in it. If “#” belongs to the text, put the text in quotation marks, for example "#1".
        [unclosed-bracket] This bracket or brace is not closed.
        [open-bracket] A bracket or brace that was opened before this place is not closed, or a comma is missing.
        [close-bracket] This bracket was not opened.
        [quote] This quotation mark is not closed.
        [tab] There is a tab here; lines are indented with spaces.
        [indentation] This line does not go with the ones above: its indentation, or its “- ”, is not like theirs.
        [character] A text cannot begin with this sign unless it stands in quotation marks.
        [backslash] A backslash in double quotation marks has a meaning of its own here, and this one has none.
        [escape] A character that is written with a backslash (such as “\u…”) does not exist.
        [tag] A word with “!” before it cannot be used. A text that begins with “!” goes in quotation marks.
        [directive] A line that begins with “%” cannot be used. A text that begins with “%” goes in quotation marks.
        [key] The name of a field must be one word, not a list or a group of fields.
        [block] The text after “|” or “>” is not indented more than the line above.
        [end] The file ends in the middle of something: a bracket, a quotation mark or a field is not closed.
        [full-width-colon] This colon is full-width.
        [no-blank] There is no space after this colon.
        [full-width-comma] A full-width sign stands here where a comma parts two fields.
        [no-comma] A comma is missing before this field.
        [full-width-bracket] This bracket or brace is full-width.
        [full-width-hash] This “＃” is full-width and does not begin a comment.
        [quote-within] The text ends at this quotation mark, because it stands in marks of the same kind.
        [colon-within] This text has a colon in it and does not stand in quotation marks.
        [whole-text] This text holds a sign that means something else in YAML: all of it must stand in quotation marks.
       *[other] The file cannot be read as YAML here.
    }
    .help = { $reason ->
        [documents] Delete this line, and put what follows into a file of its own.
        [anchor] Delete “&” with the name behind it, and write out in full what “*” refers to.
        [limit] Divide the file into several, or put fewer things within each other.
        [unclosed-bracket] Close it where the list or the group of fields ends.
        [close-bracket] Delete it, or open it where the list or the group begins. If it belongs to a text, put the whole text in quotation marks.
        [quote] Put the same mark at the end of the text.
        [tab] Delete the tab and indent the line with spaces, like the others of its level.
        [indentation] Indent the line like the others of its level, and begin each item of a list with “- ”. The mistake may be on the line above.
        [character] Put the whole text in single quotation marks, for example “'@example'”.
        [backslash] Use single quotation marks, or write the backslash twice.
        [escape] Write the character itself.
        [tag] Delete the word with “!”. If it belongs to a text, put the whole text in single quotation marks.
        [directive] Delete the line. If it belongs to a text, put the whole text in single quotation marks.
        [key] Write the name of the field as one word, for example “name: Food”.
        [block] Indent all lines below “|” or “>” by two spaces more than the line above.
        [full-width-colon] Write a half-width colon with a space after it, for example “name: Food”.
        [no-blank] Put a space after the colon, for example “name: Food”.
        [full-width-comma] Write a half-width comma with a space after it.
        [no-comma] Put a comma and a space between the fields, for example “period: 2025-H1, value: 260”.
        [full-width-bracket] Write both brackets half-width.
        [full-width-hash] Write a half-width “#”.
        [quote-within] Put the whole text in quotation marks of the other kind (double for single, single for double), for example "City's area".
        [colon-within] Put the whole text in quotation marks, for example “title: "About: this site"”.
        [whole-text] Put the whole text in single quotation marks, for example “'[1] Inspections'”; write a single mark inside of it twice.
       *[other] Look for a missing space after a colon (“name: Food”), a tab instead of spaces, uneven indentation, a full-width colon, or an open quotation mark or bracket. The mistake is often on the line above.
    }
duplicate-key = The field “{ $key }” stands here twice.
    .help = Keep one of the two and delete the other.
unknown-key = { $reason ->
        [thousands] A number has no comma in it: the “{ $key }” behind the comma is taken for a field.
        [full-width-colon] The colon in “{ $key }” is full-width.
        [no-blank] There is no space after the colon in “{ $key }”.
        [no-colon] There is no colon in “{ $key }”.
        [full-width-hash] The “＃” at the beginning of “{ $key }” is full-width and does not begin a comment.
       *[none] There is no field called “{ $key }” here.
    }
    .help = { $reason ->
        [thousands] Leave the comma out: write “1200” for “1,200”.
        [full-width-colon] Write a half-width colon with a space after it, for example “at_least: 95”.
        [no-blank] Put a space after the colon, for example “at_least: 95”.
        [no-colon] Write a colon behind the name of the field, for example “by: 2018”.
        [full-width-hash] Write a half-width “#”.
       *[none] Check the spelling (small and capital letters differ). If the line is not needed, delete it, or put “#” before it.
    }
missing-key = The field “{ $key }” is missing.
    .help = Add a line “{ $key }: …”, indented like the other fields of this entry.
wrong-type = { $expected ->
        [list] A list
        [mapping] A group of fields
        [switch] “true” or “false”
        [number] A number
        [range] A pair of numbers
       *[text] A text
    } is expected here, but { $actual ->
        [nothing] there is nothing
        [list] this is a list
        [other-list] this list has fewer or more items
        [mapping] this is a group of fields
        [full-width] a full-width bracket makes this a text
       *[text] this is a text
    }.
    .help = { $expected ->
        [list] Write each item on a line of its own that begins with “- ”, or all of them in square brackets, for example “{ $example }”.
        [mapping] Write one field a line, or all of them in braces, for example “{ $example }”.
        [switch] Write “true” for yes or “false” for no, without quotation marks.
        [number] Write digits only, for example “{ $example }”.
        [range] Write the smaller number first, for example “{ $example }”.
       *[text] { $example ->
            [words] Write the words after the colon on the same line. A text that holds a colon or a “#” goes in quotation marks, for example “"Stage one: preparation"”.
           *[other] Write it after the colon on the same line, for example “{ $example }”.
        }
    }
unknown-choice = “{ $word }” is not one of the words that can stand here.
    .help = Write one of these: { $choices }.
empty-text = There are no words here.
    .help = Write the text. If the field is not needed, delete its whole line.
cut-text = “{ $text }” is taken for a comment: the text ends with “{ $kept }”.
    .help = If it belongs to the text, put the whole text in quotation marks, for example "{ $kept } { $text }". If it is a comment, write a space after “#”.
missing-front-matter = { $reason ->
        [opening] The first line must be three hyphens: “---”.
        [blanks] There are spaces beside the “---” of the first line.
        [blank-line] A blank line stands before the “---” with which the file must begin.
        [closing] The part with the title must end with a line of three hyphens: “---”.
        [unclosed] The part with the title does not end: the second line “---” is missing.
       *[none] The file does not begin with its title.
    }
    .help = { $reason ->
        [opening] Write “---” in this line and nothing else.
        [blanks] Delete the spaces.
        [blank-line] Delete what stands above, so that “---” is the first line of the file.
        [closing] Write “---” in this line and nothing else.
        [unclosed] Put a line “---” between the title with its fields and the text.
       *[none] Begin the file with three lines: first “---”, then “title: ” with the title, then “---” again. The text follows below.
    }

## Values

bad-id = { $reason ->
        [full-width-comma] “{ $text }” has a full-width sign between its parts and is taken for one id.
        [name] “{ $text }” is a name, and here an id is needed.
       *[form] “{ $text }” cannot be an id.
    }
    .help = { $reason ->
        [name] Write the id under which the thing is registered, for example the “id” of a unit in “content/departments.yaml”; of a task or phase it is the part of the file name behind the number. An id has lower-case letters, digits and hyphens only, for example “food-pass-rate”.
        [full-width-comma] Write a half-width comma with a space after it, for example “[agriculture, fda]”.
       *[form] Use lower-case letters, digits and hyphens, beginning with a letter or a digit, at most 64 in all, for example “food-pass-rate”.
    }
bad-number = { $reason ->
        [none] “{ $text }” is no number; where there is none, a flag says why.
       *[form] “{ $text }” is not a number that can be read.
    }
    .help = { $reason ->
        [none] Leave “value” out, and write “flag: not-available” (no data yet), “flag: not-applicable” or “flag: confidential”. A period that is not over needs no entry at all.
       *[form] Write digits with a point, for example “98.5” or “-3”: no thousands separators, no percent sign, no unit. The unit has a field of its own.
    }
lost-precision = { $of ->
        [together] With “{ $text }” the numbers of this indicator have more digits than can be calculated exactly.
        [sum] With “{ $text }” the sum of the values has more digits than can be kept exactly.
       *[number] “{ $text }” has more digits than can be kept exactly.
    }
    .help = Write fewer digits (28 at most). For large amounts set “scale”, for example “scale: million”, and write “20” instead of “20000000”.
bad-date = “{ $text }” is not a date.
    .help = Write year, month and day like “2017-03-10”, and check that the day exists (there is no 30 February).
bad-period = “{ $text }” is not a period.
    .help = Write a year “2017”, a half-year “2017-H1”, a quarter “2017-Q3”, a month “2017-06”, a day “2017-06-30”, or a school year “2016/17”.
bad-language = { $reason ->
        [words] “{ $text }” stands where the code of a language is expected.
        [full-width-colon] The colon in “{ $text }” is full-width.
        [no-blank] There is no space after the colon in “{ $text }”.
        [full-width-hash] The “＃” at the beginning of “{ $text }” is full-width and does not begin a comment.
        [thousands] Within braces a comma begins the next field: “{ $text }” is taken for the code of a language.
       *[code] “{ $text }” is not the code of a language.
    }
    .help = { $reason ->
        [words] Within braces a comma begins the next field. Put a text that has a comma into quotation marks: {"{"} zh-CN: 一九九〇年, en: "Since 1990, in all towns" {"}"}.
        [full-width-colon] Write a half-width colon with a space after it, for example “en: Food”.
        [no-blank] Put a space after the colon, for example “en: Food”.
        [full-width-hash] Write a half-width “#”.
        [thousands] Put a text that has a comma into quotation marks: {"{"} zh-CN: 1200家, en: "1,200" {"}"}.
       *[code] Write for example “zh-CN”, “en” or “ru”: the language in small letters, then a hyphen and the region in capitals.
    }
bad-address = { $reason ->
        [user] The address “{ $text }” names a user: it would be published with the page.
        [host] The host name in “{ $text }” is not valid, or can be mistaken for another.
        [port] The port in “{ $text }” is not valid.
        [more] “{ $text }” says more than where the site stands.
        [contact] “{ $text }” is not a valid way to reach an office.
       *[whole] “{ $text }” is not a web address.
    }
    .help = { $reason ->
        [user] Leave out everything before the “@”.
        [host] Write the host in Latin letters, a Chinese one in Chinese throughout, any other as “xn--…”; that of “base_url” in Latin letters.
        [port] A port is a number from 1 to 65535; the usual one is left out.
        [more] Leave out “?” and “#” and what comes after them.
        [contact] Write “mailto:security@example.gov.cn”, “tel:+86-515-12345” or a web address with “https://”.
       *[whole] Write the whole address with “https://” or “http://”, for example “https://www.example.gov.cn/quality/”.
    }
bad-digest = { $of ->
        [manifest] “{ $text }” is not the SHA-256 digest of a manifest.
       *[text] “{ $text }” is not the fingerprint of a text.
    }
    .help = { $of ->
        [manifest] It is 64 characters long, with only 0–9 and a–f. “gongshi verify” prints it for the edition before this one; copy it again in full.
       *[text] A fingerprint is sixteen characters long, with only 0–9 and a–f, for example “9f86d081884c7d65”. Copy it again in full, or delete the line.
    }
reversed-range = { $reason ->
        [published] The publication date { $to } is before the period “{ $from }” of the value begins.
        [done] This was done on { $to }, before it began ({ $from }).
        [issued] This was published on { $to }, before it was issued ({ $from }).
       *[range] The range is the wrong way round: “{ $from }” comes after “{ $to }”.
    }
    .help = { $reason ->
        [published] Check the year of the publication date, and the period.
        [done] Check both dates.
        [issued] Check both dates: “issued” is when the document was signed, “published” when it was made public.
       *[range] Write the earlier or smaller one first, for example “from: 2017-01” and “to: 2018-12”, or “between: [3, 5]”.
    }
contradictory-target = { $kinds ->
        [none] The target does not say of what kind it is.
        [within] “within” says how near “about” means; this target is of another kind.
       *[other] The target is of more than one kind: { $kinds }.
    }
    .help = Give exactly one of at_least, more_than, at_most, less_than, exactly, between, about or words, for example “target: {"{"} at_least: 98, by: 2018 {"}"}”.
out-of-range = The value { $value } is out of range{ $min ->
        [none] { $max ->
            [none] .
           *[other] : it may be at most { $max }.
        }
       *[other] { $max ->
            [none] : it must be at least { $min }.
           *[other] : it must be between { $min } and { $max }.
        }
    }
    .help = { $kind ->
        [share] Check the figure and its unit: 98.5 percent is written “98.5”, not “0.985” or “9850”. If the indicator can really leave the range, add “unbounded: true” to it.
        [within] “within” says how near is near: write a number above zero.
       *[count] Check the figure. What is counted is not below zero; if this can be, for example a net change, declare a unit of your own in “content/site.yaml” without “min”.
    }
not-whole = The value { $value } must be a whole number.
    .help = Things that are counted have no fractions: write for example “3000”. If fractions make sense here, choose another unit.
value-and-flag = { $flag ->
        [none] There is neither a value nor a flag that says why it is missing.
       *[other] The flag “{ $flag }” says that there is no value, but one is given.
    }
    .help = Give the value; or leave it out and say why: “flag: not-available”, “flag: not-applicable” or “flag: confidential”.
duplicate-period = { $reason ->
        [overlap] The periods “{ $period }” and “{ $other }” share days, and the target sums the values: what falls into both would count twice.
        [baseline] The period “{ $period }” has one value here and another in the baseline.
       *[same] The period “{ $period }” has two values.
    }
    .help = { $reason ->
        [overlap] Keep either the value of the whole period or those of its parts, for example 2017-H1 and 2017-H2, or 2017.
        [baseline] Give the same number in both places, or in “baseline” only. If the figure was revised after the plan was made, add “flag: revised” to the value.
       *[same] Keep one value for each period. If a figure was corrected, change it in its place and add “flag: revised”.
    }
before-the-sum = The value of “{ $period }” is from before the plan (from { $from }), and the target sums the values.
    .help = A sum begins with the plan: delete the value, or give what was there before as “baseline”. Should it count all the same, let “from” in “content/site.yaml” be earlier.
in-the-future = “{ $date }” is later than the date of the report ({ $as_of }).
    .help = Check the date. If the report has newer data, set “as_of” in “content/site.yaml” to the new date.
deadline-order = { $reason ->
        [plan] The deadline “{ $date }” is before the plan begins (“{ $other }”).
       *[baseline] The baseline of “{ $other }” does not come before the deadline “{ $date }”.
    }
    .help = { $reason ->
        [plan] Check the year of the deadline. If the plan did begin earlier, let “from” in “content/site.yaml” be earlier.
       *[baseline] A baseline says where things stood before: check its period. A value that was reported later belongs in “values”.
    }
milestone-order = { $reason ->
        [deadline] The milestone for “{ $date }” is not before the deadline of the target.
        [falls] The milestone for “{ $date }” is higher than what follows it, but the target sums the values, and a sum does not fall.
        [sum] The milestone for “{ $date }” says that the values are summed, and the target does not.
       *[order] The milestone for “{ $date }” is not later than the one above it.
    }
    .help = { $reason ->
        [falls] A milestone of a sum is the total up to its date, not the share of one year: add the shares up, or check the numbers.
        [sum] Write “cumulative: true” in the target, or delete it from the milestone: both are held against the same value.
       *[other] List milestones from the earliest to the latest, each before the deadline of the target, for example milestones by 2016 and 2017 for a target by 2018.
    }
unlikely = { $reason ->
        [old] “{ $value }” is more than sixty years before the plan (“{ $other }”).
        [far] “{ $value }” is long after the end of the plan (“{ $other }”).
        [early] The value for “{ $other }” is said to have been published on { $value }, before that period was over.
        [baseline] The baseline of “{ $value }” is from after the value for “{ $other }”.
        [scale] { $value } is far above { $other }, the largest number that the target or a milestone names: it seems to be multiplied out already.
       *[ratio] { $value } looks like a ratio: all other numbers of this indicator are in percent.
    }
    .help = { $reason ->
        [early] Check the date. If the value was estimated before the end of the period, add “flag: estimated” or “flag: provisional”.
        [baseline] A baseline says where things stood before the work began. Check both periods.
        [scale] With “scale” the number is written in that scale, for example 291.20 with “scale: 亿” for 29,120,000,000.
        [ratio] Write { $other } if it is a ratio. If it is so small indeed, say so in “note” of the value, and leave it.
       *[other] Check the year.
    }
direction-against-target = “better: { $better }” contradicts a target of the kind “{ $kind }”.
    .help = If higher is better, use at_least or more_than; if lower is better, at_most or less_than; if nearer is better, exactly, between or about. Change the direction or the target.

## Languages

missing-translation = The text in “{ $language }” is missing.
    .help = Give the text in every language of the site, for example “name: {"{"} zh-CN: 市质监局, en: Quality Supervision Bureau {"}"}”. The languages are listed in “content/site.yaml”.
unexpected-language = The site has no language “{ $language }”.
    .help = { $reason ->
        [short] Write “{ $meant }”, as in “languages” in “content/site.yaml”.
       *[other] Delete this text, or add the language to “languages” in “content/site.yaml”.
    }
missing-section = The section “{ $section }” has no text in “{ $language }”.
    .help = Write the translation in a new file “content/sections/{ $section }.{ $language }.md”.
stale-translation = { $reason ->
        [text] This translation is older than the authentic text.
        [new] The authentic text has a part that was not there when it was translated: “{ $title }”.
        [gone] The authentic text no longer has what is translated here: “{ $title }”.
       *[changed] The authentic text of “{ $title }” has changed since it was translated.
    }
    .help = Bring the translation up to date. Then run “gongshi translated” with this file: it notes which text was translated.
untranslated = { $reason ->
        [english] The text under “{ $language }” is in English throughout.
       *[chinese] The text under “{ $language }” is in Chinese throughout.
    }
    .help = Write the translation here. If both texts are there and only stand the wrong way round, exchange them; { $reason ->
        [english] a title in English that has no translation can stand beside a few words of Chinese.
       *[chinese] the title of a document that has no English one can stand in “《》”.
    }
swapped-languages = The text under “{ $language }” is in English, and the one under “{ $other }” in Chinese: they stand the wrong way round.
    .help = Exchange the two texts.
structure-in-translation = The field “{ $key }” does not belong in a translation.
    .help = Delete it here. A translation begins with its title only (and “of”, if wanted); everything else stands once, in the file of the first language.

## References

duplicate-id = The id “{ $id }” is used twice.
    .help = If both are the same thing, delete one of them. If not, give one of them another id, for example “{ $id }-2”, and change it wherever it is referred to.
duplicate-name = { $kind ->
        [department] The unit “{ $other }” is called “{ $name }” as well.
        [short] The unit “{ $other }” has the short name “{ $name }” as well.
        [task-force] The task force “{ $other }” is called “{ $name }” as well.
        [task] The task “{ $other }” is called “{ $name }” as well.
        [indicator] The indicator “{ $other }” of the same task is called “{ $name }” as well.
       *[document] The document “{ $other }” has the title “{ $name }” as well, and neither date nor number tells the two apart.
    }
    .help = { $kind ->
        [document] If both are the same document, delete one and refer to the other. If not, correct the title or the date, or give the number of each.
       *[other] If both are the same, delete one and refer to the other. If one was copied from the other, write its own name; if both are right, add what tells them apart.
    }
unknown-department = There is no unit with the id “{ $id }”.
    .help = Write the id, not the name, for example “fda”. The units are listed in “content/departments.yaml”; add it there if it is missing.
unknown-task = There is no task with the id “{ $id }”.
    .help = The id of a task is in its file name, after the number: “content/sections/tasks/06-product-quality.zh-CN.md” is the task “product-quality”.
unknown-task-force = There is no task force with the id “{ $id }”.
    .help = The task forces are listed in “content/task-forces.yaml”; check the spelling, or add it there.
unknown-indicator = There is no indicator with the id “{ $id }”.
    .help = The indicators are listed in the files of “content/indicators/”; check the spelling of the id, for example “food-pass-rate”.
unknown-document = There is no document with the id “{ $id }”.
    .help = The documents are listed in “content/documents.yaml”; check the spelling, or add it there.
unknown-safeguard = There is no safeguard with the id “{ $id }”.
    .help = The id of a safeguard is in its file name, after the number: “content/sections/safeguards/01-strategy.zh-CN.md” is the safeguard “strategy”.
unknown-phase = There is no phase with the id “{ $id }”.
    .help = The id of a phase is in its file name, after the number: “content/sections/schedule/01-planning.zh-CN.md” is the phase “planning”.
unknown-section = There is no section “{ $id }”.
    .help = Write the path below “content/sections/”, without the language and the ending, for example “tasks/06-product-quality”.
unknown-unit = There is no unit of measurement “{ $id }”.
    .help = Use percent, points, count, CNY or a rate like per-10000, or declare the unit under “units” in “content/site.yaml”.
unknown-field = An indicator has no part called “{ $id }” that a text can show.
    .help = Use target, latest, baseline, status, lead, name or unit, for example “[[food-pass-rate.target]]”; a value of a period is written “[[food-pass-rate@2016]]”.
unknown-format = There is no format “{ $id }”.
    .help = Use short, long or table, for example “[[food-pass-rate.target|short]]”.
no-such-value = The indicator “{ $indicator }” has no value for “{ $field }”.
    .help = Enter the value with the indicator first, or refer to a value that it has.
unknown-theme = There is no theme called “{ $id }”.
    .help = The built-in theme is “default”. A theme of your own is a folder “themes/{ $id }”.
lead-among-members = The lead “{ $id }” is listed among the members or supporting units as well.
    .help = Name the unit once: keep it under “lead” and delete it from “members” or “support”.
missing-lead = Nobody answers for “{ $id }”.
    .help = Name one leading unit, for example “lead: fda”, or the task force that answers for it. Where nobody else leads, the office of the leading group does: see “office” in “content/task-forces.yaml”.
idle-task-force = The task force “{ $id }” has no { $lacks ->
        [tasks] task
       *[duties] duty
    }: its units sit in it for nothing.
    .help = { $lacks ->
        [tasks] Add the tasks that fall to it, for example “tasks: [product-quality]”, or name it in the task: “task_force: { $id }”.
       *[duties] Add what it is to do, for example “duties: [ {"{"} zh-CN: 负责食品质量。, en: Look after the quality of food. {"}"} ]”.
    } If it has nothing to do, delete it.
idle-unit = “{ $id }” sits in a task force and has nothing to do: no duty there, and no other work.
    .help = Say what the task force is to do (“duties”, “tasks”), or give the unit a part in a task, for example under “support”. If it has none, take it out of the list.
lead-outside-task-force = “{ $id }” leads for the task force “{ $force }” and is not in it.
    .help = Add it to “members” of the task force in “content/task-forces.yaml”, or correct “lead” or “task_force”.
circular-successor = The successors of “{ $id }” lead back to it.
    .help = Correct “successor” of one of these units: the last of them has none.
number-out-of-order = The number “{ $number }” is repeated or leaves a gap; “{ $expected }” is expected here.
    .help = Number without gaps from 1. In file names the number has two digits, for example “01-strategy.en.md”, “02-support.en.md”, in every language the same.

## Prose

skipped-heading = A heading of level { $level } stands where one of level { $expected } is expected.
    .help = Headings in a text begin with “##”, the next level is “###”; no level is skipped. A single “#” is kept for the title of the page.
raw-html = HTML cannot be used in a text: “<{ $tag }>”.
    .help = Use Markdown instead: “**bold**”, “[words](https://www.example.gov.cn/)”, tables with “|”. For a sign as such write “\<”.
unsafe-link = { $reason ->
        [no-scheme] The address “{ $url }” is incomplete: it must begin with “https://” or “http://” and the name of a site.
        [backslash] The address “{ $url }” holds a backslash, which browsers read as “/”.
        [hidden] The address “{ $url }” holds a space or an invisible character.
        [elsewhere] The picture “{ $url }” is on another site; a page shows pictures of its own site only.
       *[scheme] A link may not lead to “{ $url }”: addresses that begin with “{ $scheme }:” are not allowed.
    }
    .help = { $reason ->
        [elsewhere] Put the picture into “content/files/” and write for example “files/pass-rate.png”.
       *[scheme] Use an address with https, http, mailto or tel, or one inside the site, for example “https://www.example.gov.cn/” or “files/plan.pdf”.
    }
missing-alt = The picture has no description.
    .help = Describe in the square brackets what it shows, for those who cannot see it: “![Pass rate, 2012 to 2016](files/pass-rate.png)”.
bad-binding = { $reason ->
        [empty] In the reference “{ $text }” something is left out.
        [blank] There is a space in the reference “{ $text }”.
        [hidden] There is an invisible character in the reference “{ $text }”.
        [nested] The reference “{ $text }” holds another one, or stands in the description of a picture.
        [unclosed] The reference “{ $text }” is not closed: “]]” is missing.
        [brackets] The reference “{ $text }” does not stand in double square brackets, and would be shown as it is written.
        [embed] “!{ $text }” cannot be shown as a chart or a table; only an indicator and a task can.
        [table] The table “{ $text }” cannot stand in a sentence.
        [place] The reference “{ $text }” stands in a name, a title or a quotation, which hold none.
       *[form] The reference “{ $text }” cannot be read.
    }
    .help = Write for example “[[food-pass-rate]]”, “[[food-pass-rate.target]]”, “[[food-pass-rate@2016]]”, “[[dept:fda]]” or “[[doc:sz-2012-91]]”; on lines of their own “![[food-pass-rate]]” and “![[tasks/06-product-quality]]”. Square brackets as such are written “\[\[”.
inline-embed = “![[{ $text }]]” must stand on a line of its own.
    .help = Put it on a line of its own with an empty line above and below. Within a sentence use “[[…]]” without the exclamation mark.
loose-footnote = { $which ->
        [note] Nothing in the text refers to the footnote “{ $label }”.
       *[reference] The footnote “{ $label }” is referred to, but it is not written.
    }
    .help = A footnote needs both: “[^{ $label }]” in the text, and a line “[^{ $label }]: ” with its words.
broken-markup = { $reason ->
        [tabs] “{ $text }” is a line of a table with tabs between the cells; the table would be shown as a sentence.
        [bars] “{ $text }” is a line of a table, but what stands here is not read as a table; the bars would be shown.
        [heading] “{ $text }” is not read as a heading; it would be shown with its signs.
       *[emphasis] The stars in “{ $text }” do not begin bold words; they would be shown.
    }
    .help = { $reason ->
        [tabs] Put “|” before, between and behind the cells of each line, and below the head a line “|---|---|” with as many columns as the head has.
        [bars] Write half-width bars, below the head a line “|---|---|” with as many columns as the head has, and an empty line before the table. For a bar at the beginning of a sentence write “\|”.
        [heading] Write half-width signs and one space behind them, for example “## Measures”. For such signs as words write “\#”.
       *[emphasis] Put “**” directly before the first and directly behind the last of the words, without spaces within: “**Important:** words”. For stars as such write “\*\*”.
    }
placeholder = “{ $text }” stands here for what is still to be written.
    .help = Write what belongs here, or delete the place. It must not be published like this.
local-link = Nobody outside can open “{ $url }”: it is an address within the office’s own computer or network.
    .help = Link to the public address of the page. To publish the file itself, put it into “content/files/” and link to “files/…”.
lost-cell = The head of the table has no column for “{ $text }” (columns: { $columns }), so that it would be on no page.
    .help = Add a column to the head of the table and to the line “|---|” below it, or move the words into another cell. If a bar belongs to the words, write “\|”.
short-row = This row has fewer cells ({ $cells }) than the table has columns ({ $columns }).
    .help = Write every cell, also one in which nothing stands: “| 2025 | |”. If the line is no row of the table, put an empty line before it.
dead-link = The site has no page or file “{ $url }”.
    .help = Write the address from the root of the site, for example “tasks/product-quality.html” or “files/plan.pdf”. Attachments go into “content/files/”.
dead-anchor = The page “{ $url }” has no place called “{ $anchor }”.
    .help = Check what follows the “#” against the headings of that page, or leave it out to link to the page as a whole.
unbound-number = { $reason ->
        [near] “{ $text }” is nearly the number { $value } of the indicator “{ $indicator }”, and is typed by hand.
       *[equal] “{ $text }” is a number of the indicator “{ $indicator }”, and is typed by hand.
    }
    .help = { $reason ->
        [near] If it is meant to be that number, write the reference in its place: then it cannot be mistyped. If it is another one, leave it.
       *[equal] Write the reference in its place, so that text and data cannot differ; “gongshi bind” does this wherever the words around the number leave no doubt. If it is another number, leave it.
    }
beside-figure = { $reason ->
        [unit] “{ $text }” stands beside “{ $binding }”, which is shown with its unit.
        [due] “{ $text }” stands beside “{ $binding }”, which shows the target for { $shown }.
       *[period] “{ $text }” stands beside “{ $binding }”, which shows the value of { $shown }.
    }
    .help = { $reason ->
        [unit] Delete it: the unit comes with the value. If the value has the wrong unit, correct “unit” of the indicator.
        [due] Correct the year, or “by” of the target. If the goal of an earlier year is meant, write its number.
       *[period] If the value of that year is meant, write “{ $use }”; else correct the year.
    }
numbers-differ = { $reason ->
        [lost] The number “{ $there }” of the original is missing from the translation.
        [more] The number “{ $here }” does not stand in the original.
       *[differ] The translation says “{ $here }”, the original “{ $there }”.
    }
    .help = Compare both sentences and correct the wrong one; a figure of an indicator is best written as a reference, for example “[[food-pass-rate.target]]”, in both languages.

## Terms

forbidden-wording = “{ $text }” is not the wording to use: it is “{ $use }”.
    .help = Write “{ $use }”. If both are right, list the other under “also” in content/terms.yaml.
term-differs = “{ $text }” is called “{ $use }” in this language, and the translation does not say so.
    .help = Use “{ $use }” in the translation{ $link ->
        [none] , or list the other wording under “also” in content/terms.yaml.
       *[other] , or refer to it in both languages: “{ $link }”.
    }

## Before publication

missing-evidence = { $kind ->
        [measure] The measure “{ $id }” is done, and no document proves it.
       *[value] The value “{ $id }” has no document behind it.
    }
    .help = { $kind ->
        [measure] Name it, for example “evidence: [yearbook-2016]”. The document stands in content/documents.yaml.
       *[value] Name it, for example “source: yearbook-2016”. The document stands in content/documents.yaml.
    }
undated-value = The value “{ $id }@{ $period }” does not say when it was published.
    .help = Add the date, for example “published: 2017-02-20”.
reports-due = “{ $id }” has reports to make: { $late } late, { $due } due ({ $which }).
    .help = Ask the unit for the values. Where there can be none, say why with a flag, for example “{"{"} period: 2016, flag: not-available {"}"}”.
empty-page = The page of “{ $section }” says nothing.
    .help = Write its text, or delete the file.
unconfirmed-translation = “{ $path }” does not say which text it was made from.
    .help = Compare it with the authentic text, then run “gongshi translated { $path }”.
incomplete-record = The record block lacks: { $keys }.
    .help = Add these rows under “record:” in content/site.yaml. They are what readers and catalogues find a document by.
repeated-number = The number “{ $number }” stands for two documents.
    .help = Correct one of them. If both are the same document, delete one and refer to the other.

## Personal data

personal-data = { $kind ->
        [mobile] This looks like a mobile telephone number: { $masked }
        [identity] This looks like a resident identity number: { $masked }
        [card] This looks like the number of a bank card: { $masked }
       *[mailbox] This looks like a personal email address: { $masked }
    }. Personal data is not published.
    .help = Delete it, also from comments and file names; give the address or the telephone of an office instead. Where it must be shown, mask it as { $masked }. If it may be published (it is no such number, or there is consent), have it approved and add it to “content/allow.yaml” with “sha256: { $digest }”.
personal-data-on-page = The finished page shows { $kind ->
        [mobile] a mobile number
        [identity] an identity number
        [card] the number of a bank card
       *[mailbox] a personal email address
    }: { $masked }.
    .help = Find where it comes from: a template or words of the theme, or pieces that stand side by side on the page. Remove or mask it. If it may be published, approve it in content/allow.yaml with the digest { $digest }.
likely-personal-data = { $kind ->
        [identity] This is called a resident identity number but is not a valid one; it may be mistyped: { $masked }
        [mobile] This is called a telephone number but is not a valid one; it may be mistyped: { $masked }
        [card] This is called the number of a bank card but is not a valid one; it may be mistyped: { $masked }
        [passport] This may be the number of a passport: { $masked }
        [permit] This may be the number of a permit to travel or to stay: { $masked }
        [plate] This may be the number plate of a vehicle: { $masked }
        [landline] This may be a private landline number: { $masked }
       *[address] This may be the address of a home: { $masked }
    }. See whether it is somebody’s personal data.
    .help = { $kind ->
        [landline] If it is an office’s, say so beside it (“Office: …”) or put it where the office has a field: “office” in departments.yaml, “contact” under “official” in site.yaml. If it is a person’s, delete it, or mask it as { $masked }. If it may be published, have it approved and add it to “content/allow.yaml” with “sha256: { $digest }”.
        [address] If it is an office’s, name the office beside it or put it where the office has a field: “office” in departments.yaml. If somebody lives there, delete it, or name only the street or the village. If it may be published, have it approved and add it to “content/allow.yaml” with “sha256: { $digest }”.
       *[rest] If it is a person’s, delete it, or mask it as { $masked }. If it is something else, or may be published, have it approved and add it to “content/allow.yaml” with “sha256: { $digest }”.
    }
likely-personal-data-on-page = The finished page shows what may be { $kind ->
        [identity] a resident identity number
        [mobile] a mobile number
        [card] the number of a bank card
        [passport] the number of a passport
        [permit] the number of a permit to travel or to stay
        [plate] the number plate of a vehicle
        [landline] a private landline number
       *[address] the address of a home
    }: { $masked }.
    .help = Find where it comes from: a template or words of the theme. If it is an office’s, name the office beside it. Otherwise remove or mask it; if it may be published, approve it in content/allow.yaml with the digest { $digest }.
expired-exception = This exception held until { $date }; the date of the report is { $as_of }.
    .help = Have it approved again and give it a new “expires”, or delete the entry and the value.
expired-security = The contact for reporting weaknesses of the site was valid until { $date }; the date of the report is { $as_of }.
    .help = See whether “contact” is still right, and give a new “expires”, a year ahead at most; or delete “security”.
unused-exception = This exception excuses nothing that the content holds.
    .help = Delete the entry; or check “file” (below “content/”), “rule” and “sha256” against the finding that it is meant for.

## The site

route-collision = Two things would have the same address “{ $route }”.
    .help = Rename the file or change the id of one of them. Capital and small letters count as the same.
template-error = A template of the theme cannot be used: { $message }
    .help = Ask the maker of the theme to mend it, or set “theme: default” in “content/site.yaml” for the time being.
computing-template = “{ $what }” cannot be used in a template of the site: templates write what a page holds and compute nothing.
    .help = Loop over a list of the page, write its fields, and keep nothing for later; docs/guide says what a page holds.
unsafe-template = A page of this template would hold “{ $part }”: nothing may run in a page but the scripts of the theme's assets.
    .help = Put scripts and styles into files below “assets”, and write what comes from the content without “safe”.
unsafe-asset = { $reason ->
        [name] The name of this file of the theme cannot be part of an address: “{ $part }”.
        [type] Files of the type “{ $part }” cannot be published with a theme.
        [broken] This drawing is not SVG that can be read, or it declares a document type.
       *[drawing] This drawing does more than draw: “{ $part }”.
    }
    .help = { $reason ->
        [name] Use the letters a–z, digits, hyphens and points.
        [type] A theme holds style sheets, scripts, fonts and pictures.
       *[drawing] Export it as plain SVG without scripts, events, animation and links; or use a PNG picture.
    }
words-syntax = The file of interface words cannot be read: { $message }
    .help = Each line has the form “key = words”, for example “nav-home = Home”; a line that belongs to the one above begins with a space.
missing-word = The theme lacks words in “{ $language }”: { $keys }.
    .help = Add a line “name = …” for each to the theme’s file of words for “{ $language }”.

## What the preview lays over a page

overlay-heading = The content has errors, so the page was not updated
overlay-note = Below is the page as it was when all was well. Mend the errors and save, and this goes away by itself.
overlay-close = Hide
