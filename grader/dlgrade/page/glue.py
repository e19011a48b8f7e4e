"""The one module that the page's worker calls: `check` and `run`. Text in, JSON text out.

Whatever it imports is sent to the reader, so it needs neither click nor rich, yaml, pytest or `resource`. What it
returns was made beside the student's code, in one interpreter: the page takes it for a self-check and trusts no part
of it.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from dlgrade.course.model import Exercise
from dlgrade.page.grading import graded
from dlgrade.page.picture import pictures
from dlgrade.page.scratch import ran
from dlgrade.report.outline import outline
from dlgrade.text import LANGUAGES, Lang
from dlgrade.verdict.json import to_data


def check(folder: str, source: str, language: str, seed: int) -> str:
    """Grade the source text of one file by the exercise in `folder`, which holds `checks.py`, `key.bin` and the tasks.

    Returns JSON: `verdict` as in `verdict.schema.json`; `outline`, its sentences in the language; `pictures`, by the
    number of the check, see `picture`. Raises CourseError where the folder or its key is not as it must be.
    """
    exercise, lang = _exercise(folder), _lang(language)
    verdict, results = graded(exercise, source, seed)
    shown = outline(exercise.title(lang), verdict, lang)
    return _json({"verdict": to_data(verdict), "outline": asdict(shown), "pictures": pictures(results, lang)})


def run(folder: str, source: str, scratch: str, language: str) -> str:
    """Run the source and then the reader's own lines, or the task's examples where there are none.

    Returns JSON: `printed`; `value`, the last expression as Python writes it; `error`, None or its sentences.
    """
    exercise, lang = _exercise(folder), _lang(language)
    return _json(asdict(ran(exercise, source, scratch, lang)))


def _exercise(folder: str) -> Exercise:
    """The exercise whose folder is `<chapter>/<slug>`; there is no student's file on a disk."""
    place = Path(folder)
    return Exercise(place.name, place.parent.name, place, place / f"{place.name}.py")


def _lang(language: str) -> Lang:
    return next(lang for lang in LANGUAGES if lang == language)


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
