"""Measures how often the search of a built site finds what readers look for, and how long an answer takes.

python bench/search.py [build/site] [--held | --tuned] [--misses]

The queries are those of tests/site/search_queries.yaml, of which `--held` takes those that were not looked at while the
search was tuned, `--tuned` the others; and of the sets in tests/site/search_sets, each written, with the sections that
it wants, before it was asked, and asked before anything was mended: its `first_try` is the share that was found then.
Fails where fewer than 95 % of the wanted sections are among the first three.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
QUERIES = ROOT / "tests" / "site" / "search_queries.yaml"
SETS = ROOT / "tests" / "site" / "search_sets"
SCRIPT = Path(__file__).with_suffix(".mjs")
INDEXES = {"ko": "search/search_index.json", "en": "en/search/search_index.json"}
FIRST_RESULTS = 3
REPEATS = 5
LEAST_SHARE = 0.95
SHORT, LONG = "손실 함수", "손실 함수가 작아지도록 학습률을 고르는 방법 overfitting regularization " * 300


def queries() -> list[dict[str, Any]]:
    """The queries, each with its `site`, the text `query`, the sections that it `finds`, whether it was `held` back
    while the search was tuned, and its `set`."""
    found: list[dict[str, Any]] = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    return [*found, *({**each, "set": name} for name, told in sets().items() for each in told["queries"])]


def sets() -> dict[str, dict[str, Any]]:
    """The sets by name: what each is `about`, the share found in its `first_try`, and its `queries`."""
    return {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(SETS.glob("*.yaml"))}


def ask(site: Path, asked: list[dict[str, Any]], repeats: int = 1) -> list[dict[str, Any]]:
    """The queries with `places`, the sections in their order, `best`, the HTML of the first three, `visited`, how many
    places of the index and names were looked at, and `milliseconds`, the median of `repeats`."""
    (engine,) = site.glob("search/engine-*.js")
    indexes = {lang: str(site / path) for lang, path in INDEXES.items()}
    request = json.dumps({"engine": str(engine), "indexes": indexes, "queries": asked, "repeats": repeats})
    done = subprocess.run(["node", str(SCRIPT)], input=request, capture_output=True, encoding="utf-8", check=True)
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def share(answers: list[dict[str, Any]], results: int = FIRST_RESULTS) -> float:
    """The share of the queries, from 0 to 1, with a wanted section among the first `results`."""
    return sum(bool({*answer["finds"]} & {*answer["places"][:results]}) for answer in answers) / len(answers)


def print_set(name: str, told: dict[str, Any], answers: list[dict[str, Any]]) -> None:
    """A set's share among the first three, now and at its first try."""
    if answers:
        print(f"{name}: {len(answers)} queries, at the first try {told['first_try']:.1%}, now {share(answers):.1%}")


def most_visited(answers: list[dict[str, Any]]) -> int:
    """How many places and names the dearest of the queries looks at."""
    return max(int(answer["visited"]) for answer in answers)


def main() -> int:
    site = Path(next((each for each in sys.argv[1:] if not each.startswith("--")), ROOT / "build" / "site"))
    asked = queries()
    if {"--held", "--tuned"} & {*sys.argv}:
        asked = [each for each in asked if each.get("held", False) == ("--held" in sys.argv)]
    lengths = [{"site": "ko", "query": query, "finds": []} for query in (SHORT, LONG)]
    *answers, short, long = sorted(ask(site, asked + lengths, REPEATS), key=lambda each: not each["finds"])
    for lang in INDEXES:
        told = [answer for answer in answers if answer["site"] == lang]
        time = median(each["milliseconds"] for each in told)
        found = f"first {share(told, 1):.0%}, among the first three {share(told):.0%}"
        print(f"{lang}: {len(told)} queries, {found}, {time:.1f} ms")
    for name, each in sets().items():
        print_set(name, each, [asked for asked in answers if asked.get("set") == name])
    times = long["milliseconds"] / short["milliseconds"]
    print(f"a query of {len(LONG)} characters takes {times:.1f} × one of {len(SHORT)}", end=", and looks at ")
    print(f"{long['visited']} places and names: {short['visited']}; no query at more than {most_visited(answers)}")
    if "--misses" in sys.argv:
        for each in answers:
            if not {*each["finds"]} & {*each["places"][:FIRST_RESULTS]}:
                print(f"{each['site']} {each['query']}: {', '.join(each['places'][:FIRST_RESULTS])}")
    return int(share(answers) < LEAST_SHARE)


if __name__ == "__main__":
    sys.exit(main())
