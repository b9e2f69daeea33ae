"""Sites that mean harm or came to harm: one generator each, so that the repository stays small."""

from run import BASE, EN, SAMPLE, about, case, json, main, os, r, re, shutil, sub, w
import struct, zlib, io, zipfile

S = "content/site.yaml"
I = "content/indicators/food.yaml"


# --- YAML
def y(name, text, expect="any", file="content/indicators/x.yaml"):
    case("yaml " + name, expect)(lambda d, t=text: w(d, file, t() if callable(t) else t))


y("deep flow", lambda: "[" * 200000, "refuse")
y("deep flow map", lambda: "{a: " * 100000, "refuse")
y("deep block", lambda: "".join("  " * i + "a:\n" for i in range(2000)), "refuse")
y("deep block seq", lambda: "- " * 50000 + "a", "refuse")
y("deep qmark", lambda: "? " * 50000 + "a", "refuse")
for n in (30, 31, 32, 33, 34):
    y("depth %d" % n, "[" * n + "]" * n, "refuse")
y("billion", "a: &a [x,x]\nb: &b [*a,*a]\n", "refuse")
y("merge", "- <<: {a: 1}\n", "refuse")
y("merge2", "<<: [a]\n", "refuse")
y("tag", "- !!python/object:os.system x\n", "refuse")
y("tag2", "- !<tag:x> a\n", "refuse")
y("tagb", "- !!binary aGVsbG8=\n", "refuse")
y("tagset", "!!set {a, b}\n", "refuse")
y("directive", "%YAML 1.1\n---\n- a\n", "refuse")
y("directive2", "%FOO bar\n---\n- a\n", "refuse")
y("two docs", "- a\n---\n- b\n", "refuse")
y("dots", "[]\n...\n- b\n", "refuse")
y("dots2", "[]\n...\nfoo: bar\n", "refuse")
y("dots3", "[]\n...\ngarbage [[[\n", "refuse")
y("dots ok", "[]\n...\n")
y("doc trailing", "[]\n---\n")
y("empty", "")
y("space", "   \n")
y("comment", "# c\n")
y("null", "~\n")
y("tab", "\t- a\n", "refuse")
y("colon", ":\n")
y("colons", ":" * 100000, "refuse")
y("dashes", "-" * 100000)
y("quote", '"' * 100001, "refuse")
y("squote", "'" * 100001, "refuse")
y("open quote", '- "abc\n' * 2000, "refuse")
y("scalar 5MB", lambda: '- "' + "x" * 5000000 + '"\n', "refuse")
y("plain 5MB", lambda: "- " + "x" * 5000000 + "\n", "refuse")
y("literal 5MB", lambda: "- |\n" + "  x\n" * 1000000, "refuse")
y("scalar 3.9MB", lambda: '- "' + "x" * 3900000 + '"\n', "refuse")
y("folded words", lambda: "- >\n" + "  x y\n" * 500000, "refuse")
y("key big", lambda: "x" * 300000 + ": 1\n", "refuse")
y("many keys", lambda: "- {" + ", ".join("k%d: 1" % i for i in range(200000)) + "}\n", "refuse")
y("many dup keys", lambda: "- {" + ", ".join("k: 1" for i in range(100000)) + "}\n", "refuse")
y("many items", lambda: "- a\n" * 1000000, "refuse")
y("many empty", lambda: "-\n" * 1500000, "refuse")
y("flow commas", lambda: "[" + "," * 1000000 + "]", "refuse")
y("flow empties", lambda: "[" + "[]," * 500000 + "]", "refuse")
y("flow maps", lambda: "[" + "{}," * 500000 + "]", "refuse")
y("lone surrogate", '- "\\ud800"\n', "refuse")
y("surrogate pair", '- "\\ud83d\\ude00"\n', "refuse")
y("esc nul", '- "\\0"\n', "refuse")
y("esc big", '- "\\UFFFFFFFF"\n', "refuse")
y("esc bidi", '- "\\u202e"\n', "refuse")
y("esc x", '- "\\x1b[31m"\n', "refuse")
y("esc e", '- "\\e[31m"\n', "refuse")
y("esc N", '- "\\N\\_\\L\\P"\n', "refuse")
y("esc 0x", '- "\\x"\n', "refuse")
y("key esc", '- {"\\e[31mid": 1}\n', "refuse")
y("key esc nl", '- {"a\\nb": 1}\n', "refuse")
y("raw esc", "- \x1b[31mhi\n", "refuse")
y("c1", "- \x9b31m\n", "refuse")
y("bidi", "- \u202eabc\n", "refuse")
y("tagchars", "- a\U000e0041\n", "refuse")
y("zw", "- a\u200bb\n", "refuse")
y("bom inside", "- a\ufeffb\n", "refuse")
y("nonchar", "- \ufffe\n", "refuse")
y("nonchar2", "- \U0001ffff\n", "refuse")
y("nul", b"- a\0b\n", "refuse")
y("utf16le", "- 食\n".encode("utf-16"), "refuse")
y("utf16be", b"\xfe\xff" + "- 食\n".encode("utf-16-be"), "refuse")
y("utf32", "- 食\n".encode("utf-32"), "refuse")
y("gbk", "- 食品合格率\n".encode("gbk"), "refuse")
y("big5", "- 食品合格率\n".encode("big5"), "refuse")
y("latin", "- café\n".encode("latin1"), "refuse")
y("sjis", "- テスト\n".encode("shift-jis"), "refuse")
y("trunc utf8", "- 食".encode()[:-1], "refuse")
y("overlong", b"- \xc0\xaf\n", "refuse")
y("surr utf8", b"- \xed\xa0\x80\n", "refuse")
y("utf16 nobom", "- ab\n".encode("utf-16-le"), "refuse")
y("cr only", "- a\r- b\r", "refuse")
y("crlf", "- a\r\n", "refuse")
y("nel", "- a\u0085b\n", "refuse")
y("ls", "- a\u2028b\n", "refuse")
y("vt", "- a\x0bb\n", "refuse")
y("ff", "- a\x0cb\n", "refuse")
y("complex key", "? [a, b]\n: c\n", "refuse")
y("complex key2", "? {a: b}\n: c\n", "refuse")
y("map key null", "- {~: 1}\n", "refuse")
y("int key", "- {1: 1}\n", "refuse")
y("alias undefined", "- *x\n", "refuse")
y("anchor", "- &x a\n", "refuse")
y("block indent", "- |9\n a\n", "refuse")
y("block chomp", "- |+\n\n\n\n", "refuse")
y("block bad", "- |x\n a\n", "refuse")
y("many q", lambda: "? a\n" * 300000, "refuse")
y("long line flow", lambda: "- {a: " + "{a: " * 31 + "}" * 32 + "\n", "refuse")
y("comments", lambda: "#\n" * 1900000)
y("blank lines", lambda: "\n" * 4000000)
y("spaces", lambda: " " * 4000000)
y("tabs", lambda: "\t" * 1000000)
y("many anchors", lambda: "".join("- &a%d x\n" % i for i in range(100000)), "refuse")
y("stars", lambda: "*" * 100000, "refuse")
y("amps", lambda: "&" * 100000, "refuse")
y("bangs", lambda: "!" * 100000, "refuse")
y("pct", lambda: "%" * 100000, "refuse")
y("at", lambda: "@" * 100000, "refuse")
y("bt", "`" * 1000, "refuse")
y("pipes", lambda: "|" * 100000, "refuse")
y("gt", lambda: ">" * 100000, "refuse")
y("brace close", lambda: "}" * 100000, "refuse")
y("mixed open", lambda: "[{" * 100000, "refuse")
y("qq", lambda: '"\\' * 100000, "refuse")
y("nested quotes", lambda: '- "a": "b": "c"\n', "refuse")
y("multiline plain", lambda: "- a\n" + "  b\n" * 500000, "refuse")
y("multiline key", lambda: "a\n b: c\n", "refuse")
y("flow multiline", lambda: "[\n" + "a,\n" * 500000 + "]", "refuse")


# --- values
def ind(name, a, b, expect="any"):
    case("ind " + name, expect)(lambda d: sub(d, I, a, b))


base_ind = open(BASE + "/" + I).read()
V = "{ period: 2016, value: 97.4, source: q-2016 }"
for n, v in dict(
    d10k="9" * 10000,
    frac10k="0." + "9" * 10000,
    neg="-1",
    exp="1e5",
    inf=".inf",
    nan=".nan",
    hexa="0x1F",
    octal="0o17",
    us="1_000",
    plus="+1",
    zero="-0",
    lead="0097.4",
    full="９７.4",
    huge="9" * 28,
    huge29="9" * 29,
    min28="0." + "0" * 27 + "1",
    comma="1,000",
    pct="97.4%",
    sexa="12:30",
    arab="٩٧",
    han="九十七",
    null="null",
    yes="yes",
    empty='""',
    lst="[1]",
    mp="{a: 1}",
    maxdec="79228162514264337593543950335",
    ovf="79228162514264337593543950336",
).items():
    ind("value " + n, "97.4", "%s" % v if n != "comma" else '"1,000"')
for n, v in dict(
    y0="0000",
    y9="9999",
    y10="10000",
    neg="-2016",
    m13="2016-13",
    m00="2016-00",
    d="2016-02-30",
    q5="2016-Q5",
    h3="2016-H3",
    split="2016/18",
    splitbig="2199/00",
    huge="9" * 100000,
    space="2016 ",
    full="２０１６",
    w="2016-W05",
    t="2016-06-30T00:00:00Z",
    y2199="2199",
    y1899="1899",
    y1900="1900",
    split0="1999/00",
    lst="[2016]",
).items():
    ind("period " + n, "period: 2016", 'period: "%s"' % v if n != "lst" else "period: [2016]")
for n, v in dict(min1="2199", both="2199-12-31", sp="2199/00").items():
    ind("by " + n, "by: 2018", "by: %s" % v)
ind("target between rev", "at_least: 98", "between: [99, 98]", "refuse")
ind("between one", "at_least: 98", "between: [99]", "refuse")
ind("between many", "at_least: 98", "between: [" + ",".join("9" * 1 for _ in range(100000)) + "]", "refuse")
ind("target big between", "at_least: 98", "between: [-79228162514264337593543950335, 79228162514264337593543950335]")
ind("about big", "at_least: 98", "about: 79228162514264337593543950335")
ind("about within big", "at_least: 98", "about: 1, within: 79228162514264337593543950335")


def big(
    unit="count",
    extra="",
    tgt="at_least: 79228162514264337593543950335",
    vals=None,
    base="-79228162514264337593543950335",
):
    vals = vals or ["79228162514264337593543950335"]
    return """- id: food-pass-rate
  name: { zh-CN: 甲, en: A }
  task: food-safety
  unit: %s
  %s
  better: higher
  target: { %s, by: 2018 }
  baseline: { period: 2015, value: %s, source: q-2015 }
  values:
%s
""" % (
        unit,
        extra,
        tgt,
        base,
        "\n".join(
            "    - { period: %s, value: %s, source: q-2016 }"
            % (2016 if i == 0 else "2017-0%d" % i if i < 3 else "2016-%02d" % i, v)
            for i, v in enumerate(vals)
        ),
    )


M = "79228162514264337593543950335"
for n, t in dict(min="CNY", cnt="points").items():
    case("overflow " + n)(lambda d, t=t: w(d, I, big(t, "unbounded: true")))
case("overflow sum")(
    lambda d: w(d, I, big("points", "unbounded: true", "at_least: %s, cumulative: true, from: 0" % M, [M, M, M]))
)
case("overflow sum neg")(
    lambda d: w(
        d,
        I,
        big("points", "unbounded: true", "at_most: -%s, cumulative: true, from: 0" % M, ["-" + M, "-" + M]).replace(
            "better: higher", "better: lower"
        ),
    )
)
case("overflow milestone")(
    lambda d: w(
        d,
        I,
        big("points", "unbounded: true").replace(
            "  values", "  milestones: [ { at_least: %s, by: 2017 } ]\n  values" % M
        ),
    )
)
case("overflow scale")(lambda d: w(d, I, big("CNY", "unbounded: true\n  scale: 亿")))
case("overflow scale billion")(
    lambda d: w(
        d,
        I,
        big(
            "points",
            "unbounded: true\n  scale: billion",
            "at_least: %s, cumulative: true, from: -%s" % (M, M),
            [M, "-" + M],
        ),
    )
)
case("overflow about")(
    lambda d: w(
        d,
        I,
        big("points", "unbounded: true", "about: %s, within: %s" % (M, M)).replace("better: higher", "better: nearer"),
    )
)
case("overflow between")(
    lambda d: w(
        d,
        I,
        big("points", "unbounded: true", "between: [-%s, %s]" % (M, M)).replace("better: higher", "better: nearer"),
    )
)
case("overflow exact")(
    lambda d: w(d, I, big("points", "unbounded: true", "exactly: %s" % M).replace("better: higher", "better: nearer"))
)
case("overflow small")(
    lambda d: w(
        d,
        I,
        big(
            "points",
            "unbounded: true",
            "at_least: 0.0000000000000000000000000001",
            ["-0.0000000000000000000000000001"],
            "0.0000000000000000000000000001",
        ),
    )
)
case("overflow prose")(
    lambda d: (
        w(d, I, big("CNY", "unbounded: true\n  scale: 亿")),
        about(
            d,
            "[[food-pass-rate.latest|short]] [[food-pass-rate.latest|long]] [[food-pass-rate.target|table]] [[food-pass-rate.baseline]] [[food-pass-rate@2016]]\n\n![[food-pass-rate]]\n",
            None,
        ),
    )
)
case("prose numbers")(
    lambda d: about(
        d,
        " ".join(
            [
                "9" * 40,
                "1" * 30 + "%",
                "0." + "0" * 50 + "1亿",
                "一" * 500 + "亿",
                "九千九百九十九万亿" * 50,
                "99999999999999999999亿万亿",
                "百分之" + "九" * 1000,
                "2016年" * 1000,
                "第" + "一" * 1000 + "条",
                "thousand " * 3000,
                "nine hundred and " * 2000,
                "1," * 3000 + "000",
                "½⅓",
                "¥" * 1000 + "1",
                "10^400",
                "1e400",
                "-" * 1000 + "1",
            ]
        )
        + "\n",
        None,
    )
)
case("many values")(
    lambda d: w(
        d,
        I,
        base_ind.replace(
            "    - " + V,
            "\n".join(
                "    - { period: %d-%02d-%02d, value: 97.4, source: q-2016 }" % (y, m, dd)
                for y in range(1990, 2017)
                for m in range(1, 13)
                for dd in range(1, 29)
            ),
        ),
    )
)
case("many same period")(
    lambda d: w(d, I, base_ind.replace("    - " + V, "\n".join("    - " + V for _ in range(30000)))),
)
case("many milestones")(
    lambda d: w(
        d,
        I,
        base_ind.replace(
            "  baseline",
            "  milestones:\n"
            + "".join(
                "    - { at_least: 97, by: %d-%02d-%02d }\n" % (y, m, dd)
                for y in range(1990, 2018)
                for m in range(1, 13)
                for dd in range(1, 29)
            )
            + "  baseline",
        ),
    )
)
case("same ids 20000", "refuse")(lambda d: w(d, I, base_ind * 20000))
case("5000 ind")(
    lambda d: w(d, I, "".join(base_ind.replace("food-pass-rate", "f-%d" % i) for i in range(5000)) + base_ind)
)
case("many support", "refuse")(
    lambda d: sub(d, I, "  unit", "  support: [" + ",".join("x%d" % i for i in range(50000)) + "]\n  unit")
)
case("many support same", "refuse")(
    lambda d: sub(d, I, "  unit", "  support: [" + ",".join("fda" for i in range(50000)) + "]\n  unit")
)
case("many depts")(
    lambda d: w(
        d,
        "content/departments.yaml",
        r(d, "content/departments.yaml")
        + "".join(
            "- id: d%d\n  name: { zh-CN: 甲%d, en: A%d }\n  short: { zh-CN: 甲, en: A }\n" % (i, i, i)
            for i in range(8000)
        ),
    )
)
case("dup depts", "refuse")(lambda d: w(d, "content/departments.yaml", r(d, "content/departments.yaml") * 8000))
case("successor loop")(
    lambda d: w(
        d,
        "content/departments.yaml",
        r(d, "content/departments.yaml")
        .replace(
            "  short: { zh-CN: 市质监局, en: Quality Supervision Bureau }",
            "  short: { zh-CN: 市质监局, en: Quality Supervision Bureau }\n  successor: { name: { zh-CN: 甲, en: A }, unit: fda }",
        )
        .replace(
            "  short: { zh-CN: 市食药监局, en: Food and Drug Administration }",
            "  short: { zh-CN: 市食药监局, en: Food and Drug Administration }\n  successor: { name: { zh-CN: 甲, en: A }, unit: quality-supervision }",
        ),
    )
)
case("successor self")(
    lambda d: sub(
        d,
        "content/departments.yaml",
        "  short: { zh-CN: 市农委, en: Agriculture Commission }",
        "  short: { zh-CN: 市农委, en: Agriculture Commission }\n  successor: { name: { zh-CN: 甲, en: A }, unit: agriculture }",
    )
)
case("unit cycle names")(
    lambda d: sub(
        d,
        S,
        "publisher",
        "units: [ " + ", ".join("{ id: u%d, name: { zh-CN: 辆, en: v } }" % i for i in range(5000)) + " ]\npublisher",
    )
)
case("unit min max rev")(
    lambda d: sub(d, S, "publisher", "units: [ { id: v, name: { zh-CN: 辆, en: v }, min: 10, max: 1 } ]\npublisher")
)
case("per-0")(lambda d: sub(d, I, "unit: percent", "unit: per-0"))
case("per-big")(lambda d: sub(d, I, "unit: percent", "unit: per-" + "9" * 100))
case("per-neg")(lambda d: sub(d, I, "unit: percent", "unit: per--1"))
case("unit shadows")(
    lambda d: sub(d, S, "publisher", "units: [ { id: percent, name: { zh-CN: 辆, en: v } } ]\npublisher")
)
case("langs many")(
    lambda d: sub(
        d,
        S,
        "languages: [zh-CN, en]",
        "languages: [zh-CN, en, " + ",".join("%s%s" % (a, b) for a in "abcdefghijk" for b in "abcdefghijk") + "]",
    )
)
for n, v in dict(
    bad="xx-yy-zz-aaaaaaaaaaaa",
    dots="../x",
    slash="en/../..",
    long="a" * 5000,
    data="data",
    assets="assets",
    files="files",
    case_="EN",
    und="und",
    priv="x-private",
    i="i-klingon",
    ar="ar",
    mul="zh-Hant-TW-x-a",
).items():
    case("lang " + n)(lambda d, v=v: sub(d, S, "languages: [zh-CN, en]", 'languages: [zh-CN, en, "%s"]' % v))
for n, v in dict(
    up="../../etc", abs_="/etc", dot=".", empty='""', nul='"\\0"', default="default", long="a" * 300, dots=".."
).items():
    case("theme " + n, "refuse" if n != "default" else "ok")(lambda d, v=v: w(d, S, r(d, S) + "theme: %s\n" % v))
for n, v in dict(
    js="javascript:alert(1)",
    https='https://example.org/"><script>alert(1)</script>',
    sp="https://a b",
    nl='"https://a\\nb"',
    auth="https://user:pw@x.org/",
    bs="https:\\\\x",
    bidi='"https://a\\u202eb"',
    idn="https://аррӏе.com/",
    port="https://x:99999/",
    q="https://x/?a=b&c=<d>",
    hash_="https://x/#a",
    file="file:///etc/passwd",
    data="data:text/html,x",
    long="https://" + "a" * 100000,
    single="\"https://x/'onload='1\"",
).items():
    case("base_url " + n)(lambda d, v=v: w(d, S, r(d, S) + "base_url: %s\n" % v))
    case("licence url " + n)(
        lambda d, v=v: w(
            d,
            S,
            r(d, S)
            + "licence: { name: { zh-CN: 甲, en: A }, url: %s }\n"
            % (v if v.startswith('"') else "'%s'" % v.replace("'", "''")),
        )
    )
    case("doc url " + n)(
        lambda d, v=v: sub(
            d,
            "content/documents.yaml",
            "- id: q-2015",
            "- id: q-2015\n  url: %s" % (v if v.startswith('"') else "'%s'" % v.replace("'", "''")),
        )
    )
XSS = [
    "<script>alert(1)</script>",
    '"><script>alert(1)</script>',
    "' onload=alert(1) x='",
    "</title><script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    '{{ 7*7 }}{% include "x" %}',
    "{{<x/>}}",
    "javascript:alert(1)",
    "]]><script>",
    "<!--<script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "=cmd|calc!A1",
    "\\u003cscript>",
    "${7*7}",
    "`x`",
    "<base href=//x>",
    "<meta http-equiv=refresh content=0>",
    "</textarea><script>",
    "</style><script>",
    "%3Cscript%3E",
    "＜script＞",
    "&#60;script&#62;",
]


def q(s):
    return json.dumps(s, ensure_ascii=False)


for i, x in enumerate(XSS):

    def f(d, x=x):
        for p in ["site.yaml", "departments.yaml", "documents.yaml", "task-forces.yaml", "indicators/food.yaml"]:
            t = r(d, "content/" + p)
            t = re.sub(
                r"zh-CN: ([^,}]+), en: ([^},]+?) \}", lambda m: "zh-CN: %s, en: %s }" % (q(m[1] + x), q(m[2] + x)), t
            )
            w(d, "content/" + p, t)
        t = r(d, S)
        t += (
            "record: { index_number: %s, category: { zh-CN: %s, en: %s }, document_number: %s }\nnotice: { zh-CN: %s, en: %s }\nofficial: { host: { zh-CN: %s, en: %s }, site_code: %s, icp: %s, police: %s }\nlicence: { name: { zh-CN: %s, en: %s } }\nform: [ { label: { zh-CN: %s, en: %s }, value: { zh-CN: %s, en: %s } } ]\n"
            % tuple(q("甲" + x) for _ in range(17))
        )
        w(d, S, t)
        t = r(d, I)
        t = t.replace("source: q-2016 }", "source: q-2016, note: { zh-CN: %s, en: %s } }" % (q(x), q(x))).replace(
            "  values",
            "  definition: { zh-CN: %s, en: %s }\n  note: { zh-CN: %s, en: %s }\n  formula: { zh-CN: %s, en: %s }\n  override: { status: met, reason: { zh-CN: %s, en: %s }, office: fda, date: 2017-02-01 }\n  values"
            % tuple(q(x) for _ in range(8)),
        )
        w(d, I, t)
        for fn in ["about", "guiding-ideas", "tasks/01-food-safety"]:
            for l in ("zh-CN", "en"):
                p = "content/sections/%s.%s.md" % (fn, l)
                t = r(d, p)
                w(d, p, re.sub(r"title: (.*)", lambda m: "title: " + q(m[1] + x), t, 1))

    case("xss yaml %d %s" % (i, x[:14]))(f)
    case("xss md %d" % i)(
        lambda d, x=x: about(
            d,
            x
            + "\n\n`"
            + x.replace("`", "")
            + "`\n\n    "
            + x
            + "\n\n| a | b |\n|---|---|\n| "
            + x.replace("|", "\\|")
            + " | c |\n",
            None,
        )
    )
    case("xss md esc %d" % i)(
        lambda d, x=x: about(
            d,
            re.sub(r"([<>&\[\]`*_{}|!~^])", r"\\\1", x)
            + "\n\n## "
            + re.sub(r"([<>&\[\]`*_{}|!~^])", r"\\\1", x)
            + "\n\n```"
            + "\n"
            + x
            + "\n```\n",
            None,
        )
    )


# --- markdown floods
def m(name, body, expect="any"):
    case("md " + name, expect)(lambda d, b=body: about(d, b() if callable(b) else b))


N = 50000
pats = dict(
    lbr="[",
    rbr="]",
    lbrbr="[[",
    emb="![[",
    img="![",
    star="*a ",
    stars="**",
    staru="*_",
    und="_a ",
    bt="`",
    btn=None,
    link="[a](",
    link2="[a](<b",
    lt="<",
    lta="<a ",
    comment="<!-- ",
    bang="!-- <",
    quote="> ",
    li="- ",
    oli="1. ",
    amp="&",
    ampx="&#",
    bs="\\",
    hash_="#",
    fn="[^a]",
    fn2="[^",
    tick="~~~\n",
    dollar="$",
    pipe="|",
    col=": ",
    tilde="~",
    close="](",
    nest="*a **a ",
    parens="(",
    refl="[a]: b\n",
    refu="[a]",
    refu2="[a][b]",
    html="<div>\n",
    cdata="<![CDATA[",
    pi="<?",
    decl="<!A ",
    auto="<http://a",
    email="<a@b.",
    eq="=\n",
    dashl="-\n",
    wiki="[[a]]",
    wikip="[[a|b]]",
    wikid="[[dept:fda]]",
    wikib="[[food-pass-rate.latest]]",
    wikiemb="![[food-pass-rate]]\n\n",
    cjk="**（一）",
    cjk2="*。*",
    ent="&amp;",
    han="食",
    fullp="，。",
    hard="\\\n",
    spaces="  \n",
    tabs="\t",
    crs="\r",
    gtli=">- ",
    ligt="- > ",
    defn="a\n: ",
    tbl="|a|b|\n|-|-|\n",
    tblrow="|a\n",
    head="## a\n\n",
    headid="## a {#x}\n\n",
    attr="## a {",
    rule="---\n",
    num="12 ",
    pc="98% ",
    fdd="\ufdd0",
    yen="98.5亿元，",
    zh="九十八点五万",
    quoteq="“”",
)
pats["btn"] = None
for k, v in pats.items():
    if v is None:
        continue
    for n in (5000, 50000, 300000):
        if len(v.encode()) * n < 4000000:
            m("%s x%d" % (k, n), lambda v=v, n=n: v * n + "\n")
m("backtick runs", lambda: " ".join("`" * i for i in range(1, 2000)) + "\n")
m("backtick runs a", lambda: "a".join("`" * i for i in range(1, 2500)) + "\n")
m("quote depth", "> " * 10000 + "a\n")
m("list depth", lambda: "".join("  " * i + "- a\n" for i in range(1500)))
m("list depth num", lambda: "".join("   " * i + "1. a\n" for i in range(1000)))
m("lazy", lambda: "> " * 5000 + "a\n" + "b\n" * 5000)
m("nested link", lambda: "[" * 5000 + "a" + "](b)" * 5000 + "\n")
m("nested img", lambda: "![" * 5000 + "a" + "](b)" * 5000 + "\n")
m("nested emph", lambda: "*" * 5000 + "a" + "*" * 5000 + "\n")
m("nested emph alt", lambda: "*_" * 20000 + "a" + "_*" * 20000 + "\n")
m("strong nest", lambda: "**a " * 20000 + " b**" * 20000 + "\n")
m("table wide", lambda: "|" + "a|" * 200 + "\n|" + "-|" * 200 + "\n" + ("|" + "b|" * 200 + "\n") * 2000)
m("table 1000 cols", lambda: "|" + "a|" * 3000 + "\n|" + "-|" * 3000 + "\n")
m("table missing cells", lambda: "|" + "a|" * 3000 + "\n|" + "-|" * 3000 + "\n" + "|b\n" * 20000)
m("table long", lambda: "|a|b|\n|-|-|\n" + "|c|d|\n" * 200000)
m("table 20000x200 short", lambda: "|" + "a|" * 200 + "\n|" + "-|" * 200 + "\n" + "|b\n" * 20001)
m("table cells missing 2", lambda: "a|" * 1000 + "\n" + "-|" * 1000 + "\n" + "a\n" * 500000)
m("headings 1e5", lambda: "## a\n\n" * 100000)
m("headings ids", lambda: "".join("## a {#x%d}\n\n" % i for i in range(50000)))
m("headings levels", lambda: "## a\n### b\n#### c\n##### d\n###### e\n" * 10000)
m(
    "footnotes 1e5",
    lambda: " ".join("[^%d]" % i for i in range(50000)) + "\n\n" + "".join("[^%d]: a\n\n" % i for i in range(50000)),
)
m("footnote many refs", lambda: "[^a]" * 100000 + "\n\n[^a]: b\n")
m("footnote nested", lambda: "".join("[^%d]: [^%d]\n\n" % (i, i + 1) for i in range(20000)) + "[^0]\n")
m("footnote self", "[^a]\n\n[^a]: [^a] x\n")
m("footnote in footnote def", lambda: "[^a]: " * 20000 + "x\n")
m("footnote loop", "[^a]\n\n[^a]: [^b]\n\n[^b]: [^a]\n")
m("links 1e5", lambda: "[a](index.html) " * 100000 + "\n")
m("dead links", lambda: "".join("[a](x%d.html) " % i for i in range(50000)) + "\n")
m(
    "ref defs",
    lambda: "".join("[a%d]: b\n" % i for i in range(50000)) + "".join("[a%d] " % i for i in range(50000)) + "\n",
)
m("ref def huge", lambda: "[a]: /" + "x" * 100000 + "\n" + "[a] " * 50000 + "\n")
m("ref title", lambda: '[a]: b "' + "x" * 100000 + '"\n' + "[a] " * 20000 + "\n")
m("dept links", lambda: "[[dept:fda]] " * 50000 + "\n")
m("ind values", lambda: "[[food-pass-rate.latest]] " * 50000 + "\n")
m("embeds", lambda: "![[food-pass-rate]]\n\n" * 20000)
m("embeds tasks", lambda: "![[tasks/01-food-safety]]\n\n" * 10000)
case("embed cycle")(
    lambda d: [
        w(
            d,
            "content/sections/tasks/01-food-safety.%s.md" % l,
            r(d, "content/sections/tasks/01-food-safety.%s.md" % l)
            + "\n![[tasks/01-food-safety]]\n\n![[food-pass-rate]]\n",
        )
        for l in ("zh-CN", "en")
    ]
)
case("def cycle")(
    lambda d: sub(d, I, "  values", '  definition: { zh-CN: "[[food-pass-rate]]", en: "[[food-pass-rate]]" }\n  values')
)
m("one line 4MB", lambda: "食" * 1300000 + "\n")
m("one line a", lambda: "a" * 3900000 + "\n")
m("one word link", lambda: "[" + "a" * 1000000 + "](b)\n")
m("url long", lambda: "[a](https://x/" + "a" * 1000000 + ")\n")
m("wiki long", lambda: "[[" + "a" * 1000000 + "]]\n")
m("wiki field long", lambda: "[[food-pass-rate." + "a" * 100000 + "]]\n")
m("heading long", lambda: "## " + "a" * 1000000 + "\n")
m("code long", lambda: "```" + "a" * 100000 + "\n" + "b\n" * 100000 + "```\n")
m("ent long", lambda: "&" + "a" * 1000000 + ";\n")
m("ent num", lambda: "&#" + "9" * 100000 + ";\n")
m("ent nul", "&#0; &#x1b; &#x202e; &#xd800; &#xffff;\n", "refuse")
m("ent tag", "&#xe0041;\n", "refuse")
m("5MB", lambda: "abc def\n" * 600000, "refuse")
m(
    "mix",
    lambda: "".join(__import__("random").Random(1).choice(list(x for x in pats.values() if x)) for _ in range(200000))
    + "\n",
)
for s in range(60):

    def g(s=s):
        R = __import__("random").Random(s)
        toks = [x for x in pats.values() if x] + [
            "\n",
            "\n\n",
            " ",
            "a",
            "食品",
            "98%",
            "1",
            "(",
            ")",
            "{#a}",
            "<b>",
            "</b>",
            "  ",
            "    ",
            "\t",
            "|",
            "https://x.org",
            "javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            ' "t"',
            "'",
            "\u3000",
            "：",
        ]
        return "".join(R.choice(toks) for _ in range(R.choice([20, 200, 2000, 20000]))) + "\n"

    m("rand %d" % s, g)
    m(
        "randrep %d" % s,
        lambda s=s: (
            lambda R: ("".join(R.choice([x for x in pats.values() if x]) for _ in range(R.randint(1, 4))) * 20000)[
                :1500000
            ]
            + "\n"
        )(__import__("random").Random(1000 + s)),
    )
for n, b in dict(
    nofm="hi\n",
    onlyfm="---\n",
    openfm="---\ntitle: a\n",
    fm2="---\ntitle: a\n---\n---\ntitle: b\n---\n",
    fmseq="---\n- a\n---\n",
    fmdash="---\ntitle: a\n--- \nx\n",
    fmcrlf="---\r\ntitle: a\r\n---\r\nx\r\n",
    fmtoml='+++\ntitle="a"\n+++\n',
    fmbig='---\ntitle: "' + "x" * 1000000 + '"\n---\n',
    fmdeep="---\n" + "[" * 100000 + "\n---\n",
    fmdocs="---\ntitle: a\n...\nx: b\n---\n",
    empty="",
).items():
    case("front " + n)(lambda d, b=b: w(d, "content/sections/about.zh-CN.md", b))
SCH = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:x",
    "java&#10;script:x",
    "&#106;avascript:x",
    "vbscript:x",
    "data:text/html,x",
    "data:image/svg+xml,<svg/>",
    "file:///etc/passwd",
    "//evil.org",
    "\\\\evil.org",
    "/\\evil.org",
    "https:evil",
    "https:///evil",
    "ht tp://x",
    "blob:x",
    "about:blank",
    "view-source:x",
    "ms-office:x",
    "intent://x",
    "%6aavascript:x",
    "javascript&colon;x",
    "\x01javascript:x",
    "../../../etc/passwd",
    "..%2f..%2fetc",
    "/etc/passwd",
    "?x=<script>",
    '#"><script>',
    "files/../../x",
    "files/%2e%2e/x",
    "x.html#<script>",
    "mailto:a@b?subject=<script>&body=x%0d%0aBcc:x",
    "tel:+86<script>",
    "https://a@b@c/",
    "https://[::1/",
    "https://xn--/",
    'https://x/"onclick="y',
    "http://x/'onclick='y",
    "HTTPS://X.ORG",
]
for i, u in enumerate(SCH):
    case("url %d %s" % (i, u[:20]))(
        lambda d, u=u: about(d, "[a](<%s>) [b](%s) ![c](<%s>)\n\n<%s>\n\n[d]\n\n[d]: <%s>\n" % (u, u, u, u, u), None)
    )


# --- files
def fx(name, expect="any"):
    return case("file " + name, expect)


fx("symlink")(lambda d: os.symlink("/etc/passwd", d + "/content/files.yaml"))


@fx("symlink site", "refuse")
def _(d):
    os.remove(d + "/" + S)
    os.symlink("/etc/passwd", d + "/" + S)


@fx("symlink dir", "refuse")
def _(d):
    os.makedirs(d + "/content/files")
    os.symlink("/etc", d + "/content/files/etc")


@fx("symlink loop", "refuse")
def _(d):
    os.symlink(".", d + "/content/sections/loop")


@fx("symlink dangling", "refuse")
def _(d):
    os.symlink("/nope", d + "/content/files")


@fx("symlink files dir", "refuse")
def _(d):
    os.symlink("/etc", d + "/content/files")


@fx("symlink indicators", "refuse")
def _(d):
    os.rename(d + "/content/indicators", d + "/ind")
    os.symlink("../ind", d + "/content/indicators")


@fx("fifo", "refuse")
def _(d):
    os.mkfifo(d + "/content/indicators/a.yaml")


@fx("fifo att", "refuse")
def _(d):
    os.makedirs(d + "/content/files")
    os.mkfifo(d + "/content/files/a.pdf")


@fx("socket", "refuse")
def _(d):
    import socket

    s = socket.socket(socket.AF_UNIX)
    c = os.getcwd()
    os.chdir(d + "/content")
    s.bind("s.yaml")
    os.chdir(c)


@fx("device", "refuse")
def _(d):
    os.mknod(d + "/content/indicators/z.yaml", 0o20666, os.makedev(1, 5))


@fx("dir for site", "refuse")
def _(d):
    os.remove(d + "/" + S)
    os.makedirs(d + "/" + S)


# An empty folder says nothing.
@fx("dir for ind")
def _(d):
    os.makedirs(d + "/content/indicators/a.yaml")


@fx("dir for md", "refuse")
def _(d):
    os.remove(d + "/content/sections/about.zh-CN.md")
    os.makedirs(d + "/content/sections/about.zh-CN.md")


@fx("file for sections", "refuse")
def _(d):
    shutil.rmtree(d + "/content/sections")
    w(d, "content/sections", "x")


@fx("file for indicators", "refuse")
def _(d):
    shutil.rmtree(d + "/content/indicators")
    w(d, "content/indicators", "x")


@fx("file for themes", "machine")
def _(d):
    w(d, "themes", "x")


@fx("file for content", "machine")
def _(d):
    shutil.rmtree(d + "/content")
    w(d, "content", "x")


@fx("nonutf8 name", "refuse")
def _(d):
    open(os.path.join(d.encode(), b"content/indicators/\xff.yaml"), "w").write("x")


@fx("nonutf8 dir", "refuse")
def _(d):
    os.makedirs(os.path.join(d.encode(), b"content/\xd6\xd0"))
    open(os.path.join(d.encode(), b"content/\xd6\xd0/a.yaml"), "w").write("x")


for i, n in enumerate(
    [
        "a\nb.yaml",
        "a\x1b[31m.yaml",
        "a\u202eb.yaml",
        "a b.yaml",
        ".yaml",
        "..yaml",
        "a..yaml",
        "con.yaml",
        "CON.yaml",
        "A.yaml",
        "a:b.yaml",
        "a\\b.yaml",
        "-rf.yaml",
        "食品.yaml",
        "é.yaml",
        "e\u0301.yaml",
        "a" * 240 + ".yaml",
        "a\u200bb.yaml",
        "*.yaml",
        '"<script>.yaml',
        "{{x}}.yaml",
        "a.YAML",
        "a.yaml.bak",
        ".hidden.yaml",
        "~a.yaml",
        "#a.yaml#",
        "a.yaml~",
        ".a.yaml.swp",
        "Thumbs.db",
        "desktop.ini",
        ".DS_Store",
        "._a.yaml",
        ".gitkeep",
        ".git",
    ]
):
    fx("name ind %d" % i)(lambda d, n=n: w(d, "content/indicators/" + n, "[]\n"))
    fx("name sec %d" % i)(lambda d, n=n: w(d, "content/sections/" + n.replace(".yaml", ".en.md"), EN + "x\n"))
    fx("name att %d" % i)(lambda d, n=n: w(d, "content/files/" + n.replace(".yaml", ".csv"), "a,b\n"))
fx("case collide", "refuse")(lambda d: (w(d, "content/files/a.csv", "x\n"), w(d, "content/files/A.csv", "x\n")))
fx("nfc nfd", "refuse")(
    lambda d: (w(d, "content/indicators/é.yaml", "[]\n"), w(d, "content/indicators/e\u0301.yaml", "[]\n"))
)
fx("deep folders", "refuse")(lambda d: w(d, "content/" + "a/" * 17 + "x.yaml", "x"))
fx("very deep folders", "refuse")(lambda d: w(d, "content/" + "a/" * 400 + "x.yaml", "x"))
fx("deep theme folders")(lambda d: w(d, "themes/own/" + "a/" * 100 + "x.html", "x"))


@fx("20001 files")
def _(d):
    for i in range(20001):
        w(d, "content/indicators/i%d.yaml" % i, "[]\n")


@fx("20001 unread")
def _(d):
    for i in range(20001):
        w(d, "content/x/i%d.txt" % i, "")


fx("big sparse", "refuse")(
    lambda d: (w(d, "content/files/a.pdf", "%PDF-1.4\n"), os.truncate(d + "/content/files/a.pdf", 6 << 30))
)
fx("big sparse yaml", "refuse")(
    lambda d: (w(d, "content/indicators/a.yaml", "[]\n"), os.truncate(d + "/content/indicators/a.yaml", 3 << 30))
)
fx("big sparse theme")(
    lambda d: (w(d, "themes/default/assets/a.bin", "x"), os.truncate(d + "/themes/default/assets/a.bin", 3 << 30))
)
fx("empty att")(lambda d: w(d, "content/files/a.pdf", b""))
for n, c in {
    "a.html": "<script>",
    "a.js": "x",
    "a.svg": "<svg onload=alert(1)>",
    "a.xml": "<x/>",
    ".htaccess": "x",
    "_headers": "x",
    "_redirects": "x",
    "cname": "x",
    "CNAME": "x",
    "a.php": "x",
    "a.pdf.html": "x",
    "a.html.pdf": "%PDF-1.4 <script>",
    "a.zip": "PK\x03\x04",
    "a.xls": "x",
    "a.exe": "MZ",
    "a.pdf ": "%PDF-",
    "a.pdf.": "%PDF-",
    "index.html": "x",
    "robots.txt": "x",
    "a.webp": "RIFFxxxxAVI ",
    "a.png": "\x89PNG",
    "b.jpg": "<html>",
    "c.csv": "<script>alert(1)</script>",
    "d.csv": "=cmd|x",
    "a.docm": "PK\x03\x04",
    "a.htm": "x",
    "a.swf": "FWS",
    "a.wasm": "\0asm",
    ".well-known": "x",
    "a.txt": "x",
    "a": "x",
    "a.gz": "\x1f\x8b",
    "nul.csv": "a",
    "con.pdf": "%PDF-1.4\n",
    "com1.csv": "a",
    "aux.x.csv": "a",
    "manifest.json": "{}",
    "sw.js": "x",
    "a.mhtml": "x",
    "a.webmanifest": "x",
}.items():
    fx("att " + n)(lambda d, n=n, c=c: w(d, "content/files/" + n, c.encode("latin1")))


# theme attacks
def th(name, path, text, expect="any"):
    case("theme " + name, expect)(
        lambda d: (w(d, S, r(d, S) + "theme: own\n"), w(d, "themes/own/" + path, text() if callable(text) else text))
    )


T = "templates/404.html"
th("include self", T, '{% include "404.html" %}')
th("extends self", T, '{% extends "404.html" %}')
th("component self", "templates/components/loop.html", "{% component loop() %}{{<loop />}}{% endcomponent loop %}")
th("comp rec call", T, "{% component lp() %}{{<lp />}}{% endcomponent lp %}{{<lp />}}")
th("mutual", T, '{% include "a.html" %}')
case("theme mutual include")(
    lambda d: (
        w(d, S, r(d, S) + "theme: own\n"),
        w(d, "themes/own/" + T, '{% include "a.html" %}'),
        w(d, "themes/own/templates/a.html", '{% include "404.html" %}'),
    )
)
th("range", T, "{% for i in range(end=100000000) %}{{ i }}{% endfor %}")
th("range nest", T, "{% for i in range(end=100000) %}{% for j in range(end=100000) %}x{% endfor %}{% endfor %}")
th("range big", T, "{% set x = range(end=10000000000) %}")
th("string bomb", T, '{% set x = "aaaaaaaaaa" %}' + "{% set x = x ~ x %}" * 40 + "{{ x | length }}")
th("list bomb", T, "{% set x = [1] %}" + "{% set x = [...x, ...x] %}" * 40)
th("repeat", T, '{{ "a" | repeat(n=1000000000) }}')
th("replace bomb", T, '{{ "aaaa" ' + '| replace(from="a", to="aaaaaaaaaaaaaaaa") ' * 12 + "}}")
th("indent bomb", T, '{{ "a\nb" | indent(width=1000000000) }}')
th("deep if", T, lambda: "{% if true %}" * 20000 + "x" + "{% endif %}" * 20000)
th("deep paren", T, lambda: "{{ " + "(" * 100000 + "1" + ")" * 100000 + " }}")
th("deep not", T, lambda: "{{ " + "not " * 100000 + "true }}")
th("deep arr", T, lambda: "{{ " + "[" * 100000 + " }}")
th("deep for", T, lambda: "{% for a in [1] %}" * 5000 + "x" + "{% endfor %}" * 5000)
th("long concat", T, lambda: "{{ " + " ~ ".join(["1"] * 100000) + " }}")
th("long plus", T, lambda: "{{ " + " + ".join(["1"] * 100000) + " }}")
th("deep neg", T, lambda: "{{ " + "-" * 100000 + "1 }}")
th("deep index", T, lambda: "{{ w" + '["a"]' * 100000 + " }}")
th("deep attr", T, lambda: "{{ w" + ".a" * 100000 + " }}")
th("deep filter", T, lambda: "{{ 1 " + "| str " * 100000 + " }}")
th("deep tern", T, lambda: "{{ " + "1 if true else " * 100000 + "1 }}")
th("deep map", T, lambda: "{{ " + '{"a":' * 100000 + " }}")
th("deep filtersec", T, lambda: "{% filter upper %}" * 20000 + "{% endfilter %}" * 20000)
th("deep block", T, lambda: "".join("{%% block a%d %%}" % i for i in range(20000)) + "{% endblock %}" * 20000)
th("deep comp body", T, lambda: "{% <x> %}" * 10000)
th("get_env", T, '{{ get_env(name="HOME") }}')
th("now", T, "{{ now() }}")
th("safe", T, '{{ "<script>alert(1)</script>" | safe }}')
th("raw script", T, "<script>alert(1)</script>")
th("unterminated", T, "{{ ")
th("unterminated2", T, "{% raw %}")
th("div0", T, "{{ 1 / 0 }}")
th("mod0", T, "{{ 1 % 0 }}")
th("pow", T, "{{ 9 ** 99999 }}")
th(
    "int overflow",
    T,
    "{{ 9223372036854775807 + 1 }} {{ -9223372036854775807 - 10 }} {{ 9223372036854775807 * 9223372036854775807 }}",
)
th("int min div", T, "{% set a = -9223372036854775807 - 1 %}{{ a / -1 }} {{ a // -1 }} {{ a % -1 }}")
th("slice", T, '{{ "食品"[1:99999999999] }} {{ "食"[-5:1] }} {{ [1,2][::-1] }} {{ [1,2][::0] }}')
th("abs min", T, "{% set a = -9223372036854775807 - 1 %}{{ a | abs }}")
th("round", T, "{{ 1.5 | round(precision=400) }}")
th("truncate", T, '{{ "食品" | truncate(length=1) }}')
th("split", T, '{{ "a" | split(pat="") }}')
th("nth", T, "{{ [1] | nth(n=99999999999) }}")
th("int filter", T, '{{ "99999999999999999999999999999999999999999999" | int }} {{ "z" | int(base=99) }}')
th("num big", T, "{{ 99999999999999999999999999999999999999999999999 }} {{ 1e999 }}")
th("bom", T, "\ufeffx")
th("nul", T, b"x\0y")
th("gbk", T, "食品".encode("gbk"))
th("bin", T, bytes(range(256)))
th("base js", T, '{% extends "base.html" %}{% block main %}<a href="javascript:alert(1)">x</a>{% endblock %}')
W = "words/own.en.ftl"
th(
    "fl bomb",
    W,
    lambda: "a0 = x\n"
    + "".join("a%d = %s\n" % (i, "{a%d}" % (i - 1) * 10) for i in range(1, 30))
    + "nav-home = {a29}\n",
)
th("fl cycle", W, "a = { b }\nb = { a }\nnav-home = { a }\n")
th("fl self", W, "nav-home = { nav-home }\n")
th("fl term cycle", W, "-a = { -b }\n-b = { -a }\nnav-home = { -a }\n")
th("fl deep", W, lambda: "a = " + "{ " * 100000 + "\n")
th("fl deep sel", W, lambda: "a = " + "{ $n ->\n *[a] " * 3000 + "x" + " }" * 3000 + "\n")
th("fl many", W, lambda: "".join("k%d = v\n" % i for i in range(100000)))
th("fl junk", W, lambda: "!!!\n" * 50000)
th("fl long", W, lambda: "a = " + "x" * 3000000 + "\n")
th("fl num", W, "nav-home = { NUMBER(1, minimumFractionDigits: 999999999) }\n")
th("fl datetime", W, "nav-home = { DATETIME(1) }\n")
th("fl esc", W, 'nav-home = { "\\u202e" }\n')
th("fl escsurr", W, 'nav-home = { "\\uD800" }\n')
th("fl html", W, "nav-home = <script>alert(1)</script>\n")
th("fl attr", "words/own.en.ftl", "nav-home =\n    .x = y\n")
th("fl quad", W, lambda: "nav-home = " + '{ "a" }' * 200000 + "\n")
th("lang file", "words/own.xx-bad-lang-aaaaaaaaaaaaaaaa.ftl", "a = b\n")
th("svg script", "assets/a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
th("svg onload", "assets/b.svg", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
th("svg entity", "assets/c.svg", '<!DOCTYPE svg [<!ENTITY x "y">]><svg>&x;</svg>')
th("asset html", "assets/x.html", "<script>alert(1)</script>")
th("asset js", "assets/evil.js", "alert(1)")
th("asset name", 'assets/a b"<.css', "x")
th("asset htaccess", "assets/.htaccess", "x")
th("css import", "assets/css/99.css", "@import url(https://evil.org/x.css); a{background:url(//evil.org/x)}")
th("css expr", "assets/css/99.css", "</style><script>alert(1)</script>")
th("css big", "assets/css/99.css", lambda: "a{}" * 5000000)
th("unread theme file", "x.txt", "x")
th("asset php", "assets/x.php", "<?php")
th("js override", "assets/js/99.js", 'fetch("https://evil.org")')
# site-level
# A folder that is no site is not read at all.
case("no content", "machine")(lambda d: shutil.rmtree(d + "/content"))
case("empty content")(lambda d: (shutil.rmtree(d + "/content"), os.makedirs(d + "/content")))
case("no site", "refuse")(lambda d: os.remove(d + "/" + S))
case("only junk", "refuse")(
    lambda d: [
        w(d, os.path.relpath(os.path.join(dp, f), d), os.urandom(5000)) for dp, _, fs in list(os.walk(d)) for f in fs
    ]
)
case("all empty", "refuse")(
    lambda d: [w(d, os.path.relpath(os.path.join(dp, f), d), b"") for dp, _, fs in list(os.walk(d)) for f in fs]
)
case("title long")(lambda d: sub(d, S, "zh-CN: 质量强市计划", "zh-CN: " + "质" * 80000))
case("as_of bad", "refuse")(lambda d: sub(d, S, "as_of: 2017-03-10", "as_of: 9999-99-99"))
case("as_of 2199")(lambda d: sub(d, S, "as_of: 2017-03-10", "as_of: 2199-12-31"))
case("as_of 1900")(lambda d: sub(d, S, "as_of: 2017-03-10", "as_of: 1900-01-01"))
case("period long")(
    lambda d: (
        sub(d, S, "from: 2017-01, to: 2018-12", "from: 1900-01-01, to: 2199-12-31"),
        sub(d, I, "  values", "  reports: monthly\n  values"),
    )
)
case("period rev", "refuse")(lambda d: sub(d, S, "from: 2017-01, to: 2018-12", "from: 2019, to: 2018"))
case("overdue long")(
    lambda d: (
        sub(d, S, "from: 2017-01, to: 2018-12", "from: 1900-01-01, to: 2199-12-31"),
        sub(d, S, "as_of: 2017-03-10", "as_of: 2199-12-30"),
        sub(d, I, "  values", "  reports: monthly\n  values"),
    )
)
# random byte mutations
import random


def mutate(d, seed):
    R = random.Random(seed)
    fs = [os.path.join(dp, f) for dp, _, x in os.walk(d + "/content") for f in x]
    fs.sort()
    for _ in range(R.randint(1, 6)):
        p = R.choice(fs)
        b = bytearray(open(p, "rb").read())
        for _ in range(R.randint(1, 8)):
            k = R.randint(0, 9)
            i = R.randint(0, len(b))
            if k == 0 and b:
                b[i % len(b)] = R.randint(0, 255)
            elif k == 1:
                b[i:i] = bytes([R.randint(0, 255)])
            elif k == 2:
                del b[i : i + R.randint(1, 20)]
            elif k == 3:
                b[i:i] = R.choice(
                    [
                        b"\n",
                        b": ",
                        b"- ",
                        b"[",
                        b"]",
                        b"{",
                        b"}",
                        b'"',
                        b"'",
                        b"|",
                        b">",
                        b"#",
                        b"&a ",
                        b"*a",
                        b"!x ",
                        b"---\n",
                        b"...\n",
                        b"\t",
                        b"\r\n",
                        b"\\",
                        b"%",
                        b"@",
                        b"`",
                        b"~",
                        b"null",
                        b"\xef\xbb\xbf",
                        b"\xe2\x80\xae",
                        b"\x00",
                        b"  ",
                        b"[[",
                        b"]]",
                        b"![[",
                        b"**",
                        b"<",
                        b"&#",
                        b"(javascript:",
                        b"9" * 40,
                    ]
                )
            elif k == 4 and b:
                j = R.randint(0, len(b))
                a = b[i : i + 30]
                b[j:j] = a
            elif k == 5:
                b[i:i] = b[max(0, i - 40) : i] * R.randint(1, 50)
            elif k == 6:
                b = b[:i]
            elif k == 7:
                b[i : i + 1] = b""
            elif k == 8:
                l = b.split(b"\n")
                (
                    R.shuffle(l)
                    if R.random() < 0.2
                    else l.reverse() if R.random() < 0.1 else l.insert(R.randint(0, len(l)), R.choice(l))
                )
                b = bytearray(b"\n".join(l))
            else:
                b = bytearray(
                    b.replace(
                        R.choice([b": ", b"- ", b",", b"zh-CN", b"en", b"{", b"}", b"2017", b"98"]),
                        R.choice([b"", b":", b" ", b"-", b"x", b"9999", b"{", b"["]),
                    )
                )
        open(p, "wb").write(bytes(b))


for s in range(300):
    case("mut %d" % s)(lambda d, s=s: mutate(d, s))
for s in range(120):
    case("mutsample %d" % s, base=SAMPLE)(lambda d, s=s: mutate(d, s + 5000))
if __name__ == "__main__":
    main()
