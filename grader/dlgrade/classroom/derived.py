"""The files that are made from the results. Each can be deleted and written again at any time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from dlgrade.classroom.gradebooks.canvas import canvas_csv
from dlgrade.classroom.gradebooks.decided import decided_scores
from dlgrade.classroom.gradebooks.gradescope import gradescope_json
from dlgrade.classroom.gradebooks.moodle import moodle_csv, moodle_worksheet
from dlgrade.classroom.groups import BehaviourGroup, grouped
from dlgrade.classroom.model import Enrolled
from dlgrade.classroom.page import class_page
from dlgrade.classroom.results import Results
from dlgrade.classroom.summary import ClassSummary, summarise
from dlgrade.classroom.tables import grades_csv, grades_json, hand_ins_csv
from dlgrade.course.model import Exercise
from dlgrade.files import remove_file, write_atomically
from dlgrade.text import LANGUAGES, Lang

GRADEBOOKS = "gradebooks"
OF_MANY = ("moodle/*.csv", "gradescope/*.json", "moodle-worksheet.csv")
"""Files of the gradebooks that an earlier run may have written for somebody or something that is no more."""
MAX_NAME = 60
"""Characters of a file's name, of which a Korean one takes three bytes; a disk allows 255 bytes."""
NOT_IN_A_NAME = re.compile(r"[^\w.@-]+")


def write_derived(results: Results, exercises: Sequence[Exercise], folder: Path, lang: Lang) -> ClassSummary:
    """Write all of them into the folder, each whole or not at all. The same results give the same bytes."""
    summary = summary_of(results, exercises)
    groups = groups_of(summary, results)
    files = {
        "grades.csv": grades_csv(summary, lang),
        "hand-ins.csv": hand_ins_csv(summary, lang),
        "grades.json": grades_json(summary),
        **{f"report.{each}.html": class_page(summary, groups, each) for each in LANGUAGES},
        **{f"{GRADEBOOKS}/{name}": text for name, text in gradebooks(summary, results.roster(), lang).items()},
    }
    for name, text in files.items():
        write_atomically(folder / name, text)
    for pattern in OF_MANY:
        for path in (folder / GRADEBOOKS).glob(pattern):
            if path.relative_to(folder).as_posix() not in files:
                remove_file(path)
    return summary


def summary_of(results: Results, exercises: Sequence[Exercise]) -> ClassSummary:
    """The summary of the last run, with what a person decided and named since."""
    return summarise(results.current(), exercises, results.overrides(), results.names())


def groups_of(summary: ClassSummary, results: Results) -> list[BehaviourGroup]:
    """The wrong answers without a listed mistake, by what they do."""
    wrong = [
        (entry.row.student, entry.row.submission, entry.verdict, entry.behaviour)
        for entry in summary.entries
        if entry.behaviour and entry.verdict is not None
    ]
    return grouped(wrong, results.sources(), results.names()) if wrong else []


def gradebooks(summary: ClassSummary, roster: Sequence[Enrolled], lang: Lang) -> dict[str, str]:
    """The files for the platforms, by their names."""
    scores = decided_scores(summary, roster)
    files = {"canvas.csv": canvas_csv(scores)}
    files |= {f"moodle/{exercise.slug}.csv": moodle_csv(scores, exercise, lang) for exercise in scores.exercises}
    worksheet = moodle_worksheet(scores, lang)
    files |= {"moodle-worksheet.csv": worksheet} if worksheet is not None else {}
    for student in scores.students:
        found = gradescope_json(scores, student.id, lang)
        if found is not None:
            files[f"gradescope/{_file_name(student.id, files)}.json"] = found
    return files


def _file_name(student: str, taken: dict[str, str]) -> str:
    """A name for a student's file, which no other student has, also where case does not count, and which leads nowhere
    else."""
    plain = NOT_IN_A_NAME.sub("_", student).strip(".")[:MAX_NAME] or "_"
    used = {name.casefold() for name in taken}
    names = (f"{plain}{f'-{number}' if number else ''}" for number in range(len(taken) + 1))
    return next(name for name in names if f"gradescope/{name}.json".casefold() not in used)
