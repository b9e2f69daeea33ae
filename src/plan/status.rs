//! Says how an indicator stands, and by which rule.

use super::voice::Voice;
use crate::lang::{Decimal, Scale};
use crate::model::{Assessment, Indicator, Measured, Rule, Status};

/// The state of an indicator in one sentence.
pub fn headline(voice: &Voice, indicator: &Indicator) -> String {
    let computed = computed(voice, indicator);
    match &indicator.r#override {
        Some(set) if set.status != indicator.assessment.status => {
            voice.sentences(&[computed, voice.word("headline-override")])
        }
        _ => computed,
    }
}

fn computed(voice: &Voice, indicator: &Indicator) -> String {
    let target = voice.target(&indicator.target, &indicator.unit).words;
    let by = indicator.target.by.map_or_else(|| voice.word("by-the-end-of-the-plan"), |by| voice.by(by));
    let Some(measured) = indicator.assessment.rule.measured() else {
        let key = match indicator.assessment.status {
            Status::Withdrawn => "headline-withdrawn",
            Status::NotApplicable => "headline-not-applicable",
            _ => "headline-not-reported",
        };
        return match indicator.shown() {
            // A target in words is not assessed, but its latest value is there to be read.
            Some((period, value)) if key == "headline-not-reported" => voice.say(
                "headline-in-words",
                &[
                    ("value", &voice.amount(&value, &indicator.unit)),
                    ("period", &voice.period_said(period)),
                    ("target", &target),
                    ("by", &by),
                ],
            ),
            _ => voice.say(key, &[("target", &target), ("by", &by)]),
        };
    };
    let status = match &indicator.assessment.rule {
        Rule::Expired { frozen, .. } => frozen.status,
        _ => indicator.assessment.status,
    };
    let key = format!("headline-{}", status.key());
    voice.say(
        &key,
        &[
            ("value", &voice.amount(&measured.value, &indicator.unit)),
            ("period", &voice.period_said(measured.period)),
            ("target", &target),
            ("by", &by),
            ("cumulative", cumulative(indicator)),
        ],
    )
}

/// The rule that gave the status, with the inputs that it used.
pub fn rule(voice: &Voice, indicator: &Indicator) -> String {
    rule_of(voice, indicator, &indicator.assessment)
}

fn rule_of(voice: &Voice, indicator: &Indicator, assessment: &Assessment) -> String {
    let unit = &indicator.unit;
    let target = voice.target(&indicator.target, unit).words;
    let value = |measured: &Measured| voice.amount(&measured.value, unit);
    let period = |measured: &Measured| voice.period_said(measured.period);
    match &assessment.rule {
        Rule::NotApplicable => voice.word("rule-not-applicable"),
        Rule::Withdrawn { since } => voice.say("rule-withdrawn", &[("date", &voice.date(*since))]),
        Rule::Expired { until, frozen } => {
            let first = voice.say("rule-expired", &[("date", &voice.date(*until))]);
            voice.sentences(&[first, rule_of(voice, indicator, frozen)])
        }
        Rule::NoValue => voice.word("rule-no-value"),
        Rule::InWords => voice.word("rule-in-words"),
        Rule::Satisfied(measured) => {
            let (value, period) = (value(measured), period(measured));
            voice.say(
                "rule-satisfied",
                &[
                    ("value", &value),
                    ("period", &period),
                    ("target", &target),
                    ("cumulative", cumulative(indicator)),
                ],
            )
        }
        Rule::DeadlinePassed { measured, deadline } => voice.say(
            "rule-deadline-passed",
            &[
                ("value", &value(measured)),
                ("period", &period(measured)),
                ("target", &target),
                ("deadline", &voice.date(*deadline)),
                ("cumulative", cumulative(indicator)),
            ],
        ),
        Rule::Milestone { measured, milestone } => {
            let path = voice.milestone(&milestone.comparison, unit, &indicator.target);
            voice.say(
                "rule-milestone",
                &[
                    ("value", &value(measured)),
                    ("period", &period(measured)),
                    ("path", &path.words),
                    ("by", &voice.period_said(milestone.by)),
                    ("kept", kept(assessment.status)),
                    ("cumulative", cumulative(indicator)),
                ],
            )
        }
        Rule::Line { measured, path } => voice.say(
            "rule-line",
            &[
                ("value", &value(measured)),
                ("period", &period(measured)),
                ("path", &voice.amount(&shown(path, measured, (assessment.status, unit.scale)), unit)),
                ("kept", kept(assessment.status)),
                ("cumulative", cumulative(indicator)),
            ],
        ),
        Rule::NoPath { measured, deadline } => voice.say(
            "rule-no-path",
            &[
                ("value", &value(measured)),
                ("period", &period(measured)),
                ("target", &target),
                ("deadline", &voice.date(*deadline)),
                ("cumulative", cumulative(indicator)),
            ],
        ),
    }
}

/// Whether the value is the sum of all.
fn cumulative(indicator: &Indicator) -> &'static str {
    if indicator.target.cumulative { "yes" } else { "no" }
}

fn kept(status: Status) -> &'static str {
    if status == Status::Behind { "no" } else { "yes" }
}

/// The path is a fraction of days; two decimals more than the value tell it from the value without a tail. A value that is
/// behind needs as many as it takes: “97.4% is behind 97.4%” says nothing.
///
/// What was typed in a scale is rounded in it, and its value has the decimals that it has there: 4,965,511.64 is said as
/// 496.551万 beside 530.20万.
fn shown(path: &Decimal, measured: &Measured, (status, scale): (Status, Option<Scale>)) -> Decimal {
    let factor = scale.map_or(Decimal::ONE, Scale::factor);
    let within = |number: Decimal| number.checked_div(factor).unwrap_or(number);
    let round = |decimals| within(*path).round_dp(decimals).checked_mul(factor).map(|path| path.normalize());
    let decimals = measured.value.scale();
    let mut rounded = (decimals.max(1) + 1..Decimal::MAX_SCALE).filter_map(round);
    let tells = |rounded: &Decimal| status != Status::Behind || *rounded != measured.value;
    rounded.find(tells).unwrap_or(*path)
}

/// The deadline as it is said: the period that the target names, else the day on which the plan ends.
pub fn by(voice: &Voice, indicator: &Indicator) -> String {
    match indicator.target.by {
        Some(period) => voice.period(period),
        None => voice.word("by-the-end-of-the-plan"),
    }
}
