"""Opens the key of an exercise: the answers of the course's solution and mistakes that submissions are compared with.

This is the only module that chooses between live answers, if there is a `solution.py`, and recorded ones from
`key.bin`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from pathlib import Path

from dlgrade.checking.declare import Check
from dlgrade.checking.mismatch import Mismatch
from dlgrade.course.compositions import Composition, read_compositions
from dlgrade.course.model import CourseError, Exercise
from dlgrade.course.python_source import broken_at, parse
from dlgrade.course.signatures import signatures
from dlgrade.course.stub import stub_source
from dlgrade.course.task import read_text
from dlgrade.course.variants import Variant, read_variants, solution_of
from dlgrade.exam.key_file import KEY_FILE, Behaviour, KeyFile, RecordedComposition, read_key_file
from dlgrade.exam.recorded import RecordedPeer
from dlgrade.exam.results import CheckResult
from dlgrade.exam.small_calls.model import Example
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.student.outcome import Lost, Raised, Transcript
from dlgrade.isolation.student.plain import PlainPeer
from dlgrade.isolation.student.proxy import Answering, Conversation, Signatures, Student
from dlgrade.isolation.wire.frames import EndOfStream
from dlgrade.isolation.wire.values import ProtocolError
from dlgrade.messages import course as messages

Results = dict[tuple[str, str], CheckResult]
MAX_CACHED_KEYS = 4  # reading the cells of a notebook and then grading it needs the same key twice


@dataclass(frozen=True)
class WrongAnswers:
    """The part of a key that is needed only for wrong answers. `behaviours` maps (mistake, check) to the
    recorded result; a result that is missing has to be run. `compositions` are the pairs of mistakes that
    can be named together."""

    behaviours: Results
    compositions: tuple[Composition, ...]


@dataclass(frozen=True)
class Key:
    """The key of one exercise."""

    stub: str
    signatures: Signatures
    reference: Student
    decider: Answering
    mistakes: tuple[Variant, ...]
    solution: Variant
    wrong: Callable[[], WrongAnswers]
    """Unpacks the wrong answers at its first call. They are most of a key, and a right answer does not need them."""
    right: tuple[Variant, ...] = ()
    """The variants without a mistake; empty in a course without solutions."""
    small_calls: dict[str, tuple[Example, ...]] = field(default_factory=dict)
    """Check → the recorded small calls that listed mistakes answer wrongly. A live key has none, since
    it can search for them."""

    @property
    def compositions(self) -> tuple[Composition, ...]:
        return self.wrong().compositions

    @property
    def is_live(self) -> bool:
        """Is there a solution, so that the decider can answer any call?"""
        return bool(self.solution.source)


def open_key(exercise: Exercise, checks: tuple[Check, ...], seed: int, limits: Limits) -> Key:
    """The key of an exercise. Without a solution it is the recorded one; raises CourseError if there is none, or if it
    was recorded with another seed or other checks."""
    if exercise.solution.is_file():
        parse(exercise.solution)
        stub, peer = stub_source(exercise), reference_peer(exercise, seed, limits)
        solution = solution_of(read_text(exercise.solution))
        variants = read_variants(exercise)
        right = tuple(variant for variant in variants if variant.mistake is None)
        mistakes = tuple(variant for variant in variants if variant.mistake is not None)
        wrong = WrongAnswers({}, read_compositions(exercise, [check.name for check in checks]))
        return Key(stub, signatures(stub), as_reference(peer), peer, mistakes, solution, lambda: wrong, right)
    return _recorded(exercise, checks, seed)


def reference_peer(exercise: Exercise, seed: int, limits: Limits) -> Answering:
    """The solution as a peer in this process. For a framework exercise the peer is empty, because its checks compute
    the expected values themselves."""
    if exercise.needs != "numpy":
        return RecordedPeer({})
    peer = PlainPeer(limits)
    failures = peer.load([["solution.py", read_text(exercise.solution)]], seed)
    if failures:
        raise _broken_solution(exercise, failures)
    return peer


def _broken_solution(exercise: Exercise, failures: tuple[Raised, ...] | Lost) -> CourseError:
    if isinstance(failures, Lost):
        return broken_at(exercise.solution, 1, failures.kind, failures.detail)
    first = failures[0]
    line = first.place.line if first.place else 1
    return broken_at(exercise.solution, line, first.types[0] if first.types else "Exception", first.message)


def as_reference(peer: Answering) -> Student:
    return Student(Conversation(peer, Transcript(), {}))


def stub_of(exercise: Exercise) -> str:
    """The text of the stub, from the solution if there is one, else from the recorded key."""
    if exercise.solution.is_file():
        return stub_source(exercise)
    return read_key(exercise).stub


def checks_digest(exercise: Exercise) -> str:
    """A digest of `checks.py`, by which a recorded key is recognised as belonging to these checks."""
    return hashlib.sha256(read_text(exercise.folder / "checks.py").encode()).hexdigest()[:16]


def _recorded(exercise: Exercise, checks: tuple[Check, ...], seed: int) -> Key:
    key = read_key(exercise)
    if key.seed != seed:
        raise CourseError(messages.KEY_SEED.filled(name=exercise.slug, recorded=key.seed, seed=seed))
    if key.checks != checks_digest(exercise):
        raise CourseError(messages.KEY_STALE.filled(path=exercise.folder / KEY_FILE))
    reference, decider = as_reference(RecordedPeer(key.answers)), RecordedPeer(key.decisions)
    return Key(
        key.stub, signatures(key.stub), reference, decider, key.mistakes, solution_of(""),
        cache(partial(_wrong, key, checks)), small_calls=key.small_calls,
    )  # fmt: skip


def _wrong(key: KeyFile, checks: tuple[Check, ...]) -> WrongAnswers:
    by_name = {check.name: check for check in checks}
    results = {
        (variant, name): _result(by_name[name], behaviour) for (variant, name), behaviour in key.behaviours.items()
    }
    for recorded in key.compositions:
        results |= _of_composition(recorded, by_name, results)
    return WrongAnswers(results, tuple(recorded.composition for recorded in key.compositions))


def _of_composition(recorded: RecordedComposition, checks: Mapping[str, Check], known: Results) -> Results:
    """The results of two mistakes at once. Checks for which nothing is recorded are passed."""
    name, results = recorded.composition.name, {}
    for check in checks.values():
        behaviour = recorded.behaviours.get(check.name)
        if isinstance(behaviour, str):
            results[name, check.name] = known[behaviour, check.name]
        else:
            results[name, check.name] = CheckResult(check, "passed") if behaviour is None else _result(check, behaviour)
    return results


def _result(check: Check, recorded: Behaviour) -> CheckResult:
    mismatch = Mismatch(recorded.difference) if recorded.difference else None
    return CheckResult(check, recorded.kind, mismatch, evidence=recorded.evidence, transcript=recorded.transcript)


def read_key(exercise: Exercise) -> KeyFile:
    """The recorded key in an exercise's folder. Raises CourseError if there is none, or if it cannot be read."""
    path = exercise.folder / KEY_FILE
    if not path.exists():
        raise CourseError(messages.NO_ANSWERS.filled(folder=exercise.folder))
    try:
        state = path.stat()
        return _kept(path, state.st_mtime_ns, state.st_size)
    except (OSError, EndOfStream, ProtocolError, ValueError, KeyError, TypeError) as error:
        raise CourseError(
            messages.KEY_UNREADABLE.filled(path=path, reason=str(error) or type(error).__name__)
        ) from error


@lru_cache(MAX_CACHED_KEYS)
def _kept(path: Path, _modified: int, _size: int) -> KeyFile:
    """The key in a file, cached until the file changes: a large one takes a quarter of a second to read."""
    return read_key_file(path)
