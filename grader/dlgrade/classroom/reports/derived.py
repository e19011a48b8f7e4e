"""Writes the reports, tables and gradebooks of a class.
They are all made from the results, so each can be deleted and written again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from dlgrade.classroom.figures.behaviour_groups import BehaviourGroup, grouped
from dlgrade.classroom.figures.summarising import summarise
from dlgrade.classroom.figures.summary import ClassSummary, Entry
from dlgrade.classroom.gradebooks.canvas import canvas_csv
from dlgrade.classroom.gradebooks.decided import decided_scores
from dlgrade.classroom.gradebooks.gradescope import gradescope_json
from dlgrade.classroom.gradebooks.moodle import moodle_csv, moodle_worksheet
from dlgrade.classroom.hand_ins.owners import unclear_owners
from dlgrade.classroom.model import Roster
from dlgrade.classroom.reports.class_json import grades_json_pieces
from dlgrade.classroom.reports.file_names import file_names
from dlgrade.classroom.reports.junit import class_junit
from dlgrade.classroom.reports.page import class_page
from dlgrade.classroom.reports.student_page import student_page, students_with_page
from dlgrade.classroom.reports.tables import examples_csv, grades_csv, hand_ins_csv
from dlgrade.classroom.storage.examples_verdict import by_row
from dlgrade.classroom.storage.results import Results
from dlgrade.course.model import Exercise
from dlgrade.files import remove_abandoned, remove_file, write_all_atomically
from dlgrade.text import LANGUAGES, Lang

GRADEBOOKS, STUDENTS, EXAMPLES = "gradebooks", "students", "examples.csv"
REMOVED_IF_STALE = (
    "gradebooks/moodle/*.csv", "gradebooks/gradescope/*.json", "gradebooks/moodle-worksheet.csv", "students/*.html",
    EXAMPLES,
)  # fmt: skip
"""Patterns of files that an earlier run may have written for a student or an exercise that is
no longer in the class."""


def write_derived(results: Results, exercises: Sequence[Exercise], folder: Path, lang: Lang) -> ClassSummary:
    """Write all of these files into the folder, each whole or not at all. Equal results give equal bytes."""
    summary = summary_of(results, exercises)
    made: set[Path] = set()
    write_all_atomically(_changed(_files(summary, results, lang), folder, made))
    for pattern in REMOVED_IF_STALE:
        for path in folder.glob(pattern):
            if path not in made:
                remove_file(path)
    for parent in {path.parent for path in made}:
        remove_abandoned(parent)
    return summary


def _changed(
    files: Iterable[tuple[str, str | Iterator[str]]], folder: Path, made: set[Path]
) -> Iterator[tuple[Path, Iterable[bytes]]]:
    """The files whose content has changed: a class has thousands of files, and few of them change. The few files that
    come in pieces are always written. Every path is added to `made`."""
    for name, content in files:
        path = folder / name
        made.add(path)
        if not isinstance(content, str):
            yield path, (piece.encode("utf-8") for piece in content)
        elif not (path.is_file() and path.read_bytes() == content.encode("utf-8")):
            yield path, (content.encode("utf-8"),)


def _files(summary: ClassSummary, results: Results, lang: Lang) -> Iterator[tuple[str, str | Iterator[str]]]:
    """(path in the folder, content) of each file. The largest file comes in pieces, and code is loaded student by
    student, so that memory does not grow with the class."""
    groups, examples = groups_of(summary, results), results.examples()
    answers = results.history.answers()
    names = file_names(student for student, _ in summary.students)
    pages = {student: f"{STUDENTS}/{names[student[0]]}" for student in students_with_page(summary)}
    yield "grades.csv", grades_csv(summary, lang)
    yield "hand-ins.csv", hand_ins_csv(summary, lang)
    yield "grades.json", grades_json_pieces(summary, answers)
    if examples:
        yield EXAMPLES, examples_csv(summary, examples, lang)
    yield "junit.xml", class_junit(summary, lang)
    for page_lang in LANGUAGES:
        links = {student[0]: f"{path}.{page_lang}.html" for student, path in pages.items()}
        yield f"report.{page_lang}.html", class_page(summary, groups, page_lang, links, examples, answers, form=True)
    own_examples = by_row(examples)
    for student, path in pages.items():
        sources = sources_of(results, summary.of(student[0]))
        for page_lang in LANGUAGES:
            yield f"{path}.{page_lang}.html", student_page(summary, student, sources, page_lang, own_examples)
    for name, text in gradebooks(summary, results.roster(), lang):
        yield f"{GRADEBOOKS}/{name}", text


def summary_of(results: Results, exercises: Sequence[Exercise]) -> ClassSummary:
    """The summary of the last run, including what a person has decided and named since."""
    decided = results.decisions
    summary = summarise(results.current(), exercises, decided.overrides(), decided.names(), results.history.histories())
    unclear = unclear_owners((entry.row for entry in summary.entries), results.roster())
    return replace(summary, left_out=results.left_out(), unclear=unclear)


def sources_of(results: Results, entries: Iterable[Entry]) -> dict[tuple[str, str], str]:
    """(exercise, submission) → the code of these answers, as it was handed in."""
    answers = {(entry.row.exercise, entry.row.submission) for entry in entries if entry.row.submission}
    return {answer: results.source(*answer) for answer in answers}


def groups_of(summary: ClassSummary, results: Results) -> list[BehaviourGroup]:
    """The wrong answers that show no listed mistake, grouped by equal behaviour."""
    alike = [entry for entry in summary.entries if entry.behaviour]
    wrong = [
        (entry.row.student, entry.row.submission, entry.verdict, entry.behaviour)
        for entry in alike
        if entry.verdict is not None
    ]
    return grouped(wrong, sources_of(results, alike), results.decisions.names())


def gradebooks(summary: ClassSummary, roster: Roster, lang: Lang) -> Iterator[tuple[str, str]]:
    """(name, content) of each gradebook file, for the learning platforms."""
    scores = decided_scores(summary, roster)
    yield "canvas.csv", canvas_csv(scores)
    for exercise in scores.exercises:
        yield f"moodle/{exercise.slug}.csv", moodle_csv(scores, exercise, lang)
    worksheet = moodle_worksheet(scores, lang)
    if worksheet is not None:
        yield "moodle-worksheet.csv", worksheet
    names = file_names(student.id for student in scores.students)
    for student in scores.students:
        content = gradescope_json(scores, student.id, lang)
        if content is not None:
            yield f"gradescope/{names[student.id]}.json", content
