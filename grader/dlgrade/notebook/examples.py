"""`%%examples` in a notebook: judges the examples in a cell as `grade examples` judges a file."""

from __future__ import annotations

import re
from html import escape

from dlgrade.course.model import Exercise
from dlgrade.course.signatures import signatures
from dlgrade.exam.key import stub_of
from dlgrade.examples.file import how_to_write
from dlgrade.examples.findings import findings_on
from dlgrade.examples.model import Findings
from dlgrade.examples.shown import ShownLine, Tone, lines
from dlgrade.notebook.live import exercise_named, setting
from dlgrade.report.html import COLOURS
from dlgrade.text import Lang

STYLES: dict[Tone, str] = {
    "good": f"color:{COLOURS['passed']}", "bad": f"color:{COLOURS['failed']}", "plain": "", "dim": "opacity:.8",
    "bold": "font-weight:bold",
}  # fmt: skip


class JudgedCell:
    """The report on a cell's examples as the value of the cell: HTML in a notebook, text in a terminal."""

    def __init__(self, shown: list[ShownLine], lang: Lang) -> None:
        self._lines, self._lang = shown, lang

    def __repr__(self) -> str:
        return "\n".join(" " * line.indent + line.text for line in self._lines)

    def _repr_html_(self) -> str:
        return f'<div class="dlgrade" lang="{self._lang}">' + "\n".join(map(_html, self._lines)) + "</div>"


def judged_cell(slug: str, lang: Lang, cell: str) -> JudgedCell:
    """The report on the examples in a cell, with the cell's own line numbers. Raises CourseError for an unknown
    exercise, and where its programs are not available."""
    exercise, ready = exercise_named(slug), setting()
    findings = findings_on(exercise, f"\n{cell}", ready.sandbox, ready.limits)
    return JudgedCell(list(_lines(exercise, findings, lang)), lang)


def _lines(exercise: Exercise, findings: Findings, lang: Lang) -> list[ShownLine]:
    """The lines of the report. If the cell has no example, they say how to write one."""
    cell_line, exercise_line = f"%%examples {exercise.slug}", f"%%exercise {exercise.slug}"
    shown = list(lines(exercise, cell_line, exercise_line, findings, lang, whole=True))
    if findings.judged or findings.problems:
        return shown
    return [*shown, *map(ShownLine, how_to_write(exercise, signatures(stub_of(exercise)), lang).splitlines())]


def _html(line: ShownLine) -> str:
    style = f"margin-left:{line.indent / 2:g}em;{STYLES[line.tone]}"
    text = re.sub("`([^`\n]+)`", r"<code>\1</code>", escape(line.text))
    return f'<div style="{style}">{text or "&nbsp;"}</div>'
