"""Runs a program in the sandbox, as if it were a student's answer, to fingerprint its behaviour."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

from dlgrade.classroom.figures.behaviour_groups import behaviour_of
from dlgrade.classroom.running.work import ClassPlan
from dlgrade.course.model import Exercise
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.results import CheckResult
from dlgrade.exam.transcripts import transcript_bytes
from dlgrade.grading.session import KeptGraders, Setting
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.submission.model import Part, Submission


@contextmanager
def behaviours_in_the_sandbox(exercise: Exercise, plan: ClassPlan) -> Iterator[Callable[[str], str]]:
    """A function from a program to the fingerprint of its behaviour. With the plan of a class it is the id of
    the group that this class's answers with the same behaviour are in. Raises NoSuchIsolation if the machine does not
    reach the plan's level."""
    limits = Limits(withheld_folder=str(plan.course))
    with closing(KeptGraders(Setting(open_sandbox(limits, level=plan.level), limits, plan.seed))) as graders:
        grader = graders.of(exercise)

        def behaviour(source: str) -> str:
            results: list[CheckResult] = []

            def run(attempt: Attempt) -> tuple[CheckResult, ...]:
                results.extend(run_all(attempt))
                return tuple(results)

            verdict = grader.grade(Submission((Part(f"{exercise.slug}.py", source),)), run)
            return behaviour_of(verdict, transcript_bytes(results))

        yield behaviour
