"""What the front page shows of the course: its size in numbers, and one verdict."""

from __future__ import annotations

import json
from pathlib import Path

from dlgrade.course.model import Course
from dlgrade.markup.template import fill
from dlgrade.messages import site as messages
from dlgrade.quiz.load import load, quiz_files
from dlgrade.site import figures
from dlgrade.text import Lang

FACTS = """
<ul class="dl-facts">
{% for what, count in counts.items() if count %}<li><strong>{{ count }}</strong> {{ what(lang) }}</li>{% endfor %}</ul>
"""


def facts(course: Course, lang: Lang) -> str:
    """A list of counts, taken from the course's folders and from the published proofs."""
    folder = course.root / "site" / "figures"
    counts = {
        messages.CHAPTERS: len(course.chapters),
        messages.EXERCISES: len(course.exercises),
        messages.MISTAKES: mistakes(course.root / "site" / "proof.json"),
        messages.QUESTIONS: sum(len(load(file).questions) for file in quiz_files(course.root)),
        messages.FIGURES: sum(figures.load(folder / name).interactive for name in figures.names(folder)),
    }
    return fill(FACTS, counts=counts, lang=lang)


def mistakes(proof: Path) -> int:
    """The number of mistakes that the proofs have seen named; 0 where nothing is proven yet."""
    if not proof.is_file():
        return 0
    found = json.loads(proof.read_text(encoding="utf-8"))["exercises"].values()
    return sum(each["named"] for each in found)


def verdict(root: Path, lang: Lang) -> str:
    """The terminal's text, as `bench/sample_verdict.py` has written it."""
    return (root / "site" / f"verdict.{lang}.html").read_text(encoding="utf-8")
