"""Functions and signs that the chapters use: where each appears first, and its explanation in `site/notation.yaml`.

The head of a chapter explains those that the course uses there for the first time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TypedDict

import yaml

from dlgrade.course.model import Course
from dlgrade.isolation.frameworks import LIBRARIES
from dlgrade.site.reading import Section, sections
from dlgrade.text import Lang

MODULES = "|".join(("np", *LIBRARIES, "re", "io"))
FUNCTION = re.compile(rf"(?:\b(?:{MODULES})(?:\.\w+)*|(?<=[\w)\]]))\.(\w+)(?=\()")
FORMULA = re.compile(r"\$\$(.+?)\$\$|\$([^$\n]+)\$", re.DOTALL)
WORDS = re.compile(r"\\(?:text|operatorname|mathrm)\{[^}]*\}|\\(?:begin|end)\{\w+\}")
SIGN = re.compile(r"\\[A-Za-z]+|[A-Za-z]")
# These need no explanation: commands for the layout of a formula, and signs that secondary school teaches.
KNOWN = frozenset(
    re.findall(
        r"\S+",
        r"\frac \dfrac \tfrac \quad \qquad \cdot \dots \cdots \bigl \bigr \big \Big \left \right \underbrace \times"
        r" \sqrt \le \ge \pm \approx \ln \sin \cos \pi \infty \lvert \rvert \rVert \rfloor \rceil e",
    )
)
PYTHON = frozenset({"append", "items", "replace"})  # methods of lists, dictionaries and strings


class NotationEntry(TypedDict):
    """A function or a sign, with its explanation in both languages."""

    name: str
    explain: dict[Lang, str]


@lru_cache(maxsize=2)
def entries(root: Path) -> dict[str, list[NotationEntry]]:
    """The lists `functions` and `signs` of the course folder; empty where it has none."""
    path = root / "site" / "notation.yaml"
    empty: dict[str, list[NotationEntry]] = {"functions": [], "signs": []}
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else empty


def functions_of(section: Section) -> Iterator[str]:
    """Names of the library functions and methods that the section's listings call: `sum` for `np.sum` and `x.sum`."""
    for listing in section.listings:
        yield from (name for name in FUNCTION.findall(listing) if name not in PYTHON)


def signs_of(section: Section) -> Iterator[str]:
    """Letters and commands of the section's formulas, without those in KNOWN."""
    for formula in FORMULA.finditer(section.prose):
        signs = SIGN.findall(WORDS.sub(" ", formula[1] or formula[2]))
        yield from (sign for sign in signs if sign not in KNOWN)


def first_uses(read: Iterable[Section], names_of: Callable[[Section], Iterable[str]]) -> dict[str, Section]:
    """The first section that uses each name. `read` are the sections in the order of reading."""
    section_by_name: dict[str, Section] = {}
    for section in read:
        for name in names_of(section):
            section_by_name.setdefault(name, section)
    return section_by_name


def new_in(course: Course, chapter: str, lang: Lang) -> dict[str, list[NotationEntry]]:
    """The entries of functions and signs that the course uses first in this chapter, in the order of their use."""
    read = sections(course, lang)
    new_by_kind = {}
    for kind, names_of in (("functions", functions_of), ("signs", signs_of)):
        entry_by_name = {entry["name"]: entry for entry in entries(course.root)[kind]}
        uses = first_uses(read, names_of)
        new_by_kind[kind] = [
            entry_by_name[name]
            for name, section in uses.items()
            if section.chapter == chapter and name in entry_by_name
        ]
    return new_by_kind
