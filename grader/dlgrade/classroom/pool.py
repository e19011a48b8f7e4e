"""Gives the code of a class to the processes that grade it, and gets the verdicts back, as they come.

Any executor of `concurrent.futures` will do. One whose process died is replaced: the code that was under way is graded
again, one at a time, so that what kills its process is told apart from what was only beside it.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, as_completed
from typing import TypeVar

from dlgrade.classroom.model import ClassAnswer
from dlgrade.classroom.stored import StoredVerdict
from dlgrade.classroom.work import ClassPlan, begin_process, grade_answer
from dlgrade.messages import classroom as messages
from dlgrade.submission.model import Submission
from dlgrade.verdict.build import without_running

Open = Callable[[], Executor]
Key = TypeVar("Key")
MAX_SUSPECTS = 8
"""How many are graded one at a time when a process has died, before the rest goes on together."""


def local_processes(jobs: int) -> Executor:
    """Processes on this machine. They are started anew, not forked: a fork of a process that has threads may hang."""
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), begin_process)


def grade_all(
    open_executor: Open, plan: ClassPlan, answers: Mapping[Key, ClassAnswer]
) -> Iterator[tuple[Key, StoredVerdict]]:
    """Each key with its verdict, in the order in which they are finished."""
    unfinished = dict(answers)
    while unfinished:
        for key, verdict in _graded(open_executor, plan, dict(unfinished)):
            del unfinished[key]
            yield key, verdict
        for key in list(unfinished)[:MAX_SUSPECTS]:  # the code that was under way is at the front
            answer = unfinished.pop(key)
            alone = list(_graded(open_executor, plan, {key: answer}))
            yield alone[0] if alone else (key, _lost(answer))


def _graded(
    open_executor: Open, plan: ClassPlan, answers: Mapping[Key, ClassAnswer]
) -> Iterator[tuple[Key, StoredVerdict]]:
    """The verdicts, up to the death of a process."""
    executor = open_executor()
    try:
        futures: dict[Future[StoredVerdict], Key] = {
            executor.submit(grade_answer, plan, answer): key for key, answer in answers.items()
        }
        for future in as_completed(futures):
            yield futures.pop(future), future.result()
    except BrokenExecutor:
        return
    finally:
        executor.shutdown(cancel_futures=True)


def _lost(answer: ClassAnswer) -> StoredVerdict:
    """The verdict where the process that graded died twice: a fault of ours, and no 0."""
    verdict = without_running(answer.exercise, (), "grader_fault", messages.FAULT, Submission(()))
    return StoredVerdict(verdict, b"", "the process that graded this died")
