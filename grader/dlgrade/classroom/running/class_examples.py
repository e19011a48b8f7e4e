"""Judges students' own examples, if the teacher asks for it (`grade class … --examples`)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator

from dlgrade.classroom.model import HandedExamples, Intake
from dlgrade.classroom.running.run import packages_here
from dlgrade.classroom.storage.examples_verdict import ExamplesVerdict, Told
from dlgrade.course.model import Course, CourseError, Exercise
from dlgrade.examples.file import examples_path
from dlgrade.examples.findings import CannotAsk, findings_on
from dlgrade.examples.model import Findings
from dlgrade.examples.shown import lines
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.messages import class_run as messages
from dlgrade.text import LANGUAGES, Text, visible
from dlgrade.verdict.store import course_digest


def judged_examples(
    intake: Intake, course: Course, level: Level, known: Callable[[str], ExamplesVerdict | None]
) -> Iterator[ExamplesVerdict]:
    """The verdict on each file of examples of the class. `known` has those that were judged before, by their key."""
    from dlgrade.isolation.sandbox.choose import open_sandbox

    by_slug = {exercise.slug: exercise for exercise in course.exercises}
    limits = Limits(withheld_folder=str(course.root))
    sandbox = open_sandbox(limits, level=level)
    try:
        for handed in intake.examples:
            exercise = by_slug[handed.exercise]
            key = _key(handed, exercise)
            before = known(key)
            if before is not None:
                yield before
                continue
            try:
                verdict = _judged(handed, key, exercise, findings_on(exercise, handed.source, sandbox, limits))
            except (CannotAsk, CourseError) as error:
                verdict = _not_judged(handed, key, error.text)
            except Exception as error:  # an unexpected error in one file must not stop the judging of the others
                verdict = _not_judged(handed, "", _fault(handed, error))
            yield verdict
    finally:
        sandbox.close()


def _key(handed: HandedExamples, exercise: Exercise) -> str:
    parts = [handed.student, handed.exercise, handed.file, handed.source, course_digest(exercise)]
    return hashlib.sha256(json.dumps([*parts, packages_here(exercise.needs)]).encode("ascii")).hexdigest()


def _not_judged(handed: HandedExamples, key: str, why: Text) -> ExamplesVerdict:
    sentences: Told = {lang: (why(lang),) for lang in LANGUAGES}
    return ExamplesVerdict(handed.student, handed.exercise, key, handed.file, told=sentences)


def _fault(handed: HandedExamples, error: Exception) -> Text:
    return messages.EXAMPLES_FAULT.filled(place=handed.file, kind=type(error).__name__, reason=str(error)[:200])


def _judged(handed: HandedExamples, key: str, exercise: Exercise, findings: Findings) -> ExamplesVerdict:
    name = examples_path(exercise).name
    sentences: Told = {
        lang: tuple(
            visible(line.text) for line in list(lines(exercise, name, exercise.stub.name, findings, lang, False))[1:]
        )
        for lang in LANGUAGES
    }
    return ExamplesVerdict(
        handed.student, handed.exercise, key, handed.file, findings.count,
        sum(result.standing == "valid" for result in findings.judged), len(findings.caught), findings.mistakes,
        sentences,
    )  # fmt: skip
