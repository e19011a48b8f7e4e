"""How often the search of a built site finds what readers look for, and how long an answer takes.

python bench/search.py [build/site] [--held | --tuned] [--misses]

The queries are those of tests/site/search_queries.yaml; `--held` takes those that were not looked at while the search
was tuned, `--tuned` the others. Fails where fewer than 95 % of the wanted sections are among the first three.
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
SCRIPT = Path(__file__).with_suffix(".mjs")
INDEXES = {"ko": "search/search_index.json", "en": "en/search/search_index.json"}
FIRST_RESULTS = 3
REPEATS = 5
LEAST_SHARE = 0.95
SHORT, LONG = "손실 함수", "손실 함수가 작아지도록 학습률을 고르는 방법 overfitting regularization " * 300


def queries() -> list[dict[str, Any]]:
    """Each with `site`, `query`, the sections that it `finds`, and whether it was `held` back."""
    found: list[dict[str, Any]] = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    return found


def ask(site: Path, asked: list[dict[str, Any]], repeats: int = 1) -> list[dict[str, Any]]:
    """The queries with `places`, the sections in their order, `best`, the HTML of the first three, and
    `milliseconds`, the median of `repeats`."""
    (engine,) = site.glob("search/engine-*.js")
    indexes = {lang: str(site / path) for lang, path in INDEXES.items()}
    request = json.dumps({"engine": str(engine), "indexes": indexes, "queries": asked, "repeats": repeats})
    done = subprocess.run(["node", str(SCRIPT)], input=request, capture_output=True, encoding="utf-8", check=True)
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def share(answers: list[dict[str, Any]], results: int = FIRST_RESULTS) -> float:
    """How many of the queries have a wanted section among the first `results`, from 0 to 1."""
    return sum(bool({*each["finds"]} & {*each["places"][:results]}) for each in answers) / len(answers)


def main() -> int:
    site = Path(next((each for each in sys.argv[1:] if not each.startswith("--")), ROOT / "build" / "site"))
    asked = queries()
    if {"--held", "--tuned"} & {*sys.argv}:
        asked = [each for each in asked if each.get("held", False) == ("--held" in sys.argv)]
    lengths = [{"site": "ko", "query": query, "finds": []} for query in (SHORT, LONG)]
    *answers, short, long = sorted(ask(site, asked + lengths, REPEATS), key=lambda each: not each["finds"])
    for lang in INDEXES:
        told = [each for each in answers if each["site"] == lang]
        time = median(each["milliseconds"] for each in told)
        found = f"first {share(told, 1):.0%}, among the first three {share(told):.0%}"
        print(f"{lang}: {len(told)} queries, {found}, {time:.1f} ms")
    times = long["milliseconds"] / short["milliseconds"]
    print(f"a query of {len(LONG)} characters takes {times:.1f} × one of {len(SHORT)}")
    if "--misses" in sys.argv:
        for each in answers:
            if not {*each["finds"]} & {*each["places"][:FIRST_RESULTS]}:
                print(f"{each['site']} {each['query']}: {', '.join(each['places'][:FIRST_RESULTS])}")
    return int(share(answers) < LEAST_SHARE)


if __name__ == "__main__":
    sys.exit(main())
