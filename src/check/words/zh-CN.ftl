# 各文件字段的中文说明：消息名是记录，属性名是字段或者可选的词。英文说明在代码中字段的上方。

Site = 整个报告。
    .title = 报告标题。
    .short_title = 较短的标题，用于页眉和各页标题。
    .summary = 一段话说明报告是什么，显示在首页和搜索引擎中。
    .languages = 网站的语言（BCP 47标签），第一种是正式文本的语言。
    .as_of = 数据截止日期。所有状态都按这一天判定，不看计算机的时钟。
    .period = 计划本身的起止时间。
    .in_force_until = 计划有效的最后一天；过了这一天，结果不再变化，并注明已到期。
    .publisher = 发布报告的机关。
    .record = 公文信息栏。
    .licence = 数据再利用的许可。
    .base_url = 网站对外公布的地址，用于规范链接。
    .theme = 主题的名称：default，或者themes/中的一个文件夹。
    .sample = 数据是否虚构；如是，每一页都会注明。
    .notice = 每一页顶部的一行提示。
    .official = 官方网站页脚的各行。
    .security = 发现网站漏洞时向谁报告；据此生成.well-known/security.txt（RFC 9116）。
    .previous_edition = 上一版报告。清单中会写明它，各版由此前后相连。
    .form = 申报表的基本信息，一行一项。
    .area = 报告涉及的地区，供数据目录使用。
    .units = 内置单位（percent、points、count、CNY、per-N）之外的计量单位。

Security = 发现网站漏洞时向谁报告。
    .contact = 联系单位的方式，最合适的写在最前：mailto:……、tel:……，或者网址。
    .expires = 以上内容有效的最后一天，建议不超过一年。
    .languages = 能受理哪些语言的报告，写BCP 47语言标签；省略时为网站的各种语言。
    .policy = 说明如何处理报告的网页。
    .encryption = 加密报告所用公钥的网址。
    .acknowledgments = 对报告人致谢的网页。

PreviousEdition = 上一版报告。
    .manifest = 上一版manifest.json的SHA-256摘要，gongshi build和gongshi verify都会显示。
    .url = 上一版的网址。

Span = 两个时期之间的一段时间。
    .from = 第一个时期。
    .to = 最后一个时期。

Record = 公文信息栏；省略的行不显示。
    .index_number = 索引号。
    .category = 主题分类。
    .issuer = 发文机关。
    .document_number = 发文字号，例如盐政发〔2017〕1号。
    .issued = 成文日期。
    .published = 发布日期。
    .validity = 有效性。
    .keywords = 主题词。

Validity = 文件是否有效。
    .in-force = 有效。
    .expired = 失效。
    .repealed = 废止。

Licence = 数据的许可。
    .name = 许可的名称。
    .url = 许可全文的网址。

Official = 官方网站页脚的各行，绝不编造。
    .host = 主办单位。
    .operator = 承办单位。
    .contact = 联系办公室的方式，不写个人。
    .site_code = 网站标识码。
    .icp = ICP备案号。
    .police = 公安备案号。

Form = 申报表的一行。
    .label = 项目。
    .value = 填写的内容。

Unit = 报告自己的计量单位。
    .id = 标识，例如vehicles。
    .name = 数字后面的文字，例如辆、vehicles。
    .one = 数字为1时的形式（有单复数之分的语言才需要），例如vehicle。
    .forms = 其他复数形式，按CLDR类别，例如ru: { "{" } few: автомобиля, many: автомобилей { "}" }。
    .min = 可能的最小值。
    .max = 可能的最大值。
    .whole = 是否只能是整数。

Department = 名录中的单位。
    .id = 标识，例如quality-supervision。
    .name = 单位全称。
    .short = 单位简称，例如市质监局。
    .successor = 机构改革后承接其职责的单位。
    .office = 办公地址或者公开电话，不写个人。

Successor = 承接原单位职责的单位。
    .name = 名称。
    .from = 何时承接。
    .unit = 该单位在名录中的标识（如已列入名录）。

Document = 计划依据的文件、数据的出处，或者计划要产生的文件。
    .id = 标识，例如sz-2012-91。
    .kind = 文件与计划的关系。
    .title = 标题，中文带书名号。
    .number = 文号，例如苏政发〔2012〕91号。
    .issuer = 制发机关。
    .date = 制发时间。
    .state = 是否已经印发。
    .url = 公布文件的网址。
    .file = content/files/中的附件，例如plan.pdf。
    .note = 读者需要知道的其他情况。

DocumentKind = 文件与计划的关系。
    .basis = 计划依据的文件。
    .evidence = 数据的出处。
    .output = 计划要产生的文件。

DocumentState = 文件进展。
    .issued = 已印发（默认）。
    .planned = 计划中。
    .under-revision = 修订中。

TaskForces = 领导小组和专责小组。
    .leading_group = 领导全部工作的小组。
    .task_forces = 各专责小组，按编号排列。

LeadingGroup = 领导全部工作的小组。
    .name = 名称。
    .head = 组长：只写职务，不写姓名。
    .deputy = 副组长：只写职务。
    .members = 成员。
    .office = 办公室所在单位；没有其他单位负责的，由它负责。
    .duties = 职责。

TaskForce = 专责小组。
    .number = 计划中的编号。
    .id = 标识，例如product-quality。
    .name = 名称。
    .lead = 牵头单位。
    .members = 成员单位，不含牵头单位。
    .open = 原文名单以“等”结尾，可能还有其他单位。
    .everyone = 领导小组全体成员单位都参加。
    .tasks = 属于其职责的任务。
    .duties = 职责。

Exception = 看起来像个人信息、但经批准可以公开的内容。
    .file = content/之下的文件，例如sections/about.zh-CN.md。
    .rule = 看起来像哪一类。
    .sha256 = 该内容的SHA-256摘要，检查提示中会给出；这里不写内容本身。
    .reason = 为什么可以公开。
    .office = 批准的单位。
    .expires = 批准有效的最后一天。

PersonalRule = 个人信息的种类。
    .mobile = 手机号码。
    .identity = 公民身份号码。
    .card = 银行卡号。
    .mailbox = 个人邮箱。
    .passport = 护照号码。
    .permit = 出入境通行证、居留证件号码。
    .plate = 机动车号牌。
    .landline = 个人固定电话。
    .address = 家庭住址。

Indicator = 指标：衡量什么、承诺了什么、报告了什么。
    .id = 标识，就是网页的地址，不改动，也不再用于别的指标。
    .name = 名称。
    .task = 所属任务。
    .lead = 牵头单位；省略时依次为专责小组的牵头单位、任务的牵头单位、领导小组办公室所在单位。
    .task_force = 由其牵头单位负责的专责小组。
    .support = 配合单位。
    .unit = percent、points、count、CNY、per-10000等，或者site.yaml中自定的单位。
    .scale = 万、亿、thousand、million或者billion：本指标的所有数字都以它为单位。
    .unbounded = 百分比或者得分是否可以超出0至100。
    .better = 哪个方向更好。
    .target = 承诺的目标。
    .milestones = 期限之前各时点的承诺。
    .baseline = 计划开始之前的数值。
    .reports = 多久应当报告一次。
    .values = 已报告的数值，按时期先后排列。
    .definition = 具体衡量什么。
    .formula = 如何计算。
    .quote = 目标在计划中的原文。
    .note = 读者需要知道的其他情况。
    .override = 由单位人工认定的状态，与计算出的状态并列显示。
    .revisions = 以前的目标。
    .withdrawn = 指标已经取消。
    .not_applicable = 指标不适用。
    .in_force_until = 目标有效的最后一天；过了这一天，结果不再变化。

Better = 哪个方向更好。
    .higher = 越高越好。
    .lower = 越低越好。
    .nearer = 越接近目标越好。

Frequency = 多久应当报告一次。
    .yearly = 每年。
    .half-yearly = 每半年。
    .quarterly = 每季度。
    .monthly = 每月。
    .once = 只在期限时报告一次。

Observation = 某一时期的数值。
    .period = 数值所属的时期。
    .value = 数值，写几位就显示几位。只有flag说明了原因时才可省略。
    .source = 证明该数值的文件。
    .flag = 数值的特殊情况。
    .published = 公布日期。
    .note = 读者需要知道的其他情况。

Flag = 数值的特殊情况。
    .provisional = 初步数（数据文件中记作p）。
    .revised = 修订数（r）。
    .estimated = 估计数（e）。
    .not-available = 没有数值（x）。
    .not-applicable = 不可能有数值（z）。
    .confidential = 有数值，但不予公开（c）。

Quote = 目标在计划中的原文。
    .text = 原文。
    .section = 原文所在的章节，例如tasks/06-product-quality。

Override = 由单位人工认定的状态。
    .status = 状态。
    .reason = 理由。
    .office = 认定单位。
    .date = 认定日期。

Status = 指标的状态：数据、网页和样式表共用的固定词表。
    .met = 已达标。
    .on-track = 进展正常。
    .in-progress = 进行中。
    .behind = 进度滞后。
    .missed = 未达标。
    .not-reported = 暂未公布。
    .not-assessable = 无法评估。
    .not-applicable = 不适用。
    .expired = 已到期。
    .withdrawn = 已取消。

Revision = 以前的目标。
    .date = 调整日期。
    .was = 原来的目标。
    .reason = 调整理由。

Withdrawal = 指标已经取消。
    .date = 取消日期。
    .reason = 取消理由。

NotApplicable = 指标不适用。
    .reason = 理由。

Promise = 承诺：只能写一种目标，以及期限。
    .at_least = ≥（以上、达到、不低于）。
    .more_than = ＞（突破、超过）。
    .at_most = ≤（不高于、以内）。
    .less_than = ＜（低于）。
    .exactly = ＝（正好）。
    .between = 闭区间，例如[3, 5]。
    .about = ≈（左右）。
    .within = about允许的偏差；默认为该数的5％。
    .words = 文字目标，不能据以计算。
    .by = 期限所在的时期，以其最后一天为准；默认为计划结束之时。
    .cumulative = 是否累计各期数值。
    .from = 起点（没有基期数值时）。

Text = 一般章节的文件头。
    .title = 标题。
    .of = 所译原文或者其各部分的摘要，由“gongshi translated”写入。

Task = 任务的文件头。
    .title = 标题。
    .of = 所译原文或者其各部分的摘要，由“gongshi translated”写入。
    .lead = 任务的牵头单位。
    .task_force = 由其牵头单位负责任务的专责小组。
    .support = 配合单位。
    .summary = 一句话概括任务。
    .phase = 在哪个阶段实施。
    .safeguards = 与之有关的保障措施。
    .measures = 要做的工作。

Measure = 一项要做的工作。
    .id = 在本任务中的标识。
    .text = 工作内容。
    .lead = 承担单位（不是任务的牵头单位时填写）。
    .from = 开始日期。
    .due = 完成期限所在的时期，以其最后一天为准。
    .done = 完成日期。
    .evidence = 证明完成的文件。

Safeguard = 一组保障措施的文件头。
    .title = 标题。
    .of = 所译原文或者其各部分的摘要，由“gongshi translated”写入。
    .summary = 一句话概括保障措施。

Phase = 实施阶段的文件头。
    .title = 标题。
    .of = 所译原文或者其各部分的摘要，由“gongshi translated”写入。
    .from = 阶段的第一个时期。
    .to = 阶段的最后一个时期。
    .deliverables = 阶段结束时应有的成果。

Update = 动态的文件头。
    .title = 标题。
    .of = 所译原文或者其各部分的摘要，由“gongshi translated”写入。

Term = 术语表中的一条：报告中每种语言只用一种写法。
    .use = 应当使用的写法，每种语言都要写。
    .also = 同样正确的其他写法，按语言列出。
    .avoid = 不应使用的写法，按语言列出。
    .note = 术语的含义或者使用场合，供编写人员参考。
