# The language's own name
language-name = English
# Names of languages within a sentence
language-zh-CN = Chinese
language-zh-TW = traditional Chinese
language-en = English
language-ru = Russian

# Names of pages
page-home = Home
page-indicators = Indicators
page-tasks = Main tasks
page-departments = Departments
page-task-forces = Task forces
page-matrix = Responsibility matrix
page-schedule = Schedule
page-safeguards = Safeguards
page-plan-text = Full plan
page-documents = Documents
page-updates = Updates
page-data = Data
page-about = About
page-site-map = Site map
page-not-found = Page not found
page-title = { $page } – { $site }
description = { $page }: { $site }.

# Statuses
status-met = Met
status-on-track = On track
status-in-progress = In progress
status-behind = Behind
status-missed = Missed
status-not-reported = Not yet reported
status-not-assessable = Cannot be assessed
status-not-applicable = Not applicable
status-expired = Expired
status-withdrawn = Withdrawn
status-revised = Revised
status-set-by-hand = Set by hand
status-report-overdue = Report overdue
status-not-started = Not started
status-completed = Completed
status-completed-late = Completed late
status-overdue = Overdue
status-planned = Planned
status-under-revision = Under revision
status-met-meaning = The latest value satisfies the target.
status-on-track-meaning = The deadline is still to come, and the latest value is at or ahead of the path set by the milestones or drawn from the baseline.
status-in-progress-meaning = The deadline is still to come, and the plan sets no path to compare with.
status-behind-meaning = The deadline is still to come, and the latest value is behind the path set by the milestones or drawn from the baseline.
status-missed-meaning = The deadline has passed and the latest value does not satisfy the target.
status-not-reported-meaning = No value had been published by the date of the data.
status-not-assessable-meaning = A value has been published, but the target is in words, so nothing can be computed.
status-not-applicable-meaning = The indicator does not apply; its page says why.
status-expired-meaning = The indicator or the plan is no longer in force; the result at that time is kept.
status-withdrawn-meaning = The indicator was given up; its page says why.

# Flags
flag-provisional = Provisional
flag-revised = Revised
flag-estimated = Estimated
flag-not-available = Not available
flag-not-applicable = Not applicable
flag-confidential = Confidential

# Periods
period-half = { $ordinal ->
    [first] First half of { $year }
   *[second] Second half of { $year }
}
period-half-said = { $ordinal ->
    [first] the first half of { $year }
   *[second] the second half of { $year }
}
period-half-short = H{ $number } { $year }
period-quarter = Q{ $number } { $year }
period-quarter-short = Q{ $number } { $year }
period-split-year = { $years }
period-range = { $from } to { $to }
by-the-end-of = the end of { $period }
by-the-end-of-the-plan = the end of the plan

# Numbers and units
range = { $negative ->
    [yes] { $low } to { $high }
   *[no] { $low }–{ $high }
}
magnitude-wan = { $n }0,000
magnitude-yi = { $n }00 million
magnitude-wan-yi = { $n } trillion
magnitude-million = { $n } million
magnitude-billion = { $n } billion
magnitude-trillion = { $n } trillion
amount-percent = { $n }%
amount-points = { $plural ->
    [one] { $n } point
   *[other] { $n } points
}
amount-money = CNY { $n }
amount-rate = { $n } per { $base }
amount-own = { $n } { $unit }
amount-total = { $amount } in total
unit-percent = %
unit-points = points
unit-count = count
unit-money = CNY
unit-rate = per { $base }

# Targets: with signs in tables, in words in prose
target-table-at-least = ≥{ $amount }
target-table-more-than = >{ $amount }
target-table-at-most = ≤{ $amount }
target-table-less-than = <{ $amount }
target-table-exactly = { $amount }
target-table-between = { $amount }
target-table-about = about { $amount }
target-long-at-least = { $cumulative ->
    [yes] at least { $amount } in total
   *[no] at least { $amount }
}
target-long-more-than = { $cumulative ->
    [yes] more than { $amount } in total
   *[no] more than { $amount }
}
target-long-at-most = { $cumulative ->
    [yes] at most { $amount } in total
   *[no] at most { $amount }
}
target-long-less-than = { $cumulative ->
    [yes] less than { $amount } in total
   *[no] less than { $amount }
}
target-long-exactly = { $cumulative ->
    [yes] { $amount } in total
   *[no] { $amount }
}
target-long-between = { $cumulative ->
    [yes] { $amount } in total
   *[no] { $amount }
}
target-long-about = { $cumulative ->
    [yes] about { $amount } in total
   *[no] about { $amount }
}
target-long-first = the first ever (at least { $amount })

# Who answers
lead-named = named in the plan or the data
lead-by-task-force = as lead of the task force: { $name }
lead-by-task = as lead of the task
lead-by-office = as seat of the leading group’s office
members-open = and others
members-everyone = All members of the leading group
matrix-lead = Lead
matrix-member = Member
count-of-indicators = { $plural ->
    [one] { $n } indicator
   *[other] { $n } indicators
}
count-of-tasks = { $plural ->
    [one] { $n } task
   *[other] { $n } tasks
}
count-of-task-forces = { $plural ->
    [one] { $n } task force
   *[other] { $n } task forces
}
department-no-duties = The plan names nothing that this department leads or belongs to.
department-member = Member of { $forces }.
department-leads = Leads { $leads }.
department-leads-and-member = Leads { $leads }; member of { $forces }.
department-supports = Supports { $supports }.
department-everyone = As a member of the leading group, belongs to { $forces }.
task-without-indicators = No indicator of its own
task-progress = { $plural ->
    [one] { $met } of { $all } indicator met
   *[other] { $met } of { $all } indicators met
}
table-of-task = { $task }: indicators

# Home page
home-part = { $n } { $status }
home-sentence = { $plural ->
    [one] { $n } indicator: { $parts }.
   *[other] Of { $n } indicators: { $parts }.
}

# Indicators: the state in a sentence
headline-not-reported = Target: { $target } by { $by }. There is no figure yet.
headline-in-words = The latest value is { $value } ({ $period }). The target is in words: { $target }, by { $by }.
headline-withdrawn = Former target: { $target } by { $by }. It is no longer pursued.
headline-not-applicable = Target in the plan: { $target } by { $by }. It does not apply here.
headline-met = { $cumulative ->
    [yes] The total is { $value } (up to { $period })
   *[no] The latest value is { $value } ({ $period })
}, which meets the target: { $target } by { $by }.
headline-on-track = { $cumulative ->
    [yes] The total is { $value } (up to { $period })
   *[no] The latest value is { $value } ({ $period })
}, at or ahead of the path to the target: { $target } by { $by }.
headline-in-progress = { $cumulative ->
    [yes] The total is { $value } (up to { $period })
   *[no] The latest value is { $value } ({ $period })
}, not yet at the target: { $target } by { $by }.
headline-behind = { $cumulative ->
    [yes] The total is { $value } (up to { $period })
   *[no] The latest value is { $value } ({ $period })
}, short of the path to the target: { $target } by { $by }.
headline-missed = { $cumulative ->
    [yes] The total is { $value } (up to { $period })
   *[no] The latest value is { $value } ({ $period })
}, which does not meet the target: { $target } by { $by }.
headline-not-assessable = The latest value is { $value } ({ $period }). The target is in words: { $target }, by { $by }.
headline-override = The status was set by hand.

# Indicators: by which rule
rule-not-applicable = The indicator does not apply and is not assessed.
rule-withdrawn = The indicator was withdrawn on { $date } and is not assessed.
rule-expired = The indicator was in force until { $date }; the result has been frozen since then.
rule-no-value = No value has been published, so the status is “Not yet reported”.
rule-in-words = The target is in words and nothing can be computed, so the status is “Cannot be assessed”.
rule-satisfied = { $cumulative ->
    [yes] With a total of { $value } (up to { $period }),
   *[no] At { $value } ({ $period }),
} the target ({ $target }) is met, so the status is “Met”.
rule-deadline-passed = { $cumulative ->
    [yes] With a total of { $value } (up to { $period }),
   *[no] At { $value } ({ $period }),
} the target ({ $target }) is not met, and the deadline of { $deadline } has passed, so the status is “Missed”.
rule-milestone = { $cumulative ->
    [yes] With a total of { $value } (up to { $period }),
   *[no] At { $value } ({ $period }),
} { $kept ->
    [no] the milestone ({ $path }, { $by }) is not reached, so the status is “Behind”.
   *[yes] the milestone ({ $path }, { $by }) is reached, so the status is “On track”.
}
rule-line = { $cumulative ->
    [yes] A total of { $value } (up to { $period })
   *[no] { $value } ({ $period })
} { $kept ->
    [no] is behind { $path }, where the straight line from the start to the target stands at that time, so the status is “Behind”.
   *[yes] is at or ahead of { $path }, where the straight line from the start to the target stands at that time, so the status is “On track”.
}
rule-no-path = { $cumulative ->
    [yes] With a total of { $value } (up to { $period }),
   *[no] At { $value } ({ $period }),
} the target ({ $target }) is not yet met, the deadline of { $deadline } is still to come, and there is no milestone or baseline to draw a path from, so the status is “In progress”.

direction-higher = Higher is better
direction-lower = Lower is better
direction-nearer = Nearer to the target is better
frequency-yearly = Every year
frequency-half-yearly = Every half-year
frequency-quarterly = Every quarter
frequency-monthly = Every month
frequency-once = Once

# Charts
chart-point = { $period }: { $value }
chart-trend = { $name }: values over time and target
chart-target = Target { $target }
chart-phase = { $title } ({ $dates })
chart-as-of = As of { $date }

# The plan as a document
plan-guiding-ideas = Guiding principles
plan-overall-goals = Overall goals
plan-tasks = Main tasks
plan-responsibilities = Allocation of responsibilities
plan-safeguards = Safeguards
plan-schedule = Schedule
heading-part = { $roman }. { $title }
heading-section = ({ $n }) { $title }
record-index-number = Index number
record-category = Subject category
record-issuer = Issuing body
record-issued = Date of issue
record-published = Date published
record-document-number = Document number
record-title = Title
record-validity = Validity
record-keywords = Keywords
validity-in-force = In force
validity-expired = Expired
validity-repealed = Repealed
documents-basis = Basis documents
documents-evidence = Sources and evidence
documents-output = Documents to be issued or revised

# Data
download-indicators = All indicators
download-values = All values
download-report = The whole report
download-series = Values of this indicator
citation-text = { $publisher }. { $title }. Data as of { $date }.
column-id = Identifier; also part of the page’s address, and never changed
column-name = Name, one column for each language
column-task = Identifier of the task
column-lead = Identifier of the lead department
column-unit = Unit of measurement
column-target-kind = Kind of target: at least, more than, at most, less than, exactly, between, about, words
column-target = Number of the target; a range has its upper end in a column of its own; the wording is given in each language
column-deadline = Deadline: the last day
column-cumulative = Whether the values are summed
column-better = Whether higher, lower or nearer is better
column-baseline = Value before the plan
column-latest = Latest value
column-status = Status; the status computed by the published rule has a column of its own
column-period = Period
column-value = Value, with all digits as reported
column-flag = Flag
column-source = Identifier of the source document
authentic-note = This page is a translation; the { $language } text is authoritative.
translation-older = The { $language } text has changed since this translation was made.
translation-older-in = The { $language } text has changed since these parts were translated:
translation-original = See the { $language } text

# Prose
prose-back-to-text = Back to the text
prose-footnotes = Notes
prose-table = Table
