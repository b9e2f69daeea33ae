# 程序就填报内容所作的提示，读者是不懂编程的经办人员。
# 每条提示说明错在哪里；help 说明怎样改正，并给出正确写法的例子。

## 提示以外的用语

severity-error = 错误
severity-warning = 警告
label-help = 改法
did-you-mean = 是否应为“{ $suggestion }”？
note-first-here = 第一次写在这里
note-other-here = 与这里相矛盾
note-one-here = 其中一项
note-authentic-here = 原文在这里
note-limit-here = 限制是在这里规定的
more = ……另有{ $count }处未列出。
summary = { $errors ->
        [0] { $warnings ->
            [0] 未发现问题。
           *[other] 共发现{ $warnings }处警告，涉及{ $files }个文件
        }
       *[other] { $warnings ->
            [0] 共发现{ $errors }处错误，涉及{ $files }个文件
           *[other] 共发现{ $errors }处错误、{ $warnings }处警告，涉及{ $files }个文件
        }
    }

## 文件

wrong-encoding = 文本文件不是UTF-8编码{ $guess ->
        [gb18030] ，看起来是GBK（GB18030）编码
        [utf-16] ，看起来是UTF-16编码
       *[none] ，也无法判断是哪种编码
    }。
    .help = 请用编辑器打开该文件，选择“另存为”，把编码选为“UTF-8”，以原文件名保存。
forbidden-character = 此处有看不见的或者不允许使用的字符（{ $name }）。
    .help = 请删除该字符。这类字符多是从网页、PDF或聊天窗口粘贴带来的，可连同前后各一个字一并删除，再重新输入。
not-a-plain-file = 这不是普通文件（是链接或设备文件），或者文件名不是UTF-8编码，未予读取。
    .help = 请把文件本身复制到此处，或者把该链接移出文件夹。
over-limit-amount = { $unit ->
        [bytes] { $most }字节
       *[shown] { $most }
    }
over-limit = { $limit ->
        [files] 网站的文件超过{ $most }个，此文件及其后的文件没有读取。
        [folder-depth] 文件夹超过{ $most }层，此文件夹里的内容没有读取。
        [path] 此文件的路径超过{ over-limit-amount }。
        [text-file] 此文件超过{ over-limit-amount }，没有读取。
        [texts] 文字类文件合计超过{ over-limit-amount }，此文件及其后的文件没有读取。
        [attachment] 此文件超过{ over-limit-amount }，没有读取。
        [attachments] 附件合计超过{ over-limit-amount }，此文件及其后的文件没有读取。
        [yaml-depth] 此处的列表和字段嵌套超过{ $most }层。
        [scalar] 此处的文字超过{ over-limit-amount }。
        [key] 此字段名超过{ over-limit-amount }。
        [nesting] 此处的引用、列表或者强调嵌套超过{ $most }层。
        [headings] 本节的标题超过{ $most }个，从此处起的标题没有收入。
        [footnotes] 本节的脚注及其引用超过{ $most }处，从此处起没有收入。
        [links] 本节的链接和图片超过{ $most }处，从此处起没有收入。
        [table-rows] 表格超过{ $most }行，从此行起没有收入。
        [table-columns] 表格超过{ $most }列。
        [pixels] 图片超过{ $most }像素（宽乘以高）。
        [archive-entry] 此办公文件解压后有一部分超过{ over-limit-amount }。
        [archive-total] 此办公文件解压后超过{ over-limit-amount }。
        [archive-ratio] 此办公文件有一部分的压缩比超过{ $most }倍，不像正常的文件。
        [cells] 此工作簿的单元格超过{ $most }个。
        [findings] 此文件的问题超过{ $most }处，其余没有列出。
        [page] 此页面超过{ over-limit-amount }。
        [memory] 处理此网站所需内存超过{ over-limit-amount }。
       *[seconds] 经过{ $most }秒，网站仍未生成完毕。
    }
    .help = { $limit ->
        [files] 请检查是否误将其他文件夹放入了“content”。
        [folder-depth] 请检查是否误将其他文件夹放入了“content”。
        [path] 请缩短文件名。
        [attachment] 请缩小文件：图片按屏幕显示的大小保存，长文件分成几个。
        [pixels] 请缩小图片：页面最多显示2000像素宽。
        [findings] 许多同类问题往往出于一个原因，例如列表缩进有误：请先改正前面几处，再检查一遍。
        [archive-ratio] 请用办公软件打开，以新的文件名另存。
       *[other] 请分成几份，或者删去不需要的内容。
    }如果网站确实这样大，生成网站的人可以放宽限制：“--limit { $limit }=…”。
unread-file = 此文件不会被读取，其内容不会出现在网站上。
    .help = { $reason ->
        [ending] 请把扩展名改为“.yaml”。
        [language] 请在扩展名之前写明语言，例如“03-new.zh-CN.md”；其他语言另建文件，例如“03-new.en.md”。
       *[other] 请检查文件名和所在文件夹，例如“content/indicators/food.yaml”“content/sections/about.zh-CN.md”；附件应放在“content/files/”；不需要的文件请移出“content”文件夹。
    }
missing-file = { $which ->
        [original] 此章节只有译文，缺少原文。
       *[every-site] 缺少每个网站都必须有的文件。
    }
    .help = 请新建该文件；文件名写错的，请改正文件名。填写内容见内容格式说明，也可用“gongshi init”生成一个新网站作对照。
forbidden-attachment = { $reason ->
        [content] 此附件的扩展名是“{ $type }”，文件内容却不是这种类型。
        [nameless] 此附件没有表明类型的扩展名（例如“.pdf”）。
       *[type] 不能发布“{ $type }”类型的附件。
    }
    .help = 允许的类型为pdf、xlsx、csv、docx、png、jpg、webp。请在Word、Excel等软件中用“另存为”转换格式，只改扩展名无效。
hidden-data = { $what ->
        [position] 此图片带有拍摄地点（{ $name }）。
        [camera] 此图片带有拍摄时间和设备等信息（{ $name }）。
        [description] 此图片带有看不见的文字（{ $name }）。
        [person] 此文件带有个人姓名（{ $name }）。
        [comments] 此文件带有批注（{ $name }）。
        [sheet] 此工作簿有隐藏的工作表“{ $name }”。
        [changes] 此文件带有修订记录（{ $name }），删去的内容仍能看到。
       *[rest] 此文件末尾之后还有其他内容（{ $name }）。
    }
    .help = { $what ->
        [person] 请在办公软件中选择“文件—信息—检查文档”，删除文档属性和个人信息；PDF文件请用删除后的文档重新生成。
        [comments] 请删除全部批注后保存。
        [sheet] 请删除该工作表；需要公开的，请取消隐藏。
        [changes] 请接受或者拒绝全部修订，关闭修订后保存。
       *[rest] 请打开图片，另存一份不带详细信息的副本，放在此处。
    }
active-attachment = { $what ->
        [macro] 此文件带有宏。
        [script] 此文件带有脚本、会计算的表单，或者会启动程序。
        [embedded] 此文件内嵌了其他文件。
        [external] 打开此文件时会从别处读取内容。
       *[locked] 此文件设有密码，无法检查。
    }
    .help = { $what ->
        [locked] 请取消密码后保存。
       *[macro] 请只公开文字和数字：另存为不带宏、对象和外部链接的“.xlsx”或“.docx”，或者重新打印成PDF。
    }
bad-file-name = { $reason ->
        [decomposed] 文件名“{ $name }”中的字符是拆开书写的，可能与另一个文件名看起来相同。
        [date] 文件名“{ $name }”没有以存在的日期开头。
        [attachment] 文件名“{ $name }”不符合要求，不能用作网址。
       *[form] 文件名“{ $name }”不符合要求，不能用作网址。
    }
    .help = { $reason ->
        [date] 请以年、月、日开头，例如“2017-03-10-plan-signed.zh-CN.md”，并核对日历上确有这一天。
        [attachment] 只用小写字母、数字和连字符，例如“plan-2017.pdf”。
       *[other] 文件名只用小写字母、数字和连字符；任务、保障措施、阶段以两位数序号开头，动态以日期开头；语言的写法与“content/site.yaml”一致。例如“06-product-quality.zh-CN.md”“2017-03-10-plan-signed.zh-CN.md”。
    }

## YAML格式

yaml-syntax = { $reason ->
        [documents] 一个文件只能有一份内容，此处不能写“---”。
        [anchor] 不能使用锚点和别名（“&”“*”）；以这类符号开头的文字要加引号。
        [limit] 文件过大，或者层次过多。
        [colon] 此处不应有冒号。
        [no-colon] 此字段名后没有冒号，或者冒号是全角的，或者冒号后没有空格。
        [comment] 空格后的“#”表示注释开始，右括号被一并当作注释。“#”属于文字的，请给整段文字加引号，例如"#1"。
        [unclosed-bracket] 此括号没有与之成对的右括号。
        [open-bracket] 此处之前的括号没有成对，或者缺少逗号。
        [close-bracket] 此括号没有与之成对的左括号。
        [quote] 此引号没有成对。
        [tab] 此处有Tab字符；缩进只能用空格。
        [indentation] 此行与上面各行不一致：缩进没有对齐，或者多写、漏写了“- ”。
        [character] 以此符号开头的文字要加引号。
        [backslash] 双引号内的反斜杠有特殊含义，此处的反斜杠没有意义。
        [escape] 用反斜杠写的字符（如“\u……”）不存在。
        [tag] 不能使用以“!”开头的标记；以“!”开头的文字要加引号。
        [directive] 不能使用以“%”开头的指令；以“%”开头的文字要加引号。
        [key] 字段名只能是一个词，不能是列表或者一组字段。
        [block] “|”或“>”后的文字应比上一行多缩进。
        [end] 文件不完整：括号、引号或者字段没有写完。
        [full-width-colon] 此处的冒号是全角的。
        [no-blank] 此冒号后没有空格。
        [full-width-comma] 此处用全角标点分隔字段。
        [no-comma] 此字段之前缺少逗号。
        [full-width-bracket] 此括号是全角的。
        [full-width-hash] 此处的“＃”是全角的，不能用来写注释。
        [quote-within] 引号内又有同样的引号，文字在此处中断。
        [colon-within] 这段文字中有半角冒号，却没有加引号。
        [whole-text] 这段文字中有YAML另作他用的符号，须整段加引号。
       *[other] 文件在此处不符合YAML格式。
    }
    .help = { $reason ->
        [documents] 请删除这一行；另一份内容另存为一个文件。
        [anchor] 请删除“&”及其后的名称，并把用“*”引用之处写成完整的内容。
        [limit] 请把内容分成几个文件，或者减少层次。
        [unclosed-bracket] 请在这一列表或者这组字段写完的地方补上右括号。
        [close-bracket] 请删除此括号，或者在前面补上左括号；文字中的括号，请连同整段文字加引号。
        [quote] 请在这段文字的末尾补上同样的引号。
        [tab] 请删除Tab字符，改用空格，与同一级的其他行对齐。
        [indentation] 请让此行与同一级的其他行对齐；列表的每一项都以“- ”开头。出错的地方也可能在上一行。
        [character] 请给整段文字加单引号，例如“'@示例'”。
        [backslash] 请改用单引号，或者把反斜杠连写两个。
        [escape] 请直接写出该字符。
        [tag] 请删除该标记；属于文字的，请给整段文字加单引号。
        [directive] 请删除这一行；属于文字的，请给整段文字加单引号。
        [key] 请把字段名写成一个词，例如“name: 食品”。
        [block] 请让“|”或者“>”以下各行都比上一行多缩进两格。
        [full-width-colon] 请改为半角冒号，并在其后加一个空格，例如“name: 食品”。
        [no-blank] 请在冒号后加一个空格，例如“name: 食品”。
        [full-width-comma] 请改为半角逗号，并在其后加一个空格。
        [no-comma] 请在两个字段之间加半角逗号和空格，例如“period: 2025-H1, value: 260”。
        [full-width-bracket] 请把左右括号都改为半角的。
        [full-width-hash] 请改为半角的“#”。
        [quote-within] 请换一种引号括住整段文字（单引号换成双引号，双引号换成单引号），或者把文字中的引号改为“”。
        [colon-within] 请给整段文字加引号，例如“title: "关于: 本网站"”；中文里也可以改用全角冒号。
        [whole-text] 请给整段文字加单引号，例如“'[一] 加强监管'”；文字中原有的单引号连写两个。
       *[other] 请检查：冒号后是否缺空格（应为“name: 食品”）、缩进是否用了Tab键或没有对齐、冒号是否为全角、引号和括号是否成对。出错的地方往往在上一行。
    }
duplicate-key = 字段“{ $key }”在同一处写了两次。
    .help = 请保留一处，删除另一处。
unknown-key = { $reason ->
        [thousands] 数字中不能有千分位逗号：逗号之后的“{ $key }”被当作了字段。
        [full-width-colon] “{ $key }”中的冒号是全角的。
        [no-blank] “{ $key }”中的冒号后没有空格。
        [no-colon] “{ $key }”中缺少冒号。
        [full-width-hash] “{ $key }”开头的“＃”是全角的，不能用来写注释。
       *[none] 此处没有“{ $key }”这个字段。
    }
    .help = { $reason ->
        [thousands] 请删除数字中的逗号，例如“1,200”写作“1200”。
        [full-width-colon] 请改为半角冒号，并在其后加一个空格，例如“at_least: 95”。
        [no-blank] 请在冒号后加一个空格，例如“at_least: 95”。
        [no-colon] 请在字段名后加冒号和空格，例如“by: 2018”。
        [full-width-hash] 请改为半角的“#”。
       *[none] 请核对拼写（区分大小写）。不需要的，请删除该行，或者在行首加“#”。
    }
missing-key = 缺少必填字段“{ $key }”。
    .help = 请补上一行“{ $key }: ……”，缩进与同一条目的其他字段对齐。
wrong-type = 此处应为{ $expected ->
        [list] 列表
        [mapping] 一组字段
        [switch] “true”或“false”
        [number] 数字
        [range] 一对数字
       *[text] 文字
    }，实际{ $actual ->
        [nothing] 没有内容
        [list] 是列表
        [other-list] 列表的项数不对
        [mapping] 是一组字段
        [full-width] 以全角括号开头，成了文字
       *[text] 是文字
    }。
    .help = { $expected ->
        [list] 每项单独一行，以“- ”开头；也可以全部写在方括号内，例如“{ $example }”。
        [mapping] 每个字段单独一行；也可以全部写在花括号内，例如“{ $example }”。
        [switch] “是”写“true”，“否”写“false”，不加引号。
        [number] 只写数字，例如“{ $example }”。
        [range] 先写较小的数字，例如“{ $example }”。
       *[text] { $example ->
            [words] 请在冒号后的同一行写文字；文字中有半角冒号或“#”的，要加半角引号，例如“"阶段一: 动员部署"”。
           *[other] 请在冒号后的同一行填写，例如“{ $example }”。
        }
    }
unknown-choice = “{ $word }”不在可选范围内。
    .help = 请从下列词中选一个：{ $choices }。
empty-text = 此处没有文字。
    .help = 请填写文字；该字段不需要的，请整行删除。
cut-text = “{ $text }”被当作注释，文字到“{ $kept }”为止。
    .help = 属于正文的，请给整段文字加上半角引号，例如"{ $kept } { $text }"；确属注释的，请在“#”后加一个空格。
missing-front-matter = { $reason ->
        [opening] 首行应为三个半角连字符“---”。
        [blanks] 首行“---”带有空格。
        [blank-line] 首行“---”之前有空行。
        [closing] 标题部分应以单独一行的三个半角连字符“---”结束。
        [unclosed] 标题部分没有结束：下面缺少另一行“---”。
       *[none] 文件开头没有写标题。
    }
    .help = { $reason ->
        [opening] 请把此行改为“---”，前后不加空格。
        [blanks] 请删除“---”前后的空格。
        [blank-line] 请删除前面的空行，从文件第一行写起。
        [closing] 请把此行改为“---”，前后不加空格。
        [unclosed] 请在标题等字段之后、正文之前，单独加一行“---”。
       *[none] 请在文件最前面加三行：第一行“---”，第二行“title: ”加标题，第三行“---”，正文写在其后。
    }

## 数值

bad-id = { $reason ->
        [full-width-comma] “{ $text }”用全角标点分隔，被当作了一个标识（id）。
        [name] “{ $text }”是名称，此处应写标识（id）。
       *[form] “{ $text }”不能用作标识（id）。
    }
    .help = { $reason ->
        [name] 请写登记时所用的标识，例如单位在“content/departments.yaml”中的“id”；任务、阶段的标识是文件名中序号之后的部分。标识只用小写字母、数字和连字符，例如“food-pass-rate”。
        [full-width-comma] 请改为半角逗号，并在其后加一个空格，例如“[agriculture, fda]”。
       *[form] 标识只用小写字母、数字和连字符，以字母或数字开头，最多64个字符，例如“food-pass-rate”。
    }
bad-number = { $reason ->
        [none] “{ $text }”不是数字；没有数值的，应注明原因。
       *[form] “{ $text }”不是可以识别的数字。
    }
    .help = { $reason ->
        [none] 请不写“value”，只注明原因：“flag: not-available”（暂无数据）、“flag: not-applicable”（不适用）或“flag: confidential”（不予公开）。时期尚未结束的，不必填写。
       *[form] 请用半角数字和小数点，例如“98.5”“-3”；不写千分位逗号、百分号和单位，单位另有字段填写。
    }
lost-precision = { $of ->
        [together] “{ $text }”与该指标其他数值的位数合计过多，无法精确计算。
        [sum] 累计至“{ $text }”时，合计数位数过多，无法准确保存。
       *[number] “{ $text }”位数过多，无法准确保存。
    }
    .help = 请减少位数（最多28位）。数额较大的，可用“scale”注明数量级，例如注明“scale: 亿”后，200亿只写“200”。
bad-date = “{ $text }”不是有效的日期。
    .help = 请按年、月、日书写，例如“2017-03-10”，并核对日历上确有这一天（没有2月30日）。
bad-period = “{ $text }”不是有效的时期。
    .help = 年度写“2017”，半年写“2017-H1”，季度写“2017-Q3”，月份写“2017-06”，日期写“2017-06-30”，学年写“2016/17”。
bad-language = { $reason ->
        [words] 此处应为语言代码，却写了“{ $text }”。
        [full-width-colon] “{ $text }”中的冒号是全角的。
        [no-blank] “{ $text }”中的冒号后没有空格。
        [full-width-hash] “{ $text }”开头的“＃”是全角的，不能用来写注释。
        [thousands] 花括号内的半角逗号用来分隔字段：逗号之后的“{ $text }”被当作了语言代码。
       *[code] “{ $text }”不是有效的语言代码。
    }
    .help = { $reason ->
        [words] 花括号内的半角逗号用来分隔字段。文本中有半角逗号的，请加引号，例如{"{"} zh-CN: 一九九〇年, en: "Since 1990, in all towns" {"}"}。
        [full-width-colon] 请改为半角冒号，并在其后加一个空格，例如“zh-CN: 食品”。
        [no-blank] 请在冒号后加一个空格，例如“zh-CN: 食品”。
        [full-width-hash] 请改为半角的“#”。
        [thousands] 文本中有半角逗号的，请加引号，例如{"{"} zh-CN: 1200家, en: "1,200" {"}"}。
       *[code] 请写“zh-CN”“en”“ru”等：语言用小写字母，地区用大写字母，中间加连字符。
    }
bad-address = { $reason ->
        [user] 网址“{ $text }”中含有用户名，会随页面一起公开。
        [host] 网址“{ $text }”的域名无效，或容易与其他域名混淆。
        [port] 网址“{ $text }”的端口无效。
        [more] “{ $text }”除网站地址外还有其他内容。
        [contact] “{ $text }”不是有效的联系方式。
       *[whole] “{ $text }”不是有效的网址。
    }
    .help = { $reason ->
        [user] 请删去“@”及其之前的内容。
        [host] 请用拉丁字母书写域名；中文域名须全部使用汉字，其他文字的域名请写成“xn--…”；“base_url”的域名只能用拉丁字母。
        [port] 端口是1至65535之间的数字；使用默认端口时可省略。
        [more] 请删去“?”“#”及其之后的内容。
        [contact] 请写成“mailto:security@example.gov.cn”“tel:+86-515-12345”，或者以“https://”开头的网址。
       *[whole] 请写出完整网址，以“https://”或“http://”开头，如“https://www.example.gov.cn/quality/”。
    }
bad-digest = { $of ->
        [manifest] “{ $text }”不是清单的SHA-256摘要。
       *[text] “{ $text }”不是有效的文本校验码。
    }
    .help = { $of ->
        [manifest] 摘要由64个字符组成，只含数字0至9和字母a至f。对上一版运行gongshi verify即可看到，请重新完整复制。
       *[text] 校验码由16个字符组成，只含数字0至9和字母a至f，例如“9f86d081884c7d65”。请重新完整复制，或者删除该行。
    }
reversed-range = { $reason ->
        [published] 公布日期{ $to }早于该数值所属时期（{ $from }）开始之日。
        [done] 完成日期{ $to }早于开始日期{ $from }。
        [issued] 发布日期{ $to }早于成文日期{ $from }。
       *[range] 起止顺序颠倒：“{ $from }”在“{ $to }”之后。
    }
    .help = { $reason ->
        [published] 请核对公布日期的年份以及数值的时期。
        [done] 请核对两个日期。
        [issued] 请核对两个日期：“issued”为成文日期，“published”为向社会公开的日期。
       *[range] 请把较早或较小的写在前面，例如“from: 2017-01”“to: 2018-12”，或者“between: [3, 5]”。
    }
contradictory-target = { $kinds ->
        [none] 目标没有写明类型。
        [within] “within”只用来说明“about”的范围，此目标不是这种类型。
       *[other] 目标写了不止一种类型：{ $kinds }。
    }
    .help = 只能在at_least、more_than、at_most、less_than、exactly、between、about、words中选用一种，例如“target: {"{"} at_least: 98, by: 2018 {"}"}”。
out-of-range = 数值{ $value }超出允许范围{ $min ->
        [none] { $max ->
            [none] 。
           *[other] ：不得大于{ $max }。
        }
       *[other] { $max ->
            [none] ：不得小于{ $min }。
           *[other] ：应在{ $min }至{ $max }之间。
        }
    }
    .help = { $kind ->
        [share] 请核对数值和单位：98.5%写作“98.5”，不写“0.985”或“9850”。该指标确实可以超出这一范围的，请在指标中加一行“unbounded: true”。
        [within] “within”表示相差多少以内，应填写大于0的数。
       *[count] 请核对数值。个数不会小于0；确实可以为负的（例如净增减），请在“content/site.yaml”中自定单位，不写“min”。
    }
not-whole = 数值{ $value }应为整数。
    .help = 按件数、个数统计的，只写整数，例如“3000”；确实可以有小数的，请改用其他计量单位。
value-and-flag = { $flag ->
        [none] 既没有数值，也没有注明缺少数值的原因。
       *[other] 标记“{ $flag }”表示没有数值，此处却填了数值。
    }
    .help = 请填写数值；没有数值的，不写value，只注明原因：“flag: not-available”（暂无数据）、“flag: not-applicable”（不适用）或“flag: confidential”（不予公开）。
duplicate-period = { $reason ->
        [overlap] 时期“{ $period }”与“{ $other }”有重叠，而该指标按累计数考核，重叠部分会重复计入。
        [baseline] 时期“{ $period }”的数值与基期值不一致。
       *[same] 时期“{ $period }”填报了两个数值。
    }
    .help = { $reason ->
        [overlap] 全期的数值与各分期的数值只保留一种，例如只填2017-H1、2017-H2，或者只填2017。
        [baseline] 请核对后改为同一数值，或者只保留“baseline”；方案编制后数据有修订的，请在该数值上加“flag: revised”。
       *[same] 每个时期只保留一个数值。数据有更正的，请直接修改原数值，并加“flag: revised”。
    }
before-the-sum = “{ $period }”的数值早于方案起始时间（{ $from }），而该指标按累计数考核。
    .help = 累计数从方案起始时间算起。请删除该数值，或者改填为基期值“baseline”；确需计入的，请把“content/site.yaml”中的“from”改为更早的时间。
in-the-future = “{ $date }”晚于本报告的数据截止日期（{ $as_of }）。
    .help = 请核对日期。数据确已更新的，请把“content/site.yaml”中的“as_of”改为新的截止日期。
deadline-order = { $reason ->
        [plan] 目标期限“{ $date }”早于方案起始时间（{ $other }）。
       *[baseline] 基期“{ $other }”不早于目标期限“{ $date }”。
    }
    .help = { $reason ->
        [plan] 请核对目标期限的年份。方案确从更早时间开始的，请修改“content/site.yaml”中的“from”。
       *[baseline] 基期值是方案实施之前的数值，请核对其时期；之后填报的数值应写在“values”中。
    }
milestone-order = { $reason ->
        [deadline] 阶段目标“{ $date }”不早于总目标的期限。
        [falls] 阶段目标“{ $date }”高于其后的目标，而该指标按累计数考核，累计数不会减少。
        [sum] 阶段目标“{ $date }”按累计数考核，总目标却不是。
       *[order] 阶段目标“{ $date }”不晚于前一个阶段目标。
    }
    .help = { $reason ->
        [falls] 累计数的阶段目标是截至该时点的总数，不是当年的数：请逐年累加，或者核对数字。
        [sum] 阶段目标与总目标用同一数值衡量：请在总目标中也写明“cumulative: true”，或者从阶段目标中删除。
       *[other] 阶段目标应按时间先后排列，并且都早于总目标的期限，例如总目标期限为2018年的，阶段目标依次为2016年、2017年。
    }
unlikely = { $reason ->
        [old] “{ $value }”比方案起始时间（{ $other }）早六十年以上。
        [far] “{ $value }”比方案结束时间（{ $other }）晚得多。
        [early] “{ $other }”的数值注明于{ $value }公布，当时该时期尚未结束。
        [baseline] 基期“{ $value }”晚于已填报数值的“{ $other }”。
        [scale] 数值{ $value }远远大于目标或阶段目标中最大的{ $other }，似乎已经换算过。
       *[ratio] 数值{ $value }像是比值，而该指标的其他数值都是百分数。
    }
    .help = { $reason ->
        [early] 请核对日期。确系时期结束之前估算的，请加注“flag: estimated”或“flag: provisional”。
        [baseline] 基期值说明方案实施之前的情况，请核对两处的时期。
        [scale] 写有“scale”的，数值按该单位填写，例如“scale: 亿”时，291.20亿元写作291.20。
        [ratio] 如果是比值，请写作{ $other }；数值确实这样小的，请在该数值的“note”中说明，保留原数。
       *[other] 请核对年份。
    }
direction-against-target = “better: { $better }”与目标类型“{ $kind }”相矛盾。
    .help = 越高越好的，用at_least或more_than；越低越好的，用at_most或less_than；越接近越好的，用exactly、between或about。请修改方向或者目标类型。

## 语言

missing-translation = 缺少“{ $language }”文本。
    .help = 网站的每种语言都要填写，例如“name: {"{"} zh-CN: 市质监局, en: Quality Supervision Bureau {"}"}”。网站的语言在“content/site.yaml”中列明。
unexpected-language = 网站没有“{ $language }”这种语言。
    .help = { $reason ->
        [short] 请写作“{ $meant }”，与“content/site.yaml”的“languages”一致。
       *[other] 请删除这段文字，或者在“content/site.yaml”的“languages”中增加该语言。
    }
missing-section = 章节“{ $section }”缺少“{ $language }”文本。
    .help = 请新建文件“content/sections/{ $section }.{ $language }.md”，写入译文。
stale-translation = { $reason ->
        [text] 正式文本已有修改，本译文尚未更新。
        [new] 正式文本新增了“{ $title }”，翻译时尚无此部分。
        [gone] 正式文本中已没有此处所译的“{ $title }”。
       *[changed] “{ $title }”译出后，正式文本已有修改。
    }
    .help = 请更新译文，再对该文件运行“gongshi translated”，记下译文所依据的文本。
untranslated = { $reason ->
        [english] “{ $language }”文本通篇是英文。
       *[chinese] “{ $language }”文本通篇是中文。
    }
    .help = 请在此处填写译文；两种语言的文本填反了的，请对调。{ $reason ->
        [english] 没有中文译名的英文标题，可以加几个字的中文说明。
       *[chinese] 没有英文译名的文件标题，可以放在“《》”中保留中文。
    }
swapped-languages = “{ $language }”下是英文，“{ $other }”下是中文，两种语言填反了。
    .help = 请将两处文本对调。
structure-in-translation = 译文中不应有字段“{ $key }”。
    .help = 请在此处删除。译文开头只写标题（必要时加“of”），其他信息只在第一种语言的文件中写一次。

## 引用

duplicate-id = 标识“{ $id }”重复使用。
    .help = 两处是同一事物的，请删除一处；不是的，请把其中一个改为别的标识，例如“{ $id }-2”，并同步修改引用它的地方。
duplicate-name = { $kind ->
        [department] 单位“{ $other }”也叫“{ $name }”。
        [short] 单位“{ $other }”的简称也是“{ $name }”。
        [task-force] 专责小组“{ $other }”也叫“{ $name }”。
        [task] 任务“{ $other }”的标题也是“{ $name }”。
        [indicator] 同一任务的指标“{ $other }”也叫“{ $name }”。
       *[document] 文件“{ $other }”的标题也是“{ $name }”，日期、文号均无法区分。
    }
    .help = { $kind ->
        [document] 两处是同一份文件的，请删除一处，并引用另一处；不是的，请改正标题或者日期，或者分别注明文号。
       *[other] 两处是同一事物的，请删除一处，并引用另一处；复制后忘记修改的，请改为本项自己的名称；名称都对的，请加上能够区分的字样。
    }
unknown-department = 没有标识为“{ $id }”的单位。
    .help = 此处应写单位的标识，不写名称，例如“fda”。单位在“content/departments.yaml”中登记，没有登记的请先登记。
unknown-task = 没有标识为“{ $id }”的任务。
    .help = 任务的标识是文件名中序号之后的部分，例如“content/sections/tasks/06-product-quality.zh-CN.md”的标识是“product-quality”。
unknown-task-force = 没有标识为“{ $id }”的专责小组。
    .help = 专责小组在“content/task-forces.yaml”中登记，请核对拼写，或者先行登记。
unknown-indicator = 没有标识为“{ $id }”的指标。
    .help = 指标在“content/indicators/”的各个文件中登记，请核对标识的拼写，例如“food-pass-rate”。
unknown-document = 没有标识为“{ $id }”的文件资料。
    .help = 文件资料在“content/documents.yaml”中登记，请核对拼写，或者先行登记。
unknown-safeguard = 没有标识为“{ $id }”的保障措施。
    .help = 保障措施的标识是文件名中序号之后的部分，例如“content/sections/safeguards/01-strategy.zh-CN.md”的标识是“strategy”。
unknown-phase = 没有标识为“{ $id }”的阶段。
    .help = 阶段的标识是文件名中序号之后的部分，例如“content/sections/schedule/01-planning.zh-CN.md”的标识是“planning”。
unknown-section = 没有章节“{ $id }”。
    .help = 请写“content/sections/”之后的路径，不写语言和扩展名，例如“tasks/06-product-quality”。
unknown-unit = 没有计量单位“{ $id }”。
    .help = 请使用percent、points、count、CNY，或者per-10000一类的比率；其他计量单位请先在“content/site.yaml”的“units”中登记。
unknown-field = 指标没有可供引用的“{ $id }”。
    .help = 可引用target、latest、baseline、status、lead、name、unit，例如“[[food-pass-rate.target]]”；引用某一时期的数值，写“[[food-pass-rate@2016]]”。
unknown-format = 没有格式“{ $id }”。
    .help = 可用的格式为short、long、table，例如“[[food-pass-rate.target|short]]”。
no-such-value = 指标“{ $indicator }”没有“{ $field }”的数值。
    .help = 请先在指标中填报该数值，或者改为引用已有的数值。
unknown-theme = 没有名为“{ $id }”的主题。
    .help = 内置主题为“default”；自行制作的主题放在“themes/{ $id }”文件夹中。
lead-among-members = 牵头单位“{ $id }”又列在成员单位或配合单位中。
    .help = 同一单位只列一次：请在“lead”中保留，从“members”或“support”中删除。
missing-lead = “{ $id }”没有牵头单位。
    .help = 请写明一个牵头单位，例如“lead: fda”，或者写明负责的专责小组。没有其他牵头单位的，由领导小组办公室负责，见“content/task-forces.yaml”中的“office”。
idle-task-force = 专责小组“{ $id }”没有列明{ $lacks ->
        [tasks] 任务
       *[duties] 职责
    }，组内单位无事可做。
    .help = { $lacks ->
        [tasks] 请补上由它承担的任务，例如“tasks: [product-quality]”，或者在任务中写明“task_force: { $id }”。
       *[duties] 请补上它的职责，例如“duties: [ {"{"} zh-CN: 负责食品质量。, en: Look after the quality of food. {"}"} ]”。
    }如果该小组确无事项，请删去。
idle-unit = “{ $id }”列入专责小组，却没有任何职责：小组未列明职责和任务，该单位也未承担其他工作。
    .help = 请写明该小组的职责（“duties”）或者任务（“tasks”），或者在有关任务的“support”等处写明该单位的分工。确无分工的，请从名单中删去。
lead-outside-task-force = “{ $id }”代表专责小组“{ $force }”牵头，却不在该小组之中。
    .help = 请在“content/task-forces.yaml”中把它加入该小组的“members”，或者更正“lead”或“task_force”。
circular-successor = “{ $id }”的承接单位互相循环。
    .help = 请更正其中一个单位的“successor”：最后承接的单位没有承接单位。
number-out-of-order = 序号“{ $number }”重复或者不连续，此处应为“{ $expected }”。
    .help = 序号从1开始连续编排。文件名中的序号为两位数，例如“01-strategy.zh-CN.md”“02-support.zh-CN.md”，各语言一致。

## 正文

skipped-heading = 此处用了{ $level }级标题，应为{ $expected }级标题。
    .help = 正文中的标题从“##”开始，下一级用“###”，不能跳级；单个“#”留给页面标题。
raw-html = 正文中不能使用HTML代码“<{ $tag }>”。
    .help = 请改用Markdown写法：加粗写“**文字**”，链接写“[文字](https://www.example.gov.cn/)”，表格用“|”分列。确需显示尖括号的，写“\<”。
unsafe-link = { $reason ->
        [no-scheme] 地址“{ $url }”不完整：应以“https://”或“http://”加网站名开头。
        [backslash] 地址“{ $url }”中有反斜杠，浏览器会当作“/”。
        [hidden] 地址“{ $url }”中有空格或者看不见的字符。
        [elsewhere] 图片“{ $url }”在其他网站上；网页只显示本网站的图片。
       *[scheme] 不允许链接到“{ $url }”：不能使用以“{ $scheme }:”开头的地址。
    }
    .help = { $reason ->
        [elsewhere] 请把图片放入“content/files/”，再写“files/pass-rate.png”一类的地址。
       *[scheme] 请使用https、http、mailto、tel开头的地址或者站内地址，例如“https://www.example.gov.cn/”“files/plan.pdf”。
    }
missing-alt = 图片没有文字说明。
    .help = 请在方括号内写明图片内容，供看不到图片的读者了解，例如“![2012年至2016年合格率走势](files/pass-rate.png)”。
bad-binding = { $reason ->
        [empty] 引用“{ $text }”内容不全。
        [blank] 引用“{ $text }”中有空格。
        [hidden] 引用“{ $text }”中有看不见的字符。
        [nested] 引用“{ $text }”中又有引用，或者写在图片说明之内。
        [unclosed] 引用“{ $text }”没有以“]]”结束。
        [brackets] 引用“{ $text }”没有写在半角双方括号内，将原样显示。
        [embed] “!{ $text }”不能显示为图表；只有指标和任务可以。
        [table] 表格“{ $text }”不能写在句子中。
        [place] 名称、标题和引文中不能写引用“{ $text }”。
       *[form] 无法识别引用“{ $text }”。
    }
    .help = 正确写法例如“[[food-pass-rate]]”“[[food-pass-rate.target]]”“[[food-pass-rate@2016]]”“[[dept:fda]]”“[[doc:sz-2012-91]]”；单独成行的有“![[food-pass-rate]]”“![[tasks/06-product-quality]]”。确需显示方括号的，写“\[\[”。
inline-embed = “![[{ $text }]]”应单独成行。
    .help = 请放在单独一行，上下各空一行。在句子中引用的，写“[[……]]”，不加感叹号。
loose-footnote = { $which ->
        [note] 脚注“{ $label }”有注文，正文中没有引用。
       *[reference] 脚注“{ $label }”在正文中有引用，没有注文。
    }
    .help = 脚注须两处齐全：正文中写“[^{ $label }]”，另起一行写“[^{ $label }]: ”加注文。
broken-markup = { $reason ->
        [tabs] “{ $text }”是用制表符分列的表格，将显示为一行文字。
        [bars] “{ $text }”是表格的一行，但此处没有识别为表格，竖线将原样显示。
        [heading] “{ $text }”没有识别为标题，将连同符号原样显示。
       *[emphasis] “{ $text }”中的星号没有起到加粗作用，将原样显示。
    }
    .help = { $reason ->
        [tabs] 请在每行的首尾和各列之间写“|”，并在表头下面加一行“|---|---|”，列数与表头相同。
        [bars] 请使用半角竖线，在表头下面加一行“|---|---|”，列数与表头相同，并在表格前空一行。句首确需竖线的，写“\|”。
        [heading] 请使用半角“#”，并在后面空一格，例如“## 工作安排”。确需显示该符号的，写“\#”。
       *[emphasis] 请在加粗文字的前后紧挨着各写“**”，中间不留空格，例如“**重要：**产值增长”。确需显示星号的，写“\*\*”。
    }
placeholder = “{ $text }”只是占位文字，此处内容尚未填写。
    .help = 请填写内容，或者删去此处；不得以占位文字对外公布。
local-link = “{ $url }”是本机或者单位内网的地址，外部读者无法打开。
    .help = 请改为公开网址；需要公开文件的，请把文件放在“content/files/”，链接写“files/……”。
lost-cell = 表格只有{ $columns }列，“{ $text }”写在最后一列之外，任何页面都不会显示。
    .help = 请在表头和“|---|”一行各补一列，或者把内容并入其他单元格。竖线属于文字内容的，写“\|”。
short-row = 本行只有{ $cells }个单元格，表头有{ $columns }列。
    .help = 请补齐单元格，没有内容的也要留空，例如“| 2025 | |”。本行不属于表格的，请在前面空一行。
dead-link = 网站中没有“{ $url }”这个页面或文件。
    .help = 地址应从网站根目录写起，例如“tasks/product-quality.html”“files/plan.pdf”；附件应放在“content/files/”。
dead-anchor = 页面“{ $url }”中没有名为“{ $anchor }”的位置。
    .help = 请对照该页面的标题核对“#”之后的部分；只需链接到整个页面的，删去“#”及其后的部分。
unbound-number = { $reason ->
        [near] “{ $text }”与指标“{ $indicator }”的数值{ $value }相近，且为手工填写。
       *[equal] “{ $text }”是指标“{ $indicator }”的数值，此处为手工填写。
    }
    .help = { $reason ->
        [near] 如果就是该数值，请改为引用，以免写错；如果是另一个数，请保留原文。
       *[equal] 请改为引用，使正文与数据始终一致；上下文明确的，运行“gongshi bind”可以统一替换；如果是另一个数，请保留原文。
    }
beside-figure = { $reason ->
        [unit] “{ $text }”写在引用“{ $binding }”旁，而该引用显示数值时已带单位。
        [due] “{ $text }”写在引用“{ $binding }”旁，而该引用显示的是{ $shown }的目标值。
       *[period] “{ $text }”写在引用“{ $binding }”旁，而该引用显示的是{ $shown }这一期的数值。
    }
    .help = { $reason ->
        [unit] 请删去，单位随数值一并显示；单位有误的，请改正该指标的“unit”。
        [due] 请改正年份，或者改正目标的“by”；要写较早年份的阶段目标的，请直接写数值。
       *[period] 要写该年数值的，请改为“{ $use }”；否则请改正年份。
    }
numbers-differ = { $reason ->
        [lost] 译文缺少原文中的数字“{ $there }”。
        [more] 原文中没有数字“{ $here }”。
       *[differ] 译文写的是“{ $here }”，原文写的是“{ $there }”。
    }
    .help = 请对照两种语言的句子，改正有误的一处；指标数值最好在两种语言中都写成引用，例如“[[food-pass-rate.target]]”。

## 术语

forbidden-wording = “{ $text }”不是规定用语，应为“{ $use }”。
    .help = 请改为“{ $use }”。两种说法都可以的，请在content/terms.yaml的“also”中列明。
term-differs = “{ $text }”在本语言中统一称为“{ $use }”，译文没有使用。
    .help = 请在译文中使用“{ $use }”{ $link ->
        [none] ，或者在content/terms.yaml的“also”中列明其他说法。
       *[other] ，或者在各语言文本中都写引用“{ $link }”。
    }

## 发布前检查

missing-evidence = { $kind ->
        [measure] 措施“{ $id }”已经完成，但没有注明依据文件。
       *[value] 数值“{ $id }”没有注明依据文件。
    }
    .help = { $kind ->
        [measure] 请注明依据，例如“evidence: [yearbook-2016]”。文件在content/documents.yaml中登记。
       *[value] 请注明来源，例如“source: yearbook-2016”。文件在content/documents.yaml中登记。
    }
undated-value = 数值“{ $id }@{ $period }”没有注明公布日期。
    .help = 请补上日期，例如“published: 2017-02-20”。
reports-due = “{ $id }”有数据待报：逾期{ $late }项，到期{ $due }项（{ $which }）。
    .help = 请向该单位催报。确实没有数据的，请用标记说明原因，例如“{"{"} period: 2016, flag: not-available {"}"}”。
empty-page = “{ $section }”的页面没有内容。
    .help = 请写入正文，或者删除该文件。
unconfirmed-translation = “{ $path }”没有注明译自哪一文本。
    .help = 请与正式文本核对，再运行“gongshi translated { $path }”。
incomplete-record = 公文信息栏缺少：{ $keys }。
    .help = 请在content/site.yaml的“record:”下补齐。读者和信息公开目录据此查找文件。
repeated-number = 编号“{ $number }”重复：一个文号、索引号只能对应一份文件。
    .help = 请更正其中一个。两处是同一份文件的，请删除一处，并引用另一处。

## 个人信息

personal-data = { $kind ->
        [mobile] 此处疑似手机号码
        [identity] 此处疑似居民身份证号码
        [card] 此处疑似银行卡号
       *[mailbox] 此处疑似个人邮箱
    }（{ $masked }）。个人信息不得公开。
    .help = 请删去（注释和文件名中的也要删去），改用单位的地址或者电话。确需显示的，请写成{ $masked }。如果可以公开（不是此类号码，或者已经本人同意），请经审批后写入“content/allow.yaml”，其中“sha256: { $digest }”。
personal-data-on-page = 生成的页面上有{ $kind ->
        [mobile] 手机号码
        [identity] 身份证号码
        [card] 银行卡号
       *[mailbox] 私人邮箱
    }：{ $masked }。
    .help = 请查找来源：可能在主题的模板或文字中，也可能由页面上相邻的内容拼成。请删除或作遮盖处理。确可公布的，请在content/allow.yaml中以校验码{ $digest }登记批准。
likely-personal-data = { $kind ->
        [identity] 此处写明是身份证号码，但号码有误，可能是个别数字写错
        [mobile] 此处写明是电话号码，但号码有误，可能是多写、少写或者写错了数字
        [card] 此处写明是银行卡号，但卡号有误，可能是个别数字写错
        [passport] 此处可能是护照号码
        [permit] 此处可能是出入境通行证、居留证件号码
        [plate] 此处可能是机动车号牌
        [landline] 此处可能是个人固定电话
       *[address] 此处可能是家庭住址
    }（{ $masked }），请核实是否为个人信息。
    .help = { $kind ->
        [landline] 如果是单位的电话，请在旁边写明单位（如“办公电话：……”），或者写入专门的字段：departments.yaml的“office”，site.yaml中“official”之下的“contact”。如果是个人的，请删去，或者写成{ $masked }。可以公开的，请经审批后写入“content/allow.yaml”，其中“sha256: { $digest }”。
        [address] 如果是单位的地址，请在旁边写明单位，或者写入departments.yaml的“office”。如果是个人住址，请删去，或者只写到道路、村居。可以公开的，请经审批后写入“content/allow.yaml”，其中“sha256: { $digest }”。
       *[rest] 如果是个人的，请删去，或者写成{ $masked }。如果不是此类号码，或者可以公开，请经审批后写入“content/allow.yaml”，其中“sha256: { $digest }”。
    }
likely-personal-data-on-page = 生成的页面上可能有{ $kind ->
        [identity] 身份证号码
        [mobile] 手机号码
        [card] 银行卡号
        [passport] 护照号码
        [permit] 出入境通行证、居留证件号码
        [plate] 机动车号牌
        [landline] 个人固定电话
       *[address] 家庭住址
    }：{ $masked }。
    .help = 请查找来源：可能在主题的模板或文字中。属于单位的，请在旁边写明单位；属于个人的，请删除或作遮盖处理。确可公布的，请在content/allow.yaml中以校验码{ $digest }登记批准。
expired-exception = 此项例外的有效期至{ $date }，而本报告的日期是{ $as_of }。
    .help = 请重新审批并更新“expires”，或者把此项和相应内容一并删去。
expired-security = 漏洞报告联系方式的有效期至{ $date }，而本报告的日期是{ $as_of }。
    .help = 请核对“contact”是否仍然有效，然后更新“expires”（建议不超过一年）；不再受理的，请删去“security”。
unused-exception = 此项例外没有对应的内容。
    .help = 请删去此项；或者对照相应的提示，核对“file”（从“content/”之下写起）、“rule”和“sha256”。

## 网站

route-collision = 有两处内容的网址相同：“{ $route }”。
    .help = 请修改其中一处的文件名或者标识。只有大小写不同的，也算相同。
template-error = 主题的模板无法使用：{ $message }
    .help = 请主题的制作者修正；修正之前，可在“content/site.yaml”中写“theme: default”，使用内置主题。
computing-template = 网站自带的模板中不能使用“{ $what }”：模板只写出页面已有的内容，不做计算。
    .help = 请直接遍历页面的列表、写出其字段，不要存放中间结果；页面有哪些内容，见docs/guide。
unsafe-template = 用此模板生成的页面会含有“{ $part }”：除主题“assets”中的脚本外，页面不得执行任何内容。
    .help = 请将脚本和样式放入“assets”下的文件；内容中的文字直接写出，不要使用“safe”。
unsafe-asset = { $reason ->
        [name] 主题文件的名称不能用作网址：“{ $part }”。
        [type] 主题中不能发布“{ $part }”类型的文件。
        [broken] 此图形不是可读的SVG，或者带有文档类型声明。
       *[drawing] 此图形不只是图形：“{ $part }”。
    }
    .help = { $reason ->
        [name] 请只用英文字母、数字、连字符和点。
        [type] 主题可以有样式、脚本、字体和图片。
       *[drawing] 请导出为不带脚本、事件、动画和链接的普通SVG，或者改用PNG图片。
    }
words-syntax = 界面用语文件无法读取：{ $message }
    .help = 每行的格式为“名称 = 用语”，例如“nav-home = 首页”；接续上一行的，行首要空格。
missing-word = 主题缺少以下界面用语的“{ $language }”文本：{ $keys }。
    .help = 请在主题的“{ $language }”用语文件中，为每一条加一行“名称 = ……”。

## 预览页面上方的提示

overlay-heading = 内容有错误，页面没有更新
overlay-note = 下面仍是最近一次正确的页面。改正并保存以后，此提示自动消失。
overlay-close = 隐藏
