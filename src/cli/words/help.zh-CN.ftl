# 命令和参数的中文说明：消息名是命令，属性名是参数或者可选值。英文说明在代码中参数的上方。

help-values =
    .dir = 文件夹
    .out = 文件夹
    .url = 网址
    .file = 文件
    .files = 文件
    .key = 密钥文件
    .pubkey = 公钥
    .n = 端口号
    .host = 主机
    .name = 名称
    .most = 上限
    .path = 路径
    .lang = 语言
    .format = 格式
    .gate = 环节
    .editor = 编辑器
    .server = 服务器
    .shell = 命令解释器
    .question = 条件

help-everywhere =
    .lang = 提示信息所用的语言；默认随系统环境（LC_ALL、LC_MESSAGES、LANG）
    .dir = “content”所在的文件夹
    .limits = 放宽或者收紧某项上限，例如text-file=8MiB；见docs/diagnostics.md中的over-limit
    .strict = 把警告视为错误

help-gongshi = 将公共机构的计划制作成双语公示网站
    .long =
        将公共机构的计划制作成双语公示网站。

        计划是一个文件夹，内有YAML文件（指标、单位、文件）和Markdown章节。Gongshi检查其中有无矛盾，并生成可在任何服务器上发布的静态网站。
    .examples =
        示例：
          gongshi init my-city             新建网站：内容从简，各文件中有填写说明
          gongshi init demo --sample       查看全部功能：一个虚构城市的网站
          gongshi check my-city            检查全部问题，指明文件和行号
          gongshi serve my-city --open     边改边在浏览器中预览
          gongshi build my-city            生成网站，写到my-city/public
          gongshi check --lang en          用英文说明每一处问题

        退出码：
          0  一切正常
          1  内容有错误（使用--strict时包括警告），或者副本与发布时不一致
          2  命令有误
          3  计算机拒绝执行：文件无法读取、磁盘已满、文件夹中有其他文件等

help-init = 新建网站
    .dir = 新网站的文件夹
    .sample = 从一个完整的虚构城市开始
    .examples =
        示例：
          gongshi init my-city             内容从简的网站，各文件中有填写说明
          gongshi init my-city --lang en   同上，填写说明为英文
          gongshi init demo --sample       虚构城市，包括各类目标和各种状态

        文件夹必须尚不存在或者是空的：不会覆盖任何文件。

help-check = 检查内容中的全部问题，指明文件和行号
    .format = 检查结果的输出格式
    .format-terminal = 供人阅读，列出原文，标明位置，说明改法
    .format-json = 供程序读取，为检查结果的数组
    .format-sarif = 供代码托管平台读取，为SARIF 2.1.0
    .gate = 同时列出进入某一环节前还须办理的事项
    .gate-publish = 发布：数值缺依据、逾期未报、空白页面、公文信息不全
    .examples =
        示例：
          gongshi check                                  检查当前文件夹中的网站
          gongshi check my-city --strict                 警告也须处理
          gongshi check my-city --gate publish           发布前：依据、逾期、空白页面
          gongshi check --lang en                        用英文说明
          gongshi check --format sarif > findings.sarif  供代码托管平台读取

        各类问题的代码（例如unknown-key）在docs/diagnostics.md中逐一说明。

help-build = 生成网站
    .out = 网站的输出文件夹；默认为网站文件夹中的public
    .timings = 列出各步骤用时，并在输出文件夹旁写出跟踪文件
    .precompress = 为每个文本文件另存压缩文件（.gz和.br），供支持此类文件的服务器直接发送
    .watch = 持续运行，保存文件后立即写出改动
    .poll = 与--watch同用：每秒检查一次文件，不等系统通知
    .examples =
        示例：
          gongshi build                         当前文件夹中的网站，写到./public
          gongshi build my-city --out /srv/www  写到其他文件夹
          gongshi build --precompress           另存.gz和.br压缩文件，供网站服务器使用
          gongshi build --strict                没有任何警告时才写出
          gongshi build --watch                 每次改动后重新生成

        输出文件夹要么一次全部更换，要么保持不变：内容有错误或者磁盘已满时，原有网站不受影响。文件夹中有其他文件的，不作任何改动。

help-export = 只写出数据文件，不生成网站
    .out = 数据文件的输出文件夹；默认为网站文件夹中的export
    .examples =
        示例：
          gongshi export                          当前文件夹中网站的数据，写到./export
          gongshi export my-city --out /srv/data  写到其他文件夹

        数据文件与网站“data”文件夹中的相同：CSV、JSON、工作簿，以及说明它们的数据包。输出文件夹要么一次全部更换，要么保持不变；文件夹中有其他文件的，不作任何改动。

help-query = 列出符合条件的指标
    .question = 必须同时满足的条件，例如status=missed；不写则列出全部指标
    .format = 结果的输出格式
    .format-table = 供人阅读
    .format-csv = 供电子表格使用，各列与indicators.csv相同
    .format-json = 供程序读取，为各项指标数据文件的数组
    .examples =
        示例：
          gongshi query status=missed,behind                需要关注的指标
          gongshi query 'lead=fda deadline<=2018'           须同时满足各项条件
          gongshi query '牵头单位=市质监局 状态=暂未公布'   条件也可用中文
          gongshi query 'latest<98' --format csv            供电子表格使用
          gongshi query pass --dir my-city --format json    只写一个词时，按名称查找

        字段：id（标识）、name（名称）、task（任务）、lead（牵头单位）、support（配合单位）、unit（计量单位）、status（状态）、computed-status（判定状态）、target（目标值）、baseline（基期值）、latest（最新值）、deadline（完成期限）、flag（标记）、overdue（逾期未公布）。比较符号：=和!=用于各字段，可写多个值，以逗号分开，符合其一即可；<、<=、>、>=用于数字和期限，只写一个值；~（包含）用于文字。

help-serve = 在浏览器中预览网站，随改随看
    .port = 监听的端口；默认为8000，已被占用时自动选用其后的空闲端口
    .host = 监听的地址；默认只有本机能够访问
    .open = 打开浏览器
    .poll = 每秒检查一次文件，不等系统通知
    .editor = 把问题位置做成链接，点击即用此编辑器打开
    .editor-vscode = Visual Studio Code
    .examples =
        示例：
          gongshi serve                        在http://localhost:8000/预览
          gongshi serve my-city --open         同时打开浏览器
          gongshi serve --editor vscode        点击问题位置，用Visual Studio Code打开
          gongshi serve --poll                 用于网络磁盘，系统不会通知其中的变动

        保存文件后页面自动更新。有错误时，错误列在最近一次正确的页面之上，改正后自动消失。预览不向磁盘写入任何内容；除非用--host另行指定，其他计算机无法访问。

help-bind = 将手工填写的数字改为引用
    .file = 网站的某个文件；不写则处理全部文件
    .write = 写入改动；不写则只列出可改之处
    .examples =
        示例：
          gongshi bind                          列出当前文件夹中网站的可改之处
          gongshi bind content/sections/tasks/06-product-quality.en.md
                                                只看一个文件
          gongshi bind --dir my-city --write    写入改动

        只替换与指标数值完全一致的数字。相近的数字可能并没有错：“gongshi check”会列出，由人判断。

help-rollback = 恢复为上一版网站
    .out = 网站的输出文件夹；默认为网站文件夹中的public
    .examples =
        示例：
          gongshi rollback                            撤回当前文件夹中网站的最近一次生成
          gongshi rollback my-city --out /srv/www     用于写到其他文件夹的网站

        输出文件夹旁保留一个上一版。恢复时与已发布的一版对换，文件系统支持的，一步完成；再次运行即可换回。

help-sign = 为已发布网站的清单签名
    .out = 已发布网站的文件夹
    .key = 私钥：由“minisign -G”生成的文件
    .generate = 改为生成一对新密钥：私钥写入密钥文件，公钥另存为同名的.pub文件
    .password_file = 从此文件的第一行读取私钥密码，不在终端输入
    .no_password = 与--generate同用：不用密码保护私钥
    .examples =
        示例：
          gongshi sign --generate --key ~/keys/my-city.key   生成my-city.key和my-city.key.pub
          gongshi sign my-city/public --key ~/keys/my-city.key

        签名写在清单旁，格式与minisign相同，密钥也相同。私钥由批准发布的人保管，不得放在网站文件夹中。副本不完整的，不予签名。

help-verify = 按清单和签名核验网站副本
    .copy = 副本的文件夹，或者其网址
    .key = 发布机关的公钥：公钥文件，或者公钥本身（RW…）
    .resume = 网上副本：将已核验无误的部分记入此文件，下次从中断处继续
    .examples =
        示例：
          gongshi verify my-city/public                                      各文件是否与发布时一致？
          gongshi verify https://example.gov.cn/quality/ --key example.pub   由谁发布？
          gongshi verify https://example.gov.cn/quality/ --resume notes.txt  可以中断，下次继续

        核验文件夹时，逐一列出改动、缺失、改名、对调和多出的文件；核验网上副本时，无法得知服务器上是否另有文件。不写--key时，副本只与自带的清单核对。

help-headers = 写出网站服务器的配置：类型、缓存、安全标头
    .server = 哪种服务器
    .host = 访问网站所用的主机名
    .root = “build”写出的文件夹在服务器上的路径
    .prefix = 网站位于哪个路径之下，例如/quality；默认占用整个主机
    .server-nginx = nginx服务器
    .server-apache = Apache服务器
    .server-caddy = Caddy服务器
    .server-_headers = 静态托管平台读取的文件
    .examples =
        示例：
          gongshi headers nginx --host quality.example.gov.cn --root /srv/my-city/public
          gongshi headers apache --host www.example.gov.cn --root /srv/my-city/public --prefix /quality
          gongshi headers caddy > Caddyfile
          gongshi headers _headers              用于读取此名称文件的静态托管平台

        写出内容的第一行说明应存放在哪里。网站位于某个路径之下的，应在content/site.yaml中用“base_url”写明该路径，供“未找到页面”使用。

help-translated = 注明译文所依据的文本
    .files = 已与正式文本一致的译文
    .all = 网站的全部译文
    .examples =
        示例：
          gongshi translated                    列出早于正式文本的译文，不作改动
          gongshi translated content/sections/about.en.md
                                                注明此译文已与正式文本一致
          gongshi translated --all --dir my-city
                                                全部译文均已一致

        只改写“of:”各行，其中是正式文本各部分的摘要；正式文本如有改动，“gongshi check”据此发现。

help-schema = 写出内容格式的JSON Schema，供编辑器使用
    .out = 各格式文件的输出文件夹，文件名为“名称.json”；不写则直接输出
    .examples =
        示例：
          gongshi schema                         输出全部格式，按名称排列
          gongshi schema --out my-city/schemas   每种格式一个文件；程序更新后须重新写出

        其中的说明使用提示信息的语言，用--lang en可得英文说明。文件首行写上以下内容，支持YAML的编辑器即可补全和检查：
          # yaml-language-server: $schema=../schemas/site.json

help-completions = 输出命令行自动补全脚本
    .shell = 哪种命令解释器
    .examples =
        示例：
          gongshi completions bash > ~/.local/share/bash-completion/completions/gongshi
          gongshi completions fish > ~/.config/fish/completions/gongshi.fish
          gongshi completions zsh > ~/.zfunc/_gongshi

help-man = 写出手册页
    .out = 程序和各命令手册页的输出文件夹；不写则只输出程序的手册页
    .examples =
        示例：
          gongshi man | man -l -                         阅读程序的手册页
          gongshi man --out ~/.local/share/man/man1      每个命令一页，供man gongshi-build查看
