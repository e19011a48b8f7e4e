"""The file in which a student fixes a wrong program, and the submission that is made of it."""

from __future__ import annotations

from pathlib import Path

from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.messages import lessons as messages
from dlgrade.submission.model import Part, Submission
from dlgrade.text import Lang

SUFFIX = "_mend"


def mend_path(exercise: Exercise) -> Path:
    """`exercises/06_learning/mse_mend.py`, beside the file for the student's own code."""
    return exercise.stub.with_name(f"{exercise.slug}{SUFFIX}.py")


def mend_text(exercise: Exercise, code: str, lang: Lang) -> str:
    """The text of a new file: a docstring on how to proceed, and the wrong program's code."""
    return f'"""{messages.MEND_HEAD(lang, slug=exercise.slug)}"""\n\n{code}'


def mended_submission(exercise: Exercise, written: Submission) -> Submission:
    """A submission of the fixed functions together with the solution's
    other functions, so that only the former are judged."""
    solution = Part("solution.py", read_text(exercise.solution))
    return Submission((solution, *written.parts), notes=written.notes)
