"""The program that makes the first small call of the last verdict."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dlgrade.course.model import Course, Exercise
from dlgrade.files import write_record
from dlgrade.kinds import Kind
from dlgrade.messages import repro as messages
from dlgrade.text import Lang, Text, TextError, typed

if TYPE_CHECKING:
    from dlgrade.exam.small_calls.model import Example
    from dlgrade.report.repro import Program
    from dlgrade.verdict.model import Verdict

WITHOUT_CALL: dict[Kind, Text] = {"passed": messages.PASSED, "not_attempted": messages.NOT_WRITTEN}


class NothingToRepeat(TextError):
    """The last verdict on the exercise has no small call."""


def how_to_run(path: Path, exercise: Exercise, lang: Lang) -> str:
    """The sentence on how to run the program at this path."""
    shown = _shown(path)
    return messages.WRITTEN(lang, path=shown, command=typed(shown), slug=exercise.slug)


def written(course: Course, exercise: Exercise, lang: Lang) -> tuple[Path, Program]:
    """Write the program for the first small call of the last verdict. Returns its path and the program. Raises
    NothingToRepeat if the verdict has no small call or one that no grading has written, and CannotWrite if writing
    fails."""
    from dlgrade.course.signatures import signatures
    from dlgrade.exam.key import stub_of
    from dlgrade.exam.small_calls.recognized import recognized
    from dlgrade.report.repro import program_path, repro_program
    from dlgrade.verdict.store import VerdictStore

    store = VerdictStore(course.root)
    verdict = store.last(exercise)
    if verdict is None:
        raise NothingToRepeat(messages.NO_VERDICT.filled(slug=exercise.slug))
    stub = exercise.stub.relative_to(course.root)
    small = next((check.small for check in verdict.checks if check.small is not None), None)
    if small is None:
        without = messages.RANDOM_CALL if _is_random(verdict) else messages.NO_CALL
        reason = WITHOUT_CALL.get(verdict.kind, without)
        raise NothingToRepeat(reason.filled(slug=exercise.slug, path=stub))
    public = set(signatures(stub_of(exercise)))
    known = recognized(small, calls_of_the_course(exercise), public)
    if known is None:
        aside = store.set_aside(exercise)
        raise NothingToRepeat(messages.FOREIGN_CALL.filled(slug=exercise.slug, aside=_shown(aside)))
    program = repro_program(exercise.slug, stub, known, public, lang)
    path = course.root / program_path(exercise.slug)
    write_record(path, program.source)
    return path, program


def calls_of_the_course(exercise: Exercise) -> set[Example]:
    """The small calls that the course itself has for an exercise: the task's, the written and the recorded ones."""
    from dlgrade.course.task import read_text
    from dlgrade.exam.key import read_key
    from dlgrade.exam.small_calls.examples import CALLS_FILE, examples_of, written_for_checks

    calls = exercise.folder / CALLS_FILE
    by_check = list(written_for_checks(read_text(calls)).values()) if calls.is_file() else []
    if not exercise.solution.is_file():
        by_check += read_key(exercise).small_calls.values()
    return {*examples_of(exercise.task("en")), *(example for examples in by_check for example in examples)}


def _is_random(verdict: Verdict) -> bool:
    """Does the first failed check show a call with a random generator? In the texts of a verdict,
    it is written as its type."""
    failed = (check.explanation for check in verdict.checks if check.kind not in ("passed", "skipped"))
    explanation = next((candidate for candidate in failed if candidate is not None), None)
    return explanation is not None and any("=Generator" in detail.en for detail in explanation.details)


def _shown(path: Path) -> str:
    """The path, relative to the current folder if it is inside it."""
    folder = Path.cwd()
    return str(path.relative_to(folder) if path.is_relative_to(folder) else path)
