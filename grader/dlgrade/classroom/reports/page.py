"""The report of a class as one HTML file. It makes no request, runs only our own scripts, and escapes
every text of a student."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from dlgrade import __version__
from dlgrade.classroom.answers.class_exercises import left_out_sentences
from dlgrade.classroom.figures.behaviour_groups import BehaviourGroup
from dlgrade.classroom.figures.discrimination import MIN_COMPARED
from dlgrade.classroom.figures.summary import ClassSummary
from dlgrade.classroom.model import HandedAnswer
from dlgrade.classroom.reports import deciding
from dlgrade.classroom.reports import page_rows as rows
from dlgrade.classroom.reports.document import document
from dlgrade.classroom.reports.heat_map import heat_map
from dlgrade.classroom.reports.page_template import PAGE, STYLE
from dlgrade.classroom.reports.time_lines import STYLE as LINES_STYLE
from dlgrade.classroom.reports.time_lines import time_lines
from dlgrade.classroom.storage.examples_verdict import ExamplesVerdict
from dlgrade.markup.template import fill
from dlgrade.messages import class_report as messages
from dlgrade.messages import report as report_messages
from dlgrade.text import Lang, heading

NO_PAGES: Mapping[str, str] = MappingProxyType({})


def class_page(
    summary: ClassSummary,
    groups: Sequence[BehaviourGroup],
    lang: Lang,
    pages: Mapping[str, str] = NO_PAGES,
    examples: Sequence[ExamplesVerdict] = (),
    answers: Sequence[HandedAnswer] = (),
    *,
    form: bool = False,
) -> str:
    """The report in one language. `pages` maps a student's id to the path of their own page, relative to the report.
    `examples` are the verdicts on students' own examples, and `answers` all answers including those of earlier runs.
    With `form` the report has fields for a person's decisions, which needs results that can store them."""
    levels, students = ", ".join(summary.levels) or "-", summary.students_counted(lang)
    header = messages.HEADER(lang, version=__version__, level=levels, students=students)
    body = fill(
        PAGE,
        lang=lang,
        m=messages,
        title=messages.TITLE(lang),
        header=header,
        people=rows.people_rows(summary, lang),
        left_out=left_out_sentences(summary.left_out, [exercise.slug for exercise in summary.exercises], lang),
        compared=MIN_COMPARED,
        graded=heading(messages.GRADED(lang)),
        untouched=heading(report_messages.KINDS["not_attempted"](lang)),
        attempts=any(mistake.overcome for exercise in summary.exercises for mistake in exercise.mistakes),
        exercises=[rows.exercise_row(exercise, lang) for exercise in summary.exercises],
        groups=[rows.group_row(group, lang) for group in groups],
        examples=examples,
        heat=heat_map(summary, lang),
        lines=time_lines(summary.exercises, answers, lang),
        decide=fill(deciding.TEMPLATE, lang=lang, m=messages) if form else "",
        students=[rows.student_row(summary, student, pages, lang) for student in summary.students],
    )
    style = STYLE + LINES_STYLE + (deciding.STYLE if form else "")
    return document(messages.TITLE(lang), body, style, lang, ["sorting.js", *(["deciding.js"] if form else [])])
