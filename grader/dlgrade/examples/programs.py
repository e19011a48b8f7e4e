"""Runs the programs of an exercise on examples, in one confined worker.

An example is a student's Python, so it is evaluated where a submission would be: in the sandbox, with limits, and never
in the grading process. The course's programs run there too, because a student's input may keep even a right program
busy for ever. All programs share one worker, so that it is started only once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from dlgrade.course.loading import own_root
from dlgrade.course.model import Exercise
from dlgrade.course.task import CourseError, read_text
from dlgrade.course.variants import BETWEEN, Variant, read_variants, solution_of
from dlgrade.exam.connection import Connect
from dlgrade.exam.loaded import LoadedSubmission
from dlgrade.exam.scaled_limits import TimeLimits
from dlgrade.examples.model import ExpectedCall
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.student.kept_bytes import KeptBytes, KeptLimits
from dlgrade.isolation.student.outcome import Lost, Outcome, Returned, Unpackable
from dlgrade.messages import examples as messages

HARNESS = Path(__file__).parent / "harness.py"
LOAD_SECONDS, SECONDS = 10.0, 90.0
"""Seconds for reading all programs, and for all calls of all examples together. One call has as much as in grading."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A program's answer to a call: a value, or an exception, of whose classes `types` are the names (else empty).

    `inside` says that the program itself raised the exception, and not the line that the student wrote.
    """

    value: Any = None
    types: tuple[str, ...] = ()
    message: str = ""
    inside: bool = False
    before: tuple[Any, ...] = ()
    after: tuple[Any, ...] = ()
    """The arrays, lists and dicts among the arguments, before and after the call; both may be empty where none
    changed."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A program gave no answer: it took too long or too much memory, or its value is too large to be sent.

    `spent` says that the time for all calls together was used up, so the program is not to blame.
    """

    spent: bool = False


def answering(exercise: Exercise) -> Exercise:
    """The exercise with its solution: this one or, in a folder made by `grade init`, which has no solutions, the same
    exercise of the installed package. Raises CourseError where neither has it."""
    own = own_root() / "solutions" / exercise.chapter / exercise.slug
    for folder in (exercise.folder, own):
        if (folder / "solution.py").is_file() and (folder / "variants.py").is_file() and _same(folder, exercise):
            return Exercise(exercise.slug, exercise.chapter, folder, exercise.stub)
    raise CourseError(messages.NO_ANSWERS.filled(slug=exercise.slug))


def _same(folder: Path, exercise: Exercise) -> bool:
    """Whether the checks in `folder` are the same as those of the exercise."""
    checks = folder / "checks.py"
    return checks.is_file() and read_text(checks) == read_text(exercise.folder / "checks.py")


class AskedPrograms(Protocol):
    """The programs of an exercise on which examples are tried, either run or recorded."""

    solution: Variant
    right: tuple[Variant, ...]
    mistakes: tuple[Variant, ...]

    def answer(self, program: Variant, example: ExpectedCall) -> Answer | Unanswered:
        """What a program does in an example."""

    def expected(self, example: ExpectedCall) -> Answer | Unanswered:
        """The value that an example expects."""

    def forget(self, example: ExpectedCall) -> None:
        """Keep no answers to an example any longer."""


class Harness:
    """A worker that runs `harness.py` to evaluate a student's text, with the sources of programs or without any."""

    def __init__(self, exercise: Exercise, programs: Iterable[Variant], connect: Connect, limits: Limits) -> None:
        parts = [["harness.py", read_text(HARNESS)], ["programs.py", _data(exercise, programs)]]
        time_limits = TimeLimits(_wider(TimeLimits(limits, exercise.needs).first()))
        kept = KeptBytes(KeptLimits(), is_counting=False)
        self._loaded = LoadedSubmission(parts, (), 0, connect, time_limits, kept)

    def asked(self, function: str, arguments: list[int | str]) -> Answer | Unanswered:
        """Call a function of `harness.py` in the worker. Raises CannotStart where no worker can be started."""
        peer = self._loaded.peer()
        if self._loaded.failures:
            raise RuntimeError(f"the programs cannot be read: {self._loaded.failures}")
        outcome = peer.send("call", [function, arguments, {}], tuple(arguments))
        if isinstance(outcome, Lost):
            self._loaded.close(outcome)
        return _answer(outcome)

    def expected(self, example: ExpectedCall) -> Answer | Unanswered:
        """The value that an example expects."""
        return self.asked("expected", [example.gives_setup, example.gives or "None"])

    def close(self) -> None:
        """End the worker."""
        self._loaded.close()


class Programs:
    """The solution, the right variants and the listed mistakes of an exercise, which answer calls in a worker."""

    def __init__(self, exercise: Exercise, connect: Connect, limits: Limits) -> None:
        variants = read_variants(exercise)
        self.solution = solution_of(read_text(exercise.solution))
        self.right = tuple(variant for variant in variants if variant.mistake is None)
        self.mistakes = tuple(variant for variant in variants if variant.mistake is not None)
        self._numbers = {program: number for number, program in enumerate((self.solution, *self.right, *self.mistakes))}
        self._answers: dict[ExpectedCall, dict[Variant, Answer | Unanswered]] = {}
        self._harness = Harness(exercise, self._numbers, connect, limits)

    def answer(self, program: Variant, example: ExpectedCall) -> Answer | Unanswered:
        """A program's answer to the call of an example. It is cached."""
        answers = self._answers.setdefault(example, {})
        if program not in answers:
            call = [example.setup, example.call, example.function, example.arguments]
            answers[program] = self._harness.asked("ask", [self._numbers[program], *call])
        return answers[program]

    def forget(self, example: ExpectedCall) -> None:
        """Drop the answers to an example that is judged, since those to a hundred examples may fill the memory."""
        self._answers.pop(example, None)

    def expected(self, example: ExpectedCall) -> Answer | Unanswered:
        """The value that an example expects."""
        return self._harness.expected(example)

    def close(self) -> None:
        """End the worker."""
        self._harness.close()


def _answer(outcome: Outcome) -> Answer | Unanswered:
    match outcome:
        case Returned(["returned", value, list(before), list(after)]):
            return Answer(value, before=tuple(before), after=tuple(after))
        case Returned(["raised", list(types), str(message), bool(inside)]):
            return Answer(types=tuple(map(str, types)), message=message, inside=inside)
        case Lost(_, detail):
            return Unanswered(detail == "submission")
        case Returned() | Unpackable():
            return Unanswered()
    raise RuntimeError(f"the worker answered {outcome}")


def _data(exercise: Exercise, programs: Iterable[Variant]) -> str:
    """Source text that puts the programs and libraries into the variables of `harness.py`."""
    solution, shared, ends = _parted([program.source for program in programs])
    imports = "\n".join(f"import {name}\nLIBRARIES[{name!r}] = {name}" for name in libraries(exercise) if name != "np")
    sources = f"SOURCES.extend((text,) for text in {solution!r})\nSOURCES.extend(({shared!r}, end) for end in {ends!r})"
    return f"import numpy\nLIBRARIES.update(np=numpy, numpy=numpy)\n{imports}\n{sources}\n"


def _parted(sources: Sequence[str]) -> tuple[Sequence[str], str, list[str]]:
    """The solution, the statements with which all variants begin, and the remainder of each. Every variant contains the
    solution, so what they share is sent and compiled only once."""
    variants = sources[1:]
    # What the first and the last variant in alphabetical order have in common at the beginning, all have.
    first, last = min(variants, default=""), max(variants, default="")
    alike = next((at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    shared = first[: first.rfind(BETWEEN, 0, alike) + 1]
    return sources[:1], shared, [source[len(shared) :] for source in variants]


def libraries(exercise: Exercise) -> tuple[str, ...]:
    """The names of libraries that an example of this exercise may use."""
    module = FRAMEWORKS[exercise.needs].module
    return ("np",) if module == "numpy" else ("np", module)


def _wider(limits: Limits) -> Limits:
    """The limits of a submission, with more time for reading the programs and for all calls together."""
    return replace(
        limits,
        load_seconds=max(limits.load_seconds, LOAD_SECONDS),
        submission_seconds=max(limits.submission_seconds, SECONDS),
    )
