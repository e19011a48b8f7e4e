"""Where each worker imports its framework anew, the course's own programs share one: naming a mistake starts one process
in all, beside that of the submission."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dlgrade.checking.declare import Check
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import Needs
from dlgrade.course.variants import Variant
from dlgrade.exam.attempt import Attempt
from dlgrade.exam.model import Exam
from dlgrade.grading.behaviours import Behaviours
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.grading.shared_worker import SharedWorker
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Worker
from dlgrade.isolation.sandbox.portable import PortableSandbox
from dlgrade.isolation.student.outcome import Lost, Missing, Returned
from dlgrade.submission.model import Part, Submission
from dlgrade.text import Text

ROOT = Path(__file__).resolve().parents[2]
LIMITS = Limits(load_seconds=30.0, call_seconds=30.0, submission_seconds=60.0)
QUICK = Limits(load_seconds=30.0, call_seconds=0.3, submission_seconds=60.0)


class CountingSandbox(PortableSandbox):
    """A portable sandbox that counts the workers that it starts."""

    started = 0

    def start(self, needs: Needs, **settings: Any) -> Worker:
        self.started += 1
        return super().start(needs, **settings)


@pytest.fixture
def sandbox() -> Iterator[CountingSandbox]:
    sandbox = CountingSandbox(LIMITS)
    yield sandbox
    sandbox.close()


def program(name: str, body: str) -> Variant:
    return Variant(name, f"import numpy as np\n{body}\n", None, "")


def test_programs_are_loaded_one_after_the_other_and_see_nothing_of_each_other(sandbox: CountingSandbox) -> None:
    shared = SharedWorker(lambda: sandbox.start("numpy"))
    first = shared.connect(LIMITS)
    assert first.peer.load([["variant.py", "def f():\n    return 1\ndef only_here(): pass\n"]], 1) == ()
    assert first.peer.send("call", ["f", [], {}]) == Returned(1, "int")
    first.close()
    second = shared.connect(LIMITS)
    second.peer.load([["variant.py", "def f():\n    return 2\n"]], 1)
    assert second.peer.send("call", ["f", [], {}]) == Returned(2, "int")
    assert isinstance(second.peer.send("call", ["only_here", [], {}]), Missing)
    assert sandbox.started == 1
    shared.close()


def test_a_program_can_lend_the_next_one_its_answer(sandbox: CountingSandbox) -> None:
    """So no two submissions share a worker, not even a student's own to two exercises: the second would pass with code
    that fails alone, and its verdict is stored as one on that code. To grade again alone what did not pass would not
    help, since this passes."""
    lender = [["accuracy.py", "import builtins\ndef answer():\n    return 7\nbuiltins.lent = answer\n"]]
    borrower = [["mse.py", "def f():\n    return lent()\n"]]
    shared = SharedWorker(lambda: sandbox.start("numpy"))
    shared.connect(LIMITS).peer.load(lender, 1)
    second = shared.connect(LIMITS)
    second.peer.load(borrower, 1)
    assert second.peer.send("call", ["f", [], {}]) == Returned(7, "int")
    shared.close()


def test_a_program_that_does_not_answer_costs_one_more_process(sandbox: CountingSandbox) -> None:
    shared = SharedWorker(lambda: sandbox.start("numpy"))
    stuck = shared.connect(QUICK)
    stuck.peer.load([["variant.py", "def f():\n    while True: pass\n"]], 1)
    assert isinstance(stuck.peer.send("call", ["f", [], {}]), Lost)
    spent = stuck.spent().cpu
    after = shared.connect(LIMITS)
    assert after.peer.load([["variant.py", "def f():\n    return 2\n"]], 1) == ()
    assert after.peer.send("call", ["f", [], {}]) == Returned(2, "int")
    assert sandbox.started == 2
    assert after.spent().cpu < spent  # the time of the program before it is not its own
    shared.close()


def test_mistakes_and_the_solution_may_be_asked_in_turn(sandbox: CountingSandbox) -> None:
    """A program that another one has displaced is loaded again before it is asked something."""
    answers: list[int] = []

    def asks(student: Any) -> None:
        answers.append(student.f())

    checks = [Check(f"check_{number}", Text(ko="", en=""), 1, asks) for number in range(2)]
    shared = SharedWorker(lambda: sandbox.start("numpy"))
    exam = Exam("f", tuple(checks), None, {}, 1, None)  # type: ignore[arg-type]
    behaviours = Behaviours(lambda parts: Attempt(exam, parts, lambda: shared.connect(LIMITS)), dict)
    mistake, solution = program("f__two", "def f():\n    return 2"), program("solution", "def f():\n    return 1")
    kinds = [behaviours(each, check).kind for check in checks for each in (mistake, solution)]
    assert kinds == ["passed"] * 4
    assert answers == [2, 1, 2, 1]
    assert sandbox.started == 1
    behaviours.close()
    shared.close()


WRONG = "tests/styles/wrong/torch_line/summed_loss.py"


@pytest.mark.slow
def test_naming_a_mistake_of_a_torch_exercise_starts_one_process(sandbox: CountingSandbox) -> None:
    pytest.importorskip("torch")
    exercise = next(iter(select(load_course(ROOT), "torch_line")))
    grader = ExerciseGrader(exercise, sandbox, LIMITS, 1)
    source = (ROOT / WRONG).read_text(encoding="utf-8")
    verdict = grader.grade(Submission((Part("torch_line.py", source),)))
    grader.close()
    assert any(check.explanation is not None and check.explanation.mistake for check in verdict.checks)
    assert sandbox.started == 2  # one worker for the submission, and one for all mistakes
