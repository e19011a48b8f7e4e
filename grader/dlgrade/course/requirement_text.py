"""The sentence of a task that states a requirement."""

from __future__ import annotations

import re

from dlgrade.course.model import Exercise
from dlgrade.course.task import REQUIREMENT, read_text
from dlgrade.text import Lang

HERE = "\0"
BEFORE_THE_MARK = re.compile(rf"([.:])\s*{HERE}")
SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+(?=\S)")
BULLET = re.compile(r"^\s*[-*]\s+")


def requirement_text(exercise: Exercise, name: str, lang: Lang) -> str:
    """The whole sentence, or the item of a list, that is marked with the requirement; "" where none is."""
    marked = _marked(read_text(exercise.folder / f"task.{lang}.md"), name)
    line = next((line for line in marked.splitlines() if HERE in line), "")
    sentence = next((clause for clause in SENTENCE_ENDS.split(line) if HERE in clause), "")
    return BULLET.sub("", sentence.replace(HERE, "")).strip()


def _marked(text: str, name: str) -> str:
    """The text without its marks, except that HERE replaces the mark
    of this requirement, before the sentence's full stop."""
    text = REQUIREMENT.sub(lambda match: HERE if match[1] == name else "", text)
    return BEFORE_THE_MARK.sub(rf"{HERE}\1", text)
