//! `site.yaml`

pub fn site() -> String {
    "title: { zh-CN: 云岭省质量强省建设计划公示（示例）, en: Yunling Province Plan for Quality (sample) }
short_title: { zh-CN: 云岭质量强省计划, en: Yunling Quality Plan }
summary:
  zh-CN: 云岭省并不存在。本站公开全省各县的目标、数据和责任单位，用于测量大型网站的生成速度。
  en: Yunling does not exist. This site publishes the targets, figures and departments of all its counties, and measures how fast a large site is built.
languages: [zh-CN, en]
as_of: 2024-06-30
period: { from: 2016-01, to: 2025-12 }
publisher: { zh-CN: 云岭省人民政府（示例）, en: Government of Yunling Province (sample) }
record:
  index_number: 000000000/2016-00001
  issuer: { zh-CN: 云岭省人民政府（示例）, en: Government of Yunling Province (sample) }
  document_number: 云政发〔2016〕1号
  issued: 2016-01-15
  published: 2016-01-20
  validity: in-force
licence:
  name: { zh-CN: 知识共享署名4.0国际许可协议（CC BY 4.0）, en: Creative Commons Attribution 4.0 International (CC BY 4.0) }
  url: https://creativecommons.org/licenses/by/4.0/
sample: true
official:
  host: { zh-CN: 云岭省人民政府办公厅（示例）, en: General Office of Yunling Province (sample) }
  site_code: \"0000000000\"
"
    .to_owned()
}
