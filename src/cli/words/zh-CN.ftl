# 各命令自己的用语：小结、下一步，以及计算机拒绝了什么。

comma = 、

folder-without-dir = 错误：“{ $folder }”是网站文件夹，应写成--dir { $folder }

## 计算机

failure = 错误：{ $action }：{ $cause }
failure-help = 处理办法：{ $help }

action-read = 无法读取“{ $path }”
action-write = 无法写入“{ $path }”
action-create-folder = 无法新建文件夹“{ $path }”
action-lock = 无法锁定“{ $path }”
action-publish = 无法发布到“{ $path }”
action-roll-back = 无法恢复“{ $path }”的上一版
action-sign = 无法为“{ $path }”签名
action-remove = 无法删除“{ $path }”
action-fetch = 无法获取“{ $path }”
action-listen = 无法在“{ $path }”提供预览
action-answer = 无法输出运行结果（{ $path }）
    .help = 没有输出的只是运行结果的文字，命令要写的文件可能已经写好。请为输出腾出空间，查看文件后再决定是否重新运行。

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
system-address-in-use = 端口已被占用
    .help = 请改用其他端口；不写--port，则自动选用空闲的端口。
system-address-not-available = 这不是本机的地址
    .help = 请核对--host；不写--host，则只有本机能够访问。
system-is-a-directory = 这是文件夹，不是文件
    .help = 请写明文件名。
system-no-connection = 连接不上
    .help = 请核对网址和网络连接，确认服务器正在运行，然后重新运行。使用--resume 文件，下次可从中断处继续。
system-never-connected = 连接不上
    .help = 还没有取回任何文件。请核对网址和网络连接，确认服务器正在运行，然后重新运行。
system-other = { $answer }
    .help = 这是操作系统的原话，可以请计算机管理人员帮助。

cause-foreign-files = 其中有不是gongshi写出的文件：{ $files }
    .help = 没有改动任何文件。请移走这些文件，或者用--out另选文件夹。
cause-foreign-files-published = 其中有不是gongshi写出的文件：{ $files }
    .help = 没有改动任何文件。请移走这些文件：该文件夹只存放已发布的内容。
cause-input-folder = 这是网站自身的文件夹，或者在内容之中，或者包含了内容
    .help = 没有改动任何文件。请用--out另选一个单独的文件夹，例如--out public。
cause-not-a-folder = 这不是单独的文件夹，而是文件或者链接
    .help = 没有改动任何文件。请移走它，或者改用其他文件夹。
cause-busy = 另一次生成正在写入
    .help = 请等它结束后重新运行。
cause-busy-process = 另一次生成正在写入（进程号{ $process }）
    .help = 没有改动任何文件。请等它结束后重新运行。
cause-no-previous = 没有可以恢复的上一版，上一版应保留在“{ $previous }”
    .help = 没有改动任何文件。生成的网站替换已发布的网站时，才会在该处保留上一版。如果网站写到了别的文件夹，请用--out指明。
cause-not-published = 其中没有已发布的网站
    .help = 请先生成网站，并写明网站所在的文件夹。
cause-key-in-site = 私钥不能放在网站文件夹中
    .help = 网站文件夹中的文件会被复制和发布。请把私钥放在别处，例如个人主目录。
cause-not-notes = 其中是别的内容，不是核验记录
    .help = 没有改动任何文件。请写一个尚不存在的文件。
cause-status = 服务器答复{ $status }
    .help = 请核对网址，确认网站已对外开放，然后重新运行。
cause-no-host = 没有找到这个主机名
    .help = 请核对网址的拼写和网络连接。
cause-web = { $answer }
    .help = 请核对网址和网络连接。使用--resume 文件，下次可从中断处继续。
cause-web-never = { $answer }
    .help = 还没有取回任何文件。请核对网址和网络连接，然后重新运行。
cause-too-large = 内容过大，不可能正确
    .help = 此网址上不是gongshi生成的网站，或者内容已被篡改。
cause-damaged = 读回的内容与写入的不一致
    .help = 原来已发布的内容没有变动。请重新运行；如再次出现，请检查磁盘。
cause-altered = 该文件已丢失，或者发布后被改动过
    .help = 没有改动任何文件。请用当时的内容重新生成：gongshi build。
cause-another-kind = 此处已发布网站，而本次要写出的是数据文件；或者相反
    .help = 没有改动任何文件。请用--out另选文件夹。
cause-no-content = 其中没有“content”文件夹
    .help = 请写明“content”所在的文件夹，或者新建网站：gongshi init 文件夹。
cause-not-empty = 文件夹不是空的
    .help = 没有改动任何文件。请写一个尚不存在的文件夹。

## build

build-refused = 没有写出任何内容：请先改正错误。“{ $out }”没有变动。
build-refused-strict = 没有写出任何内容：使用--strict时，警告也必须先处理。“{ $out }”没有变动。
build-wrote = 网站已写到“{ $out }”，共{ $files }个文件，用时{ $seconds }秒。
build-changes = 文件：新增{ $added }个，改动{ $changed }个，未变{ $unchanged }个，删除{ $removed }个。
build-manifest = 清单：sha256 { $digest }
build-no-longer-signed = 网站已不带签名：原签名属于上一版。重新签名：gongshi sign { $out } --key 密钥文件
build-in-two-steps = 此文件系统不能一步交换文件夹：切换时“{ $out }”曾有片刻没有网站。
progress-reading = 正在读取和检查……
progress-writing = 已写出{ $files }个文件……
progress-verifying = [{ $bar }] { $done }/{ $all }个文件

## rollback

rolled-back = “{ $out }”已恢复为上一版，被替换的一版仍然保留；再次运行即可恢复。

## sign

signed = “{ $out }”已签名，密钥编号{ $key }。
sign-generated = “{ $key }”是私钥，编号{ $id }：请妥善保管，并另存备份。
    “{ $public }”是公钥：请在公众信任的渠道公布，不要只放在本网站上。
sign-password = 私钥密码：
sign-password-again = 再次输入密码：
sign-different = 没有签名：文件夹中的内容与发布时不一致。请重新生成网站。
sign-written-site = 错误：“{ $site }”是编写网站的文件夹，其中没有已发布的网站
    处理办法：已发布的网站在“{ $out }”，请运行gongshi sign { $out } --key { $key }
sign-unbuilt-site = 错误：“{ $site }”是编写网站的文件夹，其中没有已发布的网站
    处理办法：请先生成网站（gongshi build { $site }），再写明网站所在的文件夹
sign-not-a-key = 错误：“{ $key }”不是minisign私钥
sign-locked = 错误：“{ $key }”需要密码，但没有可供输入的终端，请使用--password-file
sign-wrong-password = 错误：“{ $key }”的密码不正确，或者两次输入不一致
sign-refused = 错误：“{ $key }”：操作系统没有提供随机数

## verify

verify-same = “{ $copy }”与发布时一致：全部{ $files }个文件与清单相符。
verify-origin = “{ $site }”，由gongshi { $version }生成。
verify-previous-edition = 上一版的清单：sha256 { $digest }
verify-signed = 签名：有效，密钥编号{ $key }。“{ $comment }”
verify-not-signed = 签名：未核验。副本与自带的清单相符；由谁发布，须用--key核验。
verify-same-unsigned = “{ $copy }”：全部{ $files }个文件与清单相符，但网站没有签名，不能证明由谁发布。
verify-same-unproved = “{ $copy }”：全部{ $files }个文件与清单相符，但签名未通过所给公钥的核验，不能证明由谁发布。
verify-different = “{ $copy }”与发布时不一致：共{ $differences }处。
verify-no-root = “{ $copy }”不是已发布网站的根目录，或者其中的清单已被移走。请写整个网站的文件夹或者网址，不带语言目录（例如en/）和页面名。
verify-written-site = 错误：“{ $site }”是编写网站的文件夹，不是已发布的网站
    处理办法：已发布的网站在“{ $out }”，请运行gongshi verify { $out }
verify-unbuilt-site = 错误：“{ $site }”是编写网站的文件夹，不是已发布的网站
    处理办法：请先生成网站（gongshi build { $site }），再写明网站所在的文件夹
verify-within-site = 错误：“{ $folder }”是已发布网站中的子文件夹，不是网站的根目录
    处理办法：网站在“{ $out }”，请运行gongshi verify { $out }
verify-no-manifest = 缺失：manifest.json，因此无法核验
verify-other-manifest = 改动：manifest.json不是gongshi的清单
verify-manifest-form = 改动：manifest.json与gongshi写出的格式不同
verify-no-signature = 未签名：没有manifest.json.minisig
verify-signature-malformed = 签名：manifest.json.minisig不完整，或者不是签名
verify-signature-uncovered = 签名：manifest.json.minisig中未受签名保护的部分有改动
verify-signature-wrong = 签名：无效，清单或者签名有改动
verify-signature-other-key = 签名：使用了另一密钥，编号{ $key }
verify-changed = 改动：{ $file }
verify-holds = 改动：{ $file }中是{ $other }的内容
verify-swapped = 对调：{ $file }与{ $other }
verify-missing = 缺失：{ $file }
verify-renamed = 改名：{ $file }现为{ $other }
verify-extra = 多出：{ $file }
verify-not-a-file = 改动：{ $file }不是文件
verify-no-key = 错误：这不是minisign公钥，请写公钥文件，或者以RW开头的一行
verify-neither-key-nor-file = 错误：“{ $written }”既不是文件，也不是minisign公钥；公钥以RW开头，共56个字符
verify-no-address = 错误：这不是网站的网址，例如https://example.gov.cn/quality/
verify-resume-folder = 错误：--resume只用于网上的副本

## export

export-wrote = 已写出{ $files }个数据文件，位于“{ $out }”。

## query

query-refused = 没有输出任何内容：请先改正错误。
query-found = { $indicators ->
        [0] 没有符合条件的指标。
       *[other] 共{ $indicators }项指标
    }
query-field = { $english }（{ $chinese }）
query-unknown-field = 错误：没有“{ $written }”这一字段。可用字段：{ $fields }
query-no-field = 错误：“{ $written }”的比较符号前缺少字段。可用字段：{ $fields }
query-wrong-sign = 错误：{ $field }不能用“{ $sign }”比较，可用：{ $signs }
query-no-value = 错误：“{ $field }”的比较符号后没有内容，应写成{ $field }=…
query-several-values = 错误：“{ $sign }”后只能写一个值，不能写“{ $written }”
    提示：例如写成{ $field }{ $sign }{ $first }；查询一个范围，请写两项条件：{ $field }>=… { $field }<=…
query-parted-number = 错误：“{ $written }”中的逗号会被当作多个数字之间的分隔
    提示：数字中不写逗号，请写成{ $field }{ $sign }{ $meant }
query-unknown-value = 错误：本报告中{ $field }没有“{ $written }”这一取值
query-values = 提示：可用取值：{ $values }
query-values-more = 提示：可用取值：{ $values }，另有{ $more }个
query-unknown-id = 错误：没有标识为“{ $written }”的指标
query-two-meanings = 错误：“{ $written }”可以是一个字段，也可以是在名称中查找的词加上字段“{ $field }”
    提示：指字段的，请写成{ $meant }{ $sign }…；查找该词的，请写在条件之后：{ $field }{ $sign }… { $word }
query-value = { $name }（{ $key }）
query-not-a-number = 错误：{ $field }应与数字比较，例如97.5，不能写“{ $written }”
query-not-a-date = 错误：{ $field }应与年、月或日比较，例如2018、2018-06或2018-06-30，不能写“{ $written }”
query-not-a-truth = 错误：{ $field }只能是“是”或“否”，不能写“{ $written }”
query-open-quote = 错误：引号没有成对
query-meant = 提示：是否想写“{ $meant }”？

## serve和build --watch

serve-ready = 预览已就绪：{ $address }（用时{ $seconds }秒）
serve-keys = 保存文件后页面自动更新。按o打开浏览器，按r全部重新生成，按q结束。
serve-no-keys = 保存文件后页面自动更新。按Ctrl-C结束。
serve-open-to-others = 警告：其他计算机也能看到此预览，包括尚未发布的内容。
serve-no-browser = 没有找到可以打开浏览器的程序，请在浏览器中输入上面的地址。
watch-shown = { $changed }：{ $seconds }秒后已更新
watch-not-shown = { $changed }：有错误，没有更新（{ $seconds }秒）
watch-published = { $changed }：{ $seconds }秒后已发布，新增{ $added }个文件，改动{ $updated }个，删除{ $removed }个
watch-not-published = { $changed }：没有发布，请先处理问题（{ $seconds }秒）
watch-everything = 全部文件
watch-files = { $first }等{ $count }个文件
watch-polled = { $why }，改为每秒检查一次文件。
watch-remote = 文件夹在{ $name }上，系统不会通知其中的变动
watch-exhausted = 系统监视的文件夹已达上限（Linux：fs.inotify.max_user_watches、max_user_instances）
watch-refused = 系统不能通知文件变动（{ $answer }）
watch-ready = 正在监视文件，改动后自动发布到“{ $out }”。按Ctrl-C结束。
watch-ended = 已结束。

## init

init-wrote = { $sample ->
        [yes] 虚构城市的示例网站
       *[no] 新网站
    }已建在“{ $dir }”（共{ $files }个文件）。
init-next = 下一步：
    { "  " }gongshi check { $argument }    检查全部问题，指明文件和行号
    { "  " }gongshi serve { $argument }    边改边在浏览器中预览
    { "  " }gongshi build { $argument }    生成网站，写到“{ $out }”
    { $sample ->
        [yes] 然后用浏览器打开“{ $out }/index.html”。
       *[no] 请从“{ $dir }/content/site.yaml”改起，各文件中的注释说明应填什么。
    }

## schema

schema-wrote = 已写出{ $files }个格式文件（JSON Schema），位于“{ $out }”。

## bind

bind-refused = 没有查找手工填写的数值：请先改正错误。
bind-no-file = 错误：{ $file }不是本网站的文件。
bind-nothing = 没有发现手工填写的指标数值。
bind-proposed = 可将{ $numbers }处数字改为引用。文件未作改动；加上“--write”即可写入。
bind-wrote = 已将{ $numbers }处数字改为引用。

## headers

headers-nginx = 请保存为/etc/nginx/conf.d/gongshi.conf，然后运行：nginx -t && systemctl reload nginx
headers-apache = 请保存为/etc/apache2/sites-available/gongshi.conf，然后运行：a2enmod headers rewrite && a2ensite gongshi && systemctl reload apache2
headers-caddy = 请保存为/etc/caddy/Caddyfile，然后运行：systemctl reload caddy
headers-file = 请在生成网站之后，以_headers为名存入要上传的文件夹。
headers-packed = 直接发送“gongshi build --precompress”事先压缩好的文件。
headers-brotli = 安装libnginx-mod-http-brotli-static软件包后，可以更小：
headers-https = 全站改用HTTPS之后，再启用此行：

## man

man-wrote = 已写出{ $files }个手册页，位于“{ $out }”。
man-name = .SH 名称
man-synopsis = .SH 用法
man-description = .SH 说明
man-options = .SH 选项
man-commands = .SH 命令
man-version = .SH 版本
man-choices = 可选值：
man-default = [默认为{" "}

## translated

translated-no-translation = 错误：{ $file }不是可读取的译文，或者没有相应的原文。请先运行“gongshi check”。
translated-refused = 没有查看任何译文：请先改正错误。
translated-left-out = 以下{ $files }个文件未查看：无法读取，或者是没有原文的译文。
translated-older = { $files }件译文早于正式文本：
translated-unknown = { $files }件译文未注明所依据的文本：
translated-current = { $files }件译文与正式文本一致。
translated-done = 已注明{ $stamped }件译文与正式文本一致；另有{ $current }件此前已注明。

## build --timings

stage-read = 读取文件
stage-check = 检查、汇总和规划
stage-pages = 生成并写入页面
stage-publish = 落盘并发布
stage-whole = 合计
timings-trace = 跟踪文件为{ $file }，可用ui.perfetto.dev或chrome://tracing打开。

## 帮助和用法

help-usage = 用法：
help-commands = 命令：
help-arguments = 参数：
help-options = 选项：
help-value-command = 命令
help-value-options = 选项
help-of-help = 显示本帮助
help-of-version = 显示版本
help-default = ；默认为{ $value }
help-default-here = ；默认为当前文件夹
help-choices = 。可选值：{ $values }
help-choice = { $value }：{ $help }

usage-unknown-command = 错误：没有“{ $command }”这一命令
usage-no-command = 错误：没有写明命令
usage-unknown-argument = 错误：此处不能写“{ $argument }”
usage-wrong-value = 错误：{ $argument }不能写“{ $value }”
usage-no-value = 错误：{ $argument }没有写取值
usage-missing = 错误：缺少{ $argument }
usage-too-many = 错误：{ $argument }不带取值，请去掉“{ $value }”
usage-conflict = 错误：{ $argument }不能与{ $other }同时使用
usage-repeated = 错误：{ $argument }只能写一次
usage-not-unicode = 错误：命令中有不是UTF-8编码的文字
usage-choices = 提示：可选值为{ $values }
usage-meant = 提示：是否想写“{ $meant }”？
usage-elsewhere = 提示：该选项应与其所属命令同写，即“{ $meant }”
usage-help = 详细用法请加--help查看。

wrong-host = 提示：主机名由字母、数字、点和连字符组成，例如quality.example.gov.cn
wrong-root = 提示：应写文件夹的完整路径，例如/srv/my-city/public
wrong-prefix = 提示：路径以斜线开头，由字母、数字和连字符组成，例如/quality
wrong-port = 提示：端口应为0至65535的整数，例如8000
wrong-limit = 提示：应写成“名称=上限”，例如text-file=8MiB，可用名称：{ $limits }
wrong-limit-amount = { $bytes ->
        [yes] 提示：{ $limit }以字节计，应写整数，可以紧接着写单位{ $units }，例如{ $limit }=8MiB
       *[no] 提示：{ $limit }应写整数，不带单位，例如{ $limit }={ $usual }
    }
