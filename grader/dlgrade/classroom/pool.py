"""Gives the code of a class to the processes that grade it, and gets the verdicts back, as they come.

Any executor of `concurrent.futures` will do. One whose process died is replaced: the code that was under way is graded
again, one at a time, so that what kills its process is told apart from what was only beside it.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from itertools import takewhile
from queue import SimpleQueue
from typing import TypeVar

from dlgrade.classroom.model import ClassAnswer
from dlgrade.classroom.stored import StoredVerdict
from dlgrade.classroom.work import ClassPlan, begin_process, grade_answer
from dlgrade.messages import class_run as messages
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
) -> Iterator[list[tuple[Key, StoredVerdict]]]:
    """Each key with its verdict, in the order in which they are finished: those that have been finished since the last
    ones were asked for come together, so that they can be stored together."""
    unfinished = dict(answers)
    while unfinished:
        for graded in _graded(open_executor, plan, dict(unfinished)):
            for key, _ in graded:
                del unfinished[key]
            yield graded
        for key in list(unfinished)[:MAX_SUSPECTS]:  # the code that was under way is at the front
            answer = unfinished.pop(key)
            alone = list(_graded(open_executor, plan, {key: answer}))
            yield alone[0] if alone else [(key, _lost(answer))]


def _graded(
    open_executor: Open, plan: ClassPlan, answers: Mapping[Key, ClassAnswer]
) -> Iterator[list[tuple[Key, StoredVerdict]]]:
    """The verdicts, up to the death of a process."""
    executor = open_executor()
    done: SimpleQueue[Future[StoredVerdict]] = SimpleQueue()
    try:
        futures: dict[Future[StoredVerdict], Key] = {}
        for key, answer in answers.items():
            future = executor.submit(grade_answer, plan, answer)
            futures[future] = key
            future.add_done_callback(done.put)
        while futures:
            finished = [done.get(), *(done.get() for _ in range(done.qsize()))]
            whole = list(takewhile(_has_verdict, finished))
            if whole:
                yield [(futures.pop(future), future.result()) for future in whole]
            for future in finished[len(whole) :]:
                future.result()
    except BrokenExecutor:
        return
    finally:
        executor.shutdown(cancel_futures=True)


def _has_verdict(future: Future[StoredVerdict]) -> bool:
    return future.exception() is None


def _lost(answer: ClassAnswer) -> StoredVerdict:
    """The verdict where the process that graded died twice: a fault of ours, and no 0."""
    verdict = without_running(answer.exercise, (), "grader_fault", messages.FAULT, Submission(()))
    return StoredVerdict(verdict, b"", "the process that graded this died")
