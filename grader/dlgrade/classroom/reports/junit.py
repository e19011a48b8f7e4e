"""The results of a class as JUnit XML, for servers that show test runs: a suite for each student and exercise."""

from __future__ import annotations

from collections.abc import Iterator

from dlgrade.classroom.figures.summary import ClassSummary, Entry
from dlgrade.messages import report as messages
from dlgrade.report.junit import junit_pieces
from dlgrade.report.outline import CheckOutline, Mark, Outline, ReportLine, mark_of, outline
from dlgrade.text import Lang, visible

UNDECIDED = ("person", "waiting")
"""The states in which an answer may have no verdict."""


def class_junit(summary: ClassSummary, lang: Lang) -> Iterator[str]:
    """The document in pieces. An entry that a person has to look at is an error; one that was not handed
    in has no suite. Points given by hand to single checks are included; points given to a whole exercise
    are only in the tables."""
    return junit_pieces(_outlines(summary, lang), [mark for entry in summary.entries for mark in _marks(entry)])


def _marks(entry: Entry) -> list[Mark]:
    """The marks of the checks in the outline of an entry."""
    if entry.verdict is not None and entry.verdict.checks:
        return [mark_of(check.kind) for check in entry.verdict.checks]
    return [mark_of("ungraded")] if entry.status in UNDECIDED else []


def _outlines(summary: ClassSummary, lang: Lang) -> Iterator[Outline]:
    titles = {exercise.slug: exercise.title(lang) for exercise in summary.exercises}
    for entry in summary.entries:
        title = f"{titles.get(entry.row.exercise, '')} · {visible(entry.row.student)}"
        if entry.verdict is not None and entry.verdict.checks:
            yield outline(title, entry.verdict, lang)
        elif entry.status in UNDECIDED:
            yield _undecided(entry, title, lang)


def _undecided(entry: Entry, title: str, lang: Lang) -> Outline:
    """A suite with one error, for an answer without a verdict."""
    outcome = messages.KINDS["ungraded"](lang)
    mark = mark_of("ungraded")
    lines = tuple(ReportLine("headline", visible(reason(lang), keep="\n")) for reason in entry.reasons)
    file = visible(entry.row.file)
    check = CheckOutline(file or outcome, "ungraded", mark, 0, 0, scored=False, lines=lines)
    return Outline(
        entry.row.exercise, title, "ungraded", mark, messages.NEEDS_A_PERSON(lang), outcome, (), (check,), "",
        file,
    )  # fmt: skip
