# 各命令自己的用语：小结、下一步，以及计算机拒绝了什么。

comma = 、

## 计算机

failure = 错误：{ $action }：{ $cause }
failure-help = 处理办法：{ $help }

action-read = 无法读取“{ $path }”
action-write = 无法写入“{ $path }”
action-create-folder = 无法新建文件夹“{ $path }”
action-lock = 无法锁定“{ $path }”
action-publish = 无法发布到“{ $path }”
action-remove = 无法删除“{ $path }”

system-not-found = 没有这个文件或者文件夹
    .help = 请核对拼写，并确认文件夹没有移走。
system-permission-denied = 当前账号没有权限
    .help = 请向计算机管理人员申请权限，或者改用其他文件夹。
system-already-exists = 已经存在
    .help = 请移走原有的，或者改用其他名称。
system-not-a-directory = 路径中有一段是文件，不是文件夹
    .help = 请核对拼写，或者改用其他文件夹。
system-invalid-name = 此名称不能使用
    .help = 请改用不含特殊字符的名称。
system-storage-full = 磁盘已满
    .help = 请腾出空间后重新运行。原来已发布的内容没有变动。
system-read-only = 磁盘只能读取
    .help = 请改用其他磁盘上的文件夹。
system-other = { $answer }
    .help = 这是操作系统的原话，可以请计算机管理人员帮助。

cause-foreign-files = 其中有不是gongshi写出的文件：{ $files }
    .help = 没有改动任何文件。请移走这些文件，或者用--out另选文件夹。
cause-input-folder = 这是网站自身的文件夹，或者在内容之中，或者包含了内容
    .help = 没有改动任何文件。请用--out另选一个单独的文件夹，例如--out public。
cause-not-a-folder = 这不是单独的文件夹，而是文件或者链接
    .help = 没有改动任何文件。请移走它，或者改用其他文件夹。
cause-busy = 另一次生成正在写入
    .help = 请等它结束后重新运行。
cause-damaged = 读回的内容与写入的不一致
    .help = 原来已发布的内容没有变动。请重新运行；如再次出现，请检查磁盘。
cause-no-content = 其中没有“content”文件夹
    .help = 请写明“content”所在的文件夹，或者新建网站：gongshi init 文件夹。
cause-not-empty = 文件夹不是空的
    .help = 没有改动任何文件。请写一个尚不存在的文件夹。

## build

build-refused = 没有写出任何内容：请先改正错误。“{ $out }”没有变动。
build-refused-strict = 没有写出任何内容：使用--strict时，警告也必须先处理。“{ $out }”没有变动。
build-wrote = 已写出{ $pages }个页面，位于“{ $out }”，用时{ $seconds }秒。
build-changes = 文件：新增{ $added }个，改动{ $changed }个，未变{ $unchanged }个，删除{ $removed }个。
build-in-two-steps = 此文件系统不能一步交换文件夹：切换时“{ $out }”曾有片刻没有网站。
progress-reading = 正在读取和检查……
progress-writing = 已写出{ $files }个文件……

## export

export-wrote = 已写出{ $files }个数据文件，位于“{ $out }”。

## query

query-refused = 没有输出任何内容：请先改正错误。
query-found = { $indicators ->
        [0] 没有符合条件的指标。
       *[other] 共{ $indicators }项指标
    }
query-unknown-field = 错误：没有“{ $written }”这一字段。可用字段：{ $fields }
query-wrong-sign = 错误：{ $field }不能用“{ $sign }”比较，可用：{ $signs }
query-no-value = 错误：“{ $field }”的比较符号后没有内容，应写成{ $field }=…
query-unknown-value = 错误：本报告中{ $field }没有“{ $written }”这一取值
query-not-a-number = 错误：{ $field }应与数字比较，例如97.5，不能写“{ $written }”
query-not-a-date = 错误：{ $field }应与年、月或日比较，例如2018、2018-06或2018-06-30，不能写“{ $written }”
query-not-a-truth = 错误：{ $field }只能是“是”或“否”，不能写“{ $written }”
query-open-quote = 错误：引号没有成对
query-meant = 提示：是否想写“{ $meant }”？

## init

init-wrote = { $sample ->
        [yes] 虚构城市的示例网站
       *[no] 新网站
    }已建在“{ $dir }”（共{ $files }个文件）。
init-next = 下一步：
    { "  " }gongshi check { $argument }    检查全部问题，指明文件和行号
    { "  " }gongshi build { $argument }    生成网站，写到“{ $out }”
    { $sample ->
        [yes] 然后用浏览器打开“{ $out }/index.html”。
       *[no] 请从“{ $dir }/content/site.yaml”改起，各文件中的注释说明应填什么。
    }

## schema

schema-wrote = 已写出{ $files }个格式文件（JSON Schema），位于“{ $out }”。

## bind

bind-no-file = 错误：{ $file }不是本网站的文件。
bind-nothing = 没有发现手工填写的指标数值。
bind-proposed = 可将{ $numbers }处数字改为引用。文件未作改动；加上“--write”即可写入。
bind-wrote = 已将{ $numbers }处数字改为引用。

## translated

translated-no-translation = 错误：{ $file }不是可读取的译文，或者没有相应的原文。请先运行“gongshi check”。
translated-older = { $files }件译文早于正式文本：
translated-unknown = { $files }件译文未注明所依据的文本：
translated-current = { $files }件译文与正式文本一致。
translated-done = 已注明{ $stamped }件译文与正式文本一致；另有{ $current }件此前已注明。
