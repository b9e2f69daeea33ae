//! The documents: what the plan rests on, the yearbooks, and what each department certifies.

use super::{BUREAUS, YEARS, units};
use std::fmt::Write;

/// `documents.yaml`
pub fn documents(counties: usize) -> String {
    let mut text = String::from(
        "- id: provincial-plan
  kind: basis
  title: { zh-CN: 《云岭省质量强省建设计划》, en: Yunling Province Plan for Quality }
  number: 云政发〔2016〕1号
  issuer: { zh-CN: 云岭省人民政府（示例）, en: Government of Yunling Province (sample) }
  date: 2016-01
",
    );
    for year in YEARS.start() - 1..=*YEARS.end() {
        let _ = write!(
            text,
            "- id: yearbook-{year}
  kind: evidence
  title: {{ zh-CN: 《云岭省统计年鉴（{year}年）》, en: Yunling Statistical Yearbook ({year}) }}
  issuer: {{ zh-CN: 云岭省统计局（示例）, en: Yunling Bureau of Statistics (sample) }}
  date: {year}
"
        );
    }
    for county in 0..counties {
        for bureau in 0..BUREAUS {
            let (zh, en) = units::county_unit_name(county, bureau);
            let _ = write!(
                text,
                "- id: record-{unit}
  kind: evidence
  title: {{ zh-CN: {zh}核定表（2023年度）, en: \"Certified record of the {en} (2023)\" }}
  issuer: {{ zh-CN: {zh}, en: \"{en}\" }}
  date: 2024-03
",
                unit = units::county_unit(county, bureau),
            );
        }
    }
    text
}
