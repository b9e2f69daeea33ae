# Around every page
skip-to-content = 跳到正文
languages-label = 语言
navigation-label = 主导航
breadcrumb-label = 当前位置
more-label = 更多栏目
pager-label = 分页
previous-page = 上一页
next-page = 下一页
neighbours-label = 前后页面
sample-label = 示例数据提示
sample-notice = 示例数据，非政府官方网站。
notice-label = 网站说明
as-of = 数据截至
on-this-page = 本页目录
previous = 上一项
next = 下一项
not-translated = 此部分暂无译文，以下为原文。

# What follows a label: the English has a space in it.
colon = ：

# At the bottom of every page
host = 主办单位
operator = 承办单位
contact = 联系方式
site-code = 网站标识码
icp = ICP备案号
police = 公安备案号
licence = 使用许可

# Things that the report is about
indicator = 指标
indicators = 指标
task = 任务
tasks = 任务
main-tasks = 主要任务
department = 单位
task-force = 专责小组
task-forces = 专责小组
leading-group = 领导小组
phase = 所属阶段
safeguards = 保障措施
measure = 措施
measures = 工作措施
milestone = 阶段目标
baseline = 基期值

# Labels and headings of columns
number = 序号
target = 目标值
latest-value = 最新值
status = 状态
lead = 牵头单位
members = 成员单位
support = 配合单位
period = 时期
value = 数值
source = 数据来源
published = 公布日期
date = 日期
deadline = 完成期限
by-when = 期限
due = 完成期限
evidence = 佐证材料
reason = 原因
office = 认定单位
deliverables = 阶段成果
duties = 工作职责
head = 组长
deputy = 副组长
group-office = 办公室设在

# What stands where there is nothing
not-reported = 暂未公布
not-stated = 未注明
not-published = 暂未公布
none-named = 未列明
no-indicators = 本方案未列出指标。
no-tasks = 本方案未列出任务。
no-departments = 暂未登记单位。
no-task-forces = 本方案未设专责小组。
no-phases = 暂未公布进度安排。
no-safeguards = 暂未公布保障措施。
no-plan-text = 暂未公布方案全文。
no-documents = 暂无文件。
no-updates = 暂无动态。
no-files = 暂无可下载的数据文件。
no-values = 暂未公布任何数值。
no-values-due = 该指标不适用，无须公布数值。

# Home
state-of-indicators = 指标完成情况
attention = 需要关注的指标
attention-caption = 未达标和进度滞后的指标
current-phase = 当前阶段
latest-updates = 最新动态
downloads = 数据下载
further = 更多内容

# Indicators
indicators-caption = 各项指标的目标值、最新值和状态
jump-to-charts = 查看图示
drawn = 最新值与目标值对照
drawn-note = 每项指标按各自的刻度绘制，彼此不可比较；斜线区域表示达到目标的范围。数值以上表为准。

# An indicator
actual-and-target = 实际值与目标值
status-rule = 状态判定
override-title = 状态由人工认定，与按规则得出的结果不同
computed-status = 按规则得出
shown-status = 人工认定
withdrawn-on = 取消日期
not-applicable-because = 此指标不适用
expired-on = 有效期至
expired-note = 结果已冻结，不再更新。
values = 各期数值
values-caption = 各期数值，最新的在前
milestones-caption = 阶段目标
meaning = 指标说明
definition = 统计口径
formula = 计算公式
unit = 计量单位
direction = 指标方向
frequency = 公布频率
note = 备注
quote = 方案中的规定
from-plan = 出处
responsible = 责任单位
revisions = 目标调整
revisions-caption = 历次调整前的目标值及原因
was = 原目标值
deadline-was = 原期限
indicator-data = 本指标数据

# Tasks
task-indicators-caption = 本任务的指标
measures-caption = 本任务的措施、责任单位和完成期限
related-tasks = 相关任务

# Departments and task forces
departments-caption = 各单位承担的任务、指标和专责小组工作
tasks-led = 牵头任务
indicators-led = 牵头指标
forces-led = 牵头小组
forces-joined = 参加小组
official-name = 全称
short-name = 简称
successor = 现职能承接单位
since = 变更时间
predecessors = 承接原单位职能
leading-office-here = 领导小组办公室设在本单位
leads-forces = 牵头的专责小组
member-of = 参加的专责小组
everyone-belongs = 领导小组全体成员参加
leads-indicators = 牵头的指标
leads-tasks = 牵头的任务
supports = 配合的工作
department-indicators-caption = 本单位牵头的指标
force-indicators-caption = 本小组的指标
task-forces-caption = 各专责小组的牵头单位和成员单位
matrix-intro = 逐个单位写明在各专责小组中的角色；没有写明的，表示不参加。
matrix-caption = 各单位在专责小组中的角色
matrix-everyone = 领导小组全体成员都参加的专责小组

# The plan
record = 公文信息
contents = 目录
form = 基本信息

# Data
files = 数据文件
dictionary = 数据字典
dictionary-note = 各CSV文件采用UTF-8编码，首行为列名。以=、+、-、@等符号开头的文本前加有一个单引号（'），以免被电子表格当作公式；读取时去掉即可。
data-file = 文件
data-format = 格式
data-size = 大小
data-digest = SHA-256摘要
files-caption = 整份报告的数据文件
dictionary-column = 列名
dictionary-form = 类型
dictionary-meaning = 含义
dictionary-refers = 对应：
flags = 标记说明
citation = 引用方式
verify = 核验本网站
verify-why = 本网站每个文件的大小和SHA-256摘要都列入清单。发布单位对清单签名后，任何人都可以核验手中的副本与审定的版本是否逐字节一致。
verify-manifest = 文件清单
verify-sums = 供sha256sum使用的清单
previous-edition = 上一版
previous-edition-manifest = 其manifest.json的SHA-256摘要为
verify-how = 第一条命令可核验网上的网站或者下载的副本。后两条命令使用通用工具，在副本所在的文件夹中运行，效果相同。
verify-address = 网址
verify-key = 发布单位.pub
verify-order = 签名针对manifest.json，其中载有SHA256SUMS的摘要，SHA256SUMS载有其余各文件的摘要。发布单位的公钥应取自可信的来源，不能只取自本网站。
statuses = 状态说明

# What the script adds: %n and %all become numbers.
large-text = 大字版
copy-link = 复制链接
link-copied = 链接已复制
copy-failed = 未能复制，请从地址栏复制
print = 打印
filters-label = 筛选指标
filter-words = 关键词
all-tasks = 全部任务
all-leads = 全部单位
all-statuses = 全部状态
found = 找到%n项指标，共%all项
found-near = 没有完全相符的指标，相近的有%n项，共%all项
reset = 清除筛选和排序

# A page that is not there
not-found = 您访问的页面不存在，可能已被移动或地址有误。可以从下列页面继续查找：

# 信息缺口
gap-item = 事项
gap-detail = 具体情况
gap-unit = 单位
gap-language = 语种

# 搜索
search = 搜索
search-label = 站内
search-field = 文字、数字或名称
search-hint = 搜索
search-found = 找到%n条结果
search-one = 找到1条结果
search-about = 约有%n条结果
search-near = 没有完全相符的内容，相近的结果有%n条
search-more = 显示更多结果
search-none = 没有找到相关内容。请减少或缩短搜索词，也可以查看下面的完整列表。
search-failed = 搜索未能载入。下面的完整列表可以通向每个页面。
search-no-script = 搜索需要启用脚本。不启用脚本时，可以从下面的完整列表查看每个页面。
search-lists = 完整列表
