//! The closed list of what can be wrong. Each code has a heading in `docs/diagnostics.md`,
//! a wording in each language's catalogue, and a fixture in `tests/findings`.

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site is not built.
    Error,
    /// The site is built; `--strict` makes it an error.
    Warning,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident $text:literal $severity:ident,)*) => {
        /// What is wrong. The name in print is that of [`Code::name`], for example `unknown-key`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// Every code.
            pub const ALL: &[Code] = &[$(Code::$name,)*];

            /// The name in print, for example `unknown-key`.
            pub fn name(self) -> &'static str {
                match self { $(Code::$name => $text,)* }
            }

            /// How grave it is.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // Files.
    /// A text file is not UTF-8; `guess` names the encoding it looks like.
    WrongEncoding "wrong-encoding" Error,
    /// A control character, a bidirectional control, a zero-width or private character in text.
    ForbiddenCharacter "forbidden-character" Error,
    /// A symbolic link, a device or a pipe among the content.
    NotAPlainFile "not-a-plain-file" Error,
    /// Something is larger, deeper or more than it may be; `limit` names what.
    OverLimit "over-limit" Error,
    /// A file in `content/` that nothing reads.
    UnreadFile "unread-file" Error,
    /// A file that every site must have, or the original of a translation.
    MissingFile "missing-file" Error,
    /// An attachment whose type is not on the allow list, or whose bytes are not of its type.
    ForbiddenAttachment "forbidden-attachment" Error,
    /// An attachment tells something that nobody sees who looks at it.
    HiddenData "hidden-data" Error,
    /// An attachment holds something that acts.
    ActiveAttachment "active-attachment" Error,
    /// A name that cannot become an address.
    BadFileName "bad-file-name" Error,

    // YAML.
    /// The file is not YAML.
    YamlSyntax "yaml-syntax" Error,
    /// A key stands twice in one mapping.
    DuplicateKey "duplicate-key" Error,
    /// A key that the model does not know.
    UnknownKey "unknown-key" Error,
    /// A key that must be there is not.
    MissingKey "missing-key" Error,
    /// A list where a text was expected, and the like.
    WrongType "wrong-type" Error,
    /// A word that is not one of the closed list.
    UnknownChoice "unknown-choice" Error,
    /// An empty text where words are needed.
    EmptyText "empty-text" Error,
    /// A text without quotation marks that ends before a `#`, because YAML takes the rest for a comment.
    CutText "cut-text" Warning,
    /// A Markdown file without front matter.
    MissingFrontMatter "missing-front-matter" Error,

    // Values.
    /// An id outside `[a-z0-9][a-z0-9-]{0,63}`.
    BadId "bad-id" Error,
    /// Not a decimal number.
    BadNumber "bad-number" Error,
    /// More digits than can be kept exactly.
    LostPrecision "lost-precision" Error,
    /// Not a date that exists.
    BadDate "bad-date" Error,
    /// Not a period.
    BadPeriod "bad-period" Error,
    /// Not a language tag.
    BadLanguage "bad-language" Error,
    /// Not an address.
    BadAddress "bad-address" Error,
    /// A digest that is not sixteen hexadecimal digits.
    BadDigest "bad-digest" Error,
    /// A range whose end comes before its start.
    ReversedRange "reversed-range" Error,
    /// A target of two kinds, or of none.
    ContradictoryTarget "contradictory-target" Error,
    /// A value outside its unit's range.
    OutOfRange "out-of-range" Error,
    /// A fraction where the unit counts whole things.
    NotWhole "not-whole" Error,
    /// No value, and no flag that says why; or a value, and a flag that says that there is none.
    ValueAndFlag "value-and-flag" Error,
    /// The same period twice in one series, or a part of one where the values are summed.
    DuplicatePeriod "duplicate-period" Error,
    /// A value from before the plan where the values are summed.
    BeforeTheSum "before-the-sum" Error,
    /// A value for a period, or a publication, after the report's date.
    InTheFuture "in-the-future" Error,
    /// A deadline before the plan begins, or a baseline that does not come before the deadline.
    DeadlineOrder "deadline-order" Error,
    /// A milestone that is not before the deadline, or not in order.
    MilestoneOrder "milestone-order" Error,
    /// A date far from the plan, a value of another size than what stands beside it: `reason` says which.
    Unlikely "unlikely" Warning,
    /// The direction that is better, and the kind of the target, contradict each other.
    DirectionAgainstTarget "direction-against-target" Error,

    // Languages.
    /// A text that lacks one of the report's languages.
    MissingTranslation "missing-translation" Error,
    /// A text in a language that the report does not have.
    UnexpectedLanguage "unexpected-language" Error,
    /// A section that lacks one of the report's languages.
    MissingSection "missing-section" Warning,
    /// A translation, or a part of it, that is older than the authentic text.
    StaleTranslation "stale-translation" Warning,
    /// A text that is in another language than the one that it stands under: it was never translated.
    Untranslated "untranslated" Warning,
    /// A text that is in the other language under each of two.
    SwappedLanguages "swapped-languages" Error,
    /// Structure in the front matter of a translation.
    StructureInTranslation "structure-in-translation" Error,

    // References.
    /// The same id twice.
    DuplicateId "duplicate-id" Error,
    /// Two things of one kind have the same name.
    DuplicateName "duplicate-name" Warning,
    UnknownDepartment "unknown-department" Error,
    UnknownTask "unknown-task" Error,
    UnknownTaskForce "unknown-task-force" Error,
    UnknownIndicator "unknown-indicator" Error,
    UnknownDocument "unknown-document" Error,
    UnknownSafeguard "unknown-safeguard" Error,
    UnknownPhase "unknown-phase" Error,
    UnknownSection "unknown-section" Error,
    UnknownUnit "unknown-unit" Error,
    /// A field of an indicator that prose cannot name.
    UnknownField "unknown-field" Error,
    /// A format that prose cannot name.
    UnknownFormat "unknown-format" Error,
    /// Prose names a value that the indicator does not have.
    NoSuchValue "no-such-value" Error,
    /// A theme that is neither built in nor in `themes/`.
    UnknownTheme "unknown-theme" Error,
    /// The lead is listed as a member or supporter as well.
    LeadAmongMembers "lead-among-members" Error,
    /// Nobody answers for a task or an indicator.
    MissingLead "missing-lead" Error,
    /// A task force that has no task, or no duty.
    IdleTaskForce "idle-task-force" Warning,
    /// A unit that sits in a task force, and has no duty there and no other work.
    IdleUnit "idle-unit" Warning,
    /// Who leads something for a task force is not in it.
    LeadOutsideTaskForce "lead-outside-task-force" Warning,
    /// Units that took over each other's work in a circle.
    CircularSuccessor "circular-successor" Error,
    /// Numbers of tasks, safeguards, phases or task forces that repeat or leave a gap.
    NumberOutOfOrder "number-out-of-order" Error,

    // Prose.
    /// A heading that skips a level, or takes the page's own.
    SkippedHeading "skipped-heading" Error,
    /// Raw HTML in Markdown.
    RawHtml "raw-html" Error,
    /// A link whose scheme could run a script, or is not on the allow list.
    UnsafeLink "unsafe-link" Error,
    /// An image without a description.
    MissingAlt "missing-alt" Error,
    /// A wiki link that cannot be read.
    BadBinding "bad-binding" Error,
    /// An embed that does not stand on a line of its own.
    InlineEmbed "inline-embed" Error,
    /// A footnote that is referred to and not written, or written and not referred to.
    LooseFootnote "loose-footnote" Error,
    /// Marks of Markdown that are taken for words and would be shown: of a table, a heading, an emphasis.
    BrokenMarkup "broken-markup" Warning,
    /// Words that stand for what is still to be written.
    Placeholder "placeholder" Warning,
    /// A link to an address that nobody outside the writer's own machine or office can open.
    LocalLink "local-link" Warning,
    /// A cell of a table that stands in no column of its head, so that no page would show it.
    LostCell "lost-cell" Error,
    /// A row of a table with fewer cells than its head.
    ShortRow "short-row" Warning,
    /// A link to a page or file that the site does not have.
    DeadLink "dead-link" Error,
    /// A link to an anchor that its page does not have.
    DeadAnchor "dead-anchor" Error,

    // Personal data.
    /// A mobile number, an identity number, a bank card, a private mailbox.
    PersonalData "personal-data" Error,
    /// Personal data in a finished page that no file of the content says.
    PersonalDataOnPage "personal-data-on-page" Error,
    /// What may be a passport, a permit to travel, a number plate, a private landline, the address of a home.
    LikelyPersonalData "likely-personal-data" Warning,
    /// The same in a finished page, where no file of the content says it.
    LikelyPersonalDataOnPage "likely-personal-data-on-page" Warning,
    /// An exception in `content/allow.yaml` whose last day is over.
    ExpiredException "expired-exception" Error,
    /// What `security.txt` says may be relied on no longer.
    ExpiredSecurity "expired-security" Warning,
    /// An exception that excuses nothing.
    UnusedException "unused-exception" Warning,

    // Figures in prose.
    /// A number that is typed by hand though an indicator holds it, or nearly the same.
    UnboundNumber "unbound-number" Warning,
    /// A year or a unit typed beside a wiki link that contradicts what it shows, or repeats its unit.
    BesideFigure "beside-figure" Warning,
    /// A number that stands in one language and not in the other.
    NumbersDiffer "numbers-differ" Warning,

    // Terms.
    /// A wording that `content/terms.yaml` rules out.
    ForbiddenWording "forbidden-wording" Warning,
    /// A translation that calls a thing otherwise than the register or the glossary.
    TermDiffers "term-differs" Warning,

    // Before publication: `check --gate publish`.
    /// Before publication: a value or a finished measure without a document that proves it.
    MissingEvidence "missing-evidence" Error,
    /// Before publication: a value that does not say when it was published.
    UndatedValue "undated-value" Warning,
    /// Before publication: what a unit has not reported.
    ReportsDue "reports-due" Warning,
    /// Before publication: a page that says nothing.
    EmptyPage "empty-page" Error,
    /// Before publication: a translation that does not say what it was made from.
    UnconfirmedTranslation "unconfirmed-translation" Warning,
    /// Before publication: a record block that lacks something.
    IncompleteRecord "incomplete-record" Error,
    /// Before publication: two documents of one number.
    RepeatedNumber "repeated-number" Error,

    // The site.
    /// Two things that would have the same address.
    RouteCollision "route-collision" Error,
    /// A template that cannot be read or rendered.
    TemplateError "template-error" Error,
    /// A site's own template asks for what could make a page without end.
    ComputingTemplate "computing-template" Error,
    /// A template of a site's own theme that would bring something to run into a page.
    UnsafeTemplate "unsafe-template" Error,
    /// An asset of a theme that may not be published.
    UnsafeAsset "unsafe-asset" Error,
    /// A file of words that cannot be read.
    WordsSyntax "words-syntax" Error,
    /// An interface word that a language lacks.
    MissingWord "missing-word" Error,
}
