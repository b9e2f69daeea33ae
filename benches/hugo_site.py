"""The same report as a site for Hugo: the same pages, and the same CSV and JSON file for each indicator.

It is made from what Gongshi has built: the data from its JSON files, the frame from its pages.
"""

import json
import pathlib
import textwrap

LANGUAGES = {"zh-CN": "zh", "en": "en"}

CONFIG = """\
baseURL = "/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
uglyURLs = true
defaultContentLanguage = "zh"
[languages.zh]
weight = 1
label = "中文"
contentDir = "content/zh"
[languages.en]
weight = 2
label = "English"
contentDir = "content/en"
[outputFormats.table]
mediaType = "text/csv"
isPlainText = true
[outputs]
home = ["html"]
section = ["html"]
page = ["html"]
[pagination]
pagerSize = 100
"""

BASE = """\
<!DOCTYPE html><html lang="{{ .Language.Lang }}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}</title><meta name="description" content="{{ .Description }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .RelPermalink }}">{{ end }}
<link rel="stylesheet" href="/assets/site.css"></head><body>
<a class="skip" href="#main">Skip to main content</a><header><p>{{ site.Title }}</p>
<nav><ul>{{ range .AllTranslations }}<li><a href="{{ .RelPermalink }}" lang="{{ .Language.Lang }}">{{ .Language.Label }}</a></li>{{ end }}</ul></nav>
<nav><ul>{{ range first 14 (site.GetPage "/tasks").RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav></header>
<main id="main"><h1>{{ .Title }}</h1>{{ block "main" . }}{{ .Content }}{{ end }}</main>
<footer><p>{{ site.Title }}</p><ul>{{ range first 8 (site.GetPage "/safeguards").RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></footer></body></html>
"""

INDICATOR = """\
{{ define "main" }}<p class="headline">{{ .Params.status }} {{ .Description }}</p>
{{ partial "chart.html" . }}
<dl><div><dt>Target</dt><dd>{{ .Params.target }}</dd></div><div><dt>Deadline</dt><dd>{{ .Params.deadline }}</dd></div>
{{ with site.GetPage (printf "/departments/%s" .Params.lead) }}<div><dt>Lead</dt><dd><a href="{{ .RelPermalink }}">{{ .Title }}</a></dd></div>{{ end }}
{{ with site.GetPage (printf "/tasks/%s" .Params.task) }}<div><dt>Task</dt><dd><a href="{{ .RelPermalink }}">{{ .Title }}</a></dd></div>{{ end }}</dl>
<table><caption>Values by period</caption><thead><tr><th scope="col">Period</th><th scope="col">Value</th><th scope="col">Source</th><th scope="col">Published</th></tr></thead>
<tbody>{{ range .Params.series }}<tr><th scope="row">{{ .period }}</th><td>{{ .value }} {{ $.Params.unit }}</td><td>{{ .source }}</td><td>{{ .published }}</td></tr>{{ end }}</tbody></table>
{{ .Content }}
<p><a href="{{ (.OutputFormats.Get "table").RelPermalink }}">CSV</a> <a href="{{ (.OutputFormats.Get "json").RelPermalink }}">JSON</a></p>
{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}
"""

CHART = """\
<svg viewBox="0 0 640 200" role="img" aria-labelledby="t"><title id="t">{{ .Title }}</title>
{{ $top := 1.0 }}{{ range .Params.series }}{{ $top = math.Max $top (float .value) }}{{ end }}
{{ range $n, $v := .Params.series }}{{ $h := mul 160 (div (float $v.value) $top) }}<rect x="{{ add 40 (mul $n 70) }}" y="{{ sub 180 $h }}" width="48" height="{{ $h }}"/><text x="{{ add 64 (mul $n 70) }}" y="196">{{ $v.period }}</text><text x="{{ add 64 (mul $n 70) }}" y="{{ sub 176 $h }}">{{ $v.value }}</text>{{ end }}
<line x1="40" x2="620" y1="40" y2="40"/></svg>
"""

LIST = """\
{{ define "main" }}{{ .Content }}{{ $pages := .Paginate .RegularPages }}<table><tbody>
{{ range $pages.Pages }}<tr><th scope="row"><a href="{{ .RelPermalink }}">{{ .Title }}</a></th><td>{{ .Params.target }}</td><td>{{ .Params.status }}</td><td>{{ .Params.lead }}</td></tr>{{ end }}</tbody></table>
{{ template "_internal/pagination.html" . }}{{ end }}
"""

OWN_LIST = """\
{{ define "main" }}{{ .Content }}<table><tbody>
{{ range first 200 .Params.own }}{{ with site.GetPage (printf "/indicators/%s" .) }}<tr><th scope="row"><a href="{{ .RelPermalink }}">{{ .Title }}</a></th><td>{{ .Params.target }}</td><td>{{ .Params.status }}</td></tr>{{ end }}{{ end }}</tbody></table>{{ end }}
"""

CSV = """\
period,value,source,published
{{ range .Params.series }}{{ .period }},{{ .value }},{{ .source }},{{ .published }}
{{ end }}"""

JSON = """{"id": {{ .File.ContentBaseName | jsonify }}, "name": {{ .Title | jsonify }}, "values": {{ .Params.series | jsonify }}}"""


def write(built, folder):
    report = json.loads((built / "data/report.json").read_text())
    layouts = {
        "_default/baseof.html": BASE,
        "_default/single.html": '{{ define "main" }}{{ .Content }}{{ end }}',
        "_default/list.html": LIST,
        "index.html": LIST,
        "indicators/single.html": INDICATOR,
        "indicators/single.table.csv": CSV,
        "indicators/single.json": JSON,
        "tasks/single.html": OWN_LIST,
        "departments/single.html": OWN_LIST,
        "partials/chart.html": CHART,
    }
    for path, layout in layouts.items():
        put(folder / "layouts" / path, layout)
    put(folder / "hugo.toml", CONFIG)
    for tag, lang in LANGUAGES.items():
        content = folder / "content" / lang
        for indicator in report["indicators"]:
            put(content / "indicators" / f"{indicator['id']}.md", indicator_page(indicator, tag))
        # Each thing names its indicators, so that Hugo looks them up and need not search all pages for them.
        for kind, key in [("tasks", "task"), ("departments", "lead")]:
            own = {}
            for indicator in report["indicators"]:
                own.setdefault(indicator.get(key), []).append(indicator["id"])
            for thing in report.get(kind, []):
                front = f"own: {json.dumps(own.get(thing['id'], []))}\n"
                put(content / kind / f"{thing['id']}.md", page(text(thing.get("name") or thing.get("title"), tag), front))
        for safeguard in range(8):
            put(content / "safeguards" / f"safeguard-{safeguard}.md", page(f"Safeguard {safeguard}"))
    return folder.absolute()


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def text(value, tag):
    return value if isinstance(value, str) else (value or {}).get(tag, "")


def page(title, front="", body=""):
    return f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n{front}---\n\n{body}\n"


def indicator_page(indicator, tag):
    values = indicator.get("values") or indicator.get("series") or []
    rows = [
        {key: str(value.get(key) or 0 if key == "value" else value.get(key) or "") for key in ["period", "value", "source", "published"]}
        for value in values
    ]
    front = {
        "status": str(indicator.get("status", "")),
        "target": json.dumps(indicator.get("target", ""), ensure_ascii=False),
        "deadline": str(indicator.get("deadline", "")),
        "unit": str(indicator.get("unit", "")),
        "lead": str(indicator.get("lead", "")),
        "task": str(indicator.get("task", "")),
        "description": text(indicator.get("name"), tag),
        "outputs": ["html", "table", "json"],
        "series": rows,
    }
    # JSON is YAML; Hugo reads it as front matter in either.
    lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front.items())
    return page(text(indicator.get("name"), tag), lines, textwrap.fill(text(indicator.get("definition"), tag) or "", 200))
