"""The work of one process of the pool: it grades the code that it is sent, with a sandbox and graders of its own.

Students' code never runs in such a process itself, only in its sandbox.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
import traceback
from dataclasses import dataclass
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path

from dlgrade.classroom.model import ClassAnswer
from dlgrade.classroom.storage.stored import StoredVerdict
from dlgrade.course.loading import load_course
from dlgrade.course.model import CourseError
from dlgrade.exam.results import CheckResult
from dlgrade.exam.transcripts import transcript_bytes
from dlgrade.grading.environment import version_named
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.grading.here import grade_here
from dlgrade.grading.installed_frameworks import missing_framework
from dlgrade.grading.readings import best_verdict
from dlgrade.grading.session import KeptGraders, Setting
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.messages import class_run as messages
from dlgrade.submission.model import Submission
from dlgrade.verdict.build import without_running
from dlgrade.verdict.model import Verdict


@dataclass(frozen=True)
class ClassPlan:
    """What every process of a run needs to know; processes cache their sandbox and graders by it. `level` is the
    isolation level that each process has to reach; a process that cannot reach it grades nothing. Without
    `transcripts`, the calls and replies are not kept, which saves time where nobody will judge them again."""

    course: Path
    seed: int
    level: Level
    transcripts: bool = True


_ONE_AT_A_TIME = threading.Lock()


class _ProcessState:
    """The exercises and the graders that one process keeps between answers."""

    def __init__(self, plan: ClassPlan) -> None:
        self.exercises = {exercise.slug: exercise for exercise in load_course(plan.course).exercises}
        limits = _limits(plan.course)
        self.graders = KeptGraders(Setting(open_sandbox(limits, level=plan.level), limits, plan.seed))


@cache
def _process_state(plan: ClassPlan) -> _ProcessState:
    state = _ProcessState(plan)
    gc.freeze()  # everything imported stays until the end, so the collector need not look at it again and again
    Finalize(None, state.graders.close, exitpriority=10)
    return state


def begin_process() -> None:
    """Prepare a process of the pool, which ends when its parent ends, even if that was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def import_everything() -> None:
    """A task that does nothing: a process that gets it has imported this module, and with it all that grading needs,
    before the first answer comes."""


def _end_with(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)  # the sandbox ends by itself when this end of its connection closes


def level_here(course: Path, least: Level) -> Level:
    """The best isolation level of this machine, found by opening a sandbox.
    Raises CourseError if it is less than `least`."""
    sandbox = open_sandbox(_limits(course))
    sandbox.close()
    if sandbox.level < least:
        raise CourseError(messages.WEAK.filled(level=sandbox.level, wanted=least))
    return sandbox.level


def _limits(course: Path) -> Limits:
    return Limits(withheld_folder=str(course))


def grade_answer(plan: ClassPlan, answer: ClassAnswer) -> StoredVerdict:
    """The verdict on the code. An error in dlgrade itself becomes a verdict without points, so that it does not stop
    the grading of others. A process grades one answer at a time, even if a cluster's worker has several threads."""
    with _ONE_AT_A_TIME:
        return _verdict_on(plan, answer)


def _verdict_on(plan: ClassPlan, answer: ClassAnswer) -> StoredVerdict:
    grader: ExerciseGrader | None = None
    try:
        state = _process_state(plan)
        grader = state.graders.of(state.exercises[answer.exercise])
        return graded(grader, answer, transcripts=plan.transcripts)
    except Exception as error:
        fault = "".join(traceback.format_exception(error))
        checks = grader.exam.checks if grader is not None else ()
        return StoredVerdict(
            without_running(answer.exercise, checks, "grader_fault", messages.FAULT, Submission(())), b"", fault
        )


def graded(grader: ExerciseGrader, answer: ClassAnswer, *, transcripts: bool) -> StoredVerdict:
    """The best verdict on the readings of the code, if asked for with the transcripts of that reading. Errors in
    dlgrade itself are raised."""
    if missing := missing_framework(grader.exercise):
        return StoredVerdict(grader.ungraded(missing), b"")
    results: dict[str, tuple[CheckResult, ...]] = {}

    def grade(submission: Submission) -> Verdict:
        verdict, results[submission.digest] = grade_here(grader, submission, answer.whole, version_named(answer.python))
        return verdict

    verdict = best_verdict(answer.readings, grade)
    made = results.get(verdict.submission, ())
    faults = "\n".join(result.fault for result in made if result.fault)
    return StoredVerdict(verdict, transcript_bytes(made) if transcripts else b"", faults)
