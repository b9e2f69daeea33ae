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
page-gaps = What is missing

page-search = Search
page-site-map = Site map
verify-site = Verify this site
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
target-long-less-than = { $things ->
    [yes] fewer than
   *[no] less than
} { $amount }{ $cumulative ->
    [yes] {" in total"}
   *[no] {""}
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
lead-successor = took over from { $name }; { $basis }
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
task-none-reported = { $plural ->
    [one] { $all } indicator, not reported yet
   *[other] { $all } indicators, none reported yet
}
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
headline-not-reported = Target: { $target } by { $by }. No figure has been published yet.
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
}, behind the path to the target: { $target } by { $by }.
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
chart-trend-alone = { $name }: values over time
chart-milestone = Milestone
chart-baseline = Baseline
chart-said-baseline = { $said }; baseline ({ $period }): { $value }
chart-said-target = { $said }; target: { $target }
chart-said-milestone = { $said }; milestone for { $period }: { $target }
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
documents-output = Documents that the plan calls for

# Data
download-indicators = All indicators
download-values = All values
download-report = The whole report
download-workbook = All data in one workbook
download-series = Values of this indicator
download-tree = Everything about this indicator
file-indicators = Indicators
file-values = Values
file-milestones = Milestones
file-tasks = Main tasks
file-measures = Measures
file-departments = Departments
file-task-forces = Task forces
file-responsibilities = Responsibilities
file-documents = Documents
file-report = The whole report, for programs
file-workbook = All tables in one workbook
file-package = Description of the data package, for programs
file-columns = Description of the columns of the tables, for programs
files-of-indicators = Each indicator also has a CSV and a JSON file of its own; the links are on its page.
size-bytes = { $n } bytes
size-kilobytes = { $n } KB
size-megabytes = { $n } MB
form-text = Text
form-whole = Whole number
form-number = Decimal number, with all digits as reported
form-date = Date
form-truth = true or false
form-choice = One of these codes
column-number = Number
column-number-meaning = Its place in the plan
column-id = Identifier
column-id-meaning = Never changes; also part of the page’s address
column-name = Name
column-name-meaning = The name, one column for each language
column-task = Task
column-task-meaning = Identifier of the task that it belongs to
column-lead = Lead department
column-lead-meaning = Identifier of the department that answers for it
column-lead-name = Name of the lead department
column-lead-name-meaning = Short name of the lead department, one column for each language
column-unit = Unit code
column-unit-meaning = Code of the unit of measurement; percent, or CNY for yuan renminbi
column-unit-name = Unit
column-unit-name-meaning = Name of the unit of measurement, one column for each language
column-target-kind = Kind of target
column-target-kind-meaning = How a value is compared with the target
column-target = Target
column-target-meaning = The number of the target; of a range, its lower end; empty where the target is in words
column-target-high = Upper end of the target
column-target-high-meaning = The upper end of a range
column-target-text = Target in words
column-target-text-meaning = The target in words, one column for each language
column-deadline = Deadline
column-deadline-meaning = The last day
column-cumulative = Cumulative
column-cumulative-meaning = Whether the values are added up and the sum is compared with the target
column-better = Direction
column-better-meaning = Which way is better
column-reports = Frequency
column-reports-meaning = How often a value is due
column-baseline-period = Period of the baseline
column-baseline-period-meaning = The period of the value before the plan
column-baseline = Baseline
column-baseline-meaning = The value before the plan
column-latest-period = Latest period
column-latest-period-meaning = The period of the latest value
column-latest = Latest value
column-latest-meaning = The latest value that was published
column-flag = Flag
column-flag-meaning = What is special about the value; where there is none, why
column-measured-period = Period compared
column-measured-period-meaning = The period of the value that was held against the target
column-measured = Value compared
column-measured-meaning = What was held against the target: the latest value, or the sum where values are added up
column-status = Status code
column-status-meaning = How the indicator stands; where an office set the status by hand, that one
column-status-word = Status
column-status-word-meaning = The word for the status, one column for each language
column-computed-status = Computed status
column-computed-status-meaning = The status by the published rule
column-rule = Rule
column-rule-meaning = The rule that gave the status
column-overdue = Overdue
column-overdue-meaning = The latest period whose value was due and has not been published
column-definition = Definition
column-definition-meaning = What is measured, one column for each language
column-indicator = Indicator
column-indicator-meaning = Identifier of the indicator
column-period = Period
column-period-meaning = The period of the value: 2017, 2017-H1, 2017-Q3, 2017-06, 2017-06-30 or 2016/17
column-start = First day
column-start-meaning = The first day of the period
column-end = Last day
column-end-meaning = The last day of the period
column-value = Value
column-value-meaning = The value as it was published; where it is empty, see the flag
column-source = Source
column-source-meaning = Identifier of the document that the value is from
column-published = Published
column-published-meaning = The day on which the value was published
column-note = Note
column-note-meaning = A note, one column for each language
column-by = By
column-by-meaning = The period that ends with the deadline
column-title = Title
column-title-meaning = The title, one column for each language
column-summary = Summary
column-summary-meaning = A summary, one column for each language
column-text = Text
column-text-meaning = What is to be done, one column for each language
column-from = Begins
column-from-meaning = The day on which it begins
column-due = Due
column-due-meaning = The period by whose end it is due
column-done = Done
column-done-meaning = The day on which it was done
column-state = State
column-state-meaning = How it stands at the date of the data
column-short = Short name
column-short-meaning = The short name, one column for each language
column-successor = Identifier of the successor
column-successor-meaning = The identifier in this table of the department that took over
column-successor-name = Successor
column-successor-name-meaning = Name of the department that took over, one column for each language
column-successor-from = Since
column-successor-from-meaning = When it took over
column-everyone = Everyone
column-everyone-meaning = Whether all members of the leading group belong to it
column-open = Open list
column-open-meaning = Whether the list of members in the plan ends with “and others”
column-department = Department
column-department-meaning = Identifier of the department
column-role = Role
column-role-meaning = What the department does in it
column-in-task = Task
column-in-task-meaning = Identifier of a task; each row names one of task, indicator and task force
column-in-indicator = Indicator
column-in-indicator-meaning = Identifier of an indicator; each row names one of task, indicator and task force
column-in-task-force = Task force
column-in-task-force-meaning = Identifier of a task force; each row names one of task, indicator and task force
column-kind = Kind
column-kind-meaning = What the document is to the plan
column-document-number = Document number
column-document-number-meaning = The number of the document
column-issuer = Issuer
column-issuer-meaning = Who issued it, one column for each language
column-date = Date
column-date-meaning = When it was issued, written like a period
column-document-state = State
column-document-state-meaning = How far the document has come
column-url = Address
column-url-meaning = Its address on the web
column-file = File
column-file-meaning = Its path on this site
target-kind-at-least = At least
target-kind-more-than = More than
target-kind-at-most = At most
target-kind-less-than = Less than
target-kind-exactly = Exactly
target-kind-between = Between
target-kind-about = About
target-kind-words = In words
rule-name-not-applicable = The indicator does not apply
rule-name-withdrawn = The indicator was withdrawn
rule-name-expired = No longer in force; the result is frozen
rule-name-no-value = There is no value
rule-name-in-words = The target is in words
rule-name-satisfied = The value satisfies the target
rule-name-deadline-passed = The deadline has passed and the target is not met
rule-name-milestone = Compared with a milestone
rule-name-line = Compared with the straight line from the start to the target
rule-name-no-path = The deadline is still to come, and there is no path to compare with
role-lead = Lead
role-support = Support
role-member = Member
document-issued = Issued
document-planned = Planned
document-under-revision = Under revision
publisher = Publisher
data-description = The data give each indicator’s target, its values, the department that answers for it, the deadline and the sources.
citation-text = { $publisher }. { $title }. Data as of { $date }.
authentic-note = This page is a translation; the { $language } text is authoritative.
translation-older = The { $language } text has changed since this translation was made.
translation-older-in = The { $language } text has changed since these parts were translated:
translation-original = See the { $language } text

# Prose
prose-back-to-text = Back to the text
prose-footnotes = Notes
prose-table = Table

# What the report lacks
gaps-sentence = As of this report’s date, this page lists { $counts }.
gaps-none = Nothing is missing: every value is reported and has its evidence, and every text is translated.
gaps-more = { $plural ->
        [one] And 1 more
       *[other] And { $n } more
    }
gap-due = no value for { $period }
gap-target = target: { $target } ({ $by })
gap-measure = done, without a document that proves it
gap-by-hand = “{ $set }” was set in place of “{ $computed }” on { $date }. { $reason }
gaps-overdue = Overdue reports
gaps-overdue-meaning = A value was due and had not been published 90 days after the end of its period.
gaps-overdue-count = { $plural ->
        [one] 1 overdue report
       *[other] { $n } overdue reports
    }
gaps-not-reported = Not yet reported, not overdue
gaps-not-reported-meaning = Indicators for which no value has been published and none is overdue. Those that are overdue are listed as “Overdue reports”.
gaps-not-reported-count = { $plural ->
        [one] 1 indicator not yet reported (not overdue)
       *[other] { $n } indicators not yet reported (not overdue)
    }
gaps-unproved = Without evidence
gaps-unproved-meaning = Values, and measures that are done, for which no document is named.
gaps-unproved-count = { $plural ->
        [one] 1 entry without evidence
       *[other] { $n } entries without evidence
    }
gaps-untranslated = Not translated
gaps-untranslated-meaning = Where a translation is missing, the original text is shown.
gaps-untranslated-count = { $plural ->
        [one] 1 missing translation
       *[other] { $n } missing translations
    }
gaps-older = Older translations
gaps-older-meaning = The original text has changed since these were translated.
gaps-older-count = { $plural ->
        [one] 1 translation older than the original
       *[other] { $n } translations older than the original
    }
gaps-unconfirmed = Unconfirmed translations
gaps-unconfirmed-meaning = It is not recorded which version of the original these were translated from.
gaps-unconfirmed-count = { $plural ->
        [one] 1 unconfirmed translation
       *[other] { $n } unconfirmed translations
    }
gaps-by-hand = Status set by hand
gaps-by-hand-meaning = A department has set a status in place of the one that the published rule gives.
gaps-by-hand-count = { $plural ->
        [one] 1 status set by hand
       *[other] { $n } statuses set by hand
    }

# Lists of several pages
page-of-list = { $title }, page { $n }
pager-position = Page { $n } of { $all }
all-indicators = { $plural ->
    [one] All { $n } indicator
   *[other] All { $n } indicators
}
attention-more = The first { $shown } of { $all }; the rest are in the list of indicators.

# What a hit of the search is
kind-indicator = Indicator
kind-task = Task
kind-department = Department
kind-task-force = Task force
kind-document = Document
kind-safeguard = Safeguard
kind-phase = Phase
kind-part = Full plan
kind-update = Update
kind-page = Page
