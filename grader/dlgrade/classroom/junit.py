"""The results of a class as JUnit XML, for servers that show test runs: a suite for each student and exercise."""

from __future__ import annotations

from collections.abc import Iterator

from dlgrade.classroom.summary import ClassSummary, Entry
from dlgrade.messages import report as messages
from dlgrade.report.junit import junit_document
from dlgrade.report.outline import CheckOutline, Outline, ReportLine, mark_of, outline
from dlgrade.text import Lang, visible


def class_junit(summary: ClassSummary, lang: Lang) -> str:
    """The document. What a person has to look at is an error; what was not handed in has no suite. The scores are those
    of the grader and of single checks; a score by hand for a whole exercise is in the tables."""
    return junit_document(_outlines(summary, lang))


def _outlines(summary: ClassSummary, lang: Lang) -> Iterator[Outline]:
    titles = {exercise.slug: exercise.title(lang) for exercise in summary.exercises}
    for entry in summary.entries:
        title = f"{titles.get(entry.row.exercise, '')} · {visible(entry.row.student)}"
        if entry.verdict is not None and entry.verdict.checks:
            yield outline(title, entry.verdict, lang)
        elif entry.status in ("person", "waiting"):
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
