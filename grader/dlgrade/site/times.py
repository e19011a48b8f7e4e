"""How long a chapter takes, in minutes: reading its page, its exercises, its quiz. Every time that the site states of
a chapter comes from here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from dlgrade.course.model import Chapter
from dlgrade.course.task import read_text
from dlgrade.messages import site as messages
from dlgrade.quiz.load import QUIZ_FILE, load
from dlgrade.text import Text

WORDS_PER_MINUTE = 120  # half the speed of a novel: formulas and listings are followed with a pencil
MINUTES_PER_FIGURE = 2
MINUTES_PER_QUESTION = 1
STEP = 5  # nobody knows it to the minute: each part is rounded up to a multiple of this
FENCE = re.compile(r"^```(\w+)\n.*?^```$", re.DOTALL | re.MULTILINE)
BLOCKS = ("chapter", "exercise", "figure", "quiz")  # fences whose body is a name, not a text to read


@dataclass(frozen=True, slots=True)
class Times:
    """Minutes of one chapter."""

    reading: int
    exercises: int
    quiz: int

    @property
    def total(self) -> int:
        return self.reading + self.exercises + self.quiz


def of_chapter(root: Path, chapter: Chapter) -> Times:
    """The times of a chapter of the course in `root`; 0 for a part that it does not have."""
    page, folder = root / "site" / "en" / f"{chapter.name}.md", root / "solutions" / chapter.name
    questions = load(folder).questions if (folder / QUIZ_FILE).is_file() else ()
    return Times(
        reading=rounded(reading(read_text(page)) if page.is_file() else 0),
        exercises=rounded(sum(each.task("en").minutes for each in chapter.exercises)),
        quiz=rounded(MINUTES_PER_QUESTION * len(questions)),
    )


def rounded(minutes: float) -> int:
    """The next multiple of STEP."""
    return STEP * ceil(minutes / STEP)


def reading(page: str) -> float:
    """Minutes for a page in English: both languages state the time of the same text."""
    figures = len([fence for fence in FENCE.finditer(page) if fence[1] == "figure"])
    text = FENCE.sub(lambda fence: "" if fence[1] in BLOCKS else fence[0], page)
    return len(text.split()) / WORDS_PER_MINUTE + MINUTES_PER_FIGURE * figures


def duration(minutes: int) -> Text:
    """A time in words: `2시간 15분`, `2 h 15 min`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return messages.IN_MINUTES.filled(minutes=rest)
    return (messages.IN_HOURS_AND_MINUTES if rest else messages.IN_HOURS).filled(hours=hours, minutes=rest)
