# Around every page
skip-to-content = Skip to main content
languages-label = Language
navigation-label = Main
breadcrumb-label = You are here
more-label = More on this site
pager-label = Pages of this list
previous-page = Previous page
next-page = Next page
neighbours-label = Previous and next pages
sample-label = Sample data
sample-notice = Sample data. This is not an official government website.
notice-label = Notice
as-of = As of
on-this-page = On this page
previous = Previous
next = Next
not-translated = Not yet translated. The original text follows.

# What follows a label: the English has a space in it.
colon = {": "}

# At the bottom of every page
host = Host
operator = Operator
contact = Contact
site-code = Site identification code
icp = ICP filing number
police = Public security filing number
licence = Licence

# Things that the report is about
indicator = Indicator
indicators = Indicators
task = Task
tasks = Tasks
main-tasks = Main tasks
department = Department
task-force = Task force
task-forces = Task forces
leading-group = Leading group
phase = Phase
safeguards = Safeguards
measure = Measure
measures = Measures
milestone = Milestone
baseline = Baseline

# Labels and headings of columns
number = No.
target = Target
latest-value = Latest value
status = Status
lead = Lead department
members = Members
support = Supporting departments
period = Period
value = Value
source = Source
published = Published
date = Date
deadline = Deadline
by-when = By
due = Due
evidence = Evidence
reason = Reason
office = Decided by
deliverables = Deliverables
duties = Duties
head = Head
deputy = Deputy head
group-office = Office

# What stands where there is nothing
not-reported = Not yet reported
not-stated = Not stated
not-published = Not yet published
none-named = None named
no-indicators = The plan lists no indicators.
no-tasks = The plan lists no tasks.
no-departments = No departments are registered.
no-task-forces = The plan sets up no task forces.
no-phases = The schedule has not been published yet.
no-safeguards = The safeguards have not been published yet.
no-plan-text = The text of the plan has not been published yet.
no-documents = No documents have been published yet.
no-updates = No updates have been published yet.
no-files = There are no data files to download yet.
no-values = No values have been reported yet.
no-values-due = No values are due: the indicator does not apply.

# Home
state-of-indicators = How the indicators stand
attention = Indicators that need attention
attention-caption = Indicators that were missed or are behind
current-phase = Current phase
latest-updates = Latest updates
downloads = Downloads
further = More

# Indicators
indicators-caption = Target, latest value and status of each indicator
jump-to-charts = See the charts
drawn = Latest values against targets
drawn-note = Each chart has its own scale, so they cannot be compared with one another. The hatched zone is where the target is met. The figures are in the table above.

# An indicator
actual-and-target = Actual value and target
status-rule = How the status was worked out
override-title = This status was set by hand and differs from the one that the rule gives
computed-status = By the rule
shown-status = Set by hand
withdrawn-on = Date withdrawn
not-applicable-because = This indicator does not apply
expired-on = Last day in force
expired-note = The result is frozen and will not be updated.
values = Values over time
values-caption = Values by period, latest first
milestones-caption = Milestones
meaning = About this indicator
definition = Definition
formula = Formula
unit = Unit
direction = Direction
frequency = Frequency
note = Note
quote = What the plan says
from-plan = Source
responsible = Who is responsible
revisions = Changes to the target
revisions-caption = Earlier targets, and why they were changed
was = Earlier target
deadline-was = Earlier deadline
indicator-data = Data for this indicator

# Tasks
task-indicators-caption = Indicators of this task
measures-caption = Measures of this task, who leads them and when they are due
related-tasks = Related tasks

# Departments and task forces
departments-caption = What each department leads and belongs to
tasks-led = Tasks led
indicators-led = Indicators led
forces-led = Task forces led
forces-joined = Member of
official-name = Official name
short-name = Short name
successor = Now
since = Date of change
predecessors = Took over from
leading-office-here = The leading group’s office sits in this department
leads-forces = Leads the task forces
member-of = Member of the task forces
everyone-belongs = As a member of the leading group
leads-indicators = Indicators that it leads
leads-tasks = Tasks that it leads
supports = What it supports
department-indicators-caption = Indicators led by this department
force-indicators-caption = Indicators of this task force
task-forces-caption = Lead department and members of each task force
matrix-intro = For each department, its part in each task force. Where nothing is said, it has none.
matrix-caption = The part of each department in the task forces
matrix-everyone = Task forces to which all members of the leading group belong

# The plan
record = Document record
contents = Contents
form = Basic information

# Data
files = Data files
dictionary = Data dictionary
dictionary-note = The CSV files are in UTF-8, with the names of the columns in the first row. A text that begins with =, +, - or @ has an apostrophe (') before it, so that no spreadsheet takes it for a formula; leave it out when you read the file.
data-file = File
data-format = Format
data-size = Size
data-digest = SHA-256 digest
files-caption = Data files of the whole report
dictionary-column = Column
dictionary-form = Type
dictionary-meaning = Meaning
dictionary-refers = { "Names a row of: " }
flags = What the flags mean
citation = How to cite
verify = Verify this site
verify-why = Every file of this site is listed with its size and SHA-256 digest. Where the publisher has signed the list, anyone can prove that a copy is the one that was approved, byte for byte.
verify-manifest = The list of files
verify-sums = The same list for sha256sum
previous-edition = The edition before this one
previous-edition-manifest = its manifest.json has the SHA-256 digest
verify-how = The first command does everything, on the web or on a downloaded copy. The other two do the same with common tools in the folder of a copy.
verify-address = ADDRESS
verify-key = PUBLISHER.pub
verify-order = The signature covers manifest.json, which holds the digest of SHA256SUMS, which holds those of all other files. The publisher’s public key must come from a source that you trust, not from this site alone.
statuses = What each status means

# What the script adds: %n and %all become numbers.
large-text = Large text
copy-link = Copy link
link-copied = Link copied
copy-failed = Could not copy. Please copy it from the address bar.
print = Print
filters-label = Filter indicators
filter-words = Keywords
all-tasks = All tasks
all-leads = All departments
all-statuses = All statuses
found = Found %n of %all indicators
found-near = Nothing matches exactly. Similar indicators: %n of %all
reset = Clear filters and sorting

# A page that is not there
not-found = The page that you asked for does not exist. It may have been moved, or the address may be wrong. You can go on from here:

# What the report lacks
gap-item = Item
gap-detail = Details
gap-unit = Department
gap-language = Language

# Search
search = Search
search-label = This site
search-field = Words, numbers or names
search-hint = Search
search-found = %n results
search-one = 1 result
search-about = About %n results
search-near = Nothing matches exactly. Similar results: %n
search-more = Show more results
search-none = Nothing was found. Try fewer or shorter words, or look in the lists below.
search-failed = The search could not be loaded. The lists below lead to every page.
search-no-script = Searching needs a script. The lists below lead to every page without one.
search-lists = Full lists
