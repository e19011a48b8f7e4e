"""How many minutes a chapter takes: for its page, its exercises and its quiz. All times that the site states for
chapters are computed here."""

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

WORDS_PER_MINUTE = 120  # half as fast as one reads a novel, since formulas and listings are worked through
MINUTES_PER_FIGURE = 2
MINUTES_PER_QUESTION = 1
STEP = 5  # each part is rounded up to a multiple of this, since the times are only estimates
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
        exercises=rounded(sum(exercise.task("en").minutes for exercise in chapter.exercises)),
        quiz=rounded(MINUTES_PER_QUESTION * len(questions)),
    )


def rounded(minutes: float) -> int:
    """The next multiple of STEP."""
    return STEP * ceil(minutes / STEP)


def reading(page: str) -> float:
    """Minutes to read the text of a page in English. The Korean page states the same time, since it says the same."""
    figures = len([fence for fence in FENCE.finditer(page) if fence[1] == "figure"])
    text = FENCE.sub(lambda fence: "" if fence[1] in BLOCKS else fence[0], page)
    return len(text.split()) / WORDS_PER_MINUTE + MINUTES_PER_FIGURE * figures


def duration(minutes: int) -> Text:
    """A time in words: `2시간 15분`, `2 h 15 min`."""
    hours, remaining = divmod(minutes, 60)
    if not hours:
        return messages.IN_MINUTES.filled(minutes=remaining)
    return (messages.IN_HOURS_AND_MINUTES if remaining else messages.IN_HOURS).filled(hours=hours, minutes=remaining)
