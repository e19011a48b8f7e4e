"""Where the time of the tests goes: by room, by file and by test, from a report of theirs.

pytest -n 2 --dist loadfile --junitxml build/suite.xml && python bench/suite.py build/suite.xml
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from xml.etree import ElementTree

SHOWN = 25


def cases(report: str) -> Iterator[tuple[str, str, float]]:
    """(module, test without its parameters, seconds) of each case. The report is our own."""
    for case in ElementTree.parse(report).iter("testcase"):
        module, name = case.get("classname", ""), case.get("name", "")
        yield module.removeprefix("tests."), name.partition("[")[0], float(case.get("time", 0))


def main(report: str) -> None:
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
