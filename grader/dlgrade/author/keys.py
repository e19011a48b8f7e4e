"""Records a key: the answers of the solution and of every mistake to the checks, with the self-check's seed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np

from dlgrade.author.digest import folder_digest
from dlgrade.author.trusted import TrustedGrader
from dlgrade.course.model import Exercise
from dlgrade.course.stub import stub_source
from dlgrade.course.task import read_text
from dlgrade.course.variants import Variant
from dlgrade.exam.attempt import Attempt
from dlgrade.exam.key import as_reference, checks_digest, open_key
from dlgrade.exam.key_file import KEY_FILE, Behaviour, KeyFile, write_key_file
from dlgrade.exam.recorded import Answers, ObservingPeer, RecordingPeer
from dlgrade.exam.results import CheckResult
from dlgrade.exam.small.model import Example
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.grading.session import SELF_CHECK_SEED
from dlgrade.isolation.sandbox.meter import NOTHING, Spent
from dlgrade.isolation.sandbox.model import Limits
from dlgrade.isolation.student.outcome import Transcript
from dlgrade.isolation.student.plain import PlainPeer

MAX_SMALL_CALLS = 12  # of one check; a grader asks a submission each of them
RECORDING_SECONDS = 60.0  # so many that a busy machine records the same calls


def write_key(exercise: Exercise, folder: Path) -> Path:
    """Write `key.bin` into the folder of the exercise; framework code runs in this process too."""
    path = folder / KEY_FILE
    with closing(TrustedGrader(exercise, SELF_CHECK_SEED, Limits())) as grader:
        write_key_file(path, record(grader))
    return path


def record(grader: ExerciseGrader) -> KeyFile:
    """The key, with everything that a grader with the whole course finds out by running it."""
    exercise, exam = grader.exercise, grader.exam
    key = open_key(exercise, exam.checks, exam.seed, Limits())
    behaviours: dict[tuple[str, str], Behaviour] = {}
    small: dict[str, dict[Example, None]] = {}
    for variant in (key.solution, *key.mistakes):
        results = [grader.behaviours(variant, check) for check in exam.checks]
        behaviours |= {(variant.name, result.check.name): _behaviour(result) for result in results}
        for check, example in _small_calls(grader, variant, results):
            small.setdefault(check, {})[example] = None
    answers, decisions = _answers(grader) if exercise.needs == "numpy" else ({}, {})
    return KeyFile(
        exam.seed, checks_digest(exercise), key.stub, answers, decisions, key.mistakes, behaviours,
        folder_digest(exercise), {check: tuple(calls)[:MAX_SMALL_CALLS] for check, calls in small.items()},
    )  # fmt: skip


def unnamed_key(exercise: Exercise) -> KeyFile:
    """A key for a framework exercise where the framework is missing. It grades, since the checks of such an exercise
    compute what they expect by themselves, but it names no mistake."""
    return KeyFile(SELF_CHECK_SEED, checks_digest(exercise), stub_source(exercise))


def _small_calls(grader: ExerciseGrader, variant: Variant, results: list[CheckResult]) -> Iterator[tuple[str, Example]]:
    """Each check with the small call at which a mistake is wrong, without the task's own examples, which travel with
    the task. For a framework exercise there are none, since nothing but a framework can answer its calls."""
    if grader.exercise.needs != "numpy":
        return
    attempt = grader.behaviours.attempt(variant)
    for check, small in grader.small_calls(attempt, _without_skipped(results), RECORDING_SECONDS).items():
        if small.origin == "check":
            yield check, Example(small.setup, small.call, small.expected, small.must_raise)


def _without_skipped(results: list[CheckResult]) -> list[CheckResult]:
    """The results that a submission with this mistake would have. A behaviour answers every check, also one that comes
    after a check that did not pass."""
    kept: dict[str, CheckResult] = {}
    for result in results:
        before = result.check.after
        if before is None or (before.name in kept and kept[before.name].kind == "passed"):
            kept[result.check.name] = result
    return list(kept.values())


def _behaviour(result: CheckResult) -> Behaviour:
    """The behaviour in a check. Where observations are compared, the replies behind them are left out."""
    observed = result.transcript.observations
    exchanges = [] if observed and result.check.compare == "observations" else result.transcript.exchanges
    difference = result.mismatch.kind if result.mismatch else None
    return Behaviour(result.kind, Transcript(exchanges, observed), difference, _arrays(result))


def _arrays(result: CheckResult) -> tuple[np.ndarray, np.ndarray] | None:
    """The two arrays whose comparison failed, if that is how the check ended."""
    match result.evidence:
        case (np.ndarray() as got, np.ndarray() as expected):
            return got, expected
    return None


class ObservedConnection:
    """The solution in the place of a submission. Its peer keeps its answers."""

    def __init__(self, limits: Limits) -> None:
        self.peer = ObservingPeer(PlainPeer(limits))

    def allow(self, limits: Limits, total: Spent) -> None:
        """The course's own solution has no limits."""

    def spent(self) -> Spent:
        """Nothing is measured here."""
        return NOTHING

    def prints(self) -> str:
        return ""

    def close(self) -> None:
        """There is no process to end."""


def _answers(grader: ExerciseGrader) -> tuple[Answers, Answers]:
    """The answers of the reference to what the checks ask it, which must not depend on the student's replies; and the
    plain values in the solution's answers to what they ask the submission."""
    recording = RecordingPeer(grader.exam.decider)
    exam = replace(grader.exam, reference=as_reference(recording))
    connection = ObservedConnection(Limits())
    attempt = Attempt(exam, [["solution.py", read_text(grader.exercise.solution)]], lambda: connection)
    for check in exam.checks:
        result = attempt.run(check)
        if result.kind != "passed":
            raise RuntimeError(
                f"{exam.slug}: the solution does not pass {check.name}: {result.fault or result.mismatch}"
            )
    return recording.answers, connection.peer.answers
