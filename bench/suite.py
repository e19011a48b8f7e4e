"""Where the time of the tests goes: in all, by room, by file and by test, from a report of theirs. `--write` puts what
the run took into CONTRIBUTING.md.

pytest -n auto --dist loadfile --junitxml build/suite.xml && python bench/suite.py build/suite.xml --write
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

SHOWN = 25
CONTRIBUTING = Path(__file__).parents[1] / "CONTRIBUTING.md"
START, END = "<!-- bench/suite.py -->", "<!-- end -->"


def cases(report: str) -> Iterator[tuple[str, str, float]]:
    """(module, test without its parameters, seconds) of each case. The report is our own."""
    for case in ElementTree.parse(report).iter("testcase"):
        module, name = case.get("classname", ""), case.get("name", "")
        yield module.removeprefix("tests."), name.partition("[")[0], float(case.get("time", 0))


def summary(report: str) -> str:
    """What a run took. Several processes share the tests, so together they spent more than the clock shows."""
    (suite,) = ElementTree.parse(report).iter("testsuite")
    times = [seconds for _, _, seconds in cases(report)]
    day, minutes = suite.get("timestamp", "")[:10], float(suite.get("time", 0)) / 60
    return f"{len(times):,} tests in {minutes:.1f} minutes ({sum(times):,.0f} s of their processes), {day}."


def write(text: str, page: Path) -> None:
    """Between the two marks of the page."""
    before, _, rest = page.read_text(encoding="utf-8").partition(START)
    page.write_text(f"{before}{START}\n{text}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def main(report: str) -> None:
    print(f"{summary(report)}\n")
    rooms, files, tests = (dict[str, list[float]]() for _ in range(3))
    for module, test, seconds in cases(report):
        room = module.partition(".")[0] if "." in module else "(top)"
        for table, name in ((rooms, room), (files, module), (tests, f"{module} {test}")):
            table.setdefault(name, []).append(seconds)
    for table in (rooms, files, tests):
        print("| | cases | seconds |\n|---|---|---|")
        for name, spent in sorted(table.items(), key=lambda row: -sum(row[1]))[:SHOWN]:
            print(f"| {name} | {len(spent)} | {sum(spent):.1f} |")
        print()


if __name__ == "__main__":
    main(sys.argv[1])
    if "--write" in sys.argv[2:]:
        write(summary(sys.argv[1]), CONTRIBUTING)
