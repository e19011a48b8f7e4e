"""The heat map of the report: its cells are counted again here, from the verdicts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html.parser import HTMLParser

import pytest
from dlgrade.classroom.figures.summarising import summarise
from dlgrade.classroom.model import HandInRow
from dlgrade.classroom.reports.heat_map import MAX_KINDS, MAX_WORDS, first_sentence, heat_map, heat_rows
from dlgrade.classroom.reports.page import class_page
from dlgrade.classroom.storage.stored import StoredVerdict
from dlgrade.course.model import Exercise
from dlgrade.messages import class_report as messages
from dlgrade.text import LANGUAGES, Lang

from tests.classroom.simulated import Row, verdict_with

Named = Callable[[str], Exercise]
MADE = {
    "mse": [["mse__in_place"], ["mse__sum", "mse__in_place"], [], []],
    "accuracy": [["accuracy__in_place"], [], ["accuracy__sum"], []],
}


class Table(HTMLParser):
    """The cells of the first table with this id, row by row."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name, self._inside, self.rows = name, False, list[list[str]]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside |= tag == "table" and dict(attrs).get("id") == self._name
        if self._inside and tag == "tr":
            self.rows.append([])
        if self._inside and tag in ("th", "td"):
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside &= tag != "table"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.rows[-1][-1] += data


def cells(page: str, name: str) -> list[list[str]]:
    table = Table(name)
    table.feed(page)
    return table.rows


def rows(exercise_named: Named) -> Iterator[Row]:
    for slug, students in MADE.items():
        for number, names in enumerate(students):
            verdict = verdict_with(exercise_named(slug), names)
            yield HandInRow(str(number), f"학생 {number}", slug, "a.py", f"{slug}{number}"), StoredVerdict(verdict, b"")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_kind_is_one_row_in_all_exercises(lang: Lang, exercise_named: Named) -> None:
    exercises = [exercise_named(slug) for slug in MADE]
    page = class_page(summarise(rows(exercise_named), exercises), [], lang)
    slugs = [exercise.slug for exercise in summarise(rows(exercise_named), exercises).exercises]
    head, *lines = cells(page, "map")
    assert head == [messages.MISTAKES(lang), messages.COUNT(lang), *slugs]
    found = {line[0].removeprefix("실수 ").removeprefix("mistake "): line[1:] for line in lines}
    in_place = dict(
        zip(slugs, next(line[1:] for name, line in found.items() if name.endswith("in_place")), strict=True)
    )
    summed = dict(zip(slugs, next(line[1:] for name, line in found.items() if name.endswith("sum")), strict=True))
    assert in_place == {"mse": "50%", "accuracy": "25%"}
    assert summed == {"mse": "25%", "accuracy": "25%"}
    counts = [line[0] for line in found.values()]
    assert counts == ["2", "2"]  # the same student made it in both exercises, and is one student


def test_one_exercise_needs_no_map(exercise_named: Named) -> None:
    mse = exercise_named("mse")
    only = [row for row in rows(exercise_named) if row[0].exercise == "mse"]
    assert heat_map(summarise(only, [mse]), "en") == ""


def test_rare_kinds_are_counted_and_not_shown(exercise_named: Named) -> None:
    exercises = [exercise_named(slug) for slug in MADE]
    many = [
        (
            HandInRow(str(number), "", slug, "a.py", f"{slug}{number}"),
            StoredVerdict(verdict_with(exercise_named(slug), [f"{slug}__kind{number}"]), b""),
        )
        for number in range(MAX_KINDS + 3)
        for slug in MADE
    ]
    page = str(heat_map(summarise(many, exercises), "en"))
    assert len(cells(page, "map")) == MAX_KINDS + 1
    assert messages.HEAT_RARER("en", count=3) in page
    assert len(heat_rows(summarise(many, exercises))) == MAX_KINDS + 3


def test_a_label_is_the_first_sentence() -> None:
    assert first_sentence("합을 냈습니다. 표본 수로 나누세요.") == "합을 냈습니다."
    assert first_sentence("This is 0.5 too much") == "This is 0.5 too much"
    assert len(first_sentence("word " * 40)) <= MAX_WORDS
