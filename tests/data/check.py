"""The data files of built sites, opened with the programs of others."""

import csv
import datetime
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile
from decimal import Decimal

import openpyxl
from frictionless import Package

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = ROOT / "tests" / "data"
GONGSHI = os.environ.get("GONGSHI", str(ROOT / "target" / "debug" / "gongshi"))
WORK = pathlib.Path(tempfile.mkdtemp(prefix="gongshi-data-"))

# What somebody might write to have a spreadsheet run it, in half-width and full-width signs, after blanks too.
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠A1", " =1", "\u3000=1", "=cmd|'/C calc'!A0"]


def gongshi(*arguments):
    subprocess.run([GONGSHI, *map(str, arguments)], check=True, capture_output=True, text=True)


def built(site, name):
    gongshi("build", site, "--out", WORK / name)
    return WORK / name


def hostile():
    """A site whose notes and names would run if a spreadsheet let them."""
    site = WORK / "hostile-site"
    shutil.copytree(ROOT / "tests" / "sites" / "two-languages" / "content", site / "content")
    file = next((site / "content" / "indicators").glob("*.yaml"))
    text = file.read_text(encoding="utf-8")
    for number, formula in enumerate(FORMULAS):
        quoted = json.dumps(formula, ensure_ascii=False)
        text += (
            f"- id: hostile-{number}\n  name: {{ zh-CN: {quoted}, en: {quoted} }}\n  task: {task(text)}\n"
            f"  unit: percent\n  better: higher\n  target: {{ at_least: 98.0 }}\n"
            f"  values: [ {{ period: 2020, value: 97.{number:02}0 }} ]\n"
        )
    file.write_text(text, encoding="utf-8")
    return built(site, "hostile")


def task(text):
    return next(line.split(":", 1)[1].strip() for line in text.splitlines() if line.strip().startswith("task:"))


def rows(file):
    """The rows of a CSV file as texts, without the guards before risky texts."""
    with open(file, encoding="utf-8-sig", newline="") as lines:
        table = list(csv.reader(lines))
    return table[0], [[cell[1:] if cell.startswith("'") else cell for cell in row] for row in table[1:]]


def fields(package, name):
    resource = next(resource for resource in package["resources"] if resource["name"] == name)
    return resource["schema"]["fields"]


SITES = {}


def setUpModule():
    gongshi("init", WORK / "city", "--sample")
    SITES["reference"] = built(ROOT, "reference")
    SITES["sample"] = built(WORK / "city", "sample")
    SITES["hostile"] = hostile()
    SITES["address"] = built(ROOT / "tests" / "sites" / "missing-translation", "address")


def tearDownModule():
    shutil.rmtree(WORK, ignore_errors=True)


class PackageTest(unittest.TestCase):
    def report(self, folder):
        return Package(str(folder / "datapackage.json")).validate()

    def test_every_package_is_valid(self):
        for name, site in SITES.items():
            report = self.report(site / "data")
            errors = report.flatten(["name", "type", "message"])
            self.assertEqual((report.valid, errors), (True, []), name)
            self.assertEqual(report.stats["tasks"], 12)

    def spoilt(self, edit):
        folder = WORK / "spoilt"
        shutil.copytree(SITES["sample"] / "data", folder)
        self.addCleanup(shutil.rmtree, folder)
        edit(folder)
        return [error[0] for error in self.report(folder).flatten(["type"])]

    def test_the_validator_finds_another_byte(self):
        def edit(folder):
            file = folder / "departments.csv"
            file.write_bytes(file.read_bytes().replace(b"\r\n", b" \r\n", 1))

        self.assertIn("hash-count", self.spoilt(edit))

    def test_the_validator_finds_a_reference_to_nothing(self):
        def edit(folder):
            descriptor = folder / "datapackage.json"
            package = json.loads(descriptor.read_text(encoding="utf-8"))
            for resource in package["resources"]:
                resource.pop("hash"), resource.pop("bytes")
            descriptor.write_text(json.dumps(package), encoding="utf-8")
            file = folder / "values.csv"
            lines = file.read_text(encoding="utf-8-sig").splitlines()
            lines[1] = "no-such-indicator," + lines[1].split(",", 1)[1]
            file.write_text("\n".join(lines) + "\n", encoding="utf-8")

        self.assertIn("foreign-key", self.spoilt(edit))

    def test_an_export_holds_the_same_files(self):
        gongshi("export", WORK / "city", "--out", WORK / "export")
        there = {path.relative_to(WORK / "export") for path in (WORK / "export").rglob("*") if path.is_file()}
        data = SITES["sample"] / "data"
        wanted = {path.relative_to(data) for path in data.rglob("*") if path.is_file()}
        self.assertLessEqual(wanted, there)
        self.assertLessEqual({str(path) for path in there - wanted}, {"manifest.json", "SHA256SUMS"})
        for path in wanted:
            self.assertEqual((WORK / "export" / path).read_bytes(), (data / path).read_bytes(), path)

    def test_columns_are_described_for_programs_that_read_csv(self):
        for site in SITES.values():
            described = json.loads((site / "data" / "csv-metadata.json").read_text(encoding="utf-8"))
            self.assertEqual(described["@context"][0], "http://www.w3.org/ns/csvw")
            for table in described["tables"]:
                head, _ = rows(site / "data" / table["url"])
                titles = [column["titles"] for column in table["tableSchema"]["columns"]]
                self.assertEqual([title["zh-CN"][0] for title in titles], head)
                self.assertTrue(all(len(names) == 2 for title in titles for names in title.values()))


class WorkbookTest(unittest.TestCase):
    def test_every_cell_has_its_type_and_its_digits(self):
        seen = {"number": 0, "date": 0, "boolean": 0, "string": 0}
        for name, site in SITES.items():
            package = json.loads((site / "data" / "datapackage.json").read_text(encoding="utf-8"))
            book = openpyxl.load_workbook(site / "data" / "report.xlsx")
            tables = [resource["name"] for resource in package["resources"] if resource["type"] == "table"]
            self.assertEqual(book.sheetnames, ["about", *tables, "dictionary"])
            for table in tables:
                sheet = book[table]
                self.assertEqual(sheet.freeze_panes, "A2")
                head, expected = rows(site / "data" / f"{table}.csv")
                heads = [cell.value.split("\n")[-1] for cell in sheet[1]]
                self.assertEqual(heads, head)
                self.assertTrue(all(sheet.column_dimensions["A"].width > 8 for _ in head))
                self.assertEqual(sheet.max_row - 1, len(expected), table)
                for row, texts in zip(sheet.iter_rows(min_row=2), expected):
                    for cell, text, field in zip(row, texts, fields(package, table)):
                        self.same(cell, text, field["type"], f"{name} {table} {cell.coordinate}")
                        seen[field["type"]] = seen.get(field["type"], 0) + (text != "")
        self.assertTrue(all(count > 20 for count in seen.values()), seen)

    def same(self, cell, text, kind, place):
        self.assertNotEqual(cell.data_type, "f", place)
        if text == "":
            self.assertIsNone(cell.value, place)
        elif kind in ("number", "integer"):
            self.assertEqual(cell.data_type, "n", place)
            self.assertEqual(Decimal(str(cell.value)), Decimal(text), place)
            decimals = len(text.partition(".")[2])
            self.assertEqual(cell.number_format, "0." + "0" * decimals if decimals else "0", place)
        elif kind == "date":
            self.assertEqual(cell.value, datetime.datetime.fromisoformat(text), place)
        elif kind == "boolean":
            self.assertIs(cell.value, text == "true", place)
        else:
            self.assertEqual((cell.data_type, cell.value), ("s", text), place)

    def test_no_text_is_a_formula(self):
        data = SITES["hostile"] / "data"
        _, table = rows(data / "indicators.csv")
        names = {row[2] for row in table}
        self.assertLessEqual(set(FORMULAS), names)
        raw = (data / "indicators.csv").read_text(encoding="utf-8-sig")
        for formula in FORMULAS:
            self.assertIn("'" + formula, raw)
        with zipfile.ZipFile(data / "report.xlsx") as archive:
            for part in archive.namelist():
                self.assertTrue("worksheets/" not in part or b"<f" not in archive.read(part), part)

    def test_the_workbook_says_who_and_when_and_nothing_of_the_machine(self):
        book = openpyxl.load_workbook(SITES["reference"] / "data" / "report.xlsx")
        self.assertEqual(book.properties.creator, "Gongshi项目（演示）")
        self.assertEqual(book.properties.created, datetime.datetime(2017, 3, 10))
        self.assertEqual(book.properties.modified, datetime.datetime(2017, 3, 10))

    @unittest.skipUnless(os.environ.get("LIBREOFFICE") == "1", "an office suite is asked for with LIBREOFFICE=1")
    def test_an_office_suite_reads_the_same(self):
        for name in ("sample", "hostile"):
            data = SITES[name] / "data"
            out = WORK / f"office-{name}"
            options = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
            profile = f"-env:UserInstallation=file://{WORK}/profile"
            convert = ["soffice", profile, "--headless", "--convert-to", options, "--outdir", str(out)]
            subprocess.run([*convert, str(data / "report.xlsx")], check=True, capture_output=True, timeout=300)
            package = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
            for resource in package["resources"]:
                if resource["type"] != "table":
                    continue
                table = resource["name"]
                head, expected = rows(data / f"{table}.csv")
                with open(out / f"report-{table}.csv", encoding="utf-8-sig", newline="") as lines:
                    read = list(csv.reader(lines))[1:]
                kinds = [field["type"] for field in fields(package, table)]
                same = lambda all: [[self.neutral(cell, kind) for cell, kind in zip(row, kinds)] for row in all]
                self.assertEqual(same(read), same(expected), f"{name} {table}")

    def neutral(self, cell, kind):
        """A cell as any program writes it: an office suite has other words for true and drops zeros at an end."""
        if kind in ("number", "integer") and cell:
            return Decimal(cell)
        return cell.lower() if kind == "boolean" else cell


class XmlTest(unittest.TestCase):
    def lint(self, *arguments):
        return subprocess.run(["xmllint", "--nonet", "--noout", *map(str, arguments)], capture_output=True, text=True)

    def test_feeds_are_valid(self):
        for name, site in SITES.items():
            for file in (site / "updates.xml", site / "en" / "updates.xml"):
                answer = self.lint("--relaxng", HERE / "atom.rng", file)
                self.assertEqual(answer.returncode, 0, f"{name}: {answer.stderr}")

    def test_site_maps_are_valid_and_list_every_page_once(self):
        site = SITES["address"]
        answer = self.lint("--schema", HERE / "sitemap.xsd", site / "sitemap.xml")
        self.assertEqual(answer.returncode, 0, answer.stderr)
        from xml.etree import ElementTree

        names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
        urls = ElementTree.parse(site / "sitemap.xml").getroot().findall("s:url", names)
        base = "https://www.example.org/waste/"
        listed = [url.find("s:loc", names).text for url in urls]
        self.assertEqual(len(listed), len(set(listed)))
        left_out = {"404.html", "search.html", "en/search.html"}
        pages = {str(path.relative_to(site)) for path in site.rglob("*.html")} - left_out
        public = {base + (page[: -len("index.html")] if page.endswith("index.html") else page) for page in pages}
        self.assertEqual(set(listed), public)
        for url in urls:
            tags = [link.get("hreflang") for link in url.findall("x:link", names)]
            self.assertEqual(tags, ["zh-CN", "en", "x-default"])
            self.assertTrue(all(link.get("href") in public for link in url.findall("x:link", names)))
        self.assertIn(f"Sitemap: {base}sitemap.xml", (site / "robots.txt").read_text())

    def test_without_an_address_there_is_no_site_map(self):
        self.assertFalse((SITES["reference"] / "sitemap.xml").exists())
        self.assertEqual((SITES["reference"] / "robots.txt").read_text(), "User-agent: *\nDisallow:\n")
        self.assertEqual((SITES["sample"] / "robots.txt").read_text(), "User-agent: *\nDisallow: /\n")

    def test_the_schemas_can_refuse(self):
        feed = (SITES["sample"] / "updates.xml").read_text(encoding="utf-8")
        spoilt = WORK / "spoilt.xml"
        spoilt.write_text(feed.replace("<updated>", "<updated>soon ", 1), encoding="utf-8")
        self.assertNotEqual(self.lint("--relaxng", HERE / "atom.rng", spoilt).returncode, 0)
        sitemap = (SITES["address"] / "sitemap.xml").read_text(encoding="utf-8")
        spoilt.write_text(sitemap.replace("<loc>https://", "<loc>", 1), encoding="utf-8")
        self.assertNotEqual(self.lint("--schema", HERE / "sitemap.xsd", spoilt).returncode, 0)


if __name__ == "__main__":
    stream = io.StringIO() if os.environ.get("QUIET") else sys.stderr
    outcome = unittest.TextTestRunner(stream=stream, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromModule(sys.modules[__name__]))
    failed = len(outcome.failures) + len(outcome.errors)
    # The closing lines that `tests/run.sh` adds up.
    print(f"# pass {outcome.testsRun - failed - len(outcome.skipped)}")
    print(f"# fail {failed}")
    sys.exit(1 if failed else 0)
