"""Builds sites that mean harm or came to harm, each by itself, and says what is not as it must be.

A site must be refused with code 1, a file and what is wrong with it, or give pages in which nothing runs that is not
ours, within `SECONDS` of processor time and `MOST` of memory. Nothing may be published where it was refused, and nothing
may be written elsewhere.
"""

import concurrent.futures
import html.parser
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.environ.get("GONGSHI", ROOT + "/target/release/gongshi")
BASE = ROOT + "/tests/findings/base"
SAMPLE = ROOT + "/src/cli/init/sample"
# A program that is not optimised takes about ten times as long; then this only guards against hanging.
SECONDS = float(os.environ.get("SECONDS_EACH", "10"))
MOST = 1024  # MiB

CASES = []


def case(name, expect="any", base=BASE):
    """A site: a function that changes a copy of `base`. `expect`: `refuse`, `ok`, `machine` (it cannot even be read) or
    `any` (refused, or safe)."""

    def add(make):
        CASES.append((name, expect, base, make))
        return make

    return add


def w(site, path, data):
    """Writes a file of a site."""
    path = os.path.join(site, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))


def r(site, path):
    """Reads a file of a site."""
    with open(os.path.join(site, path), encoding="utf-8") as file:
        return file.read()


def sub(site, path, old, new, times=1):
    """Replaces words that must be there."""
    text = r(site, path)
    assert old in text, (path, old)
    w(site, path, text.replace(old, new, times))


ZH = "---\ntitle: 关于\n---\n"
EN = "---\ntitle: About\n---\n"


def about(site, body, en="x\n"):
    """Writes the section `about`; without `en` the same in both languages."""
    w(site, "content/sections/about.zh-CN.md", ZH + body)
    w(site, "content/sections/about.en.md", EN + (body if en is None else en))


# A site below a public address names its assets and its search from there.
OUR_SEARCH = re.compile(r"(https?://[^/]+)?/?([\w./-]*/)?search\.html")
OUR_SCRIPT = re.compile(r"(https?://[^/]+)?/?[\w./-]*(assets/[\w-]+\.[0-9a-f]+|search/[\w-]+/\w+)\.js")
FORBIDDEN = {"iframe", "object", "embed", "base", "frame", "applet", "style", "foreignobject", "animate", "set"}
ADDRESSES = {"href", "src", "xlink:href", "action", "data", "poster", "srcset"}


class Page(html.parser.HTMLParser):
    """Collects what a page may not hold."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.bad = []

    def handle_starttag(self, tag, attributes):
        of = dict(attributes)
        if tag in FORBIDDEN:
            self.bad.append(f"<{tag}>")
        if tag == "form" and not OUR_SEARCH.fullmatch(of.get("action") or "search.html"):
            self.bad.append(f"form {of!r}")
        if (
            tag == "script"
            and not OUR_SCRIPT.fullmatch(of.get("src") or "")
            and of.get("type") != "application/ld+json"
        ):
            self.bad.append(f"script {of!r}")
        if tag == "meta" and (of.get("http-equiv") or "").lower() == "refresh":
            self.bad.append("refresh")
        for name, value in attributes:
            if name.startswith("on") or name in ("style", "srcdoc", "formaction"):
                self.bad.append(f"{tag} {name}={value!r}")
            if name in ADDRESSES and value:
                self.address(tag, name, value)

    def address(self, tag, name, value):
        plain = re.sub(r"[\x00-\x20]", "", value).lower()
        scheme = re.match(r"([a-z][a-z0-9+.-]*):", plain)
        if scheme and scheme.group(1) not in ("http", "https", "mailto", "tel"):
            self.bad.append(f"{tag} {name}={value[:80]!r}")
        if name == "src" and scheme:
            self.bad.append(f"from elsewhere: {value[:80]!r}")
        if plain.startswith("//") or plain.startswith("\\"):
            self.bad.append(f"{name}={value[:80]!r}")


def run(arguments, folder, limit):
    """Runs a program; gives its code, its time by the clock and of the processor, its memory, and what it said."""
    said = os.path.join(folder, "said")
    begun = time.time()

    def bound():
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        most = int(3 * SECONDS)
        resource.setrlimit(resource.RLIMIT_CPU, (most, most))

    with open(said, "wb") as out:
        process = subprocess.Popen(
            arguments, cwd=folder, stdout=out, stderr=out, preexec_fn=bound, stdin=subprocess.DEVNULL
        )
        killed = False
        while True:
            pid, status, used = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.time() - begun > limit and not killed:
                process.kill()
                killed = True
            time.sleep(0.005)
    process.returncode = 0
    with open(said, "rb") as file:
        text = file.read().decode("utf8", "replace")
    code = -9 if killed else os.waitstatus_to_exitcode(status)
    return code, time.time() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, text


HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b-\u200f\U000e0000-\U000e007f]"
)


def wrong_of_run(expect, code, cpu, memory, text):
    """What is wrong with how a build ended and what it said."""
    plain = re.sub("\x1b\\[[0-9;]*m", "", text)
    hidden = HIDDEN.search(plain)
    codes = {"refuse": (1,), "ok": (0,), "machine": (1, 3), "any": (0, 1)}[expect]
    checks = [
        (code not in codes, f"CODE {code}, not {codes}: {plain[:300]}"),
        ("panicked" in text, "PANIC " + text[text.find("panicked") :][:200]),
        (cpu > SECONDS, f"SLOW {cpu:.1f} s of the processor"),
        (memory > MOST, f"MEMORY {memory} MiB"),
        (hidden or "\x1b" in plain, f"HIDDEN {hidden and hidden.group()!r}"),
        (code == 1 and not re.search(r"--> \S", plain), "NO PLACE " + plain[:300].replace("\n", "|")),
    ]
    return [what for is_wrong, what in checks if is_wrong]


def wrong_of_site(site, before, code):
    """What is wrong with what a build left."""
    out = site + "/public"
    wrong = ["PUBLISHED although refused"] if code != 0 and os.path.exists(out) else []
    left = [name for name in os.listdir(site) if name not in before and name != "public"]
    wrong += [f"ELSEWHERE {name}" for name in left if not name.startswith(".public.gongshi-")]
    if code != 0:
        return wrong
    for folder, _, names in os.walk(out):
        for name in names:
            path = os.path.join(folder, name)
            ours = "/assets/" in path or "/search/" in path or re.fullmatch(r"(sitemap(-\d+)?|updates)\.xml", name)
            if os.path.islink(path):
                wrong.append("LINK " + path)
            if name.endswith((".htaccess", ".js", ".xml", ".svg")) and not ours:
                wrong.append("FILE " + path)
            if name.endswith(".html"):
                page = Page()
                with open(path, encoding="utf8") as file:
                    page.feed(file.read())
                if page.bad:
                    wrong.append(f"LIVE {name} {page.bad[:3]}")
    return wrong[:5]


def one(number, folder):
    """Makes a site, builds it, and says what is wrong."""
    name, expect, base, make = CASES[number]
    folder = os.path.join(folder, str(number))
    site = os.path.join(folder, "site")
    os.makedirs(folder)
    shutil.copytree(base, site)
    make(site)
    before = set(os.listdir(site))
    arguments = [PROGRAM, "build", site, "--out", site + "/public", "--lang", "en"]
    # Where other programs want the processor as well, only the clock goes on.
    code, took, cpu, memory, text = run(arguments, folder, 30 * SECONDS)
    wrong = wrong_of_run(expect, code, cpu, memory, text) + wrong_of_site(site, before, code)
    shutil.rmtree(folder, ignore_errors=True)
    return name, code, took, cpu, memory, wrong


def main():
    """`sites.py [PATTERN] [--share]`: the sites whose name holds a pattern, or the share that runs with every change."""
    shared = "--share" in sys.argv
    pattern = next((argument for argument in sys.argv[1:] if not argument.startswith("--")), "")
    names = [name for name, *_ in CASES]
    chosen = [number for number, name in enumerate(names) if re.search(pattern, name)]
    if shared:
        light = [number for number in chosen if not HEAVY.search(names[number])]
        chosen = light[:: max(1, len(light) // SHARE)]
    sys.stdout.reconfigure(line_buffering=True)
    results = []
    with tempfile.TemporaryDirectory(prefix="gongshi-hostile-") as folder:
        with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("AT_ONCE", "2"))) as pool:
            for result in pool.map(lambda number: one(number, folder), chosen):
                results.append(result)
                name, code, took, cpu, memory, wrong = result
                if wrong:
                    print(f"WRONG: {name}: code {code}, {took:.1f} s, {cpu:.1f} s of the processor, {memory} MiB")
                    print(*("    " + what for what in wrong), sep="\n")
    bad = sum(1 for *_, wrong in results if wrong)
    times = sorted(cpu for _, _, _, cpu, _, _ in results)
    codes = {
        code: sum(1 for result in results if result[1] == code) for code in sorted({result[1] for result in results})
    }
    print(f"{len(results)} sites: median {times[len(times) // 2]:.2f} s, longest {times[-1]:.2f} s of the processor,")
    print(f"most {max(memory for *_, memory, _ in results)} MiB, codes {codes}")
    print(f"{len(results) - bad} passed, {bad} failed")
    sys.exit(1 if bad else 0)


# How many sites are built with every change, and which take too long for it with a program that is not optimised.
SHARE = 200
HEAVY = re.compile(
    r"x50000|x300000|1e5|MB|rand|5000|20001|many|dup |same ids|big|long|mutsample|bomb|deep|flow|one line|sparse"
)
