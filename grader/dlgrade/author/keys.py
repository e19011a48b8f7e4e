"""Records a key: the answers of the solution and of every mistake to the checks, with the self-check's seed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from dlgrade.author.digest import folder_digest
from dlgrade.author.trusted import TrustedGrader
from dlgrade.course.compositions import Composer, Composition
from dlgrade.course.model import Exercise
from dlgrade.course.stub import stub_source
from dlgrade.course.task import read_text
from dlgrade.course.variants import Variant
from dlgrade.exam.attempt import Attempt
from dlgrade.exam.connection import WithoutProcess
from dlgrade.exam.diagnosis.alike import is_alike
from dlgrade.exam.key import Key, as_reference, checks_digest, open_key
from dlgrade.exam.key_file import KEY_FILE, Behaviour, KeyFile, RecordedComposition, packed_wrong, write_key_file
from dlgrade.exam.recorded import Answers, ObservingPeer, RecordingPeer
from dlgrade.exam.results import CheckResult
from dlgrade.exam.small_calls.model import Example
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.grading.public_inputs import SELF_CHECK_SEED
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.meter import Spent
from dlgrade.isolation.student.kept_bytes import KeptBytes
from dlgrade.isolation.student.outcome import Exchange, Outcome, Returned, Transcript
from dlgrade.isolation.student.plain import PlainPeer

STEPS = 2**16  # arrays are rounded to this part of their scale, a tenth of the tolerance of comparisons
MAX_EXPONENT = 100  # arrays beyond 2 to this power are kept as they are: float32 could not hold them rounded
MAX_SMALL_CALLS = 12  # for one check, since a grader tries each of them on a submission
RECORDING_SECONDS = 60.0  # long enough that a busy machine finds the same calls


def write_key(exercise: Exercise, folder: Path) -> Path:
    """Write `key.bin` into the folder of the exercise; framework code runs in this process too."""
    path = folder / KEY_FILE
    with closing(TrustedGrader(exercise, SELF_CHECK_SEED, Limits())) as grader:
        write_key_file(path, record(grader))
    return path


def record(grader: ExerciseGrader) -> KeyFile:
    """The key. It holds everything that a grader with the whole course would find out by running the course's code."""
    exercise, exam = grader.exercise, grader.exam
    key = open_key(exercise, exam.checks, exam.seed, Limits())
    behaviours: dict[tuple[str, str], Behaviour] = {}
    small: dict[str, dict[Example, None]] = {}
    for variant in (key.solution, *key.mistakes):
        results = [grader.behaviours(variant, check) for check in exam.checks]
        kept = _behaviour if variant is key.solution else _coarse
        behaviours |= {(variant.name, result.check.name): kept(result) for result in results}
        for check, example in _small_calls(grader, variant, results):
            small.setdefault(check, {})[example] = None
    compositions = tuple(_compositions(grader, key))
    answers, decisions = _answers(grader) if exercise.needs == "numpy" else ({}, {})
    return KeyFile(
        exam.seed, checks_digest(exercise), key.stub, answers, decisions, key.mistakes, folder_digest(exercise),
        {check: tuple(calls)[:MAX_SMALL_CALLS] for check, calls in small.items()},
        packed_wrong(behaviours, compositions),
    )  # fmt: skip


def unnamed_key(exercise: Exercise) -> KeyFile:
    """A key for a framework exercise where the framework is missing. It can grade, since the checks of such an exercise
    compute the expected values themselves, but it cannot name mistakes."""
    return KeyFile(SELF_CHECK_SEED, checks_digest(exercise), stub_source(exercise))


def _compositions(grader: ExerciseGrader, key: Key) -> Iterator[RecordedComposition]:
    """The recorded behaviour of each composition of two mistakes in the checks that it fails."""
    composer = Composer(key.mistakes)
    for composition in key.compositions:
        variant = composer.variant(composition)
        results = [grader.behaviours(variant, check) for check in grader.exam.checks if check.name in composition.fails]
        yield RecordedComposition(
            composition,
            {result.check.name: _of_one(grader, key, composition, result) or _replies(result) for result in results},
        )


def _replies(result: CheckResult) -> Behaviour:
    """The behaviour of two mistakes at once, without observations and evidence, since only its replies are compared."""
    return replace(_coarse(result), evidence=None)


def _of_one(grader: ExerciseGrader, key: Key, composition: Composition, result: CheckResult) -> str:
    """The name of the one of the two mistakes that behaves in the same way alone; "" where neither does."""
    alone = (mistake for mistake in key.mistakes if mistake.name in composition.parts)
    alike = (part.name for part in alone if is_alike(result, grader.behaviours(part, result.check)))
    return next(alike, "")


def _coarse(result: CheckResult) -> Behaviour:
    """The behaviour with its arrays as float32, which has more digits than comparisons look at. The solution's own
    replies are not rounded, since pictures are drawn from them."""
    behaviour = _behaviour(result)
    exchanges = [
        Exchange(exchange.call, _coarse_outcome(exchange.outcome)) for exchange in behaviour.transcript.exchanges
    ]
    observed = [(name, _coarse_value(value)) for name, value in behaviour.transcript.observations]
    got, expected = behaviour.evidence or (None, None)
    evidence = None if got is None else (_coarse_value(got), _coarse_value(expected))
    return replace(behaviour, transcript=Transcript(exchanges, observed), evidence=evidence)


def _coarse_outcome(outcome: Outcome) -> Outcome:
    return replace(outcome, value=_coarse_value(outcome.value)) if isinstance(outcome, Returned) else outcome


def _coarse_value(value: Any) -> Any:
    """The value with the entries of its arrays rounded to 1/STEPS of the power of two above the largest entry."""
    if isinstance(value, (list, tuple)):
        return type(value)(_coarse_value(item) for item in value)
    if not isinstance(value, np.ndarray) or value.dtype != np.float64:
        return value
    finite = value[np.isfinite(value)]
    exponent = int(np.frexp(np.abs(finite).max(initial=0.0))[1])
    if abs(exponent) > MAX_EXPONENT:
        return value
    return np.ldexp(np.rint(np.ldexp(value, -exponent) * STEPS) / STEPS, exponent).astype(np.float32)


def _small_calls(grader: ExerciseGrader, variant: Variant, results: list[CheckResult]) -> Iterator[tuple[str, Example]]:
    """Each check's name with the small call that the mistake answers wrongly. Examples of the task are left out, since
    the task's text has them. A framework exercise has none, since only the framework could answer the calls."""
    if grader.exercise.needs != "numpy":
        return
    attempt = grader.behaviours.attempt(variant)
    for check, small in grader.public_inputs.small_calls(attempt, _without_skipped(results), RECORDING_SECONDS).items():
        if small.origin == "check":
            yield check, Example(small.setup, small.call, small.expected, small.must_raise)


def _without_skipped(results: list[CheckResult]) -> list[CheckResult]:
    """The results that a submission with this mistake would get: recorded behaviour answers every check, but a grader
    skips checks after one that did not pass."""
    kept: dict[str, CheckResult] = {}
    for result in results:
        before = result.check.after
        if before is None or (before.name in kept and kept[before.name].kind == "passed"):
            kept[result.check.name] = result
    return list(kept.values())


def _behaviour(result: CheckResult) -> Behaviour:
    """The behaviour in a check. Replies are left out where the check compares observations instead."""
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


class ObservedConnection(WithoutProcess):
    """A connection that runs the solution in this process in place of a submission. Its peer records the answers."""

    def __init__(self, limits: Limits) -> None:
        self._solution = PlainPeer(limits)
        self.peer = ObservingPeer(self._solution)

    def allow(self, limits: Limits, total: Spent, kept: KeptBytes) -> None:
        """Limit the bytes of the replies: a course without solutions has only the fixed limits for all submissions."""
        self._solution.kept = kept


def _answers(grader: ExerciseGrader) -> tuple[Answers, Answers]:
    """Two sets of answers: those of the reference to the checks' questions, which must not depend on the student's
    replies, and the plain values among the solution's answers in the place of a submission."""
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
