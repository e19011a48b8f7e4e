"""The course's text in the order of reading: the sections of all chapters, with each task where its card is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from dlgrade.course.model import Course
from dlgrade.course.task import read_text
from dlgrade.text import Lang

FENCE = re.compile(r"^( *)```(\w*)[^\n]*\n(.*?)^\1```", re.DOTALL | re.MULTILINE)
LISTINGS = ("python", "py")
HEADING = re.compile(r"^(?=#{1,6} )", re.MULTILINE)
ANCHOR = re.compile(r"\{:? ?#([\w-]+) ?\}")
TOP = "top"


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a page: the text below its heading, and the listings in it."""

    chapter: str
    anchors: tuple[str, ...]
    """The heading's own anchor, then those of paragraphs below it. For a page's title the first one is `top`."""

    prose: str
    listings: tuple[str, ...]

    @property
    def place(self) -> str:
        return f"{self.chapter}#{self.anchors[0]}"


@lru_cache(maxsize=4)
def sections(course: Course, lang: Lang) -> tuple[Section, ...]:
    """All sections in the order in which they are read."""
    pages = ((chapter.name, course.root / "site" / lang / f"{chapter.name}.md") for chapter in course.chapters)
    return tuple(
        section
        for name, path in pages
        if path.is_file()
        for section in of_page(name, with_tasks(course, read_text(path), lang))
    )


def with_tasks(course: Course, page: str, lang: Lang) -> str:
    """The page with the statement of each exercise in place of its card's fence.
    Other fences are removed, except listings."""
    statements = {exercise.slug: exercise for exercise in course.exercises}

    def read(fence: re.Match[str]) -> str:
        if fence[2] == "exercise":
            return statements[fence[3].strip()].task(lang).statement
        return fence[0] if fence[2] in LISTINGS else ""

    return FENCE.sub(read, page)


def of_page(chapter: str, page: str) -> Iterator[Section]:
    """The sections of a page, which begins with its title."""
    code = [(fence.start(), fence.end()) for fence in FENCE.finditer(page)]
    starts = [at.start() for at in HEADING.finditer(page) if not any(a < at.start() < b for a, b in code)]
    for start, end in pairwise([*starts, len(page)]):
        heading, _, text = page[start:end].partition("\n")
        prose = FENCE.sub("", text)
        anchors = ANCHOR.findall(f"{heading}\n{prose}")
        if heading.startswith("# "):
            anchors.insert(0, TOP)
        yield Section(chapter, tuple(anchors), prose, tuple(fence[3] for fence in FENCE.finditer(text)))
