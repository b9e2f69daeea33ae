"""Measures whole builds of one size, all contestants in turn in every round, and prints medians and ratios.

Started by benches/run.sh. What is built is kept until the end: a file system that has just removed a large folder
makes new files many times slower, and would spoil the next figure.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

import hugo_site


def main():
    arguments = read_arguments()
    room = pathlib.Path(arguments.folder, f"run-{arguments.size}")
    shutil.rmtree(room, ignore_errors=True)
    room.mkdir(parents=True)
    os.sync()
    site = room / "site"
    subprocess.run([arguments.generate, str(arguments.size), site], check=True)
    pages = 0
    rows = {}
    hugo = None
    for turn in range(arguments.rounds):
        for name, run in contestants(arguments, room, site, turn):
            rows.setdefault(name, []).append(run())
            print(".", end="", file=sys.stderr, flush=True)
        if turn == 0:
            pages = sum(1 for _ in (room / "cold-0").rglob("*.html"))
            if arguments.hugo:
                hugo = hugo_site.write(room / "cold-0", room / "hugo-site")
        if hugo:
            command = [arguments.hugo, "--quiet", "--source", hugo, "--destination", (room / f"hugo-{turn}").absolute()]
            rows.setdefault("hugo", []).append(measured(command))
    print(file=sys.stderr)
    report(arguments, rows, pages, room)
    shutil.rmtree(room, ignore_errors=True)


def read_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int)
    parser.add_argument("--rounds", type=int)
    for name in ["folder", "hugo", "gongshi", "generate", "bare"]:
        parser.add_argument(f"--{name}")
    return parser.parse_args()


def contestants(arguments, room, site, turn):
    """The runs of one round, in their order: each builds on what the one before left."""
    out = room / f"cold-{turn}"
    build = [arguments.gongshi, "build", site, "--out", out]

    def bare():
        command = [arguments.bare, out, room / f"bare-{turn}"]
        wall, cpu = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        return float(wall), float(cpu), 0.0

    def one_value():
        edited(first_file(site), turn)
        return measured(build)

    def one_template():
        template = site / "themes/default/templates/updates.html"
        template.parent.mkdir(parents=True, exist_ok=True)
        own = pathlib.Path("themes/default/templates/updates.html").read_text()
        template.write_text(f"{{#- {turn} -#}}\n{own}")
        return measured(build)

    return [
        ("check", lambda: measured([arguments.gongshi, "check", site])),
        ("build, cold", lambda: measured(build)),
        ("bare creation, 2 threads", bare),
        ("build, nothing changed", lambda: measured(build)),
        ("build, one value changed", one_value),
        ("build, one template changed", one_template),
    ]


def first_file(site):
    return sorted((site / "content/indicators").iterdir())[0]


def edited(path, turn):
    """Changes the first value of a file: its last digit."""
    lines = path.read_text().splitlines(keepends=True)
    place = next(n for n, line in enumerate(lines) if "- { period: 2016, value:" in line)
    before, after = lines[place].split("value: ", 1)
    number, rest = after.split(",", 1)
    lines[place] = f"{before}value: {number[:-1]}{(int(number[-1]) + 1 + turn % 2) % 10},{rest}"
    path.write_text("".join(lines))


def measured(command):
    """Wall seconds, CPU seconds and peak MiB of a program, which must end well."""
    begun = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command}: ended with {process.returncode}")
    return time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def report(arguments, rows, pages, room):
    middle = {name: [statistics.median(part) for part in zip(*runs)] for name, runs in rows.items()}
    cold, bare = middle["build, cold"], middle["bare creation, 2 threads"]
    files = sum(1 for path in (room / "cold-0").rglob("*") if path.is_file())
    megabytes = sum(path.stat().st_size for path in (room / "cold-0").rglob("*") if path.is_file()) / 1e6
    print(f"{arguments.size} indicators, 2 languages: {pages} pages, {files} files, {megabytes:.0f} MB; "
          f"medians of {arguments.rounds}")
    print(f"{'':28} {'wall s':>8} {'CPU s':>8} {'MiB':>6} {'ms CPU/page':>12} {'wall x bare':>12} {'CPU x cold':>11}")
    for name, (wall, cpu, peak) in middle.items():
        print(f"{name:28} {wall:8.2f} {cpu:8.2f} {peak:6.0f} {1000 * cpu / pages:12.3f} {wall / bare[0]:12.2f} "
              f"{cpu / cold[1]:11.2f}")
    if "hugo" in middle:
        print(f"CPU of a cold build / CPU of Hugo: {cold[1] / middle['hugo'][1]:.3f}")


if __name__ == "__main__":
    main()
