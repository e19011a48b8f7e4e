"""No group in a regular expression has a possessive quantifier: before 3.11.5 Python may not find what it matches, if the
group can be matched in several ways. An atomic group around a plain quantifier does the same in every version."""

from __future__ import annotations

import re
from pathlib import Path

from dlgrade.submission.magics import plain_python
from dlgrade.submission.newest import COPIED
from dlgrade.submission.run_in_place import RUN

GRADER = Path(__file__).parents[2] / "grader" / "dlgrade"
RAW = re.compile(r"\br[\"']")
POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{[\d,]+\})\+")


def test_no_group_is_possessive() -> None:
    lines = (line for path in GRADER.rglob("*.py") for line in path.read_text(encoding="utf-8").splitlines())
    assert [line for line in lines if RAW.search(line) and POSSESSIVE_GROUP.search(line)] == []


def test_what_such_groups_missed() -> None:
    assert COPIED.sub("", "hw1(1) copy  copy3") == "hw1"
    assert plain_python("from google.colab import drive\ndrive.mount('/content')\n").source == "pass\npass\n"
    assert RUN.findall("%run -i -n helper.py\n") == ["helper.py"]
