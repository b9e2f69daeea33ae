# 语言自己的名称
language-name = 中文
# 其他语言的名称，用于句中
language-zh-CN = 中文
language-zh-TW = 繁体中文
language-en = 英文
language-ru = 俄文

# 页面名称
page-home = 首页
page-indicators = 指标
page-tasks = 主要任务
page-departments = 责任单位
page-task-forces = 专责小组
page-matrix = 责任矩阵
page-schedule = 进度安排
page-safeguards = 保障措施
page-plan-text = 方案全文
page-documents = 文件与依据
page-updates = 工作动态
page-data = 数据下载
page-about = 关于本站
page-gaps = 信息缺口

page-search = 搜索
page-site-map = 网站地图
verify-site = 核验本网站
page-not-found = 未找到页面
page-title = { $page } – { $site }
description = { $site }：{ $page }。

# 状态
status-met = 已达标
status-on-track = 进展正常
status-in-progress = 进行中
status-behind = 进度滞后
status-missed = 未达标
status-not-reported = 暂未公布
status-not-assessable = 无法评估
status-not-applicable = 不适用
status-expired = 已到期（已失效）
status-withdrawn = 已取消
status-revised = 已调整
status-set-by-hand = 人工认定
status-report-overdue = 逾期未报
status-not-started = 未开始
status-completed = 已完成
status-completed-late = 逾期完成
status-overdue = 逾期未完成
status-planned = 拟制定
status-under-revision = 修订中
status-met-meaning = 最新值已满足目标。
status-on-track-meaning = 期限未到，最新值达到或好于按阶段目标或基期值推算的进度。
status-in-progress-meaning = 期限未到，方案没有规定可供对照的进度。
status-behind-meaning = 期限未到，最新值落后于按阶段目标或基期值推算的进度。
status-missed-meaning = 期限已过，最新值未满足目标。
status-not-reported-meaning = 截至数据日期没有公布数值。
status-not-assessable-meaning = 已公布数值，但目标以文字表述，无法据以计算。
status-not-applicable-meaning = 该指标不适用，原因见指标页面。
status-expired-meaning = 指标或方案已不再有效，保留失效时的结果。
status-withdrawn-meaning = 指标已取消，原因见指标页面。

# 数据标记
flag-provisional = 初步数
flag-revised = 修订数
flag-estimated = 估计数
flag-not-available = 暂无数据
flag-not-applicable = 不适用
flag-confidential = 不予公开

# 期间
period-half = { $year }{ $ordinal ->
    [first] 上半年
   *[second] 下半年
}
period-half-said = { $year }{ $ordinal ->
    [first] 上半年
   *[second] 下半年
}
period-half-short = { $year }{ $ordinal ->
    [first] 上半年
   *[second] 下半年
}
period-quarter = { $year }第{ $ordinal ->
    [first] 一
    [second] 二
    [third] 三
   *[fourth] 四
}季度
period-quarter-short = { $year }{ $ordinal ->
    [first] 一
    [second] 二
    [third] 三
   *[fourth] 四
}季度
period-split-year = { $years }年度
period-range = { $from }至{ $to }
by-the-end-of = { $period }
by-the-end-of-the-plan = 方案期末

# 数值与单位
range = { $low }～{ $high }
magnitude-wan = { $n }万
magnitude-yi = { $n }亿
magnitude-wan-yi = { $n }万亿
magnitude-million = { $n }百万
magnitude-billion = { $n }十亿
magnitude-trillion = { $n }万亿
amount-percent = { $n }%
amount-points = { $n }分
amount-money = { $n }元
amount-rate = { $n }/{ $base }
amount-own = { $n }{ $unit }
amount-total = 累计{ $amount }
unit-percent = %
unit-points = 分
unit-count = 个
unit-money = 元
unit-rate = 每{ $base }

# 目标：表格用符号，行文用文字
target-table-at-least = ≥{ $amount }
target-table-more-than = >{ $amount }
target-table-at-most = ≤{ $amount }
target-table-less-than = <{ $amount }
target-table-exactly = { $amount }
target-table-between = { $amount }
target-table-about = 约{ $amount }
target-long-at-least = { $cumulative ->
    [yes] 累计
   *[no] {""}
}{ $kind ->
    [count] 不少于
   *[level] 不低于
}{ $amount }
target-long-more-than = { $cumulative ->
    [yes] 累计
   *[no] {""}
}超过{ $amount }
target-long-at-most = { $cumulative ->
    [yes] 累计
   *[no] {""}
}{ $kind ->
    [count] 不超过
   *[level] 不高于
}{ $amount }
target-long-less-than = { $cumulative ->
    [yes] 累计
   *[no] {""}
}{ $kind ->
    [count] 少于
   *[level] 低于
}{ $amount }
target-long-exactly = { $cumulative ->
    [yes] 累计
   *[no] {""}
}{ $amount }
target-long-between = { $cumulative ->
    [yes] 累计
   *[no] {""}
}{ $amount }
target-long-about = { $cumulative ->
    [yes] 累计
   *[no] {""}
}约{ $amount }
target-long-first = 实现零的突破（不少于{ $amount }）

# 谁负责
lead-named = 由方案或数据明确
lead-by-task-force = { $name }牵头单位
lead-by-task = 所属任务的牵头单位
lead-by-office = 领导小组办公室所在单位
lead-successor = 承接{ $name }的职责；{ $basis }
members-open = 等
members-everyone = 领导小组全体成员单位
matrix-lead = 牵头
matrix-member = 成员
count-of-indicators = { $n }项指标
count-of-tasks = { $n }项任务
count-of-task-forces = { $n }个专责小组
department-no-duties = 本方案未列明该单位牵头或参加的事项。
department-member = 参加{ $forces }。
department-leads = 牵头{ $leads }。
department-leads-and-member = 牵头{ $leads }；参加{ $forces }。
department-supports = 配合{ $supports }。
department-everyone = 作为领导小组成员单位参加{ $forces }。
task-without-indicators = 本任务未单列指标
task-none-reported = { $all ->
    [1] { $all }项指标，暂未公布
   *[other] { $all }项指标，均暂未公布
}
task-progress = { $all }项指标中{ $met }项已达标
table-of-task = { $task }：指标

# 首页
home-part = { $n }项{ $status }
home-sentence = { $n }项指标：{ $parts }。

# 指标：一句话说明现状
headline-not-reported = 目标为{ $target }，期限为{ $by }；尚未公布数值。
headline-in-words = 最新值为{ $value }（{ $period }）。目标以文字表述：{ $target }，期限为{ $by }。
headline-withdrawn = 原目标为{ $target }，期限为{ $by }，现已不再执行。
headline-not-applicable = 方案中的目标为{ $target }，期限为{ $by }；该指标在此不适用。
headline-met = { $cumulative ->
    [yes] 截至{ $period }累计为
   *[no] { $period }为
}{ $value }，已达到目标（{ $target }，期限为{ $by }）。
headline-on-track = { $cumulative ->
    [yes] 截至{ $period }累计为
   *[no] { $period }为
}{ $value }，达到应有进度；目标为{ $target }，期限为{ $by }。
headline-in-progress = { $cumulative ->
    [yes] 截至{ $period }累计为
   *[no] { $period }为
}{ $value }，尚未达到目标；目标为{ $target }，期限为{ $by }。
headline-behind = { $cumulative ->
    [yes] 截至{ $period }累计为
   *[no] { $period }为
}{ $value }，未达到应有进度；目标为{ $target }，期限为{ $by }。
headline-missed = { $cumulative ->
    [yes] 截至{ $period }累计为
   *[no] { $period }为
}{ $value }，没有达到目标（{ $target }，期限为{ $by }）。
headline-not-assessable = 最新值为{ $value }（{ $period }）。目标以文字表述：{ $target }，期限为{ $by }。
headline-override = 状态由人工认定。

# 指标：依据哪条规则
rule-not-applicable = 该指标不适用，不作评估。
rule-withdrawn = 该指标已于{ $date }取消，不作评估。
rule-expired = 该指标有效期至{ $date }，其后结果不再变动。
rule-no-value = 没有公布数值，因此为“暂未公布”。
rule-in-words = 目标以文字表述，无法计算，因此为“无法评估”。
rule-satisfied = { $cumulative ->
    [yes] 累计{ $value }（截至{ $period }）
   *[no] { $value }（{ $period }）
}满足目标（{ $target }），因此为“已达标”。
rule-deadline-passed = { $cumulative ->
    [yes] 累计{ $value }（截至{ $period }）
   *[no] { $value }（{ $period }）
}不满足目标（{ $target }），且期限{ $deadline }已过，因此为“未达标”。
rule-milestone = { $cumulative ->
    [yes] 累计{ $value }（截至{ $period }）
   *[no] { $value }（{ $period }）
}{ $kept ->
    [no] 未达到阶段目标（{ $path }，{ $by }），因此为“进度滞后”。
   *[yes] 达到阶段目标（{ $path }，{ $by }），因此为“进展正常”。
}
rule-line = { $cumulative ->
    [yes] 累计{ $value }（截至{ $period }）
   *[no] { $value }（{ $period }）
}{ $kept ->
    [no] 落后于由起点到目标的直线在同一时点的进度（{ $path }），因此为“进度滞后”。
   *[yes] 达到或好于由起点到目标的直线在同一时点的进度（{ $path }），因此为“进展正常”。
}
rule-no-path = { $cumulative ->
    [yes] 累计{ $value }（截至{ $period }）
   *[no] { $value }（{ $period }）
}尚不满足目标（{ $target }），期限{ $deadline }未到，且没有阶段目标或基期值可供推算进度，因此为“进行中”。

direction-higher = 越高越好
direction-lower = 越低越好
direction-nearer = 越接近目标越好
frequency-yearly = 每年
frequency-half-yearly = 每半年
frequency-quarterly = 每季度
frequency-monthly = 每月
frequency-once = 一次

# 图
chart-point = { $period }{ $value }
chart-trend = { $name }：历年数值与目标
chart-trend-alone = { $name }：历年数值
chart-milestone = 阶段目标
chart-baseline = 基期
chart-said-baseline = { $said }；基期{ $period }：{ $value }
chart-said-target = { $said }；目标：{ $target }
chart-said-milestone = { $said }；{ $period }阶段目标：{ $target }
chart-target = 目标{ $target }
chart-phase = { $title }（{ $dates }）
chart-as-of = 截至{ $date }

# 方案全文
plan-guiding-ideas = 指导思想
plan-overall-goals = 总体目标
plan-tasks = 主要任务
plan-responsibilities = 责任分解
plan-safeguards = 保障措施
plan-schedule = 进度安排
heading-part = { $han }、{ $title }
heading-section = （{ $han }）{ $title }
record-index-number = 索引号
record-category = 主题分类
record-issuer = 发文机关
record-issued = 成文日期
record-published = 发布日期
record-document-number = 发文字号
record-title = 标题
record-validity = 有效性
record-keywords = 主题词
validity-in-force = 有效
validity-expired = 失效
validity-repealed = 废止
documents-basis = 依据文件
documents-evidence = 数据来源与佐证材料
documents-output = 计划要求制定或修订的文件

# 数据
download-indicators = 全部指标
download-values = 全部数值
download-report = 完整报告
download-workbook = 全部数据工作簿
download-series = 本指标数值
download-tree = 本指标全部信息
file-indicators = 指标
file-values = 各期数值
file-milestones = 阶段目标
file-tasks = 主要任务
file-measures = 工作措施
file-departments = 单位
file-task-forces = 专责小组
file-responsibilities = 责任分工
file-documents = 文件清单
file-report = 完整报告（供程序读取）
file-workbook = 全部数据表
file-package = 数据包说明（供程序读取）
file-columns = 数据表各列说明（供程序读取）
files-of-indicators = 每项指标另有单独的CSV和JSON文件，可在该指标页面下载。
size-bytes = { $n }字节
size-kilobytes = { $n } KB
size-megabytes = { $n } MB
form-text = 文本
form-whole = 整数
form-number = 小数，保留填报的全部位数
form-date = 日期
form-truth = true（是）或false（否）
form-choice = 以下代码之一
column-number = 序号
column-number-meaning = 在方案中的顺序
column-id = 标识
column-id-meaning = 固定不变，同时是网页地址的一部分
column-name = 名称
column-name-meaning = 名称，每种语言一列
column-task = 任务
column-task-meaning = 所属任务的标识
column-lead = 牵头单位
column-lead-meaning = 牵头单位的标识
column-lead-name = 牵头单位简称
column-lead-name-meaning = 牵头单位的简称，每种语言一列
column-unit = 计量单位代码
column-unit-meaning = 计量单位的代码；百分比为percent，人民币元为CNY
column-unit-name = 计量单位
column-unit-name-meaning = 计量单位的名称，每种语言一列
column-target-kind = 目标类型
column-target-kind-meaning = 数值与目标怎样比较
column-target = 目标值
column-target-meaning = 目标的数值；区间为下限；文字目标为空
column-target-high = 目标上限
column-target-high-meaning = 区间的上限
column-target-text = 目标表述
column-target-text-meaning = 目标的文字表述，每种语言一列
column-deadline = 完成期限
column-deadline-meaning = 期限的最后一日
column-cumulative = 累计
column-cumulative-meaning = 各期数值是否相加后与目标比较
column-better = 方向
column-better-meaning = 数值怎样变化为好
column-reports = 公布频率
column-reports-meaning = 多久公布一次
column-baseline-period = 基期
column-baseline-period-meaning = 基期值所属的时期
column-baseline = 基期值
column-baseline-meaning = 计划之前的数值
column-latest-period = 最新时期
column-latest-period-meaning = 最新值所属的时期
column-latest = 最新值
column-latest-meaning = 最近公布的数值
column-flag = 标记
column-flag-meaning = 数值的特殊情况；数值为空时说明原因
column-measured-period = 比较时期
column-measured-period-meaning = 与目标比较的数值所属的时期
column-measured = 比较值
column-measured-meaning = 与目标比较的数值：最新值，累计指标为各期之和
column-status = 状态代码
column-status-meaning = 指标的状态；有人工认定的，以认定为准
column-status-word = 状态
column-status-word-meaning = 状态的名称，每种语言一列
column-computed-status = 判定状态
column-computed-status-meaning = 按公开规则得出的状态
column-rule = 判定规则
column-rule-meaning = 得出状态所用的规则
column-overdue = 逾期未公布
column-overdue-meaning = 应公布而尚未公布的最近时期
column-definition = 统计口径
column-definition-meaning = 统计口径，每种语言一列
column-indicator = 指标
column-indicator-meaning = 所属指标的标识
column-period = 时期
column-period-meaning = 数值所属的时期：2017、2017-H1、2017-Q3、2017-06、2017-06-30或2016/17
column-start = 起始日
column-start-meaning = 时期的第一日
column-end = 截止日
column-end-meaning = 时期的最后一日
column-value = 数值
column-value-meaning = 公布的数值；为空的，见标记
column-source = 数据来源
column-source-meaning = 数据来源文件的标识
column-published = 公布日期
column-published-meaning = 数值公布的日期
column-note = 备注
column-note-meaning = 备注，每种语言一列
column-by = 完成时期
column-by-meaning = 期限所在的时期
column-title = 标题
column-title-meaning = 标题，每种语言一列
column-summary = 概要
column-summary-meaning = 概要，每种语言一列
column-text = 内容
column-text-meaning = 措施的内容，每种语言一列
column-from = 开始日期
column-from-meaning = 开始的日期
column-due = 完成期限
column-due-meaning = 应当完成的时期
column-done = 完成日期
column-done-meaning = 完成的日期
column-state = 进度
column-state-meaning = 截至数据日期的进度
column-short = 简称
column-short-meaning = 简称，每种语言一列
column-successor = 承接单位标识
column-successor-meaning = 承接职能的单位在本表中的标识
column-successor-name = 承接单位
column-successor-name-meaning = 承接职能的单位名称，每种语言一列
column-successor-from = 变更时间
column-successor-from-meaning = 职能变更的时间
column-everyone = 全体成员
column-everyone-meaning = 是否由领导小组全体成员参加
column-open = 名单含“等”
column-open-meaning = 方案中的成员名单是否以“等”结尾
column-department = 单位
column-department-meaning = 单位的标识
column-role = 角色
column-role-meaning = 单位承担的角色
column-in-task = 任务
column-in-task-meaning = 任务的标识；每行只填任务、指标、专责小组中的一项
column-in-indicator = 指标
column-in-indicator-meaning = 指标的标识；每行只填任务、指标、专责小组中的一项
column-in-task-force = 专责小组
column-in-task-force-meaning = 专责小组的标识；每行只填任务、指标、专责小组中的一项
column-kind = 类别
column-kind-meaning = 文件与方案的关系
column-document-number = 文号
column-document-number-meaning = 发文字号
column-issuer = 发文机关
column-issuer-meaning = 发文机关，每种语言一列
column-date = 日期
column-date-meaning = 发布的时期，写法与“时期”相同
column-document-state = 文件状态
column-document-state-meaning = 文件是否已发布
column-url = 网址
column-url-meaning = 文件在互联网上的地址
column-file = 附件
column-file-meaning = 文件在本站的路径
target-kind-at-least = 不低于
target-kind-more-than = 超过
target-kind-at-most = 不高于
target-kind-less-than = 低于
target-kind-exactly = 等于
target-kind-between = 区间
target-kind-about = 约
target-kind-words = 文字
rule-name-not-applicable = 指标不适用
rule-name-withdrawn = 指标已取消
rule-name-expired = 有效期已过，结果冻结
rule-name-no-value = 尚无数值
rule-name-in-words = 目标为文字，无法计算
rule-name-satisfied = 数值达到目标
rule-name-deadline-passed = 期限已过，未达到目标
rule-name-milestone = 与阶段目标比较
rule-name-line = 与起点至目标的直线比较
rule-name-no-path = 期限未到，没有可比较的路径
role-lead = 牵头
role-support = 配合
role-member = 成员
document-issued = 已发布
document-planned = 拟制定
document-under-revision = 修订中
publisher = 发布机构
data-description = 数据包括各项指标的目标值、各期数值、责任单位、完成期限和数据来源。
citation-text = { $publisher }：《{ $title }》，数据截至{ $date }。
authentic-note = 本页为译文，以{ $language }为准。
translation-older = 本译文译出后，{ $language }原文已有修改。
translation-older-in = 以下部分译出后，{ $language }原文已有修改：
translation-original = 查看{ $language }原文

# 正文
prose-back-to-text = 返回正文
prose-footnotes = 注释
prose-table = 表

# 信息缺口
gaps-sentence = 截至本报告日期，本页列出：{ $counts }。
gaps-none = 没有信息缺口：各项数据均已公布并有依据，各部分均有译文。
gaps-more = 另有{ $n }项
gap-due = 缺{ $period }数据
gap-target = 目标：{ $target }（{ $by }）
gap-measure = 已完成，未注明依据文件
gap-by-hand = { $date }认定为“{ $set }”，按规则计算为“{ $computed }”。{ $reason }
gaps-overdue = 逾期未报
gaps-overdue-meaning = 统计期结束满90日仍未公布数据的指标。
gaps-overdue-count = 逾期未报的指标{ $n }项
gaps-not-reported = 暂未公布（未逾期）
gaps-not-reported-meaning = 尚未公布任何数据、也未逾期的指标；已逾期的列入“逾期未报”。
gaps-not-reported-count = 暂未公布且未逾期的指标{ $n }项
gaps-unproved = 缺少依据
gaps-unproved-meaning = 没有注明依据文件的数据和已完成的措施。
gaps-unproved-count = 缺少依据的事项{ $n }项
gaps-untranslated = 尚无译文
gaps-untranslated-meaning = 没有译文的部分，以原文展示。
gaps-untranslated-count = 尚无译文的部分{ $n }件
gaps-older = 译文待更新
gaps-older-meaning = 译出后原文已有修改的部分。
gaps-older-count = 待更新的译文{ $n }件
gaps-unconfirmed = 译文未核对
gaps-unconfirmed-meaning = 没有注明译自哪一版原文的译文。
gaps-unconfirmed-count = 未核对的译文{ $n }件
gaps-by-hand = 人工认定的状态
gaps-by-hand-meaning = 由单位认定、未采用按公布规则计算结果的状态。
gaps-by-hand-count = 人工认定的状态{ $n }项

# 分页
page-of-list = { $title }（第{ $n }页）
pager-position = 第{ $n }页，共{ $all }页
all-indicators = 全部{ $n }项指标
attention-more = 此处列出{ $all }项中的前{ $shown }项，其余见指标列表。

# 搜索结果的类别
kind-indicator = 指标
kind-task = 任务
kind-department = 责任单位
kind-task-force = 专责小组
kind-document = 文件
kind-safeguard = 保障措施
kind-phase = 进度安排
kind-part = 方案全文
kind-update = 动态
kind-page = 页面
