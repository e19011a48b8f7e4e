"""The one module that the page's worker calls: `prepare`, `check`, `run`, `lesson` and `examples`. All but the first
return JSON text.

Everything that this module imports is sent to the reader, so it needs neither click nor rich, yaml, pytest or
`resource`. The student's code runs in the same interpreter and could have changed what is returned: the page shows it
as a self-check and trusts no part of it.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from dlgrade.course.model import Exercise
from dlgrade.lessons.mending import mended_submission
from dlgrade.page.examples import PageExamples
from dlgrade.page.grading import PageGrader, submission_of
from dlgrade.page.lessons import PageLessons
from dlgrade.page.picture import pictures
from dlgrade.page.scratch import ran
from dlgrade.report.outline import outline
from dlgrade.submission.model import Submission
from dlgrade.text import LANGUAGES, Lang
from dlgrade.verdict.json import to_data


def prepare(folder: str, seed: int) -> None:
    """Read everything that grading an exercise needs, so that `check` need not. The worker calls this before any
    student's code runs, and then saves an image of Python's memory, from which later workers start.

    Raises CourseError where the folder or its key is damaged.
    """
    _grader(folder, seed)


def check(folder: str, source: str, language: str, seed: int) -> str:
    """Grade the source text of one file. `folder` is the exercise's; it holds `checks.py`, `key.bin` and the tasks.

    Returns JSON with three members: `verdict`, as `verdict.schema.json` describes it; `outline`, the verdict's
    sentences in the language; and `pictures`, a mapping from the number of a check to its picture, see `picture`.
    Raises CourseError where the folder or its key is damaged.
    """
    return _graded(folder, submission_of(_exercise(folder), source), _lang(language), seed)


def _graded(folder: str, submission: Submission, lang: Lang, seed: int) -> str:
    grader = _grader(folder, seed)
    verdict, results = grader.graded(submission)
    shown = outline(grader.exercise.title(lang), verdict, lang)
    return _json({"verdict": to_data(verdict), "outline": asdict(shown), "pictures": pictures(results, lang)})


def lesson(folder: str, request: str, language: str) -> str:
    """One step of a lesson, see `lessons.PageLessons`; the request and the reply are JSON objects.

    With `mend`, the code in the request is graded in the place of the wrong program, and the reply is that of `check`.
    """
    exercise, lang, question = _exercise(folder), _lang(language), json.loads(request)
    if question["ask"] == "mend":
        return _graded(
            folder, mended_submission(exercise, submission_of(exercise, question["code"])), lang, question["seed"]
        )
    return _json(PageLessons(exercise).answered(question, lang))


def examples(folder: str, request: str, language: str) -> str:
    """A step of the reader's own examples, see `examples.PageExamples`; the request and the reply are JSON objects."""
    return _json(PageExamples(_exercise(folder)).answered(json.loads(request), _lang(language)))


def run(folder: str, source: str, scratch: str, language: str) -> str:
    """Run the source, and then the reader's own lines, or the task's examples where there are none.

    Returns JSON with `printed`; `value`, the last expression as Python writes it; and `error`, which is None or says
    what stopped the code.
    """
    exercise, lang = _exercise(folder), _lang(language)
    return _json(asdict(ran(exercise, source, scratch, lang)))


@lru_cache(maxsize=1)
def _grader(folder: str, seed: int) -> PageGrader:
    """The grader of the exercise in this folder. A worker serves one exercise, so one grader is kept."""
    return PageGrader(_exercise(folder), seed)


def _exercise(folder: str) -> Exercise:
    """The exercise of a folder `<chapter>/<slug>`. The student's file is on no disk, so its path is never read."""
    place = Path(folder)
    return Exercise(place.name, place.parent.name, place, place / f"{place.name}.py")


def _lang(language: str) -> Lang:
    return next(lang for lang in LANGUAGES if lang == language)


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
