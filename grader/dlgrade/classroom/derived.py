"""The files that are made from the results. Each can be deleted and written again at any time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dlgrade.classroom.page import class_page
from dlgrade.classroom.results import Results
from dlgrade.classroom.summary import ClassSummary, summarise
from dlgrade.classroom.tables import grades_csv, grades_json, hand_ins_csv
from dlgrade.course.model import Exercise
from dlgrade.files import write_atomically
from dlgrade.text import LANGUAGES, Lang


def write_derived(results: Results, exercises: Sequence[Exercise], folder: Path, lang: Lang) -> ClassSummary:
    """Write all of them into the folder, each whole or not at all. The same results give the same bytes."""
    summary = summarise(results.current(), exercises)
    write_atomically(folder / "grades.csv", grades_csv(summary, lang))
    write_atomically(folder / "hand-ins.csv", hand_ins_csv(summary, lang))
    write_atomically(folder / "grades.json", grades_json(summary))
    for each in LANGUAGES:
        write_atomically(folder / f"report.{each}.html", class_page(summary, each))
    return summary
